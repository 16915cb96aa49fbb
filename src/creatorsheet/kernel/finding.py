"""A finding: what is wrong with the data, where, and what to do about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

UNFIT = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff]+")
"""Ends of lines, codes for terminals, marks that turn writing around, and halves of letters."""


class Severity(StrEnum):
    """How much a finding matters: an error forbids paying or publishing, a warning can wait, a note needs nothing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Place:
    """Where a finding is. Every part may be unknown; `cell` is the address the user can jump to.

    >>> str(Place(sheet="Deals", cell="H14"))
    'Deals!H14'
    >>> str(Place(file="orders.csv", line=77))
    'orders.csv row 77'
    """

    sheet: str = ""
    table: str = ""
    row: str = ""  # the row's id, such as D-4K7Q2M
    column: str = ""  # the column's title
    cell: str = ""  # H14, or a range
    file: str = ""
    line: int | None = None

    def __str__(self) -> str:
        if self.file:
            return self.file + (f" row {self.line}" if self.line is not None else "")
        return f"{self.sheet}!{self.cell}" if self.cell else self.sheet


@dataclass(frozen=True)
class Finding:
    """One problem in the user's data. Made by `Problem.at`, so that the words are those of the catalogue.

    What it weighs is blank where nobody knows it: `due` is the day by which it has to be solved, `stake` the money that
    hangs on it in the currency of `campaign` (an id), `who` how the creator is called, and `about` the id of the row it is
    about where that is not the row of its place.
    """

    code: str
    severity: Severity
    fact: str
    remedy: str
    place: Place = field(default_factory=Place)
    campaign: str = ""
    due: date | None = None
    stake: Decimal | None = None
    who: str = ""
    about: str = ""

    def __str__(self) -> str:
        where = f"{self.place} " if str(self.place) else ""
        return one_line(f"{where}{self.code}: {self.fact} {self.remedy}")

    def within(self, file: str) -> Finding:
        """The same finding in a named file."""
        return replace(self, place=replace(self.place, file=file))


def one_line(text: str) -> str:
    """Text from anywhere as it may stand in a line: nothing in it ends the line, turns it around or paints.

    >>> one_line("anna\\r\\n\\x1b[31m.csv")
    'anna [31m.csv'
    """
    return UNFIT.sub(" ", text)


def worst(findings: list[Finding]) -> Severity | None:
    """The gravest severity among findings; None when there are none."""
    order = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    return next((one for one in order if any(found.severity is one for found in findings)), None)
