"""A page of values: names come from outside, and one that begins with = stays a name."""

from __future__ import annotations

from xlsxwriter.format import Format

from creatorsheet.book.views.sheet import Page
from creatorsheet.kernel.grid import Raw


class Plain(Page):
    """A sheet without formulas."""

    def put(self, row: int, column: int, what: Raw, style: Format | None = None, *, to: int = 0) -> None:
        """Write a cell, merged up to column `to` when that is given."""
        if to > column:
            self.sheet.merge_range(row, column, row, to, "", style)
        self._constant(row, column, what, style)
