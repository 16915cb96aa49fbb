"""One column of a table at a time: raw cells become typed values, and what cannot be read is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, cast

from creatorsheet.catalogue.problems import cells as problems
from creatorsheet.catalogue.shapes import Column, Kind
from creatorsheet.kernel.days import read_days
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.grid import ExcelError, Raw
from creatorsheet.kernel.identifiers import clean, normal_handle
from creatorsheet.kernel.nearest import nearest
from creatorsheet.kernel.numbers import Numbers, read_numbers, read_shares
from creatorsheet.kernel.unread import Unread, Why

FIRST_DAY = date(2016, 9, 1)
"""TikTok's first month; nothing here can be older."""

FIGURES = (Kind.WHOLE, Kind.NUMBER, Kind.PERCENT, Kind.MONEY)
TIMES = (Kind.DAY, Kind.MOMENT)
YES = {"yes": True, "true": True, "no": False, "false": False}
SAMPLES = {Kind.PERCENT: "12 %", Kind.DAY: "2026-03-14", Kind.MOMENT: "2026-03-14 18:00"}

At = Callable[[int], Place]
"""The place of a column's cell, by the row's index."""


@dataclass
class Read:
    """A column that was read: a value for each row, the rows whose cell holds something that gave none, and why."""

    values: list[Any]
    unread: set[int] = field(default_factory=set)
    errors: dict[int, ExcelError] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    currencies: dict[int, str] = field(default_factory=dict)


def read_column(column: Column, cells: Sequence[Raw], at: At, today: date | None = None) -> Read:
    """The typed values of a column. Cells of a calculated column that hold text give None without a finding."""
    held = set(map(type, cells))
    if held <= {type(None)}:
        return Read([None] * len(cells))
    if column.kind in FIGURES:
        read = _figures(column, cells, at)
    elif column.kind in TIMES:
        read = _times(column, cells, at, today)
    elif column.kind is Kind.CHOICE:
        read = _choices(column, cells, at)
    elif column.kind is Kind.YES_NO:
        read = _answers(column, cells, at)
    else:
        plain = held <= {str, type(None)}
        texts = cast("Sequence[str | None]", cells)
        read = Read([clean(text) or None if text else None for text in texts] if plain else list(map(as_text, cells)))
        if column.key == "handle":
            read.values = [normal_handle(text) or None if text else None for text in read.values]
    if ExcelError in held:
        read.errors = {i: cell for i, cell in enumerate(cells) if isinstance(cell, ExcelError)}
        read.unread.update(read.errors)
    if column.calculated:
        read.findings = []
    return read


def as_text(cell: Raw) -> str | None:
    """A cell of a text column; whole numbers without a decimal point, days in ISO form, blanks and errors None.

    >>> as_text(1001.0), as_text(" x "), as_text("\\u00a0")
    ('1001', 'x', None)
    """
    if isinstance(cell, str) and not isinstance(cell, ExcelError):
        return clean(cell) or None
    if cell is None or isinstance(cell, ExcelError):
        return None
    if isinstance(cell, bool):
        return "Yes" if cell else "No"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return cell.isoformat(" ") if isinstance(cell, datetime) else str(cell)


def exact(number: float | Decimal) -> Decimal:
    """The decimal number that Excel shows for a cell's double: 15 digits.

    >>> exact(0.1 + 0.2)
    Decimal('0.3')
    """
    return Decimal(f"{number:.15g}") if isinstance(number, float) else Decimal(number)


def _figures(column: Column, cells: Sequence[Raw], at: At) -> Read:
    kind = column.kind
    low = float("-inf") if column.low is None else column.low
    high = float("inf") if column.high is None else column.high
    if set(map(type, cells)) <= {type(None), int if kind is Kind.WHOLE else float} and kind is not Kind.MONEY:
        plain = cast("Sequence[float | None]", cells)
        if all(one is None or low <= one <= high for one in plain):
            return Read(list(plain))
    numbers = (
        read_shares(cells) if kind is Kind.PERCENT else read_numbers(cells, suffixes=False, whole=kind is Kind.WHOLE)
    )
    read = Read(list(numbers.values), currencies=numbers.currencies)
    for i, why in numbers.unread.items():
        _fault(read, column, i, why, at)
    for i, value in enumerate(numbers.values):
        if value is None:
            continue
        if kind is Kind.WHOLE and value != int(value):
            read.findings.append(
                problems.VALUE_OUTSIDE_ITS_LIMITS.at(at(i), value=shown(value, kind), limits="a whole number")
            )
            read.values[i] = None
            read.unread.add(i)
            continue
        if not low <= value <= high:
            limits = _limits(column)
            read.findings.append(problems.VALUE_OUTSIDE_ITS_LIMITS.at(at(i), value=shown(value, kind), limits=limits))
        read.values[i] = int(value) if kind is Kind.WHOLE else exact(value) if kind is Kind.MONEY else float(value)
    return read


def _limits(column: Column) -> str:
    low = shown(column.low, column.kind) if column.low is not None else ""
    high = shown(column.high, column.kind) if column.high is not None else ""
    if low and high:
        return f"from {low} to {high}"
    return f"{low} or more" if low else f"{high} or less" if high else ""


def shown(value: float | Decimal, kind: Kind) -> str:
    """A figure as people write it in a sentence.

    >>> shown(1.5, Kind.PERCENT), shown(-3.0, Kind.WHOLE)
    ('150 %', '-3')
    """
    return f"{value * 100:.10g} %" if kind is Kind.PERCENT else f"{value:.10g}"


def _fault(read: Read, column: Column, i: int, why: Unread, at: At) -> None:
    read.unread.add(i)
    if why.why is Why.TWO_WAYS:
        read.findings.append(
            problems.VALUE_CAN_BE_READ_TWO_WAYS.at(at(i), value=f"'{why.text}'", one=why.one, two=why.two)
        )
    elif why.why is not Why.ERROR:
        kind = "date" if column.kind in TIMES else "number"
        read.findings.append(
            problems.TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS.at(
                at(i), value=f"'{why.text}'", kind=kind, sample=_sample(column, why.text)
            )
        )


def _sample(column: Column, text: str) -> str:
    if column.kind in FIGURES:
        meant: Numbers = read_numbers([text], whole=column.kind is Kind.WHOLE)
        if meant.values[0] is not None:
            return f"{meant.values[0]}"
    return SAMPLES.get(column.kind, "1200")


def _times(column: Column, cells: Sequence[Raw], at: At, today: date | None) -> Read:
    days = read_days(cells)
    read = Read(list(days.values))
    for i, why in days.unread.items():
        _fault(read, column, i, why, at)
    for i in days.yearless:
        _fault(read, column, i, Unread(Why.TEXT, str(cells[i])), at)
    latest = today.replace(year=today.year + 5, day=min(today.day, 28)) if today else date.max
    typed: dict[date | datetime | None, Any] = {None: None}
    outside: dict[date | datetime | None, tuple[date, str]] = {}
    for value in set(days.values):
        if value is not None:
            day = value.date() if isinstance(value, datetime) else value
            typed[value] = day if column.kind is Kind.DAY else in_utc(value)
            if not FIRST_DAY <= day <= latest:
                outside[value] = day, f"{FIRST_DAY} or later" if day < FIRST_DAY else f"{latest} or earlier"
    read.values = [typed[value] for value in days.values]
    for i, value in enumerate(days.values if outside else ()):
        if value in outside:
            day, limits = outside[value]
            read.findings.append(problems.VALUE_OUTSIDE_ITS_LIMITS.at(at(i), value=day, limits=limits))
    return read


def in_utc(value: date | datetime) -> datetime:
    """A moment in UTC; one without a zone is in UTC already, a day without a time begins at midnight."""
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def _choices(column: Column, cells: Sequence[Raw], at: At) -> Read:
    choice = column.choice
    assert choice is not None  # noqa: S101  the kind says so
    known: dict[Raw, Any] = {None: None, **{label: choice(label) for label in choice.labels()}}
    read = Read([])
    for i, cell in enumerate(cells):
        value = known.get(cell)
        if value is None and cell is not None and (text := as_text(cell)):
            value = known[cell] = choice.named(text)
            if value is None:
                _unknown(read, i, text, choice.labels(), at)
        read.values.append(value)
    return read


def _answers(column: Column, cells: Sequence[Raw], at: At) -> Read:  # noqa: ARG001  the shape of its neighbours
    read = Read([])
    for i, cell in enumerate(cells):
        text = None if cell is None else as_text(cell)
        value = YES.get(text.casefold()) if text else None
        if text and value is None:
            _unknown(read, i, text, ["Yes", "No"], at)
        read.values.append(value)
    return read


def _unknown(read: Read, i: int, text: str, labels: list[str], at: At) -> None:
    read.unread.add(i)
    read.findings.append(
        problems.VALUE_IS_NOT_KNOWN.at(
            at(i), value=f"'{text}'", where="its list", nearest=nearest(text, labels) or "none", or_add=""
        )
    )
