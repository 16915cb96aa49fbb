"""Exposure: how many new views could have brought orders when, from the captures of a creator's posts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.results.results import Result

Numbers = NDArray[np.float64]
DAY = timedelta(days=1)

SLOW = ((0.5, 1.0), (0.5, 10.0))
"""Half of those who buy do so within days of the view, half within weeks: shares, and mean days of waiting (house default,
rather too slow than too quick, so that late buyers are not taken for strangers)."""

LONGEST = 200
"""Days after a view on which hardly anybody buys any more (one in 10⁸)."""

SPLIT = (ResultScope.CREATOR_ORGANIC, ResultScope.CREATOR_PAID)
WHOLE = ResultScope.CREATOR_TOTAL


@dataclass(frozen=True)
class Exposure:
    """What is known of a creator's posts in a campaign. `views` of each day from `first` on, spread evenly between
    captures, and `felt`: the same, put off as buyers put off. Nothing is known after the last capture."""

    first: datetime
    last: datetime
    views: Numbers
    felt: Numbers
    cuts: tuple[datetime, ...]
    """The first post and all captures, at least a day apart: what happened between two of them is known."""

    @property
    def total(self) -> float:
        """All views up to the last capture."""
        return float(self.views.sum())

    def between(self, start: datetime, end: datetime, *, felt: bool = True) -> float:
        """Views, new or felt, from one moment to another; parts of a day count as such."""
        column = self.felt if felt else self.views
        running = np.concatenate([[0.0], np.cumsum(column)])
        at = [(one - self.first) / DAY for one in (start, end)]
        low, high = np.interp(at, np.arange(len(running)), running)
        return float(high - low)


def lines(
    rows: Iterable[Result], owner: Mapping[str, tuple[str, str]]
) -> dict[tuple[str, str], dict[str, list[Result]]]:
    """The captures of views by campaign and creator, and by post and scope, as `exposure` takes them."""
    by_post: defaultdict[str, list[Result]] = defaultdict(list)
    for row in rows:
        if (
            row.deliverable in owner
            and row.views is not None
            and row.captured_at
            and row.scope in (*SPLIT, WHOLE, None)
        ):
            by_post[str(row.deliverable)].append(row)
    found: defaultdict[tuple[str, str], dict[str, list[Result]]] = defaultdict(dict)
    for post, held in by_post.items():
        split = [row for row in held if row.scope in SPLIT]
        for row in split or held:
            found[owner[post]].setdefault(f"{post} {row.scope or WHOLE}", []).append(row)
    return found


def exposure(captures: Mapping[str, list[Result]], posted: Mapping[str, datetime]) -> Exposure | None:
    """The exposure over all posts of a creator; None without a capture of a post whose time is known."""
    curves = []
    for name, rows in captures.items():
        start = posted.get(name.split(" ", 1)[0])
        held = sorted(
            (row.captured_at, row.views or 0) for row in rows if row.captured_at and start and row.captured_at > start
        )
        if start and held:
            curves.append([(start, 0), *held])
    if not curves:
        return None
    first = min(curve[0][0] for curve in curves)
    last = max(curve[-1][0] for curve in curves)
    days = int(np.ceil((last - first) / DAY))
    grid = np.arange(days + 1, dtype=float)
    views = np.zeros(days)
    for curve in curves:
        at = [(moment - first) / DAY for moment, _ in curve]
        reached = np.maximum.accumulate([float(number) for _, number in curve])
        views += np.diff(np.interp(grid, at, reached))
    return Exposure(first, last, views, _put_off(views), _cuts(curves, first))


def _cuts(curves: Iterable[list[tuple[datetime, int]]], first: datetime) -> tuple[datetime, ...]:
    found = [first]
    for moment in sorted({moment for curve in curves for moment, _ in curve[1:]}):
        if moment - found[-1] >= DAY:
            found.append(moment)
    return tuple(found)


def _put_off(views: Numbers) -> Numbers:
    ages = np.arange(min(len(views), LONGEST), dtype=float)
    waits = np.zeros(len(ages))
    for share, mean in SLOW:
        waits += share * (np.exp(-ages / mean) - np.exp(-(ages + 1) / mean))
    return np.convolve(views, waits)[: len(views)]
