"""The add-in's own sheets: the settings that xlwings' VBA reads, and help, which its button copies into a new workbook."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from creatorsheet import __version__
from creatorsheet.book import look
from creatorsheet.catalogue.actions import RIBBON
from creatorsheet.catalogue.function import Function
from creatorsheet.catalogue.functions import FUNCTIONS
from creatorsheet.shell.addin import borrowed, ribbon
from creatorsheet.shell.addin.parts import version
from creatorsheet.shell.addin.project import NAME

SETTINGS = {
    "ADD_WORKBOOK_TO_PYTHONPATH": "False",  # a workbook in OneDrive has an address that is no folder
    "USE UDF SERVER": "True",  # buttons are answered by the Python that is running already
}
"""Text, not TRUE and FALSE: those would reach VBA in the language of the computer."""

WIDTHS = (36, 62, 62)
LETTERS = (34, 70, 70)  # of a line that surely fits
LINE = 12  # points

NO_ANSWER = (
    ("Functions show #NAME?", "Excel did not reach Python. In a command window, run: creatorsheet addin doctor"),
    (
        "Functions show #VALUE!",
        'Something given cannot be read. Ask with the function\'s name and the same cells: =CS_WHY("CPM", cost, views)',
    ),
    ("Buttons are grey", "No workbook is open, or it is open in Protected View: choose Enable Editing."),
    (
        "On a Mac, in the browser",
        "The functions CS_… answer in Excel on Windows. Those that every workbook brings along, CS.…, answer there too.",
    ),
)

DICTIONARY = """\
VBA-Dictionary, (c) Tim Hall

The MIT License (MIT)

Copyright (c) 2017 Tim Hall

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation \
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, \
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the \
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the \
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE \
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR \
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, \
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE."""


def write(book: Workbook) -> None:
    """Both sheets, in the order of the project's modules."""
    settings = book.add_worksheet(f"{NAME}.conf")
    for row, pair in enumerate(SETTINGS.items()):
        settings.write_row(row, 0, pair)
    _Help(book, book.add_worksheet("Help")).write()


class _Help:
    def __init__(self, book: Workbook, sheet: Worksheet) -> None:
        self.styles = look.Styles(book)
        self.sheet = sheet
        self.row = 0

    def write(self) -> None:
        """Title, buttons, functions, what to do when there is no answer, and the licences."""
        self.sheet.hide_gridlines(2)
        self.sheet.set_column_pixels(0, 0, look.MARGIN_PX)
        for column, width in enumerate(WIDTHS, start=1):
            self.sheet.set_column(column, column, width)
        look.page(self.sheet)
        self._line(["CreatorSheet help"], "title", height=look.ROW_HEAD)
        self._line([f"Version {__version__}, built for xlwings {version()}"], "soft")
        self._chapter("Buttons", ("Button", "What it does", "Keys"), _buttons())
        self._chapter("Functions", ("Formula", "What it answers", "What it needs"), map(_function, FUNCTIONS.values()))
        self._chapter("When there is no answer", ("What you see", "What to do"), NO_ANSWER)
        self._chapter("Parts by others", (), ())
        for notice in (f"xlwings {version()}\n\n{borrowed.licence()}", DICTIONARY):
            for paragraph in notice.strip().split("\n\n"):
                self._paragraph(" ".join(paragraph.split()))
            self.row += 1

    def _chapter(self, title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        self.row += 1
        self._line([title], "head", height=look.ROW_HEAD)
        if heads:
            self._line(heads, "th")
        for row in rows:
            self._line(row, "td", "wrap")

    def _line(self, texts: Sequence[str], *styles: str, height: int = 0) -> None:
        lines = max(_lines(text, letters) for text, letters in zip(texts, LETTERS, strict=False))
        self.sheet.set_row(self.row, height or lines * LINE + 6)
        for column, text in enumerate(texts, start=1):
            about = {"indent": 1} if column > 1 else {"bold": True} if "wrap" in styles else {}
            self.sheet.write_string(self.row, column, text, self.styles(*styles, **about))
        self.row += 1

    def _paragraph(self, text: str) -> None:
        style = self.styles("small", "wrap")
        self.sheet.merge_range(self.row, 1, self.row, len(WIDTHS), text, style)
        self.sheet.set_row(self.row, _lines(text, sum(LETTERS)) * LINE + 3)
        self.row += 1


def _lines(text: str, letters: int) -> int:
    return sum(len(textwrap.wrap(line, letters)) or 1 for line in text.split("\n"))


def _buttons() -> Iterator[tuple[str, str, str]]:
    for action in RIBBON:
        if button := action.button:
            keys = f"Alt, {', '.join(ribbon.TAB_KEYTIP)}, {', '.join(button.keytip)}"
            yield f"{action.group}: {button.label}", ribbon.tip(action, button), keys


def _function(one: Function) -> tuple[str, str, str]:
    names = ", ".join(f"[{input_.name}]" if input_.optional else input_.name for input_ in one.inputs)
    return f"={one.name}({names})", one.does, "\n".join(f"{input_.name}: {input_.help}" for input_ in one.inputs)
