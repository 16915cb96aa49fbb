"""Uses: each order that carries a promo code, by the row of Tracking the code is of, whether or not it was credited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlsplit

from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.identifiers import clean
from creatorsheet.results.credit import Evidence, Period, counts

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Use:
    """One order with a code. `name` is the order as sales call it; `count` is more than 1 on rows of a whole day.

    `new` is None where the shop does not say; `others` tells that codes of other creators stand on the same order.
    """

    name: str
    at: datetime | None
    count: int = 1
    new: bool | None = None
    coupon_site: str = ""
    sent: bool = False
    """Whether the shop says where the buyer came from."""
    others: bool = False
    valid: bool = True
    """False after the code was retired, and outside the days in which orders can be the campaign's."""


@dataclass(frozen=True)
class CouponSites:
    """The sites of Settings that list codes, `;` between; a site stands for its subdomains as well."""

    sites: frozenset[str]

    @classmethod
    def of(cls, text: str) -> CouponSites:
        """The sites of a setting."""
        return cls(frozenset(filter(None, (_host(one) for one in entries(text)))))

    def found(self, referrer: str | None) -> str:
        """The coupon site an order came from, or "".

        >>> CouponSites.of("retailmenot.com").found("https://www.RetailMeNot.com/view/glow.example")
        'retailmenot.com'
        """
        host = _host(referrer or "")
        parts = host.split(".")
        return next((one for n in range(len(parts)) if (one := ".".join(parts[n:])) in self.sites), "")


def _host(text: str) -> str:
    """The host of an address, which may be written without its scheme, without www."""
    text = clean(text).casefold()
    try:
        host = urlsplit(text if "//" in text else f"//{text}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def name_of(order: Order) -> str:
    """An order as sales call it: lines of one order have one name."""
    return order.order_id or f"row {order.sheet_row}"


def uses(orders: Iterable[Order], evidence: Evidence, sites: CouponSites) -> dict[str, list[Use]]:
    """The uses of each code by tracking id, each order once. Orders that do not count are left out."""
    found: defaultdict[str, dict[str, Use]] = defaultdict(dict)
    for order in orders:
        if not counts(order) or not order.code_used:
            continue
        typed = {clean(code).casefold() for code in entries(order.code_used)}
        rows = {code: evidence.codes.get(code, ()) for code in typed}
        holders = {row.creator for some in rows.values() for row in some}
        valid = {row.id: row for row in evidence.by_code(order)}
        for some in rows.values():
            row = next((one for one in some if one.id in valid), None)
            is_valid = row is not None
            row = row or _nearest(some, order.ordered_at, evidence.periods)
            if row is None:
                continue
            use = Use(
                name_of(order),
                order.ordered_at,
                1 if order.count is None else order.count,
                {YesNoUnsure.YES: True, YesNoUnsure.NO: False}.get(order.new_customer) if order.new_customer else None,
                sites.found(order.referrer),
                sent=bool(order.referrer),
                others=len(holders) > 1,
                valid=is_valid,
            )
            found[row.id].setdefault(use.name, use)
    return {key: list(held.values()) for key, held in found.items()}


def _nearest(rows: Sequence[TrackingRow], moment: datetime | None, periods: Mapping[str, Period]) -> TrackingRow | None:
    """Whose code it was when no row of it is valid: the row whose days lie nearest to the order."""
    if not rows or moment is None:
        return None

    def distance(row: TrackingRow) -> timedelta:
        period = periods.get(row.campaign or "")
        starts, ends = (period.starts, period.ends) if period else (None, None)
        if starts and moment.date() < starts:
            return starts - moment.date()
        last = min((one for one in (row.retired_at, ends) if one), default=None)
        return max(timedelta(0), moment.date() - last) if last else timedelta(0)

    return min(rows, key=distance)


def ended(row: TrackingRow, period: Period | None) -> datetime | None:
    """The moment from which a code should bring nothing any more: after the day it was retired, or after the attribution
    window of its campaign; None where neither is known."""
    last = period.ends + period.days * DAY if period and period.ends else None
    days = [day for day in (row.retired_at, last) if day]
    return datetime.combine(min(days), time.max, UTC) if days else None
