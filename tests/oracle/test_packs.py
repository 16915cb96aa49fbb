"""LibreOffice and Microsoft's validator look at the packs of the demo."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from creatorsheet.app.share import share
from creatorsheet.book.file import FileBook
from creatorsheet.book.pack.layout import FRONT

from .conftest import agree, formula_cells

pytestmark = pytest.mark.oracle
AGENCIES = ("Northlight Talent", "Studio Meridian")


@pytest.fixture(scope="module", params=AGENCIES)
def pack(request: pytest.FixtureRequest, demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack of an agency, from a copy of the demo."""
    path = tmp_path_factory.mktemp("shared") / "spring.xlsx"
    shutil.copy(demo_folder / "Barrier Serum launch.xlsx", path)
    now = datetime(2026, 6, 13, 12, tzinfo=UTC)
    made = share(FileBook(path), recipient=request.param, key=bytes(32), now=now, today=date(2026, 6, 13))
    pack = path.with_name("pack.xlsx")
    pack.write_bytes(made.content)
    return pack


def test_libreoffice_calculates_what_the_cells_show(pack, libreoffice):
    ours, theirs = formula_cells(pack), libreoffice(pack)
    assert any(sheet == FRONT for sheet, _ in ours)
    wrong = {place: (value, theirs.get(place)) for place, value in ours.items() if not agree(value, theirs.get(place))}
    assert wrong == {}


def test_microsofts_validator_finds_no_fault(pack, ooxml_validator):
    answer = subprocess.run([ooxml_validator, str(pack)], capture_output=True, text=True, check=False)
    assert json.loads(answer.stdout)["errors"] == []
