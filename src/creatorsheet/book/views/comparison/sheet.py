"""The sheet being drawn. Text from outside is written as text, whatever it begins with."""

from __future__ import annotations

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.look import Styles
from creatorsheet.book.views.profile.sheet import cut
from creatorsheet.kernel.finding import one_line

LAST = look.GRID_COLUMNS


class Canvas:
    """A sheet with its styles."""

    def __init__(self, sheet: Worksheet, styles: Styles) -> None:
        self.sheet, self.st = sheet, styles

    def put(self, row: int, column: int, what: str | float | None, style: Format, *, over: int = 1) -> None:
        """Write a cell, merged over some columns where that is given; None leaves it blank."""
        if over > 1:
            self.sheet.merge_range(row, column, row, column + over - 1, "", style)
        if what is None or what == "":
            self.sheet.write_blank(row, column, None, style)
        elif isinstance(what, str):
            self.sheet.write_string(row, column, one_line(what), style)
        else:
            self.sheet.write_number(row, column, what, style)

    def fit(self, row: int, column: int, text: str, columns: int, style: Format, size: float = look.SIZE_BODY) -> None:
        """Write a text that may run over so many columns, cut where its room ends."""
        self.put(row, column, cut(text, columns * look.COL_PX - 6, size), style)

    def line(self, row: int, style: Format, first: int = 1, last: int = LAST) -> None:
        """The same empty cell from one column to another."""
        for column in range(first, last + 1):
            self.sheet.write_blank(row, column, None, style)

    def header(self, row: int, *cells: tuple[int, int, str, str]) -> None:
        """A table's header: (column, columns over, words, alignment)."""
        self.line(row, self.st("th"))
        for column, over, words, align in cells:
            self.put(row, column, words, self.st("th", align=align), over=over)
