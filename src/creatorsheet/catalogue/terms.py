"""The rules on the terms of one agreement: what each needs, for which deals, and which lines of the guide ask for it."""

from __future__ import annotations

from dataclasses import dataclass

from creatorsheet.catalogue.agreements.choices import DealStatus
from creatorsheet.catalogue.problem import Problem
from creatorsheet.catalogue.problems import terms as problems

OFFERED = (DealStatus.SENT, DealStatus.NEGOTIATING)
AGREED = (DealStatus.SIGNED, DealStatus.DISPUTED)
BINDING = (*AGREED, DealStatus.COMPLETED)
"""Deals that bind both sides, or did until everything was done."""

JUDGED_TABS = ("Deals", "Rights")
"""Tabs whose empty cells are told by these rules, once an agreement stands."""
STARTED = tuple(status for status in DealStatus if status is not DealStatus.CANCELLED)


@dataclass(frozen=True)
class Term:
    """One rule. `asks` names the cells that must hold an answer, `reads` what else it looks at, both as Tab.key;
    `lines` are lines of the guide."""

    problem: Problem
    lines: tuple[int, ...]
    asks: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    statuses: tuple[DealStatus, ...] = AGREED


@dataclass(frozen=True)
class Item:
    """A cell of a deal that has to hold an answer, and what it is called in a sentence."""

    key: str
    words: str


REVIEW = (
    Item("revision_rounds", "how many revision rounds are included"),
    Item("feedback_days", "how soon the brand gives feedback"),
    Item("revision_scope", "which changes count as revisions"),
    Item("extra_revision_fee", "what an extra revision round costs"),
)
"""Asked for where the brand sees a draft."""

DRAFT = Item("draft_required", "whether the brand sees a draft")
MISSED_BRIEF = Item("missed_brief", "what happens when the brief is missed")

DUTIES = (
    Item("resp_disclosure", "adding the disclosure"),
    Item("resp_platform", "following platform rules"),
    Item("resp_claims", "supporting product claims"),
    Item("resp_music", "securing music and assets"),
    Item("resp_prohibited", "avoiding banned claims"),
    Item("resp_correction", "correcting problems"),
)

CANCELLATION = (
    Item("cancel_fee_brand", "the fee when the brand cancels"),
    Item("completed_work", "pay for work already done"),
    Item("shipped_products", "products sent"),
    Item("reschedule_notice", "notice for a new date"),
    Item("missed_date", "a missed publication date"),
    Item("outside_control", "events outside either side's control"),
)


def _deals(items: tuple[Item, ...]) -> tuple[str, ...]:
    return tuple(f"Deals.{item.key}" for item in items)


TERMS: tuple[Term, ...] = (
    Term(
        problems.DELIVERABLE_BASICS_NOT_AGREED,
        lines=(190, 191, 345, 346, 347),
        asks=("Deals.videos_agreed", "Deliverables.format", "Deliverables.length_agreed"),
        reads=("Deals.supporting_agreed", "Deals.model", "Deals.model_2", "Deals.total"),
        statuses=OFFERED + AGREED,
    ),
    Term(
        problems.DELIVERABLES_DIFFER_FROM_THE_AGREEMENT,
        lines=(190, 345, 355),
        reads=("Deals.videos_agreed", "Deliverables.kind", "Deliverables.status"),
    ),
    Term(
        problems.DRAFT_OR_POSTING_DATE_NOT_AGREED,
        lines=(192, 193, 348, 349),
        asks=("Deliverables.draft_due", "Deliverables.publish_due"),
        reads=("Deals.draft_required", "Deliverables.kind", "Deliverables.status"),
    ),
    Term(
        problems.NO_TIME_LEFT_FOR_REVIEW,
        lines=(193, 222, 348, 360, 361),
        reads=("Deals.revision_rounds", "Deals.feedback_days", "Deliverables.draft_due", "Deliverables.publish_due"),
    ),
    Term(
        problems.REVIEW_AND_REVISION_TERMS_MISSING,
        lines=(194, 358, 359, 360, 361, 362, 363, 364),
        asks=_deals((DRAFT, *REVIEW, MISSED_BRIEF)),
    ),
    Term(
        problems.POSTING_DETAIL_OR_REPORTING_NOT_AGREED,
        lines=(201, 350, 351, 352, 354),
        asks=(
            "Deliverables.caption_required",
            "Deliverables.tags_required",
            "Tracking.promo_code",
            "Deals.supporting_agreed",
            "Deals.reporting_kind",
            "Deals.reporting_due_days",
        ),
        reads=("Campaigns.objective", "Deals.model", "Deals.model_2", "Tracking.code_ready"),
    ),
    Term(
        problems.DISCLOSURE_WORDING_NOT_AGREED,
        lines=(199, 353, 390),
        asks=("Deliverables.disclosure_text",),
        reads=("Deals.disclosure_kind", "Campaigns.audience_countries"),
    ),
    Term(
        problems.NOBODY_ANSWERS_FOR_A_DUTY,
        lines=(391, 392, 393, 394, 395, 396, 397),
        asks=_deals(DUTIES),
        reads=("Creators.agency",),
    ),
    Term(
        problems.CANCELLATION_CASE_NOT_COVERED,
        lines=(200, 381, 382, 383, 384, 385, 386, 387),
        asks=_deals(CANCELLATION),
        reads=("Deals.gift",),
    ),
    Term(
        problems.RIGHTS_OR_EXCLUSIVITY_NOT_ANSWERED,
        lines=(197, 198, 202, 310),
        reads=("Rights.kind", "Rights.status"),
    ),
    Term(
        problems.WORK_RAN_AHEAD_OF_ITS_APPROVAL,
        lines=(188, 358, 359),
        reads=(
            "Deals.signed_on",
            "Deals.shipped_on",
            "Deliverables.posted_at",
            "Reviews.received_on",
            "Reviews.given_on",
            "Payments.paid_on",
        ),
        statuses=STARTED,
    ),
    Term(
        problems.GIFT_PLANNED_AS_IF_IT_WERE_BOOKED,
        lines=(286, 287, 288),
        reads=("Deals.model", "Deals.model_2", "Deals.total", "Deals.form", "Deliverables.publish_due"),
        statuses=STARTED,
    ),
)
BY_CODE: dict[str, Term] = {one.problem.code: one for one in TERMS}
