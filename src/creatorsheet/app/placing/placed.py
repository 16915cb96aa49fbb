"""What placing answers, and the tables it looks at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.problems.imports import EXPORT_IS_OLDER_THAN_THE_FIGURES_HELD
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.imports.records import AccountDay, AudienceShare, Export, Left, PostFigures, Record
from creatorsheet.kernel.finding import Finding, Place

Tables = Mapping[str, Table[Row]]
"""Tables by the title of their tab, as they stand in the draft; a table that was not read counts as empty."""

R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class Placed:
    """Rows wanted in the workbook, findings, and lines of the export that no row came of."""

    upserts: tuple[Upsert, ...] = ()
    findings: tuple[Finding, ...] = ()
    left: tuple[Left, ...] = ()

    def __add__(self, other: Placed) -> Placed:
        return Placed(self.upserts + other.upserts, self.findings + other.findings, self.left + other.left)


def rows_of(tables: Tables, model: type[R]) -> tuple[R, ...]:
    """The rows of a model's table; none where the table was not read."""
    table = tables.get(model.sheet.title)
    return tuple(row for row in table.rows if isinstance(row, model)) if table else ()


def older(export: Export, today: date, kept: Sequence[tuple[int, date]]) -> Placed:
    """Rows (line, day held) whose figures the workbook has of a later day: left, with one CS-I10 for the file."""
    if not kept:
        return Placed()
    days = [day for day in map(_day, export.records) if day]
    ends = max(days) if days else export.exported_at.date() if export.exported_at else today
    words = {
        "date": f"{ends:%Y-%m-%d}",
        "n": len(kept),
        "other": f"{max(day for _, day in kept):%Y-%m-%d}",
        "source": export.source.replace("_", " "),
    }
    found = EXPORT_IS_OLDER_THAN_THE_FIGURES_HELD.at(Place(file=export.file), **words)
    return Placed((), (found,), tuple(Left(line, "figures captured later are there") for line, _ in kept))


def _day(record: Record) -> date | None:
    """The day a record's figures are of, where it says so."""
    match record:
        case PostFigures(captured_at=datetime() as moment):
            return moment.date()
        case AccountDay(day=day) | AudienceShare(as_of=day):
            return day
    return None
