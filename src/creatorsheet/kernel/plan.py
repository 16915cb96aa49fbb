"""A plan: what should change in a workbook, as data. It can be shown, compared, and applied whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from creatorsheet.kernel.grid import Raw


@dataclass(frozen=True)
class Change:
    """One cell of an existing row: the tab, the row's number in it and its id, the column's key, the value before and after."""

    table: str
    row: int
    key: str
    column: str
    before: Raw
    after: Raw


@dataclass(frozen=True)
class Addition:
    """One new row at the end of a table: column key -> value; columns left out stay blank or calculated."""

    table: str
    values: Mapping[str, Raw]


@dataclass(frozen=True)
class Replacement:
    """All rows of a table written by the software alone (Findings), replaced by these."""

    table: str
    rows: tuple[Mapping[str, Raw], ...]


@dataclass(frozen=True)
class Plan:
    """What one action wants to change. Values named in `cells` go to the workbook's named cells, such as the picker."""

    action: str
    changes: tuple[Change, ...] = ()
    additions: tuple[Addition, ...] = ()
    replacements: tuple[Replacement, ...] = ()
    cells: Mapping[str, Raw] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.changes or self.additions or self.replacements or self.cells)

    def __add__(self, other: Plan) -> Plan:
        return Plan(
            self.action,
            self.changes + other.changes,
            self.additions + other.additions,
            self.replacements + other.replacements,
            {**self.cells, **other.cells},
        )

    def counts(self) -> dict[str, dict[str, int]]:
        """How many rows are added and cells changed in each table, for a dry run and the closing message."""
        tally: dict[str, dict[str, int]] = {}
        for change in self.changes:
            tally.setdefault(change.table, {"added": 0, "changed": 0})["changed"] += 1
        for addition in self.additions:
            tally.setdefault(addition.table, {"added": 0, "changed": 0})["added"] += 1
        for whole in self.replacements:
            tally.setdefault(whole.table, {"added": 0, "changed": 0})["added"] += len(whole.rows)
        return tally
