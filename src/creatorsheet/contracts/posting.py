"""What a post must carry, and what the creator reports afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from creatorsheet.catalogue.agreements.choices import CompensationModel, DeliverableKind, ReportingKind
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.methods import uses_codes
from creatorsheet.catalogue.plan.choices import Objective, Readiness
from creatorsheet.catalogue.problems.terms import POSTING_DETAIL_OR_REPORTING_NOT_AGREED
from creatorsheet.contracts.agreement import Agreement, called
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.words import listed

CLICKS_COUNT = (Objective.TRAFFIC, Objective.SHOP_SALES, Objective.LEADS_DOWNLOADS)
NONE_IS_FINE = ", or 'none' if nothing is agreed"


def details(agreement: Agreement) -> Iterator[Finding]:
    """CS-T06: caption, tags and links, promo code, supporting posts, figures."""
    strict = agreement.campaign.objective in CLICKS_COUNT
    yield from _of_posts(agreement, "caption_required", "the caption requirements", strict=False)
    yield from _of_posts(agreement, "tags_required", "the tags and links", strict=strict)
    yield from _codes(agreement)
    deal = agreement.deal
    if agreement.open(deal, "supporting_agreed"):
        yield _finding(
            agreement, agreement.place(deal, "supporting_agreed"), "the number of supporting posts (0 for none)"
        )
    if agreement.open(deal, "reporting_kind"):
        yield _finding(agreement, agreement.place(deal, "reporting_kind"), "the figures the creator sends")
    if deal.reporting_kind is not ReportingKind.NONE and agreement.open(deal, "reporting_due_days"):
        yield _finding(agreement, agreement.place(deal, "reporting_due_days"), "when the figures are due")


def _of_posts(agreement: Agreement, key: str, words: str, *, strict: bool) -> Iterator[Finding]:
    lacking = [
        one
        for one in agreement.awaited
        if one.kind is not DeliverableKind.RAW
        and (agreement.open(one, key) or (strict and (getattr(one, key) or "").strip().casefold() == "none"))
    ]
    if lacking:
        which = listed([called(one) for one in lacking])
        yield _finding(
            agreement, agreement.place(lacking[0], key), f"{words} of {which}", "" if strict else NONE_IS_FINE
        )


def _codes(agreement: Agreement) -> Iterator[Finding]:
    deal = agreement.deal
    paid_by_code = CompensationModel.COMMISSION in (deal.model, deal.model_2)
    if not paid_by_code or not uses_codes(agreement.campaign, agreement.settings):
        return
    lacking = [one for one in agreement.videos if one in agreement.awaited and _lacks_code(agreement, one)]
    if lacking:
        which = listed([called(one) for one in lacking])
        yield _finding(agreement, agreement.place(lacking[0], "tracking"), f"the promo code of {which}")


def _lacks_code(agreement: Agreement, video: Deliverable) -> bool:
    row = agreement.tracking.get(video.tracking or "")
    return row is None or not (row.promo_code or row.code_ready is Readiness.NOT_NEEDED)


def _finding(agreement: Agreement, place: Place, item: str, none: str = "") -> Finding:
    return POSTING_DETAIL_OR_REPORTING_NOT_AGREED.at(place, creator=agreement.creator, item=item, none=none)
