"""LibreOffice as a judge: a workbook calculated anew by it, cell by cell."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import to_excel

ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
"""

Cells = dict[tuple[str, str], object]
Recalculate = Callable[[Path], Cells]


def formula_cells(path: Path) -> Cells:
    """The stored result of every formula cell, by sheet and address."""
    formulas, values = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    return {
        (tab.title, cell.coordinate): values[tab.title][cell.coordinate].value
        for tab in formulas
        for row in tab.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


@pytest.fixture(scope="session")
def libreoffice(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Recalculate:
    """Opens a workbook in LibreOffice, which calculates everything anew, and gives every cell's value."""
    home = tmp_path_factory.mktemp("libreoffice")
    (home / "user").mkdir()
    (home / "user" / "registrymodifications.xcu").write_text(ALWAYS_RECALCULATE, "utf-8")

    def recalculate(path: Path) -> Cells:
        out = tmp_path_factory.mktemp("calculated")
        profile = f"-env:UserInstallation={home.as_uri()}"
        convert = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(path)]
        subprocess.run([soffice, profile, *convert], check=True, capture_output=True, timeout=240)
        book = openpyxl.load_workbook(out / path.name, data_only=True)
        return {(tab.title, cell.coordinate): cell.value for tab in book for row in tab.iter_rows() for cell in row}

    return recalculate


def agree(ours: object, theirs: object) -> bool:
    """Equal, or equal to nine digits; a blank text counts as blank, a day as the number Excel keeps it as."""
    ours, theirs = (to_excel(one) if isinstance(one, datetime) else one for one in (ours, theirs))
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return ours == pytest.approx(theirs, rel=1e-9, abs=1e-9)
    return (ours or None) == (theirs or None)
