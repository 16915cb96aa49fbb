"""Multiples with their ranges beside table rows, on a scale where double and half are equally far from 1."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.charts import HIDDEN_AXIS, WHOLE, Cells, bare, dots, segments
from creatorsheet.book.look import Styles
from creatorsheet.book.views.patterns.wording import times

ENDS = (1.5, 2.0, 3.0, 5.0, 10.0, 30.0, 100.0)
"""Where the scale may end, upwards; downwards it ends at one over that."""

COVERED = 0.8
"""So many of the ranges have to fit in whole; others are cut at the edge."""

ROOM = 1.06
STRONG, MIDDLE, FAINT = 0, 1, 2
LOOKS = ((look.ACCENT, 7, look.ACCENT_MID), (look.ACCENT_MID, 7, look.ACCENT_MID), (look.INK_FAINT, 5, look.RULE))
"""Colour and size of the dot and colour of the range, by how sure a multiple is."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Multiple:
    """A multiple with its range and how it looks."""

    ratio: float
    low: float
    high: float
    looks: int


class Data:
    """The hidden sheet of the numbers behind charts; each series has columns of its own."""

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet, self.next = sheet, 0

    def points(self, title: str, points: Sequence[Point | None]) -> Cells:
        """Write x and y below one another, None as a blank row; where x stands."""
        column = self.next
        self.next += 3
        self.sheet.write_string(0, column, title)
        for row, point in enumerate(points, 1):
            if point:
                self.sheet.write_number(row, column, point[0])
                self.sheet.write_number(row, column + 1, point[1])
        return Cells(self.sheet.get_name(), 1, column, max(1, len(points)))


def end(multiples: Iterable[Multiple]) -> float:
    """Where the scale ends: all dots lie within, and most ranges."""
    some = list(multiples)
    dots_at = max((abs(math.log(one.ratio)) for one in some), default=0.0)
    reach = sorted(max(abs(math.log(one.low)), abs(math.log(one.high))) for one in some)
    most = reach[min(len(reach) - 1, math.ceil(COVERED * len(reach)))] if reach else 0.0
    return next((one for one in ENDS if math.log(one) >= max(dots_at, most)), ENDS[-1])


def header(sheet: Worksheet, st: Styles, row: int, first: int, columns: int, limit: float) -> None:
    """The scale in the cells of the header."""
    style = st("th", align="center")
    for column in range(first, first + columns):
        sheet.write_blank(row, column, None, style)
    sheet.write_string(row, first, times(1 / limit), st("th", align="left", indent=1))
    middle = first + (columns - 1) // 2
    if columns % 2:
        sheet.write_string(row, middle, "1×", style)
    else:
        sheet.merge_range(row, middle, row, middle + 1, "1×", style)
    sheet.write_string(row, first + columns - 1, times(limit), st("th", align="right"))


def draw(
    book: Workbook,
    sheet: Worksheet,
    data: Data,
    multiples: Sequence[Multiple],
    limit: float,
    place: tuple[int, int, int],
    words: str,
) -> None:
    """Draw them beside rows from (row, column) on, so many columns wide; `words` tell a screen reader what they are."""
    row, column, columns = place
    edge, rows = math.log(limit), len(multiples)

    def at(ratio: float) -> float:
        return min(max(math.log(ratio), -edge), edge)

    ground = _scatter(book)
    grid = [point for x in (-edge, -edge / 2, edge / 2, edge) for point in ((x, 0.0), (x, float(-rows)), None)]
    segments(ground, data.points("Grid", grid), look.GRID, 0.75)
    segments(ground, data.points("Usual", [(0.0, 0.0), (0.0, float(-rows))]), look.INK_SOFT, 1, dash="dash")
    chart = _scatter(book)
    for looks, (color, size, pale) in enumerate(LOOKS):
        mine = [(one, -i - 0.5) for i, one in enumerate(multiples) if one.looks == looks]
        if mine:
            lines = [point for one, y in mine for point in ((at(one.low), y), (at(one.high), y), None)]
            segments(chart, data.points("Ranges", lines), pale, 2)
            dots(chart, data.points("Multiples", [(at(one.ratio), y) for one, y in mine]), color, size)
    for one, about in ((ground, {"decorative": True}), (chart, {"description": words})):
        one.set_x_axis({**HIDDEN_AXIS, "min": -edge * ROOM, "max": edge * ROOM})
        one.set_y_axis({**HIDDEN_AXIS, "min": -rows, "max": 0})
        bare(one, columns * look.COL_PX, rows * look.ROW_PX, WHOLE)
        sheet.insert_chart(row, column, one, {"object_position": 1, **about})


def _scatter(book: Workbook) -> Chart:
    chart = book.add_chart({"type": "scatter", "subtype": "straight"})
    chart.show_blanks_as("gap")
    return chart
