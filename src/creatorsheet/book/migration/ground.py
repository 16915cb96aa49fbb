"""A workbook's package while parts of a fresh one are put into it."""

from __future__ import annotations

import io

from creatorsheet.book.editor.contents import Contents
from creatorsheet.book.editor.markup import DamagedError, well_formed
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.tables import TablePart, read_tables
from creatorsheet.book.grids import Grids
from creatorsheet.book.migration.drops import Drops
from creatorsheet.book.migration.fresh import Fresh
from creatorsheet.book.migration.landing import Landing
from creatorsheet.book.migration.looks import Looks
from creatorsheet.book.template.choices import NAME as CHOICES


class Ground:
    """The package, its tables and those that are coming, and what turns fresh lists, addresses and looks into its own."""

    def __init__(self, content: bytes, fresh: Fresh) -> None:
        self.fresh = fresh
        self.package = Package(content)
        self.contents = Contents(self.package)
        self.tables = read_tables(self.package, self.contents.sheets)
        part = self.contents.sheets.get(CHOICES)
        held = Grids(content).sheet(CHOICES) if part else []
        self._drops = Drops(fresh, held)
        self._styles = self.package.related(self.contents.part, "styles")
        if self._styles is None:
            raise DamagedError("it has no styles")
        self.looks = Looks(fresh.styles, self.package.read(self._styles))
        self.landing = Landing(self.tables, self._drops.column)

    def expect(self, *coming: TablePart) -> None:
        """Let what is brought name tables, or columns of tables, that are about to come."""
        self.tables |= {table.name.casefold(): table for table in coming}
        self.landing = Landing(self.tables, self._drops.column)

    def packed(self) -> bytes:
        """The new file: with the lists and looks that were asked for, all of it XML, and calculated anew by Excel."""
        self._drops.write(self.package)
        assert self._styles is not None  # noqa: S101  refused when it was opened
        self.package.write(self._styles, self.looks.finished())
        chain = self.package.related(self.contents.part, "calcChain")
        if chain:
            self.package.remove(chain, self.contents.part)
        for part in self.package.changed:
            well_formed([self.package.read(part)])
        stream = io.BytesIO()
        self.package.save(stream)
        return stream.getvalue()
