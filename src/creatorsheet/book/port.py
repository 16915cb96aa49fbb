"""What a workbook can do, whoever holds it: a file, Excel, or a test's memory."""

from __future__ import annotations

from typing import Protocol

from creatorsheet.book.surroundings import Surroundings
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

    def surroundings(self, sheet: Sheet) -> Surroundings:
        """What the values of a sheet's table do not tell. Refuses as `grid` does."""

    def renamed(self, sheet: Sheet) -> str:
        """The name that a sheet's table has instead of its own, or ""."""

    def cell(self, name: str) -> Raw:
        """The value of a named cell, such as PickedCampaign or AsOf."""

    def property(self, name: str) -> str:
        """A custom property of the workbook (creatorsheet.id, creatorsheet.schema, creatorsheet.revision), or ""."""

    def apply(self, plan: Plan) -> None:
        """Carry out all of a plan or none of it."""

    def after(self, plan: Plan, *, results: bool = True) -> Book:
        """The workbook as it would be after a plan, to be read and not to be kept; this one stays as it is.

        Without `results` formula cells may show what they did before, which is faster.
        """
