"""The answer to one `=CS_…(…)`: every cell read, the function asked, errors and blanks in their places."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from creatorsheet.app.cells.asked import Block, asked
from creatorsheet.app.cells.reading import block
from creatorsheet.catalogue.function import Function
from creatorsheet.catalogue.functions import FUNCTIONS
from creatorsheet.kernel.unanswered import Unanswered


def answer(key: str, *given: object) -> Block:
    """What a function shows for raw arguments, each a value or rows of values as Excel's Value2 gives them.

    One cell and one row or column are taken for all; ranges of different sizes give #N/A where one has no cell, as
    Excel does. A blank needed cell gives a blank, an error cell its error, what cannot be read #VALUE!. Arguments that
    were left out come as None at the end.
    """
    function = FUNCTIONS[key]
    blocks = [block(one) for one in given]
    each = [one for one, input_ in zip(blocks, function.inputs, strict=True) if not input_.whole]
    height = max((len(one) for one in each), default=1)
    width = max((len(one[0]) for one in each), default=1)
    shown: Block = [[""] * width for _ in range(height)]
    for row, column in product(range(height), range(width)):
        shown[row][column] = _one(function, blocks, row, column)
    return shown


def _one(function: Function, blocks: Sequence[Block], row: int, column: int) -> object:
    try:
        return asked(function, blocks, row, column)
    except Unanswered as none:
        return none.shows
