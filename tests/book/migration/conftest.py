"""Workbooks of older layouts: the real one, and small ones made for a step."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from creatorsheet.kernel.grid import Raw

FIRST_VERSION = Path(__file__).parents[1] / "versions" / "1.xlsx"


@pytest.fixture(scope="session")
def first_version() -> bytes:
    """The demo's workbook as the first version made it."""
    return FIRST_VERSION.read_bytes()


@pytest.fixture(scope="session")
def parts() -> Callable[[bytes], dict[str, bytes]]:
    """The parts of a package, by their name in lower case."""

    def read(content: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return {info.filename.lstrip("/").casefold(): package.read(info) for info in package.infolist()}

    return read


@pytest.fixture(scope="session")
def cells() -> Callable[[bytes], dict[str, list[list[Any]]]]:
    """The values of all sheets."""

    def read(content: bytes) -> dict[str, list[list[Any]]]:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}

    return read


@pytest.fixture(scope="session")
def older_book() -> Callable[..., bytes]:
    """Makes a workbook with one table, wherever it is wanted: `older_book("Team", ["Name", "Member ID"], rows)`."""

    def make(
        table: str,
        titles: Sequence[str],
        rows: Sequence[Sequence[Raw]] = (),
        *,
        sheet: str = "",
        at: tuple[int, int] = (1, 0),
        more: Callable[[Any, Any], object] | None = None,
    ) -> bytes:
        stream = io.BytesIO()
        book = xlsxwriter.Workbook(stream, {"in_memory": True})
        page = book.add_worksheet(sheet or table)
        top, left = at
        last = top + max(len(rows), 1)
        columns = [{"header": title} for title in titles]
        page.add_table(top, left, last, left + len(titles) - 1, {"name": table, "columns": columns})
        for number, row in enumerate(rows, top + 1):
            page.write_row(number, left, row)
        if more:
            more(book, page)
        book.set_custom_property("creatorsheet.schema", "1", "text")
        book.close()
        return stream.getvalue()

    return make
