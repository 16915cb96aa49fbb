"""The compare command: groups on the screen, the page of a named campaign, figures for programs, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from tests.learning.history import TODAY, history
from typer.testing import CliRunner

from creatorsheet.book.template import content
from creatorsheet.shell.cli import app


@pytest.fixture(scope="module")
def workbook() -> bytes:
    return content("spring", history(1, campaigns=2, creators=14, each=14).rows, {"as_of": TODAY.isoformat()})


@pytest.fixture
def book(tmp_path: Path, workbook: bytes, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "spring.xlsx"
    path.write_bytes(workbook)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return path


def run(*words: object):
    return CliRunner().invoke(app, ["compare", *(str(one) for one in words)])


def test_a_named_campaign_gets_its_page_and_no_other_does(book):
    said = run(book)
    assert said.exit_code == 0
    assert "generating TikTok Shop sales" in said.output
    assert list(book.parent.glob("*comparison.xlsx")) == []
    said = run(book, "--campaign", "Campaign 1")
    page = book.parent / "spring, Campaign 1, comparison.xlsx"
    assert "".join(f"{page} written.".split()) in "".join(said.output.split())
    assert openpyxl.load_workbook(page).sheetnames == ["Creator comparison", "Comparison data"]


def test_nothing_is_written_on_a_dry_run(book):
    assert run(book, "--campaign", "Campaign 1", "--dry-run").exit_code == 0
    assert list(book.parent.glob("*comparison.xlsx")) == []


def test_the_page_goes_where_it_is_wanted_but_not_over_another_file(book):
    there = book.parent / "here.xlsx"
    assert run(book, "--campaign", "C-1", "--out", there).exit_code == 0
    assert there.exists()
    there.write_bytes(book.read_bytes())
    said = run(book, "--campaign", "C-1", "--out", there)
    assert "CS-W10" in str(said.exception)
    assert there.read_bytes() == book.read_bytes()


def test_figures_for_programs(book):
    found = json.loads(run(book, "--json", "--dry-run").stdout)["figures"]
    assert [one["campaign"] for one in found["campaigns"]] == ["C-0", "C-1"]
    assert {"groups", "compared_with", "side_by_side", "other_tiers"} <= set(found["campaigns"][0])


def test_a_page_needs_its_campaign(book):
    said = run(book, "--pdf")
    assert said.exit_code == 2
    assert "name the campaign" in said.output


def test_those_not_compared_say_why(book):
    said = " ".join(run(book, "--campaign", "Campaign 1", "--dry-run").output.split())
    assert "Not compared: " in said
    assert "are needed" in said


def test_a_row_on_the_screen_shows_what_its_cost_was_computed_from(book):
    said = run(book, "--campaign", "Campaign 1", "--dry-run").output.splitlines()
    heads = [line.split() for line in said if line.startswith("Creator ")]
    assert {tuple(one[1:4]) for one in heads} == {("Orders", "Spent", "Cost")}
    rows = [line.split() for line in said if line.startswith("@") and not line.split()[0].endswith(":")]
    assert rows
    for _, orders, spent, cost, *_ in rows:
        assert float(spent.replace(",", "")) / float(orders) == pytest.approx(float(cost), rel=0.02)
    assert max(map(len, said)) <= 80
