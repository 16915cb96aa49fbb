"""How much hangs on few creators."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

LEAST = 4
"""Creators from which on it is unusual that one of them carries more than half."""

HALF = Decimal("0.5")


@dataclass(frozen=True)
class Dependence:
    """The shares of the first and the first three of `n` creators in a total; `top` is the first by id, of equals the one
    whose id comes first. Shares are None where the total is 0."""

    n: int
    total: Decimal
    top: str = ""
    first: Decimal | None = None
    three: Decimal | None = None

    @property
    def leans(self) -> bool:
        """Whether one of several carries more than half; exactly half passes."""
        return self.first is not None and self.n >= LEAST and self.first > HALF


def dependence(of: Mapping[str, Decimal]) -> Dependence:
    """The shares in what creators cost or brought, by their ids; those with nothing count for nothing.

    >>> dependence({"a": Decimal(60), "b": Decimal(20), "c": Decimal(10), "d": Decimal(10)}).first
    Decimal('0.6')
    """
    order = sorted(((one, amount) for one, amount in of.items() if amount > 0), key=lambda one: (-one[1], one[0]))
    total = sum((amount for _, amount in order), Decimal(0))
    if not total:
        return Dependence(0, total)
    first, three = order[0][1] / total, sum((amount for _, amount in order[:3]), Decimal(0)) / total
    return Dependence(len(order), total, order[0][0], first, three)
