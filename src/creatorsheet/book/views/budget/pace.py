"""The chart of spend by date: money by the days it belongs to, money paid, and the plan in a straight line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart

from creatorsheet.book import look
from creatorsheet.book.charts import NOTHING, QUIET_AXIS, Cells, bare, font, segments
from creatorsheet.book.look import Styles
from creatorsheet.book.views.budget import wording
from creatorsheet.book.views.budget.account import Account, Pace
from creatorsheet.book.views.budget.tables import PURPOSES_ROWS
from creatorsheet.book.views.sheet import Page

FIRST, COLUMNS = 16, 15
LEFT = 6  # column of the data
APART = 0.11
"""Of the height: what the words at the ends of the lines need between them."""

LINES = (("used", look.ACCENT, 2.5, ""), ("paid", look.INK, 1.25, ""), ("plan", look.INK_SOFT, 1.25, "dash"))
PAID = 1
"""Which of them ends on the day of the page."""

Point = tuple[float, float]

ROOM = 0.12
"""Of the width, for the words behind the lines."""


def draw(book: Workbook, page: Page, data: Page, st: Styles, account: Account, top: int) -> None:
    """The chart with its title, or a sentence in its place."""
    page.put(top, FIRST, wording.pace(account), st("head"))
    pace = account.pace
    if pace is None:
        page.put(top + 1, FIRST, "Drawn once the campaign has costs with a day.", st("small"))
        return
    page.put(top + 1, FIRST, wording.caption(account), st("small"))
    chart = _chart(book, data, account, pace)
    about = {
        "object_position": 1,
        "description": "Money by the days it belongs to, money paid and the plan, week by week.",
    }
    page.sheet.insert_chart(top + 2, FIRST, chart, about)


def _chart(book: Workbook, data: Page, account: Account, pace: Pace) -> Chart:
    ends = [_serial(day) for day in pace.used.weeks.ends]
    week = wording.this_week(account)
    lines: tuple[list[Decimal] | None, ...] = (
        pace.used.cumulative,
        pace.paid.cumulative[: (week or 0) + 1] if week is not None else None,
        pace.planned(),
    )
    known = [amount for line in lines if line for amount in line]
    high, low = float(max(known)), min(float(min(known)), 0.0)
    high = high * 1.08 if high > 0 else 1.0
    first, last = float(ends[0] - 7), float(ends[-1])
    chart = book.add_chart({"type": "scatter", "subtype": "straight"})
    chart.show_blanks_as("gap")
    _today(data, chart, account, (first, last), (low, high))
    stop: dict[int, Point] = {}
    for at, (line, (_, color, width, dash)) in enumerate(zip(lines, LINES, strict=True)):
        if line:
            days = [min(end, _serial(account.day)) for end in ends] if at == PAID else ends
            before = (pace.used.buckets[0], pace.paid.buckets[0], 0)[at]
            points = [(first, float(before)), *zip(map(float, days), map(float, line), strict=False)]
            segments(chart, _written(data, LEFT + 3 * at, points), color, width, dash=dash)
            stop[at] = points[-1]
    _labels(data, chart, _apart(stop, pace.used.cumulative[week or 0], (first, last), (low, high)))
    step = max(7, (last - first) / 4 // 7 * 7)
    dates = {
        "num_format": "d mmm",
        "num_font": font(),
        "major_unit": step,
        "min": first,
        "max": last + (last - first) * ROOM,
    }
    money = {"num_format": wording.whole(account.currency), "num_font": font(), "min": low, "max": high}
    grid = {"major_gridlines": {"visible": True, "line": {"color": look.GRID, "width": 0.75}}}
    chart.set_x_axis({**QUIET_AXIS, **dates, "line": {"color": look.RULE, "width": 0.75}})
    chart.set_y_axis({**QUIET_AXIS, **money, **grid, "major_unit": _step(high - low)})
    layout = {"x": 0.13, "y": 0.04, "width": 0.86, "height": 0.80}
    return bare(chart, COLUMNS * look.COL_PX, (PURPOSES_ROWS - 2) * look.ROW_PX, layout)


def _written(data: Page, column: int, points: Sequence[Point]) -> Cells:
    """A line, from what there was before the first week."""
    data.put(0, column, "day")
    data.put(0, column + 1, "money")
    for row, (x, y) in enumerate(points, 1):
        data.put(row, column, x)
        data.put(row, column + 1, y)
    return Cells(data.name, 1, column, len(points))


def _today(data: Page, chart: Chart, account: Account, days: tuple[float, float], money: tuple[float, float]) -> None:
    """An upright line on the day of the page, where the chart has it."""
    day = float(_serial(account.day))
    if not days[0] < day < days[1]:
        return
    column = LEFT + 9
    for row, y in enumerate(money, 1):
        data.put(row, column, day)
        data.put(row, column + 1, y)
    segments(chart, Cells(data.name, 1, column, 2), look.RULE, 0.75)


def _apart(stop: dict[int, Point], used: Decimal, days: Point, money: Point) -> dict[int, Point]:
    """Where the names of the lines stand: behind their ends, moved apart so that none covers another. Of a line that stops
    well before the others, its name stays there, clear of what is used by then."""
    (first, last), (low, high) = days, money
    gap = (high - low) * APART
    near = float(used)
    found = {}
    for at, (x, y) in stop.items():
        if x < last - (last - first) * ROOM:
            aside = near - gap if y <= near and near - gap > low else near + gap
            found[at] = x, aside if abs(y - near) < gap else y
    order = sorted(stop.keys() - found.keys(), key=lambda at: (stop[at][1], at))
    before = low - gap
    for at in order:
        before = max(stop[at][1], before + gap)
        found[at] = last, before
    top = high - gap / 3
    for at in reversed(order):
        found[at] = last, min(found[at][1], top)
        top = found[at][1] - gap
    return found


def _labels(data: Page, chart: Chart, places: dict[int, Point]) -> None:
    """The name of each line."""
    column = LEFT + 12
    for row, (at, (x, y)) in enumerate(places.items(), 1):
        words, color, *_ = LINES[at]
        data.put(row, column, x)
        data.put(row, column + 1, y)
        label = {"value": f"\u00a0{words}", "font": font(color, bold=at == 0)}
        chart.add_series(
            {
                "categories": [data.name, row, column, row, column],
                "values": [data.name, row, column + 1, row, column + 1],
                "marker": {"type": "none"},
                "line": NOTHING,
                "data_labels": {"value": True, "position": "right", "custom": [label]},
            }
        )


def _step(height: float) -> float:
    """The distance of grid lines: 1, 2 or 5 with zeros, three to six of them."""
    size = 1.0
    while size * 10 <= height / 2:
        size *= 10
    while size > height:
        size /= 10
    return next((size * one for one in (0.5, 1, 2, 5) if height / (size * one) <= 5), size * 10)


def _serial(day: date) -> int:
    """The number Excel keeps a day as."""
    return (day - date(1899, 12, 30)).days
