"""Milestones: the event that makes a payment due, when it happened, and when it is planned."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from creatorsheet.catalogue.agreements.choices import (
    DeliverableKind,
    DeliverableStatus,
    PaymentMilestone,
    ReviewKind,
)
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.shapes import Row
from creatorsheet.contracts.agreement import Agreement, called
from creatorsheet.contracts.order import YES
from creatorsheet.kernel.days import days_after
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.identifiers import posted_at

LIVE = (DeliverableStatus.LIVE, DeliverableStatus.TAKEN_DOWN)
Figures = Mapping[str, date]
"""The first day on which figures of each deliverable came in."""


@dataclass(frozen=True)
class Event:
    """What a payment waits for: `on` when it has happened, `planned` when it should.

    Its day belongs into the cell `key` of `row`; without a row one is missing in Deliverables.
    """

    called: str
    on: date | None = None
    planned: date | None = None
    row: Row | None = None
    key: str = ""

    def place(self, agreement: Agreement) -> Place:
        """Where its day belongs."""
        if self.row is None:
            return Place(sheet=Deliverable.sheet.title, table=Deliverable.sheet.table)
        return agreement.place(self.row, self.key)


def event(agreement: Agreement, payment: Payment, figures: Figures) -> Event:
    """The event behind a payment as the other tabs tell it, whatever its own row says."""
    if payment.milestone is None:
        return Event("no milestone", row=payment, key="milestone")
    return TOLD[payment.milestone](agreement, payment, figures)


def _of_the_deal(words: str, key: str, planned: str = "") -> Callable[[Agreement, Payment, Figures], Event]:
    def told(agreement: Agreement, _: Payment, __: Figures) -> Event:
        deal = agreement.deal
        return Event(words, getattr(deal, key), getattr(deal, planned) if planned else None, deal, key)

    return told


def _due_pieces(agreement: Agreement) -> tuple[Deliverable, ...]:
    """What has to be there before the work is done: the videos, or, where there are none, all but raw footage."""
    return agreement.videos or tuple(one for one in agreement.planned if one.kind is not DeliverableKind.RAW)


def _all(
    agreement: Agreement,
    words: str,
    on: Callable[[Deliverable], date | None],
    planned: Callable[[Deliverable], date | None],
    key: str,
) -> Event:
    """The event of the last of several pieces."""
    pieces = _due_pieces(agreement)
    days = {one.id: on(one) for one in pieces}
    waiting = [one for one in pieces if days[one.id] is None]
    plans = [days[one.id] or planned(one) for one in pieces]
    dateless = next((one for one, day in zip(pieces, plans, strict=True) if day is None), None)
    done = [day for day in days.values() if day] if pieces and not waiting else []
    expected = [day for day in plans if day] if pieces and dateless is None else []
    if not pieces:
        return Event(f"{words} of a video that no row plans")
    first = dateless or (waiting[0] if waiting else None)
    of = f" of {called(first)}" if first else ""
    return Event(words + of, max(done, default=None), max(expected, default=None), first, key)


def posted_on(one: Deliverable) -> date | None:
    """The day a deliverable went live, from its cell or its video id; the day planned where only its status says so."""
    moment = one.posted_at or posted_at(one.video_id or "")
    if moment:
        return moment.date()
    return one.publish_due if one.status in LIVE else None


def _posted(agreement: Agreement, _: Payment, __: Figures) -> Event:
    return _all(agreement, "the posting", posted_on, lambda one: one.publish_due, "publish_due")


def _draft_in(agreement: Agreement, _: Payment, __: Figures) -> Event:
    days = [row.received_on for row in agreement.reviews if row.kind is not ReviewKind.LIVE and row.received_on]
    if days:
        return Event("the first draft", min(days))
    planned = [one.draft_due for one in agreement.planned if one.draft_due]
    first = next(iter(agreement.planned), None)
    return Event("the first draft", None, min(planned, default=None), first, "draft_due")


def approved_on(agreement: Agreement, one: Deliverable) -> date | None:
    """The day a deliverable's draft was approved."""
    rows = [row for row in agreement.reviews if row.deliverable == one.id and row.kind is not ReviewKind.LIVE]
    return min((row.given_on for row in rows if row.decision in YES and row.given_on), default=None)


def _approved(agreement: Agreement, _: Payment, __: Figures) -> Event:
    def on(one: Deliverable) -> date | None:
        return approved_on(agreement, one)

    return _all(agreement, "approval of the draft", on, lambda one: one.draft_due, "draft_due")


def _figures(agreement: Agreement, _: Payment, figures: Figures) -> Event:
    days = agreement.deal.reporting_due_days

    def planned(one: Deliverable) -> date | None:
        posted = posted_on(one) or one.publish_due
        return days_after(posted, days) if posted and days is not None else None

    return _all(agreement, "the figures", lambda one: figures.get(one.id), planned, "publish_due")


def _period_ends(_: Agreement, payment: Payment, __: Figures) -> Event:
    return Event("the end of its month", payment.period_to, payment.period_to, payment, "period_to")


def _returns_over(agreement: Agreement, payment: Payment, _: Figures) -> Event:
    day = days_after(payment.period_to, hold(agreement)) if payment.period_to else None
    return Event("the end of its return window", day, day, payment, "period_to")


def hold(agreement: Agreement) -> int:
    """Days that commission waits for returns."""
    days = agreement.deal.return_days
    return agreement.settings.return_window if days is None else days


def _of_the_payment(words: str, key: str) -> Callable[[Agreement, Payment, Figures], Event]:
    def told(_: Agreement, payment: Payment, __: Figures) -> Event:
        return Event(words, payment.milestone_on, getattr(payment, key), payment, key)

    return told


TOLD: dict[PaymentMilestone, Callable[[Agreement, Payment, Figures], Event]] = {
    PaymentMilestone.SIGNING: _of_the_deal("the signature", "signed_on", "starts"),
    PaymentMilestone.PRODUCT_ARRIVED: _of_the_deal("the arrival of the product", "arrived_on"),
    PaymentMilestone.DRAFT_IN: _draft_in,
    PaymentMilestone.APPROVED: _approved,
    PaymentMilestone.POSTED: _posted,
    PaymentMilestone.FIGURES: _figures,
    PaymentMilestone.MONTH_END: _period_ends,
    PaymentMilestone.RETURNS_OVER: _returns_over,
    PaymentMilestone.TARGET: _of_the_payment("its target", "condition_by"),
    PaymentMilestone.DATE: _of_the_payment("a day", "milestone_on"),
}
