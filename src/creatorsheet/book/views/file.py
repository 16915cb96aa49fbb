"""The report as a file of its own: the same drawing, with values instead of formulas."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from python_calamine import CalamineWorkbook

from creatorsheet.book import look
from creatorsheet.book.template.calc import NAME as CALC
from creatorsheet.book.template.calc import VIEWS_LEFT
from creatorsheet.book.views import report
from creatorsheet.book.views.model import Model
from creatorsheet.book.views.ranking import LINES
from creatorsheet.book.views.sheet import Page, Values
from creatorsheet.book.written import mark
from creatorsheet.catalogue.shapes import Group
from creatorsheet.kernel.grid import Raw

REPORT = "Campaign report"


def report_file(content: bytes, campaign: str) -> bytes:
    """The report that a calculated workbook shows, as a workbook without formulas. Raises KeyError when a sheet is gone."""
    values = _values(content)
    written = BytesIO()
    book = look.new_book(written)
    book.set_properties({"title": f"Campaign report, {campaign}", "created": report.MADE})
    mark(book, f"Report, {campaign}")
    styles = look.Styles(book)
    sheet = look.view(book, REPORT, Group.REPORTS)
    hidden = book.add_worksheet(CALC)
    hidden.hide()
    model = Model(hidden, left=VIEWS_LEFT, values=values, frozen=True)
    lines = max(1, min(LINES - 1, int(float(str(model.calc.value("line count") or 0)))))
    report.draw(book, Page(sheet, _without_idle_lines(values, lines), frozen=True), styles, model, lines)
    book.close()
    return written.getvalue()


def _values(content: bytes) -> Values:
    """The stored results of a workbook, by sheet, row and column."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    known = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in (REPORT, CALC)}

    def value(sheet: str, row: int, column: int) -> Raw:
        rows = known[sheet]
        return rows[row][column] if row < len(rows) and column < len(rows[row]) else None  # type: ignore[return-value]

    return value


def _without_idle_lines(values: Values, lines: int) -> Callable[[str, int, int], Raw]:
    """Values for a page on which the creators take only `lines` rows: what stands below has moved up."""
    below, moved = report.CREATORS_AT + 2 + lines, LINES - 1 - lines

    def value(sheet: str, row: int, column: int) -> Raw:
        return values(sheet, row + moved if row >= below and sheet == REPORT else row, column)

    return value
