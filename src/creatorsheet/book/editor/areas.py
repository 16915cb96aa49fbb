"""Addresses of cells and of blocks of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from creatorsheet.kernel.grid import column_letters, column_number

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
REF = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
COLUMNS = re.compile(r"\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})")
ROWS = re.compile(r"\$?([0-9]{1,7}):\$?([0-9]{1,7})")


def cell_ref(row: int, column: int) -> str:
    """The address of a cell, both counted from 1.

    >>> cell_ref(14, 8)
    'H14'
    """
    return f"{column_letters(column)}{row}"


def cell_at(ref: str) -> tuple[int, int]:
    """Row and column of an address.

    >>> cell_at("$H$14")
    (14, 8)
    """
    found = REF.fullmatch(ref)
    if found is None:
        raise ValueError(ref)
    return int(found[2]), column_number(found[1].upper())


@dataclass(frozen=True, order=True)
class Area:
    """A block of cells; all four edges belong to it.

    >>> str(Area.parse("B3:D9")), str(Area.parse("$B$3")), Area.parse("B:C").bottom
    ('B3:D9', 'B3', 1048576)
    """

    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def parse(cls, ref: str) -> Area:
        """An area from its address; ValueError for what is none."""
        if found := COLUMNS.fullmatch(ref):
            return cls(1, column_number(found[1].upper()), LAST_ROW, column_number(found[2].upper()))
        if found := ROWS.fullmatch(ref):
            return cls(int(found[1]), 1, int(found[2]), LAST_COLUMN)
        first, _, last = ref.partition(":")
        return cls(*cell_at(first), *cell_at(last or first))

    def __str__(self) -> str:
        first, last = cell_ref(self.top, self.left), cell_ref(self.bottom, self.right)
        return first if first == last else f"{first}:{last}"

    @property
    def fixed(self) -> str:
        """The address with dollar signs, as names have it."""
        return ":".join(REF.sub(r"$\1$\2", one) for one in str(self).split(":"))

    def __contains__(self, cell: tuple[int, int]) -> bool:
        return self.top <= cell[0] <= self.bottom and self.left <= cell[1] <= self.right

    def __len__(self) -> int:
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    def meets(self, other: Area) -> bool:
        """Whether the two share a cell."""
        return (
            self.top <= other.bottom
            and other.top <= self.bottom
            and self.left <= other.right
            and other.left <= self.right
        )

    def cells(self) -> Iterator[tuple[int, int]]:
        """All cells, row by row."""
        for row in range(self.top, self.bottom + 1):
            for column in range(self.left, self.right + 1):
                yield row, column
