"""Tables, which Excel calls list objects."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.excel.fake_excel.com import Com, refused
from tests.excel.fake_excel.ranges import FakeRange

from creatorsheet.book.editor.tables import TablePart, resize

if TYPE_CHECKING:
    from tests.excel.fake_excel.sheets import FakeSheet


def resized(sheet: FakeSheet, table: TablePart, bottom: int) -> None:
    editor = sheet._book._editor
    resize(editor.package, table, bottom)
    area = replace(table.area, bottom=bottom)
    editor.tables[table.name.casefold()] = replace(table, area=area)
    for row in range(table.area.bottom + 1, bottom + 1):
        for column, about in enumerate(table.columns, area.left):
            entry = sheet._entry(row, column)
            if about.formula and entry.blank:
                sheet._put(row, column, entry._replace(formula=about.formula))
    sheet._book._dirty = True


class FakeTable(Com):
    def __init__(self, sheet: FakeSheet, name: str) -> None:
        super().__init__(sheet._host)
        self._sheet, self._name = sheet, name

    def _part(self) -> TablePart:
        return self._sheet._book._editor.tables[self._name.casefold()]

    @property
    def Name(self) -> str:
        return self._name

    @Name.setter
    def Name(self, name: str) -> None:
        self._sheet._book._editor.rename(self._part(), name)
        self._sheet._book._dirty = True

    @property
    def Range(self) -> FakeRange:
        return FakeRange(self._sheet, self._part().area)

    def Resize(self, to: FakeRange) -> None:
        table, area = self._part(), to._area
        if (area.top, area.left, area.right) != (table.area.top, table.area.left, table.area.right):
            raise refused("The headers must remain in the same row, and the resulting table must overlap the original.")
        if table.totals_rows or area.bottom <= area.top:
            raise refused("Application-defined or object-defined error")
        resized(self._sheet, table, area.bottom)
