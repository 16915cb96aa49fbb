"""Opening a workbook in the fake Excel, as a pressed button does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.excel.fake_excel import FakeBook, FakeExcel, code_of
from tests.excel.pywin32 import install

from creatorsheet.book.editor.areas import cell_ref
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


State = dict[str, object]


def state(fake: FakeBook) -> State:
    """All that a person could tell about an open workbook: contents and number formats, tables, properties."""
    fake._saved_content()
    found: State = {}
    for sheet in fake._sheets:
        part = sheet._part()
        for number in part.rows.numbers:
            row = part.rows.row(number)
            for column in row.cells if row else ():
                entry = sheet._entry(number, column)
                format_ = code_of(fake, entry.style)
                if not entry.blank or format_ != "General":
                    shown = None if entry.formula else entry.value
                    found[f"{sheet._name}!{cell_ref(number, column)}"] = (shown, entry.formula, format_)
    for table in fake._editor.tables.values():
        found[table.name] = (str(table.area), [(one.title, one.formula) for one in table.columns])
    found["revision"] = fake._editor.property("creatorsheet.revision")
    return found


def settings(excel: FakeExcel) -> dict[str, object]:
    """What a user has set in Excel."""
    return {**excel._settings, **excel._correct._settings}
