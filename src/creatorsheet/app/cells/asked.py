"""One cell of an answer: its figure, or why there is none. What `CS_WHY` says comes from here too."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from creatorsheet.app.cells.bound import BOUND
from creatorsheet.app.cells.reading import EPOCH, NO_CELL, UNREAD, Block, fault, read
from creatorsheet.catalogue.function import Function, Input, Reads
from creatorsheet.kernel.formula import Tree, denominators, evaluate, names
from creatorsheet.kernel.grid import ExcelError
from creatorsheet.kernel.unanswered import Unanswered, unreadable

Ranges = dict[str, list[object] | Unanswered]

WANTED = {
    Reads.NUMBER: "type a plain number",
    Reads.TEXT: "type text",
    Reads.ID: "type the id as text, with an apostrophe before it",
    Reads.DAY: "type a date",
    Reads.YES: "type Yes or No",
}
SHOWN = 40
"""Characters of a cell that a reason repeats."""


def figure(function: Function, cells: Sequence[object], given: Ranges) -> object:
    """The figure in one cell of the answer, as a cell holds it. Raises `Unanswered` where it stays blank or is an error.

    It takes one raw cell of each argument that takes cells, and the `ranges` of the others. An error or an unreadable
    cell anywhere is told before a blank one.
    """
    values: dict[str, object] = {}
    first: Unanswered | None = None
    rest = iter(cells)
    for input_ in function.inputs:
        try:
            values[input_.name] = _told(given[input_.name]) if input_.whole else _one(next(rest), input_)
        except Unanswered as none:
            if first is None or (none.shows and not first.shows):
                first = none
    if first is not None:
        raise first
    try:
        found = evaluate(function.value, values) if function.value else BOUND[function.key](**values)
    except OverflowError:
        raise _too_large() from None
    if found is None:
        raise Unanswered(_blank(function.value, values) if function.value else "There is nothing to show.", "")
    return _cell(found)


def ranges(function: Function, blocks: Sequence[Block]) -> Ranges:
    """The arguments that take a range for one answer, by name and read once; why there is no answer where they cannot be."""
    found: Ranges = {}
    for input_, cells in zip(function.inputs, blocks, strict=True):
        if input_.whole:
            try:
                found[input_.name] = _column(cells, input_)
            except Unanswered as none:
                found[input_.name] = none
    return found


def _told(found: list[object] | Unanswered) -> list[object]:
    if isinstance(found, Unanswered):
        raise found.with_traceback(None)  # or it would keep every cell's
    return found


def _one(cell: object, input_: Input) -> object:
    if cell is NO_CELL:
        raise Unanswered(f"{said(input_.name)} has no cell here: the ranges differ in size.")
    value = _read(cell, input_)
    if value is None and not input_.may_be_blank and not input_.optional:
        raise Unanswered(f"{said(input_.name)} is blank.", "")
    return value


def _column(cells: Block, input_: Input) -> list[object]:
    flat = [cell for line in cells for cell in line]
    return [_read(cell, input_, at) for at, cell in enumerate(flat, 1)]


def _read(cell: object, input_: Input, at: int = 0) -> object:
    if type(cell) is float and input_.reads is Reads.NUMBER:
        return cell
    if (wrong := fault(cell)) is not None:
        raise Unanswered(f"{_named(input_, at)} holds the error {wrong}.", wrong)
    value = read(cell, input_)
    if value is UNREAD:
        raise unreadable(f"{_named(input_, at)} is {_held(cell, input_)}; {WANTED[input_.reads]}.")
    if value is None:
        return None if input_.otherwise == "" else input_.otherwise
    return value


def _named(input_: Input, at: int) -> str:
    return f"Cell {at} of {_words(input_.name)}" if at else said(input_.name)


def _held(cell: object, input_: Input) -> str:
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, str):
        return f"text ({cell if len(cell) <= SHOWN else cell[:SHOWN] + '…'})"
    if input_.reads in (Reads.ID, Reads.TEXT):
        return f"a number that lost its last digits ({cell:.6G})"
    return f"a number ({cell:.15g})"


def _blank(formula: Tree, values: Mapping[str, object]) -> str:
    for divisor in denominators(formula):
        value = evaluate(divisor, values)
        if value is not None and value <= 0:
            return f"{said(' + '.join(names(divisor)))} is {value:g}, so there is nothing to divide by."
    missing = [_words(name) for name in names(formula) if values[name] is None]
    last = f"{', '.join(missing[:-1])} and {missing[-1]} are" if len(missing) > 1 else f"{missing[0]} is"
    return f"{last[0].upper()}{last[1:]} blank."


def _words(name: str) -> str:
    return name.replace("_", " ")


def said(name: str) -> str:
    """An argument's name at the head of a sentence: Contract end."""
    return _words(name)[:1].upper() + _words(name)[1:]


def _cell(found: object) -> object:
    """A value as a cell holds it: days and moments as Excel's day numbers, money and counts as its only kind of number."""
    if isinstance(found, datetime):
        found = (found.replace(tzinfo=None) - datetime.combine(EPOCH, datetime.min.time())) / timedelta(days=1)
    elif isinstance(found, date):
        found = float((found - EPOCH).days)
    elif isinstance(found, Decimal | int) and not isinstance(found, bool):
        found = float(found)
    elif isinstance(found, str):
        found = str(found)  # a choice is its word
    if isinstance(found, float) and not math.isfinite(found):
        raise _too_large()
    return found


def _too_large() -> Unanswered:
    return Unanswered("The result is too large for a cell.", ExcelError.NUM.value)
