"""Cells that somebody sorted away from their rows: new values that are old ones of other rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

FEWEST = 3
"""Changed cells below which a column is not looked at: two exchanged values are an honest correction."""

SHARE = 0.6
FEW_VALUES = 3
WHOLE_CYCLE = 5
"""Changed cells of a drop-down from which on a complete exchange is no coincidence."""

Change = tuple[str, str, str]
"""One changed cell: the row's id, the text as sent, the text as returned."""


def looks_sorted(
    changes: Mapping[str, Sequence[Change]],
    few: Collection[str] = (),
    choices: Collection[str] = (),
    strays: Mapping[str, int] | None = None,
) -> dict[str, int]:
    """The columns that look sorted, and how many of their new values are old ones of other rows.

    `few` are columns with at most three distinct values; such a column is tested only together with a second one of the
    same rows. `choices` are drop-downs: their values move on by themselves (agreed, briefed, live), so alone only a
    complete exchange counts. Beside the rule of sixty in a hundred, `strays` of a column tell a sort as well: values that
    stood in one row only, left it, and now stand in another.
    """
    found: dict[str, int] = {}
    for key, some in changes.items():
        if len(some) < FEWEST:
            continue
        moved = _moved(some)
        if key in choices:
            alone = key not in few and len(some) >= WHOLE_CYCLE and moved == len(some)
        else:
            alone = bool((strays or {}).get(key)) or (key not in few and moved >= SHARE * len(some))
        if alone or ((key in few or key in choices) and _with_another(key, some, changes)):
            found[key] = moved
    return found


def _moved(some: Sequence[tuple[str, object, object]]) -> int:
    """How many new values are old ones of the same cells."""
    old, new = Counter(one[1] for one in some), Counter(one[2] for one in some)
    return sum((old & new).values())


def _with_another(key: str, some: Sequence[Change], changes: Mapping[str, Sequence[Change]]) -> bool:
    """Whether the column moved together with another one of the same rows, as pairs of values."""
    for other, others in changes.items():
        if other == key:
            continue
        beside = {row: (was, now) for row, was, now in others}
        pairs = [(row, (was, beside[row][0]), (now, beside[row][1])) for row, was, now in some if row in beside]
        distinct = {pair for _, was, now in pairs for pair in (was, now)}
        if len(pairs) >= FEWEST and len(distinct) > FEW_VALUES and _moved(pairs) >= SHARE * len(pairs):
            return True
    return False
