"""Calculated columns: the formula that a table gives to new rows."""

from __future__ import annotations

from html import escape

from creatorsheet.book.editor.markup import Cut, elements, splice
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.tables import TablePart


def calculate_column(package: Package, table: TablePart, position: int, formula: str) -> None:
    """Let a column (counted from 0) fill new rows by a formula (no = in front)."""
    xml = package.read(table.part)
    found = elements(xml, "tableColumn", "calculatedColumnFormula")
    one = [each for each in found if each.name == "tableColumn" and each.parent == "tableColumns"][position]
    sign = one.prefix
    new = b"<" + sign + b"calculatedColumnFormula>" + escape(formula, quote=False).encode()
    new += b"</" + sign + b"calculatedColumnFormula>"
    held = [each for each in found if each.name == "calculatedColumnFormula" and one.start < each.start < one.end]
    cut: Cut
    if held:
        cut = (held[0].start, held[0].end, new)
    elif xml[one.inside - 2 : one.inside] == b"/>":
        head = xml[one.start : one.inside].removesuffix(b"/>").rstrip() + b">"
        cut = (one.start, one.inside, head + new + b"</" + sign + b"tableColumn>")
    else:
        cut = (one.inside, one.inside, new)
    package.write(table.part, splice(xml, [cut]))
