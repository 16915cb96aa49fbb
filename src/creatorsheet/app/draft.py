"""A draft of the workbook's tables: rows are added and renewed in memory, and the difference becomes a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from itertools import compress
from operator import ne

from creatorsheet.app.upsert import Pointer, Upsert
from creatorsheet.catalogue.shapes import Column, Kind, Row
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.plan import Addition, Change, Plan
from creatorsheet.kernel.rowids import row_id

Key = tuple[object, ...]


def as_cell(value: object, column: Column) -> Raw:
    """A typed value as a cell holds it: Yes and No as words, moments in UTC without a zone, choices as their label."""
    if value is None:
        return None
    if column.kind is Kind.YES_NO:
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value
    if isinstance(value, str):
        return str(value)
    return value  # type: ignore[return-value]


def _comparable(value: object) -> object:
    if isinstance(value, str):
        return str(value).casefold()
    if isinstance(value, datetime):
        return value.replace(tzinfo=None, microsecond=0)
    if isinstance(value, Decimal | float | int) and not isinstance(value, bool):
        return float(value)
    return value


def _same(held: object, wanted: object) -> bool:
    """Whether a cell already holds a value. In a value capitals count, as they do in a link; in a key they do not."""
    if isinstance(held, str) and isinstance(wanted, str):
        return str(held) == str(wanted)
    return _comparable(held) == _comparable(wanted)


class Draft:
    """Tables as they were read, and as they will be. `tables` always shows the present state."""

    def __init__(self, tables: Mapping[str, Table[Row]], book_id: str) -> None:
        self._book_id = book_id
        self._read = dict(tables)
        self._rows: dict[str, list[Row]] = {title: list(table.rows) for title, table in tables.items()}
        self._before = {title: [tuple(vars(row).values()) for row in table.rows] for title, table in tables.items()}
        self._index: dict[tuple[str, tuple[str, ...]], dict[Key, Row]] = {}
        self._ids = {title: {row.id for row in rows} for title, rows in self._rows.items()}

    def table(self, title: str) -> Table[Row]:
        """A table as it stands in the draft; rows that are new have no sheet row yet."""
        read = self._read[title]
        return Table(read.model, tuple(self._rows[title]), read.letters, read.unread)

    @property
    def tables(self) -> dict[str, Table[Row]]:
        """All tables as they stand in the draft."""
        return {title: self.table(title) for title in self._rows}

    def identify(self, title: str) -> None:
        """Give an id to each row that a person typed without one."""
        sheet, ids = BY_TITLE[title].sheet, self._ids[title]
        for row in self._rows[title]:
            if not row.id:
                given = row_id(sheet.prefix, self._book_id, title, "typed", str(row.sheet_row), taken=ids)
                setattr(row, sheet.key, given)
                ids.add(given)

    def stand(self, title: str, header: int) -> None:
        """Say where new rows will stand: below the last that holds anything. `header` is the row of the titles."""
        last = max((row.sheet_row for row in self._rows[title]), default=0) or header
        for row in self._rows[title]:
            if not row.sheet_row:
                last += 1
                row.standing_at(last)

    def put(self, wanted: Iterable[Upsert]) -> None:
        """Take rows in. Cells with text no type could read are left alone, whatever the export says."""
        for one in wanted:
            self._put(one)

    def _put(self, wanted: Upsert) -> None:
        wanted = replace(wanted, values={name: self._pointed(value) for name, value in wanted.values.items()})
        index = self._indexed(wanted.table, wanted.key)
        key = tuple(_comparable(wanted.values.get(name)) for name in wanted.key)
        row = index.get(key)
        if row is None:
            row = self._new(wanted)
            index[key] = row
        kept = self._read[wanted.table].unread.get(row.sheet_row, frozenset()) if row.sheet_row else frozenset()
        for name, value in wanted.once.items():
            if value is not None and getattr(row, name) is None and name not in kept:
                self._set(wanted.table, row, name, value)
        for name, value in wanted.values.items():
            if value is not None and name not in kept and not _same(getattr(row, name), value):
                self._set(wanted.table, row, name, value)

    def _set(self, title: str, row: Row, name: str, value: object) -> None:
        """Change a cell; a row is found by its new entries from then on."""
        concerned = [(keys, index) for (tab, keys), index in self._index.items() if tab == title and name in keys]
        for keys, index in concerned:
            before = tuple(_comparable(getattr(row, key)) for key in keys)
            if index.get(before) is row:
                del index[before]
        setattr(row, name, value)
        for keys, index in concerned:
            index.setdefault(tuple(_comparable(getattr(row, key)) for key in keys), row)

    def _pointed(self, value: object) -> object:
        if not isinstance(value, Pointer):
            return value
        index = self._indexed(value.table, tuple(value.values))
        row = index.get(tuple(_comparable(part) for part in value.values.values()))
        return row.id or None if row else None

    def _indexed(self, title: str, key: tuple[str, ...]) -> dict[Key, Row]:
        if (title, key) not in self._index:
            found: dict[Key, Row] = {}
            for row in self._rows[title]:
                found.setdefault(tuple(_comparable(getattr(row, name)) for name in key), row)
            self._index[title, key] = found
        return self._index[title, key]

    def _new(self, wanted: Upsert) -> Row:
        model = BY_TITLE[wanted.table]
        row = model()
        sheet = model.sheet
        given = wanted.values.get(sheet.key)
        if sheet.prefix and not given:
            parts = [str(_comparable(wanted.values.get(name))) for name in wanted.key]
            given = row_id(sheet.prefix, self._book_id, wanted.table, *parts, taken=self._ids[wanted.table])
        if given:
            setattr(row, sheet.key, given)
            self._ids[wanted.table].add(str(given))
        self._rows[wanted.table].append(row)
        for key, index in self._index.items():
            if key[0] == wanted.table and key[1] != wanted.key:
                index.setdefault(tuple(_comparable(wanted.values.get(name)) for name in key[1]), row)
        return row

    def plan(self, action: str, order: Callable[[str], int] = list(BY_TITLE).index) -> Plan:
        """What has to change in the workbook so that it equals the draft. Calculated columns are never written."""
        changes: list[Change] = []
        additions: list[Addition] = []
        for title in sorted(self._rows, key=order):
            columns = {key: one for key, one in BY_TITLE[title].sheet.columns.items() if not one.calculated}
            before = self._before[title]
            for held, row in zip(before, self._rows[title], strict=False):
                wanted = tuple(vars(row).values())
                if held == wanted:
                    continue
                place = title, row.sheet_row, row.id
                cells = zip(vars(row), held, wanted, strict=True)
                for key, was, now in compress(cells, map(ne, held, wanted)):
                    if column := columns.get(key):
                        changes.append(Change(*place, key, as_cell(was, column), as_cell(now, column)))
            for row in self._rows[title][len(before) :]:
                values = {key: as_cell(getattr(row, key), column) for key, column in columns.items()}
                additions.append(Addition(title, {key: value for key, value in values.items() if value is not None}))
        return Plan(action, tuple(changes), tuple(additions))
