"""The page as a file of its own, made of values; only the line that follows the drop-downs is a formula."""

from __future__ import annotations

from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.look import Styles
from creatorsheet.book.views import report
from creatorsheet.book.views.shortlist import page, why
from creatorsheet.book.views.shortlist.columns import BOOK, CAMPAIGN, MADE
from creatorsheet.book.written import mark
from creatorsheet.catalogue.shapes import Group
from creatorsheet.creators.ranked import Shortlist


def page_file(made: Shortlist, book_id: str, how: str = "") -> bytes:
    """The shortlist as a workbook of two sheets. It remembers which workbook and campaign it belongs to, and `how` its
    decisions are taken in. The same shortlist gives the same bytes."""
    written = BytesIO()
    book = look.new_book(written)
    book.set_properties({"title": f"Shortlist, {made.name}", "created": report.MADE})
    mark(book, f"Shortlist, {made.name}")
    for name, value in ((BOOK, book_id), (CAMPAIGN, made.campaign.id), (MADE, made.day.isoformat())):
        book.set_custom_property(name, value, "text")
    st = Styles(book)
    page.draw(_sheet(book, page.NAME, Group.CREATORS), st, made, how)
    why.draw(_sheet(book, why.NAME, Group.REPORTS), st, made)
    book.close()
    return written.getvalue()


def _sheet(book: Workbook, name: str, tab: Group) -> Worksheet:
    sheet = book.add_worksheet(name)
    sheet.hide_gridlines(2)
    sheet.set_tab_color(look.TAB[tab])
    return sheet
