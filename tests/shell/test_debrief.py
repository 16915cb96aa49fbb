"""The debrief command: what the screen, the page and JSON say, and what is refused."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from tests.app.test_debrief import TEAM, card
from tests.app.test_score import spring
from typer.testing import CliRunner

from creatorsheet.app.debrief import debrief
from creatorsheet.book.file import FileBook
from creatorsheet.book.rows import read_rows
from creatorsheet.book.template import content
from creatorsheet.catalogue.plan.tests import Test as Step
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell import run as running
from creatorsheet.shell import screen
from creatorsheet.shell.cli import app


@pytest.fixture(scope="module")
def workbook():
    book = spring(Scorecards=[card("ANNA", decided_status="Rehire")], Team=TEAM)
    rows = {
        model.sheet.title: [
            {key: _bare(value) for key in model.sheet.columns if (value := getattr(row, key)) is not None}
            for row in read_rows(book, model)[0]
        ]
        for model in ROWS
    }
    return content("book-1", rows)


def _bare(value):
    return value.replace(tzinfo=None) if isinstance(value, datetime) else value


@pytest.fixture
def book(tmp_path, workbook):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(workbook)
    return path


@pytest.fixture(autouse=True)
def wide(monkeypatch):
    """Lines are as long as they are."""
    monkeypatch.setattr(screen.console, "width", 220)


def run(*words, code=0):
    answer = CliRunner().invoke(app, [str(word) for word in words])
    assert answer.exit_code == code, answer.output
    return " ".join(answer.output.split())


def test_it_tells_decisions_budget_and_steps_and_writes_the_page(book):
    said = run("debrief", book, "--campaign", "Spring", "--budget", "5,000")
    assert "@anna Rehire 99% likely below target; all posts on time" in said
    assert "Next budget of EUR 5,000.00" in said
    assert "Book @anna again, early" in said
    assert "spring, Spring, debrief.xlsx written." in said
    assert read_rows(FileBook(book), Step)[0].rows
    assert "nothing had to change" in run("debrief", book, "--campaign", "Spring").casefold()


def test_a_dry_run_writes_neither_workbook_nor_page(book):
    before = book.read_bytes()
    run("debrief", book, "--campaign", "Spring", "--dry-run")
    assert book.read_bytes() == before
    assert [one.name for one in book.parent.iterdir()] == [book.name]


def test_json_is_what_the_action_gives_through_every_door(book):
    told = json.loads(run("debrief", book, "--campaign", "Spring", "--dry-run", "--json"))
    made = debrief(FileBook(book), today=running.today(), campaign="Spring")
    assert told == json.loads(json.dumps(made.outcome.as_json(), default=str))


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--pdf"], "name the campaign"),
        (["--budget", "900"], "name the campaign"),
        (["--campaign", "Spring", "--budget", "lots"], "'lots' is no amount"),
        (["--campaign", "Spring", "--budget", "-3"], "has to be above 0"),
        (["--campaign", "Spring", "--budget", "nan"], "has to be above 0"),
    ],
)
def test_what_makes_no_sense_is_refused(book, words, says):
    assert says in run("debrief", book, *words, code=2)


def test_a_file_that_is_no_page_is_not_replaced(book):
    other = book.with_name("mine.xlsx")
    other.write_bytes(content("book-2", {}))
    before = book.read_bytes()
    with pytest.raises(Refused, match="CS-W10"):
        CliRunner().invoke(
            app, ["debrief", str(book), "--campaign", "Spring", "--out", str(other)], catch_exceptions=False
        )
    assert book.read_bytes() == before
