"""Proposed payments: what the terms ask for, beside the rows that stand in Payments. Nothing that stands is overwritten."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from creatorsheet.catalogue.agreements.choices import DueRule, PaymentKind, PaymentMilestone, PaymentSchedule
from creatorsheet.catalogue.agreements.payments import FIXED, Payment
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.commission import Commission
from creatorsheet.contracts.instalments import Instalment, fixed
from creatorsheet.contracts.milestones import Figures, event
from creatorsheet.kernel.money import split


@dataclass(frozen=True)
class Proposal:
    """Cells of one row of Payments: of a new one, or blank ones of a row that stands. `key` tells new rows apart."""

    row: Payment | None
    cells: Mapping[str, object]
    key: tuple[str, ...] = ()
    reached: float | None = None


@dataclass(frozen=True)
class Reading:
    """What a bonus's metric has come to, by the figures of a day."""

    value: float
    day: date


Readings = Mapping[str, Reading]
"""The reading of each bonus row, by its id."""


def standing_sum(payments: Iterable[Payment], *, rights: bool = False) -> Decimal:
    """The fixed instalments that stand, with rights fees where they belong to the total."""
    kinds = (*FIXED, PaymentKind.RIGHTS) if rights else FIXED
    return sum((row.amount for row in payments if row.kind in kinds and row.amount is not None), Decimal(0))


def proposals(
    agreement: Agreement,
    commission: Commission | None,
    currency: str,
    figures: Figures,
    readings: Readings,
    today: date,
) -> Iterator[Proposal]:
    """The rows a deal's terms ask for: instalments of the total, and each month of commission whose returns are over.

    Where people typed instalments of their own, ours are added only if the sum is then right.
    """
    rows = agreement.payments
    missing = [one for one, row in paired(rows, fixed(agreement.deal, currency)) if row is None]
    added = sum((one.amount for one in missing), Decimal(0))
    shares = _shares(agreement, added, currency)
    filled = sum(shares.values(), added)
    fits = any(standing_sum(rows, rights=both) + filled == agreement.deal.total for both in (False, True))
    if fits or not any(row.kind in FIXED for row in rows):
        yield from (_new(agreement, one, figures, today) for one in missing)
    due = _Due(agreement, commission, today) if commission else None
    for row in rows:
        if row.id:
            blank = due.blank(row) if due else None
            if blank:
                yield Proposal(row, blank)
            else:
                yield _filled(agreement, row, figures, readings.get(row.id), today, shares.get(row.id))
    if due:
        yield from (_new(agreement, one, figures, today) for one in due.months())


class _Due:
    """Commission whose returns are over and that stands nowhere; with what stands it never passes the most there is."""

    def __init__(self, agreement: Agreement, commission: Commission, today: date) -> None:
        self._agreement, self._commission, self._today = agreement, commission, today
        self._rows = [row for row in agreement.payments if row.kind is PaymentKind.COMMISSION]
        self._left = None if commission.cap is None else commission.cap - commission_sum(agreement.payments)
        if any(row.amount is None and not agreement.open(row, "amount") for row in self._rows):
            self._left = None if self._left is None else Decimal(0)

    def blank(self, row: Payment) -> dict[str, object] | None:
        """The cells of a row that was typed with its period and without its amount."""
        first, last = row.period_from, row.period_to
        if row not in self._rows or not first or not last or not self._agreement.open(row, "amount"):
            return None
        free = self._commission.free_on(last)
        amount = self._most(self._commission.amount(first, last))
        if free > self._today or amount <= 0:
            return None
        waits = row.milestone in (None, PaymentMilestone.RETURNS_OVER)
        return {
            "amount": amount,
            "milestone": PaymentMilestone.RETURNS_OVER,
            "milestone_on": free if waits else None,
            "condition_value": float(self._commission.base(first, last)),
        }

    def months(self) -> Iterator[Instalment]:
        """Months that no row covers."""
        for month in self._commission.months():
            taken = any(_covers(row, month.first, month.last) for row in self._rows)
            if month.free_on <= self._today and not taken and (amount := self._most(month.amount)) > 0:
                kind, milestone = PaymentKind.COMMISSION, PaymentMilestone.RETURNS_OVER
                yield Instalment(kind, milestone, amount, month.first, month.last, month.base)

    def _most(self, amount: Decimal) -> Decimal:
        """An amount, or what the limit leaves of it, which is then taken."""
        if self._left is None:
            return amount
        amount = max(min(amount, self._left), Decimal(0))
        self._left -= amount
        return amount


def commission_sum(payments: Iterable[Payment]) -> Decimal:
    """The commission that stands, less money that comes back."""
    kinds = (PaymentKind.COMMISSION, PaymentKind.CLAWBACK)
    return sum((row.amount for row in payments if row.kind in kinds and row.amount is not None), Decimal(0))


def _covers(row: Payment, first: date, last: date) -> bool:
    """Whether a commission row is for a month or part of it; one without a period is for all."""
    return (row.period_from or date.min) <= last and (row.period_to or date.max) >= first


def paired(rows: Iterable[Payment], wanted: Iterable[Instalment]) -> Iterator[tuple[Instalment, Payment | None]]:
    """Each wanted instalment with the row it stands in: of its kind and period, else the next of its kind."""
    held: defaultdict[tuple[object, ...], list[Payment]] = defaultdict(list)
    for row in rows:
        held[row.kind, row.period_from if row.kind is PaymentKind.MONTH else None].append(row)
    for one in wanted:
        found = held[one.kind, one.first]
        yield one, found.pop(0) if found else None


def _new(agreement: Agreement, one: Instalment, figures: Figures, today: date) -> Proposal:
    asked = Payment(kind=one.kind, milestone=one.milestone, period_from=one.first, period_to=one.last)
    met = event(agreement, asked, figures).on
    cells = {
        "deal": agreement.deal.id,
        "kind": one.kind,
        "milestone": one.milestone,
        "amount": one.amount,
        "due_rule": DueRule.AFTER_MILESTONE,
        "milestone_on": met if met and met <= today else None,
        "period_from": one.first,
        "period_to": one.last,
        "condition_value": None if one.base is None else float(one.base),
    }
    key = (agreement.deal.id, one.kind, one.first.isoformat() if one.first else "")
    return Proposal(None, cells, key)


def _filled(
    agreement: Agreement, row: Payment, figures: Figures, reading: Reading | None, today: date, share: Decimal | None
) -> Proposal:
    """What a row that stands lacks and can be told: its share of the total, and the day its milestone was met."""
    met = event(agreement, row, figures).on
    reached = row.condition_target is not None and reading is not None and reading.value >= row.condition_target
    if reached and reading and row.milestone in (None, PaymentMilestone.TARGET):
        met = reading.day
    cells = {
        "milestone_on": met if met and met <= today else None,
        "amount": share,
        "milestone": PaymentMilestone.TARGET if row.kind is PaymentKind.BONUS else None,
    }
    return Proposal(row, cells, reached=reading.value if reading else None)


def _shares(agreement: Agreement, added: Decimal, currency: str) -> dict[str, Decimal]:
    """What is left of the total, in equal parts for the milestones that people typed without an amount."""
    deal, rows = agreement.deal, agreement.payments
    blank = [one.id for one in rows if one.kind is PaymentKind.MILESTONE and one.id and agreement.open(one, "amount")]
    left = (deal.total or Decimal(0)) - standing_sum(rows) - added
    if deal.payment_schedule is not PaymentSchedule.MILESTONES or not blank or left <= 0:
        return {}
    return dict(zip(blank, split(left, [Decimal(1)] * len(blank), currency), strict=True))
