"""The commands undo and history as a user's shell runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell.cli import app


def command(*arguments: object) -> str:
    answer = CliRunner().invoke(app, [str(one) for one in arguments], catch_exceptions=False)
    assert answer.exit_code in (0, 1), answer.output
    return " ".join(answer.stdout.split())


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "spring.xlsx"
    command("new", path)
    (tmp_path / "list.csv").write_text("Creator,Followers\n@anna.skin,12000\n@ben.cooks,900\n", encoding="utf-8")
    return path


def test_an_import_is_taken_back_and_brought_back(book):
    empty = book.read_bytes()
    said = command("import", book, book.with_name("list.csv"))
    assert "The copy from before is spring.xlsx.bak; creatorsheet undo takes the action back." in said
    full = book.read_bytes()
    assert "Undone: Import" in command("undo", book, "--dry-run")
    assert book.read_bytes() == full
    said = command("undo", book)
    assert "Undone: Import" in said
    assert "Creators: 2 new rows" in said
    assert book.read_bytes() == empty
    told = json.loads(command("undo", book, "--json"))
    assert told["action"] == "undo"
    assert told["figures"]["again"] is True
    assert told["figures"]["deed"]["rows"]["Creators"] == {"added": 2, "changed": 0}
    assert book.read_bytes() == full


def test_history_tells_what_was_done(book):
    assert command("history", book) == "No action on spring.xlsx is known."
    command("import", book, book.with_name("list.csv"))
    command("undo", book)
    said = command("history", book)
    assert said.index("Undo (Import went)") < said.index("Import Creators: 2 new rows")
    told = json.loads(command("history", book, "--json"))
    assert [one["action"] for one in told["actions"]] == ["undo", "import"]
    assert told["actions"][0]["before"] == told["actions"][1]["after"]


def test_nothing_is_left_beside_the_workbook_but_its_own(book):
    command("import", book, book.with_name("list.csv"))
    command("check", book)
    assert {one.name for one in book.parent.iterdir()} == {
        "spring.xlsx",
        "spring.xlsx.bak",
        "list.csv",
        ".creatorsheet",
    }


def test_a_journal_that_cannot_be_written_is_told_and_stops_nothing(book):
    book.with_name(".creatorsheet").write_bytes(b"")
    answer = CliRunner().invoke(app, ["import", str(book), str(book.with_name("list.csv")), "--json"])
    assert answer.exit_code == 0
    assert json.loads(answer.stdout)["rows"]["Creators"] == {"added": 2, "changed": 0}
    assert "CS-W31" in answer.stderr
    with pytest.raises(Refused, match="CS-W30"):
        CliRunner().invoke(app, ["undo", str(book)], catch_exceptions=False)
