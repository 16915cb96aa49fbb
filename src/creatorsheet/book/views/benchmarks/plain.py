"""A page of values: names come from outside, and one that begins with = stays a name."""

from __future__ import annotations

from typing import Any

from xlsxwriter.format import Format

from creatorsheet.book import look
from creatorsheet.book.views.sheet import Page
from creatorsheet.kernel.grid import Raw


class Plain(Page):
    """A sheet without formulas, that knows how tall its rows are."""

    def __init__(self, *about: Any) -> None:
        super().__init__(*about)
        self.heights: dict[int, float] = {}

    def row(self, row: int, points: float) -> None:
        """The height of a row."""
        self.heights[row] = points
        self.sheet.set_row(row, points)

    def tall(self, first: int, last: int) -> float:
        """Points of some rows together."""
        return sum(self.heights.get(row, look.ROW) for row in range(first, last + 1))

    def put(self, row: int, column: int, what: Raw, style: Format | None = None, *, to: int = 0) -> None:
        """Write a cell, merged up to column `to` when that is given."""
        if to > column:
            self.sheet.merge_range(row, column, row, to, "", style)
        self._constant(row, column, what, style)
