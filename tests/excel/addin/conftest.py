"""The add-in as it is built here, once for all tests."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from creatorsheet.shell.addin.build import NAME, xlam


@pytest.fixture(scope="session")
def addin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its file."""
    path = tmp_path_factory.mktemp("addin") / NAME
    path.write_bytes(xlam())
    return path


@pytest.fixture(scope="session")
def parts(addin: Path) -> dict[str, bytes]:
    """The parts of its file."""
    with zipfile.ZipFile(io.BytesIO(addin.read_bytes())) as file:
        return {name: file.read(name) for name in file.namelist()}
