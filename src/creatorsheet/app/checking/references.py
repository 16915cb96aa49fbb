"""Ids and list entries that point at nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from creatorsheet.catalogue.problems.cells import VALUE_IS_NOT_KNOWN
from creatorsheet.catalogue.setup.choices import ListName
from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.world import GROUPS
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import CURRENCIES
from creatorsheet.kernel.nearest import nearest

KNOWN_BY = {"Creators": "handle", "Campaigns": "name", "Team": "name", "Templates": "name", "Tracking": "promo_code"}
"""What people type when they mean the id: the column by which they know a row."""

Tables = Mapping[str, Table[Any]]


def references(tables: Tables) -> Iterator[Finding]:
    """References to ids that no row has. Compared after trimming and without case; archived rows count as present."""
    ids = {title: {row.id.casefold(): row.id for row in table if row.id} for title, table in tables.items()}
    names = {
        title: {str(name).casefold(): row.id for row in tables[title] if (name := getattr(row, by)) and row.id}
        for title, by in KNOWN_BY.items()
        if title in tables
    }
    for table in tables.values():
        for column in table.model.sheet.columns.values():
            if column.kind is not Kind.REF or column.calculated or column.to not in ids:
                continue
            known, called = ids[column.to], names.get(column.to, {})
            for row in table:
                value: str = getattr(row, column.key) or ""
                if value and value.casefold() not in known:
                    meant = called.get(value.casefold()) or _nearest(value, known, called)
                    yield _unknown(table, row, column.key, value, column.to, meant)


def _nearest(value: str, known: Mapping[str, str], called: Mapping[str, str]) -> str:
    found = nearest(value, known) or nearest(value, called)
    return {**known, **called}[found] if found else ""


def known_entries(tables: Tables) -> Mapping[str, Mapping[str, str]]:
    """The entries of each list, labels and codes, by their lower case."""
    lists: defaultdict[str, dict[str, str]] = defaultdict(dict)
    lists["currency"] = {code.casefold(): code for code in CURRENCIES}
    for one in tables.get("Lists", ()):
        if one.list_name and one.label:
            lists[one.list_name].setdefault(one.label.casefold(), one.label)
            if one.code:
                lists[one.list_name].setdefault(one.code.casefold(), one.code)
    lists["territory"] |= lists["country"] | {group.casefold(): group for group in GROUPS}
    return lists


def list_entries(tables: Tables) -> Iterator[Finding]:
    """Entries that stand in no list of the Lists tab, neither as label nor as code."""
    lists = known_entries(tables)
    for table in tables.values():
        for column in table.model.sheet.columns.values():
            if column.kind is not Kind.LIST or column.calculated:
                continue
            known = lists.get(column.of, {})
            if column.several and column.of == ListName.COUNTRY:
                known = {**known, **_groups(tables)}
            for row in table:
                text: str = getattr(row, column.key) or ""
                for value in entries(text) if column.several else filter(None, [text]):
                    if value.casefold() not in known:
                        yield _unknown(table, row, column.key, value, "Lists", nearest(value, known.values()) or "")


def _groups(tables: Tables) -> dict[str, str]:
    """Groups of countries: those known to the software, and those that Lists has countries under."""
    kinds = (ListName.TERRITORY, ListName.COUNTRY)
    own = [one.parent for one in tables.get("Lists", ()) if one.list_name in kinds and one.parent]
    return {group.casefold(): group for group in (*GROUPS, "Worldwide", *own)}


def records(tables: Tables) -> Iterator[Finding]:
    """Rows that are about a row of any tab by an id that no row of any tab has."""
    ids = {row.id.casefold(): row.id for table in tables.values() for row in table if row.id}
    for row in tables.get("Approvals", ()):
        if row.record and row.record.casefold() not in ids:
            meant = nearest(row.record, ids.values()) or ""
            yield _unknown(tables["Approvals"], row, "record", row.record, "any tab", meant)


def _unknown(table: Table[Any], row: Any, key: str, value: str, where: str, meant: str) -> Finding:
    said = f"'{value}'"
    return VALUE_IS_NOT_KNOWN.at(
        table.place(row, key),
        value=said,
        where=where,
        nearest=meant or "none",
        or_add=f", or add {said} to {where} first",
    )
