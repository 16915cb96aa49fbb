"""A workbook of ours on the disk, to be opened in the fake Excel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.book.conftest import make_book, our_book  # noqa: F401  a fixture
from tests.excel.live.pressing import book, demo, excel, press  # noqa: F401  fixtures

from creatorsheet.book.editor.editor import Editor
from creatorsheet.catalogue.tabs import sheet
from creatorsheet.kernel.grid import Raw

ROWS: dict[str, list[dict[str, Raw]]] = {
    "Campaigns": [{"campaign_id": "C-1", "name": "Spring", "currency": "EUR"}],
    "Creators": [{"creator_id": "CR-1", "handle": "anna.skin"}],
    "Lists": [],
    "Orders": [{"order_id": "#1001", "product": "Serum", "gross": 12.5}, {"order_id": "#1002", "product": "007"}],
    "Costs": [
        {"cost_id": "K-1", "campaign": "C-1", "amount": 12, "currency": "EUR"},
        {"cost_id": "K-2", "campaign": "C-1", "amount": 13, "currency": "EUR"},
    ],
    "Findings": [{"number": "1", "fact": "a"}, {"number": "2", "fact": "b"}],
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A sound workbook."""
    file = tmp_path / "ours.xlsx"
    file.write_bytes(make_book(ROWS, extra=True))
    return file


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[Callable[[Editor, Callable[[str, str], int]], Any]], Path]:
    """The same after somebody worked on it: `changed(lambda editor, column: …)`."""

    def make(work: Callable[[Editor, Callable[[str, str], int]], Any]) -> Path:
        editor = Editor(make_book(ROWS, extra=True))
        work(editor, lambda tab, key: 1 + list(sheet(tab).columns).index(key))
        file = tmp_path / "ours.xlsx"
        file.write_bytes(editor.finish())
        return file

    return make
