"""Instalments of the fixed money of a deal: what its payment schedule asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from creatorsheet.catalogue.agreements.choices import (
    CompensationModel,
    PaymentKind,
    PaymentMilestone,
    PaymentSchedule,
)
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.contracts.clock import months_on
from creatorsheet.kernel.money import split

MONTHS = 120
"""Months of a retainer that can be planned."""

AFTER_DEPOSIT = (PaymentSchedule.DEPOSIT_APPROVAL, PaymentSchedule.DEPOSIT_POSTING)
REST = {
    PaymentSchedule.UPFRONT: PaymentMilestone.SIGNING,
    PaymentSchedule.DEPOSIT_APPROVAL: PaymentMilestone.APPROVED,
    PaymentSchedule.DEPOSIT_POSTING: PaymentMilestone.POSTED,
    PaymentSchedule.AFTER_POSTING: PaymentMilestone.POSTED,
}
"""What makes the rest of the total due."""


@dataclass(frozen=True)
class Instalment:
    """A payment the terms ask for. `first` and `last` are the days it covers, where it is for a period."""

    kind: PaymentKind
    milestone: PaymentMilestone
    amount: Decimal
    first: date | None = None
    last: date | None = None
    base: Decimal | None = None


def has(deal: Deal, model: CompensationModel) -> bool:
    """Whether a deal pays by a model."""
    return model in (deal.model, deal.model_2)


def fixed(deal: Deal, currency: str) -> list[Instalment]:
    """The instalments of a deal's total; they add up to it. None where the terms do not tell them.

    Several milestones are typed by people; of those only the deposit is known.
    """
    schedule, rest = deal.payment_schedule, deal.total or Decimal(0)
    if rest <= 0 or schedule in (None, PaymentSchedule.RESULTS) or (deal.retainer_months or 0) > MONTHS:
        return []
    found: list[Instalment] = []
    retained = deal.retainer_fee * deal.retainer_months if deal.retainer_fee and deal.retainer_months else None
    if schedule is PaymentSchedule.MONTHLY:
        if retained not in (None, rest) and not has(deal, CompensationModel.FLAT):
            return []
        return _months(deal, split(rest, [Decimal(1)] * (deal.retainer_months or 0), currency))
    if has(deal, CompensationModel.RETAINER) and retained and deal.retainer_fee and deal.retainer_months:
        found = _months(deal, [deal.retainer_fee] * deal.retainer_months)
        rest -= retained
        if rest < 0:
            return []
    deposit = min(deal.deposit or Decimal(0), rest)
    if deposit > 0:
        found.insert(0, Instalment(PaymentKind.DEPOSIT, PaymentMilestone.SIGNING, deposit))
    if schedule in REST and rest > deposit:
        found.append(Instalment(PaymentKind.BALANCE, REST[schedule], rest - deposit))
    return found


def _months(deal: Deal, amounts: list[Decimal]) -> list[Instalment]:
    if deal.starts is None:
        return []
    found = []
    for at, amount in enumerate(amounts):
        first, last = months_on(deal.starts, at), months_on(deal.starts, at + 1) - timedelta(days=1)
        found.append(Instalment(PaymentKind.MONTH, PaymentMilestone.MONTH_END, amount, first, last))
    return found
