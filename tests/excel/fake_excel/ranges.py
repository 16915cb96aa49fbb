"""Blocks of cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.excel.fake_excel.com import Com, NotModelledError, refused
from tests.excel.fake_excel.looks import code_of, style_like

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.cells import Entry
from creatorsheet.book.formulas import in_cell
from creatorsheet.kernel.grid import ExcelError

if TYPE_CHECKING:
    from tests.excel.fake_excel.sheets import FakeSheet

CODES = {
    ExcelError.NULL: 2000,
    ExcelError.DIV0: 2007,
    ExcelError.VALUE: 2015,
    ExcelError.REF: 2023,
    ExcelError.NAME: 2029,
    ExcelError.NUM: 2036,
    ExcelError.NA: 2042,
}


class FakeRange(Com):
    def __init__(self, sheet: FakeSheet, area: Area) -> None:
        super().__init__(sheet._host)
        self._sheet, self._area = sheet, area

    @property
    def Address(self) -> str:
        return self._area.fixed

    @property
    def Row(self) -> int:
        return self._area.top

    def _map(self, of: Callable[[Entry, int, int], Any]) -> Any:
        columns = range(self._area.left, self._area.right + 1)
        found = tuple(
            tuple(of(self._sheet._entry(row, column), row, column) for column in columns)
            for row in range(self._area.top, self._area.bottom + 1)
        )
        return found[0][0] if len(self._area) == 1 else found

    @property
    def Formula(self) -> Any:
        def shown(entry: Entry, row: int, column: int) -> str:
            table = self._sheet._table_at(row, column)
            if entry.formula:
                return in_cell(entry.formula, table.name if table else "")
            value = entry.value
            if value is None:
                return ""
            if isinstance(value, bool):
                return str(value).upper()
            return f"{value:.15g}" if isinstance(value, float | int) else str(value)

        return self._map(shown)

    @Formula.setter
    def Formula(self, given: Any) -> None:
        self._write(given)

    @property
    def Value2(self) -> Any:
        def value(entry: Entry, row: int, column: int) -> Any:
            if isinstance(entry.value, ExcelError):
                return -2146828288 + CODES[entry.value]
            if isinstance(entry.value, int) and not isinstance(entry.value, bool):
                return float(entry.value)
            return "" if entry.formula and entry.value is None else entry.value

        return self._map(value)

    @Value2.setter
    def Value2(self, given: Any) -> None:
        self._write(given)

    def _write(self, given: Any) -> None:
        if self._sheet.protected:
            raise refused("The cell or chart you're trying to change is on a protected sheet.")
        area = self._area
        for row, column in area.cells():
            one = given[row - area.top][column - area.left] if isinstance(given, tuple) else given
            if one is None and isinstance(given, tuple):
                raise NotModelledError("what Excel makes of Null among formulas")
            if isinstance(one, str) and len(one) > 8_203 and isinstance(given, tuple):
                raise refused("Application-defined or object-defined error")
            self._sheet._type(row, column, one)
        self._calculates(given)

    def _calculates(self, given: Any) -> None:
        """A formula that a whole column of a table gets becomes the column's own."""
        if not self._host._correct._settings["fill"]:
            return
        sheet, area = self._sheet, self._area
        table = sheet._table_at(area.top, area.left)
        if table is None or area.left != area.right or not isinstance(given, str) or not given.startswith("="):
            return
        column = replace(table.body, left=area.left, right=area.left)
        rest = [place for place in column.cells() if place not in area]
        if any(not sheet._entry(*place).blank for place in rest):
            return
        for place in rest:
            sheet._type(*place, given)
        sheet._book._editor.calculate(table, area.left - table.area.left, sheet._formula(given, table))

    @property
    def NumberFormat(self) -> str | None:
        styles = {self._sheet._entry(*place).style for place in self._area.cells()}
        codes = {code_of(self._sheet._book, one) for one in styles}
        return codes.pop() if len(codes) == 1 else None

    @NumberFormat.setter
    def NumberFormat(self, code: str) -> None:
        for place in self._area.cells():
            entry = self._sheet._entry(*place)
            self._sheet._put(*place, entry._replace(style=style_like(self._sheet._book, entry.style, code)))

    def AutoFill(self, Destination: FakeRange, Type: int) -> None:
        if Type != 3:
            raise NotModelledError(f"AutoFill by {Type}")
        if self._area.top not in (Destination._area.top, Destination._area.bottom):
            raise refused("AutoFill method of Range class failed")
        for row, column in Destination._area.cells():
            style = self._sheet._entry(self._area.top, column).style
            if (row, column) not in self._area:
                self._sheet._put(row, column, self._sheet._entry(row, column)._replace(style=style or 0))

    def Select(self) -> None:
        if self._sheet._book._active is not self._sheet:
            raise refused("Select method of Range class failed")
        self._sheet.selected = str(self._area)
