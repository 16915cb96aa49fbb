"""The ranking: groups of peers with their creators, dots and ranges beside them, over as many pages as it needs."""

from __future__ import annotations

from statistics import median

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.look import NO_VALUE
from creatorsheet.book.views.budget.wording import whole
from creatorsheet.book.views.comparison import dots, wording
from creatorsheet.book.views.comparison.compared import Compared
from creatorsheet.book.views.comparison.dots import Axis, Mark
from creatorsheet.book.views.comparison.lines import Is, Line, lines, packed, paged
from creatorsheet.book.views.comparison.sheet import LAST, Canvas
from creatorsheet.book.views.comparison.wording import Shown
from creatorsheet.learning.fair import Judged

ROWS = 31
"""Rows of a printed page."""

TOP = 4
CHART, COST, CHANCE, BEATS, READING = 10, 18, 20, 21, 22


def shown_by(page: Compared) -> Shown | None:
    """How the figures of the page are written; None where there is no measure."""
    measure = page.found.measure
    if measure is None:
        return None
    values = [one.value for one in page.found.creators if one.value is not None]
    return Shown(measure, page.currency, abs(median(values)) if values else page.limit or 0.0)


def draw(book: Workbook, page: Canvas, data: Worksheet, told: Compared) -> list[int]:
    """Draw the ranking under the page's title; the last row of each printed page."""
    shown = shown_by(told)
    every = list(lines(told))
    marks = [dots.mark(one) for one in every]
    scale = dots.axis(marks, told.limit)
    cut = scale.high if shown and any(marks) and dots.cuts(marks, scale) else None
    foot = packed(list(wording.foot(told, shown, cut)), LAST * look.COL_PX - 6) if shown else []
    pages = paged(every, ROWS - TOP - 2, ROWS - 2, len(foot) + 1)
    ends: list[int] = []
    row = TOP
    for number, some in enumerate(pages):
        row = _page(book, page, data, told, some, row, number, scale, shown)
        if number < len(pages) - 1:
            ends.append(row - 1)
    for words in foot:
        page.fit(row, 1, words, LAST, page.st("small"), look.SIZE_SMALL)
        row += 1
    return [*ends, row]


def _page(
    book: Workbook, page: Canvas, data: Worksheet, told: Compared, some: list[Line], top: int, number: int, scale: Axis,
    shown: Shown | None,
) -> int:  # fmt: skip
    """The header, the lines and the chart of one printed page; the next free row."""
    _header(page, told, top)
    for row, line in enumerate(some, top + 1):
        _line(page, told, line, row, shown)
    marks: list[Mark | None] = [dots.mark(one) for one in some]
    if shown and any(marks):
        bare = [one.kind in (Is.GROUP, Is.NOTE) for one in some]
        ground = dots.ground(book, data, number * dots.DATA, bare, scale, told.limit, shown)
        page.sheet.insert_chart(top + 1, CHART, ground, {"object_position": 1, "decorative": True})
        about = {"object_position": 1, "description": "Dots with ranges by creator, in peer groups, against target."}
        page.sheet.insert_chart(top + 1, CHART, dots.chart(book, data, number * dots.DATA, marks, scale), about)
    return top + len(some) + 2


def _header(page: Canvas, told: Compared, row: int) -> None:
    measure = told.found.measure
    title = measure.title if measure else "Figure"
    events = f"{measure.event[:1].upper()}{measure.event[1:]}s" if measure and measure.event else ""
    page.header(
        row,
        (1, 1, "Creator", "left"),
        (5, 1, "Market", "left"),
        (6, 1, "Posts", "right"),
        (7, 1, events if len(events) <= len("Orders") else "Events" if events else "", "right"),
        (8, 2, "Spent", "right"),
        (CHART, 1, f"    {title}, 95% range", "left"),
        (COST, 2, "Cost" if title.startswith("Cost") else "Figure", "right"),
        (CHANCE, 1, "Meets", "right"),
        (BEATS, 1, "Beats", "right"),
        (READING, 1, "  Reading", "left"),
    )


def _line(page: Canvas, told: Compared, line: Line, row: int, shown: Shown | None) -> None:
    page.sheet.set_row(row, look.ROW)
    group = line.group
    if line.kind is Is.GROUP:
        fill = page.st("group")
        page.line(row, fill)
        title = group.title or "Not compared"
        page.fit(row, 1, f"{title}, continued" if line.again else title, 20, fill)
        right = page.st("group", "small", align="right", bold=False, bg_color=look.BAND_DEEP)
        page.put(row, LAST, "" if line.again else line.words, right)
    elif line.kind is Is.NOTE:
        page.line(row, page.st("td"))
        page.fit(row, 1, line.words, LAST, page.st("td", "small"), look.SIZE_SMALL)
    elif line.kind is Is.PEERS and shown and group.quartiles:
        low, middle, high = group.quartiles
        page.line(row, page.st("td"))
        page.put(row, 1, "Peers, middle half", page.st("td", "soft"))
        page.put(
            row, COST, middle, page.st("td", "soft", num_format=shown.format(), align="right", shrink=True), over=2
        )
        apart = shown.text(low) != shown.text(high)
        said = (
            f"half of them between {shown.text(low)} and {shown.text(high)}"
            if apart
            else "no further apart than chance"
        )
        page.put(row, READING, said, page.st("td", "small", indent=1))
    elif line.creator:
        _creator(page, told, line.creator, row, shown)


def _creator(page: Canvas, told: Compared, one: Judged, row: int, shown: Shown | None) -> None:
    tone = ("td",) if one.compared else ("td", "faint")
    number = page.st(*tone, num_format=look.COUNT, align="right", shrink=True)
    share = page.st(*tone, num_format=look.SHARE, align="right")
    page.line(row, page.st("td"))
    page.fit(row, 1, f"@{one.work.handle}", 4, page.st(*tone))
    page.fit(row, 5, one.work.market, 1, page.st(*tone))
    live = len(one.work.videos)
    posts: str | int = live if one.posts == live else f"{one.posts} of {live}"
    page.put(row, 6, posts, number)
    page.put(row, 7, one.events, number)
    spent = page.st(*tone, num_format=whole(told.currency), align="right", shrink=True)
    page.put(row, 8, one.spend or None, spent, over=2)
    if one.spend is None:  # no figure: the reason has all the room
        words = wording.why(one, shown)
        page.fit(
            row,
            COST,
            words[:1].upper() + words[1:],
            LAST - COST + 1,
            page.st(*tone, "small", indent=1),
            look.SIZE_SMALL,
        )
        return
    figure = page.st(*tone, num_format=shown.format(), align="right", shrink=True) if shown else number
    page.put(row, COST, NO_VALUE if one.value is None else one.value, figure, over=2)
    chance = page.st(*tone, num_format=wording.CHANCE, align="right")
    page.put(row, CHANCE, NO_VALUE if one.meets is None else one.meets, chance)
    page.put(row, BEATS, NO_VALUE if one.percentile is None else one.percentile, share)
    words = wording.reading(one, shown, told.limit) if one.compared else wording.why(one, shown)
    words = words[:1].upper() + words[1:]
    page.fit(row, READING, words, LAST - READING + 1, page.st(*tone, "small", indent=1), look.SIZE_SMALL)
