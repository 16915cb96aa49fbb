"""The hidden sheet of choices in a pack: nothing but words of the program, and entries the agency's own rows hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book.pack.layout import CHOICES, FIRST
from creatorsheet.catalogue.lists import BUILT_IN
from creatorsheet.catalogue.shapes import Column, Kind
from creatorsheet.kernel.entries import entries
from creatorsheet.sharing.scope import SharedTable

LITERAL = 255
"""Characters of a drop-down written into its rule."""


class Choices:
    """Gives each drop-down of a pack its source. A list too long for a rule stands on the hidden sheet."""

    def __init__(self, book: Workbook, tables: Mapping[str, SharedTable]) -> None:
        self._book = book
        self._tables = tables
        self._sheet: Worksheet | None = None
        self._sources: dict[str, str] = {}

    def source(self, tab: str, column: Column, at: Mapping[str, int]) -> str | list[str]:
        """What Excel takes as the source of a column's drop-down; empty where there is none.

        `at` tells how many rows each tab has, for columns that point at the rows of another.
        """
        if column.several:
            return ""
        if column.kind is Kind.YES_NO:
            return ["Yes", "No"]
        if column.kind is Kind.REF:
            return f"='{column.to}'!$A${FIRST + 1}:$A${FIRST + at[column.to]}" if at.get(column.to) else ""
        if column.choice:
            return self._listed(column.choice.list_name(), column.choice.labels())
        if column.of in BUILT_IN:
            return self._listed(column.of, (entry.label for entry in BUILT_IN[column.of]))
        return self._listed(f"{tab}.{column.key}", self._used(column.of)) if column.of else ""

    def _used(self, name: str) -> Iterable[str]:
        """Entries of a list that stand in the agency's own rows; what else is in the list is not for it."""
        held: dict[str, None] = {}
        for table in self._tables.values():
            for column in table.columns:
                if column.of == name:
                    for row in table.all_rows:
                        held |= dict.fromkeys(entries(getattr(row, column.key)))
        return sorted(held)

    def _listed(self, name: str, labels: Iterable[str]) -> str | list[str]:
        words = list(labels)
        if not words:
            return ""
        if len(",".join(words)) <= LITERAL and not any("," in word for word in words):
            return words
        if name not in self._sources:
            if self._sheet is None:
                self._sheet = self._book.add_worksheet(CHOICES)
                self._sheet.hide()
            at = len(self._sources)
            self._sheet.write_string(0, at, name)
            for row, word in enumerate(words, 1):
                self._sheet.write_string(row, at, word)
            letters = xl_col_to_name(at)
            self._sources[name] = f"={CHOICES}!${letters}$2:${letters}${1 + len(words)}"
        return self._sources[name]
