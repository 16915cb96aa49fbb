"""Which row a line of a pack is: by its read-only cells, when its id and they do not belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

MANY = 100
"""Rows beyond which a value that they share tells nothing."""

Texts = tuple[str, ...]


class Likeness:
    """Compares lines with the rows sent in the columns an agency cannot fill, those at the places `told`."""

    def __init__(self, rows: Mapping[str, Texts], told: Sequence[int]) -> None:
        self._rows = rows
        self._told = told
        self._index: dict[int, dict[str, list[str]]] = {}

    def another(self, row_id: str, now: Texts) -> bool:
        """Whether another row agrees better with the line than the one whose id it bears.

        Where both agree alike, two cells of its own that do not are one too many.
        """
        own = self._rows[row_id]
        strange = [at for at in self._told if now[at] != own[at]]
        if not strange:
            return False
        agreed = len(self._told) - len(strange)
        with_same = sorted((self._with(at, now[at]) for at in self._told), key=len)
        telling = [some for some in (self._with(at, now[at]) for at in strange) if len(some) <= MANY]
        telling += [some for some in with_same if some][:1]
        near = {one for some in telling for one in some[:MANY]} - {row_id}
        best = max((self._agreed(self._rows[one], now) for one in near), default=0)
        return best > agreed or (best == agreed and len(strange) > 1)

    def _agreed(self, row: Texts, now: Texts) -> int:
        return sum(row[at] == now[at] for at in self._told)

    def _with(self, at: int, text: str) -> Sequence[str]:
        """The rows with a text in a column."""
        if at not in self._index:
            index: defaultdict[str, list[str]] = defaultdict(list)
            for row_id, row in self._rows.items():
                index[row[at]].append(row_id)
            self._index[at] = index
        return self._index[at].get(text, ())
