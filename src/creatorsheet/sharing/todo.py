"""The agency's own list of things to do: what it is asked for, cell by cell, and by when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from creatorsheet.sharing.asks import ASKS, Ask
from creatorsheet.sharing.relations import Relations
from creatorsheet.sharing.scope import SharedTable

Cell = tuple[str, int]
"""A column's key, and the row's index in the table as it goes."""


@dataclass(frozen=True)
class Due:
    """Cells of one ask that are due on the same day."""

    day: date | None
    cells: tuple[Cell, ...]
    open: int  # how many of them are empty now


@dataclass(frozen=True)
class Line:
    """One line of the list."""

    ask: Ask
    rows: int  # or creators, whatever the line counts
    dues: tuple[Due, ...]

    @property
    def what(self) -> str:
        """The line in words."""
        return self.ask.said(self.rows)

    @property
    def open(self) -> int:
        """How many cells are empty now."""
        return sum(one.open for one in self.dues)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All cells asked for, filled or not."""
        return tuple(cell for one in self.dues for cell in one.cells)

    @property
    def first(self) -> date:
        """The first day something open is due; the end of time where nothing has a day."""
        return min((one.day for one in self.dues if one.day and one.open), default=date.max)


def todo(tables: Mapping[str, SharedTable], today: date) -> tuple[Line, ...]:
    """What is asked for and not all filled, the earliest first."""
    known = Relations.of(tables, today)
    lines = (_line(ask, tables[ask.tab], known) for ask in ASKS if ask.tab in tables)
    return tuple(sorted((line for line in lines if line.open), key=lambda line: line.first))


def _line(ask: Ask, table: SharedTable, known: Relations) -> Line:
    fields = [key for key in ask.fields if key in table.editable]
    also = [key for key in ask.blank if key in table.editable]
    cells: defaultdict[date | None, list[Cell]] = defaultdict(list)
    blank: defaultdict[date | None, int] = defaultdict(int)
    asked: set[Any] = set()
    for at, row in enumerate(table.all_rows):
        if not fields or not ask.asks(row, known):
            continue
        asked.add(getattr(row, ask.per) if ask.per else at)
        day = ask.due(row, known)
        for key in (*fields, *(key for key in also if _empty(row, key))):
            cells[day].append((key, at))
            blank[day] += _empty(row, key)
    days = sorted(cells, key=lambda day: day or date.max)
    return Line(ask, len(asked), tuple(Due(day, tuple(cells[day]), blank[day]) for day in days))


def _empty(row: Any, key: str) -> bool:
    return getattr(row, key) is None


def waiting(lines: tuple[Line, ...]) -> dict[str, dict[str, list[int]]]:
    """The cells of all lines: tab -> column key -> row indexes."""
    found: dict[str, dict[str, set[int]]] = {}
    for line in lines:
        for key, at in line.cells:
            found.setdefault(line.ask.tab, {}).setdefault(key, set()).add(at)
    return {tab: {key: sorted(rows) for key, rows in columns.items()} for tab, columns in found.items()}
