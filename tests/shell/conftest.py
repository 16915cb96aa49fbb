"""A demo made once for all tests of the doors."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from creatorsheet.shell.cli import app


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a finished demo."""
    folder = tmp_path_factory.mktemp("demo")
    before = Path.cwd()
    os.chdir(folder)
    try:
        answer = CliRunner().invoke(app, ["demo"])
    finally:
        os.chdir(before)
    assert answer.exit_code == 0, answer.output
    (folder / "said.txt").write_text(answer.output, encoding="utf-8")
    return folder / "creatorsheet-demo"
