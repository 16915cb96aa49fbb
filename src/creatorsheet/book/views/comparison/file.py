"""The comparison as a file of its own, made of values."""

from __future__ import annotations

from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.look import Styles
from creatorsheet.book.views import report
from creatorsheet.book.views.comparison import beside, ranking, side, wording
from creatorsheet.book.views.comparison.compared import Compared
from creatorsheet.book.views.comparison.sheet import LAST, Canvas
from creatorsheet.book.written import mark
from creatorsheet.catalogue.shapes import Group

SHEET, DATA = "Creator comparison", "Comparison data"
SCALE = 87
"""Percent at which 31 rows and all columns fill an A4 or a Letter page."""


def comparison_file(told: Compared) -> bytes:
    """The page of one campaign. The same comparison gives the same bytes."""
    written = BytesIO()
    book = look.new_book(written)
    book.set_properties({"title": f"Comparison, {told.name}", "created": report.MADE})
    mark(book, f"Comparison, {told.name}")
    page = Canvas(look.view(book, SHEET, Group.REPORTS), Styles(book))
    data = book.add_worksheet(DATA)
    data.hide()
    _top(page, told)
    if told.found.creators:
        ends = _pages(book, page, data, told)
    else:
        for row, words in enumerate(wording.steps(), ranking.TOP):
            page.put(row, 1, words, page.st())
        ends = [ranking.TOP + len(wording.steps())]
    _print(book, page, ends)
    book.close()
    return written.getvalue()


def _pages(book: Workbook, page: Canvas, data: Worksheet, told: Compared) -> list[int]:
    """The ranking, the campaign beside others, the creators side by side; the last row of each printed page."""
    ends = ranking.draw(book, page, data, told)
    first = row = ends[-1] + 1
    shown = ranking.shown_by(told)
    if shown is None:
        return [*ends, *side.draw(page, told, row, 0)]
    begins = ends[-2] + 1 if len(ends) > 1 else 0
    if row - begins + 1 + beside.height(told) <= ranking.ROWS:  # it still has room under the ranking
        ends.pop()
        first, row = begins, row + 1
    row = beside.against(page, told, shown, row) + 1
    return [*ends, *side.draw(page, told, row, row - first)]


def _top(page: Canvas, told: Compared) -> None:
    page.fit(0, 1, f"CREATOR COMPARISON · {told.name.upper()}", 22, page.st("kicker"), look.SIZE_SMALL)
    page.put(0, LAST, wording.date_line(told), page.st("small", align="right"))
    page.sheet.set_row(1, 30)
    page.fit(1, 1, wording.title(told), LAST, page.st("title"), look.SIZE_TITLE)
    page.fit(2, 1, wording.about(told), LAST, page.st("soft"))
    page.sheet.set_row(3, 9)


def _print(book: Workbook, page: Canvas, ends: list[int]) -> None:
    """As many ranges as pages: breaks by hand are ignored where a page is fitted."""
    starts = [0, *(end + 1 for end in ends[:-1])]
    look.page(page.sheet)
    page.sheet.set_print_scale(SCALE)
    page.sheet.set_column_pixels(LAST + 1, LAST + 1, look.MARGIN_PX)
    name = page.sheet.get_name()
    areas = ",".join(f"'{name}'!$A${a + 1}:$AF${b + 1}" for a, b in zip(starts, ends, strict=True))
    book.define_name(f"'{name}'!_xlnm.Print_Area", "=" + areas)
