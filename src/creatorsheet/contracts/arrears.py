"""What is late, what falls due soon, and what has no due date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from creatorsheet.catalogue.agreements.choices import DealStatus, PaymentMilestone, PaymentStatus
from creatorsheet.catalogue.agreements.payments import NO_INVOICE
from creatorsheet.catalogue.problems.payments import (
    PAYMENT_FALLS_DUE_SOON,
    PAYMENT_FALLS_DUE_WITHOUT_AN_INVOICE,
    PAYMENT_HAS_NO_DUE_DATE,
    PAYMENT_IS_LATE,
)
from creatorsheet.contracts.lines import SOON, Line
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.words import counted

OVER = (DealStatus.COMPLETED, DealStatus.CANCELLED)


def late(line: Line) -> bool:
    """Whether a payment should have been made."""
    return line.open and line.status is PaymentStatus.LATE


def soon(line: Line, today: date) -> bool:
    """Whether a payment that is not late falls due within 14 days."""
    return line.open and line.due is not None and 0 <= (line.due - today).days <= SOON


def conditional(line: Line) -> bool:
    """Whether a payment may never be owed: a bonus waits for its target, and for no day."""
    return line.row.milestone is PaymentMilestone.TARGET


def due(line: Line, today: date) -> Iterator[Finding]:
    """CS-P05, CS-P06, CS-P15 and CS-P08 on one payment."""
    creator, day = line.agreement.creator, line.due
    about = {"amount": line.said, "creator": creator, "due": day}
    if day is not None and late(line):
        found = PAYMENT_IS_LATE.at(line.place("paid_on"), **about, days=counted((today - day).days, "day"))
        yield replace(found, due=day)
    elif day is not None and soon(line, today):
        left = (day - today).days
        days = f"in {counted(left, 'day')}" if left else "today"
        if line.agreement.deal.invoice_needs in NO_INVOICE or line.row.invoice_no:
            found = PAYMENT_FALLS_DUE_SOON.at(line.place("paid_on"), **about, days=days)
        else:
            found = PAYMENT_FALLS_DUE_WITHOUT_AN_INVOICE.at(line.place("invoice_no"), **about, days=days)
        yield replace(found, due=day)
    elif line.open and line.expected is None and line.agreement.deal.status not in OVER and not conditional(line):
        yield PAYMENT_HAS_NO_DUE_DATE.at(
            line.place("milestone_on"),
            amount=line.said,
            creator=creator,
            milestone=line.told.called,
            other=line.told.place(line.agreement),
        )
