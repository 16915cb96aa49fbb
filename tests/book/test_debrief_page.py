"""The debrief page: printed pages by values, two of them and more for many creators."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from tests.app.test_debrief import TODAY, spring
from tests.learning.history import TODAY as LATER
from tests.learning.history import history

from creatorsheet.app.debrief import debrief
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.views.debrief.file import SHEET, debrief_file
from creatorsheet.catalogue.reports.sections import DEBRIEF, OF_PAGES
from creatorsheet.learning.debriefed import Debrief


def made(book: MemoryBook, day: date, campaign: str) -> Debrief:
    return debrief(book, today=day, campaign=campaign).debriefs[0]


EMPTY = MemoryBook({"Campaigns": [{"campaign_id": "C-A", "name": "Spring", "status": "Live", "currency": "EUR"}]})
SCENES = {
    "small": lambda: made(spring(), TODAY, "Spring"),
    "large": lambda: made(history(seed=2, campaigns=3, creators=40, each=30).book(), LATER, "Campaign 2"),
    "empty": lambda: made(EMPTY, TODAY, "Spring"),
}


@pytest.fixture(scope="module")
def scenes() -> dict[str, Debrief]:
    return {name: make() for name, make in SCENES.items()}


def texts(content: bytes) -> list[str]:
    sheet = openpyxl.load_workbook(io.BytesIO(content))[SHEET]
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


@pytest.mark.parametrize("scene", SCENES)
def test_it_holds_values_alone_and_the_same_debrief_is_the_same_page(scenes, scene):
    content = debrief_file(scenes[scene])
    assert debrief_file(scenes[scene]) == content
    parts = zipfile.ZipFile(io.BytesIO(content))
    assert not any(b"<f>" in parts.read(name) for name in parts.namelist() if "worksheets/sheet" in name)
    assert texts(content)[0] == f"DEBRIEF · {scenes[scene].name}"


def test_the_verdict_is_the_title_and_every_section_stands_there(scenes):
    said = texts(debrief_file(scenes["small"]))
    assert scenes["small"].verdict.title in said
    for question in scenes["small"].agenda:
        assert any(str(question.topic) in one for one in said)
    for section in OF_PAGES:
        if section.report == DEBRIEF:
            assert any(section.label in one for one in said), section


@pytest.mark.parametrize(("many", "pages"), [(0, 1), (1, 2), (12, 2), (13, 2), (30, 2), (60, 3), (200, 6)])
def test_every_creator_stands_there_on_as_many_pages_as_it_takes(scenes, many, pages):
    base = scenes["small"]
    people = tuple(replace(base.decisions[0], creator=f"CR-{at}", handle=f"@one{at}") for at in range(many))
    content = debrief_file(replace(base, decisions=people))
    sheet = openpyxl.load_workbook(io.BytesIO(content))[SHEET]
    assert str(sheet.print_area).count(":") == pages
    assert sheet.page_setup.orientation == "landscape"
    said = texts(content)
    assert [one for one in said if one.startswith("@one")] == [one.handle for one in people]
    assert said.count("Audience reached") == max(0, pages - 1)


def test_an_overruled_proposal_shows_its_reason(scenes):
    first, *rest = scenes["small"].decisions
    changed = replace(first, decided="Pause", why="On leave")
    said = texts(debrief_file(replace(scenes["small"], decisions=(changed, *rest))))
    assert "Overruled: On leave" in said


def test_names_from_outside_stay_text(scenes):
    first, *rest = scenes["small"].decisions
    evil = replace(first, handle="=1+1")
    assert "=1+1" in texts(debrief_file(replace(scenes["small"], decisions=(evil, *rest), name='=HYPERLINK("x")')))
