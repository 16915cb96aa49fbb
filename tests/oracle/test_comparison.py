"""The comparison page in the eyes of others: Microsoft's validator, and LibreOffice, which prints it on the pages it should."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.learning.history import TODAY, history

from creatorsheet.app.compare import compare
from creatorsheet.book.views.comparison.compared import Compared
from creatorsheet.book.views.comparison.file import comparison_file

pytestmark = pytest.mark.oracle


def made(campaign: str, **about: int) -> Compared:
    told = history(2, **about)
    if not about["each"]:
        told.rows = {"Campaigns": told.rows["Campaigns"]}
    return compare(told.book(), today=TODAY, campaign=campaign).comparisons[0]


SCENES = {
    "long": ("C-2", {"campaigns": 4, "creators": 50, "each": 40}, 5),
    "awareness": ("C-3", {"campaigns": 4, "creators": 12, "each": 10}, 2),
    "one": ("C-0", {"campaigns": 1, "creators": 1, "each": 1}, 1),
    "empty": ("C-0", {"campaigns": 1, "creators": 1, "each": 0}, 1),
}
"""Campaign, what its history is like, and the pages it needs."""


@pytest.fixture(scope="module", params=SCENES)
def scene(request: pytest.FixtureRequest) -> tuple[Compared, int]:
    campaign, about, pages = SCENES[request.param]
    return made(campaign, **about), pages


def test_microsofts_validator_finds_nothing(scene, ooxml_validator, tmp_path):
    path = tmp_path / "page.xlsx"
    path.write_bytes(comparison_file(scene[0]))
    done = subprocess.run([ooxml_validator, str(path)], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["errors"] == []


def test_libreoffice_prints_as_many_pages_as_there_are_ranges(scene, soffice, tmp_path):
    path = tmp_path / "page.xlsx"
    path.write_bytes(comparison_file(scene[0]))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run([soffice, profile, *convert], check=True, capture_output=True, timeout=240)
    assert _pages(tmp_path / "page.pdf") == scene[1]


def _pages(pdf: Path) -> int:
    content = pdf.read_bytes()
    return content.count(b"/Type/Page") - content.count(b"/Type/Pages")
