"""Names of tables: a table gets another one, and all formulas that name it follow."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from creatorsheet.book.editor.markup import elements, splice, with_attributes
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.references import BRACKETS, QUOTED, TEXT, Written
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.catalogue.problems.workbook import CELL_CANNOT_BE_WRITTEN


class Renaming(NamedTuple):
    """A table that gets another name."""

    old: str
    new: str

    @property
    def needle(self) -> re.Pattern[bytes]:
        """What the bytes of a formula hold that may name the table."""
        return re.compile(re.escape(self.old.encode()), re.IGNORECASE)

    def follow(self, formula: Written) -> str:
        """A formula that names the table by its new name; texts, columns and other workbooks are left alone.

        >>> Renaming("Table1", "Costs").follow(Written('SUM(table1[Amount])&"Table1"&Table12[x]+[1]!Table1[x]+ROWS(Table1)'))
        'SUM(Costs[Amount])&"Table1"&Table12[x]+[1]!Table1[x]+ROWS(Costs)'
        """
        name = rf"(?P<name>{re.escape(self.old)})(?![\w.\\?!(])"
        pattern = rf"{TEXT}|{QUOTED}!?|(?:{BRACKETS})!?(?:{re.escape(self.old)})?|{name}|[\w.\\?]+"
        wanted = re.compile(pattern, re.DOTALL | re.IGNORECASE)
        return wanted.sub(lambda found: self.new if found["name"] else found[0], formula.text)


def refuse_taken(table: TablePart, name: str, taken: Iterable[str]) -> None:
    """Refuses a name that a table or a name of the workbook has already; `taken` in lower case."""
    if name.casefold() in taken:
        reason = f"cannot get the name {name}, as another table or name has it"
        way = f"Rename or delete what is called {name} in Excel, under Formulas, Name Manager"
        raise CELL_CANNOT_BE_WRITTEN.refuse(cell=f"The table {table.name}", reason=reason, way=way)


def name_table(package: Package, table: TablePart, name: str) -> None:
    """Write the name of a table into its part, and into the pivot tables that read it."""
    xml = package.read(table.part)
    head = next(one for one in elements(xml, "table") if one.attributes.get("ref"))
    tag = with_attributes(xml[head.start : head.inside], name=name, displayName=name)
    package.write(table.part, splice(xml, [(head.start, head.inside, tag)]))
    for part in [one for one in package.parts if "pivotCacheDefinition" in one and one.endswith(".xml")]:
        xml = package.read(part)
        sources = [
            (one.start, one.inside, with_attributes(xml[one.start : one.inside], name=name))
            for one in elements(xml, "worksheetSource")
            if one.attribute("name").casefold() == table.name.casefold()
        ]
        if sources:
            package.write(part, splice(xml, sources))
