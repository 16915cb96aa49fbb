"""The cells of a workbook file as raw grids, read with calamine; error values are told from blanks."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import time, timedelta

from python_calamine import CalamineWorkbook

from creatorsheet.book.editor.areas import Area, cell_at
from creatorsheet.book.editor.cached import error
from creatorsheet.book.editor.markup import DamagedError, elements, tag_end
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.rows import Rows
from creatorsheet.catalogue.problems.files import FILE_IS_TOO_LARGE_TO_OPEN_SAFELY
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import ExcelError, Raw, column_letters, column_number

MOST_CELLS = 50_000_000
"""A sheet is read as a whole block, so that a single far cell would take all memory."""

COLUMN = re.compile(rb' r="([A-Z]+)')
FAR_ROW = re.compile(rb' r="[A-Z]+([0-9]{6,})')
ERROR = re.compile(rb"""\st\s*=\s*["']e["']""")
REF = re.compile(rb"""\sr\s*=\s*["']([A-Z]+[0-9]+)["']""")
VALUE = re.compile(rb"v>\s*([^<\s]*)\s*</")


def errors(xml: bytes) -> Iterator[tuple[int, int, ExcelError]]:
    """Row, column and kind of the error values in a sheet part."""
    for found in ERROR.finditer(xml):
        start = xml.rfind(b"<", 0, found.start())
        end = tag_end(xml, start)
        named = REF.search(xml, start, end)
        shown = VALUE.search(xml, end)
        if named and shown:
            yield *cell_at(named[1].decode()), error(shown[1].decode())


def extent(xml: bytes) -> tuple[int, int]:
    """The last row and column that a cell of a sheet part names."""
    columns = set(COLUMN.findall(xml))
    far = {int(digits) for digits in FAR_ROW.findall(xml)}
    return max(far | {Rows(xml).last}), max((column_number(found.decode()) for found in columns), default=0)


def miscounted(xml: bytes) -> bool:
    """Whether a part says it holds more texts than it has bytes; calamine makes room for as many as are said."""
    said = (one.attribute(name) for one in elements(xml, "sst") for name in ("count", "uniqueCount"))
    return any(number.isdecimal() and int(number) > len(xml) for number in said)


class Grids:
    """The sheets of a workbook; each is read once, when it is first asked for."""

    def __init__(self, content: bytes, package: Package) -> None:
        if any(miscounted(package.read(part)) for part in package.parts if part.endswith("sharedStrings.xml")):
            raise DamagedError("its texts are more than it has room for")
        self._book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        self._sheets: dict[str, list[list[Raw]]] = {}

    def sheet(self, name: str, package: Package, part: str) -> list[list[Raw]]:
        """All cells of a sheet; row and column are counted from 0, beginning at A1."""
        if name not in self._sheets:
            xml = package.read(part)
            last_row, last_column = extent(xml)
            if last_row * last_column > MOST_CELLS:
                reason = f"reaches to row {last_row:,} and column {column_letters(last_column)} on {name}"
                raise FILE_IS_TOO_LARGE_TO_OPEN_SAFELY.refuse(
                    Place(file="The workbook"), reason=reason, limit=f"{MOST_CELLS:,} cells"
                )
            read = self._book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            # Blank is None; a bare time of day, which no column of ours holds, stays readable as text.
            odd = (time, timedelta)
            rows: list[list[Raw]] = [
                [None if value == "" else str(value) if isinstance(value, odd) else value for value in row]
                for row in read
            ]
            for row, column, kind in errors(xml):
                if row <= len(rows) and column <= len(rows[row - 1]):
                    rows[row - 1][column - 1] = kind
            self._sheets[name] = rows
        return self._sheets[name]


def block(cells: list[list[Raw]], area: Area) -> list[list[Raw]]:
    """The cells of an area, row by row; blank where the sheet ends before it does."""
    width = area.right - area.left + 1
    rows = [row[area.left - 1 : area.right] for row in cells[area.top - 1 : area.bottom]]
    rows = [row + [None] * (width - len(row)) for row in rows]
    return rows + [[None] * width for _ in range(area.bottom - area.top + 1 - len(rows))]
