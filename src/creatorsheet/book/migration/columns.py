"""A column more at the end of a table, wherever people moved the table's other columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from creatorsheet.book.editor.areas import Area, cell_ref
from creatorsheet.book.editor.cells import Entry, coded
from creatorsheet.book.editor.contents import Contents
from creatorsheet.book.editor.markup import Cut, Element, attribute, elements, grown, splice, with_attributes
from creatorsheet.book.editor.sheet import SheetPart
from creatorsheet.book.migration.ground import Ground
from creatorsheet.book.migration.landing import TOP
from creatorsheet.book.migration.looks import Looks, prefixed
from creatorsheet.book.migration.rules import Rules
from creatorsheet.book.template.entries import LAST
from creatorsheet.catalogue.shapes import Column
from creatorsheet.catalogue.tabs import sheet as tab

STRIP = 1
"""How many rows above a header show the bands."""


class TakenError(ValueError):
    """Something stands where the column belongs: the text is its address."""

    def __init__(self, sheet: str, row: int, column: int) -> None:
        super().__init__(cell_ref(row, column))
        self.sheet = sheet


def add_column(ground: Ground, title: str, column: Column) -> None:
    """Put a column of a fresh tab at the end of the tab's table. Raises TakenError when that place is not free."""
    package, fresh, looks = ground.package, ground.fresh, ground.looks
    contents = Contents(package)
    tables = ground.tables
    table = tables[tab(title).table.casefold()]
    source = fresh.tables[table.name.casefold()]
    at = source.column(column.title)
    assert at is not None  # noqa: S101  the fresh tab has all columns
    to = table.area.right + 1
    part = contents.sheets[table.sheet]
    sheet = SheetPart(table.sheet, part, package.read(part), contents.from_1904)
    others = [one.area for one in tables.values() if one.sheet == table.sheet and one.part != table.part]
    _refuse_taken(sheet, Area(table.area.top, to, table.area.bottom, to), others)
    model = fresh.sheet(title)
    about = source.columns[at - source.area.left]
    new = Entry(None, about.formula, looks.cell(model.style_of(TOP, at) or 0), about.array)
    sheet.set(table.area.top, to, Entry(column.title, "", looks.cell(model.style_of(source.area.top, at) or 0)))
    for row in range(table.first, table.last + 1):
        sheet.set(row, to, new)
    strip = model.rows.cell(source.area.top - STRIP, at)
    if strip is not None and table.area.top > STRIP and sheet.rows.cell(table.area.top - STRIP, to) is None:
        text = fresh.text(strip.shown) if strip.shown else None
        sheet.set(table.area.top - STRIP, to, Entry(text, "", looks.cell(strip.style or 0)))
    wider = replace(table.area, right=to)
    ground.expect(replace(table, area=wider, columns=(*table.columns, about)))
    xml = b"".join(sheet.pieces())
    xml = splice(xml, list(_width(xml, model.xml, at, to, looks)))
    area = Area(TOP, at, LAST + 1, at)
    reach = Area(table.first, to, max(table.first + LAST + 1 - TOP, table.last), to)
    package.write(part, Rules(model.xml, title, ground.landing, looks).brought(area, reach, xml))
    declared = package.read(table.part)
    package.write(table.part, splice(declared, list(_declared(declared, about.formula, column))))


def _refuse_taken(sheet: SheetPart, room: Area, others: list[Area]) -> None:
    filled = next(sheet.rows.filled(room), None)
    if filled is not None:
        raise TakenError(sheet.name, filled.row, filled.column)
    for area in [*others, *sheet.merged]:
        if area.meets(room):
            raise TakenError(sheet.name, max(area.top, room.top), room.left)


def _declared(xml: bytes, formula: str, column: Column) -> Iterator[Cut]:
    """The edits of the table part."""
    for one in elements(xml, "table", "autoFilter", "tableColumns"):
        head = xml[one.start : one.inside]
        if one.name == "tableColumns" and one.parent == "table":
            ids = [int(two.attribute("id")) for two in elements(xml, "tableColumn")]
            tag = one.prefix.decode() + "tableColumn"
            new = f'<{tag} id="{max(ids) + 1}" name="{attribute(coded(column.title))}"'
            if formula:
                inner = one.prefix.decode() + "calculatedColumnFormula"
                text = attribute(formula)
                new += f"><{inner}>{text}</{inner}></{tag}>"
            else:
                new += "/>"
            yield from grown(xml, one, new.encode(), count=str(len(ids) + 1))
        elif one.name != "tableColumns" and "ref" in one.attributes:
            area = Area.parse(one.attributes["ref"])
            wider = Area(area.top, area.left, area.bottom, area.right + 1)
            yield one.start, one.inside, with_attributes(head, ref=str(wider))


def _width(xml: bytes, model: bytes, at: int, to: int, looks: Looks) -> Iterator[Cut]:
    """The edits that give a column of the sheet the width and the look of a fresh one."""
    found = next((one for one in elements(model, "col") if _spans(one, at)), None)
    if found is None:
        return
    style = str(looks.cell(int(found.attribute("style") or 0)))
    width = found.attribute("width")
    new = f'<col min="{to}" max="{to}" width="{width}" style="{style}" customWidth="1"/>'.encode()
    root, *own = elements(xml, "worksheet", "cols", "col", "sheetData")
    new = prefixed(new, root.prefix)
    columns = [one for one in own if one.name == "col"]
    over = next((one for one in columns if _spans(one, to)), None)
    if over is not None:
        head, rest = xml[over.start : over.inside], xml[over.inside : over.end]
        first, last = int(over.attributes["min"]), int(over.attributes["max"])
        left = with_attributes(head, max=str(to - 1)) + rest if first < to else b""
        right = with_attributes(head, min=str(to + 1)) + rest if to < last else b""
        yield over.start, over.end, left + new + right
    elif columns:
        after = next((one for one in columns if int(one.attributes["min"]) > to), None)
        place = after.start if after else columns[-1].end
        yield place, place, new
    else:
        data = next(one for one in own if one.name == "sheetData")
        tag = root.prefix + b"cols"
        yield data.start, data.start, b"<" + tag + b">" + new + b"</" + tag + b">"


def _spans(column: Element, number: int) -> bool:
    return int(column.attributes["min"]) <= number <= int(column.attributes["max"])
