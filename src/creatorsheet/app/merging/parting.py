"""What a split changes: the exact opposite of the merge, as far as nothing that came since contradicts it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from creatorsheet.app.merging.edits import Edits
from creatorsheet.app.merging.pointers import CREATORS, MERGES
from creatorsheet.app.merging.who import refused
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.setup.merges import MergedCell
from creatorsheet.catalogue.shapes import Column, Kind, Row
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.sharing.wire import from_wire, to_wire

Tables = Mapping[str, Table[Any]]


@dataclass
class Parting:
    """All that a split does. `moved` counts rows by tab; `kept` are cells changed since the merge, `gone` rows deleted."""

    edits: Edits = field(default_factory=Edits)
    moved: dict[str, int] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    gone: int = 0


def parted(tables: Tables, keep: Creator, other: Creator, today: date) -> Parting:
    """Take a merged row out of another. Refuses (CS-R18) where what is there now contradicts what the merge left."""
    one = Parting()
    merges: list[MergedCell] = [row for row in tables[MERGES] if row.parted_on is None and row.tab in BY_TITLE]
    own = [row for row in merges if row.creator == other.id]
    _last(tables, keep, own, [row for row in merges if row.creator != other.id])
    standing = {title: table.by_id() for title, table in tables.items()}
    went = {(row.tab, row.row) for row in own if _column(row) is _key(row)}
    back: defaultdict[tuple[str, str], dict[str, Any]] = defaultdict(dict)
    for row in own:
        tab, id_, column = row.tab or "", row.row or "", _column(row)
        there = standing.get(tab, {}).get(id_)
        if (tab, id_) in went:
            if there is None and column is not None:
                back[tab, id_][column.key] = _typed(row.before, column)
        elif there is None:
            one.gone += 1
        elif not row.cell:
            one.edits.set(there, "creator", other.id)
        elif column is not None:
            _restore(one, tables[tab], there, column, row, keep, other)
    one.edits.added += [(BY_TITLE[tab], values) for (tab, _), values in back.items()]
    for tab, _ in back:
        one.moved[tab] = one.moved.get(tab, 0) + 1
    _names_since(one, tables, own, keep, other)
    one.edits.set(other, "merged_into", None)
    for row in own:
        one.edits.set(row, "parted_on", today)
    return one


def _names_since(one: Parting, tables: Tables, own: Iterable[MergedCell], keep: Creator, other: Creator) -> None:
    """Names that an account which goes back took on after the merge go with it, for they are nobody else's."""
    handles: Table[Handle] = tables[Handle.sheet.title]
    rows = handles.by_id()
    merged_on = {row.row: row.merged_on for row in own if row.tab == Handle.sheet.title and row.merged_on}
    back = {
        (rows[given].platform, rows[given].platform_user_id): day
        for given, day in merged_on.items()
        if given in rows and rows[given].platform_user_id
    }
    for row in handles:
        day = back.get((row.platform, row.platform_user_id))
        if day and row.creator == keep.id and row.id not in merged_on and row.valid_from and row.valid_from > day:
            one.edits.set(row, "creator", other.id)
            one.moved[Handle.sheet.title] = one.moved.get(Handle.sheet.title, 0) + 1


def _typed(text: str | None, column: Column) -> Any:
    return text == "Yes" if text and column.kind is Kind.YES_NO else from_wire(text or "", column)


def _column(row: MergedCell) -> Column | None:
    return BY_TITLE[row.tab or ""].sheet.titled(row.cell or "")


def _key(row: MergedCell) -> Column:
    sheet = BY_TITLE[row.tab or ""].sheet
    return sheet.columns[sheet.key]


def _restore(
    one: Parting, table: Table[Any], there: Row, column: Column, row: MergedCell, keep: Creator, other: Creator
) -> None:
    """A cell gets back what it held; what was entered since stays, unless the row would belong to two creators."""
    place = table.place(there, column.key)
    if to_wire(getattr(there, column.key)) == (row.after or ""):
        one.edits.set(there, column.key, _typed(row.before, column))
        if _points(column):
            title = table.model.sheet.title
            one.moved[title] = one.moved.get(title, 0) + 1
    elif _points(column) and getattr(there, column.key) != other.id:
        raise refused(
            f"{place} was given to {getattr(there, column.key) or 'nobody'} since {other.called} was merged into"
            f" {keep.called}",
            f"Write {keep.id} into {place} first, or {other.id} to give it back by hand, and split again",
            place,
        )
    elif not _points(column):
        one.kept.append(str(place))


def _points(column: Column) -> bool:
    return column.kind is Kind.REF and column.to == CREATORS


def _last(tables: Tables, keep: Creator, own: Iterable[MergedCell], others: Iterable[MergedCell]) -> None:
    """Refuses where another merge built on this one: it took rows into, or filled cells of, rows that would go back."""
    moved = {(row.tab, row.row) for row in own if (column := _column(row)) is not None and _points(column)}
    rows = tables[CREATORS].by_id()
    for row in others:
        touched = {(row.tab, row.row)} | ({(row.tab, row.after)} if _column(row) is _key(row) else set())
        if row.into == keep.id and touched & moved:
            later = rows[row.creator].called if row.creator in rows else str(row.creator)
            raise refused(
                f"a row of {row.tab} that would go back was joined with one of {later}, merged into {keep.called} too",
                f"Split {later} from {keep.called} first",
            )
