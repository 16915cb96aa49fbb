"""The demo's sample: what its marketer had typed (plan/, one CSV per tab) and the exports that then came in (exports/)."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import StringIO

from creatorsheet.catalogue.shapes import Column, Kind
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.kernel.grid import Raw

FIGURES_AS_OF = date(2026, 6, 13)
"""The day the sample's figures are of; its exports end on the day before."""

READERS: dict[Kind, Callable[[str], Raw]] = {
    Kind.WHOLE: int,
    Kind.NUMBER: float,
    Kind.PERCENT: float,
    Kind.MONEY: Decimal,
    Kind.DAY: date.fromisoformat,
    Kind.MOMENT: datetime.fromisoformat,
}


def sample() -> Traversable:
    """The folder of the sample inside the package."""
    return files("creatorsheet.demo")


def plan_rows() -> dict[str, list[dict[str, Raw]]]:
    """The plan's rows by tab: column key -> value of the column's kind; blank cells are left out."""
    tabs: dict[str, list[dict[str, Raw]]] = {}
    for model in ROWS:
        part = sample() / "plan" / f"{model.sheet.title}.csv"
        if part.is_file():
            columns = model.sheet.columns
            lines = StringIO(part.read_text(encoding="utf-8"), newline="")
            tabs[model.sheet.title] = [_row(row, columns) for row in csv.DictReader(lines)]
    return tabs


def _row(row: dict[str, str], columns: Mapping[str, Column]) -> dict[str, Raw]:
    return {key: _cell(text, columns[key]) for key, text in row.items() if text}


def _cell(text: str, column: Column) -> Raw:
    return READERS.get(column.kind, str)(text)
