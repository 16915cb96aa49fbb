"""The figures on Home and in the report: two spreadsheet programs agree with each other and with Python."""

from __future__ import annotations

import importlib.util
import sys
from datetime import datetime
from pathlib import Path
from types import ModuleType

import openpyxl
import pytest
from openpyxl.utils.datetime import to_excel
from scipy.stats import chi2

from creatorsheet.app.report import report
from creatorsheet.book.file import FileBook
from creatorsheet.book.template import content

pytestmark = pytest.mark.oracle
VIEWS = ("Home", "Campaign report", "calc", "Findings")


def _sample() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sample_book", Path(__file__).parents[1] / "book" / "sample_book.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["sample_book"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def sample() -> ModuleType:
    """The filled-in launch."""
    return _sample()


@pytest.fixture(scope="module")
def filled(sample, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("views") / "launch.xlsx"
    path.write_bytes(content("launch", sample.sample_rows(), {"as_of": sample.TODAY.isoformat()}))
    return path


@pytest.fixture(scope="module")
def empty(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("views") / "empty.xlsx"
    path.write_bytes(content("empty"))
    return path


def figures(path: Path) -> dict[str, object]:
    """The named figures of the hidden sheet."""
    sheet = openpyxl.load_workbook(path, data_only=True)["calc"]
    left = next(cell.column for cell in sheet[1] if cell.value == "Figures of the picked campaign")
    return {row[0].value: row[1].value for row in sheet.iter_rows(2, min_col=left, max_col=left + 1) if row[0].value}


def block(path: Path, title: str) -> list[dict[str, object]]:
    """A block of the hidden sheet, row by row."""
    sheet = openpyxl.load_workbook(path, data_only=True)["calc"]
    left = next(cell.column for cell in sheet[1] if cell.value == title)
    names = []
    while sheet.cell(2, left + len(names)).value is not None:
        names.append(sheet.cell(2, left + len(names)).value)
    rows = sheet.iter_rows(3, min_col=left, max_col=left + len(names) - 1, values_only=True)
    return [dict(zip(names, row, strict=True)) for row in rows]


def words(path: Path, sheet: str) -> list[str]:
    """All texts of a sheet, row by row."""
    rows = openpyxl.load_workbook(path, data_only=True)[sheet].iter_rows(values_only=True)
    return [value for row in rows for value in row if isinstance(value, str)]


def serial(value: object) -> object:
    """A date as the number it is in a sheet: LibreOffice shows sums of dates as dates."""
    return to_excel(value) if isinstance(value, datetime) else value


@pytest.mark.parametrize("book", ["filled", "empty"])
def test_both_programs_show_the_same(book, request, libreoffice):
    path = request.getfixturevalue(book)
    other = libreoffice(path)
    stored = openpyxl.load_workbook(path, data_only=True)
    differing, compared = [], 0
    for name in VIEWS:
        for row in stored[name].iter_rows():
            for cell in row:
                ours, theirs = serial(cell.value), serial(other.get((name, cell.coordinate)))
                if ours in (None, "") and theirs in (None, ""):
                    continue
                compared += 1
                if isinstance(ours, int | float) and isinstance(theirs, int | float):
                    same = ours == pytest.approx(theirs, rel=1e-9, abs=1e-9)
                else:
                    same = ours == theirs
                if not same:
                    differing.append((name, cell.coordinate, ours, theirs))
    assert differing == []
    assert compared > 300


@pytest.mark.parametrize("book", ["filled", "empty"])
def test_no_view_shows_an_error(book, request):
    path = request.getfixturevalue(book)
    stored = openpyxl.load_workbook(path, data_only=True)
    wrong = [(name, c.coordinate, c.value) for name in VIEWS for row in stored[name] for c in row if c.data_type == "e"]
    assert wrong == []


def test_headline_figures_are_those_of_the_rows(sample, filled):
    f = figures(filled)
    spent = float(sample.SPENT)
    assert f["spent"] == pytest.approx(spent, abs=0.01)
    assert f["won"] == sample.CUSTOMERS == sum(one.orders for one in sample.CREATORS)
    assert f["unit cost"] == pytest.approx(spent / sample.CUSTOMERS)
    assert f["unit target"] == pytest.approx(sample.BUDGET / sample.TARGET)
    assert f["spent share"] == pytest.approx(spent / sample.BUDGET)
    assert f["won share"] == pytest.approx(sample.CUSTOMERS / sample.TARGET)
    assert f["return"] == pytest.approx(float(sample.REVENUE) / spent, rel=1e-5)
    assert f["posts"] == sum(one.posts for one in sample.CREATORS)
    assert f["categories"] == 7


def test_ranges_are_exact_poisson_bounds(sample, filled):
    f = figures(filled)
    low, high = chi2.ppf(0.025, 2 * sample.CUSTOMERS) / 2, chi2.ppf(0.975, 2 * sample.CUSTOMERS + 2) / 2
    assert f["unit low"] == pytest.approx(float(sample.SPENT) / high, rel=1e-7)
    assert f["unit high"] == pytest.approx(float(sample.SPENT) / low, rel=1e-7)
    orders = {one.handle: one.orders for one in sample.CREATORS}
    for one in block(filled, "Creators of the campaign"):
        if not one["handle"]:
            continue
        n, cost = orders[one["handle"]], one["spent"]
        assert one["won"] == n
        assert one["low"] == pytest.approx(cost / (chi2.ppf(0.975, 2 * n + 2) / 2), rel=1e-7)
        expected = cost / (chi2.ppf(0.025, 2 * n) / 2) if n else None
        assert one["high"] == (pytest.approx(expected, rel=1e-7) if n else None)


def test_shared_costs_go_to_creators_by_fee(sample, filled):
    creators = [one for one in block(filled, "Creators of the campaign") if one["handle"]]
    assert sum(one["spent"] for one in creators) == pytest.approx(float(sample.SPENT), abs=0.01)


def test_creators_stand_from_the_cheapest_and_small_samples_below(sample, filled):
    lines = [one for one in block(filled, "Lines of the page") if one["kind"]]
    names = [one["name"] for one in lines]
    creators = {f"@{one['handle']}": one for one in block(filled, "Creators of the campaign") if one["handle"]}
    ranked = names[: names.index("Not ranked: fewer than 5")]
    costs = [creators[name]["cost"] for name in ranked]
    assert costs == sorted(costs)
    assert [one.handle for one in sample.CREATORS if one.orders < 5] == [name[1:] for name in names[len(ranked) + 1 :]]
    assert len(names) == len(sample.CREATORS) + 1


def test_things_to_do_are_ordered_by_money(filled):
    lines = block(filled, "Things to do, in order")
    stakes = [int(one["stake"].strip("$").replace(",", "")) for one in lines if one["stake"]]
    assert stakes == sorted(stakes, reverse=True)
    said = [one["what"] for one in lines]
    assert "Spark code of @dermdiaries ends" in said
    assert "@spfeveryday: promo code is not ready" in said
    assert next(one["due"] for one in lines if one["what"] == "Balance due to @glasshourjo") == "3 days late"


def test_costs_are_ordered_and_missing_ones_named(filled):
    said = words(filled, "Campaign report")
    assert said.count("▲ not entered") == 2
    shown = [one for one in said if one in ("Creator compensation", "Paid media spend", "Packaging and shipping")]
    assert shown == ["Creator compensation", "Paid media spend", "Packaging and shipping"]
    assert "$43,512" in said


def test_a_new_workbook_shows_the_way_in(empty):
    said = words(empty, "Home")
    assert "Three steps to your first figure" in said
    assert said.count("–") == 5
    assert "1   Write down one campaign" in said


def test_all_sections_of_the_guide_are_in_the_report(filled):
    said = "\n".join(words(filled, "Campaign report"))
    for section in (
        "Objective: Generating TikTok Shop sales", "Audience: Dry and sensitive skin", "27 of 33 posts live", "Costs complete: 7 of 9",
        "Views", "Reach, widest post", "Average watch time", "Engagement rate", "Click-through rate", "Conversion rate", "95% range 47–54",
        "Net revenue", "Content quality", "Posts after the agreed day", "Revision rounds", "Communication", "Compared with 1 earlier campaign",
        "Nano", "Best content", "Definitions used", "What this means for the next campaign", "Rehire @skinbylena",
    ):  # fmt: skip
        assert section in said, section


def test_the_report_file_shows_what_the_workbook_shows(filled, tmp_path, libreoffice):
    (made,) = report(FileBook(filled), campaign="Barrier Serum launch", out=tmp_path / "report.xlsx")
    frozen = openpyxl.load_workbook(made)
    assert [cell for tab in frozen for row in tab for cell in row if cell.data_type == "f"] == []
    assert set(words(made, "Campaign report")) - {""} == set(words(filled, "Campaign report")) - {""}
    assert figures(made)["won"] == figures(filled)["won"]
    links = [cell.hyperlink.target for row in frozen["Campaign report"] for cell in row if cell.hyperlink]
    assert len(links) == 3
    assert all(link.startswith("https://www.tiktok.com/@") for link in links)
    assert libreoffice(made)


def test_the_report_of_another_campaign_is_calculated_for_it(filled, tmp_path):
    before = filled.read_bytes()
    (made,) = report(FileBook(filled), campaign="sun stick, SUMMER", out=tmp_path / "report.xlsx")
    assert any("SUN STICK, SUMMER" in one for one in words(made, "Campaign report"))
    assert figures(made)["spent"] == 20_800
    assert filled.read_bytes() == before


def test_a_report_is_the_same_bytes_each_time(filled, tmp_path):
    made = [report(FileBook(filled), out=tmp_path / f"{n}.xlsx")[0].read_bytes() for n in (1, 2)]
    assert made[0] == made[1]
