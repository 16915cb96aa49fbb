"""Dots with ranges beside the rows of the ranking: one unit is one row, and the axis stands in the row below."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.charts import QUIET_AXIS, Cells, bare, dots, font, segments
from creatorsheet.book.views.comparison.lines import Is, Line
from creatorsheet.book.views.comparison.wording import Shown

COLUMNS = 8
DATA = 9
"""Columns on the sheet of figures for the charts of one printed page."""

TICKS = 4
TALL = 1.2
"""Of the largest figure: how far the axis reaches."""

FAR = 5
"""Of the middle figure: how far it reaches at most."""

ROOM = {"x": 0.04, "width": 0.92}
NICE = (1, 2, 2.5, 5, 10)
LOOKS = {
    "peer": (look.PEER, 9.0, "", 0),
    "strong": (look.ACCENT_MID, 2.0, look.ACCENT, 7),
    "faint": (look.RULE, 2.0, look.INK_FAINT, 5),
}
"""Line, its width, dot, its size."""


@dataclass(frozen=True)
class Axis:
    """The scale of all charts of a page."""

    low: float
    high: float
    step: float


@dataclass(frozen=True)
class Mark:
    """What stands in one row: a dot with its range. An end that is None is open."""

    kind: str
    value: float | None
    low: float
    high: float | None


def mark(line: Line) -> Mark | None:
    """What a line of the ranking shows in the chart."""
    if line.kind is Is.PEERS and line.group.quartiles:
        low, middle, high = line.group.quartiles
        return Mark("peer", middle, low, high)
    one = line.creator
    if one is None or (one.value is None and one.low is None):
        return None
    kind = "strong" if one.compared else "faint"
    if one.low is None:
        return Mark(kind, one.value, one.value or 0.0, one.value)
    return Mark(kind, one.value, one.low, one.high)


def axis(marks: Sequence[Mark | None], target: float | None) -> Axis:
    """A scale that shows all figures that count, and the target; ranges may be cut."""
    known = [one for one in marks if one]
    counted = [one for one in known if one.kind != "faint"] or known
    values = [one.value if one.value is not None else one.low for one in counted]
    ends = [one.high for one in counted if one.kind == "peer" and one.high is not None]
    tops = [*values, *ends, *([target] if target is not None else [])]
    top = max(tops, default=1.0) * TALL
    if values and median(values) > 0:
        top = min(top, FAR * median(values))
    low = min([0.0, *values])
    wish = (max(top, 0.0) - low) / TICKS or 1.0
    power = 10.0 ** math.floor(math.log10(wish))
    step = next(power * one for one in NICE if power * one >= wish * (1 - 1e-9))
    first = math.floor(low / step) * step
    return Axis(first, first + TICKS * step if first == 0 else math.ceil(max(top, step) / step) * step, step)


def cuts(marks: Sequence[Mark | None], scale: Axis) -> bool:
    """Whether a range or a dot lies beyond the axis."""
    return any(one is not None and (one.high is None or one.high > scale.high) for one in marks)


def ground(
    book: Workbook, data: Worksheet, column: int, bare_rows: Sequence[bool], scale: Axis, target: float | None, shown: Shown
) -> Chart:  # fmt: skip
    """Grid, target and axis, to lie under the dots: the programs stack the series of one chart in opposite orders. Nothing is
    drawn over rows that hold words. `column` is the first of eight that the charts of these rows may use."""
    made = _scatter(book)
    ticks = [scale.low + at * scale.step for at in range(round((scale.high - scale.low) / scale.step) + 1)]
    runs = list(_runs(bare_rows))
    aims = [target] if target is not None and scale.low <= target <= scale.high else []
    for at, (values, color, width, dash) in enumerate(((ticks, look.GRID, 0.75, ""), (aims, look.INK_SOFT, 1, "dash"))):
        row = 0
        for value in values:
            for first, last in runs:
                data.write_row(row, column + 4 + 2 * at, [value, first])
                data.write_row(row + 1, column + 4 + 2 * at, [value, last])
                row += 3
        if row:
            segments(made, Cells(data.get_name(), 0, column + 4 + 2 * at, row - 2), color, width, dash=dash)
    return _beside_rows(
        made, len(bare_rows), scale, {"num_font": font(), "num_format": shown.format(_digits(scale, shown))}
    )


def chart(book: Workbook, data: Worksheet, column: int, marks: Sequence[Mark | None], scale: Axis) -> Chart:
    """The dots and ranges of some rows."""
    made = _scatter(book)
    at = 0
    for kind in LOOKS:
        at = _series(made, data, column, at, kind, marks, scale)
    return _beside_rows(made, len(marks), scale, {"label_position": "none"})


def _scatter(book: Workbook) -> Chart:
    made = book.add_chart({"type": "scatter", "subtype": "straight"})
    made.show_blanks_as("gap")
    return made


def _beside_rows(made: Chart, rows: int, scale: Axis, about: dict[str, object]) -> Chart:
    ends = {"min": scale.low, "max": scale.high, "major_unit": scale.step}
    made.set_x_axis({**QUIET_AXIS, **ends, **about})
    made.set_y_axis({**QUIET_AXIS, "min": 0, "max": rows, "major_unit": 1, "label_position": "none"})
    layout = {**ROOM, "y": 0.0, "height": rows / (rows + 1)}
    return bare(made, COLUMNS * look.COL_PX, (rows + 1) * look.ROW_PX, layout)


def _runs(bare_rows: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where lines begin and end, as heights above the last row."""
    rows, first = len(bare_rows), None
    for row, words in enumerate([*bare_rows, True]):
        if words and first is not None:
            yield rows - row, rows - first
            first = None
        elif not words and first is None:
            first = row


def _digits(scale: Axis, shown: Shown) -> int:
    step = scale.step * shown.scale
    return (
        max(0, -math.floor(math.log10(step) + 1e-9) + (1 if f"{step:.1e}".startswith("2.5") else 0)) if step < 10 else 0
    )


def _series(
    made: Chart, data: Worksheet, column: int, top: int, kind: str, marks: Sequence[Mark | None], scale: Axis
) -> int:  # fmt: skip
    """The ranges and dots of one kind; the first free row of the figures."""
    mine = [(row, one) for row, one in enumerate(marks) if one and one.kind == kind]
    bar, thick, color, size = LOOKS[kind]
    pixels = ROOM["width"] * COLUMNS * look.COL_PX
    at = point = top
    for row, one in mine:
        y = len(marks) - row - 0.5
        seen = one.value is not None and scale.low <= one.value <= scale.high
        room = ((size / 2 or 1) + 0.9) * 96 / 72 / pixels * (scale.high - scale.low)
        low, high = max(one.low, scale.low), min(math.inf if one.high is None else one.high, scale.high)
        ends = [(low, one.value - room), (one.value + room, high)] if seen and one.value is not None else [(low, high)]
        for left, right in ends:
            if left < right:
                data.write_row(at, column, [left, y])
                data.write_row(at + 1, column, [right, y])
                at += 3
        if seen and size and one.value is not None:
            data.write_row(point, column + 2, [one.value, y])
            point += 1
    if at > top:
        segments(made, Cells(data.get_name(), top, column, at - 2), bar, thick)
    if point > top:
        dots(made, Cells(data.get_name(), top, column + 2, point - 1), color, size)
    return max(at, point + 1)
