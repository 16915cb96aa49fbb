"""The budget command: tables on the screen, the what-if, the page of a named campaign, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from tests.app.budget_rows import rows
from typer.testing import CliRunner

from creatorsheet.book.template import content
from creatorsheet.shell import screen
from creatorsheet.shell.cli import app

NAME = "Glow Spring"


@pytest.fixture(scope="module")
def workbook() -> bytes:
    return content("spring", rows(), {"as_of": "2027-03-15"})


@pytest.fixture
def book(tmp_path: Path, workbook: bytes, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "spring.xlsx"
    path.write_bytes(workbook)
    monkeypatch.setattr(screen.console, "width", 100)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return path


def run(*words: object):
    return CliRunner().invoke(app, ["budget", *(str(one) for one in words)])


def test_a_named_campaign_gets_its_page_and_no_other_does(book):
    said = run(book)
    assert "EUR 5,130.00 of EUR 10,000.00 is still free" in said.output
    assert [one.name for one in book.parent.glob("*budget.xlsx")] == []
    said = run(book, "--campaign", NAME)
    page = book.parent / "spring, Glow Spring, budget.xlsx"
    assert "".join(f"{page} written.".split()) in "".join(said.output.split())
    sheet = openpyxl.load_workbook(page)["Budget page"]
    assert sheet["B2"].value == "€5,130 of €10,000 is still free"


def test_what_if_tells_before_and_after(book):
    said = run(
        book, "--campaign", NAME, "--dry-run", "--what-if", "Creator compensation=+15%", "--what-if", "budget=20000"
    )
    assert "20,000.00" in said.output
    assert "6,000.00 planned    6,900.00 planned" in said.output
    assert not list(book.parent.glob("*budget.xlsx"))


def test_figures_for_programs(book):
    said = run(book, "--campaign", NAME, "--json", "--dry-run", "--what-if", "GBP=+10%")
    [found] = json.loads(said.stdout)["figures"]["campaigns"]
    assert (found["free"], found["what_if"]["committed"]) == ("5130.00", "4990.00")
    assert found["weeks"][-1]["used"] == "4870.00"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--what-if", "budget=2"], "name the campaign it is for"),
        (["--out", "x.xlsx"], "name the campaign it is for"),
        (["--campaign", NAME, "--what-if", "more"], "write it like"),
        (["--campaign", NAME, "--out", "budget.pdf"], "is no .xlsx file"),
    ],
)
def test_what_is_not_understood_is_said_and_nothing_is_written(book, words, says):
    before = book.read_bytes()
    said = run(book, *words)
    assert said.exit_code == 2
    assert says in " ".join(said.output.replace("│", " ").split())
    assert book.read_bytes() == before


def test_a_file_that_is_no_page_of_ours_stays(book, tmp_path):
    mine = tmp_path / "mine.xlsx"
    mine.write_bytes(b"mine")
    before = book.read_bytes()
    said = run(book, "--campaign", NAME, "--out", mine)
    assert "CS-W10" in str(said.exception)
    theirs = book.parent / "spring, Glow Spring, budget.xlsx"
    theirs.write_bytes(b"theirs")
    assert "CS-W10" in str(run(book, "--campaign", NAME).exception)
    assert theirs.read_bytes() == b"theirs"
    assert (mine.read_bytes(), book.read_bytes()) == (b"mine", before)


def test_names_are_whole_on_a_narrow_screen(book, monkeypatch):
    """Long figures do not push away what they are about."""
    monkeypatch.setattr(screen.console, "width", 80)
    said = run(book, "--campaign", NAME, "--what-if", "posts=1234567", "--dry-run")
    for name in ("What if", "For tests, planned", "A post, all in", "Creator compensation"):
        assert sum(line.startswith(name) for line in said.output.splitlines()) >= 1, name
    assert "…" not in said.output
