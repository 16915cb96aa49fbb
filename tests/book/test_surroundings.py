"""What a table's values do not tell."""

from __future__ import annotations

import pytest

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.meaning import Meaning
from creatorsheet.book.surroundings import altered, formulas, merged, outside
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


DECLARED = {3: ("Sum", Meaning().of("T[[#This Row],[A]]+1", "T"))}


def judged(*cells: str) -> dict[tuple[int, str], str]:
    xml = "".join(f'<row r="{row}">{cell}</row>' for row, cell in enumerate(cells, 3))
    written = formulas(f"<sheetData>{xml}</sheetData>".encode())
    return altered(written, Area.parse("B3:C4"), DECLARED, lambda text: Meaning().of(text, "T"))


def test_cells_that_calculate_as_declared():
    own, other = '<c r="C3" s="4"><f>T[[#This Row],[A]]+1</f><v>2</v></c>', '<c r="C4"><f aca="false">[@A] + 1</f></c>'
    assert judged(own, other) == {}


def test_cells_that_hold_a_figure_or_nothing_or_another_formula():
    assert judged('<c r="B3"><v>1</v></c><c r="C3"><f>T[[#This Row],[A]]+1</f></c>', '<c r="C4"><v>2</v></c>') == {
        (4, "Sum"): ""
    }
    assert judged('<c r="C3"/>', '<c r="C4"><f>[@A]&amp;"&lt;"</f></c>') == {(3, "Sum"): "", (4, "Sum"): '[@A]&"<"'}


def test_formulas_that_cells_share():
    first = '<c r="C3"><f t="shared" ref="C3:C4" si="0">[@A]+1</f><v>2</v></c>'
    assert judged(first, '<c r="C4"><f t="shared" si="0"/><v>2</v></c>') == {}
    first = '<c r="C3"><f t="shared" ref="C3:C4" si="0">[@A]+2</f><v>2</v></c>'
    assert set(judged(first, '<c r="C4"><f t="shared" si="0"/><v>2</v></c>')) == {(3, "Sum"), (4, "Sum")}


def test_an_array_formula_of_one_cell_counts_as_a_formula():
    assert judged('<c r="C3"><f t="array" ref="C3">[@A]+1</f></c>', '<c r="C4"><f>[@A]+1</f></c>') == {}


def test_cells_that_do_not_say_their_address():
    assert judged("<c><v>0</v></c><c/><c><f>[@A]+1</f></c>", "<c><v>0</v></c><c/><c><v>1</v></c>") == {(4, "Sum"): ""}


def test_cells_outside_the_table_are_not_judged():
    cells = '<c r="C3"><f>[@A]+1</f></c>', '<c r="C4"><f>[@A]+1</f></c>', '<c r="C5"><f>1</f></c>'
    assert judged(*cells) == {}


@pytest.mark.parametrize(
    ("block", "meets"), [("A1:F1", []), ("A1:B2", ["A1:B2"]), ("C4:D9", ["C4:D9"]), ("D2:D3", []), ("B5:C5", [])]
)
def test_merged_blocks_that_meet_a_table(block, meets):
    xml = f'<worksheet><sheetData/><mergeCells count="1"><mergeCell ref="{block}"/></mergeCells></worksheet>'.encode()
    assert [str(one) for one in merged(xml, TABLE)] == meets
