"""Small charts of each measure over time, one quarter after the other, with the range of each."""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart

from creatorsheet.book import look
from creatorsheet.book.charts import HIDDEN_AXIS, NOTHING, QUIET_AXIS, Cells, bare, dot, font, segments
from creatorsheet.book.look import Styles
from creatorsheet.book.views.benchmarks import wording
from creatorsheet.book.views.benchmarks.panels import around
from creatorsheet.book.views.benchmarks.plain import Plain
from creatorsheet.catalogue.metric import Unit
from creatorsheet.learning.benchmarks import Benchmarks
from creatorsheet.learning.quarters import Course

ACROSS, WIDE, TALL = 5, 6, 8
"""Charts in a row, columns of each, rows of each: name with verdict, six of chart, dates."""

PLOT = 6
NARROW = 0.004
"""An axis of shares over less than this needs two decimals to have different numbers."""
DOT = 0.035
"""Half a dot, of the height of a plot."""

LEFT = 40
"""First column of the data."""


def rows(found: Benchmarks) -> int:
    """Rows that all of it takes: one where there is nothing to draw yet."""
    if not any(len(one.enough) > 1 for one in found.courses):
        return 1
    return 2 + -(-len(found.courses) // ACROSS) * TALL


def draw(book: Workbook, page: Plain, data: Plain, st: Styles, found: Benchmarks, top: int) -> int:
    """All charts; the row behind the last."""
    page.put(top, 1, wording.time(found), st("head"))
    if rows(found) == 1:
        return top + 1
    words = (
        f"Median of videos by quarter of posting, with its range; of rare events total over total. Quarters with fewer than"
        f" {found.fewest} videos are left out. Older quarters than the benchmarks' period are shown too."
    )
    page.put(top + 1, 1, words, st("small"))
    for at, one in enumerate(found.courses):
        _chart(book, page, data, st, one, (top + 2 + at // ACROSS * TALL, 1 + at % ACROSS * WIDE), LEFT + 6 * at)
    return top + rows(found)


def _chart(
    book: Workbook, page: Plain, data: Plain, st: Styles, one: Course, place: tuple[int, int], column: int
) -> None:
    row, left = place
    told = wording.name(one.metric)
    page.put(row, left, f"{told[0].upper()}{told[1:]}", st(bold=True))
    verdict = wording.course(one)
    style = {"bold": True, "font_color": look.ALARM if "worse" in verdict else look.ACCENT} if ":" in verdict else {}
    page.put(row, left + WIDE - 2, verdict, st("small", align="right", **style))
    if len(one.enough) < 2:
        said = "one quarter has enough videos" if one.enough else "no quarter has enough videos"
        page.put(row + 2, left, f"{look.NO_VALUE} {said}", st("small", "faint"))
        return
    page.sheet.insert_chart(
        row + 1,
        left,
        _lines(book, data, one, column),
        {"object_position": 1, "description": f"{one.metric.title} by quarter, with ranges."},
    )
    first, last = one.quarters[0].name, one.quarters[-1].name
    page.put(row + 1 + PLOT, left + 1, first, st("small", valign="top"))
    page.put(row + 1 + PLOT, left + WIDE - 2, last, st("small", align="right", valign="top"))


def _lines(book: Workbook, data: Plain, one: Course, column: int) -> Chart:
    """Ranges as lines, the medians as dots with a line through those that follow each other."""
    many = len(one.quarters)
    points = [
        (at, quarter.shown, *quarter.ends) for at, quarter in enumerate(one.quarters) if quarter.shown is not None
    ]
    known = [end for _, *ends in points for end in ends if end is not None]
    room = (max(known) - min(known)) * 0.1 or abs(max(known)) * 0.1 or 1.0
    low, high = max(0.0, min(known) - room), max(known) + room
    for at, value, first, last in points:
        data.put(1 + at, column + 2, at)
        data.put(1 + at, column + 3, value)
        for step, y in enumerate(around(value, first, last, (high - low) * DOT)):
            if y is not None:
                data.put(1 + 6 * at + step, column, at)
                data.put(1 + 6 * at + step, column + 1, y)
    chart = book.add_chart({"type": "scatter", "subtype": "straight"})
    chart.show_blanks_as("gap")
    segments(chart, Cells(data.name, 1, column, 6 * many), look.ACCENT_MID, 2)
    line = Cells(data.name, 1, column + 2, many)
    chart.add_series(
        {
            "categories": line.reference(),
            "values": line.beside().reference(),
            "marker": dot(look.ACCENT, 6),
            "line": {"color": look.ACCENT, "width": 1.25},
        }
    )
    chart.set_x_axis({**HIDDEN_AXIS, "min": -0.4, "max": many - 0.6})
    axis = {
        "min": low,
        "max": high,
        "major_unit": (high - low) / 2,
        "num_format": _format(one, low, high),
        "num_font": font(),
    }
    grid = {"major_gridlines": {"visible": True, "line": {"color": look.GRID, "width": 0.75}}}
    chart.set_y_axis({**QUIET_AXIS, **axis, **grid, "line": NOTHING, "crossing": "min"})
    layout = {"x": 0.21, "y": 0.05, "width": 0.72, "height": 0.9}
    return bare(chart, (WIDE - 1) * look.COL_PX + 24, PLOT * look.ROW_PX, layout)


def _format(one: Course, low: float, high: float) -> str:
    """Short numbers: 120k, 1.3%."""
    if one.metric.unit is Unit.COUNT or (one.metric.unit is Unit.MONEY and high >= 100):
        return '[>=10000]#,##0,"k";#,##0' if high >= 10_000 else look.COUNT
    if one.metric.unit is Unit.SHARE and high - low < NARROW:
        return "0.00%"
    return one.metric.format
