"""The commands find and pipeline: options, tables, answers in JSON."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.app.test_find import CAMPAIGN, PEOPLE
from typer.testing import CliRunner

from creatorsheet.book.file import FileBook
from creatorsheet.book.rows import read_rows
from creatorsheet.book.template import content
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.shell import screen
from creatorsheet.shell.cli import app


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    path = tmp_path_factory.mktemp("find") / "spring.xlsx"
    talks = [{"message_id": "M-1", "campaign": "C-1", "creator": "CR-B", "stage": "Sent", "sent_at": date(2026, 1, 2)}]
    tables = {"Campaigns": [CAMPAIGN], "Creators": PEOPLE, "Outreach": talks}
    tables["Shortlist"] = [{"shortlist_id": "S-1", "campaign": "C-1", "creator": "CR-B", "stage": "Contacted"}]
    path.write_bytes(content("book-1", tables))
    return path.read_bytes()


@pytest.fixture
def book(made, tmp_path):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(made)
    return path


@pytest.fixture(autouse=True)
def wide(monkeypatch):
    """A screen on which no cell is cut."""
    monkeypatch.setattr(screen.console, "_width", 160)


def run(*words, code=0):
    """What the command said, as one line."""
    answer = CliRunner().invoke(app, [str(word) for word in words])
    assert answer.exit_code == code, answer.output
    return " ".join(answer.output.split())


def test_creators_are_listed_and_added_once(book):
    said = run("find", book, "--country", "de", "--campaign", "Glow Spring", "--add")
    assert "2 of 5 creators you may approach: Country DE." in said
    assert "ben.cooks Micro Germany Food Review 50,000 30,000 EUR 700.00 yes" in said
    assert [one.creator for one in read_rows(FileBook(book), Candidate)[0]] == ["CR-B", "CR-A"]
    assert "Nothing had to change" in run("find", book, "--country", "de", "--campaign", "Glow Spring", "--add")


def test_a_small_screen_cuts_neither_figures_nor_tiers(book, monkeypatch):
    monkeypatch.setattr(screen.console, "_width", 80)
    said = run("find", book, "--campaign", "Glow Spring", "--views", "1..", "--unknown")
    assert "ben.cooks Micro Germany Food 50,000 30,000 EUR 700.00 yes" in said
    assert "…" not in said


def test_a_dry_run_shows_the_rows_and_adds_none(book):
    said = run("find", book, "--campaign", "Glow Spring", "--add", "--dry-run")
    assert "Shortlist new" in said
    assert len(read_rows(FileBook(book), Candidate)[0]) == 1


def test_groups(book):
    said = run("find", book, "--by", "Niche")
    assert "Skincare 2 12,500 EUR 500.00 (1); USD 100.00 (1)" in said


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["--add"], "name the campaign whose shortlist they go on"),
        (["--by", "shoe-size"], "'shoe-size' is none of country, industry, niche"),
        (["--followers", "many"], "'many' is no range; write it like 10000..50000"),
        (["--views", "9..3"], "'9..3' begins above its end"),
        (["--followers", "..9 EUR"], "EUR is no currency here"),
        (["--rate", "..9 XXX"], "XXX is no currency here"),
    ],
)
def test_an_option_that_is_not_clear_is_said(book, words, hint):
    said = run("find", book, *words, code=2).replace("│", "")
    assert hint in " ".join(said.split())


def test_an_unknown_value_is_refused_with_the_nearest(book):
    answer = CliRunner().invoke(app, ["find", str(book), "--niche", "Fittness"])
    assert answer.exit_code != 0
    assert "the nearest entry is Fitness" in " ".join(answer.output.split()) + str(answer.exception)


def test_pipeline_tells_stages_talks_and_what_waits(book):
    said = run("pipeline", book)
    assert "Campaign Contacted Glow Spring 1 ·" in said
    assert "Talks of Open Waiting Write again now nobody named 1 1 1" in said
    assert "CS-V12 ben.cooks has not answered the message of 2026-01-02" in said
    [row] = read_rows(FileBook(book), Candidate)[0]
    assert row.stage_since == date(2026, 1, 2)
    assert "Nothing had to change" in run("pipeline", book)


def test_answers_in_json(book):
    found = json.loads(CliRunner().invoke(app, ["find", str(book), "--tier", "micro", "--json"]).output)
    assert [one["handle"] for one in found["figures"]["creators"]] == ["ben.cooks", "anna.skin", "dia.fit"]
    told = json.loads(CliRunner().invoke(app, ["pipeline", str(book), "--json"]).output)
    assert told["figures"]["campaigns"][0]["creators"] == 1
