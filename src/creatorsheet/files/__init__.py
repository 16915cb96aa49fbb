"""Opening what strangers send: `open_file` gives raw sheets of cells, or refuses with the file's name and a way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from creatorsheet.files.sheets import Opened


def open_file(path: Path, *, password: str | None = None) -> Opened:
    """All cells of a workbook, a text file, or a zip of them. Refuses (CS-F01 to CS-F06) what cannot be read safely."""
    from creatorsheet.files.opening import opened  # noqa: PLC0415  the child process imports this package for nothing

    return opened(path, password=password)
