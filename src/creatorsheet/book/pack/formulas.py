"""Which calculated columns calculate in a pack: those whose every input is in the pack as well."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from creatorsheet.book.formulas import THIS_ROW, row_formula
from creatorsheet.catalogue.shapes import Column
from creatorsheet.sharing.scope import SharedTable

WORD = re.compile(r'"[^"]*"|(\w+)\[(?!#)([^\[\]]+)\]|(?<![\w.\[])([A-Za-z_]\w*)(?![\w(\[!])')
KNOWN_NAMES = frozenset(["AsOf", "TRUE", "FALSE"])
"""Names that mean the same in a pack."""


def kept_formula(table: SharedTable, column: Column, tables: Mapping[str, SharedTable]) -> str:
    """The column's formula in the dialect of files, or "" where its value is written instead."""
    formula = row_formula(table.sheet, column)
    if not formula:
        return ""
    titles = {shared.sheet.table: [one.title for one in shared.columns] for shared in tables.values()}
    whole = {shared.sheet.table: [one.title for one in shared.sheet.columns.values()] for shared in tables.values()}
    for name, first, last in _inputs(formula):
        known = titles.get(name, [])
        wanted = whole[name][whole[name].index(first) : whole[name].index(last) + 1] if name in whole else [first]
        if not set(wanted) <= set(known):
            return ""
        at = known.index(first)
        if known[at : at + len(wanted)] != wanted:
            return ""
    return formula


def _inputs(formula: str) -> Iterator[tuple[str, str, str]]:
    """Every column a formula reads: table, first and last title. A name of the workbook's own counts as a table."""
    text = formula
    for found in re.finditer(r"(\w+)\[\[#This Row\],\[([^\[\]]+)\](?::\[([^\[\]]+)\])?\]", text):
        yield found[1], found[2], found[3] or found[2]
    text = re.sub(r"\w+\[\[#This Row\],[^\]]*\](?::\[[^\]]*\])?\]", "0", text)
    assert not THIS_ROW.search(text)  # noqa: S101  the dialect of files has none
    for found in WORD.finditer(text):
        table, title, name = found.groups()
        if table:
            yield table, title, title
        elif name and name not in KNOWN_NAMES:
            yield name, name, name
