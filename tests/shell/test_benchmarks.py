"""The benchmarks command: answers and a table on the screen, the page, and what it refuses."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import openpyxl
import pytest
from tests.learning.history import history
from typer.testing import CliRunner

from creatorsheet.book.template import content
from creatorsheet.catalogue.actions import BENCHMARKS
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.catalogue.traits import NINE
from creatorsheet.shell import screen
from creatorsheet.shell.cli import app
from creatorsheet.shell.pages import WRITTEN

PAGE = "spring, benchmarks.xlsx"


@pytest.fixture(scope="module")
def workbook() -> bytes:
    return content("spring", history(campaigns=4).rows, {"as_of": "2026-11-24"})


@pytest.fixture
def book(tmp_path: Path, workbook: bytes, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "spring.xlsx"
    path.write_bytes(workbook)
    monkeypatch.setattr(screen.console, "width", 140)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return path


def run(*words: object):
    return CliRunner().invoke(app, ["benchmarks", *(str(one) for one in words)])


def test_the_answers_the_table_and_the_page(book):
    said = run(book)
    assert said.exit_code == 0
    assert "1 Which creator tier generates the strongest conversions?" in said.output
    assert "Creator tier" in said.output
    assert openpyxl.load_workbook(book.parent / PAGE)["Benchmarks"]["B1"].value.startswith("BENCHMARKS")


@pytest.mark.parametrize("trait", NINE, ids=lambda one: one.key)
def test_each_dimension_can_be_shown(book, trait):
    said = run(book, "--dry-run", "--by", trait.key)
    assert trait.title in said.output
    assert not (book.parent / PAGE).exists()


def test_what_nobody_knows_is_refused_with_what_there_is(book):
    said = run(book, "--by", "weather")
    assert said.exit_code == 2
    assert "compensation" in said.output
    said = run(book, "--objective", "ing", "--dry-run")
    assert said.exit_code == 2
    assert "Driving traffic" in " ".join(said.output.split())


def test_a_part_of_an_objective_is_enough(book):
    said = run(book, "--objective", "awareness", "--json", "--dry-run")
    assert json.loads(said.stdout)["figures"]["objective"] == "Increasing brand awareness"


def test_figures_for_programs(book):
    figures = json.loads(run(book, "--json", "--dry-run").stdout)["figures"]
    assert len(figures["questions"]) == 6
    assert figures["all"]["videos"] == sum(one["videos"] for one in figures["kinds"] if one["trait"] == "tier")


def test_a_page_elsewhere_and_a_file_that_is_not_ours(book, tmp_path):
    other = tmp_path / "mine.xlsx"
    openpyxl.Workbook().save(other)
    said = run(book, "--out", other)
    assert said.exit_code != 0
    assert "CS-W10" in str(said.exception)
    assert run(book, "--out", tmp_path / "else.xlsx").exit_code == 0
    assert run(book, "--out", tmp_path / "else.xlsx").exit_code == 0


def test_the_help_page_calls_settings_and_the_button_by_their_names():
    page = " ".join((files("creatorsheet.help") / "benchmarks.md").read_text(encoding="utf-8").split())
    assert "benchmarks" in WRITTEN
    assert f"(button {BENCHMARKS.button.label})" in page
    for key in (
        SettingKey.MINIMUM_PEERS,
        SettingKey.MINIMUM_SAMPLE,
        SettingKey.BENCHMARK_MONTHS,
        SettingKey.TEST_SHARE,
    ):
        assert f"*{key}*" in page
    for trait in NINE:
        assert trait.title.lower() in page.lower()
