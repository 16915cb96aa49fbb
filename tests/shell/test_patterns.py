"""The patterns command: tables on the screen, the page beside the workbook, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from tests.learning.history import history
from typer.testing import CliRunner

from creatorsheet.book.template import content
from creatorsheet.shell import screen
from creatorsheet.shell.cli import app


@pytest.fixture(scope="module")
def workbook() -> bytes:
    return content("spring", history(3, campaigns=4, creators=8, each=6).rows, {"as_of": "2026-11-24"})


@pytest.fixture
def book(tmp_path: Path, workbook: bytes, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "spring.xlsx"
    path.write_bytes(workbook)
    monkeypatch.setattr(screen.console, "width", 100)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return path


def run(*words: object):
    return CliRunner().invoke(app, ["patterns", *(str(one) for one in words)])


def test_the_screen_and_the_page(book):
    said = run(book, "--measure", "views")
    assert said.exit_code == 0, said.output
    assert "Times others" in said.output
    assert "Barrier rescue" in said.output
    page = book.parent / "spring, all campaigns, patterns.xlsx"
    title = openpyxl.load_workbook(page)["Patterns"]["B2"].value
    assert "".join(f"{title}.".split()) in "".join(said.output.split())


def test_a_dry_run_writes_no_page(book):
    assert run(book, "--dry-run").exit_code == 0
    assert list(book.parent.glob("*patterns*")) == []


def test_json_holds_the_figures(book):
    figures = json.loads(run(book, "--json", "--measure", "views", "--dry-run").output)["figures"]
    assert figures["measure"] == "views"
    assert figures["looks"] == sum(one["ratio"] is not None for one in figures["patterns"])
    assert {one["standing"] for one in figures["patterns"]} <= {
        "holds",
        "hint",
        "nothing",
        "alone",
        "uncompared",
        "few",
    }


def test_an_unknown_figure_is_refused(book):
    said = run(book, "--measure", "luck")
    assert said.exit_code == 2
    assert "views" in said.output


def test_a_file_that_is_no_page_is_not_replaced(book):
    other = book.parent / "spring, all campaigns, patterns.xlsx"
    other.write_bytes(b"mine")
    assert run(book).exit_code != 0
    assert other.read_bytes() == b"mine"
