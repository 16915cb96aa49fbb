"""Check on a workbook file, and the Findings tab."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from creatorsheet.app.check import check
from creatorsheet.app.findings import as_rows
from creatorsheet.app.new import new
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.file import FileBook
from creatorsheet.book.memory import MemoryBook
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.reports.findings import FindingRow, Sign
from creatorsheet.kernel.finding import Finding, Place, Severity
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.plan import Addition, Plan, Replacement
from creatorsheet.kernel.rowids import row_id

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("new") / "spring.xlsx"
    new(path, book_id="book-1")
    return path.read_bytes()


@pytest.fixture
def spring(fresh: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "spring.xlsx"
    path.write_bytes(fresh)
    return path


def test_a_fresh_workbook_has_nothing_wrong(spring: Path) -> None:
    outcome = check(FileBook(spring), today=TODAY)
    assert [str(found) for found in outcome.findings] == []
    assert outcome.says[1] == "Nothing is wrong."
    assert not outcome.plan


def test_a_typed_row_gets_an_id_once(spring: Path) -> None:
    book = FileBook(spring)
    book.apply(Plan("test", additions=(Addition("Costs", {"what": "Courier"}), Addition("Costs", {"what": "Paint"}))))
    first = check(book, today=TODAY)
    assert len({change.after for change in first.plan.changes}) == 2
    book.apply(first.plan)
    assert not check(book, today=TODAY).plan


def test_a_damaged_video_id_is_written_again_from_its_link(spring: Path) -> None:
    link = "https://www.tiktok.com/@anna.skin/video/7495332972350677489"
    book = FileBook(spring)
    row: dict[str, Raw] = {"video_row_id": "V-A", "video_id": 7.49534e18, "url": link}
    book.apply(Plan("test", additions=(Addition("Videos", row),)))
    first = check(book, today=TODAY)
    assert "CS-R09" in {found.code for found in first.findings}
    book.apply(first.plan)
    again = check(FileBook(spring), today=TODAY)
    assert not again.plan
    assert "CS-R09" not in {found.code for found in again.findings}
    assert book.grid(Video.sheet).column("Video ID")[0] == "7495332972350677489"


def test_a_formula_that_was_typed_over_is_found_in_the_file(spring: Path) -> None:
    book = FileBook(spring)
    book.apply(Plan("test", additions=(Addition("Costs", {"cost_id": "K-A"}), Addition("Costs", {"cost_id": "K-B"}))))
    editor = Editor(spring.read_bytes())
    table = editor.tables["costs"]
    column = table.column("In campaign currency")
    assert column is not None
    editor.set(table.sheet, table.first + 1, column, 410.5)
    spring.write_bytes(editor.finish())
    said = [found for found in check(FileBook(spring), today=TODAY).findings if found.code == "CS-W01"]
    assert [(found.place.column, found.place.cell[-1]) for found in said] == [
        ("In campaign currency", str(table.first + 1)[-1])
    ]


def test_rows_below_the_table_are_found_in_the_file(spring: Path) -> None:
    editor = Editor(spring.read_bytes())
    table = editor.tables["costs"]
    editor.set(table.sheet, table.area.bottom + 3, table.area.left + 2, "left behind")
    spring.write_bytes(editor.finish())
    said = [found for found in check(FileBook(spring), today=TODAY).findings if found.code == "CS-W04"]
    assert [found.fact.split(",")[0] for found in said] == ["Costs has 1 filled row outside its table"]


def finding(code: str, severity: Severity) -> Finding:
    return Finding(code, severity, "a is so.", "Do b.", Place(sheet="Costs", column="Amount", cell="H3"))


def test_errors_come_first_and_lines_of_other_actions_stay() -> None:
    book = MemoryBook()
    warning, error = finding("CS-T05", Severity.WARNING), finding("CS-R01", Severity.ERROR)
    terms = as_rows([warning], "terms", book.grid(FindingRow.sheet))
    assert isinstance(terms, Replacement)
    book.apply(Plan("terms", replacements=(terms,)))
    checked = as_rows([error], "check", book.grid(FindingRow.sheet))
    assert isinstance(checked, Replacement)
    assert [(row["number"], row["code"], row["severity"], row["action"]) for row in checked.rows] == [
        ("1", "CS-R01", Sign.ERROR, "Check"),
        ("2", "CS-T05", Sign.WARNING, "Check terms"),
    ]
    book.apply(Plan("check", replacements=(checked,)))
    assert as_rows([error], "check", book.grid(FindingRow.sheet)) is None
    gone = as_rows([], "check", book.grid(FindingRow.sheet))
    assert isinstance(gone, Replacement)
    assert [row["code"] for row in gone.rows] == ["CS-T05"]


def test_a_finding_in_a_file_names_file_and_line() -> None:
    place = Place(file="orders.csv", line=77)
    found = Finding("CS-I04", Severity.WARNING, "a.", "b.", place)
    renewed = as_rows([found], "import", MemoryBook().grid(FindingRow.sheet))
    assert renewed is not None
    assert (renewed.rows[0]["tab"], renewed.rows[0]["cell"]) == ("orders.csv row 77", None)


def test_what_two_actions_met_is_one_line() -> None:
    book = MemoryBook()
    rate = finding("CS-R04", Severity.ERROR)
    scored = as_rows([rate], "score", book.grid(FindingRow.sheet))
    assert scored is not None
    book.apply(Plan("score", replacements=(scored,)))
    checked = as_rows([rate], "check", book.grid(FindingRow.sheet))
    assert checked is not None
    assert [(row["code"], row["action"]) for row in checked.rows] == [("CS-R04", "Check")]


def test_an_id_that_an_import_gave_comes_back_where_it_was_cleared() -> None:
    """The row of a creator lost its id; it is made of the handle, and others still point at it."""
    own = row_id("CR", "book-1", "Creators", "anna.skin")
    rows: dict[str, list[dict[str, Raw]]] = {
        "Creators": [{"handle": "anna.skin"}, {"creator_id": "CR-4K7Q9M", "handle": "ben.cooks"}],
        "Costs": [{"cost_id": "K-A", "creator": own}],
    }
    outcome = check(MemoryBook(rows), today=TODAY)
    assert [(change.row, change.after) for change in outcome.plan.changes] == [(3, own)]
    assert "CS-W28" not in {found.code for found in outcome.findings}


def test_no_id_is_given_while_it_may_be_the_one_that_went_missing() -> None:
    rows: dict[str, list[dict[str, Raw]]] = {
        "Creators": [{"name": "Anna"}, {"creator_id": "CR-4K7Q9M"}],
        "Costs": [{"cost_id": "K-A", "creator": "CR-XXCCVV"}],
    }
    outcome = check(MemoryBook(rows), today=TODAY)
    assert outcome.plan.changes == ()
    assert "CS-W28" in {found.code for found in outcome.findings}
