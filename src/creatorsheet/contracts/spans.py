"""Spans of days, first and last included: the one place where they are crossed, joined and counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Span:
    """Days from the first to the last; `date.max` as the last means without end."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"{self.last} is before {self.first}")

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def endless(self) -> bool:
        """Whether it never ends."""
        return self.last == date.max

    def __and__(self, other: Span) -> Span | None:
        """The days in both; None where they share none.

        >>> Span(date(2026, 3, 1), date(2026, 3, 31)) & Span(date(2026, 3, 31), date(2026, 4, 30))
        Span(first=datetime.date(2026, 3, 31), last=datetime.date(2026, 3, 31))
        """
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Span(first, last) if first <= last else None


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same days in as few spans as can be, in order: those that overlap or touch become one."""
    found: list[Span] = []
    for one in sorted(spans):
        if found and (found[-1].endless or one.first <= found[-1].last + DAY):
            found[-1] = Span(found[-1].first, max(found[-1].last, one.last))
        else:
            found.append(one)
    return tuple(found)


def within(spans: Iterable[Span], limits: Span) -> tuple[Span, ...]:
    """The days of some spans that lie inside another, each day once."""
    return joined(shared for one in spans if (shared := one & limits))


def days(spans: Iterable[Span]) -> int:
    """How many days some spans have together, each day counted once."""
    return sum(one.days for one in joined(spans))
