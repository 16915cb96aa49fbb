"""Parts of a table to look at: its header, its rows, and creators with their dots and ranges."""

from __future__ import annotations

from xlsxwriter import Workbook

from creatorsheet.book import look
from creatorsheet.book.look import Styles
from creatorsheet.book.views import charts
from creatorsheet.book.views.figures import Figures
from creatorsheet.book.views.ranking import HEADING, RANKED, TICKS, UNRANKED, Ranking
from creatorsheet.book.views.sheet import Page
from creatorsheet.book.views.words import day, full_day
from creatorsheet.kernel.grid import column_letters

KIND = look.GRID_COLUMNS + 2
"""A hidden column of a view: what kind of line the row is."""


def header(page: Page, st: Styles, row: int, first: int, last: int, *cells: tuple[int, str, str]) -> None:
    """A header from one column to another; cells are (column, words or formula, alignment)."""
    page.line(row, first, last, st("th"))
    for column, words, align in cells:
        page.put(row, column, words, st("th", align=align))


def hairlines(page: Page, st: Styles, row: int, first: int, last: int) -> None:
    """The line under a row."""
    page.line(row, first, last, st("td"))


def kinds(page: Page, st: Styles, top: int, rows: int, first: int, last: int) -> None:
    """Lines under creators only, and grey words for what is not ranked, by the hidden column."""
    page.sheet.set_column(KIND, KIND, 4, None, {"hidden": True})
    under = {"bottom": 1, "bottom_color": look.HAIR}
    cell = f"${column_letters(KIND + 1)}{top + 1}"
    for kind, about in (
        (RANKED, under),
        (UNRANKED, {**under, "font_color": look.INK_FAINT}),
        (HEADING, {"font_color": look.INK_SOFT}),
    ):
        page.sheet.conditional_format(
            top,
            first,
            top + rows - 1,
            last,
            {"type": "formula", "criteria": f"={cell}={kind}", "format": st.change(**about)},
        )


def ticks(page: Page, st: Styles, ranking: Ranking, row: int, first: int) -> None:
    """The axis of the dots, in the cells of the header."""
    for tick in range(TICKS + 1):
        page.put(row, first + tick, f"={ranking.figures[f'tick {tick}']}", st("th", align="center"))


def report_heading(page: Page, st: Styles, f: Figures, row: int) -> None:
    """The small line above a page's title."""
    page.put(row, 1, f'="CAMPAIGN REPORT"&IF({f["row"]}=0,""," · "&UPPER({f["campaign"]}))', st("kicker"))
    dates = f'IF(AND(N({f["starts"]})>0,N({f["ends"]})>0),{day(f["starts"])}&" – "&{full_day(f["ends"])}&" · ","")'
    places = f'IF({f["places"]}="","",{f["places"]}&" · ")'
    page.put(
        row,
        look.GRID_COLUMNS,
        f'=IF({f["row"]}=0,"",{dates}&{places}&{f["currency name"]})',
        st("small", align="right"),
    )


def dots_and_ranges(book: Workbook, page: Page, ranking: Ranking, top: int, first: int, rows: int) -> None:
    """The chart beside the rows."""
    ground = charts.ground(book, ranking, rows)
    page.sheet.insert_chart(top, first, ground, {"object_position": 1, "decorative": True})
    page.sheet.insert_chart(
        top,
        first,
        charts.ranges(book, ranking, rows),
        {
            "object_position": 1,
            "description": "Dots with ranges: what one result cost with each creator, against target.",
        },
    )
