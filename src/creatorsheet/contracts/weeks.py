"""Money by the days it belongs to: weeks from Monday, and what lies before and after them; exact to the cent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate

from creatorsheet.contracts.spans import Span
from creatorsheet.kernel.money import split

ZERO = Decimal(0)
WEEK = timedelta(days=7)
MOST = 104
"""Weeks that are looked at one by one; what belongs to later days is told as one sum."""


@dataclass(frozen=True, order=True)
class Part:
    """Days that bear a cost evenly, and how much of it beside its other parts."""

    span: Span
    weight: Decimal = Decimal(1)


@dataclass(frozen=True)
class Weeks:
    """Weeks one after the other, each from a Monday. Bucket 0 is what lies before them, the last what lies after."""

    first: date
    count: int

    @property
    def ends(self) -> list[date]:
        """The last day of each week."""
        return [self.first + (at + 1) * WEEK - timedelta(days=1) for at in range(self.count)]

    def bucket(self, day: date) -> int:
        """Where a day lies."""
        return min(max((day - self.first).days // 7 + 1, 0), self.count + 1)

    def over(self, part: Part) -> Iterable[tuple[int, Decimal]]:
        """The buckets of a part with its weight in each, by days."""
        span = part.span
        for at in range(self.bucket(span.first), self.bucket(span.last) + 1):
            begins = span.first if at == 0 else max(span.first, self.first + (at - 1) * WEEK)
            ends = span.last if at > self.count else min(span.last, self.first + at * WEEK - timedelta(days=1))
            yield at, part.weight * ((ends - begins).days + 1) / span.days


@dataclass(frozen=True)
class ByWeek:
    """Money week by week. `undated` is what belongs to no known day; with it the buckets add up to all of it."""

    weeks: Weeks
    buckets: tuple[Decimal, ...]
    undated: Decimal

    @property
    def cumulative(self) -> list[Decimal]:
        """What belongs to days up to the end of each week."""
        return list(accumulate(self.buckets))[1 : self.weeks.count + 1]

    @property
    def later(self) -> Decimal:
        """What belongs to days after the last week."""
        return self.buckets[-1]

    @property
    def total(self) -> Decimal:
        """All of it."""
        return sum(self.buckets, self.undated)


def weeks(days: Iterable[date]) -> Weeks | None:
    """The weeks from the first to the last of some days, `MOST` at the most; None without any day."""
    known = sorted(days)
    if not known:
        return None
    first = known[0] - timedelta(days=known[0].weekday())
    return Weeks(first, min((known[-1] - first).days // 7 + 1, MOST))


def by_week(amounts: Iterable[tuple[Decimal, tuple[Part, ...]]], over: Weeks, currency: str) -> ByWeek:
    """Amounts laid over their days, in whole minor units (largest remainder). One without days is `undated`.

    >>> from datetime import date
    >>> march = Weeks(date(2026, 3, 2), 2)
    >>> days = Part(Span(date(2026, 3, 6), date(2026, 3, 15)))
    >>> by_week([(Decimal("100.00"), (days,))], march, "EUR").buckets[1:3]
    (Decimal('30.00'), Decimal('70.00'))
    """
    alike: defaultdict[tuple[Part, ...], Decimal] = defaultdict(Decimal)
    for value, parts in amounts:
        alike[tuple(sorted(parts))] += value
    buckets = [ZERO] * (over.count + 2)
    for parts, value in alike.items():
        weights: defaultdict[int, Decimal] = defaultdict(Decimal)
        for part in parts:
            for at, weight in over.over(part):
                weights[at] += weight
        for at, share in zip(weights, exact(value, list(weights.values()), currency), strict=True):
            buckets[at] += share
    return ByWeek(over, tuple(buckets), alike.get((), ZERO))


def exact(total: Decimal, weights: Sequence[Decimal], currency: str) -> list[Decimal]:
    """A total shared out by weight that adds up again, also where it is no whole number of minor units."""
    parts = split(total, weights, currency)
    if parts:
        parts[weights.index(max(weights))] += total - sum(parts, ZERO)
    return parts


def line(total: Decimal, over: Span, at: date) -> Decimal:
    """How much of a total a straight line from the first to the last day has reached by the end of a day."""
    gone = min(max((at - over.first).days + 1, 0), over.days)
    return total * gone / over.days
