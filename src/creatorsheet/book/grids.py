"""The cells of a workbook file as raw grids, read behind the same gate as any foreign file."""

from __future__ import annotations

from collections.abc import Sequence

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.markup import DamagedError
from creatorsheet.files.workbook import read_workbook
from creatorsheet.kernel.grid import Raw

Cells = Sequence[Sequence[Raw]]


class Grids:
    """All cells of a workbook by sheet. Refuses (CS-F01, CS-F04, CS-F05) what is not safe to read or to edit."""

    def __init__(self, content: bytes, name: str = "The workbook") -> None:
        self._sheets = {one.name: one.rows for one in read_workbook(content, name, ours=True)}

    def sheet(self, name: str) -> Cells:
        """All cells of a sheet; row and column are counted from 0, beginning at A1."""
        if name not in self._sheets:
            raise DamagedError(f"the sheet {name} is not there")
        return self._sheets[name]


def block(cells: Cells, area: Area) -> list[list[Raw]]:
    """The cells of an area, row by row; blank where the sheet ends before it does."""
    width = area.right - area.left + 1
    rows = [list(row[area.left - 1 : area.right]) for row in cells[area.top - 1 : area.bottom]]
    rows = [row + [None] * (width - len(row)) for row in rows]
    return rows + [[None] * width for _ in range(area.bottom - area.top + 1 - len(rows))]
