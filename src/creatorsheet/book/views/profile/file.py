"""The page of a creator as a workbook of its own, without formulas."""

from __future__ import annotations

from io import BytesIO

from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.views import report
from creatorsheet.book.views.profile import head, money, seen, standing, videos
from creatorsheet.book.views.profile.sheet import COLUMNS, GAP, Canvas, new_sheet
from creatorsheet.book.written import mark
from creatorsheet.creators.portrait import Portrait

NAME, CALC = "Profile", "calc"
LEFT, RIGHT = 1, 14
"""First columns of the two halves; a column stays free between them."""

HALF, OTHER = 12, 11


def profile_file(one: Portrait) -> bytes:
    """The page as a workbook of two sheets: the page itself, and the hidden numbers of its charts."""
    written = BytesIO()
    book = look.new_book(written)
    book.set_properties({"title": f"Profile, {one.person.called}", "created": report.MADE})
    mark(book, f"Profile, {one.person.called}")
    page = Canvas(book, new_sheet(book, NAME))
    calc = book.add_worksheet(CALC)
    calc.hide()
    row = head.draw(page, one, 0)
    row = head.figures(page, one, _gap(page, row))
    row = _nobody_yet(page, one, row) if one.blank else _sections(page, calc, one, row)
    row = standing.open_things(page, one, _gap(page, row))
    row = standing.notes(page, one, _gap(page, row))
    page.sheet.print_area(0, 0, row, COLUMNS + 1)
    book.close()
    return written.getvalue()


def _nobody_yet(page: Canvas, one: Portrait, row: int) -> int:
    """What leads to a first figure, and what to ask; nothing of it for who is not to be contacted."""
    if not one.person.do_not_contact:
        row = standing.steps(page, _gap(page, row))
    return standing.ask(page, one, _gap(page, row), LEFT, COLUMNS)


def _sections(page: Canvas, calc: Worksheet, one: Portrait, row: int) -> int:
    row = videos.draw(page, calc, one.recent, _gap(page, row))
    row = _gap(page, row)
    row = max(seen.audience(page, calc, one.audience, row, LEFT, HALF), seen.work(page, one.work, row, RIGHT, OTHER))
    row = money.results(page, calc, one.ran, _gap(page, row))
    row = _gap(page, row)
    row = max(money.prices(page, one.prices, row, LEFT, HALF), standing.rights(page, one, row, RIGHT, OTHER))
    row = _gap(page, row)
    return max(standing.marks(page, one, row, LEFT, HALF), standing.ask(page, one, row, RIGHT, OTHER))


def _gap(page: Canvas, row: int) -> int:
    """A low empty row."""
    page.row(row, GAP)
    return row + 1
