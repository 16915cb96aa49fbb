"""Formulas as parts hold them, and the addresses of cells that they name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape, unescape
from typing import NamedTuple

from creatorsheet.book.editor.areas import LAST_ROW, Area
from creatorsheet.book.editor.markup import Cut, elements, masked, tag_end

FORMULAS = frozenset(
    (b"f", b"formula", b"formula1", b"formula2", b"calculatedColumnFormula", b"totalsRowFormula", b"definedName")
)
CELL = re.compile(rb"""\sr\s*=\s*["']([A-Z]+[0-9]+)["']""")
LOCAL = re.compile(rb"</?(?:[\w.-]+:)?([\w.-]+)")

TEXT = r'"(?:[^"]|"")*"'
QUOTED = r"'(?:[^']|'')*'"
SPECIFIER = r"(?:'.|[^\[\]'])*"
BRACKETS = rf"\[(?:'.|[^\[\]']|\[{SPECIFIER}\])*\]"
CORNER = r"\$?[A-Za-z]{1,3}\$?[0-9]{1,7}"
ADDRESS = re.compile(
    rf"{TEXT}"
    rf"|(?:(?P<sheet>{QUOTED}|[^\W\d][\w.]*)!)?(?P<ref>{CORNER}(?::{CORNER})?)(?![\w(.!\[?\\])"
    rf"|{BRACKETS}(?:[\w.]*!(?:{QUOTED}|[\w.:$]+))?|{QUOTED}|[\w.\\?$:]+!(?:[\w.:$]+)?|[\w.\\?$]+",
    re.DOTALL,
)
ROW = re.compile(r"(\$?)([0-9]+)$")


class Written(NamedTuple):
    """A formula as it stands in a sheet, a name, a table or a chart."""

    text: str
    sheet: str = ""  # whose part it stands in; "" for names and charts
    cell: str = ""  # the address of its cell, where it has one
    table: str = ""  # the table whose part it stands in
    tag: bytes = b"<f>"  # its start tag
    owner: str = "c"  # the element whose start tag, or end tag, stands before it

    @property
    def kind(self) -> str:
        """The name of its element, without prefix."""
        found = LOCAL.match(self.tag)
        return found[1].decode() if found else ""

    @property
    def spread(self) -> Area | None:
        """The cells that it calculates, when it stands for several."""
        if b"ref" not in self.tag:
            return None
        closed = self.tag.removesuffix(b"/>").removesuffix(b">") + b"/>"
        area = Area.parse(elements(closed, self.kind)[0].attribute("ref"))
        return area if len(area) > 1 else None


class Formulas(NamedTuple):
    """The formulas of one part."""

    xml: bytes
    sheet: str = ""
    table: str = ""

    def rewritten(self, needle: re.Pattern[bytes], change: Callable[[Written], str]) -> Iterator[Cut]:
        """The edits by which formulas whose bytes hold the needle become what `change` gives for them."""
        marks = masked(self.xml)
        at = 0
        while found := needle.search(marks, at):
            at = found.end()
            element = marks.rfind(b"<", 0, found.start())
            start = tag_end(marks, element)
            if start > found.start():  # in an attribute
                continue
            close = marks.find(b"<", at)
            tag = marks[element:start]
            if re.split(rb"[\s>]", tag[1:], maxsplit=1)[0].rpartition(b":")[2] in FORMULAS:
                text = unescape(self.xml[start:close].decode())
                new = change(self._written(text, marks, element, tag))
                if new != text:
                    yield start, close, escape(new, quote=False).encode()
            at = close

    def _written(self, text: str, marks: bytes, element: int, tag: bytes) -> Written:
        before = marks.rfind(b"<", 0, element)
        owner = LOCAL.match(marks, before)
        name = owner[1].decode() if owner else ""
        cell = CELL.search(marks, before, element) if name == "c" else None
        return Written(text, self.sheet, cell[1].decode() if cell else "", self.table, tag, name)


class Address(NamedTuple):
    """An address in a formula: the sheet it names ("" for none), its text and its cells."""

    sheet: str
    text: str
    area: Area

    @property
    def fixed(self) -> bool:
        """Whether its rows carry a dollar sign, so that it means the same cells wherever it is copied."""
        return all("$" in corner[1:] for corner in self.text.split(":"))

    @property
    def ends_fixed(self) -> bool:
        """Whether its last row carries a dollar sign."""
        return "$" in self.text.rpartition(":")[2][1:]

    def with_rows(self, top: int, bottom: int) -> str:
        """The address with other rows; dollar signs and columns stay.

        >>> Address("", "B$3:$C4", Area.parse("B3:C4")).with_rows(3, 9)
        'B$3:$C9'
        """
        first, mark, second = self.text.partition(":")
        return ROW.sub(rf"\g<1>{top}", first) + mark + (ROW.sub(rf"\g<1>{bottom}", second) if mark else "")


def readdressed(formula: str, change: Callable[[Address], str]) -> str:
    """A formula with its addresses passed through a function; texts, names and other workbooks are left alone.

    >>> readdressed("SUM('a b'!C3:C4)&\\"C3\\"&LOG10(C3)+[1]S!C3", lambda one: one.with_rows(5, 6))
    'SUM(\\'a b\\'!C5:C6)&"C3"&LOG10(C5)+[1]S!C3'
    """

    def one(found: re.Match[str]) -> str:
        if found["ref"] is None:
            return found[0]
        try:
            area = Area.parse(found["ref"])
        except ValueError:
            return found[0]
        sheet = found["sheet"] or ""
        name = sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
        return (f"{sheet}!" if sheet else "") + change(Address(name, found["ref"], area))

    return ADDRESS.sub(one, formula)


def slid(formula: str, rows: int) -> str:
    """A formula as it reads some rows further down, where addresses without a dollar sign slide along.

    >>> slid("B3-B2+SUM(C$3:C3)", 2)
    'B5-B4+SUM(C$3:C5)'
    """

    def one(address: Address) -> str:
        corners = [_slid(corner, rows) for corner in address.text.split(":")]
        return ":".join(corners) if all(corners) else "#REF!"

    return readdressed(formula, one) if rows else formula


def _slid(corner: str, rows: int) -> str:
    if "$" in corner[1:]:
        return corner
    found = ROW.search(corner)
    row = int(found[2]) + rows if found else 0
    return ROW.sub(str(row), corner) if 0 < row <= LAST_ROW else ""
