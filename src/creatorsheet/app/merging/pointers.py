"""Which cells point at which rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.approvals import Approval
from creatorsheet.catalogue.setup.merges import MergedCell
from creatorsheet.catalogue.shapes import Kind, Row
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.tabs import ROWS

CREATORS, MERGES = Creator.sheet.title, MergedCell.sheet.title
ANY_ROW = (Approval.sheet.title, "record")
"""The one column that names rows of any tab."""


def pointing(model: type[Row], to: str) -> tuple[str, ...]:
    """Keys of the columns of a tab that people or software fill with ids of another tab's rows."""
    columns = model.sheet.columns.items()
    return tuple(key for key, one in columns if one.kind is Kind.REF and one.to == to and not one.calculated)


def concerned(*tabs: str) -> tuple[type[Row], ...]:
    """The tabs named and all that point at their rows."""
    return tuple(one for one in ROWS if one.sheet.title in (*tabs, ANY_ROW[0]) or any(pointing(one, to) for to in tabs))


def pointers(tables: Mapping[str, Table[Any]], to: str = CREATORS) -> Iterator[tuple[Table[Any], str]]:
    """The columns that point at a tab's rows, but for what tells of merges."""
    for title, table in tables.items():
        if title not in (MERGES, CREATORS):
            yield from ((table, key) for key in pointing(table.model, to))
