"""Account of credit: how many orders of a campaign each kind of evidence won, and what became of the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.results.choices import AttributionRule, ConversionKind, OrderStatus
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.results.credit import Credits, counts
from creatorsheet.results.sales import Takings
from creatorsheet.results.uses import name_of

Pair = tuple[str, str]


@dataclass
class Account:
    """The orders of a campaign. Each counts once, under the evidence that won it; the sums are those of the scorecards."""

    orders: Counter[AttributionRule] = field(default_factory=Counter)
    revenue: defaultdict[AttributionRule, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    conflicts: int = 0
    new: int = 0
    returning: int = 0
    left: Counter[OrderStatus] = field(default_factory=Counter)
    """Credited orders that do not count, by what became of them."""
    refunds: int = 0
    """Orders that count and were refunded in part."""
    others: int = 0
    """Leads, trials, sign-ups and downloads."""

    @property
    def total(self) -> int:
        """All orders that count."""
        return sum(self.orders.values())

    @property
    def worth(self) -> Decimal:
        """The revenue of all orders that count, in campaign currency."""
        return sum(self.revenue.values(), Decimal(0))

    @property
    def unsaid(self) -> int:
        """Orders of which the shop does not say whether the customer is new."""
        return max(0, self.total - self.new - self.returning)


@dataclass(frozen=True)
class Nobody:
    """Orders that are credited to nobody: those that would count, and the others by what became of them."""

    orders: int
    left: Counter[OrderStatus]


def accounts(
    orders: Iterable[Order], given_to: Credits, tracking: Mapping[str, TrackingRow], takings: Takings
) -> tuple[dict[str, Account], Nobody]:
    """The account of each campaign, and the orders nobody gets."""
    found: defaultdict[str, Account] = defaultdict(Account)
    won: dict[tuple[Pair, str], AttributionRule] = {}
    marks: dict[tuple[Pair, str], set[str]] = defaultdict(set)
    gone: dict[tuple[str, str], OrderStatus] = {}
    nobody: dict[str, OrderStatus | None] = {}
    number: dict[str, int] = {}
    for order in orders:
        name, state = name_of(order), order.status
        given = given_to.by_row.get(order.sheet_row)
        if given is None:
            if order.kind in (None, ConversionKind.ORDER):
                number[name] = max(number.get(name, 0), 1 if order.count is None else order.count)
                if counts(order) or name not in nobody:
                    nobody[name] = None if counts(order) else state
            continue
        row = tracking[given.tracking]
        pair = row.campaign or "", row.creator or ""
        if not counts(order):
            if state:
                gone.setdefault((pair[0], name), state)
            continue
        won.setdefault((pair, name), given.by)
        said = {"conflict": given.conflict, "back": order.new_customer is YesNoUnsure.NO}
        said["refund"] = state is OrderStatus.PART_REFUND
        marks[pair, name] |= {key for key, holds in said.items() if holds}
    for pair, sales in takings.creators.items():
        one = found[pair[0]]
        one.new += sales.new_customers
        one.others += sum(sum(held.values()) for fact, held in sales.events.items() if fact != "orders")
        for name, many in sales.events.get("orders", {}).items():
            rule = won[pair, name]
            one.orders[rule] += many
            one.revenue[rule] += sales.amounts.get(name, Decimal(0))
            told = marks[pair, name]
            one.conflicts += "conflict" in told
            one.refunds += "refund" in told
            one.returning += many if "back" in told and name not in sales.new else 0
    for (campaign, _), state in gone.items():
        found[campaign].left[state] += 1
    unpaid = Counter(state for state in nobody.values() if state is not None)
    return dict(found), Nobody(sum(number[name] for name, state in nobody.items() if state is None), unpaid)
