"""A step of a repair: one cell, title, name or table, as it is and as it will be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from creatorsheet.catalogue.repairs import Repair
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.plan import Change, Mend, Plan


@dataclass(frozen=True)
class Step:
    """One thing that a repair does, where, and what stands there before and after, as people read it."""

    repair: Repair
    item: Mend | Change
    place: Place
    before: Raw
    after: Raw
    value: Raw = None  # what a cell showed that gets its formula back

    def as_json(self) -> dict[str, Any]:
        """The step for other programs."""
        return {
            "repair": self.repair.key,
            "sheet": self.place.sheet,
            "row": self.place.row,
            "column": self.place.column,
            "cell": self.place.cell,
            "before": _plain(self.before),
            "after": _plain(self.after),
        }


def _plain(value: Raw) -> Raw:
    return float(value) if isinstance(value, Decimal) else value


def plan(action: str, steps: Iterable[Step]) -> Plan:
    """All that steps want to change. Of several changes of one cell the last holds, with what stood there at first."""
    mends: list[Mend] = []
    changes: dict[tuple[str, int, str], Change] = {}
    for step in steps:
        item = step.item
        if isinstance(item, Change):
            cell = item.table, item.row, item.column
            first = changes.get(cell, item)
            changes[cell] = Change(item.table, item.row, item.key, item.column, first.before, item.after)
        else:
            mends.append(item)
    return Plan(action, tuple(changes.values()), mends=tuple(mends))
