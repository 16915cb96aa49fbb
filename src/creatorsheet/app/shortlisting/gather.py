"""The rows behind shortlists, looked up once: who everybody is, what they ask, what bars them, and what they usually cost."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from creatorsheet.app.agreed import agreements, grouped
from creatorsheet.app.exclusive import exclusive
from creatorsheet.app.mixing.purse import Purse, purse
from creatorsheet.app.readying.money import PAY, committed, currency
from creatorsheet.catalogue.agreements.choices import DealStatus, RightStatus
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.creators.audience import Audience
from creatorsheet.catalogue.creators.choices import CreatorTier, VetoReason
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.terms import BINDING
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.engagements import World
from creatorsheet.contracts.exclusivity import Crossing
from creatorsheet.contracts.lineage import Lineage
from creatorsheet.contracts.territories import Territories
from creatorsheet.creators.fees import Price, Usually
from creatorsheet.creators.merged import heads
from creatorsheet.creators.vetted import Stop
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import rounded
from creatorsheet.planning.wishes import Wishes
from creatorsheet.results.ledger import Rates

TIERS = tuple(CreatorTier)
OPEN = tuple(one for one in DealStatus if one is not DealStatus.CANCELLED)
ONE = "for one video, as no deal says how many"


@dataclass(frozen=True)
class Asked:
    """A fee for one video in campaign currency, and where it comes from; none, and why, where nobody can tell."""

    fee: Decimal | None = None
    origin: str = ""


class Gathered:
    """What shortlists rest on."""

    def __init__(self, tables: dict[str, Table[Any]], settings: Settings, day: date) -> None:
        self.tables, self.settings, self.day = tables, settings, day
        self.heads = heads(tables["Creators"])
        self._creators: dict[str, Creator] = tables["Creators"].by_id()
        self._rows = grouped(tables["Shortlist"], "campaign")
        self._rates = Rates(tables["Rates"])
        self._agreements = agreements(tables, settings, tables["Campaigns"].by_id())
        self._usually: dict[str, Usually] = {}
        self._deals: defaultdict[tuple[str, str], list[Agreement]] = defaultdict(list)
        for one in self._agreements:
            if one.deal.status in OPEN:
                self._deals[self.person(one.deal), one.deal.campaign or ""].append(one)

    def person(self, row: Candidate | Deal | Audience | Video) -> str:
        """The creator a row means; of merged rows the one that is kept."""
        return self.heads.get(row.creator or "", row.creator or "")

    def creator(self, row: Candidate) -> Creator | None:
        """The row of Creators that speaks for somebody."""
        return self._creators.get(self.person(row))

    def name(self, row: Candidate) -> str:
        """How messages call somebody."""
        creator = self.creator(row)
        return (creator and (creator.handle or creator.name)) or row.name or row.creator or row.id

    def tier(self, row: Candidate, settings: Settings | None = None) -> CreatorTier | None:
        """The tier under the scheme of Settings, or of others; the one that stands in Creators where nobody knows the followers."""
        creator = self.creator(row)
        if creator is None:
            return row.tier
        if creator.followers is None or creator.followers < 0:
            return creator.tier
        begins = (settings or self.settings).tier_scheme
        return TIERS[bisect_right(begins, creator.followers)]

    def shortlisted(self, campaign: Campaign) -> list[Candidate]:
        """The rows of a campaign that name a creator."""
        return [one for one in self._rows[campaign.id] if one.creator]

    def unread(self, row: Row | None, *keys: str) -> bool:
        """Whether one of these cells holds what nobody can read."""
        unread = self.tables[row.sheet.title].unread if row else None
        if not unread or not row or not row.sheet_row:
            return False
        bad = unread.get(row.sheet_row, ())
        return any(key in bad for key in keys)

    def stop(self, row: Candidate) -> Stop | None:
        """The exclusivity of another brand that booking somebody would break."""
        crossing = self._exclusive.get((self.person(row), row.campaign or ""))
        if crossing is None:
            return None
        clause = crossing.clause
        until = "without end" if clause.days.endless else f"until {clause.days.last}"
        return Stop(VetoReason.COMPETITOR, f"exclusive to {clause.of.shown} {until} by clause {clause.right.id}")

    @cached_property
    def _exclusive(self) -> dict[tuple[str, str], Crossing]:
        if not any(one.rights for one in self._agreements):
            return {}
        lists = self.tables["Lists"]
        world = World(self.tables, self.settings, Territories(lists), Lineage(lists))
        return exclusive(self.tables, world, self._agreements)

    def asked(self, campaign: Campaign, row: Candidate) -> Asked:
        """What somebody asks for a video: the fee on the row, else a deal's, else the typical rate."""
        want = currency(self.settings, campaign)
        for amount, named, what, unread in self._quotes(row):
            if unread:
                return Asked(origin=f"{what} cannot be read")
            if amount is None:
                continue
            have = (named or want).upper()
            if have == want or not amount:
                return Asked(rounded(amount, want), what)
            dated = self._rates.latest(have, want, self.day)
            if dated is None:
                return Asked(origin=f"{what} in {have}: no exchange rate to {want}")
            return Asked(rounded(dated.of(amount), want), f"{what}, in {have} at the rate of {dated.day}")
        return Asked()

    def _quotes(self, row: Candidate) -> Iterator[tuple[Decimal | None, str | None, str, bool]]:
        """Fees for one video, the best known first: amount, currency, what it is, and whether nobody can read it."""
        deals = self._deals[self.person(row), row.campaign or ""]
        videos = next((one.deal.videos_agreed for one in deals if one.deal.videos_agreed), None)
        per = f"a part of {videos} videos" if videos and videos > 1 else "" if videos else ONE
        amount = row.asked_fee and row.asked_fee / (videos or 1)
        what = ", ".join(filter(None, (f"asked{f' on {row.asked_on}' if row.asked_on else ''}", per)))
        yield amount, row.asked_currency, what, self.unread(row, "asked_fee", "asked_currency")
        for one in deals:
            yield _paid(one), one.deal.currency, f"deal {one.deal.id}", self.unread(one.deal, "total", "currency")
        creator = self.creator(row)
        if creator:
            unread = self.unread(creator, "typical_rate", "rate_currency")
            yield creator.typical_rate, creator.rate_currency, "typical rate", unread

    def usually(self, campaign: Campaign) -> Usually:
        """What videos usually cost, in a campaign's currency."""
        want = currency(self.settings, campaign)
        if want not in self._usually:
            self._usually[want] = Usually(self._prices(want), self.settings, want, self._converted)
        return self._usually[want]

    def _prices(self, want: str) -> Iterator[Price]:
        """The team's own prices a video: agreed deals, and what was asked where there is no such deal."""
        campaigns: dict[str, Campaign] = self.tables["Campaigns"].by_id()
        for row in self.tables["Shortlist"]:
            deals = self._deals[self.person(row), row.campaign or ""] if row.creator else []
            tier = self.tier(row) if row.creator else None
            if tier is None or any(one.deal.status in BINDING for one in deals) or not row.asked_fee:
                continue
            if self.unread(row, "asked_fee", "asked_currency"):
                continue
            videos = next((one.deal.videos_agreed for one in deals if one.deal.videos_agreed), None) or 1
            own = campaigns.get(row.campaign or "")
            have = row.asked_currency or currency(self.settings, own or Campaign())
            yield from self._price(row, tier, row.asked_fee / videos, have, want, row.asked_on)
        for one in self._agreements:
            stand_in = Candidate(creator=one.deal.creator)
            tier, amount = self.tier(stand_in) if one.deal.creator else None, _paid(one)
            if one.deal.status in BINDING and tier and amount and not self.unread(one.deal, "total", "currency"):
                have = one.deal.currency or currency(self.settings, one.campaign)
                yield from self._price(stand_in, tier, amount, have, want, one.deal.signed_on)

    def _price(
        self, row: Candidate, tier: CreatorTier, amount: Decimal, have: str, want: str, day: date | None
    ) -> Iterator[Price]:
        creator = self.creator(row)
        ours = self._converted(amount, have, want, day)
        if ours is not None and ours > 0:
            yield Price(self.person(row), tier, (creator and creator.country) or "", ours, day)

    def _converted(self, amount: Decimal, have: str, want: str, day: date | None = None) -> Decimal | None:
        """An amount at the last rate known on a day; on the present one where none is given."""
        return self._rates.converted(amount, have, want, min(day or self.day, self.day))

    @cached_property
    def measurable(self) -> Mapping[str, frozenset[str]]:
        """The creators of whom there are figures at all, enough or not, by the column of the score made of them."""
        tabs = {"audience_score": "Audience", "consistency_score": "Videos"}
        return {
            key: frozenset(self.person(one) for one in self.tables[tab] if one.creator) for key, tab in tabs.items()
        }

    def left(self, campaigns: Sequence[Campaign]) -> tuple[dict[str, Decimal], list[Finding]]:
        """By campaign the money for creators that is not promised yet, where the budget tells; and costs without a rate."""
        spent, findings = committed(self.tables, self.settings, campaigns, self._agreements)
        lines = grouped(self.tables["Budget"], "campaign")
        found = {}
        for one in campaigns:
            whole = purse(one, self.tables, lines[one.id], spent[one.id].sums, self.settings, Wishes())
            if isinstance(whole, Purse):
                found[one.id] = whole.total - spent[one.id].sums[PAY]
        return found, findings


def _paid(agreement: Agreement) -> Decimal | None:
    """What a deal pays for one video, rights apart; None while it does not say for how many."""
    deal = agreement.deal
    if deal.total is None or not deal.videos_agreed:
        return None
    rights = sum((one.fee for one in agreement.rights if one.fee and one.status is RightStatus.AGREED), Decimal(0))
    return max(deal.total - rights, Decimal(0)) / deal.videos_agreed
