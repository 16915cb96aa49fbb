"""Pressing a button of the ribbon in the fake Excel."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.excel.fake_excel import FakeBook, FakeExcel
from tests.excel.live.open_book import settings
from tests.excel.pywin32 import install

from creatorsheet.book.template import content
from creatorsheet.kernel.grid import Raw

CAMPAIGN = "Barrier Serum launch"
ROWS: dict[str, list[dict[str, Raw]]] = {
    "Campaigns": [{"campaign_id": "C-1", "name": "Spring", "currency": "EUR"}],
    "Creators": [{"creator_id": "CR-1", "handle": "anna.skin", "agency": "Northlight"}],
    "Shortlist": [{"shortlist_id": "S-1", "campaign": "C-1", "creator": "CR-1", "decision": "Approved"}],
}

Pressing = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def excel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeExcel:
    """Excel with nothing open; the user's own folders are empty ones."""
    for name in ("DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home"))
    return FakeExcel()


@pytest.fixture
def press(excel: FakeExcel, monkeypatch: pytest.MonkeyPatch) -> Pressing:
    """Presses a button: `press("csCheck", "yes")` with the answers its user gives; what was asked and told."""
    import creatorsheet.macros

    windows = install()._xlwindows

    def pressed(control: str, *answers: object) -> list[tuple[str, str]]:
        monkeypatch.setattr(windows, "BOOK_CALLER", excel._active)
        excel.answers[:], excel.asked[:] = answers, []
        before = settings(excel)
        creatorsheet.macros.run(control)
        assert settings(excel) == before
        assert not excel.answers, "nobody asked"
        return excel.asked

    return pressed


@pytest.fixture
def book(excel: FakeExcel, tmp_path: Path) -> FakeBook:
    """A small workbook, open."""
    path = tmp_path / "spring.xlsx"
    path.write_bytes(content("gallery", ROWS))
    return excel.open(path)


@pytest.fixture
def demo(excel: FakeExcel, tmp_path: Path, demo_folder: Path) -> FakeBook:
    """The finished demo, open."""
    path = tmp_path / f"{CAMPAIGN}.xlsx"
    shutil.copy(demo_folder / path.name, path)
    return excel.open(path)
