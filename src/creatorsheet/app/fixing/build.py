"""Repairs of how the workbook is built: names of tables, titles of columns, formulas of new rows, rows below a table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from creatorsheet.app.checking.references import known_entries
from creatorsheet.app.checking.structure import Part, Parts, misshown, retitlings
from creatorsheet.app.fixing.steps import Step
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue import repairs
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.catalogue.shapes import Column, Kind, Row
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.plan import Calculating, Extension, Naming, Plan, Titling
from creatorsheet.kernel.refusal import Refused
from creatorsheet.kernel.words import counted


def names(book: Book) -> Iterator[Step]:
    """Tables that have another name."""
    for model in ROWS:
        sheet = model.sheet
        name = book.renamed(sheet)
        if name:
            place = Place(sheet=sheet.title, table=sheet.table)
            yield Step(repairs.TABLE_NAMES, Naming(sheet.title, name, sheet.table), place, name, sheet.table)


def titles(book: Book, parts: Parts) -> Iterator[Step]:
    """Columns that were retitled for certain, and header cells that show another text than their table knows."""
    for part in _with_findings(book, parts):
        for one in retitlings(part):
            if one.certain:
                yield _titled(part, part.sheet.columns[one.key], one.position, one.title, one.title)
        for position, header in misshown(part):
            column = part.sheet.titled(header.title)
            if column:
                yield _titled(part, column, position, header.title, header.shown)


def _titled(part: Part, column: Column, position: int, title: str, shown: str) -> Step:
    place = part.header(position)
    item = Titling(part.sheet.title, position, place.cell, title, column.title)
    return Step(repairs.TITLES, item, place, shown, column.title)


def _with_findings(book: Book, parts: Parts) -> Iterator[Part]:
    """The tables that were read, and the Findings tab, whose rows nobody reads."""
    yield from parts.values()
    sheet = FindingRow.sheet
    try:
        yield Part(Table(FindingRow, ()), book.grid(sheet), book.surroundings(sheet))
    except Refused:
        return


def new_rows(book: Book, parts: Parts) -> Iterator[Step]:
    """Calculated columns whose table gives new rows no formula."""
    for part in _with_findings(book, parts):
        for title in part.around.without:
            column = part.sheet.titled(title)
            if column:
                place = Place(sheet=part.sheet.title, table=part.sheet.table, column=title)
                yield Step(repairs.NEW_ROWS, Calculating(part.sheet.title, column.key), place, None, "its formula")


def rows_below(book: Book, parts: Parts, today: date) -> Iterator[Step]:
    """Tables that can take in the rows right below them, down to the first that is no whole row."""
    for part in parts.values():
        last = _whole_until(book, parts, part, today)
        if last:
            below = part.around.below
            n = sum(any(cell is not None for cell in row) for row in below.rows[: last - below.numbers[0] + 1])
            range_ = f"{below.address(0, below.header[0])}:{below.address(last - below.numbers[0], below.header[-1])}"
            place = Place(sheet=part.sheet.title, table=part.sheet.table, cell=range_)
            yield Step(
                repairs.ROWS,
                Extension(part.sheet.title, last, n),
                place,
                f"{counted(n, 'row')} outside",
                f"{counted(n, 'row')} of the table",
            )


def _whole_until(book: Book, parts: Parts, part: Part, today: date) -> int:
    """The last sheet row below a table up to which all filled rows are whole ones; 0 when not even the first is."""
    around = part.around
    if not len(around.below) or around.totals or around.merged:
        return 0
    farthest = around.below.numbers[-1]
    try:
        trial = book.after(Plan("check", mends=(Extension(part.sheet.title, farthest, 0),)), results=False)
        table, _ = read_rows(trial, part.table.model, today=today)
    except Refused:
        return 0
    there = {row.sheet_row: row for row in table}
    judge = _Whole(parts, part, table)
    last = 0
    for number, cells in zip(around.below.numbers, around.below.rows, strict=True):
        if any(cell is not None for cell in cells):
            row = there.get(number)
            if row is None or not judge.is_whole(row):
                break
            last = number
    return last


class _Whole:
    """Whether what stands below a table is a row of it and not a total, a note or another table."""

    def __init__(self, parts: Parts, part: Part, table: Table[Any]) -> None:
        self.part, self.table = part, table
        self.ids = {title: {row.id.casefold() for row in one.table if row.id} for title, one in parts.items()}
        self.ids.setdefault(part.sheet.title, set()).update(row.id.casefold() for row in table if row.id)
        self.lists = known_entries({title: one.table for title, one in parts.items()})

    def is_whole(self, row: Row) -> bool:
        """Whether it begins as rows of the table do, holds two entries or more, and each is one of its column."""
        columns = self.part.sheet.columns.values()
        formulas = {title for number, title in self.part.around.reckoned if number == row.sheet_row}
        free = {one.title for one in columns if not one.calculated}
        filled = [one for one in columns if not one.calculated and getattr(row, one.key) is not None]
        return (
            not self.table.unread.get(row.sheet_row)
            and not formulas & free
            and len(filled) > 1
            and getattr(row, self.part.sheet.begins) is not None
            and all(self._known(one, getattr(row, one.key)) for one in filled)
        )

    def _known(self, column: Column, value: Any) -> bool:
        if column.kind is Kind.REF:
            return column.to not in self.ids or value.casefold() in self.ids[column.to]
        if column.kind is Kind.LIST:
            held = entries(value) if column.several else [value]
            return all(one.casefold() in self.lists.get(column.of, {}) for one in held)
        prefix = self.part.sheet.prefix
        if column.key == self.part.sheet.key and prefix:
            return bool(value.casefold().startswith(f"{prefix}-".casefold()))
        return True
