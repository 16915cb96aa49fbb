"""The answer to one `=CS_…(…)`: raw values in, the same shape out, errors and blanks in their places."""

from __future__ import annotations

import logging
import math
from collections.abc import Sequence
from typing import cast

import numpy as np

from creatorsheet.app.cells.asked import Ranges, figure
from creatorsheet.app.cells.layout import Layout, Rows, laid
from creatorsheet.app.cells.reading import Block, block, plain
from creatorsheet.app.cells.why import why
from creatorsheet.catalogue.function import Function
from creatorsheet.catalogue.functions import FUNCTIONS
from creatorsheet.catalogue.functions.why import WHY
from creatorsheet.kernel.formula import Tree
from creatorsheet.kernel.grid import ExcelError
from creatorsheet.kernel.unanswered import Unanswered
from creatorsheet.results.frames import Numbers, figures

log = logging.getLogger(__name__)


def answer(key: str, *given: object) -> Rows:
    """What a function shows for raw arguments, each a value or rows of values as Excel's Value2 gives them.

    - One cell, row or column is taken for all; ranges of different sizes give #N/A where one has no cell, as in Excel.
    - A cell that cannot be read gives #VALUE!: text for a number too, even "500" or "1.5", since only a whole column
      shows what its author's points and commas mean; TRUE is no number either. An error cell gives its error. Where
      several arguments have one, the first comes first.
    - A blank cell and an argument left out count as its default; where there is none, the answer is blank.
    - Days come and go as Excel's day numbers; a result beyond Excel's numbers is #NUM!.
    - A fault of our own is #VALUE! and goes to the log.
    """
    try:
        with np.errstate(all="ignore"):  # what leaves the range of numbers is #NUM!
            return why(*given) if key == WHY.key else _answer(FUNCTIONS[key], [block(one) for one in given])
    except Exception:  # Excel would show it as the text of a cell
        log.exception("%s has failed", key)
        return [[ExcelError.VALUE.value]]


def _answer(function: Function, blocks: Sequence[Block]) -> Rows:
    layout = laid(function, blocks)
    if function.value and layout.size > 1:
        return _by_columns(function.value, layout)
    return layout.each(_shown)


def _by_columns(formula: Tree, layout: Layout) -> Rows:
    """A formula over whole columns of figures and blanks; what else stands in them is answered cell by cell."""
    function, columns, width = layout.function, layout.columns, layout.width
    numbers: dict[str, Numbers] = {}
    rest: set[int] = set()
    for input_ in function.inputs:
        default = input_.otherwise if isinstance(input_.otherwise, int | float) else math.nan
        numbers[input_.name], odd = plain(columns[input_.name], default)
        rest.update(odd)
    try:
        with np.errstate(over="raise"):
            found = figures(formula, numbers)
    except FloatingPointError:
        return layout.each(_shown)
    rows = cast("Rows", found.reshape(-1, width).tolist())
    for at in np.flatnonzero(np.isnan(found)).tolist():
        rows[at // width][at % width] = ""
    for at in rest:
        cells = [column[at] for column in columns.values()]
        rows[at // width][at % width] = _shown(function, cells, {})
    return rows


def _shown(function: Function, cells: Sequence[object], wholes: Ranges) -> object:
    try:
        return figure(function, cells, wholes)
    except Unanswered as none:
        return none.shows
    except Exception:  # one failure is not that of its neighbours
        log.exception("%s has failed for %r", function.name, cells)
        return ExcelError.VALUE.value
