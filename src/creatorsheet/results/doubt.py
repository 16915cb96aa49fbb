"""Doubt: what a code or creator sold, from without all doubtful orders to with all of them. The truth is not guessed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

NOTHING = Decimal(0)


@dataclass(frozen=True)
class Bounds:
    """Orders and revenue as counted, and between which ends they are once doubtful orders are in or out.

    An order can be worth less than nothing after refunds; left out it raises the revenue, so that the upper end may be
    above what was counted.
    """

    orders: int
    fewest: int
    revenue: Decimal
    lowest: Decimal
    highest: Decimal

    @property
    def doubtful(self) -> int:
        """How many orders are in doubt."""
        return self.orders - self.fewest

    def cost_per_order(self, cost: Decimal) -> tuple[Decimal | None, Decimal | None]:
        """Cost per order with all orders and without the doubtful ones; None where no order is left."""
        return _per(cost, self.orders), _per(cost, self.fewest)


def _per(cost: Decimal, orders: int) -> Decimal | None:
    return cost / orders if orders > 0 else None


def bounds(events: Mapping[str, int], amounts: Mapping[str, Decimal], doubtful: Collection[str]) -> Bounds:
    """The bounds of some orders: `events` and `amounts` by the order's name, as sales hold them."""
    orders, revenue = sum(events.values()), sum(amounts.values(), NOTHING)
    out = [amounts.get(name, NOTHING) for name in events if name in doubtful]
    return Bounds(
        orders,
        sum(count for name, count in events.items() if name not in doubtful),
        revenue,
        revenue - sum((one for one in out if one > 0), NOTHING),
        revenue - sum((one for one in out if one < 0), NOTHING),
    )
