"""Whether something of a returned table was sorted away from its rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass

from creatorsheet.sharing.frame import Frame, Texts
from creatorsheet.sharing.merged import LooksSorted, Merged
from creatorsheet.sharing.returned import ReturnedRow, columns_of
from creatorsheet.sharing.sorted import FEW_VALUES, FEWEST, Change, looks_sorted
from creatorsheet.sharing.taken import Taken


@dataclass
class Moves:
    """Looks for sorted columns. `last` is the state of the pack when it was taken in before."""

    frame: Frame
    last: Taken

    def away(self, changed: list[tuple[ReturnedRow, Texts]], single: Set[str], merged: Merged) -> bool:
        """Whether anything was sorted away from its row, in whatever column.

        Then no entry of the tab is sure: what was filled in freshly may have moved along, and leaves no trace.
        """
        cells: defaultdict[str, list[Change]] = defaultdict(list)
        for row, now in changed:
            for at, key in enumerate(self.frame.columns):
                before = self._before(row.row_id, at)
                if now[at] != before and key not in self.frame.formulas:
                    cells[key].append((row.row_id, before, now[at]))
        told = {key: some for key, some in cells.items() if len(some) >= FEWEST}
        if not told:
            return False
        few = {key for key in told if self._values(key, told[key]) <= FEW_VALUES}
        choices = {key for key in told if columns_of(self.frame.tab)[key].choice}
        found = looks_sorted(told, few, choices, {key: self._strays(key, some, single) for key, some in told.items()})
        merged.looks_sorted += [LooksSorted(self.frame.tab, key, moved, len(told[key])) for key, moved in found.items()]
        return bool(found)

    def _before(self, row_id: str, at: int) -> str:
        """What the agency knew last of a cell: what it had entered and was taken in, else what was sent."""
        key, last = self.frame.columns[at], self.last.text(self.frame.tab, row_id)
        if key in last and not self.last.was_held(self.frame.tab, row_id, key):
            return last[key]
        return self.frame.was.rows[row_id][at]

    def _strays(self, key: str, some: list[Change], single: Set[str]) -> int:
        """How many new values of a column stood in one other row only, and are gone from there; 0 for too few to tell.

        Two rows that exchanged their values, and one value that moved on, are what an honest correction looks like.
        """
        at = self.frame.columns.index(key)
        owners: defaultdict[str, list[str]] = defaultdict(list)
        for row_id in self.frame.was.rows:
            owners[self._before(row_id, at)].append(row_id)
        gone = {row_id for row_id, _, _ in some} | (self.frame.was.rows.keys() - single)
        came = {row_id: owners[now][0] for row_id, _, now in some if now and len(owners[now]) == 1}
        moved = {row_id: owner for row_id, owner in came.items() if owner in gone}
        exchanged = sum(moved.get(owner) == row_id for row_id, owner in moved.items())
        return len(moved) if len(moved) > exchanged + 1 or len(moved) >= FEWEST else 0

    def _values(self, key: str, changes: list[Change]) -> int:
        at = self.frame.columns.index(key)
        return len({row[at] for row in self.frame.was.rows.values()} | {now for *_, now in changes})
