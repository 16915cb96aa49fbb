"""Rows to add or renew: what placing an export asks for, before anybody compares it with the workbook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Pointer:
    """A reference to a row by its natural key instead of its id: how a new row points at another new one."""

    table: str
    values: Mapping[str, object]


@dataclass(frozen=True)
class Upsert:
    """One row wanted in a table. The row whose `key` columns hold the same values is renewed, else one is added.

    `values` holds column key -> value (enum members, Decimal, date, datetime in UTC, str, int, float, bool) and includes
    the key columns; a `Pointer` stands for the id of the row it names. A value of None leaves the cell as it is. `once`
    values are written only when the row is new or the cell is blank, so that nothing a person typed is overwritten.
    """

    table: str
    key: tuple[str, ...]
    values: Mapping[str, object]
    once: Mapping[str, object] = field(default_factory=dict)
    line: int = 0
