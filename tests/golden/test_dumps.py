"""Tabs of the finished demo as text that people can read: address, formula, value. A change shows as a difference."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

BOOK, REPORT = "Barrier Serum launch.xlsx", "Barrier Serum launch, report.xlsx"
DUMPS = Path(__file__).parent / "dumps"


def dump(path: Path, tab: str) -> Iterator[str]:
    """Each cell that holds something, a line each."""
    formulas, values = (openpyxl.load_workbook(path, data_only=only)[tab] for only in (False, True))
    for row in formulas.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            shown = values[cell.coordinate].value
            formula = f"{getattr(cell.value, 'text', cell.value)}  " if cell.data_type == "f" else ""
            said = (
                shown.isoformat()
                if isinstance(shown, datetime)
                else f"{shown:.9g}"
                if isinstance(shown, float)
                else shown
            )
            yield f"{tab}!{cell.coordinate}  {formula}{said}"


@pytest.mark.parametrize(
    ("file", "tab"), [(BOOK, "Home"), (BOOK, "Scorecards"), (BOOK, "Findings"), (REPORT, "Campaign report")]
)
def test_the_tab_reads_as_before(demo_folder, request, file, tab):
    found = "\n".join(dump(demo_folder / file, tab)) + "\n"
    golden = DUMPS / f"{tab}.txt"
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert found.splitlines() == golden.read_text(encoding="utf-8").splitlines()
