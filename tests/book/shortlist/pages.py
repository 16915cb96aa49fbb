"""Pages as people hand them back: written, opened in another program, decided on and saved."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from creatorsheet.book.views.shortlist.columns import AT, KEPT, SHOWN, TOP

TITLES = {**{column.key: column.title for column in SHOWN}, **KEPT}
Edit = Callable[[Worksheet], object]


def sheet(path: Path, name: str = "Shortlist") -> Worksheet:
    """A sheet of a page as it lies on the disk."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl knows no sparklines
        return openpyxl.load_workbook(path)[name]


def edit(path: Path, *edits: Edit) -> Path:
    """Change a page and save it."""
    tab = sheet(path)
    for one in edits:
        one(tab)
    tab.parent.save(path)
    return path


def decide(decisions: Mapping[str, Mapping[str, Any]]) -> Edit:
    """Fill in cells by the creator's handle and the column's key: {"anna.skin": {"decision": "Approve"}}."""

    def typed(tab: Worksheet) -> None:
        rows = {tab.cell(number, 1).value: number for number in range(TOP + 2, tab.max_row + 1)}
        for handle, cells in decisions.items():
            for key, value in cells.items():
                tab.cell(rows[f"@{handle}"], AT[key] + 1).value = value

    return typed


def shown(tab: Worksheet, line: int) -> dict[str, Any]:
    """What a creator's line holds, by column key; lines count from 0."""
    return {key: tab.cell(TOP + 2 + line, at + 1).value for key, at in AT.items()}
