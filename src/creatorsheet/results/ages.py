"""A video's figure at an age: as it was read, worked out between two captures, or read late. Never beyond them."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from creatorsheet.results.captures import Read
from creatorsheet.results.windows import NEAR

OFF = 0.1
"""How far off a capture may be at other ages than those of the fixed windows, as a part of the age (house default)."""


class How(StrEnum):
    """Where a figure at an age comes from."""

    READ = "read"
    BETWEEN = "between"
    LATE = "late"


@dataclass(frozen=True)
class Figure:
    """A counter at an age. `of` are the captures behind it; `doubtful` where one of them does not fit the others.

    Between two captures `low` and `high` are what it can have been as long as growth only slowed down: no less than even
    growth from the one to the other, no more than the pace before the first went on. Else both are the value.
    """

    value: float
    how: How
    of: tuple[Read, ...]
    low: float
    high: float
    doubtful: bool = False


def near(age: timedelta) -> timedelta:
    """How far from an age a capture may be and still stand for it: as Results labels its windows, else a tenth."""
    return next((off for wanted, off in NEAR.values() if wanted == age), age * OFF)


def at(
    known: Sequence[Read],
    age: timedelta,
    odd: Collection[int] = (),
    *,
    late: bool = False,
    off: timedelta | None = None,
) -> Figure | None:
    """A counter at an age; None where no capture is near it and not both an earlier and a later one are there.

    `known` are its figures by age, `off` how far off one may be to be near, else as the windows have it. Between two
    captures growth is taken to be even on the log of the age, as views come slower the older a video is; the figure lies
    between the two, whatever they are. With `late`, the first capture after the age stands for it where nothing else does:
    that holds at least what there was. `odd` are sheet rows that are doubtful.
    """
    closest = min(known, key=lambda one: (abs(one.age - age), one.age), default=None)
    if closest and abs(closest.age - age) <= (near(age) if off is None else off):
        return _as_read(closest, How.READ, odd)
    first = next((i for i, one in enumerate(known) if one.age > age), 0)
    if first:
        return _between(known[first - 2] if first > 1 else ORIGIN, known[first - 1], known[first], age, odd)
    if late and known and known[0].age > age:
        return _as_read(known[0], How.LATE, odd)
    return None


ORIGIN = Read(timedelta(0), 0, 0)
"""The moment of posting, when there was nothing."""


def _as_read(one: Read, how: How, odd: Collection[int]) -> Figure:
    value = float(one.value)
    return Figure(value, how, (one,), value, value, one.row in odd)


def _between(earlier: Read, before: Read, after: Read, age: timedelta, odd: Collection[int]) -> Figure:
    """Even on the log of the age plus a day: hardly less than even growth within the first day, much less later."""
    start, wanted, end = (math.log1p(one / timedelta(days=1)) for one in (before.age, age, after.age))
    grown = after.value - before.value
    low, high = sorted((before.value, after.value))
    value = min(max(before.value + (wanted - start) / (end - start) * grown, low), high)
    even = before.value + (age - before.age) / (after.age - before.age) * grown
    since = before.age - earlier.age
    pace = (before.value - earlier.value) / (since / timedelta(hours=1)) if since else math.inf
    most = before.value + pace * ((age - before.age) / timedelta(hours=1))
    return Figure(
        value,
        How.BETWEEN,
        (before, after),
        min(even, value),
        max(value, min(most, high)),
        before.row in odd or after.row in odd,
    )
