"""The mix command: its options, its table, and an answer nothing else is printed into."""

from __future__ import annotations

import json
import os
from datetime import date

import pytest
from tests.app.test_mix import CAMPAIGN, PEOPLE, creator, row
from typer.testing import CliRunner

from creatorsheet.book.file import FileBook
from creatorsheet.book.rows import read_rows
from creatorsheet.book.template import content
from creatorsheet.catalogue.creators.choices import MixResult
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.shell.cli import app
from creatorsheet.shell.mix import _quiet

ROWS = {
    "Campaigns": [CAMPAIGN | {"starts": date(2099, 3, 1), "ends": date(2099, 3, 31)}],
    "Creators": [creator(one) for one in PEOPLE],
    "Shortlist": [row(one) for one in PEOPLE],
}


@pytest.fixture(scope="module")
def workbook():
    return content("book-1", ROWS)


@pytest.fixture
def book(tmp_path, workbook):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(workbook)
    return path


def run(*words, code=0):
    """What the command said, as one line."""
    answer = CliRunner().invoke(app, [str(word) for word in words])
    assert answer.exit_code == code, answer.output
    return " ".join(answer.output.split())


def results(path):
    return {one.creator.removeprefix("CR-"): one.mix for one in read_rows(FileBook(path), Candidate)[0]}


def test_the_mix_is_told_and_written(book):
    said = run("mix", book, "--campaign", "Glow Spring")
    assert "3 of 5 creators bring 172,000 views for EUR 2,750.00" in said
    assert "✓ ben.cooks Micro DE 1,200.00 80,000 15.00" in said
    assert "2,000 less (anna.skin instead of cleo.care and dia.fit)" in said
    assert results(book)["ben.cooks"] is MixResult.CHOSEN
    assert "nothing had to change" in run("mix", book, "--campaign", "Glow Spring").casefold()


def test_a_dry_run_writes_nothing(book):
    assert "In the mix" in run("mix", book, "--dry-run")
    assert set(results(book).values()) == {None}


def test_options_are_limits(book):
    said = run(
        "mix", book, "--campaign", "C-1", "--budget", "3,200", "--reserve", "0%", "--at-least", "2", "--at-most", "4",
        "--tier", "Mid=1", "--market", "US=1..", "--role", "Reach=..1", "--must", "@anna.skin", "--without", "cleo.care",
        "--apart", "ben.cooks,eli.home", "--count", "views", "--alternatives", "1", "--json",
    )  # fmt: skip
    [one] = json.loads(said)["figures"]["campaigns"]
    assert one["money"]["total"] == "3200.00"
    assert one["mix"]["creators"] == ["anna.skin", "dia.fit", "eli.home"]
    assert len(one["next_best"]) <= 1


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--tier", "Huge=1"], "'Huge' is none of Nano, Micro, Mid, Macro, Mega"),
        (["--budget", "lots"], "'lots' is no amount"),
        (["--count", "likes"], "'likes' is none of views, fitting-views, score"),
        (["--at-least", "3", "--at-most", "2"], "3 is more than --at-most 2"),
    ],
)
def test_an_option_that_is_not_clear_is_named(book, options, says):
    assert says in run("mix", book, "--campaign", "C-1", *options, code=2)


def test_limits_need_a_campaign(book):
    assert "name the campaign your limits are for" in run("mix", book, "--must", "anna.skin", code=2)


def test_limits_that_clash_are_an_error(book):
    said = run("mix", book, "--campaign", "C-1", "--tier", "Micro=3", "--tier", "Mid=1", code=1)
    assert "no set of 5 creators keeps all limits" in said
    assert "CS-V09" in said
    assert "by EUR 1,250.00" in said


def test_notes_of_the_solver_stay_out_of_the_answer(capfd):
    with _quiet():
        os.write(1, b"HighsMipSolverData")
    os.write(1, b"the answer")
    assert capfd.readouterr().out == "the answer"
