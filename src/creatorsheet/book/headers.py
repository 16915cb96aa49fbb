"""The headers of a table: which declared column somebody retitled, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from creatorsheet.book.formulas import row_formula
from creatorsheet.book.meaning import Meaning
from creatorsheet.catalogue.shapes import Column, Sheet
from creatorsheet.kernel.nearest import distance

NEAR = 2
"""Signs in which a mistyped title may differ."""


@dataclass(frozen=True)
class Header:
    """A column of a table as it stands: its title in the table, what its header cell shows, its formula without =, and
    the number Excel gave it when it was made, which it keeps under any title."""

    title: str
    shown: str = ""
    formula: str = ""
    number: int = 0


@dataclass(frozen=True)
class Retitled:
    """A declared column that stands under another title: its key, its position in the table (from 0), and whether that is
    certain or only likely."""

    key: str
    position: int
    title: str
    certain: bool


def retitled(sheet: Sheet, headers: Sequence[Header]) -> tuple[Retitled, ...]:
    """The declared columns of a sheet that stand under foreign titles.

    Certain is one with the number or the formula of the missing column, or whose title is the missing one but for signs
    that are no letters, or which is both near in its letters and between the same neighbours. Either alone is likely.
    """
    board = _Board(sheet, headers)
    found: dict[int, list[Retitled]] = {}
    for column in board.missing:
        for one in board.judged(column):
            found.setdefault(one.position, []).append(one)
    return tuple(sorted(_settled(found), key=lambda one: one.position))


def _settled(found: dict[int, list[Retitled]]) -> Iterator[Retitled]:
    """One column for each header and one header for each column; where two claim the same, neither is told."""
    claims = [one for claims in found.values() for one in claims]
    sure = [one for one in claims if one.certain]
    taken = {one.position for one in sure} | {one.key for one in sure}
    likely = [one for one in claims if not one.certain and not {one.position, one.key} & taken]
    for group in (sure, likely):
        for one in group:
            if sum(other.position == one.position or other.key == one.key for other in group) == 1:
                yield one


class _Board:
    """What is there and what is missing in one table."""

    def __init__(self, sheet: Sheet, headers: Sequence[Header]) -> None:
        self.sheet, self.headers = sheet, headers
        self.columns = list(sheet.columns.values())
        self.places = {one.title: at for at, one in enumerate(headers)}
        self.missing = [one for one in self.columns if one.title not in self.places]
        titles = {one.title for one in self.columns}
        self.foreign = [at for at, one in enumerate(headers) if one.title not in titles]
        self.order = {one.key: at for at, one in enumerate(self.columns)}
        there = [one for one in self.columns if one.title in self.places]
        kept = [headers[self.places[one.title]].number == self.order[one.key] + 1 for one in there]
        self.numbered = len(there) * 2 > len(self.columns) and all(kept)

    def judged(self, column: Column) -> Iterator[Retitled]:
        """The foreign headers that may be this column."""
        for at in self.foreign:
            header = self.headers[at]
            between, near = self._between(column, at), _near(header.title, column.title)
            if self.numbered and header.number > len(self.columns):
                continue  # a column of the user's own
            certain = self._same(column, header, between) or (between and near)
            if certain or between or near:
                yield Retitled(column.key, at, header.title, certain)

    def _same(self, column: Column, header: Header, between: bool) -> bool:
        if _letters(header.title) == _letters(column.title):
            return True
        formula = row_formula(self.sheet, column)
        if formula and header.formula:
            meaning = Meaning({self.sheet.table.casefold(): {header.title.casefold(): column.title.casefold()}})
            table = self.sheet.table
            if meaning.of(header.formula, table) == meaning.of(formula, table):
                return True
        # The highest number may be given anew once its column was deleted.
        highest = max(one.number for one in self.headers)
        numbered = self.numbered and header.number == self.order[column.key] + 1
        return numbered and (between or header.number < highest)

    def _between(self, column: Column, at: int) -> bool:
        """Whether a header stands between the same declared neighbours, with nothing else missing or foreign there."""
        here = self.order[column.key]
        before = next((one.title for one in reversed(self.columns[:here]) if one.title in self.places), "")
        after = next((one.title for one in self.columns[here + 1 :] if one.title in self.places), "")
        low = self.places[before] if before else -1
        high = self.places[after] if after else len(self.headers)
        first = self.order_of(before) if before else -1
        last = self.order_of(after) if after else len(self.columns)
        return low < at < high and last - first == 2 and [one for one in self.foreign if low < one < high] == [at]

    def order_of(self, title: str) -> int:
        """Where a declared title stands in the declaration."""
        return next(at for at, one in enumerate(self.columns) if one.title == title)


def _letters(title: str) -> str:
    return re.sub(r"[\W_]+", "", title).casefold()


def _near(one: str, other: str) -> bool:
    one, other = _letters(one), _letters(other)
    if len(one) > 3 and len(other) > 3 and (one in other or other in one):
        return True
    return min(len(one), len(other)) > NEAR and distance(one, other, NEAR) <= NEAR
