"""What is written: suggestions where no person decided, and the product questions of each video."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from creatorsheet.app.scoring.write import POSTS, put
from creatorsheet.catalogue.reading import CELLS, THEMES, UNITS, Reading, by_person, entered, shown, suggestion
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.table import Table
from creatorsheet.results.windows import latest


def suggestions(table: Table[Comment], rows: Iterable[Comment], readings: Iterable[Reading]) -> int:
    """Write readings into the cells that no person decided; how many comments changed.

    Suggested keeps what it says of a decided part, so that a correction stays one. A checked comment is never touched.
    """
    changed = 0
    for row, found in zip(rows, readings, strict=True):
        if row.reviewed_by:
            continue
        before = entered(row), row.suggested
        decided = by_person(row) | {unit for unit, cells in CELLS.items() if cells & _unread(table, row)}
        told = suggestion(row.suggested) or Reading()
        kept = {unit: getattr(told if unit in decided else found, unit) for unit in UNITS}
        if "themes" not in decided and found.themes != entered(row).themes:
            put(table, row, **dict(zip(THEMES, shown(found.themes), strict=True)))
        for unit in ("sentiment", "intent"):
            if unit not in decided:
                put(table, row, **{unit: getattr(found, unit)})
        put(table, row, suggested=Reading(**kept, language="" if decided else found.language).text)
        changed += before != (entered(row), row.suggested)
    return changed


def _unread(table: Table[Any], row: Comment) -> frozenset[str]:
    return frozenset(table.unread.get(row.sheet_row, ()))


def questions(table: Table[Result], asked: Mapping[str, int]) -> None:
    """Product questions on the newest row of each video: of the organic post where it is told apart, else of the whole."""
    newest = latest(table)
    done: set[str] = set()
    for scope in POSTS:
        for row in table:
            video = row.deliverable or ""
            if row.scope is scope and row.sheet_row in newest and row.views is not None and video not in done:
                if video in asked:
                    put(table, row, questions=asked[video])
                done.add(video)
