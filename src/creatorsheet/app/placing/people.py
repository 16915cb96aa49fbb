"""Whose handle it is: the creators of the workbook, by the names they have or had."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from creatorsheet.app.placing.placed import Placed, Tables, rows_of
from creatorsheet.catalogue.creators.choices import Platform
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.problems.imports import ROWS_FIT_NO_CREATOR
from creatorsheet.imports.records import Left
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.identifiers import normal_handle

NOBODY = "an unnamed account"


class People:
    """Creators by handle. A handle counts on the days Handles gives it; a creator's present one on every day that
    Handles gives to nobody else. A creator merged into another is the other."""

    def __init__(self, tables: Tables) -> None:
        creators = {row.id: row for row in rows_of(tables, Creator) if row.id}
        self._creators = {key: _merged(row, creators) for key, row in creators.items()}
        self._spans: dict[str, list[tuple[date, date, str]]] = {}
        self._present: dict[str, str] = {}
        for row in rows_of(tables, Handle):
            if row.handle and row.creator in self._creators and row.platform in (None, Platform.TIKTOK):
                span = (row.valid_from or date.min, row.valid_to or date.max, self._creators[row.creator].id)
                self._spans.setdefault(normal_handle(row.handle), []).append(span)
        for key, creator in creators.items():
            if creator.handle:
                self._present.setdefault(normal_handle(creator.handle), self._creators[key].id)

    def creator(self, handle: str, day: date | None = None) -> str:
        """The id of the creator who had a handle on a day (today's owner without one), or ""."""
        spans = self._spans.get(handle, [])
        for first, last, creator in spans:
            if first <= (day or date.max) <= last:
                return creator
        return self._present.get(handle, "")

    def row(self, creator: str) -> Creator | None:
        """The row of a creator."""
        return self._creators.get(creator)


def _merged(row: Creator, creators: dict[str, Creator]) -> Creator:
    seen = {row.id}
    while row.merged_into in creators and row.merged_into not in seen:
        row = creators[row.merged_into]
        seen.add(row.id)
    return row


def strangers(file: str, unknown: Iterable[tuple[int, str, date | None]]) -> Placed:
    """Rows (line, handle, day) that fit no creator: left, with one CS-I09 for each handle."""
    lines: dict[str, list[tuple[int, date | None]]] = {}
    for line, handle, day in unknown:
        lines.setdefault(handle, []).append((line, day))
    findings, left = [], []
    for handle, rows in lines.items():
        who = f"@{handle}" if handle else NOBODY
        day = next((day for _, day in rows if day), None)
        place = Place(file=file, line=rows[0][0])
        when = f"{day:%Y-%m-%d}" if day else "any day"
        numbers = {line for line, _ in rows}
        findings.append(ROWS_FIT_NO_CREATOR.at(place, n=len(numbers), value=who, date=when))
        left += [Left(line, f"{who} is no creator's handle") for line in sorted(numbers)]
    return Placed(findings=tuple(findings), left=tuple(left))
