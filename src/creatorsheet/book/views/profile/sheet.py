"""The page being drawn: 24 equal columns in portrait, rows lower than elsewhere, and text cut where its room ends."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.look import Styles
from creatorsheet.catalogue.shapes import Group
from creatorsheet.kernel.finding import one_line

COLUMNS = 24
COL_PX = 33
MARGIN_PX = 9
ROW = 15
"""Points of a row: 20 pixels."""

ROW_PX = 20
GAP = 9
"""Points of the row between two sections."""

LEFT_TO_RIGHT = 1
"""Of a cell, so that a name in Arabic or Hebrew begins where the others do."""

NARROW, SLIM, BROAD = " !'()*,-./:;Iijl|[]·", "frt", "mwMW@%"
"""Letters by their width in Arial."""

BOLDER = 1.1
"""How much wider bold letters are."""

Value = str | int | float | Decimal | date | None


class Canvas:
    """A sheet to write on. Texts are written as texts, whatever they begin with, in one line."""

    def __init__(self, book: Workbook, sheet: Worksheet) -> None:
        self.book, self.sheet, self.st = book, sheet, Styles(book)
        self.name: str = sheet.get_name()

    def put(self, row: int, column: int, what: Value, style: Format, *, over: int = 1, tall: int = 1) -> None:
        """Write a cell, merged over some columns and rows where these are given. None leaves it blank."""
        if over > 1 or tall > 1:
            self.sheet.merge_range(row, column, row + tall - 1, column + over - 1, "", style)
        if what is None or what == "":
            self.sheet.write_blank(row, column, None, style)
        elif isinstance(what, str):
            self.sheet.write_string(row, column, one_line(what), style)
        elif isinstance(what, date):
            self.sheet.write_datetime(row, column, what, style)
        else:
            self.sheet.write_number(row, column, float(what), style)

    def fit(
        self, row: int, column: int, text: str, over: int, *names: str, tall: int = 1, size: int = look.SIZE_BODY,
        **about: object,
    ) -> None:  # fmt: skip
        """Write a text, a point smaller where that saves a cut, and cut what has no room in so many columns and rows; of
        several rows it is one cell that wraps."""
        wrap: dict[str, object] = {"text_wrap": True, "valign": "top"} if tall > 1 else {}
        room: float = over * COL_PX - 6 - 9 * int(str(about.get("indent", 0)))
        room /= BOLDER if about.get("bold") else 1
        if tall == 1 and size > look.SIZE_SMALL and width(one_line(text).strip(), size) > room:
            size -= 1
        said = cut(text, room, size, lines=tall)
        left = {"align": "left", "reading_order": LEFT_TO_RIGHT}
        style = self.st(*names, **{"font_size": size, **left, **wrap, **about})
        self.put(row, column, said, style, over=over if tall > 1 else 1, tall=tall)

    def line(self, row: int, column: int, over: int, *names: str, **about: object) -> None:
        """The same empty cell over some columns."""
        style = self.st(*names, **about)
        for one in range(column, column + over):
            self.sheet.write_blank(row, one, None, style)

    def row(self, row: int, points: int) -> None:
        """The height of a row."""
        self.sheet.set_row(row, points)

    def head(self, row: int, column: int, over: int, title: str, caption: str = "") -> int:
        """The title of a section, which states its finding, and what is shown; the next free row."""
        self.row(row, 18)
        self.fit(row, column, title, over, size=10, bold=True, valign="bottom")
        if not caption:
            return row + 1
        self.row(row + 1, 12)
        self.fit(row + 1, column, caption, over, "small", size=look.SIZE_SMALL, valign="top")
        return row + 2

    def header(self, row: int, column: int, over: int, *cells: tuple[int, int, str, str]) -> None:
        """The header of a table; cells are (column, columns over, words, alignment)."""
        self.line(row, column, over, "th")
        for at, wide, words, align in cells:
            self.put(row, at, words, self.st("th", align=align), over=wide)

    def rows(self, row: int, column: int, over: int, count: int) -> None:
        """The hairlines under some rows of a table."""
        for one in range(row, row + count):
            self.line(one, column, over, "td")

    def empty(self, row: int, column: int, over: int, words: str) -> int:
        """One sentence where there is nothing to show; the next free row."""
        self.fit(row, column, words, over, "faint", tall=2, size=look.SIZE_SMALL)
        return row + 2


def new_sheet(book: Workbook, title: str) -> Worksheet:
    """An empty page: no gridlines, a margin, 24 equal columns, printed upright on one page, A4 or Letter."""
    sheet = book.add_worksheet(title)
    sheet.hide_gridlines(2)
    sheet.set_tab_color(look.TAB[Group.CREATORS])
    sheet.set_default_row(ROW)
    sheet.set_column_pixels(0, 0, MARGIN_PX)
    sheet.set_column_pixels(1, COLUMNS, COL_PX)
    sheet.set_column_pixels(COLUMNS + 1, COLUMNS + 1, MARGIN_PX)
    look.page(sheet, tall=1)
    sheet.set_portrait()
    sheet.set_margins(left=0.4, right=0.4, top=0.4, bottom=0.5)
    return sheet


def width(text: str, size: float) -> float:
    """About how many pixels a text takes in Arial; a little more rather than less.

    >>> round(width("illi", 9)), round(width("MMMM", 9))
    (13, 42)
    """
    shares = (
        1.4 if unicodedata.east_asian_width(sign) in "WF" or sign > "\U0001f000"
        else 0.28 if sign in NARROW
        else 0.36 if sign in SLIM
        else 0.87 if sign in BROAD
        else 0.7 if sign.isupper()
        else 0.56
        for sign in text
    )  # fmt: skip
    return sum(shares) * size * 4 / 3


def cut(text: str, pixels: float, size: float, *, lines: int = 1) -> str:
    """A text that fits in a room, with … where something had to go. Lines of several are a little shorter: words stay whole."""
    said = one_line(text).strip()
    room = pixels * lines * (1 if lines == 1 else 0.9)
    if width(said, size) <= room:
        return said
    while said and width(f"{said}…", size) > room:
        said = said[:-1]
    return f"{said.rstrip(' ,;·')}…"
