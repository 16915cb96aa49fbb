"""Writing on the page: texts that keep to their columns, headers, hairlines."""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.look import Styles
from creatorsheet.book.views.profile.sheet import cut
from creatorsheet.kernel.finding import one_line

LAST = look.GRID_COLUMNS


class Sheet:
    """The page being drawn. Texts are written as texts, in one line, and end with … where their columns do."""

    def __init__(self, book: Workbook, sheet: Worksheet) -> None:
        self.book, self.sheet, self.st = book, sheet, Styles(book)

    def put(self, row: int, column: int, text: str, over: int, *names: str, **about: object) -> None:
        """A text over so many columns. Right-aligned or centred ones are merged, others run over empty cells."""
        size = about.get("font_size") or (look.SIZE_SMALL if {"small", "th"} & {*names} else look.SIZE_BODY)
        if "head" in names:
            size = look.SIZE_HEAD
        room = (over * look.COL_PX - 4) / (1.1 if "head" in names or about.get("bold") else 1)
        said = one_line(text) if "th" in names else cut(one_line(text), room, float(str(size)))
        style = self.st(*names, **about)
        if over > 1 and about.get("align") in ("right", "center"):
            self.sheet.merge_range(row, column, row, column + over - 1, "", style)
        self.sheet.write_string(row, column, said, style)

    def number(
        self, row: int, column: int, value: float | None, over: int = 1, form: str = look.COUNT, color: str = look.INK
    ) -> None:
        """A number of a table row, right-aligned; a dash where there is none."""
        style = self.st("td", align="right", num_format=form, font_color=look.RULE if value is None else color)
        if over > 1:
            self.sheet.merge_range(row, column, row, column + over - 1, "", style)
        if value is None:
            self.sheet.write_string(row, column, look.NO_VALUE, style)
        else:
            self.sheet.write_number(row, column, value, style)

    def line(self, row: int, first: int, last: int, *names: str) -> None:
        """The same empty cell from one column to another."""
        style = self.st(*(names or ("td",)))
        for column in range(first, last + 1):
            self.sheet.write_blank(row, column, None, style)

    def head(self, row: int, first: int, over: int, finding: str, caption: str = "") -> int:
        """The title of a section, which states its finding, with what is shown; the next free row."""
        self.put(row, first, finding, over, "head")
        if not caption:
            return row + 1
        self.put(row + 1, first, caption, over, "small")
        return row + 2

    def header(self, row: int, first: int, last: int, *cells: tuple[int, int, str, str]) -> None:
        """The header of a table; cells are (column, columns over, words, alignment)."""
        self.line(row, first, last, "th")
        for column, over, words, align in cells:
            self.put(row, column, words, over, "th", align=align, indent=int(align == "left" and column > first))

    def lines(self, row: int, first: int, over: int, texts: list[str], *names: str) -> int:
        """Texts one below the other; the next free row."""
        for at, text in enumerate(texts, row):
            self.put(at, first, text, over, *names)
        return row + len(texts)
