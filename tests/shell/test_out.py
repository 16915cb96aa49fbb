"""Pages that commands write: one kind of file, and said beside an answer in JSON."""

from __future__ import annotations

import json

import pytest
from tests.app.test_shortlist import CAMPAIGN, PEOPLE, creator, row
from typer.testing import CliRunner

from creatorsheet.book.template import content
from creatorsheet.shell.cli import app


@pytest.fixture(scope="module")
def workbook():
    people = [creator(one) for one in PEOPLE]
    rows = [row(one, 80) for one in PEOPLE]
    return content("book-1", {"Campaigns": [CAMPAIGN], "Creators": people, "Shortlist": rows})


@pytest.fixture
def book(tmp_path, workbook):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(workbook)
    return path


@pytest.mark.parametrize("command", ["report", "shortlist", "budget", "compare", "patterns", "profile"])
def test_a_page_is_a_workbook_and_nothing_else(book, tmp_path, command):
    words = [PEOPLE[0]] if command == "profile" else ["--campaign", "Glow Spring"]
    said = CliRunner().invoke(app, [command, str(book), *words, "--out", str(tmp_path / "page.pdf")])
    assert said.exit_code == 2
    assert "is no .xlsx file" in " ".join(said.output.replace("│", " ").split())
    assert [one.name for one in tmp_path.iterdir()] == [book.name]


@pytest.mark.parametrize("command", ["shortlist", "budget", "compare", "patterns"])
def test_a_page_is_told_beside_the_answer_in_json(book, tmp_path, command):
    page = tmp_path / "page.xlsx"
    said = CliRunner().invoke(app, [command, str(book), "--campaign", "Glow Spring", "--out", str(page), "--json"])
    assert json.loads(said.stdout)["action"] == command
    assert "".join(f"{page} written.".split()) in "".join(said.stderr.split())
    assert page.exists()
