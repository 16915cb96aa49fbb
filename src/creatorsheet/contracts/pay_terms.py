"""What an agreement has to say before anybody can tell what it owes."""

from __future__ import annotations

from collections.abc import Iterator

from creatorsheet.catalogue.agreements.choices import CompensationModel, PaymentKind, PaymentSchedule
from creatorsheet.catalogue.problems.payments import (
    COMPENSATION_NOT_AGREED,
    PAY_MODEL_LACKS_A_FIGURE,
    PAYMENT_TERMS_MISSING,
)
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.commission import EVENTS, tiers_of
from creatorsheet.contracts.instalments import AFTER_DEPOSIT, MONTHS, has
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import written
from creatorsheet.kernel.unanswered import Unanswered

TERMS = (
    ("payment_schedule", "payment schedule", "By results only"),
    ("deposit", "deposit", "0"),
    ("invoice_needs", "invoice needs", "None"),
    ("payment_method", "payment method", "Through the platform"),
    ("payment_days", "days within which it is paid", "0"),
)
"""Cells that payment terms stand in, how messages call them, and the answer that stands for nothing."""


def model(agreement: Agreement) -> Iterator[Finding]:
    """CS-P01: how the creator is paid, and the total of what is fixed."""
    deal = agreement.deal
    fixed = has(deal, CompensationModel.FLAT) or has(deal, CompensationModel.RETAINER)
    wanted = []
    if deal.model is None and deal.model_2 is None:
        wanted.append(("model", "compensation model"))
    if fixed and not deal.total and "total" not in _unread(agreement):
        wanted.append(("total", "total compensation"))
    for key, item in wanted:
        if key == "total" or agreement.open(deal, key):
            yield COMPENSATION_NOT_AGREED.at(agreement.place(deal, key), creator=agreement.creator, item=item)


def _unread(agreement: Agreement) -> frozenset[str]:
    return agreement.tables["Deals"].unread.get(agreement.deal.sheet_row, frozenset())


def terms(agreement: Agreement) -> Iterator[Finding]:
    """CS-P03: schedule, deposit, invoice, method and days."""
    deal = agreement.deal
    by_results = has(deal, CompensationModel.COMMISSION) or has(deal, CompensationModel.BONUS)
    if not deal.total and not by_results:
        return
    for key, item, none in TERMS:
        asked = key != "deposit" or deal.payment_schedule in AFTER_DEPOSIT
        if asked and agreement.open(deal, key):
            place = agreement.place(deal, key)
            yield PAYMENT_TERMS_MISSING.at(place, creator=agreement.creator, item=item, none=none)


def figures(agreement: Agreement, currency: str) -> Iterator[Finding]:
    """CS-P04: what each model needs to be calculated."""
    deal = agreement.deal
    faults: list[tuple[str, str, str]] = []
    if has(deal, CompensationModel.COMMISSION):
        faults += [*_commission(agreement), *_limit(agreement, currency)]
    if has(deal, CompensationModel.RETAINER):
        faults += _retainer(agreement, currency)
    if has(deal, CompensationModel.GIFTING) and agreement.open(deal, "gift_value"):
        faults.append(("gift_value", "gift", "has no landed cost"))
    bonuses = [row for row in agreement.payments if row.kind is PaymentKind.BONUS]
    if has(deal, CompensationModel.BONUS) and not bonuses:
        faults.append(("model", "bonus", "has no row of kind Bonus in Payments"))
    for key, name, state in faults:
        place = agreement.place(deal, key)
        yield PAY_MODEL_LACKS_A_FIGURE.at(place, model=name, creator=agreement.creator, state=state)
    for row in bonuses:
        for key, words in (("amount", "amount"), ("condition_metric", "metric"), ("condition_target", "target")):
            if agreement.open(row, key):
                place = agreement.place(row, key)
                yield PAY_MODEL_LACKS_A_FIGURE.at(
                    place, model="bonus", creator=agreement.creator, state=f"has no {words}"
                )


def _commission(agreement: Agreement) -> Iterator[tuple[str, str, str]]:
    deal = agreement.deal
    if deal.commission_basis in EVENTS:
        if agreement.open(deal, "commission_fixed"):
            yield "commission_fixed", "commission", "has no amount per event"
        return
    if deal.commission_rate is None:
        if agreement.open(deal, "commission_rate"):
            yield "commission_rate", "commission", "has no rate"
        return
    try:
        tiers_of(deal)
    except Unanswered as answer:
        why = answer.why.rstrip(".")
        tier = "tier3" if why.startswith("Tier 3") or "tier 3" in why else "tier2"
        key = f"{tier}_rate" if "rate" in why else f"{tier}_from"
        yield key, "commission", f"cannot be calculated: {why[:1].lower()}{why[1:]}"


def _limit(agreement: Agreement, currency: str) -> Iterator[tuple[str, str, str]]:
    cap = agreement.deal.commission_cap
    if cap is not None and cap <= 0:
        yield "commission_cap", "commission", f"is limited to {written(cap, currency)}"


def _retainer(agreement: Agreement, currency: str) -> Iterator[tuple[str, str, str]]:
    deal = agreement.deal
    for key, words in (
        ("retainer_months", "number of months"),
        ("retainer_fee", "fee per month"),
        ("starts", "first day"),
    ):
        if agreement.open(deal, key):
            yield key, "retainer", f"has no {words}"
    if (deal.retainer_months or 0) > MONTHS:
        yield (
            "retainer_months",
            "retainer",
            f"lasts {deal.retainer_months:,} months, and no more than {MONTHS} are planned",
        )
    elif deal.retainer_fee and deal.retainer_months and deal.total:
        sum_ = deal.retainer_fee * deal.retainer_months
        monthly = deal.payment_schedule is PaymentSchedule.MONTHLY
        alone = not has(deal, CompensationModel.FLAT) and monthly
        if sum_ > deal.total or (alone and sum_ != deal.total):
            state = f"comes to {written(sum_, currency)} against a total of {written(deal.total, currency)}"
            yield "retainer_fee", "retainer", state
