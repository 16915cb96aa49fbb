"""Tabs as the present version draws them, in a workbook of their own: migrations take parts from it."""

from __future__ import annotations

from collections.abc import Collection
from io import BytesIO

from creatorsheet.book import look
from creatorsheet.book.editor.contents import Contents
from creatorsheet.book.editor.markup import elements
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.sheet import SheetPart
from creatorsheet.book.editor.tables import read_tables
from creatorsheet.book.template.choices import Choices
from creatorsheet.book.template.setup import add_setting_rules, built_in_rows
from creatorsheet.book.template.tab import add_tab, fill_tab
from creatorsheet.catalogue.tabs import ROWS


class Fresh:
    """The wanted tabs, and the sheet of choices as far as their drop-downs need it."""

    def __init__(self, titles: Collection[str]) -> None:
        written = BytesIO()
        book = look.new_book(written)
        styles = look.Styles(book)
        rows = built_in_rows({})
        wanted = [one.sheet for one in ROWS if one.sheet.title in titles]
        tabs = {sheet.title: add_tab(book, sheet) for sheet in wanted}
        choices = Choices(book)
        for sheet in wanted:
            fill_tab(tabs[sheet.title], sheet, styles, choices, rows.get(sheet.title, ()))
        if "Settings" in tabs:
            add_setting_rules(tabs["Settings"], rows["Settings"], choices, styles)
        book.close()
        self.package = Package(written.getvalue())
        self.contents = Contents(self.package)
        self.tables = read_tables(self.package, self.contents.sheets)
        texts = self.package.related(self.contents.part, "sharedStrings")
        xml = self.package.read(texts) if texts else b"<sst/>"
        self.texts = [xml[one.inside : one.close] for one in elements(xml, "si")]
        """The shared texts, each as the markup that stands inside it."""

    def text(self, number: str) -> str:
        """A shared text by its number."""
        return "".join(one.text for one in elements(b"<si>" + self.texts[int(number)] + b"</si>", "t"))

    def sheet(self, title: str) -> SheetPart:
        """A sheet, to look at."""
        part = self.contents.sheets[title]
        return SheetPart(title, part, self.package.read(part))

    @property
    def styles(self) -> bytes:
        """Its looks."""
        part = self.package.related(self.contents.part, "styles")
        assert part is not None  # noqa: S101  every new workbook has one
        return self.package.read(part)
