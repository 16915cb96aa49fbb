"""What ending a deal early costs, by the stage it has reached and the cancellation terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from creatorsheet.catalogue.agreements.choices import (
    CompletedWork,
    DealEndReason,
    OutsideControl,
    PaymentKind,
    ReviewKind,
    ShippedProducts,
)
from creatorsheet.catalogue.agreements.payments import FIXED
from creatorsheet.catalogue.problems.payments import CANCELLED_DEAL_IS_NOT_SETTLED
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.lines import Line
from creatorsheet.contracts.milestones import approved_on, posted_on
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import rounded, written

NOTHING = Decimal(0)
BOOKED = (PaymentKind.CANCELLATION, PaymentKind.CLAWBACK, PaymentKind.EXPENSE)
"""Kinds that settle a cancelled deal, paid or still to be paid."""


class Stage(StrEnum):
    """How far a deal has come; the furthest of its videos counts."""

    UNSIGNED = "before signing"
    SIGNED = "signed"
    DRAFTED = "draft received"
    APPROVED = "draft approved"
    POSTED = "posted"


def stage(agreement: Agreement) -> Stage:
    """The stage a deal has reached."""
    if agreement.deal.signed_on is None:
        return Stage.UNSIGNED
    pieces = agreement.deliverables
    if any(posted_on(one) for one in pieces):
        return Stage.POSTED
    if any(approved_on(agreement, one) for one in pieces):
        return Stage.APPROVED
    drafted = any(row.received_on and row.kind is not ReviewKind.LIVE for row in agreement.reviews)
    return Stage.DRAFTED if drafted else Stage.SIGNED


def owed(agreement: Agreement, lines: Sequence[Line], why: DealEndReason, currency: str) -> Decimal | None:
    """Fixed money owed in all when a deal ends now for a reason; None while the fee for that is blank.

    Fee and work together never pass the total. A creator who ends it owes back what was paid beyond the work done.
    """
    deal, total = agreement.deal, agreement.deal.total or NOTHING
    if stage(agreement) is Stage.UNSIGNED:
        return NOTHING
    work = _work_done(agreement, lines, total)
    if why is DealEndReason.BRAND:
        if deal.cancel_fee_brand is None:
            return None
        work += total * Decimal(repr(deal.cancel_fee_brand))
    elif why is DealEndReason.CREATOR:
        work -= total * Decimal(repr(deal.cancel_fee_creator or 0.0))
    elif why is DealEndReason.OUTSIDE:
        work = total if deal.outside_control is OutsideControl.BRAND else NOTHING
    sent = deal.shipped_on is not None and deal.shipped_products is ShippedProducts.PAY
    return rounded(min(work, total) - (deal.gift_value or NOTHING if sent else NOTHING), currency)


def _work_done(agreement: Agreement, lines: Sequence[Line], total: Decimal) -> Decimal:
    terms = agreement.deal.completed_work
    if terms is CompletedWork.FULL:
        begun = stage(agreement) is not Stage.SIGNED or agreement.deal.arrived_on is not None
        return total if begun else NOTHING
    if terms is CompletedWork.COSTS:
        return sum((one.amount for one in lines if one.row.kind is PaymentKind.EXPENSE), NOTHING)
    if terms is CompletedWork.NOTHING:
        return NOTHING
    return sum((one.amount for one in lines if one.row.kind in FIXED and one.reached), NOTHING)


def settled(lines: Sequence[Line]) -> Decimal:
    """Fixed money paid, and what is booked to settle the end."""
    counted = (one for one in lines if one.row.kind in BOOKED or (one.row.kind in FIXED and one.row.paid_on))
    return sum((one.amount for one in counted), NOTHING)


def unsettled(agreement: Agreement, lines: Sequence[Line], currency: str) -> Iterator[Finding]:
    """CS-P12: a cancelled deal whose money is still open."""
    why = agreement.deal.ended_early
    wanted = owed(agreement, lines, why, currency) if why else None
    if wanted is None:
        return
    booked = settled(lines)
    if wanted != booked:
        found = CANCELLED_DEAL_IS_NOT_SETTLED.at(
            agreement.place(agreement.deal, "ended_early"),
            creator=agreement.creator,
            stage=stage(agreement),
            amount=written(wanted, currency),
            paid=written(booked, currency),
            difference=written(abs(wanted - booked), currency),
            kind=(PaymentKind.CANCELLATION if wanted > booked else PaymentKind.CLAWBACK).lower(),
        )
        ours = currency == (agreement.campaign.currency or currency).upper()
        yield replace(found, stake=abs(wanted - booked)) if ours else found
