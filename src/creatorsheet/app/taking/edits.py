"""The workbook while entries come in: texts by row id and column, and the plan they add up to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from creatorsheet.book.columns import as_text
from creatorsheet.book.port import Book
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.plan import Addition, Change, Plan
from creatorsheet.sharing.mine import UNREAD, MineTable, mine
from creatorsheet.sharing.sent import Sent
from creatorsheet.sharing.wire import from_wire, to_wire

Tables = Mapping[str, Table[Any]]


class Edits:
    """Cells to write and rows to add, over the tables as they were read."""

    def __init__(self, book: Book, tables: Tables) -> None:
        self.tables = tables
        self._book = book
        self._rows = {tab: table.by_id() for tab, table in tables.items()}
        self._cells: dict[tuple[str, str, str], str] = {}
        self._added: dict[tuple[str, str], dict[str, str]] = {}
        self._unread = {tab: self._raw(table) for tab, table in tables.items() if table.unread}

    def _raw(self, table: Table[Any]) -> dict[tuple[int, str], str]:
        """What cells hold that no type could read."""
        sheet = table.model.sheet
        grid = self._book.grid(sheet)
        at = {number: i for i, number in enumerate(grid.numbers)}
        found = {}
        for number, keys in table.unread.items():
            for key in keys:
                row, place = grid.rows[at[number]], grid.places[sheet.columns[key].title]
                cell = row[place] if place < len(row) else None
                found[number, key] = as_text(cell) or str(cell)
        return found

    def stands(self, tab: str, row_id: str) -> bool:
        """Whether a row is here, or comes in."""
        return row_id in self._rows.get(tab, {}) or (tab, row_id) in self._added

    def text(self, tab: str, row_id: str, key: str) -> str | None:
        """What a cell holds, or will hold; None where there is no such row."""
        if (tab, row_id, key) in self._cells:
            return self._cells[tab, row_id, key]
        if (tab, row_id) in self._added:
            return self._added[tab, row_id].get(key, "")
        row = self._rows.get(tab, {}).get(row_id)
        if row is None:
            return None
        if key in self.tables[tab].unread.get(row.sheet_row, ()):
            return self._unread[tab][row.sheet_row, key]
        return to_wire(getattr(row, key))

    def set(self, tab: str, row_id: str, key: str, text: str) -> None:
        """Write a cell of a row that is here."""
        if (tab, row_id) in self._added:
            self._added[tab, row_id][key] = text
        elif self.text(tab, row_id, key) != text:
            self._cells[tab, row_id, key] = text

    def add(self, tab: str, row_id: str, texts: Mapping[str, str]) -> None:
        """Add a row, or fill further cells of one that comes in already. Drop-downs that stay blank get their default."""
        columns = BY_TITLE[tab].sheet.columns
        usual = {
            key: one.default
            for key, one in columns.items()
            if one.choice and one.default in one.choice.labels() and not one.calculated
        }
        before = self._added.get((tab, row_id), usual)
        self._added[tab, row_id] = {**before, **{key: text for key, text in texts.items() if text}}

    def place(self, tab: str, row_id: str, key: str = "") -> Place:
        """Where a cell is; without an address where its row is not here."""
        row = self._rows.get(tab, {}).get(row_id)
        if row is not None:
            return self.tables[tab].place(row, key)
        sheet = BY_TITLE[tab].sheet
        return Place(sheet=tab, table=sheet.table, row=row_id, column=sheet.columns[key].title if key else "")

    def mine(self, sent: Sent) -> dict[str, MineTable]:
        """Our rows in the columns of a pack, with what was decided just now."""
        found = {}
        for tab, table in sent.tables.items():
            if tab not in self.tables:
                continue
            one = mine(self.tables[tab], table, self._unread.get(tab, {}))
            rows = dict(one.rows)
            for (of, row_id, key), text in self._cells.items():
                if of == tab and key in table.columns and row_id in rows:
                    at = table.columns.index(key)
                    rows[row_id] = (*rows[row_id][:at], text, *rows[row_id][at + 1 :])
            for (of, row_id), texts in self._added.items():
                if of == tab:
                    rows[row_id] = (row_id, *(texts.get(key, "") for key in table.columns[1:]))
            found[tab] = MineTable(rows, one.doubled)
        return found

    def plan(self, action: str) -> Plan:
        """All of it, in the order of the tabs."""
        order = list(BY_TITLE)
        changes = sorted(self._changes(), key=lambda one: (order.index(one.table), one.row))
        additions = sorted(self._additions(), key=lambda one: order.index(one.table))
        return Plan(action, changes=tuple(changes), additions=tuple(additions))

    def _changes(self) -> Iterator[Change]:
        for (tab, row_id, key), text in self._cells.items():
            row, column = self._rows[tab][row_id], BY_TITLE[tab].sheet.columns[key]
            before = self._unread.get(tab, {}).get((row.sheet_row, key)) or from_wire(
                to_wire(getattr(row, key)), column
            )
            after = from_wire(text, column)
            if before != after:
                yield Change(tab, row.sheet_row, row_id, key, before, after)

    def _additions(self) -> Iterator[Addition]:
        for (tab, row_id), texts in self._added.items():
            sheet = BY_TITLE[tab].sheet
            values: dict[str, Raw] = {sheet.key: row_id}
            values |= {
                key: from_wire(text, sheet.columns[key]) for key, text in texts.items() if text and key != sheet.key
            }
            yield Addition(tab, values)


def shown(text: str) -> str:
    """A cell's text in a sentence."""
    return text.removeprefix(UNREAD) or "blank"
