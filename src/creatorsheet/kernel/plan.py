"""A plan: what should change in a workbook, as data. It can be shown, compared, and applied whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from creatorsheet.kernel.grid import Raw


@dataclass(frozen=True, slots=True)
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
class Naming:
    """A tab's table gets the name back by which it is known."""

    table: str
    before: str
    after: str


@dataclass(frozen=True)
class Titling:
    """A column of a tab's table gets its title back; `position` counts from 0, `cell` is its header."""

    table: str
    position: int
    cell: str
    before: str
    after: str


@dataclass(frozen=True)
class Calculating:
    """A calculated column of a tab's table fills new rows by its declared formula again."""

    table: str
    column: str


@dataclass(frozen=True)
class Extension:
    """A tab's table takes in the rows right below it, down to the sheet row `last`; `rows` of them hold something."""

    table: str
    last: int
    rows: int


@dataclass(frozen=True)
class Restoring:
    """One cell of a calculated column gets the declared formula back: as in `Change`, with what stood there before."""

    table: str
    row: int
    key: str
    column: str
    before: Raw


Mend = Naming | Titling | Calculating | Extension | Restoring
"""Something put right in how a table is built."""


@dataclass(frozen=True)
class Plan:
    """What one action wants to change. Mends come first, in their order, then changes, additions and replacements.

    Values named in `cells` go to the workbook's named cells, such as the picker.
    """

    action: str
    mends: tuple[Mend, ...] = field(default=(), kw_only=True)
    changes: tuple[Change, ...] = ()
    additions: tuple[Addition, ...] = ()
    replacements: tuple[Replacement, ...] = ()
    cells: Mapping[str, Raw] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.mends or self.changes or self.additions or self.replacements or self.cells)

    def __add__(self, other: Plan) -> Plan:
        return Plan(
            self.action,
            self.changes + other.changes,
            self.additions + other.additions,
            self.replacements + other.replacements,
            {**self.cells, **other.cells},
            mends=self.mends + other.mends,
        )

    def counts(self) -> dict[str, dict[str, int]]:
        """How many rows are added and cells changed in each table, for a dry run and the closing message."""
        tally: dict[str, dict[str, int]] = {}
        for mend in self.mends:
            count = tally.setdefault(mend.table, {"added": 0, "changed": 0})
            if isinstance(mend, Extension):
                count["added"] += mend.rows
            elif isinstance(mend, Titling | Restoring):
                count["changed"] += 1
        for change in self.changes:
            tally.setdefault(change.table, {"added": 0, "changed": 0})["changed"] += 1
        for addition in self.additions:
            tally.setdefault(addition.table, {"added": 0, "changed": 0})["added"] += 1
        for whole in self.replacements:
            tally.setdefault(whole.table, {"added": 0, "changed": 0})["added"] += len(whole.rows)
        return tally
