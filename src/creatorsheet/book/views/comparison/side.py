"""All creators side by side: cost, reach, engagement, traffic, results, revenue, quality and reliability."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from creatorsheet.book import look
from creatorsheet.book.look import NO_VALUE
from creatorsheet.book.views.budget.wording import whole
from creatorsheet.book.views.comparison.compared import Compared
from creatorsheet.book.views.comparison.ranking import ROWS
from creatorsheet.book.views.comparison.sheet import LAST, Canvas
from creatorsheet.book.views.comparison.wording import CHANCE
from creatorsheet.kernel.words import counted
from creatorsheet.learning.side import Row, rows

NARROW = len("Orders")
"""Signs of a column's title at most, where it counts results."""


LEAST = 5
"""Rows that its first page has room for at least."""


@dataclass(frozen=True)
class Column:
    """A column: its key, title, place and width, and how numbers are written in it."""

    key: str
    title: str
    at: int
    over: int
    format: str = look.COUNT


def columns(told: Compared) -> tuple[Column, ...]:
    """All columns, in the order of the guide's campaign report."""
    measure, money = told.found.measure, whole(told.currency)
    events = f"{measure.event[:1].upper()}{measure.event[1:]}s" if measure and measure.facts else "Orders"
    return (
        Column("tier", "Tier", 5, 2),
        Column("posts", "Posts", 7, 1),
        Column("cost", "Total cost", 8, 2, money),
        Column("reach", "Widest reach", 10, 2),
        Column("views", "Views", 12, 2),
        Column("engagement", "Engaged", 14, 2, look.SHARE_FINE),
        Column("clicks", "Clicks", 16, 2),
        Column("results", events if len(events) <= NARROW else "Results", 18, 1),
        Column("range", "95% range", 19, 2),
        Column("revenue", "Revenue", 21, 2, money),
        Column("better", "> median", 23, 2, CHANCE),
        Column("quality", "Quality", 25, 2, look.TENTHS),
        Column("late", "Late", 27, 2),
        Column("rounds", "Revisions", 29, 2),
    )


def draw(page: Canvas, told: Compared, top: int, used: int) -> list[int]:
    """The table from a row on; the last row of each printed page. `used` rows of its first page are taken already."""
    some = rows(told.found)
    made = columns(told)
    page.sheet.set_row(top, look.ROW + 6)
    page.put(top, 1, f"Side by side: {counted(len(told.found.creators), 'creator')}, all live posts", page.st("head"))
    said = f"Objective: {told.objective or 'not set'} · costs complete for {told.costs}"
    page.put(top, LAST, said, page.st("small", align="right", valign="bottom"))
    ends: list[int] = []
    if ROWS - used - 3 < min(LEAST, len(some)):  # it begins on a page of its own
        ends, used = [top - 1], 0
    row = top + 1
    for here in paged(some, ROWS - used - 3, ROWS - 2):
        if row > top + 1:
            ends.append(row - 1)
        page.header(row, (1, 1, "Creator", "left"), *((c.at, c.over, c.title, _align(c)) for c in made))
        for one in here:
            row += 1
            _row(page, made, one, row)
        row += 1
    for words in _foot(told):
        page.fit(row, 1, words, LAST, page.st("small"), look.SIZE_SMALL)
        row += 1
    return [*ends, row]


def paged(some: Sequence[Row], first: int, other: int) -> list[Sequence[Row]]:
    """The rows by page: as many as the first has room for, and the rest evenly on as few others as it needs."""
    if len(some) <= first:
        return [some]
    head, rest = some[: first - 1], some[first - 1 :]
    each = math.ceil(len(rest) / math.ceil(len(rest) / (other - 1)))
    return [head, *(rest[at : at + each] for at in range(0, len(rest), each))]


def _foot(told: Compared) -> tuple[str, ...]:
    measure = told.found.measure
    what = measure.title.lower() if measure else "figure"
    return (
        f"> median: how likely the true {what} is better than the median of the peers. Widest reach: of one post; reaches of several "
        "posts cannot be added.",
        "Engaged: likes, comments and shares of views, a ratio of totals. Quality: as reviewers marked it, 1 to 5. Late: posts after "
        "their due day.",
    )


def _align(column: Column) -> str:
    return "left" if column.key == "tier" else "right"


def _row(page: Canvas, made: tuple[Column, ...], one: Row, row: int) -> None:
    bold = {} if one.tier or one.name.startswith("@") else {"bold": True}
    page.sheet.set_row(row, look.ROW)
    page.line(row, page.st("td"))
    page.fit(row, 1, one.name, 4, page.st("td", **bold))
    for column in made:
        value, small = _value(one, column.key), ("small",) if column.key == "range" else ()
        if value is None:
            page.put(row, column.at, NO_VALUE, page.st("td", "faint", align="right"), over=column.over)
        else:
            style = page.st("td", *small, num_format=column.format, align=_align(column), shrink=True, **bold)
            page.put(row, column.at, value, style, over=column.over)


def _value(one: Row, key: str) -> str | float | None:
    match key:
        case "range":
            return None if one.low is None or one.high is None else f"{one.low:,.0f}–{one.high:,.0f}"
        case "late":
            return f"{one.late} of {one.due}" if one.due else None
        case "tier":
            return one.tier
    found: float | None = getattr(one, key)
    return found
