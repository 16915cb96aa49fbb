"""The hidden sheet behind the front page: how much of each line is filled, and how much of it is late."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.pack.layout import CALC
from creatorsheet.book.pack.tab import PackTab
from creatorsheet.sharing.todo import Due, Line

TOP = 5
RANGES = 100
"""Ranges in one formula; Excel takes 255."""


@dataclass(frozen=True)
class Counted:
    """Where a line of the front page finds its figures: absolute addresses."""

    cells: str
    filled: str
    open: str
    late: str
    first: str
    last: str
    begins: str  # the first empty cell, in its tab


class Calc:
    """The sheet being written. `lines` stand in the order of the front page."""

    def __init__(self, book: Workbook, sheet: Worksheet, as_of: date | None) -> None:
        self.sheet = sheet
        self._day = book.add_format({"num_format": look.DAY})
        self._row = TOP
        self._asks = TOP
        sheet.hide()
        sheet.write_string(0, 0, "AsOf")
        if as_of:
            sheet.write_datetime(0, 1, as_of, self._day)
        else:
            sheet.write_formula(0, 1, "=TODAY()", self._day)
        book.define_name("AsOf", f"={CALC}!$B$1")

    def count(self, lines: Sequence[Line], tabs: Mapping[str, PackTab]) -> list[Counted]:
        """Write the blocks of all lines, and the totals."""
        heads = [(3, "Line"), (4, "Due"), (5, "Cells"), (6, "Filled"), (7, "Empty"), (8, "Late"), (9, "Next due")]
        heads += [(11, "Cells"), (12, "Filled"), (13, "Done"), (14, "To do"), (15, "Late"), (16, "First"), (17, "Last")]
        for column, words in heads:
            self.sheet.write_string(TOP - 1, column, words)
        found = [self._line(number, line, tabs[line.ask.tab]) for number, line in enumerate(lines, 1)]
        last = max(self._asks, TOP + 1)
        self.sheet.write_string(1, 0, "Empty")
        self.sheet.write_formula(1, 1, f"=SUM(L{TOP + 1}:L{last})-SUM(M{TOP + 1}:M{last})")
        self.sheet.write_string(2, 0, "Late")
        self.sheet.write_formula(2, 1, f"=SUM(P{TOP + 1}:P{last})")
        return found

    @property
    def open(self) -> str:
        """How many cells are empty, over all lines."""
        return f"{CALC}!$B$2"

    @property
    def late(self) -> str:
        """How many of them are late."""
        return f"{CALC}!$B$3"

    def _line(self, number: int, line: Line, tab: PackTab) -> Counted:
        first = self._row + 1
        for due in line.dues:
            self._due(number, due, tab)
        last, row = self._row, self._asks + 1
        formulas = (
            (11, f"=SUM(F{first}:F{last})"),
            (12, f"=SUM(G{first}:G{last})"),
            (13, f"=IF(L{row}=0,0,M{row}/L{row})"),
            (14, f"=1-N{row}"),
            (15, f"=SUM(I{first}:I{last})"),
            (16, f"=MIN(J{first}:J{last})"),
            (17, f"=MAX(J{first}:J{last})"),
        )
        for column, formula in formulas:
            self.sheet.write_formula(self._asks, column, formula)
        self._asks += 1
        at = {name: f"{CALC}!${name}${row}" for name in "LMPQR"}
        return Counted(at["L"], at["M"], f"({at['L']}-{at['M']})", at["P"], at["Q"], at["R"], tab.first_empty(line))

    def _due(self, number: int, due: Due, tab: PackTab) -> None:
        """A row for each hundred ranges of cells that are due on the same day."""
        rows: dict[str, list[int]] = {}
        for key, at in due.cells:
            rows.setdefault(key, []).append(at)
        ranges = [(one, size) for key, some in rows.items() for one, size in tab.ranges(key, some)]
        for start in range(0, len(ranges), RANGES):
            part = ranges[start : start + RANGES]
            row = self._row + 1
            self.sheet.write_number(self._row, 3, number)
            if due.day:
                self.sheet.write_datetime(self._row, 4, due.day, self._day)
            self.sheet.write_number(self._row, 5, sum(size for _, size in part))
            self.sheet.write_formula(self._row, 6, f"=COUNTA({','.join(one for one, _ in part)})")
            self.sheet.write_formula(self._row, 7, f"=F{row}-G{row}")
            self.sheet.write_formula(self._row, 8, f'=IF(AND(E{row}<>"",E{row}<AsOf),H{row},0)')
            self.sheet.write_formula(self._row, 9, f'=IF(AND(E{row}<>"",H{row}>0),E{row},"")')
            self._row += 1
