"""The rows that belong together: those of one campaign, one creator, one deal, one video."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import product
from typing import Any

from creatorsheet.catalogue.agreements.choices import DealStatus, DeliverableStatus
from creatorsheet.catalogue.results.choices import CodeState
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.catalogue.templates import CORE, TEAM, pointers

INSIDE = {
    "Deliverables": ("Deliverables", "Deals", "Campaigns", "Creators"),
    "Deals": ("Deals", "Campaigns", "Creators"),
}
"""Whoever points at a video points at its deal too, and so on."""


@dataclass(frozen=True)
class About:
    """What a text, or a part of it, is about: ids by tab, and rows that were picked in a tab where there are several.

    Fields of `none_of` have no row: the part says what holds where no row of these tabs met a condition.
    What was already looked up for it is kept: the rows of a tab, the values of a field, the parts about one row.
    """

    keys: Mapping[str, str] = field(default_factory=dict)
    picked: Mapping[str, Row] = field(default_factory=dict)
    none_of: frozenset[str] = frozenset()
    rows: dict[str, list[Row]] = field(default_factory=dict, compare=False, repr=False)
    values: dict[tuple[str, str], Any] = field(default_factory=dict, compare=False, repr=False)
    inside: dict[int, About] = field(default_factory=dict, compare=False, repr=False)


NOT_GIVEN_OUT = (CodeState.RETIRED, CodeState.LEAKED, CodeState.REJECTED)


def _stands(row: Any, today: date | None) -> bool:
    """Whether a text may speak of a row: not of a video that was called off, nor of a code that is given out no more."""
    match row.sheet.title:
        case "Deliverables":
            return row.status is not DeliverableStatus.CANCELLED
        case "Tracking":
            over = row.retired_at is not None and (today is None or row.retired_at <= today)
            return not over and row.code_state not in NOT_GIVEN_OUT
    return True


@cache
def _reach(title: str) -> tuple[tuple[str, bool], ...]:
    """What rows of a tab can be about, and of which of it a row may say nothing because it then holds for all."""
    columns = list(pointers(BY_TITLE[title]))
    itself = (title,) if title in CORE else ()
    needed = {tab for to in (*itself, *(one.to for one in columns if not one.default)) for tab in INSIDE.get(to, (to,))}
    all_ = needed | {tab for one in columns for tab in INSIDE.get(one.to, (one.to,))}
    if title == "Creators":
        all_ = needed = {"Creators"}
    return tuple((tab, tab not in needed) for tab in CORE if tab in all_)


class Together:
    """The tables of a workbook, grouped by what their rows are about; each grouping is made once."""

    def __init__(self, tables: Mapping[str, Table[Any]], today: date | None = None) -> None:
        self.tables, self._today = tables, today
        self._by_id = {tab: table.by_id() for tab, table in tables.items()}
        self._keys: dict[int, dict[str, str]] = {}
        self._groups: dict[tuple[str, tuple[str, ...]], dict[tuple[str | None, ...], list[Row]]] = {}

    def by_id(self, tab: str, row_id: str | None) -> Row | None:
        """The row of a tab with an id."""
        return self._by_id.get(tab, {}).get(row_id or "")

    def keys(self, row: Row) -> dict[str, str]:
        """What a row is about: the ids it points at, and what those rows point at."""
        known = self._keys.get(id(row))
        if known is not None:
            return known
        title = row.sheet.title
        found = {title: row.id} if title in CORE else {}
        for column in pointers(type(row)):
            if value := getattr(row, column.key):
                found.setdefault(column.to, value)
        for tab in ("Deliverables", "Deals"):
            parent = self.by_id(tab, found.get(tab)) if tab != title else None
            if parent is not None:
                found = {**self.keys(parent), **found}
        self._keys[id(row)] = found
        return found

    def at(self, about: About, row: Row) -> About:
        """The same, narrowed down to a row."""
        found = about.inside.get(id(row))
        if found is None:
            title = row.sheet.title
            found = About({**about.keys, **self.keys(row)}, {**about.picked, title: row}, about.none_of - {title})
            about.inside[id(row)] = found
        return found

    def without(self, about: About, tab: str) -> About:
        """The same, where fields of a tab have no row."""
        return About(about.keys, about.picked, about.none_of | {tab}, about.rows)

    def rows(self, tab: str, about: About) -> list[Row]:
        """The rows of a tab that belong; those that say most about what they belong to come first."""
        found = about.rows.get(tab)
        if found is None:
            found = about.rows[tab] = self._found(tab, about)
        return found

    def _found(self, tab: str, about: About) -> list[Row]:
        if tab in about.picked:
            return [about.picked[tab]]
        if tab == TEAM:
            owner = self.owner(about)
            return [owner] if owner else []
        known = [(name, open_) for name, open_ in _reach(tab) if name in about.keys]
        groups = self._grouped(tab, tuple([name for name, _ in known]))
        if not any(open_ for _, open_ in known):
            return groups.get(tuple([about.keys[name] for name, _ in known]), [])
        wanted = [(about.keys[name], None) if open_ else (about.keys[name],) for name, open_ in known]
        return [row for key in product(*wanted) for row in groups.get(key, ())]

    def _grouped(self, tab: str, names: tuple[str, ...]) -> dict[tuple[str | None, ...], list[Row]]:
        if (tab, names) not in self._groups:
            made: defaultdict[tuple[str | None, ...], list[Row]] = defaultdict(list)
            for row in (one for one in self.tables.get(tab, ()) if _stands(one, self._today)):
                keys = self.keys(row)
                if any(tab not in names and self._called_off(tab, keys) for tab in ("Deals", "Deliverables")):
                    continue  # speak of it only where it is asked for
                made[tuple(keys.get(name) for name in names)].append(row)
            self._groups[tab, names] = made
        return self._groups[tab, names]

    def _called_off(self, tab: str, keys: Mapping[str, str]) -> bool:
        row: Any = self.by_id(tab, keys.get(tab))
        return row is not None and row.status in (DealStatus.CANCELLED, DeliverableStatus.CANCELLED)

    def alike(self, tab: str, about: About) -> bool:
        """Whether the rows of a tab that belong are about the same, so that one of them can count for all."""
        apart = [name for name, open_ in _reach(tab) if open_ and name not in about.keys]
        return all(len({self.keys(row).get(name) for row in self.rows(tab, about)}) < 2 for name in apart)

    def owner(self, about: About) -> Row | None:
        """Who answers for it: who wrote the message, else who keeps the deal, else who runs the campaign."""
        for tab, key in (("Outreach", "sent_by"), ("Deals", "owner"), ("Campaigns", "owner")):
            for row in self.rows(tab, about) if tab != "Outreach" or tab in about.picked else ():
                member = self.by_id(TEAM, getattr(row, key))
                if member is not None:
                    return member
        return None
