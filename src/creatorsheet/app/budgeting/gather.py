"""The money of a campaign put together: costs and promises with their days, rates, and what posts may bring."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from creatorsheet.app.agreed import grouped
from creatorsheet.app.readying.money import Committed, binding, currency, worth
from creatorsheet.book.views.budget.account import Account, Pace, RateUsed
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.creators.choices import ShortlistDecision
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignStatus, CostStage
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.terms import BINDING
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.budget import Budget, kept
from creatorsheet.contracts.spans import Span
from creatorsheet.contracts.spending import Amount, Spending, Step, spending
from creatorsheet.contracts.timing import Occasion, parts, window
from creatorsheet.contracts.weeks import Part, by_week, exact, weeks
from creatorsheet.creators.merged import heads
from creatorsheet.planning import outlook
from creatorsheet.planning.outlook import Forecast
from creatorsheet.planning.whatif import Base, Line, Views
from creatorsheet.results.ledger import Booked, Rates

NEAR = timedelta(days=182)
"""How far outside the campaign's days a week is still looked at by itself."""

STEPS = {CostStage.PAID: Step.PAID, CostStage.EXPECTED: Step.EXPECTED}


class Gathered:
    """A workbook's rows by campaign, looked up once."""

    def __init__(
        self, tables: dict[str, Table[Any]], settings: Settings, agreements: Sequence[Agreement], day: date
    ) -> None:
        self.tables, self.settings, self.day = tables, settings, day
        self.rates = Rates(tables["Rates"])
        self._head = heads(tables["Creators"])
        self._lines = grouped(tables["Budget"], "campaign")
        self._costs = grouped(tables["Costs"], "campaign")
        self._shortlist = grouped(tables["Shortlist"], "campaign")
        self._standing: defaultdict[str, list[Deal]] = defaultdict(list)
        for one in agreements:
            if one.deal.status in BINDING:
                self._standing[one.campaign.id].append(one.deal)
        self._payments = tables["Payments"].by_id()
        self._deals = {one.deal.id: one for one in agreements if one.deal.id}
        self._videos = {video.id: one for one in agreements for video in one.deliverables if video.id}
        self._of: defaultdict[tuple[str, str], list[Agreement]] = defaultdict(list)
        for one in agreements:
            if binding(one):
                self._of[one.campaign.id, self._who(one.deal.creator)].append(one)
        self._agreed: defaultdict[str, list[Agreement]] = defaultdict(list)
        for (campaign, _), some in self._of.items():
            self._agreed[campaign] += some

    def _who(self, creator: str | None) -> str:
        return self._head.get(creator or "", creator or "")

    def budget(self, campaign: Campaign) -> Budget:
        """The campaign with its lines."""
        return Budget(
            campaign,
            self.tables["Campaigns"],
            self._lines[campaign.id],
            self.tables["Budget"],
            currency(self.settings, campaign),
            self.settings.test_share,
        )

    def account(self, campaign: Campaign, spent: Committed) -> Account:
        """The whole account of a campaign."""
        budget = self.budget(campaign)
        over = window(campaign)
        amounts = [
            *self._booked(spent.entries, over, budget.currency),
            *self._promised(campaign, spent, over, budget.currency),
        ]
        found = spending(budget, amounts)
        status = campaign.status or CampaignStatus.DRAFT
        rates = self._rates_used(amounts, spent.entries, budget.currency)
        return Account(
            campaign=campaign.id,
            name=budget.name,
            status=str(status),
            currency=budget.currency,
            day=self.day,
            starts=campaign.starts,
            ends=campaign.ends,
            spending=found,
            reserve=kept(budget),
            pace=_pace(amounts, over, found.total, budget.currency, self.day),
            rates=rates,
            left_out=spent.left_out,
            unread=self.unread(campaign),
            base=self._base(campaign, budget, found, rates),
            given=campaign.budget is not None,
            unclear=budget.unread("budget"),
        )

    def unread(self, campaign: Campaign) -> int:
        """Amounts of the campaign that stand in its tabs and cannot be read, among them totals of deals that promise money."""
        tables = (
            (self.tables["Costs"], self._costs[campaign.id], "amount"),
            (self.tables["Budget"], self._lines[campaign.id], "planned"),
            (self.tables["Deals"], self._standing[campaign.id], "total"),
        )
        return sum(key in table.unread.get(one.sheet_row, ()) for table, rows, key in tables for one in rows)

    def _booked(self, entries: Sequence[Booked], over: Span | None, coin: str) -> Iterator[Amount]:
        for one in entries:
            cost = one.cost
            if one.amount is None:
                continue
            payment = self._payments.get(cost.payment or "")
            deal = self._deals.get(cost.deal or "") or self._videos.get(cost.deliverable or "")
            deals = (
                [deal]
                if deal
                else self._of.get((cost.campaign or "", self._who(cost.creator)), [])
                if cost.creator
                else []
            )
            step = STEPS.get(cost.stage, Step.BOOKED) if cost.stage else Step.BOOKED
            occasion = Occasion(cost.category, cost.cost_date, cost.deliverable or "", payment, deals)
            yield Amount(
                one.amount,
                cost.category,
                cost.purpose,
                step,
                (cost.currency or coin).upper(),
                parts(occasion, over),
                ((payment and payment.paid_on) or cost.cost_date) if step is Step.PAID else None,
            )

    def _promised(self, campaign: Campaign, spent: Committed, over: Span | None, coin: str) -> Iterator[Amount]:
        """Promises of each deal: those of a creator are shared out by what its deals are worth."""
        for one in spent.promises:
            deals = self._of[campaign.id, one.creator]
            worths = [worth(deal, coin, self.rates) for deal in deals]
            shares = exact(one.amount, [each[one.category] if each else Decimal(0) for each in worths], coin)
            for deal, amount in zip(deals, shares, strict=True):
                if amount:
                    days = parts(Occasion(one.category, deal.deal.signed_on, deals=[deal]), over)
                    owed = (deal.deal.currency or coin).upper()
                    yield Amount(amount, one.category, None, Step.PROMISED, owed, days)

    def _rates_used(self, amounts: Sequence[Amount], entries: Sequence[Booked], coin: str) -> tuple[RateUsed, ...]:
        used = {one.currency for one in amounts} | {(one.cost.currency or coin).upper() for one in entries}
        dated = {one: self.rates.latest(one, coin, self.day) for one in sorted(used - {coin})}
        return tuple(
            RateUsed(one, found.rate, found.day) if found else RateUsed(one, None, None) for one, found in dated.items()
        )

    def _base(self, campaign: Campaign, budget: Budget, found: Spending, rates: Sequence[RateUsed]) -> Base:
        known = {one.currency: Decimal(repr(one.rate)) for one in rates if one.rate}
        lines = tuple(
            Line(
                category,
                one.known,
                one.committed,
                one.testing,
                {coin: amount for coin, amount in one.owed.items() if coin in known and amount},
            )
            for category, one in found.groups.items()
            if category or not one.idle
        )
        owed = {coin for one in lines for coin in one.owed}
        approved = [one for one in self._shortlist[campaign.id] if one.decision is ShortlistDecision.APPROVE]
        return Base(
            budget.currency,
            lines,
            found.total,
            kept(budget).share,
            _posts(self._agreed[campaign.id]) or len(approved) or None,
            {coin: rate for coin, rate in known.items() if coin in owed},
            _views(approved),
            campaign.target_cpm,
        )


def _posts(agreed: Sequence[Agreement]) -> int:
    """Videos that agreed deals owe; where a deal does not say how many, those that are planned."""
    return sum(len(one.videos) if one.deal.videos_agreed is None else one.deal.videos_agreed for one in agreed)


def _views(approved: Sequence[Candidate]) -> Views | None:
    """What a post of each approved creator may bring together; those without a forecast are left out."""
    known = [Forecast(one.views_p50, one.views_p10, one.views_p90) for one in approved if one.views_p50]
    if not known:
        return None
    found = outlook.total(known)
    if found is None:
        return Views(sum(one.middle for one in known), len(known))
    low, middle, high = found
    return Views(middle, len(known), low, high)


def _pace(amounts: Sequence[Amount], over: Span | None, budget: Decimal | None, coin: str, day: date) -> Pace | None:
    counted = [one for one in amounts if one.counts]
    around = over or Span(day - 2 * NEAR, day + NEAR)
    dates = [end for one in counted for part in one.parts for end in (part.span.first, part.span.last)]
    dates += [one.paid_on for one in counted if one.paid_on]
    near = [one for one in dates if around.first - NEAR <= one <= around.last + NEAR]
    known = weeks([*near, *((over.first, over.last) if over else ())]) if counted else None
    if known is None:
        return None
    used = by_week(((one.value, one.parts) for one in counted), known, coin)
    paid = (
        (one.value, (Part(Span(one.paid_on, one.paid_on)),) if one.paid_on else ())
        for one in counted
        if one.step is Step.PAID
    )
    return Pace(used, by_week(paid, known, coin), over, budget)
