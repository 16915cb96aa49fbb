"""Titles of table columns, as the table's own part has them."""

from __future__ import annotations

import re

from creatorsheet.book.editor.areas import cell_ref
from creatorsheet.book.editor.cells import coded
from creatorsheet.book.editor.markup import elements, splice, with_attributes
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.catalogue.problems.workbook import CELL_CANNOT_BE_WRITTEN
from creatorsheet.kernel.finding import Place

LONGEST_TITLE = 255


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
