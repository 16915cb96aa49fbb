"""The patterns page: Microsoft's validator finds nothing in it."""

from __future__ import annotations

import json
import subprocess

import pytest
from tests.learning.history import TODAY, history

from creatorsheet.app.patterns import patterns
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.views.patterns.file import patterns_file

pytestmark = pytest.mark.oracle
SCENES = {
    "rich": lambda: history(3).book(),
    "one campaign": lambda: history(3, campaigns=1, creators=4, each=4).book(),
    "empty": lambda: MemoryBook({}),
}


@pytest.mark.parametrize("scene", SCENES)
def test_microsofts_validator_finds_nothing(scene, ooxml_validator, tmp_path):
    path = tmp_path / "page.xlsx"
    path.write_bytes(patterns_file(patterns(SCENES[scene](), today=TODAY, measure="views").study))
    done = subprocess.run([ooxml_validator, str(path)], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["errors"] == []
