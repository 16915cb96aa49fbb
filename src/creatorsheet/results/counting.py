"""Counting: figures captured one after the other as counts of a day or a week, whether typed as such or as running totals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

DAILY, WEEKLY = 1, 7
ENOUGH = 8
"""Figures that never fall, from which on they are taken for running totals."""


@dataclass(frozen=True)
class Counts:
    """Counts of equal periods, oldest first. `every` is the days from one to the next, 0 where they are not regular;
    `running` tells that the figures were running totals, of which the differences stand here."""

    days: tuple[date, ...]
    values: tuple[int, ...]
    every: int
    running: bool = False

    def within(self, first: date, last: date, without: Iterable[tuple[date, date]] = ()) -> Counts:
        """The part between two days, both included, but for some spans."""
        spans = tuple(without)
        kept = [
            (day, value)
            for day, value in zip(self.days, self.values, strict=True)
            if first <= day <= last and not any(one <= day <= end for one, end in spans)
        ]
        return Counts(tuple(day for day, _ in kept), tuple(value for _, value in kept), self.every, self.running)


def counts(figures: Iterable[tuple[date, int]]) -> Counts:
    """The counts behind dated figures. Of two figures of one day the later in the list holds.

    Figures that never fall over at least eight captures, and rise, are running totals: counts of a day or week go up and
    down. A difference over a gap is left out, because nobody knows on which of its days the events were.

    >>> days = [date(2026, 5, 4) + timedelta(days=n) for n in range(9)]
    >>> found = counts(zip(days, [10, 25, 31, 40, 58, 61, 70, 70, 84])); found.running, found.values
    (True, (15, 6, 9, 18, 3, 9, 0, 14))
    """
    held = dict(sorted(dict(figures).items()))
    days, values = list(held), list(held.values())
    gaps = [(later - day).days for day, later in pairwise(days)]
    every = int(median(gaps)) if gaps else 0
    every = every if every in (DAILY, WEEKLY) else 0
    steps = [later - value for value, later in pairwise(values)]
    running = len(values) >= ENOUGH and min(steps) >= 0 and sum(steps) > 0
    if not running:
        return Counts(tuple(days), tuple(values), every)
    kept = [(day, step) for day, step, gap in zip(days[1:], steps, gaps, strict=True) if gap == every]
    return Counts(tuple(day for day, _ in kept), tuple(step for _, step in kept), every, running=True)


def daily(moments: Iterable[tuple[date, int]], first: date, last: date) -> Counts:
    """Events counted by day, days without any included, from the first to the last."""
    held = dict.fromkeys((first + timedelta(days=n) for n in range((last - first).days + 1)), 0)
    for day, number in moments:
        if day in held:
            held[day] += number
    return Counts(tuple(held), tuple(held.values()), DAILY)
