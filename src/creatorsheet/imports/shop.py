"""TikTok Shop: orders with the creator, video and commission behind them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal

from creatorsheet.catalogue.problems.imports import ROWS_LEFT_OUT_BY_RULE
from creatorsheet.catalogue.source import Source
from creatorsheet.catalogue.sources import tiktok_shop as layouts
from creatorsheet.files.sheets import RawSheet
from creatorsheet.imports.context import Context
from creatorsheet.imports.layout import Layout, Line
from creatorsheet.imports.moments import moments
from creatorsheet.imports.records import Export, OrderLine
from creatorsheet.kernel.identifiers import is_video_id, normal_handle
from creatorsheet.kernel.money import split

SOURCES = layouts.SOURCES

SETTLED = ("completed", "settled", "delivered", "selesai", "diselesaikan")
CANCELLED = ("cancelled", "canceled", "dibatalkan")
INELIGIBLE = ("ineligible", "tidak memenuhi syarat")
YES = ("yes", "true", "ya", "y", "1")
VIDEO = ("video", "")
PERIOD = re.compile(r"(\d{4}-\d\d-\d\d)\s*(?:-|–|~|to)\s*(\d{4}-\d\d-\d\d)")
COUNTS_FOR_NOTHING = {
    "sample": "samples, which nobody paid for, stay in Orders and count for nothing",
    "ineligible": "ineligible orders stay in Orders and count for nothing",
    "cancelled": "cancelled or voided orders stay in Orders and count for nothing",
}
NOTHING = Decimal(0)


def read(sheet: RawSheet, source: Source, context: Context) -> Export:
    """One order line for each order, product and SKU; of the Partner Center for each period, creator and product."""
    layout = Layout(sheet, source, context)
    if source is layouts.PARTNER:
        return _partner(layout)
    layout.leave_out(lambda line: not any(map(str.isdigit, layout.text(line, "order_id"))), "rows without order number")
    layout.unique("order, product and SKU")
    return _seller(layout) if source is layouts.SELLER else _affiliate(layout)


def _affiliate(layout: Layout) -> Export:
    created = moments(layout, "created", day_first=True if layout.source is layouts.AFFILIATE else None)
    names = ("price", "payment", "est_commission", "est_ads", "actual_commission", "actual_ads")
    money = {key: layout.money(key) for key in names}
    quantities, returned = layout.numbers("quantity"), layout.numbers("items_refunded")
    signs = layout.symbols("payment") or layout.symbols("price")
    records = []
    for line in layout.lines:
        number = line.number
        amount = {key: values[number] for key, values in money.items() if number in values}
        quantity = quantities.get(number, 1)
        gross = amount["payment"] if "payment" in amount else _times(amount.get("price"), quantity)
        back = _returned(layout, line, returned.get(number, 0), quantity)
        records.append(
            OrderLine(
                line=number,
                key=_key(layout, line),
                order_id=layout.text(line, "order_id"),
                ordered_at=created.get(number),
                status=_status(layout, line, gross, back),
                gross=gross,
                refund=gross * back if gross and back else None,
                currency=layout.text(line, "currency").upper() or signs.get(number, "") or layout.currency_of("price"),
                shop_creator=normal_handle(layout.text(line, "creator")) or layout.context.account,
                video_id=_video(layout, line),
                product=layout.text(line, "product") or layout.text(line, "sku_id"),
                commission=_commission(amount),
            )
        )
    _say(layout, records)
    return layout.export(records)


def _times(price: Decimal | None, quantity: int | float | Decimal) -> Decimal | None:
    return price * Decimal(quantity) if price is not None else None


def _returned(layout: Layout, line: Line, items: int | float | Decimal, quantity: int | float | Decimal) -> Decimal:
    """The share of a line that came back: all, none, or by items."""
    if layout.text(line, "refunded").casefold() in YES:
        return Decimal(1)
    return min(Decimal(items) / Decimal(quantity), Decimal(1)) if quantity else NOTHING


def _status(layout: Layout, line: Line, gross: Decimal | None, back: Decimal) -> str:
    said = layout.text(line, "status").casefold()
    if said in CANCELLED:
        return "cancelled"
    if said in INELIGIBLE:
        return "ineligible"
    if gross == 0:
        return "sample"
    if back:
        return "refunded" if back == 1 else "part_refund"
    return "paid" if said in SETTLED or layout.text(line, "paid") else "pending"


def _commission(amount: Mapping[str, Decimal]) -> Decimal | None:
    """The actual commission, Shop Ads included, once either part of it is known; until then the estimate."""
    for kind in ("actual", "est"):
        parts = [amount[key] for key in (f"{kind}_commission", f"{kind}_ads") if key in amount]
        if parts:
            return sum(parts, NOTHING)
    return None


def _video(layout: Layout, line: Line) -> str:
    text = layout.text(line, "video_id")
    return text if is_video_id(text) and layout.text(line, "content_type").casefold() in VIDEO else ""


def _key(layout: Layout, line: Line) -> str:
    return " ".join(("TikTok Shop", *(layout.text(line, key) or "-" for key in ("order_id", "product_id", "sku_id"))))


def _seller(layout: Layout) -> Export:
    created = moments(layout, "created")
    names = ("gross", "after", "platform_discount", "seller_discount", "refund")
    money = {key: layout.money(key) for key in names}
    refunds = _refunds(layout, money)
    signs = layout.symbols("gross") or layout.symbols("amount")
    records = []
    for line in layout.lines:
        number = line.number
        gross, net = money["gross"].get(number), _net(money, number)
        refund = refunds.get(number, NOTHING)
        said = layout.text(line, "status").casefold()
        if said in CANCELLED:
            status = "cancelled"
        elif refund:
            status = "refunded" if refund == net else "part_refund"
        else:
            status = "sample" if gross == 0 else "paid" if layout.text(line, "paid") or said in SETTLED else "pending"
        records.append(
            OrderLine(
                line=number,
                key=_key(layout, line),
                order_id=layout.text(line, "order_id"),
                ordered_at=created.get(number),
                status=status,
                gross=gross,
                discount=gross - net if gross is not None and net is not None else None,
                refund=refund or None,
                currency=layout.text(line, "currency").upper() or signs.get(number, "") or layout.currency_of("gross"),
                product=layout.text(line, "product") or layout.text(line, "sku_id"),
            )
        )
    _say(layout, records)
    return layout.export(records)


def _net(money: Mapping[str, Mapping[int, Decimal]], number: int) -> Decimal | None:
    """Goods after all discounts, as exported or worked out."""
    gross = money["gross"].get(number)
    if number in money["after"] or gross is None:
        return money["after"].get(number)
    return gross - money["platform_discount"].get(number, NOTHING) - money["seller_discount"].get(number, NOTHING)


def _refunds(layout: Layout, money: Mapping[str, Mapping[int, Decimal]]) -> dict[int, Decimal]:
    """An order's refund, which stands on each of its rows, shared out over them; at most what the goods cost."""
    orders: dict[str, list[int]] = defaultdict(list)
    for line in layout.lines:
        orders[layout.text(line, "order_id")].append(line.number)
    found: dict[int, Decimal] = {}
    for numbers in orders.values():
        refund = max((money["refund"].get(number, NOTHING) for number in numbers), default=NOTHING)
        nets = [_net(money, number) or NOTHING for number in numbers]
        if refund:
            shared = split(min(refund, sum(nets, NOTHING)), nets, "")
            found |= dict(zip(numbers, shared, strict=True))
    return found


def _partner(layout: Layout) -> Export:
    periods = {line.number: _period(layout.text(line, "period")) for line in layout.lines}
    layout.leave_out(lambda line: periods[line.number] is None, "rows of totals, which name no period")
    layout.unique("period, creator and product")
    gmv, counts, signs = layout.money("gmv"), layout.numbers("orders"), layout.symbols("gmv")
    records = []
    for line in layout.lines:
        period = periods[line.number]
        first, last = period or (date.min, date.min)
        span = f"{first}-{last}"
        records.append(
            OrderLine(
                line=line.number,
                key=" ".join(
                    ("TikTok Shop", span, *(layout.text(line, key) or "-" for key in ("creator", "product_id")))
                ),
                order_id=f"{span} {layout.text(line, 'product_id')}".strip(),
                ordered_at=datetime.combine(first, time(0), UTC),
                count=int(counts.get(line.number, 0)),
                gross=gmv.get(line.number),
                currency=signs.get(line.number, "") or layout.currency_of("gmv"),
                shop_creator=normal_handle(layout.text(line, "creator")),
                product=layout.text(line, "product"),
            )
        )
    return layout.export(records)


def _period(text: str) -> tuple[date, date] | None:
    found = PERIOD.fullmatch(text)
    try:
        return (date.fromisoformat(found[1]), date.fromisoformat(found[2])) if found else None
    except ValueError:
        return None


def _say(layout: Layout, records: list[OrderLine]) -> None:
    for status, reason in COUNTS_FOR_NOTHING.items():
        lines = [record.line for record in records if record.status == status]
        if lines:
            place = layout.context.place(lines[0])
            layout.findings.append(ROWS_LEFT_OUT_BY_RULE.at(place, n=len(lines), total=layout.rows, reason=reason))
