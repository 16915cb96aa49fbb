"""What a workbook can do, whoever holds it: a file, Excel, or a test's memory."""

from __future__ import annotations

from collections.abc import Set
from typing import Protocol

from creatorsheet.catalogue.shapes import Sheet
from creatorsheet.kernel.grid import Grid, Raw
from creatorsheet.kernel.plan import Plan


class Book(Protocol):
    """An open workbook of ours."""

    @property
    def name(self) -> str:
        """How messages call this workbook, such as spring.xlsx."""

    def grid(self, sheet: Sheet) -> Grid:
        """Header row and raw cells of a sheet's table with addresses. Parses nothing; blank rows are left in place.

        Refuses (CS-W03) when the sheet or its table is gone.
        """

    def overwritten(self, sheet: Sheet) -> Set[tuple[int, str]]:
        """Cells of a sheet's table without the formula their column calculates by: sheet row and column title."""

    def outside(self, sheet: Sheet) -> tuple[int, str]:
        """How many filled rows lie under or beside a sheet's table, and the range they span; (0, "") when none does."""

    def cell(self, name: str) -> Raw:
        """The value of a named cell, such as PickedCampaign or AsOf."""

    def property(self, name: str) -> str:
        """A custom property of the workbook (creatorsheet.id, creatorsheet.schema, creatorsheet.revision), or ""."""

    def apply(self, plan: Plan) -> None:
        """Carry out all of a plan or none of it."""
