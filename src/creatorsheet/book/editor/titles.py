"""Titles of table columns: the column's own name and all references to it say the same."""

from __future__ import annotations

import re
from typing import NamedTuple

from creatorsheet.book.editor.areas import Area, cell_ref
from creatorsheet.book.editor.cells import coded
from creatorsheet.book.editor.markup import elements, splice, with_attributes
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.references import BRACKETS, QUOTED, SPECIFIER, TEXT, Written
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.catalogue.problems.workbook import CELL_CANNOT_BE_WRITTEN
from creatorsheet.kernel.finding import Place

LONGEST_TITLE = 255
TABLE = re.compile(
    rf"{TEXT}|{QUOTED}!?|(?P<table>(?:[^\W\d]|\\)[\w.\\?]*|)(?P<of>{BRACKETS})(?P<after>[\w!]?)", re.DOTALL
)
INNER = re.compile(rf"\[({SPECIFIER})\]", re.DOTALL)
ESCAPED = re.compile("'(.)|_x([0-9A-Fa-f]{4})_", re.DOTALL)
SPECIAL = re.compile(r"([\[\]#'@])")
OWN_BOOK = "[0]!"


def refuse_unfit(table: TablePart, position: int, title: str) -> None:
    """Refuses a title that this column of the table cannot have."""
    others = {one.title.casefold() for at, one in enumerate(table.columns) if at != position}
    if title.casefold() in others:
        reason = f"cannot read {title}, as another column of {table.name} does"
        way = f"Retitle or delete the other column {title} in Excel"
    elif not title.strip() or len(title) > LONGEST_TITLE:
        reason, way = f"needs a title of 1 to {LONGEST_TITLE} characters", "Choose such a title"
    else:
        return
    place = Place(sheet=table.sheet, cell=cell_ref(table.area.top, table.area.left + position))
    raise CELL_CANNOT_BE_WRITTEN.refuse(place, reason=reason, way=way)


def name_column(package: Package, table: TablePart, position: int, title: str) -> None:
    """Write the title of a column into the table part."""
    xml = package.read(table.part)
    one = [each for each in elements(xml, "tableColumn") if each.parent == "tableColumns"][position]
    name = re.sub("[\t\r\n]", lambda sign: f"_x{ord(sign[0]):04x}_", coded(title))
    head = with_attributes(xml[one.start : one.inside], name=name)
    package.write(table.part, splice(xml, [(one.start, one.inside, head)]))


class Retitling(NamedTuple):
    """A column of a table that gets another title."""

    table: str
    sheet: str
    area: Area
    old: str
    new: str

    @property
    def needle(self) -> re.Pattern[bytes]:
        """What the bytes of a formula hold that may name a column."""
        return re.compile(rb"\[")

    def follow(self, formula: Written) -> str:
        """A formula whose references to the column name it by its new title.

        >>> cost = Retitling("T", "S", Area.parse("B2:C9"), "Cost", "Fee")
        >>> cost.follow(Written('T[Cost]*SUM(T[[#All],[Cost]],U[Cost])&"T[Cost]"', "Other"))
        'T[Fee]*SUM(T[[#All],[Fee]],U[Cost])&"T[Cost]"'
        """
        # Within its table a reference may leave the table's name out.
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
