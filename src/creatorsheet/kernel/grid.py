"""A grid of raw cells with their addresses: what every reader delivers and no reader interprets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from operator import itemgetter


class ExcelError(StrEnum):
    """An error value in a cell, such as #REF!; it is neither text nor blank."""

    NULL = "#NULL!"
    DIV0 = "#DIV/0!"
    VALUE = "#VALUE!"
    REF = "#REF!"
    NAME = "#NAME?"
    NUM = "#NUM!"
    NA = "#N/A"
    SPILL = "#SPILL!"
    CALC = "#CALC!"
    OTHER = "#ERROR!"


Raw = str | bool | int | float | Decimal | date | datetime | ExcelError | None
"""What a cell can hold before anybody has read it. Blank is None, never an empty string."""


def column_letters(number: int) -> str:
    """The letters of a column, counted from 1.

    >>> column_letters(1), column_letters(28)
    ('A', 'AB')
    """
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The number of a column, counted from 1.

    >>> column_number("AB")
    28
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


@dataclass(frozen=True)
class Grid:
    """A block of cells: the header's titles, then rows of raw values, with the sheet row and column of each.

    `rows[i][j]` stands in sheet row `numbers[i]`, column `left + j` (both counted from 1).
    """

    sheet: str
    header: tuple[str, ...]
    rows: Sequence[Sequence[Raw]]
    numbers: Sequence[int]
    left: int = 1
    header_row: int = 1
    table: str = ""
    places: dict[str, int] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        self.places.update({title: i for i, title in reversed(list(enumerate(self.header)))})

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, title: str) -> list[Raw]:
        """All values of a column, blank where a row is too short."""
        at = self.places[title]
        if at < self._shortest:
            return list(map(itemgetter(at), self.rows))
        return [row[at] if at < len(row) else None for row in self.rows]

    @cached_property
    def _shortest(self) -> int:
        """How many cells every row has at least."""
        return min(map(len, self.rows), default=0)

    def address(self, row: int, title: str) -> str:
        """The cell of a row (counted from 0) in a titled column, such as H14."""
        return f"{column_letters(self.left + self.places[title])}{self.numbers[row]}"

    def records(self) -> Iterator[dict[str, Raw]]:
        """Each row as title -> value."""
        for row in self.rows:
            yield {title: row[at] if at < len(row) else None for title, at in self.places.items()}
