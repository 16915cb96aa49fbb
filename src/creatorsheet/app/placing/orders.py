"""Orders go to Orders, each line under its own key; who gets the credit is worked out by scoring."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from creatorsheet.app.placing.placed import Placed, Tables, rows_of
from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.creators.choices import Source, YesNoUnsure
from creatorsheet.catalogue.results.choices import ConversionKind, OrderStatus
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.imports.records import Export, Left, OrderLine
from creatorsheet.kernel.identifiers import normal_handle
from creatorsheet.kernel.money import CURRENCIES, rounded

SELLER, PARTNER = "shop_orders", "shop_partner_products"
MONEY = ("gross", "discount", "refund")
PERIOD = re.compile(r"TikTok Shop (\d{4}-\d\d-\d\d)-(\d{4}-\d\d-\d\d) ")
NEW = {"yes": YesNoUnsure.YES, "no": YesNoUnsure.NO}


def place_orders(export: Export, tables: Tables) -> Placed:
    """A row of Orders for each order line. The seller's own orders and the affiliate orders of TikTok Shop meet in one
    row: the seller's file rules its money, the affiliate file its creator, video and commission."""
    shop = _Shop(tables)
    upserts, left = [], []
    for line in export.records:
        if not isinstance(line, OrderLine):
            continue
        reason = shop.counted_already(line) if export.source.startswith("shop_") else ""
        if reason or not line.count:
            left.append(Left(line.line, reason or "no order in this period"))
            continue
        held = shop.twin(line) if export.source != PARTNER else None
        values = _values(line, export) | {"order_key": (held.order_key if held else None) or line.key}
        if held and held.discount is not None and export.source != SELLER:
            values = {key: value for key, value in values.items() if key not in (*MONEY, "status", "currency")}
        upserts.append(Upsert("Orders", ("order_key",), values, once={"conflict": False}, line=line.line))
    return Placed(tuple(upserts), (), tuple(left))


def _values(line: OrderLine, export: Export) -> dict[str, object]:
    return {
        "order_id": line.order_id,
        "kind": ConversionKind[line.kind.upper()],
        "ordered_at": line.ordered_at,
        "count": line.count,
        "status": OrderStatus[line.status.upper()],
        "gross": _whole(line.gross, line.currency),
        "discount": _whole(line.discount, line.currency),
        "refund": _whole(line.refund, line.currency),
        "currency": line.currency or None,
        "new_customer": NEW.get(line.new_customer),
        "code_used": "; ".join(line.codes) or None,
        "link_key": line.link_key or None,
        "referrer": line.referrer or None,
        "shop_creator": line.shop_creator or None,
        "video_id": line.video_id or None,
        "product": line.product or None,
        "commission": _whole(line.commission, line.currency),
        "source": _source(export),
    }


def _whole(amount: Decimal | None, currency: str) -> Decimal | None:
    return rounded(amount, currency) if amount is not None and currency in CURRENCIES else amount


def _source(export: Export) -> Source:
    if export.source.startswith("shop_"):
        return Source.TIKTOK_SHOP
    return Source.SHOPIFY if export.source.startswith("shopify") else Source.PLATFORM_EXPORT


class _Shop:
    """Rows of TikTok Shop that are there. A key ends in order, product and SKU, `-` where the export has none; that of
    a Partner Center row in period, creator and product."""

    def __init__(self, tables: Tables) -> None:
        rows = [row for row in rows_of(tables, Order) if row.source is Source.TIKTOK_SHOP and row.order_key]
        self._by_key = {row.order_key: row for row in rows}
        self._by_item = {_item(row.order_key or ""): row for row in rows}
        self._periods: dict[str, list[tuple[date, date]]] = {}
        self._single: dict[str, set[date]] = {}
        for row in rows:
            creator, period = normal_handle(row.shop_creator or ""), _period(row.order_key or "")
            if period:
                self._periods.setdefault(creator, []).append(period)
            elif row.ordered_at:
                self._single.setdefault(creator, set()).add(row.ordered_at.date())

    def twin(self, line: OrderLine) -> Order | None:
        """The row of the same order and SKU, whichever export brought it."""
        item = _item(line.key)
        return self._by_key.get(line.key) or (self._by_item.get(item) if item[1] != "-" else None)

    def counted_already(self, line: OrderLine) -> str:
        """Why a line would count an order twice: as one of a period's total that is there, or the other way round."""
        creator, period = line.shop_creator, _period(line.key)
        if period and any(period[0] <= day <= period[1] for day in self._single.get(creator, ())):
            return f"orders of @{creator} in this period are there one by one"
        if period or not line.ordered_at:
            return ""
        day = line.ordered_at.date()
        within = any(first <= day <= last for first, last in self._periods.get(creator, ()))
        return f"orders of @{creator} on {day} are there as a total of the Partner Center" if within else ""


def _item(key: str) -> tuple[str, str]:
    parts = key.split(" ")
    return " ".join(parts[2:-2]), parts[-1]


def _period(key: str) -> tuple[date, date] | None:
    found = PERIOD.match(key)
    return (date.fromisoformat(found[1]), date.fromisoformat(found[2])) if found else None
