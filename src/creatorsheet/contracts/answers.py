"""Questions an agreement has to answer in its own row: review, duties, cancellation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from creatorsheet.catalogue.agreements.choices import MissedBrief, MissedDate, ResponsibleParty
from creatorsheet.catalogue.problems.terms import (
    CANCELLATION_CASE_NOT_COVERED,
    NOBODY_ANSWERS_FOR_A_DUTY,
    REVIEW_AND_REVISION_TERMS_MISSING,
)
from creatorsheet.catalogue.terms import CANCELLATION, DRAFT, DUTIES, MISSED_BRIEF, REVIEW
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.kernel.finding import Finding, Severity


def review(agreement: Agreement) -> Iterator[Finding]:
    """CS-T05: how drafts are reviewed, and what follows when the brief is missed."""
    deal = agreement.deal
    asked = [DRAFT, *(REVIEW if deal.draft_required is not False else ()), MISSED_BRIEF]
    for item in asked:
        left_open = item is MISSED_BRIEF and deal.missed_brief is MissedBrief.DISCUSS
        if left_open or agreement.open(deal, item.key):
            place = agreement.place(deal, item.key)
            yield REVIEW_AND_REVISION_TERMS_MISSING.at(place, creator=agreement.creator, item=item.words)


def duties(agreement: Agreement) -> Iterator[Finding]:
    """CS-T08: who answers for what."""
    deal = agreement.deal
    for item in DUTIES:
        nobody = getattr(deal, item.key) is ResponsibleParty.AGENCY and not agreement.agency
        if nobody or agreement.open(deal, item.key):
            place = agreement.place(deal, item.key)
            yield NOBODY_ANSWERS_FOR_A_DUTY.at(place, duty=item.words, creator=agreement.creator)


def cancellation(agreement: Agreement) -> Iterator[Finding]:
    """CS-T10: what happens when things go another way. A date without consequence is allowed, and warned about."""
    deal = agreement.deal
    for item in CANCELLATION:
        if item.key == "shipped_products" and not deal.gift:
            continue
        wish = item.key == "missed_date" and deal.missed_date is MissedDate.NONE
        if wish or agreement.open(deal, item.key):
            place = agreement.place(deal, item.key)
            found = CANCELLATION_CASE_NOT_COVERED.at(place, creator=agreement.creator, item=item.words)
            yield replace(found, severity=Severity.WARNING) if wish else found
