"""A whole tab, as it is drawn today, put into a workbook among the tabs and sheets that are there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from creatorsheet.book.editor.contents import Contents
from creatorsheet.book.editor.markup import Cut, Element, elements, splice, with_attributes
from creatorsheet.book.editor.package import Package, relations_part
from creatorsheet.book.editor.tables import read_tables
from creatorsheet.book.migration.fresh import Fresh
from creatorsheet.book.migration.ground import Ground
from creatorsheet.book.migration.rules import Rules
from creatorsheet.book.migration.sheets import (
    DECLARATION,
    add_sheet,
    free_part,
    namespace,
    quoted,
    relation_base,
)
from creatorsheet.catalogue.shapes import Sheet
from creatorsheet.catalogue.tabs import ROWS

TRANSITIONAL = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NO_RELATIONS = (
    f'{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"
TABLES = "xl/tables/table1.xml"
HOME = "PickedCampaign"
"""The named cell by which Home is found under whatever name."""

CHANGES = re.compile(rb'(\w+DxfId)="(\d+)"')
SHEET = re.compile(r"(?:'(?:[^']|'')+'|\w+)!")


def add_tab(ground: Ground, sheet: Sheet, name: str) -> None:
    """Put a fresh tab into a workbook, under a name that no sheet has, behind the tab it follows in a new workbook."""
    package, fresh = ground.package, ground.fresh
    contents = Contents(package)
    part = free_part(package, next(iter(contents.sheets.values())))
    xml = fresh.package.read(fresh.contents.sheets[sheet.title])
    xml = splice(xml, list(_cuts(xml, sheet, ground)))
    base, main = relation_base(package, contents.part).encode(), namespace(package).encode()
    package.write(relations_part(part), NO_RELATIONS.encode())
    table = _table(ground, sheet).replace(TRANSITIONAL, main, 1)
    package.add(free_part(package, TABLES), table, TABLE_TYPE, part, f"{base.decode()}/table")
    add_sheet(
        package,
        name,
        part,
        xml.replace(TRANSITIONAL, main, 1).replace(RELATIONS, base, 1),
        after=_before(package, contents, sheet),
        hidden=sheet.hidden,
        titles=SHEET.sub(lambda _: quoted(name), _titles(fresh, sheet)),
    )


def _before(package: Package, contents: Contents, sheet: Sheet) -> str:
    """The name of the sheet behind which a tab belongs."""
    order = [one.sheet for one in ROWS]
    tables = read_tables(package, contents.sheets)
    there = (tables.get(one.table.casefold()) for one in reversed(order[: order.index(sheet)]))
    return next((one.sheet for one in there if one), contents.order[-1])


def _titles(fresh: Fresh, sheet: Sheet) -> str:
    at = str(fresh.contents.order.index(sheet.title))
    names = elements(fresh.package.read(fresh.contents.part), "definedName")
    mine = (one.text for one in names if one.attribute("localSheetId") == at)
    return next(mine, "")


def _table(ground: Ground, sheet: Sheet) -> bytes:
    """The tab's table part with a number no other table has."""
    package, fresh = ground.package, ground.fresh
    others = read_tables(package, Contents(package).sheets).values()
    numbers = [0, *(int(elements(package.read(one.part), "table")[0].attribute("id")) for one in others)]
    xml = fresh.package.read(fresh.tables[sheet.table.casefold()].part)
    head = next(one for one in elements(xml, "table"))
    xml = splice(
        xml, [(head.start, head.inside, with_attributes(xml[head.start : head.inside], id=str(max(numbers) + 1)))]
    )
    return CHANGES.sub(lambda found: b'%s="%d"' % (found[1], ground.looks.change(int(found[2]))), xml)


def _cuts(xml: bytes, sheet: Sheet, ground: Ground) -> Iterator[Cut]:
    """The edits by which a fresh sheet part becomes one of another workbook."""
    looks = ground.looks
    found = elements(xml, "sheetView", "col", "c", "f", "v", "hyperlink")
    children: dict[int, list[Element]] = {}
    inner: list[Element] = []
    for one in found:
        if one.name == "c":
            inner = children[one.start] = []
        elif one.name in ("f", "v"):
            inner.append(one)
    home = ground.contents.name(HOME)
    for one in found:
        if one.name == "sheetView":
            yield one.start, one.inside, with_attributes(xml[one.start : one.inside], tabSelected=None)
        elif one.name == "col" and "style" in one.attributes:
            style = str(looks.cell(int(one.attributes["style"])))
            yield one.start, one.inside, with_attributes(xml[one.start : one.inside], style=style)
        elif one.name == "hyperlink" and home and one.attribute("location").startswith("'Home'!"):
            location = f"{quoted(home.sheet)}A1"
            yield one.start, one.inside, with_attributes(xml[one.start : one.inside], location=location)
        elif one.name == "c":
            yield one.start, one.end, _cell(xml, one, children[one.start], ground)
    yield from Rules(xml, sheet.title, ground.landing, looks).cuts()


def _cell(xml: bytes, cell: Element, children: list[Element], ground: Ground) -> bytes:
    """A cell with its text inside it, and without the result of its formula, which is calculated anew."""
    style = str(ground.looks.cell(int(cell.attribute("s") or 0)))
    kind = cell.attributes.get("t")
    formula = next((one for one in children if one.name == "f"), None)
    if formula is not None:
        head = with_attributes(xml[cell.start : cell.inside], s=style, t=None)
        return head + xml[formula.start : formula.end] + b"</c>"
    if kind == "s":
        text = ground.fresh.texts[int(children[0].text)]
        head = with_attributes(xml[cell.start : cell.inside], s=style, t="inlineStr")
        return head + b"<is>" + text + b"</is></c>"
    return with_attributes(xml[cell.start : cell.inside], s=style) + xml[cell.inside : cell.end]
