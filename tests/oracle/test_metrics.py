"""Every case of every metric as a native formula, calculated by IronCalc and LibreOffice, gives the answer declared."""

from __future__ import annotations

from pathlib import Path

import ironcalc
import openpyxl
import pytest
import xlsxwriter

from creatorsheet.book.formulas import in_file, written
from creatorsheet.catalogue.metrics import METRICS

from .conftest import Recalculate

pytestmark = pytest.mark.oracle
CASES = [(metric, case) for metric in METRICS.values() for case in metric.cases]
WANTED = {f"T{n}": case.want for n, (_, case) in enumerate(CASES)}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One sheet and table for each case, the figure in its last column."""
    path = tmp_path_factory.mktemp("metrics") / "cases.xlsx"
    with xlsxwriter.Workbook(path, {"use_future_functions": True}) as made:
        for n, (metric, case) in enumerate(CASES):
            sheet = made.add_worksheet(f"T{n}")
            titles = {one.name: one.name for one in metric.args}
            formula = in_file(written(metric.value, titles), f"T{n}x")
            columns = [{"header": name} for name in titles] + [{"header": "figure"}]
            sheet.add_table(0, 0, 1, len(titles), {"name": f"T{n}x", "columns": columns})
            for at, name in enumerate(titles):
                if case.values.get(name) is not None:
                    sheet.write(1, at, case.values[name])
            sheet.write_formula(1, len(titles), formula, value="")
    return path


def agrees(found: object, want: float | None) -> bool:
    if want is None:
        return found in (None, "")
    return isinstance(found, int | float) and found == pytest.approx(want, rel=1e-9)


def last_columns() -> dict[str, str]:
    return {f"T{n}": f"{chr(65 + len(metric.args))}2" for n, (metric, _) in enumerate(CASES)}


def test_ironcalc(book):
    model = ironcalc.load_from_xlsx(str(book), "en", "UTC", "en")
    model.evaluate()
    found = {f"T{n}": model.get_cell_value(n, 2, len(metric.args) + 1) for n, (metric, _) in enumerate(CASES)}
    assert {key: value for key, value in found.items() if not agrees(value, WANTED[key])} == {}


def test_libreoffice(book, libreoffice: Recalculate):
    cells = libreoffice(book)
    found = {key: cells.get((key, ref)) for key, ref in last_columns().items()}
    assert {key: value for key, value in found.items() if not agrees(value, WANTED[key])} == {}
    assert len(openpyxl.load_workbook(book).sheetnames) == len(CASES)
