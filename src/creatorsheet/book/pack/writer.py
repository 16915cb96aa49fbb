"""Writes a pack: a new workbook that holds what it is given and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from io import BytesIO

from xlsxwriter import Workbook

from creatorsheet.book import look
from creatorsheet.book.pack.calc import Calc
from creatorsheet.book.pack.choices import Choices
from creatorsheet.book.pack.front import draw
from creatorsheet.book.pack.layout import ABOUT, ABOUT_ROWS, CALC, FRONT, PROPERTY
from creatorsheet.book.pack.tab import PackTab
from creatorsheet.book.template.workbook import MADE, completed
from creatorsheet.book.views.sheet import Page
from creatorsheet.catalogue.shapes import Group
from creatorsheet.sharing.cover import Cover
from creatorsheet.sharing.scope import Shared
from creatorsheet.sharing.sent import Sent
from creatorsheet.sharing.todo import Line, waiting


@dataclass(frozen=True)
class Pack:
    """All that a pack is made from. `as_of` is the day lateness is told for; None for the day it is opened."""

    shared: Shared
    sent: Sent
    seal: str
    cover: Cover
    lines: tuple[Line, ...]
    as_of: date | None = None


def content(pack: Pack) -> bytes:
    """A pack as a file's bytes, every formula with its result."""
    written = BytesIO()
    book = look.new_book(written)
    book.set_properties({"title": "", "author": "", "comments": "", "created": MADE})
    book.set_custom_property(PROPERTY, pack.sent.pack_id, "text")
    _draw(book, pack)
    book.close()
    return completed(written.getvalue())


def _draw(book: Workbook, pack: Pack) -> None:
    tables, styles = pack.shared.tables, look.Styles(book)
    front = Page(look.view(book, FRONT, Group.HOME))
    tabs = {title: PackTab(book.add_worksheet(title), table, tables, styles) for title, table in tables.items()}
    calc = Calc(book, book.add_worksheet(CALC), pack.as_of)
    choices = Choices(book, tables)
    counts, asked = {title: len(table.all_rows) for title, table in tables.items()}, waiting(pack.lines)
    for title, tab in tabs.items():
        tab.draw(choices, counts, asked.get(title, {}))
    counted = calc.count(pack.lines, tabs)
    draw(book, front, styles, pack.cover, pack.lines, counted, calc)
    _about(book, pack.sent, pack.seal)


def _about(book: Workbook, sent: Sent, seal: str) -> None:
    texts = (sent.pack_id, sent.recipient, sent.book_id, str(sent.schema), sent.made_at, seal)
    sheet = book.add_worksheet(ABOUT)
    sheet.very_hidden()
    for row, (name, text) in enumerate(zip(ABOUT_ROWS, texts, strict=True)):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, text)
