"""What findings weigh: whose they are, the money that hangs on each, and the day by which it has to be solved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from creatorsheet.catalogue.agreements.choices import DealStatus, DeliverableKind
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.priorities import PRIORITIES, By, Stake
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.agreement import OVER
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import rounded
from creatorsheet.results.ledger import Rates

Tables = Mapping[str, Table[Any]]

NO_CAMPAIGN = Campaign()
LEADS = (("deliverable", "Deliverables"), ("deal", "Deals"), ("record", ""))
"""Columns that lead to what a row is about, and the tab where that stands; a record may stand in any."""


@dataclass(frozen=True, eq=False)
class Subject:
    """What a finding is about, as far as its place tells. `deals` are those that hang on it, none of them cancelled
    unless the place names it."""

    campaign: str = ""
    creator: str = ""
    deals: tuple[Deal, ...] = ()
    video: Deliverable | None = None
    right: Right | None = None
    payment: Payment | None = None


def weighed(findings: Iterable[Finding], tables: Tables, settings: Settings, today: date) -> tuple[Finding, ...]:
    """The findings with campaign, creator, day and money, where these are known; what a finding brings itself stays.

    `tables` are those the action read. Amounts are in the currency of the campaign, by the last rate known on the day;
    without a rate the money stays blank. Creators are called as everywhere on Home: @anna.skin. A place
    in a file, cells of several rows, and a row that points nowhere weigh nothing.
    """
    scales = Scales(tables, settings, settings.as_of or today)
    return tuple(scales.weighed(one) for one in findings)


class Scales:
    """A workbook's rows by what they hang together by, looked up once."""

    def __init__(self, tables: Tables, settings: Settings, day: date) -> None:
        self.settings, self.day = settings, day
        self._rows: dict[str, dict[str, Row]] = {title: table.by_id() for title, table in tables.items()}
        self._rates = Rates(tables.get("Rates", ()))
        self._deals: defaultdict[tuple[str, str], list[Deal]] = defaultdict(list)
        for deal in self._of("Deals").values():
            if deal.campaign and deal.status is not DealStatus.CANCELLED:
                for creator in {deal.creator or "", ""}:
                    self._deals[deal.campaign, creator].append(deal)
        self._videos = self._by_deal("Deliverables")
        self._payments = self._by_deal("Payments")
        self._subject, self._team = cache(self._subject_of), cache(self._team_of)
        self._stake, self._due = cache(self._stake_of), cache(self._due_of)
        self._money: dict[Stake, Callable[[Subject], Decimal | None]] = {
            Stake.NOTHING: lambda _: None,
            Stake.DEAL: lambda about: self._sum(about.deals, self._total),
            Stake.VIDEO: self._video,
            Stake.CLAUSE: self._clause,
            Stake.PAYMENT: self._payment,
            Stake.TO_COME: lambda about: self._sum(about.deals, self._to_come),
            Stake.BUDGET: lambda about: self._campaign(about.campaign).budget,
        }
        self._day: dict[By, Callable[[Subject], date | None]] = {
            By.NEVER: lambda _: None,
            By.FOUND: lambda _: self.day,
            By.DRAFT: lambda about: (about.video and about.video.draft_due) or self._posting(about),
            By.POSTING: self._posting,
            By.POSTED: self._posted,
            By.PAYMENT: self._paid,
            By.RIGHT: lambda about: about.right.ends if about.right else None,
            By.LAUNCH: lambda about: self._campaign(about.campaign).starts,
        }

    def weighed(self, found: Finding) -> Finding:
        """One finding with what it weighs."""
        about = self._subject(found.about or found.place.row, "" if found.about else found.place.sheet)
        priority = PRIORITIES.get(found.code)
        if about is None or (":" in found.place.cell and not found.about):
            return found
        return replace(
            found,
            campaign=found.campaign or about.campaign,
            who=self._called(about.creator) or found.who,
            due=found.due or (self._due(about, priority.by) if priority else None),
            stake=found.stake if found.stake is not None or not priority else self._stake(about, priority.stake),
        )

    def _stake_of(self, about: Subject, stake: Stake) -> Decimal | None:
        return self._money[stake](about)

    def _due_of(self, about: Subject, by: By) -> date | None:
        return self._day[by](about)

    def _of(self, title: str) -> dict[str, Any]:
        return self._rows.get(title, {})

    def _by_deal(self, title: str) -> defaultdict[str, list[Any]]:
        groups: defaultdict[str, list[Any]] = defaultdict(list)
        for row in self._of(title).values():
            if row.deal:
                groups[row.deal].append(row)
        return groups

    def _campaign(self, name: str) -> Campaign:
        """A campaign by its id; a blank one where there is none."""
        found: Campaign = self._of("Campaigns").get(name) or NO_CAMPAIGN
        return found

    def _called(self, creator: str) -> str:
        found: Creator | None = self._of("Creators").get(creator)
        handle = (found and found.handle) or ""
        return f"@{handle}" if handle else (found and found.name) or creator

    def _subject_of(self, row: str, sheet: str) -> Subject | None:
        tabs = [sheet] if sheet else list(self._rows)
        found = next((self._rows[tab][row] for tab in tabs if row in self._rows.get(tab, {})), None)
        if isinstance(found, Deal):
            return Subject(found.campaign or "", found.creator or "", (found,))
        if isinstance(found, Deliverable):
            return replace(self._under(found), video=found)
        if isinstance(found, Right):
            video = self._of("Deliverables").get(found.deliverable or "")
            return replace(self._under(found), right=found, video=video)
        if isinstance(found, Payment):
            return replace(self._under(found), payment=found)
        return self._other(found)

    def _other(self, row: Any) -> Subject | None:
        """A row that leads to a video, to a deal, to another row, or to a campaign and a creator."""
        if row is None:
            return None
        if isinstance(row, Campaign):
            return self._team(row.id, "")
        for key, sheet in LEADS:
            if key in type(row).sheet.columns and (to := getattr(row, key)) and (about := self._subject(to, sheet)):
                return about
        names = (getattr(row, key, None) or "" for key in ("campaign", "creator"))
        return self._team(*names) if not isinstance(row, Creator) else Subject(creator=row.id)

    def _team_of(self, campaign: str, creator: str) -> Subject:
        """A creator in a campaign, or all creators of it."""
        return Subject(campaign, creator, tuple(self._deals.get((campaign, creator), ())))

    def _under(self, row: Any) -> Subject:
        deal: Deal | None = self._of("Deals").get(row.deal or "")
        return Subject(deal.campaign or "", deal.creator or "", (deal,)) if deal else Subject()

    def _currency(self, deal: Deal) -> str:
        return (self._campaign(deal.campaign or "").currency or self.settings.home_currency).upper()

    def _ours(self, amount: Decimal | None, deal: Deal) -> Decimal | None:
        """An amount of a deal in the currency of its campaign."""
        want = self._currency(deal)
        have = (deal.currency or want).upper()
        if amount is None or have == want:
            return amount
        dated = self._rates.latest(have, want, self.day)
        return rounded(dated.of(amount), want) if dated else None

    def _sum(self, deals: Iterable[Deal], amount: Callable[[Deal], Decimal | None]) -> Decimal | None:
        """The sum of what is known; None where nothing is."""
        known = [one for deal in deals if (one := amount(deal)) is not None]
        return sum(known, Decimal(0)) if known else None

    def _total(self, deal: Deal) -> Decimal | None:
        return self._ours(deal.total, deal)

    def _share(self, deal: Deal) -> Decimal | None:
        """A video's share of a deal, in whole minor units."""
        total = self._total(deal)
        return None if total is None else rounded(total / max(1, deal.videos_agreed or 0), self._currency(deal))

    def _video(self, about: Subject) -> Decimal | None:
        return self._sum(about.deals, self._share if about.video else self._total)

    def _clause(self, about: Subject) -> Decimal | None:
        fee = about.right and about.right.fee
        return self._sum(about.deals, lambda deal: self._ours(fee, deal) if fee else self._total(deal))

    def _payment(self, about: Subject) -> Decimal | None:
        amount = about.payment.amount if about.payment else None
        return self._sum(about.deals, lambda deal: self._total(deal) if amount is None else self._ours(amount, deal))

    def _to_come(self, deal: Deal) -> Decimal | None:
        """The shares of a deal's videos that are not posted yet; all of it while no video is entered."""
        videos = [one for one in self._videos[deal.id] if one.kind in (None, DeliverableKind.VIDEO)]
        if not videos:
            return self._total(deal)
        share = self._share(deal)
        return None if share is None else share * sum(one.status not in OVER for one in videos)

    def _posting(self, about: Subject) -> date | None:
        if about.video and about.video.status not in OVER and about.video.publish_due:
            return about.video.publish_due
        days = (self._first_posting(deal.id) for deal in about.deals)
        start = self._campaign(about.campaign).starts
        return min((day for day in days if day), default=start if start and start >= self.day else None)

    def _first_posting(self, deal: str) -> date | None:
        return min(
            (one.publish_due for one in self._videos[deal] if one.publish_due and one.status not in OVER), default=None
        )

    def _posted(self, about: Subject) -> date | None:
        video = about.video
        if video is None:
            return None
        return video.posted_at.date() if video.posted_at else video.publish_due

    def _paid(self, about: Subject) -> date | None:
        if about.payment:
            return about.payment.due_on
        open_ones = (one for deal in about.deals for one in self._payments[deal.id] if not one.paid_on and one.due_on)
        return min((one.due_on for one in open_ones), default=None)
