"""Writing on the page: text cut where its room ends, and the lines of its tables."""

from __future__ import annotations

from datetime import date

from xlsxwriter import Workbook

from creatorsheet.book import look
from creatorsheet.book.look import COL_PX, Styles
from creatorsheet.book.views.profile.sheet import cut, width
from creatorsheet.book.views.sheet import Page
from creatorsheet.kernel.finding import one_line

BOLDER = 1.1
LOW = 13.5
"""Points of a row that says more of the one above it."""


class Canvas:
    """The sheet of a debrief. Texts are written as texts; what has no room ends in … and stands in the workbook in full."""

    def __init__(self, book: Workbook, page: Page, data: Page) -> None:
        self.book, self.page, self.data, self.st = book, page, data, Styles(book)
        self.heights: dict[int, float] = {}

    def row(self, row: int, points: float) -> None:
        """The height of a row."""
        self.heights[row] = points
        self.page.sheet.set_row(row, points)

    def tall(self, first: int, last: int) -> float:
        """Points of some rows together."""
        return sum(self.heights.get(row, look.ROW) for row in range(first, last + 1))

    def text(self, row: int, first: int, last: int, words: str, *names: str, **about: object) -> None:
        """A text from one column to another, in one line: a point smaller where that saves a cut."""
        size = int(str(about.pop("font_size", look.SIZE_SMALL if "small" in names else look.SIZE_BODY)))
        room = (last - first + 1) * COL_PX - 8 - 9 * int(str(about.get("indent", 0)))
        room = int(room / (BOLDER if about.get("bold") else 1))
        said = one_line(words).strip()
        if "head" not in names:
            size -= size > look.SIZE_SMALL and width(said, size) > room
            about["font_size"] = size
            said = cut(said, room, size)
        self.page.put(row, first, said, self.st(*names, **about))

    def day(self, row: int, first: int, last: int, what: date, *names: str, **about: object) -> None:
        """A day in a cell of its own."""
        self.page.put(row, first, what, self.st(*names, num_format=look.DAY_SHORT, align="left", **about), to=last)

    def head(
        self, row: int, first: int, words: str, caption: str = "", *, last: int = look.GRID_COLUMNS, low: bool = True
    ) -> int:
        """A section title that states the finding, and what is shown; the next free row. `low` says that nothing but the
        caption stands in its row."""
        self.text(row, first, last, words, "head")
        if not caption:
            return row + 1
        if low:
            self.row(row + 1, LOW)
        self.text(row + 1, first, last, caption, "small", valign="top")
        return row + 2

    def header(self, row: int, first: int, last: int, *cells: tuple[int, str, str]) -> None:
        """The header of a table; cells are (column, words, alignment)."""
        self.page.line(row, first, last, self.st("th"))
        for column, words, align in cells:
            self.page.put(row, column, words, self.st("th", align=align))

    def rule(self, row: int, first: int, last: int) -> None:
        """The hairline under a row."""
        self.page.line(row, first, last, self.st("td"))
