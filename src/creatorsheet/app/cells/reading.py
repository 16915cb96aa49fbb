"""Reading the cells of a formula's arguments: Excel's raw values, nothing guessed."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from creatorsheet.catalogue.function import Input, Reads
from creatorsheet.kernel.identifiers import clean
from creatorsheet.results.frames import Numbers

Block = Sequence[Sequence[object]]

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

CODES = range(-2146828288, -2146762752)
"""All that can be the number of an error, those of later versions of Excel too."""

WORDS = frozenset(ERRORS.values())
YES = {"yes": True, "no": False}
EPOCH = date(1899, 12, 30)


class _Nothing:
    """What stands where there is no value; compared by identity."""


UNREAD = _Nothing()
"""For a cell that does not hold what its argument needs."""

NO_CELL = _Nothing()
"""For a place of the answer where an argument's range has no cell."""


def block(raw: object) -> Block:
    """An argument as rows of cells, whether it came as one value, a row, or rows."""
    if not isinstance(raw, tuple | list):
        return ((raw,),)
    if not raw or raw[0] in ((), []):
        return ((None,),)
    return raw if isinstance(raw[0], tuple | list) else (raw,)


def spread(cells: Block, height: int, width: int) -> list[object]:
    """The cells over the answer's shape, row after row: one cell, row or column taken for all, `NO_CELL` beyond."""
    if len(cells) == 1 and height > 1:
        return spread(cells, 1, width) * height
    missing = [NO_CELL] * width
    if len(cells[0]) == 1:
        flat = [cell for (cell,) in cells]
        flat = flat if width == 1 else [cell for cell in flat for _ in range(width)]
    elif len(cells[0]) == width:
        flat = [cell for line in cells for cell in line]
    else:
        flat = [cell for line in cells for cell in (*line, *missing[len(line) :])]
    return flat + missing * (height - len(cells))


def plain(cells: Sequence[object], otherwise: float = math.nan) -> tuple[Numbers, list[int]]:
    """Cells as figures, blanks as `otherwise`, and the places of those that are neither; these are NaN."""
    if set(map(type, cells)) == {float}:
        return np.fromiter(cells, float, len(cells)), []
    values: list[float] = []
    rest: list[int] = []
    for at, cell in enumerate(cells):
        if type(cell) is float or (type(cell) is int and cell not in CODES):
            values.append(cell)
        elif cell is None or cell == "":
            values.append(otherwise)
        else:
            values.append(math.nan)
            rest.append(at)
    return np.array(values, float), rest


def fault(cell: object) -> str | None:
    """The error a cell holds, as text; None for any other cell. One that is not known here is #VALUE!."""
    if isinstance(cell, int) and cell in CODES:
        return ERRORS.get(cell, "#VALUE!")
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
