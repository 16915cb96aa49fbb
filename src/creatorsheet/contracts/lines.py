"""Lines of the payment plan: each payment with its amount, its due date, and where it stands on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from creatorsheet.catalogue.agreements.choices import (
    DealStatus,
    DueRule,
    PaymentKind,
    PaymentSchedule,
    PaymentStatus,
)
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.payments import FIXED, NO_INVOICE, Payment
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.milestones import Event, Figures, event
from creatorsheet.kernel.days import days_after
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.money import written

SOON = 14
"""Days ahead in which a payment counts as due soon, today and the last day included."""


@dataclass(frozen=True)
class Line:
    """One payment of an agreement. `due` counts from the day its milestone was met, `expected` from the day planned."""

    agreement: Agreement
    row: Payment
    currency: str
    told: Event
    due: date | None
    expected: date | None
    status: PaymentStatus
    reached: bool
    missed: bool = False  # a bonus whose target was not reached in time

    @property
    def amount(self) -> Decimal:
        """The amount; nothing while none is entered."""
        return self.row.amount or Decimal(0)

    @property
    def said(self) -> str:
        """The amount as messages write it."""
        return written(self.amount, self.currency)

    @property
    def open(self) -> bool:
        """Whether it is still to be paid: neither paid, held back or missed, nor overtaken by a cancellation.

        Money that comes back is not to be paid.
        """
        over = self.row.paid_on is not None or self.row.hold or self.missed or _overtaken(self.row, self.agreement.deal)
        return self.amount > 0 and not over

    @property
    def agreed_early(self) -> bool:
        """Whether it may be paid before its milestone: a deposit, what is paid upfront, and what no milestone makes due."""
        upfront = self.agreement.deal.payment_schedule is PaymentSchedule.UPFRONT and self.row.kind in FIXED
        return upfront or self.row.kind in (PaymentKind.DEPOSIT, PaymentKind.CLAWBACK, PaymentKind.EXPENSE)

    def place(self, key: str) -> Place:
        """Where a cell of the payment's row stands."""
        return self.agreement.place(self.row, key)


def lines(agreement: Agreement, currency: str, figures: Figures, today: date) -> Iterator[Line]:
    """The payments of an agreement as they stand on a day. A day typed for a milestone counts before what tabs tell."""
    deal = agreement.deal
    days = agreement.settings.payment_days if deal.payment_days is None else deal.payment_days
    for row in agreement.payments:
        told = event(agreement, row, figures)
        met = row.milestone_on or (told.on if told.on and told.on <= today else None)
        due = _due(row, met, days)
        yield Line(
            agreement,
            row,
            currency,
            told,
            due=due,
            expected=due or _due(row, told.planned or told.on, days),
            status=_status(row, deal, due, today),
            reached=met is not None and met <= today,
            missed=met is None and row.condition_by is not None and row.condition_by < today,
        )


def _due(row: Payment, met: date | None, days: int) -> date | None:
    if met is None or row.due_rule is DueRule.FIXED:
        return met
    begins = max(met, row.invoice_date) if row.due_rule is DueRule.AFTER_INVOICE and row.invoice_date else met
    return days_after(begins, days)


def _overtaken(row: Payment, deal: Deal) -> bool:
    """Whether it is a part of the fee of a cancelled deal."""
    return deal.status is DealStatus.CANCELLED and row.kind in FIXED


def _status(row: Payment, deal: Deal, due: date | None, today: date) -> PaymentStatus:
    if row.paid_on:
        return PaymentStatus.PAID
    if row.hold:
        return PaymentStatus.ON_HOLD
    if due is None or _overtaken(row, deal):
        return PaymentStatus.NOT_DUE
    if due < today:
        return PaymentStatus.LATE
    invoiced = deal.invoice_needs not in NO_INVOICE
    return PaymentStatus.WAITING_INVOICE if invoiced and not row.invoice_no else PaymentStatus.DUE
