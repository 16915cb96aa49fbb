"""A sheet, its cells and its properties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.excel.fake_excel.com import Collection, Com, NotModelledError, refused
from tests.excel.fake_excel.entries import as_excel_takes
from tests.excel.fake_excel.ranges import FakeRange
from tests.excel.fake_excel.tables import FakeTable, resized

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.cells import Entry
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.book.formulas import in_file
from creatorsheet.kernel.grid import ExcelError

if TYPE_CHECKING:
    from tests.excel.fake_excel.workbook import FakeBook

VISIBLE = -1
OWN = re.compile(r"\[@\[?([^\[\]@]+)\]?\]")


class FakeSheet(Com):
    def __init__(self, book: FakeBook, name: str, drawn_from: FakeSheet | None = None) -> None:
        super().__init__(book._host)
        self._book, self._name, self._drawn_from = book, name, drawn_from
        self._marks: dict[str, str] = {}
        self._visible = VISIBLE
        self.protected = False
        self.selected = ""

    @property
    def Name(self) -> str:
        return self._name

    @Name.setter
    def Name(self, name: str) -> None:
        if any(one._name == name for one in self._book._sheets if one is not self):
            raise refused("That name is already taken. Try a different one.")
        self._name = name

    @property
    def Parent(self) -> FakeBook:
        return self._book

    @property
    def Visible(self) -> int:
        return self._visible

    @Visible.setter
    def Visible(self, value: int) -> None:
        self._visible = value

    @property
    def ProtectContents(self) -> bool:
        return self.protected

    def Range(self, address: str) -> FakeRange:
        return FakeRange(self, Area.parse(address))

    def Activate(self) -> None:
        self._book._active = self

    def Delete(self) -> bool:
        if self._host._settings["alerts"]:
            raise NotModelledError("Excel asks whether a sheet shall go")
        self._book._sheets.remove(self)
        return True

    @property
    def CustomProperties(self) -> Marks:
        return Marks(self)

    @property
    def ListObjects(self) -> Collection:
        def tables() -> list[FakeTable]:
            return [FakeTable(self, one.name) for one in self._book._editor.tables.values() if one.sheet == self._name]

        return Collection(self._host, tables, lambda one: one._name)

    def _part(self) -> Any:
        return self._book._editor.sheet(self._name)

    def _entry(self, row: int, column: int) -> Entry:
        """What a cell holds."""
        part = self._part()
        if (row, column) in part.edits:
            return part.edits[row, column]  # type: ignore[no-any-return]
        style = part.restyled.get((row, column), part.style_of(row, column))
        cell = part.rows.cell(row, column)
        if cell is None:
            return Entry(style=style)
        value: Any = None
        if cell.shown is not None:
            if cell.kind == "s":
                value = self._book._strings[int(cell.shown)]
            elif cell.kind in ("str", "inlineStr"):
                value = cell.shown
            elif cell.kind == "b":
                value = cell.shown == "1"
            elif cell.kind == "e":
                value = ExcelError(cell.shown)
            else:
                value = float(cell.shown)
        return Entry(value, cell.formula.text if cell.formula else "", style)

    def _put(self, row: int, column: int, entry: Entry) -> None:
        self._part().edits[row, column] = entry
        self._book._dirty = True

    def _table_at(self, row: int, column: int) -> TablePart | None:
        tables = self._book._editor.tables.values()
        return next((one for one in tables if one.sheet == self._name and (row, column) in one.area), None)

    def _type(self, row: int, column: int, given: Any) -> None:
        """What happens when something is typed into a cell."""
        was = self._entry(row, column)
        table = self._table_at(row, column)
        if table and table.header_rows and row == table.area.top:
            self._book._editor.retitle(table, column - table.area.left, str(given).removeprefix("'"))
            self._book._dirty = True
            return
        if self._book._looks.text(was.style):
            text = given if isinstance(given, str) else None if given is None else f"{given:g}"
            self._put(row, column, Entry(text.removeprefix("'") if text else None, style=was.style))
            return
        if isinstance(given, str) and given.startswith("=") and len(given) > 1:
            self._put(row, column, Entry(None, self._formula(given, table), was.style))
            return
        self._put(row, column, Entry(as_excel_takes(given), style=was.style))
        self._expand(row, column, given)

    def _formula(self, given: str, table: TablePart | None) -> str:
        titles = {one.title for one in table.columns} if table else set()
        if any(title not in titles for title in OWN.findall(given)):
            raise refused("There's a problem with this formula.")
        return in_file(given, table.name if table else "").removeprefix("=")

    def _expand(self, row: int, column: int, given: Any) -> None:
        if given in (None, "") or not self._host._correct._settings["expand"]:
            return
        above = self._table_at(row - 1, column)
        if above and row == above.area.bottom + 1 and not above.totals_rows:
            resized(self, above, row)


class Marks(Collection):
    """The properties of a sheet."""

    def __init__(self, sheet: FakeSheet) -> None:
        super().__init__(sheet._host, lambda: [Mark(sheet, one) for one in sheet._marks], lambda one: one._name)
        self._sheet = sheet

    def Add(self, Name: str, Value: str) -> None:
        self._sheet._marks[Name] = Value


class Mark(Com):
    def __init__(self, sheet: FakeSheet, name: str) -> None:
        super().__init__(sheet._host)
        self._sheet, self._name = sheet, name

    @property
    def Name(self) -> str:
        return self._name

    @property
    def Value(self) -> str:
        return self._sheet._marks[self._name]
