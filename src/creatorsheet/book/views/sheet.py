"""A sheet being drawn, and the hidden sheet of calculations. The same drawing code writes formulas or their values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book.charts import Cells
from creatorsheet.kernel.grid import Raw, column_number

Values = Callable[[str, int, int], Raw]
"""The value of a cell by sheet, row and column (from 0), as the last recalculation left it."""


def unknown(*_: object) -> Raw:
    """No value yet: the first of the two passes a workbook is written in."""
    return ""


class Page:
    """One sheet. `put` takes a constant or a formula; in a frozen page a formula's value is written instead."""

    def __init__(self, sheet: Worksheet, values: Values = unknown, *, frozen: bool = False) -> None:
        self.sheet, self.values, self.frozen = sheet, values, frozen
        self.name: str = sheet.get_name()

    def put(self, row: int, column: int, what: Raw, style: Format | None = None, *, to: int = 0) -> None:
        """Write a cell, merged up to column `to` when that is given."""
        if to > column:
            self.sheet.merge_range(row, column, row, to, "", style)
        if isinstance(what, str) and what.startswith("="):
            value = self.values(self.name, row, column)
            if not self.frozen:
                self._formula(row, column, what, style, "" if value is None else value)
                return
            what = value
        self._constant(row, column, what, style)

    def _formula(self, row: int, column: int, what: str, style: Format | None, value: Raw) -> None:
        if "SUMPRODUCT(" in what:  # only in an array formula does Excel look at whole ranges inside IF and IFERROR
            self.sheet.write_array_formula(row, column, row, column, what, style, value)
        else:
            self.sheet.write_formula(row, column, what, style, value)

    def _constant(self, row: int, column: int, what: Raw, style: Format | None) -> None:
        if what is None or what == "":
            self.sheet.write_blank(row, column, None, style)
        elif isinstance(what, bool):
            self.sheet.write_boolean(row, column, what, style)
        elif isinstance(what, str):
            self.sheet.write_string(row, column, what, style)
        elif isinstance(what, date):
            self.sheet.write_datetime(row, column, what, style)
        else:
            self.sheet.write_number(row, column, what, style)

    def link(self, row: int, column: int, address: str, words: str, style: Format) -> None:
        """A link whose address stands in a cell of the calculations; only the words where there is no address."""
        self.put(row, column, f'=IF({address}="",{words},HYPERLINK({address},{words}))', style)
        url = str(value_at(self.values, address) or "")
        if self.frozen and url.startswith(("https://", "http://")):
            self.sheet.write_url(row, column, url, style, str(value_at(self.values, words) or url))

    def line(self, row: int, first: int, last: int, style: Format) -> None:
        """The same empty cell from one column to another."""
        for column in range(first, last + 1):
            self.sheet.write_blank(row, column, None, style)


def value_at(values: Values, address: str) -> Raw:
    """The value of an absolute address such as calc!$E$12."""
    sheet, column, row = address.replace("!$", "$").split("$")
    return values(sheet, int(row) - 1, column_number(column) - 1)


@dataclass(frozen=True)
class Block:
    """Named columns of equal length on the sheet of calculations."""

    sheet: str
    top: int  # the row under the header, from 0
    rows: int
    columns: dict[str, int]

    def at(self, column: str, row: int) -> str:
        """The absolute address of a cell; rows count from 0."""
        return f"{self.sheet}!${xl_col_to_name(self.columns[column])}${self.top + row + 1}"

    def all(self, column: str, rows: int = 0) -> str:
        """The absolute range of a column, or of its first rows."""
        letters = xl_col_to_name(self.columns[column])
        return f"{self.sheet}!${letters}${self.top + 1}:${letters}${self.top + (rows or self.rows)}"

    def cells(self, column: str, rows: int = 0) -> Cells:
        """The same for a chart."""
        return Cells(self.sheet, self.top, self.columns[column], self.top + (rows or self.rows) - 1)


class Calc:
    """Hands out cells of the hidden sheet: single figures in the first two columns, blocks to the right of them."""

    def __init__(self, page: Page, left: int) -> None:
        self.page = page
        self.left, self.next = left, left + 3
        self.row = 1
        self.known: dict[str, str] = {}
        page.put(0, left, "Figures of the picked campaign")

    def cell(self, name: str, formula: Raw) -> str:
        """A named single figure; its absolute address."""
        self.page.put(self.row, self.left, name)
        self.page.put(self.row, self.left + 1, formula)
        self.row += 1
        self.known[name] = f"{self.page.name}!${xl_col_to_name(self.left + 1)}${self.row}"
        return self.known[name]

    def __getitem__(self, name: str) -> str:
        """The absolute address of a named figure."""
        return self.known[name]

    def value(self, name: str) -> Raw:
        """What a named figure came to."""
        return value_at(self.page.values, self.known[name])

    def block(self, title: str, rows: int, *columns: str) -> Block:
        """An empty block; a column stays free to its right."""
        block = Block(self.page.name, 2, rows, {name: self.next + i for i, name in enumerate(columns)})
        self.page.put(0, self.next, title)
        for name, column in block.columns.items():
            self.page.put(1, column, name)
        self.next += len(columns) + 1
        return block

    def write(self, block: Block, column: str, values: Sequence[Raw]) -> None:
        """Write a column of a block, cell by cell."""
        self.fill(block, column, values.__getitem__)

    def fill(self, block: Block, column: str, content: Callable[[int], Raw]) -> None:
        """Write a column of a block from a function of the row."""
        for row in range(block.rows):
            what = content(row)
            if what is not None:
                self.page.put(block.top + row, block.columns[column], what)
