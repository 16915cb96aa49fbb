"""Ids of rows: doubled, missing, or gone from a row that others point at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from creatorsheet.book.port import Book
from creatorsheet.catalogue.problems.doctor import ID_WENT_MISSING
from creatorsheet.catalogue.problems.workbook import ROW_ID_MISSING_OR_DOUBLED
from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.identifiers import lost_digits
from creatorsheet.kernel.plan import Change, Plan
from creatorsheet.kernel.rowids import row_id
from creatorsheet.kernel.words import counted

Tables = Mapping[str, Table[Any]]

NATURAL = {
    "Creators": ("handle",),
    "Videos": ("video_id",),
    "Orders": ("order_key",),
    "Scorecards": ("campaign", "creator"),
}
"""The entries that an import or a score made a row's id from."""


def own_ids(table: Table[Any], row: Any, book_id: str) -> tuple[str, ...]:
    """The ids that the software may have given to a row: from where it was typed, or from its own entries."""
    sheet = table.model.sheet
    seeds: list[tuple[str, ...]] = [("typed", str(row.sheet_row))]
    values = [getattr(row, key) for key in NATURAL.get(sheet.title, ())]
    if values and all(values):
        seeds.append(tuple(str(value).casefold() for value in values))
    return tuple(row_id(sheet.prefix, book_id, sheet.title, *seed) for seed in seeds)


def doubles(tables: Tables, book_id: str) -> Iterator[tuple[Table[Any], Any, list[Any]]]:
    """Ids that stand in several rows, also when only case or outer blanks differ: the table, the row that keeps the id,
    and its copies."""
    for table in tables.values():
        if not table.model.sheet.prefix:
            continue
        rows: defaultdict[str, list[Any]] = defaultdict(list)
        for row in table:
            if row.id:
                rows[row.id.casefold()].append(row)
        for same in rows.values():
            if len(same) > 1:
                made = [row for row in same if row.id in own_ids(table, row, book_id)]
                original = made[0] if len(made) == 1 else same[0]
                yield table, original, [row for row in same if row is not original]


def doubled_ids(tables: Tables, book_id: str) -> Iterator[Finding]:
    """Ids that stand in several rows, told at the last copy."""
    for table, original, copies in doubles(tables, book_id):
        place = table.place(copies[-1], table.model.sheet.key)
        yield ROW_ID_MISSING_OR_DOUBLED.at(place, n=len(copies) + 1, state="share the id", value=original.id)


def new_ids(tables: Tables, book_id: str, action: str) -> Plan:
    """Ids of their own for the copies of rows."""
    changes = []
    taken = {title: {row.id for row in table if row.id} for title, table in tables.items()}
    for table, _, copies in doubles(tables, book_id):
        sheet = table.model.sheet
        for row in copies:
            new = row_id(sheet.prefix, book_id, sheet.title, "typed", str(row.sheet_row), taken=taken[sheet.title])
            taken[sheet.title].add(new)
            changes.append(Change(sheet.title, row.sheet_row, new, sheet.key, row.id, new))
    return Plan(action, tuple(changes))


def _pointed_at(tables: Tables) -> dict[str, Counter[str]]:
    """By tab: the ids that rows point at and that none of its rows has, and how many do."""
    ids = {title: {row.id.casefold() for row in table if row.id} for title, table in tables.items()}
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for table in tables.values():
        for column in table.model.sheet.columns.values():
            if column.kind is Kind.REF and not column.calculated and column.to in ids:
                prefix = tables[column.to].model.sheet.prefix
                for row in table:
                    value: str = getattr(row, column.key) or ""
                    if value.startswith(f"{prefix}-") and value.casefold() not in ids[column.to]:
                        found[column.to][value] += 1
    return found


def nameless(table: Table[Any]) -> list[Any]:
    """The rows of a table that have no id and can get one."""
    sheet = table.model.sheet
    if not sheet.prefix or sheet.key not in table.letters:
        return []
    return [row for row in table if not row.id and sheet.key not in table.unread.get(row.sheet_row, ())]


def _gone(table: Table[Any], rows: Sequence[Any], pointed: Counter[str], book_id: str) -> str:
    """The id that the one row without an id may have lost, where nothing tells for certain; or ""."""
    if len(rows) != 1 or len(pointed) != 1:
        return ""
    row, [value] = rows[0], pointed
    typed_last = all(other.sheet_row <= row.sheet_row for other in table)
    return "" if typed_last or value in own_ids(table, row, book_id) else value


def lost_ids(tables: Tables, book_id: str) -> Iterator[Finding]:
    """Ids that seem to have gone from a row that others point at."""
    pointed = _pointed_at(tables)
    for title, table in tables.items():
        rows = nameless(table)
        value = _gone(table, rows, pointed.get(title, Counter()), book_id)
        if value:
            n = counted(pointed[title][value], "row").replace("1 row", "1 row of another tab", 1)
            yield ID_WENT_MISSING.at(table.place(rows[0], table.model.sheet.key), n=n, value=value)


def missing_ids(tables: Tables, book_id: str, action: str) -> Plan:
    """Ids for rows that lack one. An id depends on the workbook, the tab and the row's own entries, as an import would make
    it, else the row's number at that moment; of these, one that others still point at comes first."""
    changes = []
    pointed = _pointed_at(tables)
    for title, table in tables.items():
        sheet = table.model.sheet
        taken = {row.id for row in table if row.id}
        rows = nameless(table)
        wanted = pointed.get(title, Counter())
        if _gone(table, rows, wanted, book_id):
            continue
        for row in rows:
            typed, *natural = own_ids(table, row, book_id)
            free = [one for one in (*natural, typed) if one not in taken]
            new = next((one for one in free if one in wanted), "") or next(iter(free), "")
            new = new or row_id(sheet.prefix, book_id, title, "typed", str(row.sheet_row), taken=taken)
            taken.add(new)
            changes.append(Change(title, row.sheet_row, new, sheet.key, None, new))
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
