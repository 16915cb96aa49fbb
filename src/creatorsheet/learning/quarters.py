"""Quarters: how a figure went over time, and whether the last quarter differs from the one before by more than chance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from creatorsheet.catalogue.metric import Better, Metric
from creatorsheet.learning.best import drawn
from creatorsheet.learning.cells import ratio, source
from creatorsheet.learning.middle import Middle, middle
from creatorsheet.learning.units import EVENTS, Codes, Measured

SHOWN = 8
"""Quarters at most: two years."""

EPOCH = date(1970, 1, 1).toordinal()
CLEAR = 0.95


@dataclass(frozen=True)
class Quarter:
    """A calendar quarter: how many posts, of how many creators, and their middle, None where they are too few. Of rare events
    `total` is the ratio of totals with its range, and that is shown."""

    year: int
    number: int
    videos: int
    creators: int
    middle: Middle | None
    total: tuple[float, float, float] | None = None

    @property
    def shown(self) -> float | None:
        """The figure to show; None where there are too few posts."""
        if self.total is not None:
            return self.total[0]
        return self.middle.median if self.middle else None

    @property
    def ends(self) -> tuple[float | None, float | None]:
        """Its range; without ends where there are too few creators."""
        if self.total is not None:
            return self.total[1], self.total[2]
        return (self.middle.low, self.middle.high) if self.middle else (None, None)

    @property
    def name(self) -> str:
        """Q1 2026."""
        return f"Q{self.number} {self.year}"


@dataclass(frozen=True)
class Course:
    """A figure by quarter, without gaps. `rises` is how sure the last quarter with enough posts has a higher figure than the
    one with enough before it, None where there are no two."""

    metric: Metric
    quarters: tuple[Quarter, ...]
    rises: float | None

    @property
    def enough(self) -> list[Quarter]:
        """The quarters that can be shown."""
        return [one for one in self.quarters if one.middle]

    @property
    def change(self) -> str:
        """up, down, or "" where nothing is clear."""
        if self.rises is None:
            return ""
        return "up" if self.rises >= CLEAR else "down" if self.rises <= 1 - CLEAR else ""


def course(measured: Measured, fewest: int) -> Course:
    """The quarters of some posts, the last eight of them."""
    metric = measured.metric
    if not len(measured):
        return Course(metric, (), None)
    at = _numbers(measured.units.days)
    first = max(int(at.min()), int(at.max()) - SHOWN + 1)
    found = []
    for number in range(first, int(at.max()) + 1):
        flags = at == number
        videos, people = int(flags.sum()), measured.units.creators[flags]
        known = middle(measured.logs[flags], people) if videos >= fewest else None
        total = ratio(measured.where(flags)) if known and metric.key in EVENTS else None
        found.append(Quarter(number // 4, number % 4 + 1, videos, len(np.unique(people)), known, total))
    enough = [number for number, one in enumerate(found, first) if one.middle][-2:]
    return Course(metric, tuple(found), _rises(measured, at, *enough) if len(enough) == 2 else None)


def _rises(measured: Measured, at: Codes, before: int, last: int) -> float:
    both = np.isin(at, (before, last))
    kind = np.where(at[both] == last, 1, 0)
    return drawn(source(measured.where(both)), kind).ahead(1, 0, Better.HIGH)


def _numbers(days: Codes) -> Codes:
    """The quarter of each day, counted from year 0."""
    months = (days - EPOCH).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    found: Codes = 1970 * 4 + months // 3
    return found
