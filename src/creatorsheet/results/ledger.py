"""The cost ledger: every cost in campaign currency at the rate of its day, what is missing, and how it is spread."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from creatorsheet.catalogue.lists import COUNTS_UNDER
from creatorsheet.catalogue.plan.choices import CostCategory, CostStage
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.problems.cells import NO_EXCHANGE_RATE_FOR_THE_DATE
from creatorsheet.catalogue.setup.choices import SharedCostRule
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import split

OLDEST = 5
"""Days a rate may be older than what it is used for: a long weekend with holidays."""

CENT = Decimal("0.01")
NINE = tuple(category for category in CostCategory if category not in COUNTS_UNDER)
"""The nine categories of a full cost; the finer ones count under one of them."""


@dataclass(frozen=True)
class Dated:
    """A rate that was found, and the day it was published."""

    rate: float
    day: date

    def of(self, amount: Decimal) -> Decimal:
        """An amount at this rate, not rounded."""
        return amount * Decimal(repr(self.rate))


class Rates:
    """Published rates by pair of currencies. A pair is known in either direction; nothing is chained or guessed."""

    def __init__(self, rows: Iterable[Rate]) -> None:
        pairs: defaultdict[tuple[str, str], list[tuple[date, int, float]]] = defaultdict(list)
        for row in rows:
            if row.rate_date and row.from_currency and row.to_currency and row.rate and row.rate > 0:
                one, other = row.from_currency.upper(), row.to_currency.upper()
                pairs[other, one].append((row.rate_date, 0, 1 / row.rate))
                pairs[one, other].append((row.rate_date, 1, row.rate))
        self._pairs = {pair: sorted(days) for pair, days in pairs.items()}

    def find(self, have: str, want: str, day: date) -> Dated | None:
        """The last rate published on the day or in the 5 days before it; None when there is none.

        Of two rates of one day the one given in the wanted direction holds.
        """
        found = self.latest(have, want, day)
        return found if found and (day - found.day).days <= OLDEST else None

    def latest(self, have: str, want: str, day: date) -> Dated | None:
        """The last rate published by a day, however old it is: good enough to weigh with, not to pay with."""
        days = self._pairs.get((have.upper(), want.upper()), [])
        at = bisect_right(days, (day, 2, 0.0)) - 1
        return Dated(days[at][2], days[at][0]) if at >= 0 else None

    def converted(self, amount: Decimal, have: str, want: str, day: date) -> Decimal | None:
        """An amount at the latest rate known on a day, not rounded; None where there is none. What is 0 needs no rate."""
        if have.upper() == want.upper() or not amount:
            return amount
        dated = self.latest(have, want, day)
        return dated.of(amount) if dated else None


@dataclass(frozen=True)
class Booked:
    """A cost in campaign currency; `amount` is None where it cannot be converted, `dated` where no rate was needed."""

    cost: Cost
    amount: Decimal | None
    dated: Dated | None = None

    @property
    def counts(self) -> bool:
        """Whether totals hold it: a guess does not count, nor does what could not be converted."""
        return self.amount is not None and self.cost.stage is not CostStage.EXPECTED


def booked(
    costs: Table[Cost], rates: Rates, currencies: Mapping[str, str | None]
) -> tuple[list[Booked], list[Finding]]:
    """All costs in the currency of their campaign (by campaign id), and those no rate was found for (CS-R04).

    A cost without a currency is in the campaign's. Amounts are rounded to cents, as the sheet rounds them.
    """
    entries, findings = [], []
    for cost in costs:
        want = currencies.get(cost.campaign or "")
        if cost.amount is None or not want:
            entries.append(Booked(cost, None))
        elif not cost.currency or cost.currency.upper() == want.upper() or not cost.amount:
            entries.append(Booked(cost, cost.amount))
        elif found := rates.find(cost.currency, want, cost.cost_date) if cost.cost_date else None:
            amount = found.of(cost.amount).quantize(CENT, ROUND_HALF_UP)
            entries.append(Booked(cost, amount, found))
        else:
            entries.append(Booked(cost, None))
            if cost.cost_date:
                findings.append(_no_rate(costs, cost, want))
    return entries, findings


def _no_rate(costs: Table[Cost], cost: Cost, want: str) -> Finding:
    return NO_EXCHANGE_RATE_FOR_THE_DATE.at(
        costs.place(cost, "amount"),
        currency=cost.currency,
        base=want.upper(),
        days=f"{OLDEST} days",
        date=cost.cost_date,
        amount=f"{cost.currency} {cost.amount:,.2f}",
    )


@dataclass(frozen=True)
class Completeness:
    """Which of the nine categories a campaign's costs hold. 0 counts as entered; an amount left out does not."""

    entered: tuple[CostCategory, ...]
    missing: tuple[CostCategory, ...]

    def __str__(self) -> str:
        return f"{len(self.entered)} of {len(NINE)} categories"


def completeness(entries: Iterable[Booked]) -> Completeness:
    """How complete the costs of one campaign are."""
    there = {
        COUNTS_UNDER.get(one.cost.category, one.cost.category) for one in entries if one.counts and one.cost.category
    }
    return Completeness(tuple(one for one in NINE if one in there), tuple(one for one in NINE if one not in there))


@dataclass(frozen=True)
class Spread:
    """Costs of one campaign by creator: what is booked on each, and each one's part of what belongs to nobody."""

    total: Decimal
    own: Mapping[str, Decimal]
    shared: Mapping[str, Decimal]

    def full(self, creator: str) -> Decimal:
        """The full cost of a creator."""
        return self.own.get(creator, Decimal(0)) + self.shared.get(creator, Decimal(0))


def spread(
    entries: Sequence[Booked], creators: Sequence[str], videos: Mapping[str, int], rule: SharedCostRule, currency: str
) -> Spread:
    """The costs of one campaign, shared ones spread by the rule in Settings: by fee, by video, or not at all.

    `creators` are the ones who may bear a part; `videos` counts the live videos of each. Parts add up to the cent.
    """
    own: defaultdict[str, Decimal] = defaultdict(Decimal)
    fees: defaultdict[str, Decimal] = defaultdict(Decimal)
    common = total = Decimal(0)
    for one in entries:
        if one.amount is None or not one.counts:
            continue
        total += one.amount
        if not one.cost.creator:
            common += one.amount
            continue
        own[one.cost.creator] += one.amount
        if one.cost.category is CostCategory.CREATOR_COMPENSATION:
            fees[one.cost.creator] += one.amount
    shared: dict[str, Decimal] = {}
    if rule is not SharedCostRule.NOT_SPREAD:
        by_fee = rule is SharedCostRule.BY_FEE
        weights = [max(fees[one], Decimal(0)) if by_fee else Decimal(videos.get(one, 0)) for one in creators]
        shared = dict(zip(creators, split(common, weights, currency), strict=True))
    return Spread(total, own, shared)
