"""The order of things: nothing before the signature, no post before its draft's yes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from creatorsheet.catalogue.agreements.choices import PaymentKind, ReviewDecision, ReviewKind
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.problems.terms import WORK_RAN_AHEAD_OF_ITS_APPROVAL
from creatorsheet.contracts.agreement import Agreement, called
from creatorsheet.kernel.finding import Finding, Place

YES = (ReviewDecision.APPROVED, ReviewDecision.CORRECTIONS)
BEFORE_WORK = (PaymentKind.DEPOSIT, PaymentKind.CLAWBACK)


def ahead(agreement: Agreement) -> Iterator[Finding]:
    """CS-T12: the first step taken without a signature, and every post without its draft's approval."""
    signed = agreement.deal.signed_on
    early = [(day, step) for day, step in _steps(agreement) if signed is None or day < signed]
    if early and not agreement.unobliged:
        day, step = min(early)
        state = f"the agreement was signed on {signed}" if signed else "the agreement is not signed"
        yield WORK_RAN_AHEAD_OF_ITS_APPROVAL.at(
            agreement.place(agreement.deal, "signed_on"),
            step=step,
            date=day,
            missing=state,
            creator=agreement.creator,
        )
    if agreement.deal.draft_required:
        for one in agreement.planned:
            yield from _unapproved(agreement, one)


def _steps(agreement: Agreement) -> Iterator[tuple[date, str]]:
    deal, names = agreement.deal, {one.id: called(one) for one in agreement.planned}
    if deal.shipped_on:
        yield deal.shipped_on, f"a parcel left for {agreement.creator}"
    for review in agreement.reviews:
        if review.kind is not ReviewKind.LIVE and review.received_on and review.deliverable in names:
            yield review.received_on, f"the draft of {names[review.deliverable]} by {agreement.creator} came in"
    for one in agreement.planned:
        if one.posted_at:
            yield one.posted_at.date(), f"{called(one)} by {agreement.creator} went live"
    for payment in agreement.payments:
        if payment.paid_on and payment.kind not in BEFORE_WORK:
            yield payment.paid_on, f"{payment.id or 'a payment'} to {agreement.creator} was paid"


def _unapproved(agreement: Agreement, one: Deliverable) -> Iterator[Finding]:
    if not one.posted_at:
        return
    drafts = [row for row in agreement.reviews if row.deliverable == one.id and row.kind is not ReviewKind.LIVE]
    days = [row.given_on for row in drafts if row.decision in YES and row.given_on]
    posted = one.posted_at.date()
    if days and min(days) <= posted:
        return
    place = agreement.place(drafts[-1], "given_on") if drafts else Place(sheet="Reviews", table="Reviews")
    found = WORK_RAN_AHEAD_OF_ITS_APPROVAL.at(
        place,
        step=f"{called(one)} by {agreement.creator} went live",
        date=posted,
        missing=f"its draft was approved on {min(days)}" if days else "its draft has no approval",
        creator=agreement.creator,
    )
    yield replace(found, about=one.id)
