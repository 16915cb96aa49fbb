"""What a merge says: the fate of every cell that came back different, and of every row without a sure home."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from creatorsheet.catalogue.reports.conflicts import Reason
from creatorsheet.sharing.taken import Taken


class Fate(Enum):
    """What becomes of a cell that came back different. It is always exactly one of these."""

    TAKEN = auto()
    SAME = auto()  # the same was entered here
    BEFORE = auto()  # it was dealt with when the pack was taken in earlier
    HELD = auto()  # it waits for a decision
    REFUSED = auto()  # it was not theirs to change, or is no value


class Cell(NamedTuple):
    """One cell that came back different. `why` tells why it was held or refused."""

    tab: str
    row_id: str
    key: str
    base: str
    ours: str
    theirs: str
    fate: Fate
    why: Reason | str = ""
    sheet: str = ""
    line: int = 0


class Loose(NamedTuple):
    """A row that is held as a whole: `entries` are its texts by column, `what` says what is wrong with it."""

    tab: str
    row_id: str
    reason: Reason
    entries: Mapping[str, str]
    what: str
    sheet: str = ""
    line: int = 0


class Made(NamedTuple):
    """A row that comes into being: one that was offered and is filled now, or one of the agency's own."""

    tab: str
    row_id: str
    texts: Mapping[str, str]
    own: bool


class LooksSorted(NamedTuple):
    """A column that looks sorted: how many of its changed cells hold old values of others."""

    tab: str
    key: str
    moved: int
    changed: int


@dataclass
class Merged:
    """The answer of a merge. `missing` counts rows by tab that the pack no longer holds; they stay."""

    state: Taken
    cells: list[Cell] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)
    made: list[Made] = field(default_factory=list)
    missing: dict[str, int] = field(default_factory=dict)
    looks_sorted: list[LooksSorted] = field(default_factory=list)

    def count(self, fate: Fate) -> int:
        """How many cells met a fate."""
        return sum(cell.fate is fate for cell in self.cells)
