"""After every action of the demo: Microsoft's validator and two spreadsheet programs look at the workbook and the report."""

from __future__ import annotations

import json
import subprocess

import openpyxl
import pytest

from creatorsheet.book.recalc import differences
from creatorsheet.catalogue.reports.sections import SECTIONS

from .conftest import Recalculate, agree, formula_cells

BOOK, REPORT = "Barrier Serum launch.xlsx", "Barrier Serum launch, report.xlsx"
PAGES = (
    "Barrier Serum launch, Night balm, autumn, shortlist.xlsx",
    "Barrier Serum launch, Barrier Serum launch, budget.xlsx",
    "Barrier Serum launch, @glasshourjo, profile.xlsx",
)
pytestmark = pytest.mark.oracle


@pytest.mark.parametrize("name", [BOOK, REPORT, *PAGES])
def test_microsofts_validator_finds_nothing(demo_folder, ooxml_validator, name):
    answer = subprocess.run([ooxml_validator, demo_folder / name], capture_output=True, text=True, check=False)
    assert json.loads(answer.stdout)["errors"] == []


def test_no_cell_shows_an_error(demo_folder):
    shown = formula_cells(demo_folder / BOOK)
    assert len(shown) > 5_000
    assert {place: value for place, value in shown.items() if str(value).startswith("#")} == {}


def test_ironcalc_agrees(demo_folder):
    assert list(differences(demo_folder / BOOK)) == []


def test_libreoffice_agrees(demo_folder, libreoffice: Recalculate):
    theirs = libreoffice(demo_folder / BOOK)
    ours = formula_cells(demo_folder / BOOK)
    wrong = {place: (value, theirs.get(place)) for place, value in ours.items() if not agree(value, theirs.get(place))}
    assert wrong == {}


def test_the_report_file_holds_figures_and_no_formula(demo_folder):
    assert formula_cells(demo_folder / REPORT) == {}


@pytest.mark.parametrize("section", SECTIONS, ids=str)
def test_every_section_of_the_report_stands_on_its_tab(demo_folder, section):
    tab = openpyxl.load_workbook(demo_folder / REPORT)[section.report]
    texts = [str(cell.value) for row in tab.iter_rows() for cell in row if cell.value is not None]
    assert any(section.label in text for text in texts), section
