"""The first page: six questions, each with its answer, a small table, and what would settle it."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter import Workbook

from creatorsheet.book import look
from creatorsheet.book.charts import HIDDEN_AXIS, WHOLE, Cells, bare, dots, segments
from creatorsheet.book.look import Styles
from creatorsheet.book.views.benchmarks.plain import Plain
from creatorsheet.book.views.profile.sheet import cut
from creatorsheet.catalogue.metric import Unit
from creatorsheet.learning.answers import Answer, Line, Verdict

WIDE = 9
LINES = 5
"""Rows of a small table."""

TALL = 14
"""Rows of a panel: question, answer, header, lines, evidence."""

NAME, MANY, PLOT, FIGURE, RANK = 0, 4, 5, 7, 8
DOT = 0.055
"""Half a dot, of the width of a plot."""

STARTS = (1, 11, 21)
HEADERS = {
    "creators": ("Creator", "Videos · campaigns", "Chance to meet the target", ""),
    "videos": ("Video", "", "Signs", ""),
    "testing": ("Nearest to a benchmark", "", "Videos", "Lacking"),
}


def draw(book: Workbook, page: Plain, data: Plain, st: Styles, answers: Sequence[Answer], top: int) -> int:
    """Both rows of panels; the last row."""
    for at, one in enumerate(answers):
        row = top + at // 3 * (TALL + 1)
        _panel(book, page, data, st, one, (row, STARTS[at % 3]), at)
    return top + 2 * TALL


def _panel(book: Workbook, page: Plain, data: Plain, st: Styles, one: Answer, at: tuple[int, int], number: int) -> None:
    row, left = at
    page.line(row, left, left + WIDE - 1, st(top=1, top_color=look.INK_SOFT))
    page.put(row, left, f"{number + 1}   {one.question}", st("small", top=1, top_color=look.INK_SOFT))
    open_ = {"font_color": look.INK} if one.verdict is not Verdict.OPEN else {"font_color": look.INK_SOFT}
    room = WIDE * look.COL_PX - 8
    told = cut(one.answer, room / 1.1, look.SIZE_BODY, lines=4)
    _block(page, row + 1, left, 3, told, st("wrap", bold=True, **open_))
    shown = one.lines[:LINES]
    if shown:
        _header(page, st, row + 4, left, one)
        for line, of in enumerate(shown, row + 5):
            page.line(line, left, left + WIDE - 1, st("td"))
            _line(page, st, line, left, one, of)
        _plot(book, page, data, one, shown, (row + 5, left + PLOT), number)
    page.row(row + 5 + LINES, 6)
    _evidence(page, st, row + 6 + LINES, left, one)


def _block(page: Plain, row: int, left: int, tall: int, words: str, style: object) -> None:
    page.sheet.merge_range(row, left, row + tall - 1, left + WIDE - 1, "", style)
    page.sheet.write_string(row, left, words, style)


def _header(page: Plain, st: Styles, row: int, left: int, one: Answer) -> None:
    noun = one.key.capitalize()
    how = "Rate and range" if one.metric and one.metric.key == "cvr" else "Median and range"
    name, many, figure, rank = HEADERS.get(one.key, (noun, "Videos · creators", how, "First"))
    page.line(row, left, left + WIDE - 1, st("th"))
    page.put(row, left, name, st("th"))
    page.put(row, left + MANY, many, st("th", align="right", indent=1))
    page.put(row, left + PLOT, figure, st("th"))
    page.put(row, left + RANK, rank, st("th", align="right"))


def _line(page: Plain, st: Styles, row: int, left: int, one: Answer, of: Line) -> None:
    counts = of.rank is not None
    ink = () if counts or one.key == "testing" else ("faint",)
    columns = MANY if HEADERS.get(one.key, ("", "x"))[1] else PLOT
    page.put(row, left, cut(of.name, columns * look.COL_PX - 6, look.SIZE_BODY), st("td", *ink))
    small = {"font_size": look.SIZE_SMALL}
    if columns == MANY:
        page.put(row, left + MANY, f"{of.videos:,} · {of.creators:,}", st("td", *ink, align="right", indent=1, **small))
    match one.key:
        case "videos":
            page.put(row, left + PLOT, of.figure, st("td", *ink, bold=counts))
            page.put(row, left + PLOT + 1, cut(of.why, 3 * look.COL_PX - 2, look.SIZE_SMALL), st("td", *ink, **small))
        case "testing":
            page.put(row, left + PLOT, of.videos, st("td", align="left"))
            page.put(row, left + RANK, of.figure, st("td", align="right"))
        case "creators" if not of.why:
            page.put(row, left + RANK, _percent(of.rank or 0.0), st("td", align="right", bold=True))
        case _:
            _ranked(page, st, row, left, one, of)


def _percent(share: float) -> str:
    """98%, over 99%."""
    return "> 99%" if share > 0.99 else f"{share:.0%}"


def _ranked(page: Plain, st: Styles, row: int, left: int, one: Answer, of: Line) -> None:
    if of.value is None or one.metric is None:
        faint = st("td", "faint", font_size=look.SIZE_SMALL)
        page.put(row, left + PLOT, cut(of.why, 4 * look.COL_PX - 4, look.SIZE_SMALL), faint)
        return
    style = {"num_format": _format(one), "align": "right"}
    page.put(row, left + FIGURE, of.value, st("td", **style))
    if of.rank is None:
        page.put(row, left + RANK, look.NO_VALUE, st("td", "faint", align="right"))
    else:
        page.put(row, left + RANK, of.rank, st("td", align="right", num_format=look.SHARE, bold=of.rank >= 0.95))


def _format(one: Answer) -> str:
    if one.metric is None or one.metric.unit is Unit.MONEY:
        return look.COUNT
    return f"{one.metric.format}" if one.metric.unit is not Unit.SECONDS else '0.0" s"'


def _evidence(page: Plain, st: Styles, row: int, left: int, one: Answer) -> None:
    """What it rests on, softly, and what would settle it."""
    room = WIDE * look.COL_PX - 8
    style = st("wrap", "small", valign="top", text_wrap=True)
    page.sheet.merge_range(row, left, row + 2, left + WIDE - 1, "", style)
    next_ = cut(one.next, room, look.SIZE_SMALL, lines=2)
    evidence = cut(one.evidence, room, look.SIZE_SMALL, lines=3 if next_ else 5)
    if evidence and next_:
        ink = st("small", font_color=look.INK)
        page.sheet.write_rich_string(row, left, st("small"), evidence + " ", ink, next_, style)
    elif evidence or next_:
        page.sheet.write_string(row, left, evidence or next_, style)


def _plot(
    book: Workbook, page: Plain, data: Plain, one: Answer, lines: Sequence[Line], place: tuple[int, int], number: int
) -> None:
    """Dots with their ranges beside the lines."""
    points = [(_value(one, line), line.low, line.high) for line in lines]
    known = [end for value, low, high in points if value is not None for end in (value, low, high) if end is not None]
    if not known:
        return
    low, high = (0.0, 1.0) if one.key == "creators" else (min(known), max(known))
    room = (high - low) * 0.08 or abs(high) * 0.1 or 1.0
    left = number * 5
    chart = book.add_chart({"type": "scatter", "subtype": "straight"})
    chart.show_blanks_as("gap")
    apart = (high - low + 2 * room) * DOT
    for at, (value, first, last) in enumerate(points):
        for step, x in enumerate(around(value, first, last, apart)):
            if x is not None:
                data.put(1 + 6 * at + step, left, x)
                data.put(1 + 6 * at + step, left + 1, -at - 0.5)
    if any(first is not None for _, first, _ in points):
        segments(chart, Cells(data.name, 1, left, 6 * len(points)), look.ACCENT_MID, 2)
    for at, (value, *_) in enumerate(points):
        if value is not None:
            data.put(1 + at, left + 2, value)
            data.put(1 + at, left + 3, -at - 0.5)
    dots(chart, Cells(data.name, 1, left + 2, len(points)), look.ACCENT, 6)
    chart.set_x_axis({**HIDDEN_AXIS, "min": low - room, "max": high + room})
    chart.set_y_axis({**HIDDEN_AXIS, "min": -len(lines), "max": 0})
    bare(chart, (FIGURE - PLOT) * look.COL_PX, len(lines) * look.ROW_PX, WHOLE)
    words = f"Dots with ranges: {one.question}"
    page.sheet.insert_chart(*place, chart, {"object_position": 1, "description": words})


def around(value: float | None, low: float | None, high: float | None, apart: float) -> tuple[float | None, ...]:
    """A range as two lines with a blank after each, that stop short of the dot: the programs do not agree which they paint
    first."""
    if value is None or low is None or high is None:
        return ()
    left = (low, value - apart, None) if low < value - apart else (None,) * 3
    right = (value + apart, high, None) if high > value + apart else (None,) * 3
    return (*left, *right)


def _value(one: Answer, line: Line) -> float | None:
    if one.key == "creators":
        return line.rank if not line.why else None
    return line.value
