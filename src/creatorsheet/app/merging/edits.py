"""Cells that a merge or a split changes, gathered before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from creatorsheet.app.draft import as_cell
from creatorsheet.catalogue.shapes import Row
from creatorsheet.kernel.plan import Addition, Change, Plan


@dataclass(frozen=True)
class Edit:
    """One cell of a row, and what it shall hold."""

    row: Row
    key: str
    before: Any
    after: Any

    @property
    def change(self) -> Change:
        """The edit as a plan has it."""
        column = self.row.sheet.columns[self.key]
        values = as_cell(self.before, column), as_cell(self.after, column)
        return Change(self.row.sheet.title, self.row.sheet_row, self.row.id, self.key, *values)


@dataclass
class Edits:
    """All edits, each cell once, and rows to add as their values by column key."""

    cells: dict[tuple[str, int, str], Edit] = field(default_factory=dict)
    added: list[tuple[type[Row], dict[str, Any]]] = field(default_factory=list)

    def set(self, row: Row, key: str, value: Any) -> None:
        """Let a cell hold a value; what is given last holds."""
        if getattr(row, key) != value:
            self.cells[row.sheet.title, row.sheet_row, key] = Edit(row, key, getattr(row, key), value)

    def now(self, row: Row, key: str) -> Any:
        """What a cell will hold."""
        one = self.cells.get((row.sheet.title, row.sheet_row, key))
        return one.after if one else getattr(row, key)

    def empty(self, row: Row) -> None:
        """Let all cells of a row that people or software fill be blank."""
        for key, column in row.sheet.columns.items():
            if not column.calculated:
                self.set(row, key, None)

    def emptied(self, row: Row) -> bool:
        """Whether a row goes."""
        one = self.cells.get((row.sheet.title, row.sheet_row, row.sheet.key))
        return one is not None and one.after is None

    def __iter__(self) -> Iterator[Edit]:
        return iter(self.cells.values())

    def plan(self, action: str) -> Plan:
        """What has to change in the workbook."""
        additions = []
        for model, values in self.added:
            columns = model.sheet.columns
            cells = {key: as_cell(value, columns[key]) for key, value in values.items() if value is not None}
            additions.append(Addition(model.sheet.title, cells))
        return Plan(action, tuple(one.change for one in self), tuple(additions))
