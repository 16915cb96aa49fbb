"""Whether the rows in Payments are what the terms and the other tabs ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from creatorsheet.catalogue.agreements.choices import PaymentKind, PaymentMilestone
from creatorsheet.catalogue.problems.payments import (
    INSTALMENTS_DO_NOT_ADD_UP,
    PAYMENT_DIFFERS_FROM_THE_TERMS,
    REFUNDS_CUT_COMMISSION_ALREADY_PAID,
)
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.commission import Commission
from creatorsheet.contracts.instalments import FIXED, fixed
from creatorsheet.contracts.lines import Line
from creatorsheet.contracts.proposals import commission_sum, paired, standing_sum
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import rounded, written

OBSERVED = (
    PaymentMilestone.SIGNING,
    PaymentMilestone.PRODUCT_ARRIVED,
    PaymentMilestone.DRAFT_IN,
    PaymentMilestone.APPROVED,
    PaymentMilestone.POSTED,
)
"""Milestones that the other tabs tell for certain."""


def sums(agreement: Agreement, currency: str) -> Iterator[Finding]:
    """CS-P02: the instalments against the total."""
    deal = agreement.deal
    rows = [row for row in agreement.payments if row.kind in FIXED]
    stand = rounded(standing_sum(rows), currency)
    if not deal.total or stand == deal.total or standing_sum(agreement.payments, rights=True) == deal.total:
        return
    place = agreement.place(rows[-1], "amount") if rows else agreement.place(deal, "total")
    yield INSTALMENTS_DO_NOT_ADD_UP.at(
        place,
        sum=written(stand, currency),
        total=written(deal.total, currency),
        difference=written(abs(deal.total - stand), currency),
        direction="missing" if stand < deal.total else "too much",
    )


def instalments(agreement: Agreement, currency: str) -> Iterator[Finding]:
    """CS-P14: instalments that add up, and yet are not those of the schedule."""
    for one, row in paired(agreement.payments, fixed(agreement.deal, currency)):
        if row and row.amount is not None and row.amount != one.amount:
            yield PAYMENT_DIFFERS_FROM_THE_TERMS.at(
                agreement.place(row, "amount"),
                what=f"the {one.kind.lower()}",
                creator=agreement.creator,
                held=written(row.amount, currency),
                wanted=written(one.amount, currency),
            )


def milestones(lines: Sequence[Line], today: date) -> Iterator[Finding]:
    """CS-P14: milestones said to be met while the event is still open."""
    for line in lines:
        row = line.row
        if row.milestone_on and row.milestone_on <= today and row.milestone in OBSERVED and line.told.on is None:
            yield PAYMENT_DIFFERS_FROM_THE_TERMS.at(
                line.place("milestone_on"),
                what=f"the {(row.kind or 'payment').lower()}",
                creator=line.agreement.creator,
                held=f"{row.milestone} on {row.milestone_on}",
                wanted=f"that {line.told.called} is still to come",
            )


def commissions(lines: Sequence[Line], commission: Commission) -> Iterator[Finding]:
    """CS-P09 and CS-P14: commission rows against what the credited orders of their period earn now.

    Where there is a most, no row is asked to be more than what rows before it leave of it, those that were paid first.
    """
    rows = [line for line in lines if line.row.kind is PaymentKind.COMMISSION and line.row.amount is not None]
    if _settled(rows, lines, commission):
        return
    back = sum((-line.amount for line in lines if line.row.kind is PaymentKind.CLAWBACK), Decimal(0))
    left = None if commission.cap is None else commission.cap + back
    for line in sorted(rows, key=lambda one: one.row.paid_on is None):
        row = line.row
        first, last = row.period_from or date.min, row.period_to or date.max
        earned = commission.amount(first, last)
        if left is not None:
            earned = max(min(earned, left), Decimal(0))
            left -= line.amount if row.paid_on else min(line.amount, earned)
        shrunk = _shrunk(line, commission.base(first, last))
        lost = line.amount - earned - back
        if row.paid_on and shrunk and line.amount > earned:
            back = max(-lost, Decimal(0))
            if lost > 0:
                yield REFUNDS_CUT_COMMISSION_ALREADY_PAID.at(
                    line.place("amount"),
                    sum=written(shrunk, line.currency),
                    creator=line.agreement.creator,
                    amount=written(lost, line.currency),
                )
        elif line.amount != earned:
            yield PAYMENT_DIFFERS_FROM_THE_TERMS.at(
                line.place("amount"),
                what="the commission",
                creator=line.agreement.creator,
                held=line.said,
                wanted=written(earned, line.currency),
            )


def _settled(rows: Sequence[Line], lines: Sequence[Line], commission: Commission) -> bool:
    """Whether commission rows, no two of them for the same days, are together the most there is, and it is earned.

    Then a refund only moves commission from one period to another.
    """
    spans = sorted((line.row.period_from or date.min, line.row.period_to or date.max) for line in rows)
    if commission.cap is None or any(first <= last for (_, last), (first, _) in pairwise(spans)):
        return False
    return commission_sum(line.row for line in lines) == commission.amount(date.min, date.max) == commission.cap


def _shrunk(line: Line, base: Decimal) -> Decimal:
    """By how much the sales of a commission row's period are lower than when it was counted."""
    counted = line.row.condition_value
    return max(Decimal(repr(counted)) - base, Decimal(0)) if counted is not None else Decimal(0)
