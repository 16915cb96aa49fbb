"""Captures: a video's counters as they were read, one after the other, and where one of them falls."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from creatorsheet.catalogue.creators.choices import Source
from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.results.results import Result

COUNTERS = ("views", "reach", "likes", "comments", "shares", "saves", "clicks")
"""Columns of Results that hold totals since posting, and cannot fall by themselves."""

TAKEN_BACK = {"views": (0.02, 0), "reach": (0.02, 0), "clicks": (0.02, 0)}
GIVEN_BACK = (0.05, 5)
"""How far counters may fall without a mistake: views of bots are taken back by the platform, reactions by people too.
A share of what was there, or so many (house default; among 6,000 real videos no fall within a day passed 1.3 %)."""

Key = tuple[str, ResultScope, str]
"""A video, a scope, and the tool: "" for all that report views, else the one tool that does not."""

BY_HAND = (None, Source.TYPED, Source.SCREENSHOT)


def series(rows: Iterable[Result], until: datetime) -> dict[Key, list[Result]]:
    """The captures of each video and scope up to a moment, the earliest first; of one moment the lower row comes later.

    A tool that never reports views of a video (visits of a link, clicks of an affiliate network) counts something else under
    the same names, so that its captures are a series of their own. What is typed continues the app's figures.
    """
    held = [row for row in rows if row.deliverable and row.scope and row.captured_at and row.captured_at <= until]
    seen = {(row.deliverable, row.scope, row.source) for row in held if row.views is not None}
    found: defaultdict[Key, list[Result]] = defaultdict(list)
    for row in held:
        if row.deliverable and row.scope:
            own_ = row.source in BY_HAND or (row.deliverable, row.scope, row.source) in seen
            found[row.deliverable, row.scope, "" if own_ else str(row.source)].append(row)
    for some in found.values():
        some.sort(key=lambda row: (row.captured_at, row.sheet_row))
    return dict(found)


def own(held: dict[Key, list[Result]], deliverable: str) -> tuple[ResultScope, list[Result]] | None:
    """The captures that tell how a post grows by itself: without boosts, or, where there are none, not split from them."""
    for scope in (ResultScope.CREATOR_ORGANIC, ResultScope.CREATOR_TOTAL):
        rows = held.get((deliverable, scope, ""), [])
        if any(row.views is not None for row in rows):
            return scope, rows
    return None


def boosted(held: dict[Key, list[Result]]) -> frozenset[str]:
    """The videos with views by boosts: what is not split of them holds more than the post did by itself."""
    paid = ((post, rows) for (post, of, _), rows in held.items() if of is ResultScope.CREATOR_PAID)
    return frozenset(post for post, rows in paid if any(row.views for row in rows))


@dataclass(frozen=True)
class Read:
    """A counter as it was read: the age of the video, the figure, and the row it stands in."""

    age: timedelta
    value: int
    row: int


def reads(rows: Iterable[Result], counter: str, posted: datetime) -> list[Read]:
    """A counter's figures in the order of the video's age. What was read before posting and what is below 0 is left out,
    and of several figures of one moment the last counts."""
    found: dict[datetime, Read] = {}
    for row in rows:
        value, at = getattr(row, counter), row.captured_at
        if value is not None and value >= 0 and at is not None and at >= posted:
            found[at] = Read(at - posted, value, row.sheet_row)
    return list(found.values())


@dataclass(frozen=True)
class Drop:
    """How far one counter fell."""

    counter: str
    before: int
    after: int

    @property
    def share(self) -> float:
        """The part that is gone."""
        return (self.before - self.after) / self.before

    @property
    def usual(self) -> bool:
        """Whether platforms and people take back as much."""
        part, some = TAKEN_BACK.get(self.counter, GIVEN_BACK)
        return self.before - self.after <= max(part * self.before, some)


@dataclass(frozen=True)
class Fall:
    """Two captures between which counters fell. `odd` are the rows that do not fit: the later one where the next
    capture is as high as the earlier was, the earlier where everything else rises without it, else both."""

    earlier: Result
    later: Result
    drops: tuple[Drop, ...]
    odd: tuple[Result, ...]

    @property
    def usual(self) -> bool:
        """Whether all of it may be a correction by the platform or people who took back a like."""
        return all(one.usual for one in self.drops)


def falls(rows: Sequence[Result]) -> Iterator[Fall]:
    """Where counters of one video and scope fell, for each capture that shows less than one before it."""
    found: defaultdict[int, list[tuple[Drop, Result, tuple[Result, ...]]]] = defaultdict(list)
    for counter in COUNTERS:
        known = [(row, value) for row in rows if (value := getattr(row, counter)) is not None]
        for i in range(1, len(known)):
            before, after = known[i - 1][1], known[i][1]
            if after < before:
                drop = Drop(counter, before, after)
                found[known[i][0].sheet_row].append((drop, known[i - 1][0], _odd(known, i)))
    by_row = {row.sheet_row: row for row in rows}
    for number, each in found.items():
        worst = max(each, key=lambda one: (not one[0].usual, one[0].share))
        yield Fall(worst[1], by_row[number], tuple(one[0] for one in each), worst[2])


def _odd(known: Sequence[tuple[Result, int]], i: int) -> tuple[Result, ...]:
    (earlier, before), (later, after) = known[i - 1], known[i]
    first = known[i - 2][1] if i > 1 else None
    following = known[i + 1][1] if i + 1 < len(known) else None
    if following is not None and following >= before:
        return (later,)
    if following is not None and following >= after and (first is None or first <= after):
        return (earlier,)
    return (earlier, later)
