"""Whether commission rows in Payments are what the credited orders of their period earn now, to the last minor unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from creatorsheet.catalogue.agreements.choices import PaymentKind
from creatorsheet.catalogue.problems.payments import (
    PAYMENT_DIFFERS_FROM_THE_TERMS,
    REFUNDS_CUT_COMMISSION_ALREADY_PAID,
)
from creatorsheet.contracts.commission import Commission
from creatorsheet.contracts.lines import Line
from creatorsheet.contracts.proposals import commission_sum
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import written

NOTHING = Decimal(0)
DAY, LATEST = timedelta(days=1), date.max
NEXT = timedelta(days=31)
"""How long days after the last row wait for a row of their own, where people pay by other spans than months."""


@dataclass
class _Row:
    """A commission row; `over` is by how much it is more than its period earns now, `shift` by how much what it was
    counted on has changed since (negative where it has shrunk)."""

    line: Line
    first: date
    last: date
    over: Decimal
    shift: Decimal


def commissions(lines: Sequence[Line], commission: Commission, today: date) -> Iterator[Finding]:
    """CS-P09 and CS-P14. What refunds move to later rows, by tiers, limit and rounding, is told with the row they hit;
    what the limit then keeps other periods from earning makes good for it."""
    rows = sorted((_row(line, commission) for line in lines if _is_commission(line)), key=lambda one: one.first)
    held = commission_sum(line.row for line in lines)
    apart = all(one.last < other.first for one, other in pairwise(rows))
    whole, covered = commission.amount(date.min, date.max), sum((one.line.amount - one.over for one in rows), NOTHING)
    others = max(whole - covered, NOTHING)
    left = others if commission.cap is None else max(commission.cap - held, NOTHING)
    yield from _gaps(rows, commission, left, today) if apart else _twice(rows, commission)
    if apart and held + min(others, left) == whole:
        return
    pool = max(others - left, NOTHING) - sum(
        (one.amount for one in lines if one.row.kind is PaymentKind.CLAWBACK), NOTHING
    )
    for one in _gathered(rows, commission):
        line = one.line
        if line.row.paid_on and one.shift < 0 and one.over > 0:
            lost = one.over - pool
            pool = max(-lost, NOTHING)
            if lost > 0:
                yield REFUNDS_CUT_COMMISSION_ALREADY_PAID.at(
                    line.place("amount"),
                    sum=written(-one.shift, line.currency),
                    creator=line.agreement.creator,
                    amount=written(lost, line.currency),
                )
        elif one.over:
            yield PAYMENT_DIFFERS_FROM_THE_TERMS.at(
                line.place("amount"),
                what="the commission",
                creator=line.agreement.creator,
                held=line.said,
                wanted=written(line.amount - one.over, line.currency),
            )


def _is_commission(line: Line) -> bool:
    return line.row.kind is PaymentKind.COMMISSION and line.row.amount is not None


def _row(line: Line, commission: Commission) -> _Row:
    first, last = line.row.period_from or date.min, line.row.period_to or date.max
    counted = line.row.condition_value
    shift = NOTHING if counted is None else commission.base(first, last) - Decimal(repr(counted))
    return _Row(line, first, last, line.amount - commission.amount(first, last), shift)


def _gathered(rows: Sequence[_Row], commission: Commission) -> Sequence[_Row]:
    """Rows, with what changes moved to later ones given back to the rows that changed: from rows counted on what their
    periods still hold, and from those that shrank too and yet earn more, for the limit left no more when they were counted."""
    changed: list[_Row] = []
    shifted = NOTHING
    for one in rows:
        moved = one.line.row.condition_value is not None and (not one.shift or (one.shift < 0 and one.over < 0))
        if changed and moved and abs(one.over) <= commission.movable(shifted):
            for before in reversed(changed):
                part = max(one.over, min(-before.over, NOTHING)) if one.over < 0 else NOTHING
                before.over, one.over = before.over + part, one.over - part
            changed[-1].over, one.over = changed[-1].over + one.over, NOTHING
        if one.shift:
            changed.append(one)
            shifted += abs(one.shift)
    return rows


def _gaps(rows: Sequence[_Row], commission: Commission, left: Decimal, today: date) -> Iterator[Finding]:
    """Days that earn, in months that rows cover in part, for which no row is proposed. Days after the last row are told
    once the next one, a month long, would be free to be paid."""
    for month in commission.months():
        inside = [one for one in rows if one.first <= month.last and one.last >= month.first]
        begins = month.first
        for one in inside:
            if begins < one.first and month.free_on <= today:
                yield from _unpaid(one, begins, one.first - DAY, commission, left)
            begins = one.last + DAY if one.last < month.last else LATEST
        if inside and begins <= month.last and (rows[-1] is not inside[-1] or month.free_on + NEXT <= today):
            yield from _unpaid(inside[-1], begins, month.last, commission, left)


def _unpaid(one: _Row, first: date, last: date, commission: Commission, left: Decimal) -> Iterator[Finding]:
    earned = min(commission.amount(first, last), left)
    if earned > 0:
        yield PAYMENT_DIFFERS_FROM_THE_TERMS.at(
            one.line.place("period_from" if last < one.first else "period_to"),
            what=f"the commission for {first} to {last}",
            creator=one.line.agreement.creator,
            held="nothing",
            wanted=written(earned, one.line.currency),
        )


def _twice(rows: Sequence[_Row], commission: Commission) -> Iterator[Finding]:
    """Days that earn and that two rows pay for."""
    for before, one in pairwise(rows):
        if one.first > date.min and commission.amount(one.first, min(one.last, before.last)) > 0:
            yield PAYMENT_DIFFERS_FROM_THE_TERMS.at(
                one.line.place("period_from"),
                what="the commission",
                creator=one.line.agreement.creator,
                held=f"{one.first} to {one.line.row.period_to or 'today'}",
                wanted="that another row pays for days of these",
            )
