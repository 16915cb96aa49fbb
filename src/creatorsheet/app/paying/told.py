"""What the action on payments tells: sentences for people, and the figures behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from creatorsheet.app.paying.answer import Answer
from creatorsheet.app.paying.known import Known
from creatorsheet.contracts.arrears import late, soon
from creatorsheet.contracts.leaving import stage
from creatorsheet.contracts.lines import Line
from creatorsheet.kernel.money import written
from creatorsheet.kernel.words import counted


def says(answers: Sequence[Answer], day: date) -> Iterator[str]:
    """What is late, what falls due, what waits, what is on hold, and what leaving would cost."""
    lines = [line for one in answers for line in one.lines if line.open]
    overdue = [line for line in lines if late(line)]
    near = [line for line in lines if soon(line, day)]
    waiting = [line for line in lines if line.due is None]
    later = len(lines) - len(overdue) - len(near) - len(waiting)
    yield f"{counted(len(lines), 'payment')} of {counted(len(answers), 'agreement')} still open: {_sum(lines)}."
    if overdue:
        yield f"Late: {counted(len(overdue), 'payment')}, {_sum(overdue)}."
    if near:
        yield f"Due within 14 days: {counted(len(near), 'payment')}, {_sum(near)}."
    if later:
        yield f"Due later: {counted(later, 'payment')}."
    if waiting:
        yield f"Waiting for their milestone: {counted(len(waiting), 'payment')}, {_sum(waiting)}."
    held = [(one.currency, month.amount) for one in answers for month in one.held]
    if held:
        yield f"Commission on hold until returns are over: {_amounts(held)}."
    shops = [(one.currency, one.by_shop) for one in answers if one.by_shop]
    if shops:
        yield f"Commission that shops pay themselves, as their exports say: {_amounts(shops)}. It gets no rows."
    cost = [(one.currency, one.leaving) for one in answers if one.leaving]
    if cost:
        yield f"Calling off all of it today would still cost {_amounts(cost)}, beside commission."


def _sum(lines: Iterable[Line]) -> str:
    return _amounts((line.currency, line.amount) for line in lines)


def _amounts(parts: Iterable[tuple[str, Decimal]]) -> str:
    """Sums by currency; currencies are never added up."""
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for currency, amount in parts:
        sums[currency] += amount
    return " and ".join(written(amount, currency) for currency, amount in sorted(sums.items())) or "nothing"


def figures(answers: Sequence[Answer], known: Known) -> dict[str, Any]:
    """All payments, commission on hold, exchange differences and the cost of leaving."""
    return {
        "as_of": known.day.isoformat(),
        "payments": [_payment(line) for one in answers for line in one.lines],
        "deals": [_deal(one) for one in answers],
        "held": [
            {
                "deal": one.agreement.deal.id,
                "creator": one.agreement.creator,
                "period_from": month.first,
                "period_to": month.last,
                "amount": month.amount,
                "currency": one.currency,
                "free_on": month.free_on,
            }
            for one in answers
            for month in one.held
        ],
        "exchange": [
            {
                "payment_id": moved.line.row.id,
                "currency": moved.currency,
                "committed": moved.committed,
                "paid": moved.paid,
                "difference": moved.difference,
            }
            for one in answers
            for moved in one.moved
        ],
    }


def _deal(one: Answer) -> dict[str, Any]:
    return {
        "deal": one.agreement.deal.id,
        "creator": one.agreement.creator,
        "currency": one.currency,
        "stage": str(stage(one.agreement)),
        "paid": sum((line.amount for line in one.lines if line.row.paid_on), Decimal(0)),
        "open": sum((line.amount for line in one.lines if line.open), Decimal(0)),
        "on_hold": sum((month.amount for month in one.held), Decimal(0)),
        "paid_by_shops": one.by_shop,
        "gift_at_cost": one.gift,
        "leaving": one.leaving,
    }


def _payment(line: Line) -> dict[str, Any]:
    row = line.row
    return {
        "payment_id": row.id,
        "deal": row.deal,
        "creator": line.agreement.creator,
        "campaign": line.agreement.deal.campaign,
        "kind": str(row.kind or ""),
        "milestone": str(row.milestone or ""),
        "amount": row.amount,
        "currency": line.currency,
        "due": line.due,
        "expected": line.expected,
        "status": str(line.status),
        "open": line.open,
        "invoice_no": row.invoice_no or "",
        "paid_on": row.paid_on,
    }
