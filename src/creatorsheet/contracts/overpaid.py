"""Money that went out too early, twice, or beyond what was agreed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from creatorsheet.catalogue.agreements.payments import FIXED
from creatorsheet.catalogue.problems.payments import PAID_MORE_OR_SOONER_THAN_OWED
from creatorsheet.contracts.lines import Line
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import written


def overpaid(lines: Sequence[Line]) -> Iterator[Finding]:
    """CS-P07: payments of one deal that are entered twice, came before their milestone, or pass the total."""
    paid = [line for line in lines if line.row.paid_on]
    owed = sum((one.amount for one in lines if one.reached or one.agreed_early), Decimal(0))
    out = sum((one.amount for one in paid), Decimal(0))
    seen: set[tuple[str, Decimal]] = set()
    told = False
    for line in paid:
        reason = ""
        key = (line.row.invoice_no or "", line.amount)
        if line.row.invoice_no and key in seen:
            reason = f"invoice {line.row.invoice_no} is entered twice"
            owed -= line.amount if line.reached or line.agreed_early else 0
        elif line.row.milestone and not line.reached and not line.agreed_early:
            reason = f"{line.told.called} is still to come"
        seen.add(key)
        if reason:
            told = True
            yield _found(line, out, owed, reason)
    if paid and not told:
        yield from _beyond(paid)


def _beyond(paid: Sequence[Line]) -> Iterator[Finding]:
    total = paid[0].agreement.deal.total
    parts = [line for line in paid if line.row.kind in FIXED]
    out = sum((line.amount for line in parts), Decimal(0))
    back = sum((line.amount for line in paid if line.amount < 0 and line.row.kind not in FIXED), Decimal(0))
    if total is not None and parts and out + back > total:
        yield _found(parts[-1], out + back, total, "the total of the deal is passed")


def _found(line: Line, paid: Decimal, owed: Decimal, reason: str) -> Finding:
    return PAID_MORE_OR_SOONER_THAN_OWED.at(
        line.place("paid_on"),
        paid=written(paid, line.currency),
        creator=line.agreement.creator,
        owed=written(owed, line.currency),
        reason=reason,
    )
