"""One deliverable with its drafts: what is waited for, and approvals that do not hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from creatorsheet.catalogue.agreements.choices import (
    CheckResult,
    DealStatus,
    DeliverableStatus,
    MissedBrief,
    ReviewDecision,
    ReviewKind,
    SilenceMeans,
)
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.plan.approvals import OVER as CAMPAIGN_OVER
from creatorsheet.catalogue.problems.approvals import (
    DRAFT_APPROVED_WITH_A_FAILED_CHECK,
    DRAFT_MISSED_THE_BRIEF,
    FEEDBACK_IS_DUE_SOON,
)
from creatorsheet.catalogue.terms import AGREED
from creatorsheet.contracts.agreement import OVER, Agreement, called
from creatorsheet.contracts.milestones import posted_on
from creatorsheet.contracts.order import YES
from creatorsheet.contracts.people import People
from creatorsheet.contracts.rounds import CHECKS, in_order
from creatorsheet.contracts.waiting import Awaited, Dated, Wait
from creatorsheet.contracts.workdays import workday
from creatorsheet.kernel.finding import Finding, Severity
from creatorsheet.kernel.words import counted, listed

SOON = 2
"""Working days ahead in which feedback counts as due soon, the last one included."""

CAME = ("received_on", "draft_link", "decision", "given_on")
"""Cells of which one tells that a draft is there; a row may be prepared before."""

UNSEEN = (None, DeliverableStatus.AGREED, DeliverableStatus.BRIEFED)
"""States in which no draft has come in."""

AGAIN = (ReviewDecision.CHANGES, ReviewDecision.REJECTED)
"""Answers after which a new version comes."""

ANSWERED = (DeliverableStatus.CHANGES, DeliverableStatus.APPROVED)

SILENCE = {
    SilenceMeans.REMINDER: "the draft counts as approved after one reminder",
    SilenceMeans.APPROVED: "the draft counts as approved, and {creator} may post it",
    SilenceMeans.REJECTED: "the draft counts as not approved, and nothing is posted",
}
FOLLOWS = {
    MissedBrief.REDO: (
        "{creator} owes a new version at no charge, and it uses up no round",
        "Ask {creator} for the new version and name the day it is due in {cell}",
    ),
    MissedBrief.REDUCE: (
        "the fee goes down",
        "Agree the lower fee with {creator}, and put it into Payments",
    ),
    MissedBrief.REFUSE: (
        "the brand may refuse it without a fee for that video",
        "Ask {creator} for a new version, or cancel the video in {cell}",
    ),
    MissedBrief.DISCUSS: (
        "the two sides decide case by case",
        "Agree with {creator} what happens now, and write it into {cell}",
    ),
}


@dataclass(frozen=True)
class Piece:
    """A deliverable of an agreement, and the drafts of it that came, in order."""

    agreement: Agreement
    row: Deliverable
    drafts: tuple[Review, ...]

    @property
    def said(self) -> str:
        """video 2 by anna.skin."""
        return f"{called(self.row)} by {self.agreement.creator}"

    @property
    def newest(self) -> Review | None:
        """The last draft that came."""
        return self.drafts[-1] if self.drafts else None

    @property
    def called_off(self) -> bool:
        """Whether it, or its deal, was cancelled."""
        return DealStatus.CANCELLED is self.agreement.deal.status or self.row.status is DeliverableStatus.CANCELLED

    @property
    def gone(self) -> bool:
        """Whether it is posted or called off."""
        return self.row.status in OVER or posted_on(self.row) is not None

    @property
    def stands(self) -> bool:
        """Whether its agreement is signed and its campaign goes on."""
        return self.agreement.deal.status in AGREED and self.agreement.campaign.status not in CAMPAIGN_OVER

    @property
    def shown(self) -> bool:
        """Whether the brand sees drafts of it; blank means yes."""
        deal = self.agreement.deal
        return bool(deal.draft_required) or self.agreement.open(deal, "draft_required")

    @property
    def awaits_draft(self) -> bool:
        """Whether a draft is still to come by Draft due: the first, or a new version for which a later day was entered."""
        status, newest = self.row.status, self.newest
        if not (self.stands and self.shown) or self.agreement.unobliged or self.gone:
            return False
        if newest is None:
            return status in UNSEEN and (status is not None or self.agreement.open(self.row, "status"))
        again = newest.decision in AGAIN and newest.given_on is not None
        return again and self.row.draft_due is not None and self.row.draft_due > newest.given_on  # type: ignore[operator]

    @property
    def unanswered(self) -> Review | None:
        """The newest draft while it waits for the brand's answer."""
        row = self.newest
        if row is None or not (self.stands and self.shown) or self.gone or self.row.status in ANSWERED:
            return None
        answered = row.decision is not None or not self.agreement.open(row, "given_on")
        return None if answered or not self.agreement.open(row, "decision") else row

    @property
    def post(self) -> Dated | None:
        """Its posting, as what waits for a draft."""
        return Dated(self.row.publish_due, "its post") if self.row.publish_due else None

    def feedback_due(self, draft: Review) -> date | None:
        """The day by which the brand answers a draft."""
        deal, days = self.agreement.deal, self.agreement.deal.feedback_days
        if draft.received_on is None or (days is None and not self.agreement.open(deal, "feedback_days")):
            return None
        return workday(draft.received_on, self.agreement.settings.feedback_days if days is None else days)

    @property
    def silence(self) -> str:
        """What the deal makes of no answer."""
        means = self.agreement.deal.silence_means or SilenceMeans.REMINDER
        return SILENCE[means].format(creator=self.agreement.creator)


def pieces(agreement: Agreement) -> list[Piece]:
    """The deliverables of an agreement with their drafts; a review without a kind is one of a draft."""
    drafts: defaultdict[str, list[Review]] = defaultdict(list)
    for row in agreement.reviews:
        if row.kind in (None, ReviewKind.DRAFT) and any(not agreement.open(row, key) for key in CAME):
            drafts[row.deliverable or ""].append(row)
    return [Piece(agreement, one, tuple(in_order(drafts.get(one.id, [])))) for one in agreement.deliverables]


def waits(piece: Piece, people: People) -> Iterator[Wait]:
    """A draft that is due, or the feedback on one."""
    agreement, row = piece.agreement, piece.row
    if piece.awaits_draft and row.draft_due:
        place = agreement.place(row, "draft_due")
        yield Wait(
            Awaited.DRAFT,
            item=f"the {'next ' if piece.newest else ''}draft of {piece.said}",
            short=piece.said,
            campaign=agreement.campaign,
            owner=agreement.creator,
            since=piece.newest.given_on if piece.newest else None,
            due=row.draft_due,
            place=place,
            blocks=piece.post,
            otherwise=f"agree a new date and enter it in {place}",
            who=agreement.creator,
        )
    draft = piece.unanswered
    if draft:
        place = agreement.place(draft, "given_on")
        yield Wait(
            Awaited.FEEDBACK,
            item=f"feedback on the draft of {piece.said}",
            short=piece.said,
            campaign=agreement.campaign,
            owner=people.name(draft.reviewer) or people.name(people.owner_of("task_approvals")) or "the reviewer",
            since=draft.received_on,
            due=piece.feedback_due(draft),
            place=place,
            blocks=piece.post,
            otherwise=f"enter the decision and its day in {place} if it was given",
            who=agreement.creator,
            silence=f"; by the agreement {piece.silence}",
        )


def soon(piece: Piece, today: date) -> Iterator[Finding]:
    """CS-T24: feedback that falls due today or within two working days."""
    draft = piece.unanswered
    due = piece.feedback_due(draft) if draft else None
    if draft and due and today <= due <= workday(today, SOON):
        yield FEEDBACK_IS_DUE_SOON.at(
            piece.agreement.place(draft, "decision"),
            deliverable=called(piece.row),
            creator=piece.agreement.creator,
            due=due,
            days=f"in {counted((due - today).days, 'day')}" if due > today else "today",
            silence=piece.silence,
        )


def unsound(piece: Piece) -> Iterator[Finding]:
    """CS-T18: an approval beside a check that failed or was never made. Open checks of a live post are let be."""
    draft, agreement = piece.newest, piece.agreement
    over = piece.called_off or agreement.deal.status is DealStatus.COMPLETED
    if draft is None or draft.decision not in YES or over or agreement.campaign.status in CAMPAIGN_OVER:
        return
    accepted = bool(draft.accepted_by and draft.accepted_why)
    looked_at = [key for key in CHECKS if key == "disclosure" or not accepted]
    results = {key: getattr(draft, key) for key in looked_at if getattr(draft, key) or agreement.open(draft, key)}
    failed = [key for key, one in results.items() if one is CheckResult.FIX]
    if draft.decision is ReviewDecision.CORRECTIONS:
        failed = []
    unmade = [key for key, one in results.items() if one in (None, CheckResult.UNSURE)] if not piece.gone else []
    if not failed and not unmade:
        return
    found = DRAFT_APPROVED_WITH_A_FAILED_CHECK.at(
        agreement.place(draft, "decision"),
        deliverable=called(piece.row),
        creator=agreement.creator,
        checks=_checks(failed, unmade),
        otherwise=_otherwise(agreement, draft, failed, unmade),
    )
    yield found if failed else replace(found, severity=Severity.WARNING)


def _checks(failed: list[str], unmade: list[str]) -> str:
    parts = [f"{_titles(failed)} failed"] if failed else []
    if unmade:
        parts.append(f"{_titles(unmade)} {'is' if len(unmade) == 1 else 'are'} open")
    return " and ".join(parts)


def _titles(keys: list[str]) -> str:
    return listed([Review.sheet.columns[key].title for key in keys])


def _otherwise(agreement: Agreement, draft: Review, failed: list[str], unmade: list[str]) -> str:
    keys = [*failed, *unmade]
    if "disclosure" in keys:
        place = agreement.place(draft, "disclosure")
        return f"have the disclosure put right and enter OK in {place}; nobody can accept it away"
    if not failed:
        return f"look and enter the result in {agreement.place(draft, keys[0])}"
    return f"enter who accepts it as it is, and why, in {agreement.place(draft, 'accepted_by')}"


def missed(piece: Piece) -> Iterator[Finding]:
    """CS-T25: what follows from a draft that missed the brief."""
    draft, agreement = piece.newest, piece.agreement
    if draft is None or draft.decision is not ReviewDecision.REJECTED or not piece.stands or piece.gone:
        return
    means = agreement.deal.missed_brief or MissedBrief.REDO
    row, key = (agreement.deal, "missed_brief") if means is MissedBrief.DISCUSS else (piece.row, "draft_due")
    row, key = (piece.row, "status") if means is MissedBrief.REFUSE else (row, key)
    follows, do = FOLLOWS[means]
    words = {"creator": agreement.creator, "cell": agreement.place(row, key)}
    yield DRAFT_MISSED_THE_BRIEF.at(
        agreement.place(draft, "decision"),
        deliverable=called(piece.row),
        creator=agreement.creator,
        follows=follows.format(**words),
        do=do.format(**words),
    )
