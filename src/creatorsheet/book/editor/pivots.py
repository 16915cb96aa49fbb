"""Pivot tables of the user: those that count what an edit changed are renewed when Excel opens the workbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.markup import Element, elements, splice, with_attributes
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.tables import TablePart


def renew_pivots(
    package: Package, workbook: str, tables: Mapping[str, TablePart], edited: Callable[[str, Area], bool]
) -> None:
    """Mark the pivot caches whose source holds an edited cell; `edited` tells so of an area of a sheet."""
    for one in package.relations(workbook):
        if one.kind != "pivotCacheDefinition" or one.target not in package:
            continue
        xml = package.read(one.target)
        cache, *sources = elements(xml, "pivotCacheDefinition", "worksheetSource")
        if any(_changed(source, tables, edited) for source in sources):
            head = with_attributes(xml[cache.start : cache.inside], refreshOnLoad="1")
            package.write(one.target, splice(xml, [(cache.start, cache.inside, head)]))


def _changed(source: Element, tables: Mapping[str, TablePart], edited: Callable[[str, Area], bool]) -> bool:
    table = tables.get(source.attribute("name").casefold())
    if table is not None:
        return edited(table.sheet, table.area)
    try:
        return edited(source.attribute("sheet"), Area.parse(source.attribute("ref")))
    except ValueError:  # a named range or another workbook
        return False
