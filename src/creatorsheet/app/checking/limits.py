"""Ends before beginnings, and amounts whose currency nobody says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from creatorsheet.book.columns import FIGURES, shown
from creatorsheet.book.rows import currency_key
from creatorsheet.catalogue.problems.cells import CURRENCY_MISSING_OR_CONTRADICTORY, VALUE_OUTSIDE_ITS_LIMITS
from creatorsheet.catalogue.shapes import Column, Kind
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding

Tables = Mapping[str, Table[Any]]

PAIRS = (("starts", "ends"), ("from", "to"), ("from_value", "to_value"))
"""How keys name a beginning and its end; alone or behind a word and an underscore."""


def pairs(columns: Mapping[str, Column]) -> Iterator[tuple[Column, Column]]:
    """The beginnings and ends among the columns of a table."""
    for key, column in columns.items():
        for first, last in PAIRS:
            if key == first or key.endswith(f"_{first}"):
                end = columns.get(key.removesuffix(first) + last)
                if end and end.kind is column.kind and not end.calculated:
                    yield column, end


def orders(tables: Tables) -> Iterator[Finding]:
    """Ends before their beginnings and smallest values over largest ones; equal ones pass."""
    for table in tables.values():
        for first, last in pairs(table.model.sheet.columns):
            for row in table:
                start, end = getattr(row, first.key), getattr(row, last.key)
                if start is None or end is None or start <= end:
                    continue
                figure = last.kind in FIGURES
                said = [shown(value, last.kind) if figure else str(value) for value in (end, start)]
                cell = table.place(row, first.key).cell
                limits = f"{said[1]} ({first.title}, {cell}) or {'more' if figure else 'later'}"
                yield VALUE_OUTSIDE_ITS_LIMITS.at(table.place(row, last.key), value=said[0], limits=limits)


def currencies(tables: Tables) -> Iterator[Finding]:
    """Amounts without a currency of their own where the campaign says none either."""
    campaigns = tables["Campaigns"].by_id() if "Campaigns" in tables else {}
    said: set[tuple[str, int, str]] = set()
    for title, table in tables.items():
        columns = table.model.sheet.columns
        for column in columns.values():
            key = currency_key(columns, column)
            if column.kind is not Kind.MONEY or column.calculated or not key:
                continue
            for row in table:
                amount = getattr(row, column.key)
                if amount is None or getattr(row, key) or key in table.unread.get(row.sheet_row, ()):
                    continue
                campaign = campaigns.get(getattr(row, "campaign", None) or "")
                if (campaign is None or not campaign.currency) and (title, row.sheet_row, key) not in said:
                    said.add((title, row.sheet_row, key))
                    yield CURRENCY_MISSING_OR_CONTRADICTORY.at(
                        table.place(row, key), value=f"{amount:f}", currencies="no currency"
                    )
