"""Recent videos as columns over a band, with what is sponsored marked."""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.charts import HIDDEN_AXIS, NOTHING, Cells, bare, font
from creatorsheet.book.look import WARNING_SIGN
from creatorsheet.book.views.profile.sheet import COL_PX, COLUMNS, ROW_PX, Canvas
from creatorsheet.book.views.profile.words import day
from creatorsheet.creators.headline import short
from creatorsheet.creators.portrait import Videos
from creatorsheet.kernel.words import counted

ROWS = 8
TALL = 3.0
"""How many medians high a column is drawn at most; a higher one ends there and says its number."""

ROOM = 1.18
"""Room above the highest column for its number."""

NEAR = 0.11
"""Of the axis: a column that ends so little below the median has its number inside, or the line would run through it."""

NAMES = ("posted", "views", "sponsored", "views near the median", "sponsored near the median")
BAND = ("under", "lower", "median", "upper")
PLOT = {"x": 0.0, "y": 0.02, "width": 1.0, "height": 0.84}
VIEWS = '[>=999500]0.0,,"M";[>=9950]0,"k";#,##0'


def draw(page: Canvas, calc: Worksheet, recent: Videos, row: int) -> int:
    """Draw them from a row on; the next free row."""
    habits = recent.habits
    row = page.head(row, 1, COLUMNS, _finding(recent), _caption(recent))
    if not recent.posts:
        return page.empty(row, 1, COLUMNS, "Import their recent videos, or paste links and views into Videos.")
    top, shown, cells = _data(calc, recent)
    place = {"object_position": 1}
    width, height = COLUMNS * COL_PX, ROWS * ROW_PX
    if habits.median is not None:
        ground = bare(_band(page.book, cells, top), width, height, PLOT)
        page.sheet.insert_chart(row, 1, ground, {**place, "decorative": True})
    columns = bare(_columns(page.book, cells, recent, top, shown), width, height, PLOT)
    middle = "" if habits.median is None else f", the median {short(habits.median)}"
    said = f"Columns: views of {counted(len(recent.posts), 'recent video')}{middle}."
    page.sheet.insert_chart(row, 1, columns, {**place, "description": said})
    return row + ROWS


def _finding(recent: Videos) -> str:
    habits = recent.habits
    if not recent.posts:
        return "No recent video is known"
    if habits.median is None:
        return f"{counted(len(recent.posts), 'recent video')} only: 5 are needed for a median"
    low, high = habits.median / 2, habits.median * 2
    near = sum(low <= one <= high for one in habits.views)
    said = f"{near} of {habits.videos} recent videos lie between {short(low)} and {short(high)} views"
    return f"{said}; {counted(habits.viral, 'hit')} far above" if habits.viral else said


def _caption(recent: Videos) -> str:
    habits = recent.habits
    if not recent.posts:
        return ""
    told = [] if habits.median is None else [f"Line: median {short(habits.median)}, band: half to double"]
    sponsored = sum(one.sponsored for one in recent.posts)
    told.append(f"dark: sponsored ({sponsored})" if sponsored else "none known as sponsored")
    if habits.forecast:
        low, middle, high = (short(one) for one in (habits.forecast.low, habits.forecast.middle, habits.forecast.high))
        told.append(f"next video: {middle}, 8 in 10 between {low} and {high}")
    if recent.young:
        told.append(f"{recent.young} under a week old left out")
    told.append(f"{f'{WARNING_SIGN} ' if recent.stale else ''}figures of {day(recent.read)}")
    return " · ".join(told)


def _data(calc: Worksheet, recent: Videos) -> tuple[float, float, dict[str, Cells]]:
    """The numbers on the hidden sheet: days, own views, sponsored views, and the parts of the band. The top of the axis,
    and the views at which a column ends."""
    median = recent.habits.median or 0.0
    highest = float(max(one.views for one in recent.posts))
    shown = min(highest, TALL * median) if median else highest
    top = max(shown * ROOM, 2.04 * median) or 1.0
    calc.write_row(0, 0, [*NAMES, *BAND])
    for at, one in enumerate(recent.posts, 1):
        calc.write_string(at, 0, f"{one.on.day} {one.on:%b}")
        inside = bool(median) and -NEAR * top < one.views - median < 0
        calc.write_number(at, 1 + 2 * inside + one.sponsored, min(one.views, shown))
    line = min(top / 120, median / 2)
    calc.write_row(1, len(NAMES), [median / 2, (median - line) / 2, line, median - line / 2])
    last = len(recent.posts)
    cells = {name: Cells(calc.get_name(), 1, at, last) for at, name in enumerate(NAMES)}
    cells |= {name: Cells(calc.get_name(), 1, at, 1) for at, name in enumerate(BAND, len(NAMES))}
    return top, shown, cells


def _band(book: Workbook, cells: dict[str, Cells], top: float) -> Chart:
    """One wide column behind the others: half to double the median, the median as a line."""
    chart = book.add_chart({"type": "column", "subtype": "stacked"})
    fills = {"under": NOTHING, "lower": {"color": look.BAND_DEEP}, "median": {"color": look.INK_SOFT}}
    for name in BAND:
        fill = fills.get(name, fills["lower"])
        series = {"values": cells[name].reference(), "fill": fill, "border": NOTHING, "gap": 0, "overlap": 100}
        chart.add_series(series)
    chart.set_y_axis({**HIDDEN_AXIS, "min": 0, "max": top})
    chart.set_x_axis(HIDDEN_AXIS)
    return chart


def _columns(book: Workbook, cells: dict[str, Cells], recent: Videos, top: float, shown: float) -> Chart:
    chart = book.add_chart({"type": "column"})
    for name, color, ink, position in (
        (NAMES[1], look.ACCENT_MID, look.INK_SOFT, "outside_end"),
        (NAMES[2], look.ACCENT, look.INK_SOFT, "outside_end"),
        (NAMES[3], look.ACCENT_MID, look.INK, "inside_end"),
        (NAMES[4], look.ACCENT, look.PAPER, "inside_end"),
    ):
        label = {"value": True, "num_format": VIEWS, "position": position, "font": font(ink, 7)}
        ours = color == look.ACCENT
        points = [
            {"value": f"{short(one.views)} {WARNING_SIGN}"}
            if one.sponsored is ours and one.views > shown * 1.001
            else None
            for one in recent.posts
        ]
        custom = {"custom": points} if any(points) else {}
        chart.add_series(
            {
                "categories": cells["posted"].reference(),
                "values": cells[name].reference(),
                "fill": {"color": color},
                "border": NOTHING,
                "gap": 45,
                "overlap": 100,
                "data_labels": {**label, **custom},
            }
        )
    axis = {
        "num_font": {**font(look.INK_SOFT, 7), "rotation": 0},
        "line": {"color": look.RULE},
        "major_tick_mark": "none",
    }
    chart.set_x_axis({**axis, "minor_tick_mark": "none", "major_gridlines": {"visible": False}})
    chart.set_y_axis({**HIDDEN_AXIS, "min": 0, "max": top})
    return chart
