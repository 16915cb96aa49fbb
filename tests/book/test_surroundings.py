"""What a table's values do not tell."""

from __future__ import annotations

import pytest

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.tables import TableColumn, TablePart
from creatorsheet.book.surroundings import outside, overwritten
from creatorsheet.kernel.grid import Raw

TABLE = Area.parse("B2:C4")


def sheet(**cells: Raw) -> list[list[Raw]]:
    rows: list[list[Raw]] = [[None] * 6 for _ in range(40)]
    for name, value in cells.items():
        rows[int(name[1:]) - 1][ord(name[0]) - ord("A")] = value
    return rows


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({}, (0, "")),
        ({"B5": "x"}, (1, "B5:C5")),
        ({"B6": "x", "C8": 1}, (2, "B6:C8")),
        ({"D3": "x"}, (1, "D3:D3")),
        ({"D3": "x", "B5": 1}, (2, "B3:D5")),
        ({"E3": "a note", "A1": "a title", "A9": "beside"}, (0, "")),
        ({"B24": "x"}, (1, "B24:C24")),
        ({"B25": "twenty blank rows are enough"}, (0, "")),
    ],
)
def test_rows_that_slipped_out(cells: dict[str, Raw], said: tuple[int, str]) -> None:
    assert outside(sheet(**cells), TABLE) == said


def test_cells_without_their_formula() -> None:
    table = TablePart("T", "T", "", TABLE, (TableColumn("Typed"), TableColumn("Sum", "1+1")))
    xml = b'<row r="3"><c r="B3"><v>1</v></c><c r="C3" s="4"><f>1+1</f><v>2</v></c></row><row r="4"><c r="C4"><v>2</v></c></row>'
    assert list(overwritten(xml, table)) == [(4, "Sum")]
