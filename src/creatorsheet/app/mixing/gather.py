"""Everyone a campaign's mix is chosen from: what they cost, what they bring, and who may not be booked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from creatorsheet.app.agreed import grouped
from creatorsheet.app.exclusive import exclusive
from creatorsheet.app.mixing.people import Person, Wanting, entered
from creatorsheet.app.readying.money import PAY, Committed, currency, promised
from creatorsheet.catalogue.agreements.choices import DealStatus
from creatorsheet.catalogue.creators.choices import (
    AWAY,
    CreatorRole,
    PipelineStage,
    RehireStatus,
    ShortlistDecision,
    VetoReason,
)
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.terms import BINDING, OFFERED
from creatorsheet.contracts import exclusivity
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.budget import nine
from creatorsheet.contracts.engagements import World
from creatorsheet.kernel.money import rounded
from creatorsheet.planning.outlook import Forecast
from creatorsheet.results.ledger import Rates, booked

ON_TABLE = (DealStatus.DRAFT, *OFFERED)
JUDGED = ("decision", "veto", "stage")


@dataclass(frozen=True)
class _Quote:
    """A price that may hold, or a cell of it that nobody can read."""

    source: str
    amount: Decimal | None
    currency: str | None
    unread: Wanting | None


class Gathered:
    """The rows behind the mixes of some campaigns, looked up once."""

    def __init__(
        self,
        tables: dict[str, Table[Any]],
        settings: Settings,
        world: World,
        agreements: Sequence[Agreement],
        day: date,
    ) -> None:
        self.tables, self.settings, self.day = tables, settings, day
        self._people = world.creators()
        self._creators: dict[str, Creator] = tables["Creators"].by_id()
        self._rates = Rates(tables["Rates"])
        self._rows = grouped(tables["Shortlist"], "campaign")
        self._deals: defaultdict[str, list[Agreement]] = defaultdict(list)
        for one in agreements:
            self._deals[one.campaign.id].append(one)
        self._owners = {one.id: one.creator for one in tables["Deals"] if one.id}
        self._barred = {
            key: exclusivity.told(one).fact.rstrip(".") for key, one in exclusive(tables, world, agreements).items()
        }
        self._ran: defaultdict[str, set[str]] = defaultdict(set)
        for card in tables["Scorecards"]:
            self._ran[self._person(card.creator)].add(card.campaign or "")
        for one in agreements:
            if one.deal.status is DealStatus.COMPLETED:
                self._ran[self._person(one.deal.creator)].add(one.campaign.id)

    def _person(self, creator: str | None) -> str:
        """The creator a row means; of merged rows the one that is kept."""
        return self._people.get(creator or "", creator or "")

    def shortlisted(self, campaign: Campaign) -> list[Candidate]:
        """The rows of a campaign that name a creator."""
        return [one for one in self._rows[campaign.id] if one.creator]

    def everyone(self, campaign: Campaign) -> tuple[list[Person], int]:
        """Everyone on the shortlist, then those with a deal who are not on it; and how many agreed deals count as free of
        charge, for no rate tells what they cost."""
        spent = self._spent(campaign)
        agreed, left_out = self._agreed(campaign, spent)
        offered = {
            self._person(one.deal.creator): one for one in self._deals[campaign.id] if one.deal.status in ON_TABLE
        }
        found, told = [], set[str]()
        rows = self.shortlisted(campaign)
        rows.sort(key=lambda one: one.decision is not ShortlistDecision.APPROVE)
        for row in rows:
            person = self._person(row.creator)
            fee = None if person in told else agreed.get(person)
            if fee is not None:
                told.add(person)
            found.append(_less(self._one(campaign, row, person, fee, offered.get(person)), spent[person]))
        for person, fee in agreed.items():
            if person not in told:
                found.append(self._one(campaign, None, person, fee, None))
        return found, left_out

    def _spent(self, campaign: Campaign) -> defaultdict[str, Decimal]:
        """By creator what is booked as pay in a campaign."""
        costs: Table[Cost] = self.tables["Costs"]
        own = replace(costs, rows=tuple(one for one in costs if one.campaign == campaign.id))
        found: defaultdict[str, Decimal] = defaultdict(Decimal)
        for entry in booked(own, self._rates, {campaign.id: currency(self.settings, campaign)})[0]:
            category, creator = entry.cost.category, self._owners.get(entry.cost.deal or "") or entry.cost.creator
            if creator and entry.counts and entry.amount and category and nine(category) is PAY:
                found[self._person(creator)] += entry.amount
        return found

    def _agreed(self, campaign: Campaign, spent: Mapping[str, Decimal]) -> tuple[dict[str, Decimal], int]:
        """By creator what the agreed deals of a campaign pay, rights apart; what is booked, where that is more."""
        want = {campaign.id: currency(self.settings, campaign)}
        count = {campaign.id: Committed()}
        deals = [one for one in self._deals[campaign.id] if one.deal.creator and one.deal.status in BINDING]
        found = {self._person(one.deal.creator): Decimal(0) for one in deals}
        for (_, creator), sums in promised(deals, want, self._rates, count).items():
            found[self._person(creator)] += sums[PAY]
        return {person: max(fee, spent.get(person, fee)) for person, fee in found.items()}, count[campaign.id].left_out

    def _one(
        self, campaign: Campaign, row: Candidate | None, person: str, agreed: Decimal | None, offer: Agreement | None
    ) -> Person:
        creator = self._creators.get(person) or Creator()
        name = creator.handle or creator.name or (row and row.name) or person
        views, views_from = self._views(row, creator)
        role = row.role if row else None
        known = Person(
            row=row,
            creator=person,
            name=name,
            called=frozenset(one.casefold() for one in (creator.handle, creator.name, person, row and row.id) if one),
            tier=str(creator.tier or (row and row.tier) or ""),
            market=creator.country or "",
            role=str(role or ""),
            fee=agreed,
            fee_from="agreed" if agreed is not None else "",
            forecast=views,
            views_from=views_from,
            score=row.sure if row else None,
            tested=role is not CreatorRole.TEST and self._tested(campaign, person, creator),
            agreed=agreed is not None,
            approved=row is not None and row.decision is ShortlistDecision.APPROVE,
        )
        if agreed is not None or row is None:
            return known
        fee = self._fee(campaign, row, self._quotes(row, creator, offer))
        known = replace(known, barred=self._reason(campaign, row, person, creator))
        unread = self._unread(row, *JUDGED) or self._unread(creator, "rehire_status", "do_not_contact")
        if unread:
            return replace(known, wanting=unread)
        if isinstance(fee, Wanting):
            return replace(known, wanting=fee)
        return replace(known, fee=fee[0], fee_from=fee[1])

    def _tested(self, campaign: Campaign, person: str, creator: Creator) -> bool:
        """Whether there are results of another campaign, or somebody judged one."""
        return bool(self._ran[person] - {campaign.id}) or creator.rehire_status not in (None, RehireStatus.NONE)

    def _views(self, row: Candidate | None, creator: Creator) -> tuple[Forecast | None, str]:
        if row and row.views_p50 is not None:
            return Forecast(row.views_p50, row.views_p10, row.views_p90), "forecast"
        if creator.median_views is not None and not (row and self._unread(row, "views_p50")):
            return Forecast(creator.median_views), "median of recent videos"
        return None, ""

    def _quotes(self, row: Candidate, creator: Creator, offer: Agreement | None) -> Iterator[_Quote]:
        """What a creator may cost, the best known first."""
        unread = self._unread(row, "asked_fee", "asked_currency")
        yield _Quote("asked", row.asked_fee, row.asked_currency, unread)
        if offer:
            unread = self._unread(offer.deal, "total", "currency")
            yield _Quote("deal on the table", offer.deal.total, offer.deal.currency, unread)
        unread = self._unread(creator, "typical_rate", "rate_currency")
        yield _Quote("typical rate", creator.typical_rate, creator.rate_currency, unread)

    def _fee(
        self, campaign: Campaign, row: Candidate, quotes: Iterable[_Quote]
    ) -> tuple[Decimal | None, str] | Wanting:
        """The fee in campaign currency and where it comes from, or what is wanted."""
        want = currency(self.settings, campaign)
        for one in quotes:
            if one.unread:
                return one.unread
            if one.amount is None:
                continue
            have = (one.currency or want).upper()
            if have == want or not one.amount:
                return one.amount, one.source
            dated = self._rates.latest(have, want, self.day)
            if dated is None:
                place = self.tables["Shortlist"].place(row, "asked_currency")
                return Wanting(f"an exchange rate from {have} to {want}", place, "Add it to Rates")
            return rounded(dated.of(one.amount), want), f"{one.source}, at the rate of {dated.day}"
        return entered("a fee", self.tables["Shortlist"].place(row, "asked_fee"))

    def _unread(self, row: Row, *keys: str) -> Wanting | None:
        """The first of these cells that holds what nobody can read."""
        table = self.tables[row.sheet.title]
        bad = table.unread.get(row.sheet_row, ()) if row.sheet_row else ()
        key = next((key for key in keys if key in bad), "")
        if not key:
            return None
        place = table.place(row, key)
        return Wanting(f"a value in {place.column} that can be read", place, f"Put {place} right")

    def _reason(self, campaign: Campaign, row: Candidate, person: str, creator: Creator) -> str:
        """Why somebody may not be booked."""
        if row.decision is ShortlistDecision.DECLINE:
            return "declined"
        if row.stage is PipelineStage.DROPPED:
            return "dropped"
        if row.stop:
            return f"veto: {row.stop.lower()}"
        if creator.do_not_contact:
            return VetoReason.NO_CONTACT.lower()
        if creator.rehire_status in AWAY:
            return f"status: {creator.rehire_status.lower()}"
        return self._barred.get((person, campaign.id), "")


def _less(one: Person, spent: Decimal) -> Person:
    """Somebody of whose fee a part is booked already, without an agreed deal: that part is gone, whoever is in."""
    if one.agreed or one.fee is None or not spent:
        return one
    return replace(
        one, fee=max(one.fee - spent, Decimal(0)), booked=spent, fee_from=f"{one.fee_from}, less what is booked"
    )
