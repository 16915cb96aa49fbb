"""Table parts: where a table stands, what its columns are called and calculate, and how it is resized."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.markup import Cut, DamagedError, elements, splice, with_attributes
from creatorsheet.book.editor.package import Package

CODED = re.compile("_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class TableColumn:
    """A column of a table: its title, its formula without = when it is a calculated one, and its number, which it keeps
    under any title."""

    title: str
    formula: str = ""
    array: bool = False
    number: int = 0


@dataclass(frozen=True)
class TablePart:
    """A table of a sheet. `area` holds the header row and the totals row as well."""

    name: str
    sheet: str
    part: str
    area: Area
    columns: tuple[TableColumn, ...]
    header_rows: int = 1
    totals_rows: int = 0

    @property
    def first(self) -> int:
        """The sheet row of the first data row."""
        return self.area.top + self.header_rows

    @property
    def last(self) -> int:
        """The sheet row of the last data row."""
        return self.area.bottom - self.totals_rows

    @property
    def body(self) -> Area:
        """The data rows."""
        return Area(self.first, self.area.left, self.last, self.area.right)

    def column(self, title: str) -> int | None:
        """The sheet column of a titled column."""
        return next((self.area.left + i for i, one in enumerate(self.columns) if one.title == title), None)


def read_table(package: Package, part: str, sheet: str) -> TablePart:
    """A table part as it stands."""
    table: dict[str, str] = {}
    columns: list[TableColumn] = []
    for one in elements(package.read(part), "table", "tableColumn", "calculatedColumnFormula"):
        if one.name == "table":  # an extension carries another one with the table's alternative text
            table = table or one.attributes
        elif one.name == "tableColumn":
            title = CODED.sub(lambda found: chr(int(found[1], 16)), one.attributes["name"])
            columns.append(TableColumn(title, number=int(one.attributes.get("id", "0"))))
        else:
            array = one.attributes.get("array") in ("1", "true")
            columns[-1] = replace(columns[-1], formula=one.text.removeprefix("="), array=array)
    name = table.get("displayName") or table.get("name", "")
    rows = int(table.get("headerRowCount", "1")), int(table.get("totalsRowCount", "0"))
    area = Area.parse(table["ref"])
    if area.right - area.left + 1 != len(columns):
        raise DamagedError(f"the table {name} has {len(columns)} columns in {area}")
    return TablePart(name, sheet, part, area, tuple(columns), *rows)


def read_tables(package: Package, sheets: dict[str, str]) -> dict[str, TablePart]:
    """All tables of a workbook by their name in lower case, as Excel compares them."""
    found = (
        read_table(package, one.target, sheet)
        for sheet, part in sheets.items()
        for one in package.relations(part)
        if one.kind == "table" and one.target in package
    )
    return {one.name.casefold(): one for one in found}


def resize(package: Package, table: TablePart, last: int) -> None:
    """Let a table end with another data row; its filter and its sorting end there as well."""
    xml = package.read(table.part)
    bottom = {table.area.bottom: last + table.totals_rows, table.last: last}
    cuts: list[Cut] = []
    for one in elements(xml, "table", "autoFilter", "sortState"):
        if "ref" in one.attributes:
            area = Area.parse(one.attributes["ref"])
            new = Area(area.top, area.left, bottom.get(area.bottom, area.bottom), area.right)
            head = with_attributes(xml[one.start : one.inside], ref=str(new))
            cuts.append((one.start, one.inside, head))
    package.write(table.part, splice(xml, cuts))
