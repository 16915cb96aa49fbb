"""Whether the rows in Payments are what the terms and the other tabs ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from creatorsheet.catalogue.agreements.choices import PaymentMilestone
from creatorsheet.catalogue.agreements.payments import FIXED
from creatorsheet.catalogue.problems.payments import (
    INSTALMENTS_DO_NOT_ADD_UP,
    PAYMENT_DIFFERS_FROM_THE_TERMS,
)
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.instalments import fixed
from creatorsheet.contracts.lines import Line
from creatorsheet.contracts.proposals import paired, standing_sum
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
