"""Repairs of single cells: formulas, ids, entries, and figures kept as text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from creatorsheet.app.checking import figures
from creatorsheet.app.checking.ids import missing_ids, new_ids, restored_ids
from creatorsheet.app.checking.spelling import Respelt
from creatorsheet.app.checking.whole import Seen
from creatorsheet.app.fixing.steps import Step
from creatorsheet.book.port import Book
from creatorsheet.catalogue import repairs
from creatorsheet.catalogue.actions import CHECK
from creatorsheet.catalogue.repairs import Repair
from creatorsheet.kernel.plan import Change, Plan, Restoring

ITS_FORMULA = "its formula"


def formulas(seen: Seen) -> Iterator[Step]:
    """Cells of calculated columns that do not calculate as declared."""
    for part in seen.parts.values():
        columns = {one.title: one for one in part.sheet.columns.values() if one.calculated}
        values = {
            title: part.grid.column(title) for title in {title for _, title in part.around.altered} & set(columns)
        }
        places = {number: at for at, number in enumerate(part.grid.numbers)}
        for (number, title), formula in sorted(part.around.altered.items(), key=lambda one: (one[0][1], one[0][0])):
            row = part.numbered.get(number)
            if row is not None and title in values:
                key, value = columns[title].key, values[title][places[number]]
                before = formula or value
                item = Restoring(part.sheet.title, number, row.id, key, before)
                yield Step(repairs.FORMULAS, item, part.table.place(row, key), before, ITS_FORMULA, value)


def ids(book: Book, seen: Seen) -> Iterator[Step]:
    """Ids that are missing or doubled, and video ids that lost their digits."""
    book_id = book.property("creatorsheet.id")
    given = missing_ids(seen.tables, book_id, CHECK.key) + new_ids(seen.tables, book_id, CHECK.key)
    yield from _changes(seen, given, repairs.IDS)
    yield from _changes(seen, restored_ids(book, seen.tables, CHECK.key), repairs.VIDEO_IDS)


def _changes(seen: Seen, plan: Plan, repair: Repair) -> Iterator[Step]:
    rows: dict[str, dict[int, Any]] = {}
    for change in plan.changes:
        table = seen.tables[change.table]
        by_row = rows.setdefault(change.table, {row.sheet_row: row for row in table})
        place = table.place(by_row[change.row], change.column)
        yield Step(repair, change, place, change.before, change.after)


def entries(seen: Seen) -> Iterator[Step]:
    """Entries written another way, and figures kept as text, where nothing is lost."""
    for one in (*seen.respelt, *(each for each in seen.typed if figures.certain(each))):
        yield _respelt(one)


def _respelt(one: Respelt) -> Step:
    place = one.part.table.place(one.row, one.column.key)
    item = Change(one.part.sheet.title, one.row.sheet_row, one.row.id, one.column.key, one.before, one.after)
    return Step(one.repair, item, place, one.before, one.after)
