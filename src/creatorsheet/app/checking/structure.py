"""What was changed in how the workbook is built: names, titles, formulas, and what lies around the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from creatorsheet.book.headers import Header, Retitled, retitled
from creatorsheet.book.port import Book
from creatorsheet.book.rows import runs
from creatorsheet.book.surroundings import Surroundings
from creatorsheet.catalogue.problems import doctor, workbook
from creatorsheet.catalogue.shapes import Column, Sheet
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.grid import ExcelError, Grid, Raw, column_letters
from creatorsheet.kernel.refusal import Refused
from creatorsheet.kernel.words import counted

LONGEST_FORMULA = 60
"""Signs of a foreign formula that a finding shows."""


@dataclass(frozen=True)
class Part:
    """A table that was read and what surrounds it."""

    table: Table[Any]
    grid: Grid
    around: Surroundings

    @property
    def sheet(self) -> Sheet:
        """The sheet's declaration."""
        sheet: Sheet = self.table.model.sheet
        return sheet

    @cached_property
    def live(self) -> tuple[tuple[Any, int], ...]:
        """The rows that hold anything, each with its index in the grid."""
        at = {number: i for i, number in enumerate(self.grid.numbers)}
        return tuple((row, at[row.sheet_row]) for row in self.table)

    @cached_property
    def numbered(self) -> Mapping[int, Any]:
        """The same rows by their number in the sheet."""
        return {self.grid.numbers[at]: row for row, at in self.live}

    def texts(self, column: Column) -> Iterator[tuple[Any, Raw]]:
        """The rows whose cell of a column holds text, Yes or No, with what it holds."""
        if column.title in self.grid.places:
            cells = self.grid.column(column.title)
            for row, at in self.live:
                raw = cells[at]
                if isinstance(raw, str | bool) and not isinstance(raw, ExcelError):
                    yield row, raw

    def header(self, position: int) -> Place:
        """The header cell of a column, counted from 0."""
        cell = f"{column_letters(self.grid.left + position)}{self.grid.header_row}"
        return Place(sheet=self.sheet.title, table=self.sheet.table, cell=cell)


Parts = Mapping[str, Part]


def parts(book: Book, tables: Mapping[str, Table[Any]]) -> dict[str, Part]:
    """The tables that were read with their surroundings, by tab."""
    found = {}
    for title, table in tables.items():
        sheet = table.model.sheet
        found[title] = Part(table, book.grid(sheet), book.surroundings(sheet))
    return found


def gone(book: Book, sheet: Sheet, refused: Refused) -> Finding:
    """The finding about a table that cannot be read: it has another name, or it is not there."""
    name = book.renamed(sheet)
    if not name:
        return refused.finding
    return doctor.TABLE_WAS_RENAMED.at(Place(sheet=sheet.title, table=sheet.table), value=name)


def retitlings(part: Part) -> tuple[Retitled, ...]:
    """The declared columns of a table that stand under foreign titles."""
    return retitled(part.sheet, part.around.headers)


def misshown(part: Part) -> Iterator[tuple[int, Header]]:
    """Declared columns whose header cell shows another text than the table knows: position and header."""
    for position, one in enumerate(part.around.headers):
        if part.sheet.titled(one.title) and " ".join(one.shown.split()) != " ".join(one.title.split()):
            yield position, one


def headers(all_parts: Parts) -> Iterator[Finding]:
    """Header cells that show another text than the table knows."""
    for part in all_parts.values():
        for position, header in misshown(part):
            place = replace(part.header(position), column=header.title)
            yield doctor.COLUMN_WAS_RETITLED.at(place, value=header.shown)


def replaced_formulas(all_parts: Parts) -> Iterator[Finding]:
    """Cells of calculated columns that do not calculate as declared; neighbours that hold the same are one finding."""
    for part in all_parts.values():
        columns: dict[str, dict[str, list[int]]] = {}
        for (number, title), formula in sorted(part.around.altered.items()):
            if number in part.numbered:
                columns.setdefault(title, {}).setdefault(formula, []).append(number)
        for column in part.sheet.columns.values():
            found = [
                run
                for formula, numbers in columns.get(column.title, {}).items()
                for run in _replaced(part.table, column, [part.numbered[number] for number in numbers], formula)
            ]
            yield from (finding for _, finding in sorted(found, key=lambda pair: pair[0]))


def _replaced(table: Table[Any], column: Column, rows: list[Any], formula: str) -> Iterator[tuple[int, Finding]]:
    for first, last in runs(table, rows):
        place, end = table.place(first, column.key), table.place(last, column.key)
        value = getattr(first, column.key)
        if formula:
            cut = f"{formula[:LONGEST_FORMULA]}…" if len(formula) > LONGEST_FORMULA else formula
            said = f"the formula {cut}"
        else:
            said = "nothing" if value is None else str(value)
        finding = workbook.FORMULA_WAS_REPLACED.at(
            replace(place, cell=place.cell if first is last else f"{place.cell}:{end.cell}"),
            n=counted(last.sheet_row - first.sheet_row + 1, "cell"),
            value=said,
        )
        yield first.sheet_row, finding


def without_formulas(all_parts: Parts) -> Iterator[Finding]:
    """Tables that would give new rows no formula, or another one."""
    found = [part for part in all_parts.values() if part.around.without]
    if found:
        first = found[0]
        place = Place(sheet=first.sheet.title, table=first.sheet.table)
        tabs = first.sheet.title if len(found) == 1 else counted(len(found), "tab")
        yield doctor.NEW_ROWS_GET_NO_FORMULA.at(place, tabs=tabs, columns=first.around.without[0])


def outside(all_parts: Parts) -> Iterator[Finding]:
    """Filled rows under or beside a table, which are not read, and merged cells, of which only the first is."""
    for part in all_parts.values():
        n, where = part.around.outside
        place = Place(sheet=part.sheet.title, table=part.sheet.table)
        if n:
            yield workbook.ENTRIES_OUTSIDE_THE_TABLE.at(
                replace(place, cell=where), n=counted(n, "filled row"), range=where
            )
        if part.around.merged:
            first, *_ = part.around.merged
            blocks = counted(len(part.around.merged), "merged block")
            yield doctor.MERGED_CELLS_IN_A_TABLE.at(replace(place, cell=first), n=blocks, range=first)
