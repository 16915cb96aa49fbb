"""Entries that mean something known and are written in a way that formulas and lists do not find."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from creatorsheet.app.checking.references import KNOWN_BY, known_entries
from creatorsheet.app.checking.structure import Part, Parts
from creatorsheet.book.columns import YES
from creatorsheet.book.rows import runs
from creatorsheet.catalogue import repairs
from creatorsheet.catalogue.creators.choices import Platform
from creatorsheet.catalogue.problem import Problem
from creatorsheet.catalogue.problems.doctor import ENTRY_IS_WRITTEN_ANOTHER_WAY
from creatorsheet.catalogue.repairs import Repair
from creatorsheet.catalogue.shapes import Column, Kind
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.identifiers import clean, is_handle, normal_handle
from creatorsheet.kernel.words import counted

Way = tuple[Repair, str]
"""How an entry is meant to be written, and the repair that writes it so."""


@dataclass(frozen=True)
class Respelt:
    """A cell that holds the right thing in another way: as it is, and as it is meant."""

    part: Part
    row: Any
    column: Column
    repair: Repair
    before: Raw
    after: Raw


def respelt(parts: Parts) -> Iterator[Respelt]:
    """All cells that hold exactly one known thing in another way."""
    speller = _Speller(parts)
    for part in parts.values():
        for column in part.sheet.columns.values():
            way = None if column.calculated else speller.of(part, column)
            if way:
                yield from _of_column(part, column, way)


def _of_column(part: Part, column: Column, way: Callable[[Any, str], Way | None]) -> Iterator[Respelt]:
    free = column.key != "handle"  # of its row
    known: dict[str, Way | None] = {}
    for row, raw in part.texts(column):
        if isinstance(raw, bool):
            if column.kind is Kind.YES_NO:
                yield Respelt(part, row, column, repairs.ENTRIES, raw, "Yes" if raw else "No")
        elif isinstance(raw, str):
            if raw not in known or not free:
                known[raw] = way(row, raw)
            found = known[raw]
            if found and found[1] and found[1] != raw:
                yield Respelt(part, row, column, found[0], raw, found[1])


class _Speller:
    """The one way in which entries of each column are written."""

    def __init__(self, parts: Parts) -> None:
        self._ids = {
            title: {row.id.casefold(): row.id for row in reversed(part.table.rows) if row.id}
            for title, part in parts.items()
        }
        self._names = {title: _unique(parts[title], by) for title, by in KNOWN_BY.items() if title in parts}
        self._lists = known_entries({title: part.table for title, part in parts.items()})

    def of(self, part: Part, column: Column) -> Callable[[Any, str], Way | None] | None:
        """How an entry of a column is written in a row; None where it is free."""
        kind = column.kind
        if kind is Kind.REF and column.to in self._ids:
            ids, names = self._ids[column.to], self._names.get(column.to, {})
            return lambda _, raw: _reference(raw, ids, names)
        entry = self._entry(column)
        if entry:
            return lambda _, raw: (repairs.ENTRIES, entry(raw))
        if column.key == "handle":
            return _handle
        if kind in (Kind.ID, Kind.URL) or KNOWN_BY.get(part.sheet.title) == column.key:
            return lambda _, raw: (repairs.BLANKS, clean(raw))
        return None

    def _entry(self, column: Column) -> Callable[[str], str] | None:
        """How an entry of a drop-down or list is written; "" where it is in none."""
        if column.kind is Kind.CHOICE and column.choice:
            choice = column.choice
            return lambda raw: str(choice.named(raw) or "")
        if column.kind is Kind.YES_NO:
            return _answer
        if column.kind is Kind.LIST:
            known = self._lists.get(column.of, {})
            return lambda raw: _listed(raw, known, column)
        return None


def _unique(part: Part, by: str) -> dict[str, str]:
    """The ids of rows by what people call them, where exactly one row is called so."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in part.table:
        name = getattr(row, by)
        if name and row.id:
            found[clean(str(name)).casefold()].add(row.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _reference(raw: str, ids: Mapping[str, str], names: Mapping[str, str]) -> Way | None:
    text = clean(raw).casefold()
    if text in ids:
        return repairs.REFERENCES, ids[text]
    meant = names.get(text) or names.get(normal_handle(raw))
    return (repairs.NAMES, meant) if meant else None


def _listed(raw: str, known: Mapping[str, str], column: Column) -> str:
    """An entry, or several with ; between, as the list has them; "" when one of them is in no list."""
    held = entries(raw) if column.several else [clean(raw)]
    meant = [known.get(one.casefold(), "") for one in held]
    if not all(meant):
        return ""
    if column.several and [text for part in raw.split(";") if (text := part.strip(" "))] == meant:
        return raw
    return "; ".join(meant)


def _answer(raw: str) -> str:
    answer = YES.get(clean(raw).casefold())
    return "" if answer is None else "Yes" if answer else "No"


def _handle(row: Any, raw: str) -> Way | None:
    handle = normal_handle(raw)
    if getattr(row, "platform", None) not in (None, Platform.TIKTOK):
        return repairs.BLANKS, clean(raw)
    return (repairs.HANDLES, handle) if is_handle(handle) else None


def findings(found: Iterable[Respelt]) -> Iterator[Finding]:
    """One finding for each run of neighbouring cells of a column with the same fault; names for ids have CS-R07."""
    named = (one for one in found if one.repair is not repairs.NAMES)
    return by_runs(named, ENTRY_IS_WRITTEN_ANOTHER_WAY, lambda one: f"'{one.after}'")


def by_runs(found: Iterable[Respelt], problem: Problem, meant: Callable[[Respelt], str]) -> Iterator[Finding]:
    """One finding for each run of neighbouring cells of a column that are repaired in the same way."""
    groups: dict[tuple[str, str, str], list[Respelt]] = {}
    for one in found:
        groups.setdefault((one.part.sheet.title, one.column.key, one.repair.key), []).append(one)
    for same in groups.values():
        by_row = {one.row.sheet_row: one for one in same}
        table, key = same[0].part.table, same[0].column.key
        for first, last in runs(table, [one.row for one in same]):
            place, end = table.place(first, key), table.place(last, key)
            one, n = by_row[first.sheet_row], last.sheet_row - first.sheet_row + 1
            yield problem.at(
                replace(place, cell=place.cell if first is last else f"{place.cell}:{end.cell}"),
                value=f"'{one.before}'",
                n=counted(n, "cell"),
                first=f"{place.sheet}!{place.cell}",
                rest=", and its neighbours likewise" if n > 1 else "",
                meant=meant(one),
            )
