"""Workbooks: read in a child process that can be stopped, and turned into sheets of cells."""

from __future__ import annotations

import marshal
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from creatorsheet.catalogue.problems import files as problems
from creatorsheet.files.gate import too_large, unsafe
from creatorsheet.files.sheets import RawSheet
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import ExcelError, Raw

CHILD = Path(__file__).with_name("child.py")
PATIENCE = 60
"""Seconds of waiting for the child."""

KNOWN_ERRORS = {error.value: error for error in ExcelError}


def read_workbook(data: bytes, name: str, *, patience: float = PATIENCE) -> tuple[RawSheet, ...]:
    """All worksheets of a workbook, row for row. Blank cells are None, and a row ends with its last filled cell.

    Refuses what is damaged (CS-F01), takes too much memory or time (CS-F04) or is built unsafely (CS-F05).
    """
    try:
        done = subprocess.run(  # noqa: S603  our own program
            [sys.executable, "-P", str(CHILD)], input=data, capture_output=True, timeout=patience, check=False
        )
    except subprocess.TimeoutExpired as late:
        raise too_large(name, f"takes over {patience:g} s to read", f"{patience:g} s") from late
    if done.returncode or not done.stdout:
        raise too_large(name, "needs too much memory or time to read", "2 GB and 60 s")
    answer, content = marshal.loads(done.stdout)  # noqa: S302  written by our own program
    if answer == "large":
        raise too_large(name, **content)
    if answer == "unsafe":
        raise unsafe(name, **content)
    if answer == "damaged" or not content:
        reason = content["reason"] if content else "it holds no sheet"
        raise problems.FILE_IS_DAMAGED_OR_EMPTY.refuse(Place(file=name), reason=reason)
    return tuple(RawSheet(sheet, [[_cell(value) for value in row] for row in rows]) for sheet, rows in content)


def _cell(value: Any) -> Raw:
    if not isinstance(value, tuple):
        return value  # type: ignore[no-any-return]
    kind, *parts = value
    if kind == "day":
        return date(*parts)
    if kind == "moment":
        return datetime(*parts)  # noqa: DTZ001  a sheet's moments have no zone
    return KNOWN_ERRORS.get(parts[0], ExcelError.OTHER)
