"""What came back: the tables of a pack as text, before anybody compares them with what was sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from creatorsheet.catalogue.shapes import Column, Kind
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.sharing.sent import Sent

HOME_OF_NAMES = "Creators"


class ReturnedRow(NamedTuple):
    """One row. `texts` stand in the order of the columns sent, the row id among them.

    None is a cell that says nothing: its column is gone, a formula calculates it, or it was not read.
    """

    row_id: str
    texts: tuple[str | None, ...]
    sheet: str = ""
    line: int = 0


class NotRead(NamedTuple):
    """A cell that holds something no value of its column can be, and why it is none."""

    row_id: str
    key: str
    text: str
    why: str
    sheet: str = ""
    line: int = 0


@dataclass(frozen=True)
class ReturnedTable:
    """A table that came back. `lacks` are keys of columns that are gone, `adds` titles of columns that were not sent."""

    rows: tuple[ReturnedRow, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    lacks: tuple[str, ...] = ()
    adds: tuple[str, ...] = ()
    by_title: bool = False


Returned = Mapping[str, ReturnedTable]
"""The tables that came back, by the title of the tab."""


def columns_of(tab: str) -> Mapping[str, Column]:
    """The declared columns of a tab."""
    return BY_TITLE[tab].sheet.columns


def calculated(tab: str) -> frozenset[str]:
    """Columns that a formula fills: what they show in a pack is no entry."""
    return frozenset(key for key, column in columns_of(tab).items() if column.calculated)


def references(tab: str) -> Mapping[str, str]:
    """Columns that point at a row, and the tab it stands in."""
    return {key: one.to for key, one in columns_of(tab).items() if one.kind is Kind.REF and one.to}


def witnesses(sent: Sent, tab: str) -> tuple[str, ...]:
    """The columns that tell a row's identity. A looked-up name is none where the agency may correct the name itself."""
    home = sent.tables.get(HOME_OF_NAMES)
    theirs = home.editable if home else frozenset()
    formulas = calculated(tab)
    return tuple(key for key in sent.tables[tab].witness if not (key in formulas and key in theirs))
