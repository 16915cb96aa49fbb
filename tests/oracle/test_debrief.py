"""The debrief page before outside judges: Microsoft's validator, and pages as LibreOffice prints them."""

from __future__ import annotations

import json
import subprocess

import pytest
from tests.book.test_debrief_page import SCENES

from creatorsheet.book.views.debrief.file import debrief_file

pytestmark = pytest.mark.oracle


@pytest.fixture(scope="module", params=SCENES)
def page(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / f"{request.param}.xlsx"
    path.write_bytes(debrief_file(SCENES[request.param]()))
    return path


def test_microsofts_validator_finds_nothing(page, ooxml_validator):
    done = subprocess.run([ooxml_validator, str(page)], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["errors"] == []


def test_it_prints_on_two_pages_at_most(page, soffice, pdftoppm, tmp_path):
    convert = ["--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(page)]
    subprocess.run(
        [soffice, f"-env:UserInstallation={(tmp_path / 'home').as_uri()}", *convert],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    subprocess.run([pdftoppm, "-r", "20", "-png", str(tmp_path / f"{page.stem}.pdf"), str(tmp_path / "p")], check=True)
    assert len(list(tmp_path.glob("p*.png"))) == (1 if page.stem == "empty" else 2)
