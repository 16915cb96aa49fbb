"""What an action did, in a few words: new rows and changed cells of each tab."""

from __future__ import annotations

from collections.abc import Mapping

from creatorsheet.kernel.words import counted


def tally(rows: Mapping[str, Mapping[str, int]]) -> str:
    """Counts of a plan as people read them; tabs with nothing are left out.

    >>> tally({"Results": {"added": 120, "changed": 0}, "Deals": {"added": 1, "changed": 3}, "Costs": {"added": 0}})
    'Results: 120 new rows; Deals: 1 new row and 3 cells changed'
    """
    parts = ((tab, _both(counts.get("added", 0), counts.get("changed", 0))) for tab, counts in rows.items())
    return "; ".join(f"{tab}: {words}" for tab, words in parts if words)


def _both(added: int, changed: int) -> str:
    new = counted(added, "new row") if added else ""
    other = f"{counted(changed, 'cell')} changed" if changed else ""
    return " and ".join(one for one in (new, other) if one)
