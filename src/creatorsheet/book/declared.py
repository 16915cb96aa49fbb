"""The tables of a workbook beside their declarations: which is which, under whatever name, and how columns calculate."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from creatorsheet.book.editor.naming import Renaming
from creatorsheet.book.editor.references import Written
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.book.editor.titles import Retitling
from creatorsheet.book.formulas import row_formula
from creatorsheet.book.headers import Header, Retitled, retitled
from creatorsheet.book.meaning import Meaning, Names, Titles
from creatorsheet.catalogue.shapes import Column, Sheet
from creatorsheet.catalogue.tabs import ROWS

KNOWN_BY = 0.6
"""As many of its columns a table has to hold to be known under another name."""

SHEETS = {row.sheet.table.casefold(): row.sheet for row in ROWS}


class Declared:
    """The declared tables among those of a workbook."""

    def __init__(self, tables: Mapping[str, TablePart]) -> None:
        self._tables = tables

    def table(self, sheet: Sheet) -> TablePart | None:
        """The table of a sheet by its name."""
        return self._tables.get(sheet.table.casefold())

    def renamed(self, sheet: Sheet) -> TablePart | None:
        """The table of a sheet where somebody gave it another name."""
        return self._renamed.get(sheet.table.casefold())

    @cached_property
    def _renamed(self) -> dict[str, TablePart]:
        strange = [part for name, part in self._tables.items() if name not in SHEETS]
        found: dict[str, TablePart] = {}
        for name, sheet in SHEETS.items():
            likely = [part for part in strange if _holds(part, sheet)] if name not in self._tables else []
            at_home = [part for part in likely if part.sheet == sheet.title] or likely
            if len(at_home) == 1:
                found[name] = at_home[0]
        return found

    def headers(self, part: TablePart) -> tuple[Header, ...]:
        """The columns of a table; header cells are taken to show their titles."""
        return tuple(Header(one.title, one.title, one.formula, one.number) for one in part.columns)

    @cached_property
    def retitled(self) -> Mapping[str, tuple[Retitled, ...]]:
        """The columns somebody retitled, by the name of the declared table in lower case."""
        found: dict[str, tuple[Retitled, ...]] = {}
        for name, sheet in SHEETS.items():
            part = self._tables.get(name) or self._renamed.get(name)
            titles = {one.title for one in part.columns} if part else set()
            if part and any(one.title not in titles for one in sheet.columns.values()):
                found[name] = retitled(sheet, self.headers(part))
        return found

    @cached_property
    def meaning(self) -> Meaning:
        """How formulas of this workbook are read, columns and tables under their declared names."""
        titles: Titles = {
            name: {one.title.casefold(): SHEETS[name].columns[one.key].title.casefold() for one in found}
            for name, found in self.retitled.items()
        }
        names: Names = {part.name.casefold(): name for name, part in self._renamed.items()}
        return Meaning(titles, names)

    @cached_property
    def _there(self) -> frozenset[tuple[str, str]]:
        """Every declared column that is there, under whatever title, as table and declared title in lower case."""
        found: set[tuple[str, str]] = set()
        for name, sheet in SHEETS.items():
            part = self._tables.get(name) or self._renamed.get(name)
            if part:
                found |= {(name, one.title.casefold()) for one in part.columns}
                found |= {(name, sheet.columns[one.key].title.casefold()) for one in self.retitled.get(name, ())}
        return frozenset(found)

    def formula(self, sheet: Sheet, column: Column) -> str:
        """A column's declared formula without =, in the names this workbook has; "" where it has none or could not stand
        here, because a column that it names is gone."""
        formula = row_formula(sheet, column).removeprefix("=")
        if not formula or not Meaning().columns(formula, sheet.table) <= self._there:
            return ""
        for name, found in self.retitled.items():
            part = self._tables.get(name) or self._renamed[name]
            for one in found:
                title = SHEETS[name].columns[one.key].title
                change = Retitling(SHEETS[name].table, part.sheet, part.area, title, one.title)
                formula = change.follow(Written(formula, table=sheet.table))
        for name, part in self._renamed.items():
            formula = Renaming(SHEETS[name].table, part.name).follow(Written(formula))
        return formula


def _holds(part: TablePart, sheet: Sheet) -> bool:
    titles = {one.title for one in part.columns}
    there = sum(one.title in titles for one in sheet.columns.values())
    return there >= KNOWN_BY * len(sheet.columns)
