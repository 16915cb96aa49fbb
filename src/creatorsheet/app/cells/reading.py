"""Reading the cells of a formula's arguments: Excel's raw values, nothing guessed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from creatorsheet.catalogue.function import Input, Reads
from creatorsheet.kernel.identifiers import clean

ERRORS: dict[int, str] = {
    -2146826288: "#NULL!",
    -2146826281: "#DIV/0!",
    -2146826273: "#VALUE!",
    -2146826265: "#REF!",
    -2146826259: "#NAME?",
    -2146826252: "#NUM!",
    -2146826246: "#N/A",
    -2146826245: "#GETTING_DATA",
    -2146826243: "#SPILL!",
    -2146826242: "#CONNECT!",
    -2146826241: "#BLOCKED!",
    -2146826240: "#UNKNOWN!",
    -2146826239: "#FIELD!",
    -2146826238: "#CALC!",
}
"""Error cells as Excel hands them over to a program."""

WORDS = frozenset(ERRORS.values())
YES = {"yes": True, "no": False}
EPOCH = date(1899, 12, 30)


class _Unread:
    """A cell that does not hold what its argument needs."""


UNREAD = _Unread()


def block(raw: object) -> list[list[object]]:
    """An argument as rows of cells, whether it came as one value, a row, or rows."""
    if not isinstance(raw, tuple | list):
        return [[raw]]
    if not raw:
        return [[None]]
    return [list(line) if isinstance(line, tuple | list) else [line] for line in raw]


def fault(cell: object) -> str | None:
    """The error a cell holds, as text; None for any other cell."""
    if isinstance(cell, int) and not isinstance(cell, bool) and cell in ERRORS:
        return ERRORS[cell]
    if isinstance(cell, str) and cell in WORDS:
        return cell
    return None


def read(cell: object, input_: Input) -> object:
    """A cell as its argument needs it: None for a blank, `UNREAD` for anything else than that."""
    if cell is None or (isinstance(cell, str) and not clean(cell)):
        return None
    return READERS[input_.reads](cell)


def _number(cell: object) -> object:
    return float(cell) if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool) else UNREAD


def _text(cell: object) -> object:
    return _whole(cell) if isinstance(cell, float) else str(cell)


def _id(cell: object) -> object:
    return clean(cell) if isinstance(cell, str) else _whole(cell)


def _yes(cell: object) -> object:
    """TRUE and FALSE, and the words Yes and No of the workbook's own columns."""
    if isinstance(cell, bool):
        return cell
    return YES.get(clean(cell).casefold(), UNREAD) if isinstance(cell, str) else UNREAD


def _day(cell: object) -> object:
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool) and 0 < cell < 2_958_466:
        return EPOCH + timedelta(days=int(cell))
    return UNREAD


def _whole(cell: object) -> object:
    """A number as text; one of more than 15 digits has lost its end, so it is none any more."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return UNREAD
    return UNREAD if abs(cell) >= 1e15 else f"{cell:.15g}"


READERS: dict[Reads, Callable[[object], object]] = {
    Reads.NUMBER: _number,
    Reads.TEXT: _text,
    Reads.ID: _id,
    Reads.DAY: _day,
    Reads.YES: _yes,
    Reads.ANY: lambda cell: cell,
}
