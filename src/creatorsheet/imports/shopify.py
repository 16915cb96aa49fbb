"""Shopify: orders with their further lines, and the visits its analytics count."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from creatorsheet.catalogue.problems.imports import ROWS_LEFT_OUT_BY_RULE, SAME_KEY_DIFFERENT_ROWS
from creatorsheet.catalogue.source import Source
from creatorsheet.catalogue.sources.shopify import ORDERS, SOURCES
from creatorsheet.files.sheets import RawSheet
from creatorsheet.imports.context import Context
from creatorsheet.imports.layout import Layout, Line
from creatorsheet.imports.moments import moments
from creatorsheet.imports.records import Export, OrderLine, Traffic
from creatorsheet.kernel.money import rounded

__all__ = ["SOURCES", "read"]

STATUSES = {
    "paid": "paid",
    "pending": "pending",
    "authorized": "pending",
    "partially_paid": "pending",
    "partially_refunded": "part_refund",
    "refunded": "refunded",
    "voided": "cancelled",
    "expired": "cancelled",
}
LINK_KEY = re.compile(r"utm_content\s*[=:]\s*([^\s&;,#]+)", re.IGNORECASE)
NOTHING = Decimal(0)


def read(sheet: RawSheet, source: Source, context: Context) -> Export:
    """Orders as order lines, one for each order; sessions as traffic, one for each row."""
    layout = Layout(sheet, source, context)
    return _orders(layout) if source is ORDERS else _sessions(layout)


# Orders


@dataclass(frozen=True)
class Amounts:
    """An order's own amounts, as exported."""

    subtotal: Decimal
    discount: Decimal
    shipping: Decimal
    taxes: Decimal
    total: Decimal
    refunded: Decimal

    @property
    def tax_in_prices(self) -> bool:
        """Whether the shop's prices hold the tax: then subtotal and shipping alone make up the total."""
        without = self.subtotal + self.shipping
        return self.taxes > 0 and abs(self.total - without) < abs(self.total - without - self.taxes)

    @property
    def goods(self) -> Decimal:
        """What the goods cost after discount, without tax and shipping. Shopify's subtotal is after discount."""
        return self.subtotal - (self.taxes if self.tax_in_prices else NOTHING)

    def refund(self, currency: str) -> Decimal:
        """The refund without the order's share of tax, and at most what the goods cost: a full refund leaves nothing."""
        if not self.refunded or not self.total:
            return self.refunded
        return min(rounded(self.refunded * (self.total - self.taxes) / self.total, currency), self.goods)


def _orders(layout: Layout) -> Export:
    orders = _grouped(layout)
    columns = {
        key: layout.money(key)
        for key in ("subtotal", "discount_amount", "shipping", "taxes", "total", "refunded_amount")
    }
    ordered = moments(layout, "created_at")
    records = [_order(layout, lines, columns, ordered) for lines in orders]
    void = [record for record in records if record.status == "cancelled"]
    if void:
        layout.findings.append(
            ROWS_LEFT_OUT_BY_RULE.at(
                layout.context.place(void[0].line),
                n=len(void),
                total=layout.rows,
                reason="cancelled or voided orders stay in Orders and count for nothing",
            )
        )
    return layout.export(records)


def _grouped(layout: Layout) -> list[list[Line]]:
    """The lines of each order, its own line first. Shopify leaves status and totals blank on further lines."""
    heads: dict[str, list[Line]] = {}
    further: dict[str, list[Line]] = {}
    for line in layout.lines:
        own = any(layout.text(line, key) for key in ("financial_status", "subtotal", "total", "currency"))
        (heads if own else further).setdefault(layout.text(line, "name"), []).append(line)
    orphans = [line.number for name, lines in further.items() if name not in heads for line in lines]
    layout.leave_all(orphans, "a further line of an order whose first line is not in the file")
    orders = []
    joined: dict[int, int] = {}
    for name, lines in heads.items():
        known = {tuple(layout.text(line, one.key) for one in ORDERS.fields) for line in lines}
        if not name or len(known) > 1:
            gone = [line.number for line in lines + further.get(name, [])]
            if name:
                words = {"key": name, "n": len(lines), "column": _differing(layout, lines), "kind": "order"}
                layout.findings.append(SAME_KEY_DIFFERENT_ROWS.at(layout.context.place(lines[0].number), **words))
            layout.leave_all(gone, "the same order stands in several rows that differ" if name else "no order name")
            continue
        orders.append([lines[0], *further.get(name, [])])
        joined |= dict.fromkeys((line.number for line in lines[1:] + further.get(name, [])), lines[0].number)
    layout.join(joined)
    return orders


def _differing(layout: Layout, lines: list[Line]) -> str:
    return next(
        layout.title(one.key) for one in ORDERS.fields if len({layout.text(line, one.key) for line in lines}) > 1
    )


def _order(
    layout: Layout,
    lines: list[Line],
    columns: Mapping[str, Mapping[int, Decimal]],
    ordered: Mapping[int, datetime],
) -> OrderLine:
    head = lines[0]
    amount = {key: values.get(head.number, NOTHING) for key, values in columns.items()}
    sums = Amounts(
        amount["subtotal"],
        amount["discount_amount"],
        amount["shipping"],
        amount["taxes"],
        amount["total"],
        amount["refunded_amount"],
    )
    name, currency, time = layout.text(head, "name"), layout.text(head, "currency").upper(), ordered.get(head.number)
    words = layout.text(head, "note_attributes") + "\n" + layout.text(head, "landing_site")
    key = LINK_KEY.search(words)
    priced = head.number in columns["subtotal"]
    return OrderLine(
        line=head.number,
        # Two shops of one brand may both have an order #1001.
        key=f"Shopify {name} {time:%Y-%m-%dT%H:%M:%SZ}" if time else f"Shopify {name}",
        order_id=name,
        ordered_at=time,
        status=_status(layout, head, sums),
        gross=sums.goods + sums.discount if priced else None,
        discount=sums.discount if priced else None,
        refund=sums.refund(currency) if priced else None,
        currency=currency,
        codes=tuple(code.strip() for code in re.split(r"[,;]", layout.text(head, "discount_code")) if code.strip()),
        link_key=key[1].lower() if key else "",
        referrer=layout.text(head, "referring_site"),
        product="; ".join(dict.fromkeys(text for line in lines if (text := layout.text(line, "lineitem_name")))),
    )


def _status(layout: Layout, head: Line, sums: Amounts) -> str:
    """The order's status; one without any is paid when nothing was to pay, and pending otherwise."""
    if layout.text(head, "cancelled_at"):
        return "cancelled"
    return STATUSES.get(layout.text(head, "financial_status").lower(), "paid" if not sums.total else "pending")


# Sessions


def _sessions(layout: Layout) -> Export:
    sessions = layout.numbers("sessions")
    records = []
    for line in list(layout.lines):
        first, last = _period(layout.title("week"), layout.text(line, "week"))
        if first is None or line.number not in sessions:
            layout.leave(line.number, "no period" if first is None else "no number of sessions")
            continue
        dimension, value = _visitors_from(layout, line)
        figures: dict[str, int | float | Decimal] = {"sessions": sessions[line.number]}
        records.append(
            Traffic(line=line.number, dimension=dimension, value=value, first_day=first, last_day=last, figures=figures)
        )
    return layout.export(records)


def _visitors_from(layout: Layout, line: Line) -> tuple[str, str]:
    if content := layout.text(line, "utm_content"):
        return "content", content
    names = (layout.text(line, "referrer_source"), layout.text(line, "referrer_name"))
    return "channel", ": ".join(name for name in names if name) or "Online store"


def _period(title: str, text: str) -> tuple[date | None, date | None]:
    try:
        first = date.fromisoformat(text[:10])
    except ValueError:
        return None, None
    if title.lower() == "week":
        return first, first + timedelta(days=6)
    if title.lower() == "month":
        return first, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return first, first
