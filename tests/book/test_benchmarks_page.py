"""The benchmarks page: its finding, the six answers, the table of kinds, the quarters, and odd contents."""

from __future__ import annotations

import io

import openpyxl
import pytest
from tests.learning.history import TODAY, history

from creatorsheet.app.benchmarks import Made, benchmarks
from creatorsheet.book import look
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.views.benchmarks import file, heat, wording
from creatorsheet.book.views.benchmarks.figures import NAME
from creatorsheet.book.views.benchmarks.file import SHEET, benchmarks_file
from creatorsheet.catalogue.traits import NINE, OBJECTIVE
from creatorsheet.learning.answers import Answer, Verdict


def made(rows) -> Made:
    return benchmarks(MemoryBook(rows), today=TODAY)


def written(one: Made):
    return openpyxl.load_workbook(io.BytesIO(benchmarks_file(one.benchmarks, one.answers)))


def texts(sheet):
    return {cell.value: cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)}


@pytest.fixture(scope="module")
def full():
    return made(history(seed=3, campaigns=10).rows)


@pytest.fixture(scope="module")
def book(full):
    return written(full)


def test_the_title_is_the_finding(full, book):
    title = wording.title(full.benchmarks, full.answers)
    assert book[SHEET]["B2"].value == title
    assert len(title) <= wording.LONGEST


def test_the_questions_stand_on_top_each_with_its_answer(full, book):
    found = texts(book[SHEET])
    rows = [found[f"{at}   {one.question}"].row for at, one in enumerate(full.answers, 1)]
    assert rows == sorted(rows)
    for one in full.answers:
        assert any(isinstance(cell, str) and cell[:40] == one.answer[:40] for cell in found)


def test_the_nine_dimensions_follow(full, book):
    found = texts(book[SHEET])
    rows = [found[f"By {one.title.lower()}"].row for one in NINE]
    assert rows == sorted(rows)
    sheet = book[SHEET]
    kinds = [
        one for one in full.benchmarks.rows if one.trait is not OBJECTIVE and len(full.benchmarks.of(one.trait)) > 1
    ]
    for one in kinds:
        row = next(
            at
            for at in range(rows[0], sheet.max_row)
            if sheet.cell(at, 2).value == one.kind and sheet.cell(at, 8).value == one.videos
        )
        assert sheet.cell(row, 12).value == pytest.approx(one.figures["views"].shown)


def test_shaded_cells_are_those_beyond_what_chance_makes(full, book):
    nano = next(one for one in full.benchmarks.rows if one.kind == "Nano").figures["views"]
    assert nano.clear
    cell = next(
        cell
        for row in book[SHEET].iter_rows()
        for cell in row
        if isinstance(cell.value, float)
        and cell.value == pytest.approx(nano.shown)
        and cell.fill.fgColor.rgb != "00000000"
    )
    assert cell.font.b
    assert cell.number_format.endswith('" –"')


def test_too_few_videos_are_grey_with_their_number():
    rows = history(campaigns=1, each=3).rows
    sheet = written(made(rows))[SHEET]
    told = [
        cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str) and cell.value.startswith("n ")
    ]
    assert told
    assert {cell.font.color.rgb for cell in told} == {"FF6C7882"}


def test_each_figure_stands_on_the_second_sheet(full, book):
    sheet = book[NAME]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert len(rows) == (len(full.benchmarks.rows) + 1) * len(full.benchmarks.metrics)
    nano = next(one for one in rows if one[1:3] == ("Nano", "Views"))
    own = next(one for one in full.benchmarks.rows if one.kind == "Nano").figures["views"]
    assert nano[3:6] == (own.videos, own.creators, pytest.approx(own.middle.median))
    assert nano[15] == "its own videos, drawn toward all"
    assert book["calc"].sheet_state == "hidden"


def test_a_chart_for_each_measure_and_each_answer_with_figures(full, book):
    dated = sum(len(one.enough) > 1 for one in full.benchmarks.courses)
    answered = sum(
        any(line.rank is not None and (line.value is not None or one.key == "creators") for line in one.lines)
        for one in full.answers
    )
    assert len(book[SHEET]._charts) == dated + answered
    assert dated > 5


def test_the_same_figures_give_the_same_bytes(full):
    assert benchmarks_file(full.benchmarks, full.answers) == benchmarks_file(full.benchmarks, full.answers)


def test_each_printed_page_is_an_area_of_its_own(book):
    areas = book[SHEET].print_area.split(",")
    assert 3 <= len(areas) <= 4


def points(sheet, area):
    """How tall a printed page is."""
    first, last = (int(end.lstrip("$ABCDEFGHIJKLMNOPQRSTUVWXYZ")) for end in area.split("!")[-1].split(":"))
    return sum(sheet.row_dimensions[row].height or look.ROW for row in range(first, last + 1))


@pytest.mark.parametrize("about", [{"campaigns": 10}, {"campaigns": 1, "each": 3}, {"campaigns": 3}])
def test_each_area_fits_its_page_and_none_is_nearly_empty(about):
    sheet = written(made(history(**about).rows))[SHEET]
    room = 100 * file.PAPER / sheet.page_setup.scale
    tall = [points(sheet, area) for area in sheet.print_area.split(",")]
    assert max(tall) <= room
    assert min(tall) > 0.45 * room


def test_what_is_to_print_has_no_sheet_of_figures(full):
    content = benchmarks_file(full.benchmarks, full.answers, to_print=True)
    assert openpyxl.load_workbook(io.BytesIO(content)).sheetnames == [SHEET, "calc"]


def test_an_empty_workbook_gives_three_steps():
    book = written(made({}))
    assert book.sheetnames == [SHEET]
    assert book[SHEET]["B2"].value == "Three steps to your first benchmark"
    assert book[SHEET]["B5"].value.startswith("1   ")


def test_words_from_outside_never_become_formulas():
    rows = history(campaigns=2).rows
    evil = '=HYPERLINK("https://example.com")'
    for one in rows["Campaigns"]:
        one["product"] = evil
    for one in rows["Creators"]:
        one["handle"] = one["niche"] = evil
    book = written(made(rows))
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_no_more_printed_pages_than_the_rows_need(full):
    pages = heat._pages(full.benchmarks)
    rows = sum(block.tall for page in pages for block in page)
    assert [block.trait for page in pages for block in page] == list(NINE)
    assert len(pages) == -(-rows // heat.ROWS)


def test_a_title_holds_as_many_answers_as_fit(full):
    def told(key, short, verdict=Verdict.ANSWERED):
        return Answer(key, "?", verdict, short, "", "")

    six = [
        told("tier", "Nano converts best"), told("format", "", Verdict.OPEN), told("offer", "", Verdict.OPEN),
        told("creators", "2 creators deserve another booking"), told("videos", "3 videos are worth boosting"),
        told("testing", "keep 16% for tests"),
    ]  # fmt: skip
    assert wording.title(full.benchmarks, six) == (
        "Nano converts best; 2 creators deserve another booking; keep 16% for tests"
    )
