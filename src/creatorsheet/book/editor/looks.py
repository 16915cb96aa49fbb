"""How cells of a column look that hold figures: a figure that was kept as text takes over their number format."""

from __future__ import annotations

from functools import cached_property

from creatorsheet.book.editor.contents import Contents
from creatorsheet.book.editor.markup import elements
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.rows import Cell
from creatorsheet.book.editor.sheet import SheetPart
from creatorsheet.book.editor.tables import TablePart

NUMERIC = ("", "n", "d")
"""Types of cells that hold a number or a day."""


class Looks:
    """The number formats of a workbook's cells."""

    def __init__(self, package: Package, contents: Contents) -> None:
        self._package, self._contents = package, contents
        self._columns: dict[tuple[str, int], int | None] = {}

    @cached_property
    def _formats(self) -> list[str]:
        part = self._package.related(self._contents.part, "styles")
        found = elements(self._package.read(part), "xf") if part else []
        return [one.attributes.get("numFmtId", "0") for one in found if one.parent == "cellXfs"]

    @cached_property
    def _texts(self) -> set[str]:
        part = self._package.related(self._contents.part, "styles")
        found = elements(self._package.read(part), "numFmt") if part else []
        return {"49", *(one.attribute("numFmtId") for one in found if one.attribute("formatCode") == "@")}

    def format(self, style: int | None) -> str:
        """The number of a style's number format."""
        return self._formats[style or 0] if (style or 0) < len(self._formats) else "0"

    def text(self, style: int | None) -> bool:
        """Whether Excel keeps as text whatever is typed into a cell of a style."""
        return self.format(style) in self._texts

    def figure(self, sheet: SheetPart, table: TablePart, row: int, column: int) -> int | None:
        """The style in which a cell that held text shows a figure; None where its own is right.

        The other figures of its column tell; where there is none, its own stays.
        """
        if (table.name, column) not in self._columns:
            self._columns[table.name, column] = self._usual(sheet, table, column)
        usual = self._columns[table.name, column]
        own = sheet.style_of(row, column)
        return None if usual is None or self.format(own) == self.format(usual) else usual

    def _usual(self, sheet: SheetPart, table: TablePart, column: int) -> int | None:
        for row in range(table.first, table.last + 1):
            cell = sheet.rows.cell(row, column)
            if cell is not None and _is_figure(cell):
                return cell.style or 0
        return None


def _is_figure(cell: Cell) -> bool:
    return cell.kind in NUMERIC and cell.shown is not None
