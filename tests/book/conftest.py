"""Small workbooks in the layout of the template, and the judge asked about them."""

from __future__ import annotations

import io
import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from creatorsheet.book.formulas import row_formula
from creatorsheet.catalogue.shapes import Kind, Sheet
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.grid import Raw

HEADER, FIRST = 1, 2  # counted from 0: bands in row 1, headers in row 2, data from row 3
Rows = Mapping[str, Sequence[Mapping[str, Raw]]]


def make_book(tables: Rows | None = None, properties: Mapping[str, str] | None = None, extra: bool = False) -> bytes:
    """A workbook with a tab per table, a Home tab with named cells, and custom properties.

    With `extra` there is also what a user adds: a sheet with a chart, a note, a picture-free comment and a formula.
    """
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    home = book.add_worksheet("Home")
    home.write("B2", "Glow Spring")
    home.write_datetime("B3", date(2026, 11, 24), book.add_format({"num_format": "yyyy-mm-dd"}))
    book.define_name("PickedCampaign", "=Home!$B$2")
    book.define_name("AsOf", "=Home!$B$3")
    for title, rows in (tables if tables is not None else {"Campaigns": []}).items():
        data_tab(book, BY_TITLE[title].sheet, rows)
    if extra:
        notes = book.add_worksheet("My notes")
        notes.write_column("A1", [1, 2, 3])
        notes.write_formula("B1", "=SUM(A1:A3)", None, 6)
        notes.write_comment("A1", "remember this")
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "='My notes'!$A$1:$A$3"})
        notes.insert_chart("D2", chart)
        notes.merge_range("A10:B11", "merged")
    for name, value in {
        "creatorsheet.id": "0b0e7a52-0000-4000-8000-000000000001",
        "creatorsheet.schema": "2",
        "creatorsheet.revision": "0",
        **(properties or {}),
    }.items():
        book.set_custom_property(name, value, "text")
    book.close()
    return stream.getvalue()


def data_tab(book: Any, sheet: Sheet, rows: Sequence[Mapping[str, Raw]]) -> None:
    """A tab with its table; an empty table holds one blank row."""
    page = book.add_worksheet(sheet.title)
    columns = list(sheet.columns.values())
    formats = {Kind.DAY: "yyyy-mm-dd", Kind.MOMENT: "yyyy-mm-dd hh:mm"}
    looks = [book.add_format({"num_format": formats.get(one.kind, "General")}) for one in columns]
    last = FIRST + max(len(rows), 1) - 1
    heads: list[dict[str, Any]] = []
    for at, one in enumerate(columns):
        head: dict[str, Any] = {"header": one.title, "format": looks[at]}
        if formula := row_formula(sheet, one):
            head["formula"] = formula
        heads.append(head)
    page.add_table(HEADER, 0, last, len(columns) - 1, {"name": sheet.table, "columns": heads})
    page.data_validation(FIRST, 1, last, 1, {"validate": "length", "criteria": "<", "value": 99})
    page.conditional_format(FIRST, 0, last, 2, {"type": "blanks", "format": book.add_format({"bg_color": "#EEEEEE"})})
    page.conditional_format(FIRST, 3, last, 3, {"type": "data_bar", "data_bar_2010": True})
    page.print_area(0, 0, last, len(columns) - 1)
    page.set_row(FIRST, 24)
    for number, row in enumerate(rows or [{}], FIRST):
        for at, one in enumerate(columns):
            value = row.get(one.key)
            if value is None and not row_formula(sheet, one):
                page.write_blank(number, at, None, looks[at])
            elif isinstance(value, date):
                page.write_datetime(number, at, value, looks[at])
            elif isinstance(value, str):
                page.write_string(number, at, value, looks[at])
            elif isinstance(value, Decimal):
                page.write_number(number, at, float(value), looks[at])
            elif value is not None:
                page.write(number, at, value, looks[at])


@pytest.fixture(scope="session")
def our_book() -> Callable[..., bytes]:
    """Makes workbooks: `our_book({tab: rows}, properties, extra=True)`."""
    return make_book


@pytest.fixture
def validated(ooxml_validator: str, tmp_path: Path) -> Callable[[bytes], list[object]]:
    """What Microsoft's validator objects to in a workbook."""

    def judge(content: bytes) -> list[object]:
        file = tmp_path / "judged.xlsx"
        file.write_bytes(content)
        done = subprocess.run([ooxml_validator, str(file)], capture_output=True, check=False)
        found: list[object] = json.loads(done.stdout)["errors"]
        return found

    return judge
