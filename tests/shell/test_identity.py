"""The commands under creators, on a workbook in a file."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from creatorsheet.book.file import FileBook
from creatorsheet.book.rows import read_rows
from creatorsheet.book.template import content
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.shell.cli import app

ROW = {"creator_id": "CR-1", "handle": "anna.skin", "name": "Anna Berg"}
TWIN = {"creator_id": "CR-2", "handle": "annaskin_", "name": "Anna Berg", "email": "hi@anna.example"}
DEAL = {"deal_id": "D-1", "campaign": "C-1", "creator": "CR-2"}


@pytest.fixture
def path(tmp_path):
    """A workbook in which somebody stands twice."""
    path = tmp_path / "spring.xlsx"
    path.write_bytes(content("gallery", {"Creators": [ROW, TWIN], "Deals": [DEAL]}))
    return path


def run(*words):
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


def rows(path):
    book = FileBook(path)
    return {model.sheet.title: [row.model_dump() for row in read_rows(book, model)[0]] for model in ROWS}


def test_duplicates_are_listed_and_nothing_is_written(path):
    before = path.read_bytes()
    said = run("creators", "duplicates", path)
    assert "1 pair may be one creator: 1 likely. Nothing is merged unasked." in said
    assert "annaskin_ (CR-2) anna.skin (CR-1) likely" in said
    assert "creators merge" in said
    told = json.loads(run("creators", "duplicates", path, "--json"))
    assert told["figures"]["counts"] == {"certain": 0, "likely": 1, "possible": 0}
    assert told["figures"]["pairs"][0]["marks"] == 80
    assert path.read_bytes() == before
    assert not path.with_name("spring.xlsx.bak").exists()


def test_merge_undo_merge_split(path):
    before = rows(path)
    content_before = path.read_bytes()
    assert "Dry run: nothing was written." in run("creators", "merge", path, "anna.skin", "annaskin_", "--dry-run")
    assert path.read_bytes() == content_before
    told = json.loads(run("creators", "merge", path, "anna.skin", "annaskin_", "--json"))
    assert told["figures"]["merged"] == [{"keep": "CR-1", "other": "CR-2", "moved": {"Deals": 1}, "taken_in": {}}]
    assert rows(path)["Deals"][0]["creator"] == "CR-1"
    run("undo", path)
    assert path.read_bytes() == content_before
    assert "Merge creators" in run("history", path)
    run("creators", "merge", path, "anna.skin", "annaskin_")
    assert "Nothing had to change" in run("creators", "merge", path, "anna.skin", "annaskin_")
    assert "stands apart from anna.skin (CR-1) again: 1 row (1 in Deals) went back." in run(
        "creators", "split", path, "CR-2"
    )
    after = rows(path)
    for tab in ("Creators", "Deals"):
        assert after[tab] == before[tab]
    run("creators", "different", path, "CR-1", "CR-2")
    assert "nobody seems to stand twice" in run("creators", "duplicates", path)


def test_a_name_nobody_has_is_refused(path):
    result = CliRunner().invoke(app, ["creators", "merge", str(path), "anna.skin", "ben.cooks"])
    assert "CS-R07" in str(result.exception)
