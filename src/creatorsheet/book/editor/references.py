"""What formulas name: where formulas stand in a part, and how they read once a column of a table has another title."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape, unescape
from typing import NamedTuple

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.markup import Cut, masked, tag_end

FORMULAS = frozenset(
    (b"f", b"formula", b"formula1", b"formula2", b"calculatedColumnFormula", b"totalsRowFormula", b"definedName")
)
CELL = re.compile(rb"""\sr\s*=\s*["']([A-Z]+[0-9]+)["']""")
TEXT = r'"(?:[^"]|"")*"'
QUOTED = r"'(?:[^']|'')*'!?"
SPECIFIER = r"(?:'.|[^\[\]'])*"
BRACKETS = rf"\[(?:'.|[^\[\]']|\[{SPECIFIER}\])*\]"
TABLE = re.compile(
    rf"{TEXT}|{QUOTED}|(?P<table>(?:[^\W\d]|\\)[\w.\\?]*|)(?P<of>{BRACKETS})(?P<after>[\w!]?)", re.DOTALL
)
INNER = re.compile(rf"\[({SPECIFIER})\]", re.DOTALL)
ESCAPED = re.compile("'(.)|_x([0-9A-Fa-f]{4})_", re.DOTALL)
SPECIAL = re.compile(r"([\[\]#'@])")
OWN_BOOK = "[0]!"


class Written(NamedTuple):
    """A formula as it stands in a sheet, a name, a table or a chart."""

    text: str
    sheet: str = ""  # whose part it stands in; "" for names and charts
    cell: str = ""  # the address of its cell, where it has one
    table: str = ""  # the table whose part it stands in
    tag: bytes = b""  # its start tag


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
                new = change(Written(text, self.sheet, self._cell(marks, element), self.table, tag))
                if new != text:
                    yield start, close, escape(new, quote=False).encode()
            at = close

    def _cell(self, marks: bytes, element: int) -> str:
        owner = marks.rfind(b"<", 0, element)
        found = CELL.search(marks, owner, element) if self.sheet else None
        return found[1].decode() if found else ""


class Retitling(NamedTuple):
    """A column of a table that gets another title."""

    table: str
    sheet: str
    area: Area
    old: str
    new: str

    @property
    def needle(self) -> re.Pattern[bytes]:
        """What the bytes of a formula hold that may name the column; in its own table the table's name may be left out."""
        return re.compile(rb"\[")

    def follow(self, formula: Written) -> str:
        """A formula whose references to the column name it by its new title.

        >>> cost = Retitling("T", "S", Area.parse("B2:C9"), "Cost", "Fee")
        >>> cost.follow(Written('T[Cost]*SUM(T[[#All],[Cost]],U[Cost])&"T[Cost]"', "Other"))
        'T[Fee]*SUM(T[[#All],[Fee]],U[Cost])&"T[Cost]"'
        """
        at_home = formula.table == self.table or (
            formula.sheet == self.sheet and bool(formula.cell) and Area.parse(formula.cell).meets(self.area)
        )
        if not at_home and self.table.casefold() not in formula.text.casefold():
            return formula.text

        def one(found: re.Match[str]) -> str:
            before = formula.text[: found.start()]
            if found["of"] is None or found["after"]:  # a text, or the number of another workbook
                return found[0]
            if before.endswith("!") and not before.endswith(OWN_BOOK):
                return found[0]
            named = found["table"].casefold() == self.table.casefold() if found["table"] else at_home
            return found["table"] + self._brackets(found["of"]) if named else found[0]

        return TABLE.sub(one, formula.text)

    def _brackets(self, brackets: str) -> str:
        name, inside = SPECIAL.sub(r"'\1", self.new), brackets[1:-1]
        if "[" in re.sub("'.", "", inside):
            return "[" + INNER.sub(lambda one: f"[{name}]" if self._is(one[1]) else one[0], inside) + "]"
        row = "@" if inside.startswith("@") else ""
        if not self._is(inside[len(row) :]):
            return brackets
        simple = re.fullmatch(r"\w+" if row else r"[\w ]+", self.new)
        return f"[{row}{name}]" if simple else f"[{row}[{name}]]"

    def _is(self, specifier: str) -> bool:
        plain = ESCAPED.sub(lambda found: found[1] or chr(int(found[2], 16)), specifier)
        return not specifier.startswith("#") and plain.casefold() == self.old.casefold()
