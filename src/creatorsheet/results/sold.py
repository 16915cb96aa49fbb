"""Sold by age: how many orders came within each window after a post. Orders carry their own time, so these are counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from creatorsheet.catalogue.results.orders import Order
from creatorsheet.results.uses import name_of

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Event:
    """An order, lead or sign-up, counted once however many lines it has; `count` is above 1 on daily rows."""

    at: datetime | None
    count: int


def events(orders: Iterable[Order]) -> list[Event]:
    """Each order once, by its number as in sales, at its earliest time. A row without a number is an order of its own."""
    found: dict[str, Event] = {}
    for row in orders:
        name = name_of(row)
        number = 1 if row.count is None else row.count
        before = found.get(name)
        moments = [one for one in (row.ordered_at, before and before.at) if one]
        found[name] = Event(min(moments, default=None), max(number, before.count if before else 0))
    return list(found.values())


@dataclass(frozen=True)
class Sold:
    """Orders after a post. `within` counts them by window; those before the post, after the last window, or without a
    time are in none. Together they are `total`."""

    within: Mapping[str, int | None]
    before: int
    later: int
    untimed: int
    total: int


def by_window(found: Sequence[Event], posted: datetime, windows: Mapping[str, timedelta]) -> Sold:
    """How many orders came within each window, its end included.

    Where some came on daily rows, a window of a day or less is None: such rows do not say at what hour; longer windows
    take them at the time they stand at, one of the day of the post as after it.
    """
    longest = max(windows.values())
    ages = [(_age(one, one.at, posted), one.count) for one in found if one.at is not None]
    daily = any(one.count > 1 and one.at is not None and -DAY <= one.at - posted <= 2 * DAY for one in found)
    return Sold(
        {
            key: None if daily and window <= DAY else sum(count for age, count in ages if timedelta(0) <= age <= window)
            for key, window in windows.items()
        },
        sum(count for age, count in ages if age < timedelta(0)),
        sum(count for age, count in ages if age > longest),
        sum(one.count for one in found if one.at is None),
        sum(one.count for one in found),
    )


def _age(event: Event, at: datetime, posted: datetime) -> timedelta:
    age = at - posted
    return timedelta(0) if event.count > 1 and at.date() == posted.date() else age
