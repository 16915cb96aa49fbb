"""The arguments of a formula laid over the shape of its answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from creatorsheet.app.cells.asked import Ranges, ranges
from creatorsheet.app.cells.reading import Block, spread
from creatorsheet.catalogue.function import Function

Rows = list[list[object]]
Show = Callable[[Function, Sequence[object], Ranges], object]
"""What stands in a cell of the answer, for one raw cell of each argument that takes cells and the ranges of the others."""


@dataclass(frozen=True)
class Layout:
    """`columns` are the raw cells of each argument over the whole answer, row after row; `wholes` the other arguments."""

    function: Function
    columns: dict[str, list[object]]
    wholes: Ranges
    width: int

    @property
    def size(self) -> int:
        """How many cells the answer has."""
        return len(next(iter(self.columns.values()), [None]))

    def each(self, show: Show) -> Rows:
        """Each cell of the answer on its own; the same arguments are asked once."""
        known: dict[object, object] = {}
        shown = []
        for cells in zip(*self.columns.values(), strict=True) if self.columns else [()]:
            asked = (cells, tuple(map(type, cells)))  # 1 and TRUE are equal in Python
            if asked not in known:
                known[asked] = show(self.function, cells, self.wholes)
            shown.append(known[asked])
        return [shown[at : at + self.width] for at in range(0, len(shown), self.width)]


def laid(function: Function, blocks: Sequence[Block]) -> Layout:
    """One cell, row or column is taken for all; the largest argument gives the shape."""
    wholes = ranges(function, blocks)
    each = {one.name: cells for one, cells in zip(function.inputs, blocks, strict=True) if not one.whole}
    height = max((len(cells) for cells in each.values()), default=1)
    width = max((len(cells[0]) for cells in each.values()), default=1)
    return Layout(function, {name: spread(cells, height, width) for name, cells in each.items()}, wholes, width)
