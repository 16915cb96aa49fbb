"""Tables get other names and calculated columns other formulas; there and back nothing else has changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from creatorsheet.book.editor.editor import Editor
from creatorsheet.kernel.refusal import Refused

ROWS: dict[str, list[dict[str, object]]] = {
    "Campaigns": [{"campaign_id": "C-1"}],
    "Creators": [{"creator_id": "CR-1"}],
    "Lists": [],
    "Costs": [{"cost_id": "K-1", "campaign": "C-1"}],
}


@pytest.fixture
def content(our_book: Callable[..., bytes]) -> bytes:
    return our_book(ROWS, extra=True)


def test_a_table_is_renamed_with_all_that_names_it(content, validated):
    editor = Editor(content)
    editor.rename(editor.tables["costs"], "Table7")
    renamed = editor.finish()
    again = Editor(renamed)
    texts = [again.package.read(part) for part in again.package.parts if part.endswith(".xml")]
    assert not any(b"Costs[" in text for text in texts)
    assert any(b"SUMIFS(Table7[In campaign currency]" in text for text in texts)
    assert validated(renamed) == []


def test_there_and_back_every_part_is_as_it_was(content):
    editor = Editor(content)
    editor.rename(editor.tables["costs"], "Table7")
    editor = Editor(editor.finish())
    editor.rename(editor.tables["table7"], "Costs")
    old, new = Editor(content), Editor(editor.finish())
    differ = [part for part in old.package.parts if old.package.read(part) != new.package.read(part)]
    assert set(differ) <= {"xl/workbook.xml"}  # which asks for a calculation


@pytest.mark.parametrize("name", ["Creators", "creators", "AsOf"])
def test_a_name_that_is_taken_is_refused(content, name):
    editor = Editor(content)
    with pytest.raises(Refused, match="CS-W08"):
        editor.rename(editor.tables["costs"], name)


def test_a_column_fills_new_rows_by_another_formula(content, validated):
    editor = Editor(content)
    editor.calculate(editor.tables["costs"], 3, 'Costs[[#This Row],[Creator ID]]&"<"')
    editor.calculate(editor.tables["costs"], 2, "1+1")
    editor.append(editor.tables["costs"], [{"Cost ID": "K-2"}])
    made = editor.finish()
    columns = Editor(made).tables["costs"].columns
    assert (columns[3].formula, columns[2].formula) == ('Costs[[#This Row],[Creator ID]]&"<"', "1+1")
    cell = Editor(made).sheet("Costs").rows.cell(4, 4)
    assert cell
    assert cell.formula
    assert cell.formula.text == columns[3].formula
    assert validated(made) == []
