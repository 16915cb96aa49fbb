"""The hidden sheet of choices: what the drop-downs show, one drop-down a column.

Built-in choices stand there as they are. A list people may extend is gathered from Lists by formulas, so a new entry is
offered at once and one with Active = No is not.
"""

from __future__ import annotations

from collections.abc import Iterable

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from creatorsheet.catalogue.choice import Choice
from creatorsheet.catalogue.lists import BUILT_IN
from creatorsheet.catalogue.shapes import Column, Kind
from creatorsheet.catalogue.tabs import sheet

NAME = "choices"
FIRST = 2
"""Row 1 names the list, row 2 counts its entries, the entries follow."""

SLOTS = 40
"""As many entries of one list of the user's fit into a drop-down; more can be typed."""

LAST_ID = 2002


class Choices:
    """Gives each drop-down its source and writes a list when it is first asked for it."""

    def __init__(self, book: Workbook) -> None:
        self._sheet = book.add_worksheet(NAME)
        self._sheet.hide()
        self._sources: dict[str, str] = {}

    def source(self, column: Column) -> str | list[str]:
        """What Excel takes as the source of a column's drop-down; empty where there is none."""
        if column.several:
            return ""
        if column.kind is Kind.YES_NO:
            return ["Yes", "No"]
        if column.kind is Kind.REF:
            return ids(column.to)
        if column.choice:
            return self.fixed(column.choice)
        if column.of in BUILT_IN:
            return self._fixed(column.of, (entry.label for entry in BUILT_IN[column.of]))
        return self._gathered(column.of) if column.of else ""

    def fixed(self, choice: type[Choice]) -> str:
        """The source of a drop-down of built-in choices."""
        return self._fixed(choice.list_name(), choice.labels())

    def _fixed(self, name: str, labels: Iterable[str]) -> str:
        if name not in self._sources:
            at, labels = self._head(name), list(labels)
            self._sheet.write(1, at, len(labels))
            self._sheet.write_column(FIRST, at, labels)
            letters = xl_col_to_name(at)
            self._sources[name] = f"={NAME}!${letters}${FIRST + 1}:${letters}${FIRST + len(labels)}"
        return self._sources[name]

    def _gathered(self, name: str) -> str:
        if name not in self._sources:
            at = self._head(name)
            self._sheet.write_formula(1, at, f'=COUNTIFS(Lists[List],"{name}",Lists[Active],"<>No")')
            for slot in range(SLOTS):
                row = FIRST + slot
                self._sheet.write_array_formula(row, at, row, at, f"={_entry(name, slot + 1)}")
            letters = xl_col_to_name(at)
            first, last = f"${letters}${FIRST + 1}", f"${letters}${FIRST + SLOTS}"
            count = f"MIN({SLOTS},MAX(1,{NAME}!${letters}$2))"
            self._sources[name] = f"={NAME}!{first}:INDEX({NAME}!{first}:{last},{count})"
        return self._sources[name]

    def _head(self, name: str) -> int:
        at = len(self._sources)
        self._sheet.write_string(0, at, name)
        return at


def _entry(name: str, number: int) -> str:
    """The array formula of the n-th active entry of a list."""
    places = "ROW(Lists[List])-ROW(Lists[[#Headers],[List]])"
    mine = f'IF((Lists[List]="{name}")*(Lists[Active]<>"No"),{places})'
    return f'IFERROR(INDEX(Lists[Label],SMALL({mine},{number})),"")'


def ids(title: str) -> str:
    """The ids of another tab's rows, as far as they are filled."""
    there = sheet(title)
    letters = xl_col_to_name(list(there.columns).index(there.key))
    first, last = f"'{title}'!${letters}$3", f"'{title}'!${letters}${LAST_ID}"
    return f"={first}:INDEX({first}:{last},MAX(1,COUNTA({first}:{last})))"
