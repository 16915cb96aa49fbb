"""What placing answers, and the tables it looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.imports.records import Left
from creatorsheet.kernel.finding import Finding

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
