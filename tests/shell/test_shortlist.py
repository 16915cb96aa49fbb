"""The shortlist command: its table, its page, and decisions taken in."""

from __future__ import annotations

import json

import pytest
from tests.app.test_shortlist import CAMPAIGN, PEOPLE, creator, row
from tests.book.shortlist.pages import sheet
from typer.testing import CliRunner

from creatorsheet.book.file import FileBook
from creatorsheet.book.rows import read_rows
from creatorsheet.book.template import content
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell import screen
from creatorsheet.shell.cli import app


@pytest.fixture(scope="module")
def workbook():
    rows = [row(one, 90 - 5 * at, asked_fee=500, asked_currency="EUR") for at, one in enumerate(PEOPLE)]
    people = [creator(one) for one in PEOPLE]
    return content("book-1", {"Campaigns": [CAMPAIGN], "Creators": people, "Shortlist": rows})


@pytest.fixture
def book(tmp_path, workbook):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(workbook)
    return path


@pytest.fixture(autouse=True)
def wide(monkeypatch):
    """Lines are as long as they are."""
    monkeypatch.setattr(screen.console, "width", 200)


def run(*words, code=0):
    """What the command said, as one line."""
    answer = CliRunner().invoke(app, [str(word) for word in words])
    assert answer.exit_code == code, answer.output
    return " ".join(answer.output.split())


def ranks(path):
    return [one.rank for one in read_rows(FileBook(path), Candidate)[0]]


def test_the_list_is_told_and_written_with_its_page(book):
    said = run("shortlist", book, "--campaign", "Glow Spring")
    assert "1 anna.skin Micro 89" in said
    assert "spring, Glow Spring, shortlist.xlsx written." in said
    assert ranks(book) == [1, 2, 3, 4, 5, 6]
    assert (book.parent / "spring, Glow Spring, shortlist.xlsx").exists()
    assert "nothing had to change" in run("shortlist", book, "--campaign", "Glow Spring").casefold()


def test_with_nobody_on_it_a_page_is_written_only_where_it_is_asked_for(book):
    book.write_bytes(content("book-1", {"Campaigns": [CAMPAIGN]}))
    assert "written" not in run("shortlist", book, "--campaign", "Glow Spring")
    run("shortlist", book, "--campaign", "Glow Spring", "--out", book.with_name("empty.xlsx"))
    assert sheet(book.with_name("empty.xlsx"))["A2"].value == "Three steps to a shortlist"


def test_a_dry_run_writes_neither_workbook_nor_page(book):
    before = book.read_bytes()
    run("shortlist", book, "--campaign", "Glow Spring", "--dry-run")
    assert book.read_bytes() == before
    assert [one.name for one in book.parent.iterdir()] == ["spring.xlsx"]


def test_json_holds_the_figures_and_nothing_else(book):
    [one] = json.loads(run("shortlist", book, "--json"))["figures"]["campaigns"]
    assert [each["rank"] for each in one["creators"]] == [1, 2, 3, 4, 5, 6]
    assert not list(book.parent.glob("*shortlist.xlsx"))


def test_a_page_that_cannot_be_written_leaves_the_workbook_as_it_is(book):
    other = book.parent / "mine.xlsx"
    other.write_bytes(content("book-2", {}))
    before = book.read_bytes()
    words = ["shortlist", str(book), "--campaign", "Glow Spring", "--out", str(other)]
    with pytest.raises(Refused, match="CS-W10"):
        CliRunner().invoke(app, words, catch_exceptions=False)
    assert book.read_bytes() == before


def test_options_that_make_no_sense_together_are_refused(book):
    assert "name the campaign" in run("shortlist", book, "--pdf", code=2)
    assert "leave out the other options" in run("shortlist", book, "--decisions", book, "--pdf", code=2)
