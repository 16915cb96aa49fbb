"""Every figure of the benchmarks, one row for each kind and measure, to sort and to filter."""

from __future__ import annotations

from collections.abc import Iterator

from xlsxwriter import Workbook

from creatorsheet.book import look
from creatorsheet.book.look import Styles
from creatorsheet.book.views.benchmarks.plain import Plain
from creatorsheet.catalogue.shapes import Group
from creatorsheet.kernel.grid import Raw
from creatorsheet.learning.benchmarks import Benchmarks, Row

NAME = "Benchmark figures"
COLUMNS = (
    ("Dimension", 20), ("Kind", 26), ("Measure", 20), ("Videos", 9), ("Creators", 9), ("Median", 12), ("Lower quartile", 12),
    ("Upper quartile", 12), ("Range of median, low", 13), ("Range of median, high", 13), ("Total over total", 13),
    ("To expect", 12), ("Own share of that", 11), ("Against all", 10), ("Beyond doubt", 10), ("Level", 34),
)  # fmt: skip
PLAIN, SHARES, LAST_NUMBER = 5, (12, 13), 14


def sheet(book: Workbook, st: Styles, found: Benchmarks) -> None:
    """The sheet: a header, then the rows."""
    made = book.add_worksheet(NAME)
    made.hide_gridlines(2)
    made.set_tab_color(look.TAB[Group.REPORTS])
    page = Plain(made)
    made.set_row(0, look.ROW_HEAD)
    for at, (words, wide) in enumerate(COLUMNS):
        made.set_column(at, at, wide)
        page.put(0, at, words, st("th", text_wrap=True, **_side(at)))
    rows = [cells for row in (found.whole, *found.rows) for cells in _rows(row, found)]
    for at, (cells, style) in enumerate(rows, 1):
        for column, value in enumerate(cells):
            about: dict[str, object] = (
                {"num_format": look.DIFFERENCE if column == 13 else look.SHARE} if column in SHARES else {}
            )
            about |= {"num_format": style} if PLAIN <= column < 12 else {}
            about |= _side(column)
            page.put(at, column, value, st("td", **about))
    made.freeze_panes(1, 3)
    made.autofilter(0, 0, max(1, len(rows)), len(COLUMNS) - 1)
    look.page(made)
    made.repeat_rows(0)


def _side(column: int) -> dict[str, object]:
    """Numbers stand on the right, words behind them have a gap."""
    if 3 <= column < LAST_NUMBER:
        return {"align": "right"}
    return {"align": "left", "indent": int(column >= LAST_NUMBER)}


def _rows(row: Row, found: Benchmarks) -> Iterator[tuple[list[Raw], str]]:
    """The measures of a kind, each with the number format of its figures."""
    for metric in found.metrics:
        one = row.figures[metric.key]
        middle = one.middle
        ends = (
            [middle.median, middle.low_quartile, middle.high_quartile, middle.low, middle.high]
            if middle
            else [None] * 5
        )
        level = "its own videos, drawn toward all" if one.typical is not None and row.trait else "all videos"
        if one.typical is None:
            level = f"no benchmark: {one.videos} of {found.fewest} videos"
        name = row.trait.title if row.trait else "All"
        clear = {True: "yes", False: "no"}[one.clear] if one.typical is not None and row.trait else None
        cells: list[Raw] = [name, row.kind or found.objective, metric.title, one.videos, one.creators, *ends]
        yield [*cells, one.total, one.typical, one.weight, one.gap, clear, level], metric.format
