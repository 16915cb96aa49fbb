"""Opening a workbook in the fake Excel, as a pressed button does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.excel.fake_excel import FakeBook, FakeExcel
from tests.excel.pywin32 import install

from creatorsheet.book.journal import Witness
from creatorsheet.book.live.book import LiveBook
from creatorsheet.book.live.opening import opened
from creatorsheet.kernel.finding import Finding

NOW = datetime(2026, 11, 24, 10, 40, tzinfo=UTC)


def xlwings_book(fake: FakeBook) -> Any:
    """xlwings' own object for a workbook of the fake."""
    xlwings = install()
    return xlwings.Book(impl=xlwings._xlwindows.Book(fake))


def live(path: Path, excel: FakeExcel | None = None, tell: Callable[[Finding], object] = print) -> LiveBook:
    """A workbook file, opened in Excel and taken hold of."""
    fake = (excel or FakeExcel()).open(path)
    book = opened(xlwings_book(fake), Witness("mara", lambda: NOW, tell))
    book.fake = fake  # type: ignore[attr-defined]
    return book
