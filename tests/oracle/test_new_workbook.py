"""Two other programs calculate the template, empty and filled, and get what our file already shows."""

from __future__ import annotations

import csv
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path

import pytest
from openpyxl.utils.datetime import to_excel

from creatorsheet.book import template
from creatorsheet.book.recalc import differences
from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.tabs import BY_TITLE

from .conftest import Recalculate, formula_cells

FIGURES = (Kind.WHOLE, Kind.NUMBER, Kind.PERCENT, Kind.MONEY)
pytestmark = pytest.mark.oracle


def typed(text: str, kind: Kind) -> str | float | date | datetime:
    if kind in FIGURES:
        return float(text)
    if kind is Kind.DAY:
        return date.fromisoformat(text)
    return datetime.fromisoformat(text) if kind is Kind.MOMENT else text


def plan() -> dict[str, list[dict[str, str | float | date | datetime]]]:
    """The rows of the demo's plan, as a marketer would have typed them."""
    rows = {}
    for file in files("creatorsheet.demo").joinpath("plan").iterdir():
        title = file.name.removesuffix(".csv")
        columns = BY_TITLE[title].sheet.columns
        lines = csv.DictReader(file.read_text("utf-8-sig").splitlines())
        rows[title] = [{key: typed(text, columns[key].kind) for key, text in line.items() if text} for line in lines]
    return rows


@pytest.fixture(scope="module", params=["empty", "filled"])
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / f"{request.param}.xlsx"
    path.write_bytes(template.content("oracle", plan() if request.param == "filled" else None))
    return path


def test_no_cell_shows_an_error(file: Path) -> None:
    errors = {place: value for place, value in formula_cells(file).items() if str(value).startswith("#")}
    assert errors == {}


def test_ironcalc_agrees(file: Path) -> None:
    assert list(differences(file)) == []


def test_libreoffice_agrees(file: Path, libreoffice: Recalculate) -> None:
    theirs = libreoffice(file)
    ours = formula_cells(file)
    assert len(ours) > 1_000
    wrong = {place: (value, theirs.get(place)) for place, value in ours.items() if not agree(value, theirs.get(place))}
    assert wrong == {}


def agree(ours: object, theirs: object) -> bool:
    """Equal, or equal to nine digits; a blank text counts as blank, a day as the number Excel keeps it as."""
    ours, theirs = (to_excel(one) if isinstance(one, datetime) else one for one in (ours, theirs))
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return ours == pytest.approx(theirs, rel=1e-9, abs=1e-9)
    return (ours or None) == (theirs or None)
