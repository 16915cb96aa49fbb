"""Two other programs calculate the template, empty and filled, and get what our file already shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from creatorsheet.book import template
from creatorsheet.book.recalc import differences
from creatorsheet.demo import plan_rows

from .conftest import Recalculate, agree, formula_cells

pytestmark = pytest.mark.oracle


@pytest.fixture(scope="module", params=["empty", "filled"])
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / f"{request.param}.xlsx"
    path.write_bytes(template.content("oracle", plan_rows() if request.param == "filled" else None))
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
