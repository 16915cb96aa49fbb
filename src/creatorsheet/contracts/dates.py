"""When: dates that are missing, and drafts that leave no time for the review agreed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from creatorsheet.catalogue.agreements.choices import DeliverableKind, DeliverableStatus
from creatorsheet.catalogue.problems.terms import DRAFT_OR_POSTING_DATE_NOT_AGREED, NO_TIME_LEFT_FOR_REVIEW
from creatorsheet.contracts.agreement import Agreement, called
from creatorsheet.kernel.finding import Finding

DRAFTED = (None, DeliverableKind.VIDEO, DeliverableKind.PHOTO)
SATURDAY = 5


def missing(agreement: Agreement) -> Iterator[Finding]:
    """CS-T03: days to publish on and to see a draft."""
    if agreement.unobliged:
        return
    for one in agreement.awaited:
        wanted = []
        if one.kind in DRAFTED and agreement.deal.draft_required:
            wanted.append(("draft_due", "draft"))
        if one.kind is not DeliverableKind.RAW:
            wanted.append(("publish_due", "posting"))
        for key, item in wanted:
            if agreement.open(one, key):
                yield DRAFT_OR_POSTING_DATE_NOT_AGREED.at(
                    agreement.place(one, key), deliverable=called(one), creator=agreement.creator, item=item
                )


def working_days_before(day: date, days: int) -> date:
    """The day from which so many working days (Monday to Friday) are left until `day`.

    >>> working_days_before(date(2026, 4, 10), 5)  # a Friday
    datetime.date(2026, 4, 3)
    """
    while days:
        day -= timedelta(days=1)
        days -= day.weekday() < SATURDAY
    return day


def tight(agreement: Agreement) -> Iterator[Finding]:
    """CS-T04: from draft to post there must be room for the rounds agreed."""
    deal = agreement.deal
    rounds = deal.revision_rounds
    if not deal.draft_required or rounds is None:
        return
    feedback = agreement.settings.feedback_days if deal.feedback_days is None else deal.feedback_days
    need = (rounds + 1) * feedback + rounds
    for one in agreement.awaited:
        due, posting = one.draft_due, one.publish_due
        if due is None or posting is None or one.status is DeliverableStatus.APPROVED:
            continue
        latest = working_days_before(posting, need)
        if due > latest or due >= posting:
            yield NO_TIME_LEFT_FOR_REVIEW.at(
                agreement.place(one, "draft_due"),
                deliverable=f"{called(one)} by {agreement.creator}",
                due=due,
                days=_days((posting - due).days),
                date=posting,
                need=f"{need} working day{'' if need == 1 else 's'}",
                latest=min(latest, posting - timedelta(days=1)),
            )


def _days(number: int) -> str:
    return f"{number} day{'' if number == 1 else 's'}"
