"""One text for one value: how cells are compared, kept in snapshots and shown as a conflict, whatever program saved them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation

from creatorsheet.catalogue.shapes import Column, Kind
from creatorsheet.kernel.grid import Raw

READERS: Mapping[Kind, Callable[[str], Raw]] = {
    Kind.WHOLE: int,
    Kind.NUMBER: float,
    Kind.PERCENT: float,
    Kind.MONEY: Decimal,
    Kind.DAY: date.fromisoformat,
    Kind.MOMENT: datetime.fromisoformat,
}


def to_wire(value: object) -> str:
    """A typed value as text; blank is "". Two values are the same cell exactly when their texts are equal.

    >>> to_wire(Decimal("1200.00")), to_wire(0.1 + 0.2), to_wire(True), to_wire(date(2026, 5, 4)), to_wire(None)
    ('1200', '0.3', 'Yes', '2026-05-04', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, float):
        value = Decimal(f"{value:.15g}")
    if isinstance(value, int | Decimal):
        text = f"{Decimal(value):f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        return "0" if text in ("-0", "") else text
    if isinstance(value, datetime):
        moment = value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value
        return moment.isoformat(" ", "seconds")
    return value.isoformat() if isinstance(value, date) else str(value)


def from_wire(text: str, column: Column) -> Raw:
    """The cell's value behind a text that `to_wire` made; ValueError for one of another kind.

    >>> from_wire("", Column("Fee", ""))
    """
    if not text:
        return None
    try:
        return READERS.get(column.kind, str)(text)
    except InvalidOperation as fault:
        raise ValueError(text) from fault
