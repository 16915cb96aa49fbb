"""What stands here: the rows of the workbook as text, in the columns that a pack held."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from creatorsheet.catalogue.table import Table
from creatorsheet.sharing.sent import SentTable
from creatorsheet.sharing.wire import to_wire

UNREAD = "\x00"
"""Begins the text of a cell of ours that no type could read, so that it is never taken for a blank one."""


@dataclass(frozen=True)
class MineTable:
    """Our rows of one tab. `doubled` are ids that stand in several rows here."""

    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    doubled: frozenset[str] = frozenset()


Mine = Mapping[str, MineTable]


def mine(table: Table[Any], sent: SentTable, raw: Mapping[tuple[int, str], str]) -> MineTable:
    """Our rows that a pack held, or may hold. `raw` gives the texts of cells that could not be read, by row and column."""
    rows: dict[str, tuple[str, ...]] = {}
    doubled: set[str] = set()
    for row in table:
        if not row.id:
            continue
        if row.id in rows:
            doubled.add(row.id)
            continue
        unread = table.unread.get(row.sheet_row, frozenset())
        rows[row.id] = tuple(
            UNREAD + raw.get((row.sheet_row, key), "") if key in unread else to_wire(getattr(row, key))
            for key in sent.columns
        )
    return MineTable(rows, frozenset(doubled))
