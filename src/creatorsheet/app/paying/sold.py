"""Credited orders of each deal, in the deal's currency; every order counts for one deal only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from creatorsheet.catalogue.agreements.choices import CompensationModel
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.problems.cells import NO_EXCHANGE_RATE_FOR_THE_DATE
from creatorsheet.catalogue.results.choices import ConversionKind
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.terms import BINDING
from creatorsheet.contracts.commission import Sale
from creatorsheet.contracts.exchange import converted
from creatorsheet.contracts.instalments import has
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import written
from creatorsheet.results.credit import Credits, counts
from creatorsheet.results.ledger import OLDEST, Rates
from creatorsheet.results.sales import net


@dataclass(frozen=True)
class Sold:
    """Sales by deal, and orders left out because no rate was found."""

    by_deal: Mapping[str, list[Sale]]
    findings: list[Finding]


def sold(
    orders: Table[Order],
    given_to: Credits,
    tracking: Mapping[str, TrackingRow],
    deals: Iterable[Deal],
    videos: Iterable[Deliverable],
    currencies: Mapping[str, str],
    rates: Rates,
) -> Sold:
    """Sort credited orders under deals; `currencies` tells that of each deal.

    Of several deals with a creator in one campaign the order's video decides, else the code or link where the videos of one
    deal alone carry it, else the deal that began last before it; deals that pay commission come first.
    """
    of_video: dict[str, str] = {}
    carrying: defaultdict[str, set[str]] = defaultdict(set)
    for video in videos:
        if video.id and video.deal:
            of_video[video.id] = video.deal
            carrying[video.tracking or ""].add(video.deal)
    held: defaultdict[tuple[str, str], list[Deal]] = defaultdict(list)
    for deal in deals:
        if deal.id and deal.status in BINDING:
            held[deal.campaign or "", deal.creator or ""].append(deal)
    found: defaultdict[str, dict[tuple[ConversionKind, str], Sale]] = defaultdict(dict)
    findings: list[Finding] = []
    for order in orders:
        given = given_to.by_row.get(order.sheet_row)
        if given is None or not counts(order) or order.ordered_at is None:
            continue
        row, day = tracking[given.tracking], order.ordered_at.date()
        some = held.get((row.campaign or "", row.creator or ""), [])
        chosen = _chosen(some, of_video.get(given.deliverable, ""), carrying.get(row.id, set()), day)
        if chosen is None:
            continue
        rate = _rate(order, orders, currencies[chosen.id], day, rates, findings)
        kind = order.kind or ConversionKind.ORDER
        key = kind, order.order_id or f"row {order.sheet_row}"
        part = _sale(order, kind, day, rate, currencies[chosen.id])
        before = found[chosen.id].get(key)
        found[chosen.id][key] = _joined(before, part) if before else part
    return Sold({deal: list(sales.values()) for deal, sales in found.items()}, findings)


def _chosen(deals: list[Deal], of_video: str, carrying: Set[str], day: date) -> Deal | None:
    if not deals:
        return None
    paying = [one for one in deals if has(one, CompensationModel.COMMISSION)] or deals
    bearing = [one for one in paying if one.id in carrying]
    own = next((one for one in paying if one.id == of_video), bearing[0] if len(bearing) == 1 else None)
    begun = [one for one in paying if one.starts and one.starts <= day]
    return own or max(begun, key=lambda one: one.starts or date.min, default=paying[0])


def _rate(
    order: Order, orders: Table[Order], want: str, day: date, rates: Rates, findings: list[Finding]
) -> float | None:
    """What one unit of the order's currency is in the deal's; None, and a finding (CS-R04), where nobody knows."""
    have = (order.currency or want).upper()
    if have == want:
        return 1.0
    dated = rates.find(have, want, day)
    if dated:
        return dated.rate
    amount = net(order)
    if amount:
        findings.append(
            NO_EXCHANGE_RATE_FOR_THE_DATE.at(
                orders.place(order, "gross"),
                currency=have,
                base=want,
                days=f"{OLDEST} days",
                date=day,
                amount=written(amount, have),
            )
        )
    return None


def _sale(order: Order, kind: ConversionKind, day: date, rate: float | None, currency: str) -> Sale:
    number = 1 if order.count is None else order.count

    def worth(amount: Decimal | None) -> Decimal:
        """An amount in the deal's currency; nothing where no rate is known."""
        return (
            Decimal(0) if amount is None or rate is None else amount if rate == 1 else converted(amount, rate, currency)
        )

    by_shop = None if order.commission is None else worth(order.commission)
    return Sale(day, kind, number, worth(net(order)), worth(order.gross), by_shop)


def _joined(one: Sale, other: Sale) -> Sale:
    """Two lines of one order: one event, amounts added up."""
    return replace(
        one,
        day=min(one.day, other.day),
        count=max(one.count, other.count),
        net=one.net + other.net,
        gross=one.gross + other.gross,
        shop_pays=_both(one.shop_pays, other.shop_pays),
    )


def _both(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return other if one is None else one if other is None else one + other
