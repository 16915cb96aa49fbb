"""What was changed in the workbook itself: formulas written over, ids doubled, rows outside the tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from creatorsheet.book.identities import lost_digits
from creatorsheet.book.port import Book
from creatorsheet.book.rows import runs
from creatorsheet.catalogue.problems import workbook
from creatorsheet.catalogue.shapes import Column
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.plan import Change, Plan
from creatorsheet.kernel.rowids import row_id
from creatorsheet.kernel.words import counted

Tables = Mapping[str, Table[Any]]


def replaced_formulas(book: Book, tables: Tables) -> Iterator[Finding]:
    """Cells of calculated columns that hold no formula; neighbouring cells of a column are one finding."""
    for table in tables.values():
        sheet = table.model.sheet
        lost = defaultdict(set)
        for number, title in book.overwritten(sheet):
            lost[title].add(number)
        for column in sheet.columns.values():
            if column.calculated and column.title in lost:
                for first, last in runs(table, [row for row in table if row.sheet_row in lost[column.title]]):
                    yield _replaced(table, column, first, last)


def _replaced(table: Table[Any], column: Column, first: Any, last: Any) -> Finding:
    place, end = table.place(first, column.key), table.place(last, column.key)
    value = getattr(first, column.key)
    return workbook.FORMULA_WAS_REPLACED.at(
        replace(place, cell=place.cell if first is last else f"{place.cell}:{end.cell}"),
        n=counted(last.sheet_row - first.sheet_row + 1, "cell"),
        value="nothing" if value is None else value,
    )


def doubled_ids(tables: Tables) -> Iterator[Finding]:
    """Ids that stand in two rows, also when only case or outer blanks differ."""
    for table in tables.values():
        if not table.model.sheet.prefix:
            continue
        rows: defaultdict[str, list[Any]] = defaultdict(list)
        for row in table:
            if row.id:
                rows[row.id.casefold()].append(row)
        for same in rows.values():
            if len(same) > 1:
                place = table.place(same[-1], table.model.sheet.key)
                yield workbook.ROW_ID_MISSING_OR_DOUBLED.at(place, n=len(same), state="share the id", value=same[0].id)


def missing_ids(tables: Tables, book_id: str, action: str) -> Plan:
    """Ids for rows that people typed. An id depends on the workbook, the tab and the row's number at that moment."""
    changes = []
    for table in tables.values():
        sheet = table.model.sheet
        if not sheet.prefix or sheet.key not in table.letters:
            continue
        taken = {row.id for row in table if row.id}
        for row in table:
            if not row.id and sheet.key not in table.unread.get(row.sheet_row, ()):
                new = row_id(sheet.prefix, book_id, sheet.title, "typed", str(row.sheet_row), taken=taken)
                taken.add(new)
                changes.append(Change(sheet.title, row.sheet_row, new, sheet.key, None, new))
    return Plan(action, tuple(changes))


def restored_ids(book: Book, tables: Tables, action: str) -> Plan:
    """Video ids that lost their digits and were read from the row's link, to stand in the sheet again as text."""
    changes = []
    for table in tables.values():
        sheet = table.model.sheet
        column = sheet.columns.get("video_id")
        if column is None or column.calculated or column.key not in table.letters:
            continue
        grid = book.grid(sheet)
        raw = dict(zip(grid.numbers, grid.column(column.title), strict=True))
        changes += [
            Change(sheet.title, row.sheet_row, row.id, column.key, raw[row.sheet_row], row.video_id)
            for row in table
            if row.video_id and lost_digits(raw[row.sheet_row])
        ]
    return Plan(action, tuple(changes))


def outside(book: Book, tables: Tables) -> Iterator[Finding]:
    """Filled rows under or beside a table; they are not read."""
    for table in tables.values():
        sheet = table.model.sheet
        n, where = book.outside(sheet)
        if n:
            place = Place(sheet=sheet.title, table=sheet.table, cell=where)
            yield workbook.ENTRIES_OUTSIDE_THE_TABLE.at(place, n=counted(n, "filled row"), range=where)
