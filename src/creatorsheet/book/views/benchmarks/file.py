"""The benchmarks page as a file of its own: the page, every figure behind it, and the hidden numbers of its charts."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from xlsxwriter import Workbook

from creatorsheet.book import look
from creatorsheet.book.look import GRID_COLUMNS, Styles
from creatorsheet.book.views import report
from creatorsheet.book.views.benchmarks import figures, following, heat, panels, quarters, wording
from creatorsheet.book.views.benchmarks.plain import Plain
from creatorsheet.book.views.words import CURRENCIES
from creatorsheet.book.written import mark
from creatorsheet.catalogue.shapes import Group
from creatorsheet.learning.answers import Answer
from creatorsheet.learning.benchmarks import Benchmarks

SHEET, DATA = "Benchmarks", "calc"

PAPER, WIDEST = 512, 87
"""Points between the margins of a page, and the scale at which the columns fill its width."""

MOST = 664
"""Points of rows that a printed page may hold."""


def benchmarks_file(found: Benchmarks, answers: Sequence[Answer], *, to_print: bool = False) -> bytes:
    """The page; all values, no formulas. The same figures give the same bytes. What is made `to_print` has no sheet of figures:
    that is to sort and to filter."""
    written = BytesIO()
    book = look.new_book(written)
    book.set_properties({"title": SHEET, "created": report.MADE})
    mark(book, SHEET)
    st = Styles(book)
    page = Plain(look.view(book, SHEET, Group.REPORTS, rows=160))
    _top(page, st, found, answers)
    if found.objective:
        if not to_print:
            figures.sheet(book, st, found)
        data = Plain(book.add_worksheet(DATA))
        data.sheet.hide()
        ends = _pages(book, page, data, st, found, answers)
    else:
        ends = [_steps(page, st, answers)]
    _print(book, page, ends)
    book.close()
    return written.getvalue()


def _top(page: Plain, st: Styles, found: Benchmarks, answers: Sequence[Answer]) -> None:
    name = f" · {found.objective.upper()}" if found.objective else ""
    page.put(0, 1, f"BENCHMARKS{name}", st("kicker"))
    coin = next((words for code, _, words, *_ in CURRENCIES if code == found.home), found.home)
    page.put(0, GRID_COLUMNS - 1, f"Amounts in {coin}", st("small", align="right"))
    page.row(1, 30)
    page.put(1, 1, wording.title(found, answers), st("title"))
    page.put(2, 1, wording.about(found) if found.objective else "", st("soft"))
    page.row(3, 9)


def _steps(page: Plain, st: Styles, answers: Sequence[Answer]) -> int:
    """What leads to a first benchmark, and what the page will answer; the last row."""
    for row, words in enumerate(wording.steps(), 4):
        page.put(row, 1, words, st())
    page.put(8, 1, "Then this page answers", st("head"))
    for row, one in enumerate(answers, 9):
        page.put(row, 1, one.question, st("soft"))
    return 9 + len(answers)


def _pages(
    book: Workbook, page: Plain, data: Plain, st: Styles, found: Benchmarks, answers: Sequence[Answer]
) -> list[int]:
    """Answers, kinds, time; the last row of each printed page."""
    first = panels.draw(book, page, data, st, answers, 4)
    tables = heat.draw(page, st, found, first + 1)
    foot = list(wording.foot(found))
    rest = (quarters.rows(found) + 1 + following.rows(found) + len(foot)) * look.ROW
    joined = page.tall([first, *tables][-2] + 1, tables[-1] + 1) + rest <= MOST
    row = quarters.draw(book, page, data, st, found, tables[-1] + (2 if joined else 1))
    row = following.draw(page, st, found, row) + 1
    for at, words in enumerate(foot, row):
        page.put(at, 1, words, st("small"))
    return [first, *(tables[:-1] if joined else tables), row + len(foot) - 1]


def _print(book: Workbook, page: Plain, ends: Sequence[int]) -> None:
    """One page's width, as many ranges as pages: breaks by hand are ignored where a page is fitted."""
    starts = [0, *(end + 1 for end in ends[:-1])]
    look.page(page.sheet)
    tallest = max(page.tall(start, end) for start, end in zip(starts, ends, strict=True))
    page.sheet.set_print_scale(min(WIDEST, int(100 * PAPER / tallest)))
    page.sheet.set_column_pixels(GRID_COLUMNS + 1, GRID_COLUMNS + 1, look.MARGIN_PX)
    areas = ",".join(f"'{page.name}'!$A${a + 1}:$AF${b + 1}" for a, b in zip(starts, ends, strict=True))
    book.define_name(f"'{page.name}'!_xlnm.Print_Area", "=" + areas)
