"""Sales: credited orders in campaign currency, added up by creator and by video, each order once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.problems.cells import NO_EXCHANGE_RATE_FOR_THE_DATE
from creatorsheet.catalogue.results.choices import ConversionKind
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.results.credit import Credits, counts
from creatorsheet.results.ledger import CENT, OLDEST, Dated, Rates

FACTS = {
    ConversionKind.ORDER: "orders",
    ConversionKind.LEAD: "leads",
    ConversionKind.TRIAL: "trials",
    ConversionKind.SIGNUP: "signups",
    ConversionKind.DOWNLOAD: "downloads",
}
"""The fact that conversions of a kind add to."""


@dataclass
class Sales:
    """What was credited to one creator of a campaign, or to one video. `amounts` holds the revenue of each order."""

    events: defaultdict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    new: dict[str, int] = field(default_factory=dict)
    amounts: defaultdict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))

    def count(self, fact: str) -> int:
        """How many orders, leads and so on, each counted once."""
        return sum(self.events[fact].values()) if fact in self.events else 0

    @property
    def revenue(self) -> Decimal:
        """Net revenue of all orders."""
        return sum(self.amounts.values(), Decimal(0))

    @property
    def new_customers(self) -> int:
        """First-time buyers among the orders."""
        return sum(self.new.values())

    def take(self, order: Order, amount: Decimal | None) -> None:
        """Add a line of an order. Several lines of one order are one event; daily rows count what they say."""
        name = order.order_id or f"row {order.sheet_row}"
        fact = FACTS[order.kind or ConversionKind.ORDER]
        number = 1 if order.count is None else order.count
        self.events[fact][name] = max(self.events[fact].get(name, 0), number)
        if fact == "orders":
            self.amounts[name] += amount or 0
            if order.new_customer is YesNoUnsure.YES:
                self.new[name] = max(self.new.get(name, 0), number)


@dataclass
class Takings:
    """All sales: by (campaign, creator), by deliverable, the rate used for each order's row, and what is left out."""

    creators: defaultdict[tuple[str, str], Sales] = field(default_factory=lambda: defaultdict(Sales))
    videos: defaultdict[str, Sales] = field(default_factory=lambda: defaultdict(Sales))
    rates: dict[int, Dated] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def takings(
    orders: Table[Order],
    given_to: Credits,
    tracking: Mapping[str, TrackingRow],
    rates: Rates,
    currencies: Mapping[str, str | None],
) -> Takings:
    """Add up credited orders. Those that do not count are converted all the same, but added nowhere."""
    found = Takings()
    for order in orders:
        given = given_to.by_row.get(order.sheet_row)
        if given is None:
            continue
        row = tracking[given.tracking]
        campaign = row.campaign or ""
        amount = _amount(order, orders, currencies.get(campaign), rates, found)
        if counts(order):
            found.creators[campaign, row.creator or ""].take(order, amount)
            if given.deliverable:
                found.videos[given.deliverable].take(order, amount)
    return found


def net(order: Order) -> Decimal | None:
    """What counts as revenue, in the order's currency: goods less discount and refund; blank without a gross amount."""
    if order.gross is None:
        return None
    return order.gross - (order.discount or 0) - (order.refund or 0)


def _amount(order: Order, orders: Table[Order], want: str | None, rates: Rates, found: Takings) -> Decimal | None:
    amount = net(order)
    if amount is None or not order.currency or not want or order.currency.upper() == want.upper():
        return amount
    if order.ordered_at is None:
        return None
    day = order.ordered_at.date()
    dated = rates.find(order.currency, want, day)
    if dated is None:
        if amount and counts(order):
            found.findings.append(
                NO_EXCHANGE_RATE_FOR_THE_DATE.at(
                    orders.place(order, "gross"),
                    currency=order.currency,
                    base=want.upper(),
                    days=f"{OLDEST} days",
                    date=day,
                    amount=f"{order.currency} {amount:,.2f}",
                )
            )
        return None
    found.rates[order.sheet_row] = dated
    return dated.of(amount).quantize(CENT, ROUND_HALF_UP)
