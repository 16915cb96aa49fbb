"""The written modules of udfs/: formatted as the rest of the code, whatever the length of the words."""

from __future__ import annotations

import subprocess
import sys

import pytest

from creatorsheet.shell.functions import modules


@pytest.mark.parametrize("name", modules())
def test_a_module_is_left_as_it_is_by_the_formatter(name: str, tmp_path) -> None:
    path = tmp_path / f"{name}.py"
    path.write_text(modules()[name], encoding="utf-8")
    line = [
        sys.executable,
        "-m",
        "ruff",
        "format",
        "--check",
        "--line-length",
        "120",
        "--target-version",
        "py311",
        path,
    ]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
