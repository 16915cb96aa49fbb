"""Undo: the state before the last action byte for byte, twice and it is back; entries typed since are never lost unsaid."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from creatorsheet.app.undo import undo
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.file import FileBook
from creatorsheet.book.journal import Witness
from creatorsheet.book.template import content
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.plan import Addition, Change, Plan
from creatorsheet.kernel.refusal import Refused

WITNESS = Witness("mara", lambda: datetime(2026, 11, 25, 10, 40, tzinfo=UTC), print)
ROWS = {
    "Campaigns": [{"campaign_id": "C-1", "name": "Spring"}],
    "Creators": [{"creator_id": "CR-1", "name": "Anna"}, {"creator_id": "CR-2", "name": "Ben"}],
}


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return content("spring", ROWS)


@pytest.fixture
def spring(tmp_path: Path, empty: bytes) -> Path:
    path = tmp_path / "spring.xlsx"
    path.write_bytes(empty)
    return path


def opened(path: Path) -> FileBook:
    return FileBook(path, lambda _: None, WITNESS)


def import_(path: Path, key: str) -> bytes:
    opened(path).apply(Plan("import", additions=(Addition("Creators", {"creator_id": key, "name": key}),)))
    return path.read_bytes()


def take_back(path: Path, *, anyway: bool = False) -> str:
    book = opened(path)
    way = undo(book, anyway=anyway)
    book.restore(way.content, "undo", way.deed, again=way.again)
    return " ".join(way.outcome.says)


def typed(path: Path, tab: str, column: str, value: str, row: int = 0) -> bytes:
    """The workbook as Excel leaves it after somebody typed in a cell."""
    grid = FileBook(path).grid(BY_TITLE[tab].sheet)
    editor = Editor(path.read_bytes())
    editor.set(grid.sheet, grid.numbers[row], grid.left + grid.places[column], value)
    path.write_bytes(editor.finish())
    return path.read_bytes()


def test_twice_and_it_is_back_as_often_as_one_likes(spring, empty):
    after = import_(spring, "CR-3")
    for _ in range(3):
        assert take_back(spring).startswith("Undone: Import, 2026-11-25 10:40 by mara (Creators: 1 new row).")
        assert spring.read_bytes() == empty
        assert take_back(spring).startswith("Back again: Import, 2026-11-25 10:40 by mara (Creators: 1 new row).")
        assert spring.read_bytes() == after


def test_it_takes_back_the_last_of_several_and_goes_on_from_there(spring):
    first = import_(spring, "CR-3")
    import_(spring, "CR-4")
    take_back(spring)
    assert spring.read_bytes() == first
    other = import_(spring, "CR-5")
    take_back(spring)
    assert spring.read_bytes() == first
    take_back(spring)
    assert spring.read_bytes() == other


def test_what_was_typed_since_is_named_and_kept(spring, empty):
    import_(spring, "CR-3")
    mine = typed(spring, "Campaigns", "Campaign", "Spring launch")
    with pytest.raises(Refused) as answer:
        take_back(spring)
    assert answer.value.finding.fact == (
        "spring.xlsx was changed after its last action: Import, 2026-11-25 10:40 by mara (Creators: 1 new row). "
        "Undo would take all of this back: Campaigns: 1 cell changed (Campaign); Creators: 1 row more. "
        "Nothing was written."
    )
    assert spring.read_bytes() == mine
    assert "What was changed since then went with it." in take_back(spring, anyway=True)
    assert spring.read_bytes() == empty
    take_back(spring)
    assert spring.read_bytes() == mine


def test_saved_without_other_entries_it_is_still_asked_about(spring):
    import_(spring, "CR-3")
    editor = Editor(spring.read_bytes())
    editor.set("Campaigns", 60, 60, "a note of mine")
    spring.write_bytes(editor.finish())
    with pytest.raises(Refused, match=r"take all of this back: Creators: 1 row more\. Nothing"):
        take_back(spring)


def test_where_no_entry_differs_it_says_so(spring):
    opened(spring).apply(Plan("codes", cells={"PickedCampaign": "Spring"}))
    editor = Editor(spring.read_bytes())
    editor.set("Campaigns", 60, 60, "a note of mine")
    spring.write_bytes(editor.finish())
    with pytest.raises(Refused, match="back: no entry of its tabs, at most formats, notes and sheets of your own"):
        take_back(spring)


def test_a_row_typed_or_deleted_is_named(spring):
    import_(spring, "CR-3")
    typed(spring, "Creators", "Creator ID", "", row=0)
    typed(spring, "Creators", "Creator ID", "CR-9", row=1)
    with pytest.raises(Refused, match=r"Creators: \d rows more, \d rows fewer"):
        take_back(spring)


def test_the_copy_from_before_must_be_that_state(spring):
    import_(spring, "CR-3")
    kept = spring.with_name("spring.xlsx.bak")
    held = kept.read_bytes()
    kept.write_bytes(held + b"\0")
    with pytest.raises(Refused, match=r"CS-W30.*spring.xlsx.bak is not the workbook of before it"):
        take_back(spring)
    kept.unlink()
    with pytest.raises(Refused, match=r"CS-W30.*spring.xlsx.bak is gone"):
        take_back(spring, anyway=True)
    kept.write_bytes(held)
    take_back(spring)


def test_a_workbook_without_actions_has_nothing_to_undo(spring):
    with pytest.raises(Refused, match=r"CS-W30.*no action"):
        take_back(spring)


def test_it_works_under_another_name_and_in_another_folder(spring, tmp_path):
    import_(spring, "CR-3")
    renamed = spring.rename(tmp_path / "Frühling (neu).xlsx")
    (tmp_path / "spring.xlsx.bak").rename(tmp_path / "Frühling (neu).xlsx.bak")
    assert take_back(renamed).startswith("Undone: Import")
    moved = tmp_path / "moved"
    moved.mkdir()
    for name in (".creatorsheet", "Frühling (neu).xlsx", "Frühling (neu).xlsx.bak"):
        shutil.move(tmp_path / name, moved / name)
    assert take_back(moved / "Frühling (neu).xlsx").startswith("Back again: Import")


def test_two_copies_with_one_journal_do_not_mix_their_actions(spring, tmp_path):
    archive = tmp_path / "archive.xlsx"
    before = import_(spring, "CR-3")
    shutil.copy(spring, archive)
    import_(spring, "CR-4")
    with pytest.raises(Refused, match=r"CS-W30.*archive.xlsx.bak is gone"):
        take_back(archive)
    take_back(spring)
    assert spring.read_bytes() == before


def test_an_action_without_a_witness_is_not_undone_in_anothers_name(spring):
    import_(spring, "CR-3")
    FileBook(spring, lambda _: None).apply(
        Plan("codes", changes=(Change("Creators", 3, "CR-1", "name", "Anna", "Anne"),))
    )
    with pytest.raises(Refused, match=r"CS-W30.*is not the workbook of before it"):
        take_back(spring, anyway=True)


def test_while_it_is_open_nothing_is_taken_back(spring):
    after = import_(spring, "CR-3")
    spring.with_name("~$spring.xlsx").write_bytes(b"\x04Anna" + b" " * 160)
    with pytest.raises(Refused, match=r"CS-W05"):
        take_back(spring)
    assert spring.read_bytes() == after
