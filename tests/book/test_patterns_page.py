"""The patterns page: it says its finding, holds no formula, is the same each time, and stands where nothing is known."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from tests.learning.history import TODAY, history

from creatorsheet.app.patterns import patterns
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.views.patterns import wording
from creatorsheet.book.views.patterns.file import patterns_file
from creatorsheet.learning.study import Study

SCENES = {
    "rich": lambda: history(3).book(),
    "one campaign": lambda: history(3, campaigns=1, creators=4, each=4).book(),
    "empty": lambda: MemoryBook({}),
}


@pytest.fixture(scope="module", params=SCENES)
def study(request: pytest.FixtureRequest) -> Study:
    return patterns(SCENES[request.param](), today=TODAY, measure="views" if request.param == "rich" else "").study


def cells(study: Study) -> dict[str, object]:
    sheet = openpyxl.load_workbook(BytesIO(patterns_file(study)))["Patterns"]
    return {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}


def test_it_says_its_finding(study):
    held = cells(study)
    assert held["B2"] == wording.title(study)
    assert held["B3"] == wording.about(study)


def test_it_is_made_of_values_and_the_same_each_time(study):
    assert not [one for one in cells(study).values() if str(one).startswith("=")]
    assert patterns_file(study) == patterns_file(study)


def test_every_creator_and_concept_that_is_told_apart_is_on_it():
    study = patterns(history(3, creators=10).book(), today=TODAY, measure="views").study
    held = set(map(str, cells(study).values()))
    assert {study.called(one.name) for one in study.apart.told[0].creators} <= held
    assert {one.name for one in study.apart.told[0].concepts} <= held


def test_words_that_look_like_a_formula_stay_words():
    told = history(3)
    for row in told.rows["Deliverables"]:
        row["concept"] = "=1+1" if row["concept"] == "One pump" else row["concept"]
    study = patterns(told.book(), today=TODAY, measure="views").study
    sheet = openpyxl.load_workbook(BytesIO(patterns_file(study)))["Patterns"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value == "=1+1"} == {"s"}


def test_titles_fit_the_page(study):
    assert len(wording.title(study)) <= 100


def test_long_names_are_cut(study):
    long = replace(study, campaign="Spring " * 40)
    assert max(len(str(one)) for one in cells(long).values()) < 300
