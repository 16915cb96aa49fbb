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
    """A counter at an age. `of` are the captures behind it; `doubtful` where one of them does not fit the others."""

    value: float
    how: How
    of: tuple[Read, ...]
    doubtful: bool = False


def near(age: timedelta) -> timedelta:
    """How far from an age a capture may be and still stand for it: as Results labels its windows, else a tenth."""
    return next((off for wanted, off in NEAR.values() if wanted == age), age * OFF)


def at(known: Sequence[Read], age: timedelta, odd: Collection[int] = (), *, late: bool = False) -> Figure | None:
    """A counter at an age; None where no capture is near it and not both an earlier and a later one are there.

    `known` are its figures by age. Between two captures growth is taken to be even on the log of the age, as views come
    slower the older a video is; the figure lies between the two, whatever they are. With `late`, the first capture after
    the age stands for it where nothing else does: that holds at least what there was. `odd` are sheet rows that are
    doubtful.
    """
    closest = min(known, key=lambda one: (abs(one.age - age), one.age), default=None)
    if closest and abs(closest.age - age) <= near(age):
        return _figure(float(closest.value), How.READ, (closest,), odd)
    before = next((one for one in reversed(known) if one.age < age), None)
    after = next((one for one in known if one.age > age), None)
    if before and after:
        return _figure(_between(before, after, age), How.BETWEEN, (before, after), odd)
    if late and after:
        return _figure(float(after.value), How.LATE, (after,), odd)
    return None


def _figure(value: float, how: How, of: tuple[Read, ...], odd: Collection[int]) -> Figure:
    return Figure(value, how, of, any(one.row in odd for one in of))


def _between(before: Read, after: Read, age: timedelta) -> float:
    """Even on the log of the age; an hour is added, so that a capture at the moment of posting counts too."""
    first, wanted, last = (math.log1p(one / timedelta(hours=1)) for one in (before.age, age, after.age))
    part = (wanted - first) / (last - first)
    low, high = sorted((before.value, after.value))
    return min(max(before.value + part * (after.value - before.value), low), high)
