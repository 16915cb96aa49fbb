"""What is worth a question before a clause is agreed: a fee out of the ordinary, and a right without an end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from creatorsheet.catalogue.agreements.choices import DealStatus, DurationUnit, RightKind
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.problems.prices import FEE_OUTSIDE_THE_USUAL_RANGE, RIGHT_WITHOUT_END_ASKED_FOR
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.clauses import ON_TABLE, span
from creatorsheet.contracts.usual import FEE_FOR_THE_WORK, Quote, on_table
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import written

STATES = {"verified": "", "unverified": ", unverified", "own": ""}
ENDLESS = {
    RightKind.USAGE: "use",
    RightKind.PAID_ADVERTISING: "paid advertising",
    RightKind.EXCLUSIVITY: "exclusivity",
}
"""Kinds of clause that need an end, as messages call them."""


def basis(quote: Quote) -> str:
    """How a range comes about, in a few words."""
    usual = quote.range
    low, high = (f"{float(share) * 100:.4g} %" for share in (usual.low, usual.high))
    shares = low if usual.low == usual.high else f"{low} to {high}"
    about = "" if quote.base.told == FEE_FOR_THE_WORK else f"; {quote.base.told}"
    return f"{shares} of {written(quote.base.amount, quote.currency)} ({usual.how}{STATES[usual.state]}{about})"


def price(agreement: Agreement, right: Right, quote: Quote | None, today: date) -> Iterator[Finding]:
    """CS-N01 and CS-N02 on one clause that is proposed, requested or agreed."""
    words = {"creator": agreement.creator, "clause": right.id or "without an id"}
    if quote and quote.outside and right.fee is not None and _matters(agreement, right, today):
        yield FEE_OUTSIDE_THE_USUAL_RANGE.at(
            agreement.place(right, "fee"),
            fee=written(right.fee, quote.currency),
            what=quote.range.what,
            direction=quote.outside,
            usual=quote.usual,
            basis=basis(quote),
            **words,
        )
    if right.lasts_unit is DurationUnit.FOREVER and right.kind in ENDLESS and on_table(agreement, right):
        yield RIGHT_WITHOUT_END_ASKED_FOR.at(
            agreement.place(right, "lasts_unit"),
            what=ENDLESS[right.kind],
            cost=f"; it usually costs {quote.usual}, {basis(quote)}" if quote else "",
            **words,
        )


def _matters(agreement: Agreement, right: Right, today: date) -> bool:
    """Whether a fee can still be talked about: asked for, or agreed in a deal that goes on and not run out."""
    if right.status in ON_TABLE:
        return True
    days = span(agreement, right)
    return agreement.deal.status is not DealStatus.COMPLETED and (days is None or days.last >= today)
