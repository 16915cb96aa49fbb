"""In what the entries of two states of a workbook differ, in a few words for each tab."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from creatorsheet.book.port import Book
from creatorsheet.catalogue.shapes import Column, Sheet
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.kernel.grid import Grid, Raw
from creatorsheet.kernel.refusal import Refused
from creatorsheet.kernel.words import counted

NAMED = 4
"""Columns that are named; of more only the number is told."""

Rows = Mapping[str, Sequence[Raw]]


def differences(before: Book, now: Book) -> list[str]:
    """Tabs whose entries differ: rows that came or went, and cells that changed. Only what people may fill is compared.

    A row is known by its id; rows without one by what they hold.
    """
    return [f"{row.sheet.title}: {words}" for row in ROWS if (words := _tab(row.sheet, before, now))]


def _tab(sheet: Sheet, before: Book, now: Book) -> str:
    columns = [one for one in sheet.columns.values() if one.typed]
    old, new = _grid(before, sheet), _grid(now, sheet)
    if not columns or (old is None and new is None):
        return ""
    if old is None or new is None:
        return f"the table is {'gone' if new is None else 'there again'}"
    return ", ".join(_words(columns, _rows(sheet, columns, old), _rows(sheet, columns, new)))


def _grid(book: Book, sheet: Sheet) -> Grid | None:
    try:
        return book.grid(sheet)
    except Refused:
        return None


def _words(columns: Sequence[Column], old: Rows, new: Rows) -> Iterator[str]:
    came, went = len(new.keys() - old.keys()), len(old.keys() - new.keys())
    if came:
        yield f"{counted(came, 'row')} more"
    if went:
        yield f"{counted(went, 'row')} fewer"
    changed = Counter(
        column.title
        for key in old.keys() & new.keys()
        for column, was, is_ in zip(columns, old[key], new[key], strict=True)
        if was != is_
    )
    if changed:
        names = ", ".join(changed) if len(changed) <= NAMED else f"{len(changed)} columns"
        yield f"{counted(changed.total(), 'cell')} changed ({names})"


def _rows(sheet: Sheet, columns: Sequence[Column], grid: Grid) -> Rows:
    """Rows that hold anything, by their ids; one without an id by its entries and how many such rows stand above it."""

    def column(title: str) -> list[Raw]:
        return grid.column(title) if title in grid.places else [None] * len(grid)

    found: dict[str, Sequence[Raw]] = {}
    seen: Counter[str] = Counter()
    for key, *values in zip(
        column(sheet.columns[sheet.key].title), *(column(one.title) for one in columns), strict=True
    ):
        entries = [_plain(one) for one in values]
        if not key and all(one is None for one in entries):
            continue
        name = str(key) if key else repr(entries)
        seen[name] += 1
        found[f"{name} {seen[name]}"] = entries
    return found


def _plain(value: Raw) -> Raw:
    """A value whatever program wrote it: 5.0 is 5, and a day is a day at midnight."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float | Decimal):
        return float(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001  cells know no zones
    return value
