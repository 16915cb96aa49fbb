"""Pivot tables of the user: those that count what an edit changed are renewed when Excel opens the workbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.contents import Contents, Target
from creatorsheet.book.editor.growth import Growth
from creatorsheet.book.editor.markup import Cut, Element, elements, splice, with_attributes
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.book.editor.titles import Retitling


def renew_pivots(
    package: Package,
    contents: Contents,
    tables: Mapping[str, TablePart],
    growths: Sequence[Growth],
    edited: Callable[[str, Area], bool],
) -> None:
    """Mark the pivot caches whose source holds an edited cell; `edited` tells so of an area of a sheet.

    A source that was exactly a table goes on being it.
    """
    for one in package.relations(contents.part):
        if one.kind != "pivotCacheDefinition" or one.target not in package:
            continue
        xml = package.read(one.target)
        cache, *sources = elements(xml, "pivotCacheDefinition", "worksheetSource")
        cuts: list[Cut] = []
        for source in sources:
            target = _target(source, contents, tables)
            if target is None:
                continue
            area = target.area
            here = [growth for growth in growths if growth.table.sheet == target.sheet]
            for growth in here if "ref" in source.attributes else ():
                area = growth.whole(area)
            if area != target.area:
                head = with_attributes(xml[source.start : source.inside], ref=str(area))
                cuts.append((source.start, source.inside, head))
            if cuts or any(one.table.area.meets(area) for one in here) or edited(target.sheet, area):
                head = with_attributes(xml[cache.start : cache.inside], refreshOnLoad="1")
                package.write(one.target, splice(xml, [(cache.start, cache.inside, head), *cuts]))


def retitle_fields(package: Package, contents: Contents, tables: Mapping[str, TablePart], change: Retitling) -> None:
    """Let the fields of pivot tables that count a retitled column have its new title, so that renewing keeps them."""
    for one in package.relations(contents.part):
        if one.kind != "pivotCacheDefinition" or one.target not in package:
            continue
        xml = package.read(one.target)
        found = elements(xml, "worksheetSource", "cacheField", "calculatedItem")
        targets = [_target(each, contents, tables) for each in found if each.name == "worksheetSource"]
        fields = [each for each in found if each.name == "cacheField"]
        names = [each.attributes.get("name", "").casefold() for each in fields]
        if (
            not any(
                each is not None and each.sheet == change.sheet and each.area.meets(change.area) for each in targets
            )
            or names.count(change.old.casefold()) != 1
            or change.new.casefold() in names
            or any(each.name == "calculatedItem" or each.attributes.get("formula") for each in found)
        ):
            continue
        field = fields[names.index(change.old.casefold())]
        head = with_attributes(xml[field.start : field.inside], name=change.new)
        package.write(one.target, splice(xml, [(field.start, field.inside, head)]))


def _target(source: Element, contents: Contents, tables: Mapping[str, TablePart]) -> Target | None:
    """The cells behind a source: a table, a named range, or an address; None for those of another workbook."""
    if any(name.rpartition(":")[2] == "id" for name in source.attributes):
        return None
    name = source.attribute("name")
    if name:
        table = tables.get(name.casefold())
        return Target(table.sheet, table.area) if table is not None else contents.name(name)
    try:
        return Target(source.attribute("sheet"), Area.parse(source.attribute("ref")))
    except ValueError:
        return None
