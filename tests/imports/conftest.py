"""Exports written in a test, read as if they had come as files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from creatorsheet.files.sheets import Opened, RawSheet
from creatorsheet.files.text import read_text
from creatorsheet.imports.records import Export
from creatorsheet.imports.registry import read_export

Read = Callable[..., list[Export]]


@pytest.fixture
def text_file() -> Callable[..., Opened]:
    """A text file as it is opened."""

    def made(text: str, name: str = "export.csv", modified: str = "2026-05-04") -> Opened:
        sheet = read_text(text.encode(), name)
        assert sheet
        return Opened(name, (sheet,), modified)

    return made


@pytest.fixture
def read(text_file: Callable[..., Opened]) -> Read:
    """The exports in a text file; each answers for all its rows."""

    def exports(
        text: str, *, name: str = "export.csv", first_day: date | None = None, mapping: Any = None
    ) -> list[Export]:
        return accounted(read_export(text_file(text, name), first_day=first_day, mapping=mapping))

    return exports


@pytest.fixture
def read_rows() -> Read:
    """The exports in sheets of cells, as a workbook holds them."""

    def exports(*sheets: list[list[Any]], name: str = "export.xlsx") -> list[Export]:
        raw = tuple(RawSheet(f"Sheet{at}", rows) for at, rows in enumerate(sheets, 1))
        return accounted(read_export(Opened(name, raw, "2026-05-04")))

    return exports


def accounted(exports: list[Export]) -> list[Export]:
    """The same exports, none of which lost a row."""
    for one in exports:
        assert one.used + len(one.left) == one.rows
        assert len({left.line for left in one.left}) == len(one.left)
    return exports
