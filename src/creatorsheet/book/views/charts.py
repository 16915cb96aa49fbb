"""The charts of the views. Each is fed by the hidden sheet of calculations, so that it follows the picked campaign."""

from __future__ import annotations

from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart

from creatorsheet.book import look
from creatorsheet.book.charts import HIDDEN_AXIS, NOTHING, WHOLE, Cells, bare, dot, dots, font, segments
from creatorsheet.book.views.figures import Figures
from creatorsheet.book.views.pace import STEPS, TOP, Pace
from creatorsheet.book.views.ranking import TICKS, Ranking
from creatorsheet.book.views.sheet import Block

RANGE_COLUMNS = TICKS + 1  # a tick stands in the middle of a column
TICK = 0.012  # of the target: how wide its mark is
ROOM = 1.25  # of the target: what a bullet bar can show
PARTS = ("done", "track", "tick", "over", "rest")


def stacked(book: Workbook, parts: list[tuple[Cells, str]], *, end: float, width: int, height: int, gap: int) -> Chart:
    """Bars of one row or of table rows, stacked from parts; the numbers stand in cells."""
    chart = book.add_chart({"type": "bar", "subtype": "stacked"})
    for cells, color in parts:
        series = {"values": cells.reference(), "fill": {"color": color}, "border": NOTHING, "gap": gap, "overlap": 100}
        chart.add_series(series)
    chart.set_y_axis({**HIDDEN_AXIS, "reverse": True})
    chart.set_x_axis({**HIDDEN_AXIS, "min": 0, "max": end})
    return bare(chart, width, height, WHOLE)


def bullet_parts(figures: Figures, shares: list[str]) -> Block:
    """What the bullet bars are made of, one row for each share of its target; only a track where there is none."""
    block = figures.calc.block("Bars against target", len(shares), "share", *PARTS)
    fill = figures.calc.fill

    def part(row: int, known: str, otherwise: str) -> str:
        value = block.at("share", row)
        return f'=IF({value}="",{otherwise},{known.replace("?", value)})'

    fill(block, "share", lambda i: f"={shares[i]}")
    fill(block, "done", lambda i: part(i, f"MAX(0,MIN(?,{1 - TICK}))", "0"))
    fill(block, "track", lambda i: part(i, f"{1 - TICK}-{block.at('done', i)}", "1"))
    fill(block, "tick", lambda i: part(i, str(TICK), "0"))
    fill(block, "over", lambda i: part(i, f"MAX(0,MIN(?-1,{ROOM - 1}))", "0"))
    fill(block, "rest", lambda i: f"={ROOM - 1}-{block.at('over', i)}")
    return block


def bullet(book: Workbook, parts: Block, row: int, *, less_is_better: bool) -> Chart:
    """Done, what is left, the target's mark, and what lies beyond it."""
    colors = (look.ACCENT, look.BAND_DEEP, look.INK, look.ALARM if less_is_better else look.ACCENT, look.PAPER)
    series = []
    for name, color in zip(PARTS, colors, strict=True):
        column = parts.cells(name)
        series.append((Cells(column.sheet, column.top + row, column.column, column.top + row), color))
    return stacked(book, series, end=ROOM, width=5 * look.COL_PX, height=12, gap=0)


def _scatter(book: Workbook) -> Chart:
    chart = book.add_chart({"type": "scatter", "subtype": "straight"})
    chart.show_blanks_as("gap")
    return chart


def ground(book: Workbook, ranking: Ranking, rows: int) -> Chart:
    """Grid and target, to lie under the dots: the programs stack the series of one chart in opposite orders."""
    chart = _scatter(book)
    segments(chart, ranking.grid.cells("x"), look.GRID, 0.75)
    segments(chart, ranking.target.cells("x"), look.INK_SOFT, 1, dash="dash")
    return _beside_rows(chart, rows)


def ranges(book: Workbook, ranking: Ranking, rows: int) -> Chart:
    """Dots with ranges beside `rows` rows of the table; the axis is written in the cells of the header."""
    chart = _scatter(book)
    segments(chart, ranking.faint_lines.cells("x", 6 * rows), look.RULE, 2)
    segments(chart, ranking.strong_lines.cells("x", 6 * rows), look.ACCENT_MID, 2)
    dots(chart, ranking.faint_dots.cells("x", rows), look.INK_FAINT, 5)
    dots(chart, ranking.strong_dots.cells("x", rows), look.ACCENT, 7)
    return _beside_rows(chart, rows)


def _beside_rows(chart: Chart, rows: int) -> Chart:
    chart.set_x_axis({**HIDDEN_AXIS, "min": 0, "max": 1})
    chart.set_y_axis({**HIDDEN_AXIS, "min": -rows, "max": 0})
    half = 0.5 / RANGE_COLUMNS
    layout = {"x": half, "y": 0, "width": 1 - 2 * half, "height": 1}
    return bare(chart, RANGE_COLUMNS * look.COL_PX, rows * look.ROW_PX, layout)


@dataclass(frozen=True)
class Frame:
    """The place of a chart over time: its size in columns and rows, and the columns where time begins and ends."""

    columns: int
    rows: int
    first: float
    last: float

    def around(self, chart: Chart) -> Chart:
        """The chart in this place, its axes from 0 to the end of time and to the top of the shares."""
        chart.set_x_axis({**HIDDEN_AXIS, "min": 0, "max": 1})
        chart.set_y_axis({**HIDDEN_AXIS, "min": 0, "max": TOP})
        width = (self.last - self.first) / self.columns
        layout = {"x": self.first / self.columns, "y": 0.03, "width": width, "height": 0.94}
        return bare(chart, self.columns * look.COL_PX, self.rows * look.ROW_PX, layout)


def pace_ground(book: Workbook, lines: Pace, frame: Frame) -> Chart:
    """The grid with its shares, and the steady pace, to lie under the lines."""
    chart = _scatter(book)
    steady = lines.calc.block("Steady pace", 2, "x", "y")
    dated = lines.figures["dated"]
    lines.calc.fill(steady, "x", lambda i: i)
    lines.calc.fill(steady, "y", lambda i: f"=IF({dated}=1,{i},-1)")
    segments(chart, steady.cells("x"), look.RULE, 1, dash="dash")
    segments(chart, lines.grid.cells("x"), look.GRID, 0.75)
    for row in range(lines.scale.rows):
        _labelled(chart, lines.scale, row, look.INK_SOFT, look.SIZE_SMALL, position="left")
    return frame.around(chart)


def pace(book: Workbook, lines: Pace, frame: Frame) -> Chart:
    """Shares of plan over time; the dates stand in cells."""
    chart = _scatter(book)
    points = lines.points
    for x, y, color, width in (("x", "spent", look.INK_SOFT, 2), ("won x", "won", look.ACCENT, 2.5)):
        chart.add_series(
            {
                "categories": points.cells(x, STEPS + 1).reference(),
                "values": points.cells(y, STEPS + 1).reference(),
                "marker": {"type": "none"},
                "line": {"color": color, "width": width},
            }
        )
    ends = lines.ends
    for row, color, size in ((0, look.INK_SOFT, 9), (1, look.ACCENT, 9), (2, look.INK_SOFT, 8)):
        _labelled(chart, ends, row, color, size, dotted=row < 2)
    return frame.around(chart)


def _labelled(
    chart: Chart, ends: Block, row: int, color: str, size: int, *, dotted: bool = False, position: str = "right"
) -> None:
    """Words at a point, with a dot or without: the name of a series with one point, so that it can be a formula."""

    def cell(name: str) -> list[str | int]:
        column = ends.cells(name)
        return [column.sheet, column.top + row, column.column, column.top + row, column.column]

    if dotted:
        series = {"categories": cell("x"), "values": cell("y"), "marker": dot(color, 5), "line": NOTHING}
        chart.add_series(series)
    words = cell("words")
    chart.add_series(
        {
            "name": words[:3],
            "categories": cell("x"),
            "values": cell("label y"),
            "marker": {"type": "none"},
            "line": NOTHING,
            "data_labels": {
                "series_name": True,
                "value": False,
                "position": position,
                "font": font(color, size, bold=dotted),
            },
        }
    )


def bars(book: Workbook, values: Cells, rows: int, columns: int) -> Chart:
    """Bars beside table rows, as shares of the longest."""
    return stacked(
        book, [(values, look.ACCENT_MID)], end=1, width=columns * look.COL_PX, height=rows * look.ROW_PX, gap=110
    )
