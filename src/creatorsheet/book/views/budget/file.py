"""The budget page as a file of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter import Workbook

from creatorsheet.book import look
from creatorsheet.book.look import GRID_COLUMNS, Styles
from creatorsheet.book.views.budget import pace, tables, trial, wording
from creatorsheet.book.views.budget.account import Account
from creatorsheet.book.views.sheet import Page
from creatorsheet.book.written import mark
from creatorsheet.catalogue.shapes import Group

SHEET, DATA = "Budget page", "Budget data"
MADE = datetime(2026, 1, 1, tzinfo=UTC)
"""The date page files bear, so that the same page is the same bytes."""


def budget_file(account: Account) -> bytes:
    """The page of one campaign. What is known stands in it as values, the what-if table as formulas with their results."""
    written = BytesIO()
    book = look.new_book(written)
    book.set_properties({"title": f"Budget, {account.name}", "created": MADE})
    mark(book, f"Budget, {account.name}")
    styles = Styles(book)
    sheet = look.view(book, SHEET, Group.REPORTS)
    hidden = book.add_worksheet(DATA)
    hidden.hide()
    page, data = Page(sheet), Page(hidden)
    _top(page, styles, account)
    if account.empty:
        for row, words in enumerate(wording.steps(), 4):
            page.put(row, 1, words, styles())
        ends = [7]
    else:
        ends = _pages(book, page, data, styles, account)
    _print(book, page, ends)
    book.close()
    return written.getvalue()


def _pages(book: Workbook, page: Page, data: Page, styles: Styles, account: Account) -> list[int]:
    """Both pages; the last row of each."""
    tables.headline(page, styles, account, 4)
    below = tables.categories(book, page, data, styles, account, 8)
    tables.purposes(page, styles, account, below + 2)
    pace.draw(book, page, data, styles, account, below + 2)
    first = below + 2 + tables.PURPOSES_ROWS
    return [first, trial.draw(page, data, styles, account, first + 1)]


def _top(page: Page, st: Styles, account: Account) -> None:
    page.put(0, 1, f"BUDGET · {account.name}", st("kicker"))
    page.put(0, GRID_COLUMNS, account.status, st("small", align="right"))
    page.sheet.set_row(1, 30)
    page.put(1, 1, wording.title(account), st("title"))
    page.put(2, 1, wording.about(account), st("soft"))
    page.sheet.set_row(3, 9)


def _print(book: Workbook, page: Page, ends: list[int]) -> None:
    """One page's width, as many ranges as pages: breaks by hand are ignored where a page is fitted."""
    starts = [0, *(end + 1 for end in ends[:-1])]
    look.page(page.sheet)
    rows = max(end - start + 1 for start, end in zip(starts, ends, strict=True))
    page.sheet.set_print_scale(min(87, 100 * 520 // (rows * look.ROW + 24)))
    page.sheet.set_column_pixels(GRID_COLUMNS + 1, GRID_COLUMNS + 1, look.MARGIN_PX)
    areas = ",".join(f"'{page.name}'!$A${a + 1}:$AF${b + 1}" for a, b in zip(starts, ends, strict=True))
    book.define_name(f"'{page.name}'!_xlnm.Print_Area", "=" + areas)
