"""Writes a pack: a new workbook that holds what it is given and nothing else."""

from __future__ import annotations

from io import BytesIO

from xlsxwriter import Workbook

from creatorsheet.book import look
from creatorsheet.book.pack.choices import Choices
from creatorsheet.book.pack.layout import ABOUT, ABOUT_ROWS, CALC, FRONT, PROPERTY
from creatorsheet.book.pack.tab import PackTab
from creatorsheet.book.template.workbook import MADE, with_results
from creatorsheet.catalogue.shapes import Group
from creatorsheet.sharing.scope import Shared
from creatorsheet.sharing.sent import Sent


def content(shared: Shared, sent: Sent, seal: str) -> bytes:
    """A pack as a file's bytes, every formula with its result."""
    written = BytesIO()
    book = look.new_book(written)
    book.set_properties({"title": "", "author": "", "comments": "", "created": MADE})
    book.set_custom_property(PROPERTY, sent.pack_id, "text")
    styles = look.Styles(book)
    look.view(book, FRONT, Group.HOME)
    tabs = {
        title: PackTab(book.add_worksheet(title), table, shared.tables, styles)
        for title, table in shared.tables.items()
    }
    _calc(book)
    choices = Choices(book, shared.tables)
    counts = {title: len(table.all_rows) for title, table in shared.tables.items()}
    for tab in tabs.values():
        tab.draw(choices, counts, {})
    _about(book, sent, seal)
    book.close()
    return with_results(written.getvalue())


def _calc(book: Workbook) -> None:
    sheet = book.add_worksheet(CALC)
    sheet.hide()
    sheet.write_string(0, 0, "AsOf")
    sheet.write_formula(0, 1, "=TODAY()", book.add_format({"num_format": look.DAY}))
    book.define_name("AsOf", f"={CALC}!$B$1")


def _about(book: Workbook, sent: Sent, seal: str) -> None:
    texts = (sent.pack_id, sent.recipient, sent.book_id, str(sent.schema), sent.made_at, seal)
    sheet = book.add_worksheet(ABOUT)
    sheet.very_hidden()
    for row, (name, text) in enumerate(zip(ABOUT_ROWS, texts, strict=True)):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, text)
