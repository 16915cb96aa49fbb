"""The benchmarks page in the eyes of other programs."""

from __future__ import annotations

import json
import subprocess

import pytest
from tests.learning.history import TODAY, history

from creatorsheet.app.benchmarks import benchmarks
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.pdf import as_pdf
from creatorsheet.book.views.benchmarks.file import benchmarks_file

pytestmark = pytest.mark.oracle
SCENES = {
    "whole": lambda: history(campaigns=8).rows,
    "little": lambda: history(campaigns=1, each=3).rows,
    "empty": dict,
}


@pytest.fixture(params=SCENES)
def page(request, tmp_path):
    made = benchmarks(MemoryBook(SCENES[request.param]()), today=TODAY)
    path = tmp_path / "page.xlsx"
    path.write_bytes(benchmarks_file(made.benchmarks, made.answers))
    return path


def test_microsofts_validator_finds_nothing(page, ooxml_validator):
    done = subprocess.run([ooxml_validator, str(page)], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["errors"] == []


def test_libreoffice_prints_it(page, soffice):
    assert as_pdf(page, programs=(soffice,)).stat().st_size > 5_000
