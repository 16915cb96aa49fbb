"""Numbers and dates that are kept as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from creatorsheet.app.checking.spelling import Respelt, by_runs
from creatorsheet.app.checking.structure import Parts
from creatorsheet.book.columns import FIGURES, TIMES, shown
from creatorsheet.book.rows import currency_key
from creatorsheet.catalogue import repairs
from creatorsheet.catalogue.problems.doctor import FIGURE_IS_KEPT_AS_TEXT
from creatorsheet.catalogue.shapes import Column, Kind
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.numbers import currency_agrees, read_numbers


def as_text(parts: Parts) -> Iterator[Respelt]:
    """Cells of number and date columns whose text reads whole: as it is, and as the figure it says."""
    for part in parts.values():
        for column in part.sheet.columns.values():
            if column.kind in (*FIGURES, *TIMES) and not column.calculated:
                repair = repairs.DATES if column.kind in TIMES else repairs.FIGURES
                for row, raw in part.texts(column):
                    value = getattr(row, column.key)
                    if isinstance(raw, str) and value is not None:
                        yield Respelt(part, row, column, repair, raw, _plain(value))


def _plain(value: Any) -> Raw:
    return value.replace(tzinfo=None) if isinstance(value, datetime) else value


def certain(one: Respelt) -> bool:
    """Whether writing the figure loses nothing: a currency sign beside it has to agree with the row's currency."""
    if one.column.kind is not Kind.MONEY:
        return True
    signs = read_numbers([one.before], suffixes=False).currencies
    key = currency_key(one.part.sheet.columns, one.column)
    code = (getattr(one.row, key) or "").upper() if key else ""
    return not signs or bool(code and currency_agrees(signs[0], code))


def findings(found: Iterable[Respelt]) -> Iterator[Finding]:
    """One finding for each run of neighbouring cells of a column."""
    return by_runs(found, FIGURE_IS_KEPT_AS_TEXT, lambda one: said(one.after, one.column))


def said(value: Raw, column: Column) -> str:
    """A figure or day as people write it."""
    if isinstance(value, date):
        return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
    return f"{value}" if isinstance(value, str) or value is None else shown(value, column.kind)
