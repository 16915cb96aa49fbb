"""Findings on codes as customers used them: after their end, or never given out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from creatorsheet.catalogue.problems.codes import CODE_WORKS_WHERE_IT_SHOULD_NOT, ORDERS_CARRY_AN_UNKNOWN_CODE
from creatorsheet.catalogue.results.choices import CodeState, OrderStatus
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import rounded
from creatorsheet.tracking.codes import bare, look_alike
from creatorsheet.tracking.trail import Trail

NOT_COUNTED = (OrderStatus.CANCELLED, OrderStatus.SAMPLE, OrderStatus.INELIGIBLE)


def used(trail: Trail) -> list[Finding]:
    """Codes that work after their end (CS-C04), and codes in Orders that nobody was given (CS-C09)."""
    by_code: defaultdict[str, list[Order]] = defaultdict(list)
    for order in trail.orders:
        if order.status not in NOT_COUNTED:
            for code in {bare(one) for one in entries(order.code_used)}:
                by_code[code].append(order)
    issued = trail.ledger_codes | {bare(one.promo_code) for one in trail.tracking if one.promo_code}
    known = Known(sorted(issued))
    strange = sorted(set(by_code) - issued - trail.other_codes - {""})
    return [
        *(found for row in trail.tracking if row.promo_code for found in _after_its_end(trail, row, by_code)),
        *(_unknown(trail, code, by_code[code], known) for code in strange),
    ]


def _after_its_end(trail: Trail, row: TrackingRow, by_code: dict[str, list[Order]]) -> Iterator[Finding]:
    orders = by_code.get(bare(row.promo_code or ""), [])
    if row.retired_at:
        late = [one for one in orders if one.ordered_at and one.ordered_at.date() > row.retired_at]
        state = f"after it was retired on {row.retired_at}"
    elif row.code_state is CodeState.LEAKED:
        late, state = orders, "although it is marked as leaked"
    else:
        return
    if late:
        yield CODE_WORKS_WHERE_IT_SHOULD_NOT.at(
            trail.tracking.place(row, "promo_code"),
            orders=_count(late),
            value=row.promo_code,
            state=state,
            creator=trail.said(row.creator),
        )


def _unknown(trail: Trail, code: str, orders: list[Order], known: Known) -> Finding:
    return ORDERS_CARRY_AN_UNKNOWN_CODE.at(
        trail.orders.place(orders[0], "code_used"),
        orders=_count(orders),
        amount=_worth(orders),
        value=code,
        nearest=known.nearest(code) or "none",
    )


def _count(orders: list[Order]) -> str:
    number = sum(1 if one.count is None else one.count for one in orders)
    return f"{number} order{'' if number == 1 else 's'}"


def _worth(orders: list[Order]) -> str:
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for one in orders:
        net = (one.gross or Decimal(0)) - (one.discount or Decimal(0)) - (one.refund or Decimal(0))
        sums[one.currency or ""] += net
    parts = (f"{currency} {rounded(total, currency):,}".strip() for currency, total in sorted(sums.items()))
    return " and ".join(parts)


class Known:
    """Codes given out, found again by what is left of them without one sign."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._by_rest: defaultdict[str, list[str]] = defaultdict(list)
        for code in codes:
            for rest in _rests(code):
                self._by_rest[rest].append(code)

    def nearest(self, code: str) -> str:
        """The first code one edit or a look-alike sign away, or ""."""
        found = sorted({one for rest in _rests(code) for one in self._by_rest.get(rest, ())})
        return next((one for one in found if near(code, one)), "")


def _rests(code: str) -> set[str]:
    alike = look_alike(code)
    return {alike, *(alike[:at] + alike[at + 1 :] for at in range(len(alike)))}


def near(one: str, other: str) -> bool:
    """Whether two codes are one edit apart, or the same but for signs people confuse.

    >>> near("ANNA5", "ANNA15"), near("ANNAO", "ANNA0"), near("ANNA5", "BEN5")
    (True, True, False)
    """
    if look_alike(one) == look_alike(other):
        return True
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]
