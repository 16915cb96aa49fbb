"""What Excel makes of something that is typed."""

from __future__ import annotations

import re
from typing import Any

from creatorsheet.book.editor.cells import serial
from creatorsheet.kernel.days import read_days
from creatorsheet.kernel.grid import ExcelError

NUMBER = re.compile(r"[+-]?(\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+)?%?", re.IGNORECASE)
DAY = re.compile(
    r"\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]?\d+", re.IGNORECASE
)


def as_excel_takes(given: Any) -> Any:  # noqa: PLR0911  one return for each kind of entry
    """What Excel makes of something typed into a cell that has no text format."""
    if not isinstance(given, str):
        return given
    if given.startswith("'"):
        return given[1:] or None
    if given.upper() in ("TRUE", "FALSE"):
        return given.upper() == "TRUE"
    if given in {one.value for one in ExcelError}:
        return ExcelError(given)
    if NUMBER.fullmatch(given):
        number = float(given.replace(",", "").rstrip("%"))
        return number / 100 if given.endswith("%") else number
    if DAY.fullmatch(given):
        found = read_days([given]).values[0]
        return float(serial(found, False) or 1) if found else 46082.0
    return given or None
