"""What an opened file holds: raw sheets of cells, before anybody looks for headers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import overload

from creatorsheet.kernel.grid import Raw

SPARSE = 10_000
"""Rows from which on it pays not to hold the blank ones, when nine of ten are."""


class SparseRows(Sequence[Sequence[Raw]]):
    """Rows of which most are blank, as in a sheet with an entry in its last row.

    >>> rows = SparseRows({1: ["id"], 1_048_576: ["stray"]})
    >>> len(rows), rows[0], rows[1], rows[-1], list(rows.filled(1))
    (1048576, ['id'], [], ['stray'], [1048575])
    """

    def __init__(self, rows: Mapping[int, Sequence[Raw]]) -> None:
        self._rows = rows
        self._filled = sorted(rows)
        self._length = max(rows, default=0)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> Sequence[Raw]: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Sequence[Raw]]: ...
    def __getitem__(self, at: int | slice) -> Sequence[Raw] | Sequence[Sequence[Raw]]:
        if isinstance(at, slice):
            return [self._rows.get(one + 1, []) for one in range(self._length)[at]]
        return self._rows.get(range(self._length)[at] + 1, [])

    def filled(self, start: int) -> Iterator[int]:
        """The indexes of rows that are not blank, from one on."""
        for number in self._filled[bisect_left(self._filled, start + 1) :]:
            yield number - 1


def lines(rows: Mapping[int, Sequence[Raw]]) -> Sequence[Sequence[Raw]]:
    """Numbered rows as a sequence, in which blank ones stand where they belong."""
    last = max(rows, default=0)
    if last > SPARSE and len(rows) * 10 < last:
        return SparseRows(rows)
    return [rows.get(number, []) for number in range(1, last + 1)]


@dataclass(frozen=True)
class RawSheet:
    """All cells of one sheet or text file; `rows[i]` is line `i + 1`. Text files hold str or None only.

    `name` is the sheet's name, or the name of the text file inside a zip; `as_text` tells that every cell is as it
    was written (CSV), so that nothing was converted by a spreadsheet.
    """

    name: str
    rows: Sequence[Sequence[Raw]]
    as_text: bool = False


@dataclass(frozen=True)
class Opened:
    """An opened file: its name, when the disk says it was written (ISO date), and its sheets."""

    name: str
    sheets: tuple[RawSheet, ...]
    modified: str = ""
