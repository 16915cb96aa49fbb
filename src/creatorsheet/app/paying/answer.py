"""One agreement's answer: its payments as they stand, what it earns, what is wrong with it, and what leaving it costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from creatorsheet.app.paying.known import Known
from creatorsheet.app.paying.readings import unusable
from creatorsheet.catalogue.agreements.choices import CompensationModel, DealEndReason, DealStatus
from creatorsheet.catalogue.agreements.payments import FIXED, Payment
from creatorsheet.catalogue.terms import AGREED
from creatorsheet.contracts import adding_up, arrears, earnings, exchange, leaving, overpaid, pay_terms
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.commission import Month
from creatorsheet.contracts.instalments import AFTER_DEPOSIT, has
from creatorsheet.contracts.lines import Line, lines
from creatorsheet.contracts.proposals import Proposal, proposals
from creatorsheet.kernel.finding import Finding
from creatorsheet.results.ledger import OLDEST


@dataclass(frozen=True)
class Answer:
    """What the action tells of one agreement. `by_shop` is commission shops pay themselves, `leaving` is what calling it off now would cost beyond what was paid."""

    agreement: Agreement
    currency: str
    lines: tuple[Line, ...]
    held: tuple[Month, ...]
    by_shop: Decimal
    gift: Decimal
    leaving: Decimal | None
    moved: tuple[exchange.Moved, ...]
    findings: tuple[Finding, ...]


def told_by_terms(agreement: Agreement) -> bool:
    """Whether the terms tell the instalments: a schedule, and a deposit where it begins with one."""
    deal = agreement.deal
    return deal.payment_schedule is not None and not (deal.payment_schedule in AFTER_DEPOSIT and deal.deposit is None)


def proposed(agreement: Agreement, known: Known) -> Iterator[Proposal]:
    """What is wanted in Payments for an agreement that stands."""
    if agreement.deal.status not in AGREED or not agreement.deal.id or not told_by_terms(agreement):
        return iter(())
    currency, commission = known.currency(agreement.deal), known.commission(agreement)
    return proposals(agreement, commission, currency, known.figures, known.readings, known.day)


def answer(agreement: Agreement, known: Known) -> Answer:
    """All there is to say of one agreement and its payments."""
    deal, currency = agreement.deal, known.currency(agreement.deal)
    standing = tuple(lines(agreement, currency, known.figures, known.day))
    commission = known.commission(agreement)
    moved, lacking = exchange.moved(standing, known.base(deal), known.rate, f"{OLDEST} days")
    findings = [found for line in standing for found in arrears.due(line, known.day)]
    findings += [*lacking, *(found for one in moved for found in one.findings())]
    held: tuple[Month, ...] = ()
    cost = None
    if deal.status is DealStatus.CANCELLED:
        findings += leaving.unsettled(agreement, standing, currency)
    else:
        findings += overpaid.overpaid(standing)
    if deal.status in AGREED:
        findings += _terms(agreement, standing, currency, known)
        whole = leaving.owed(agreement, standing, DealEndReason.BRAND, currency)
        cost = None if whole is None else max(whole - leaving.settled(standing), Decimal(0))
        if commission:
            findings += earnings.commissions(standing, commission, known.day)
            held = tuple(one for one in commission.months() if one.free_on > known.day and one.amount)
    gift = deal.gift_value if has(deal, CompensationModel.GIFTING) and deal.gift_value else Decimal(0)
    shop = sum((one.shop_pays for one in known.sold.by_deal.get(deal.id, ()) if one.shop_pays), Decimal(0))
    return Answer(agreement, currency, standing, held, shop, gift, cost, tuple(moved), tuple(findings))


def _terms(agreement: Agreement, standing: tuple[Line, ...], currency: str, known: Known) -> Iterator[Finding]:
    missing = [
        *pay_terms.model(agreement),
        *pay_terms.terms(agreement),
        *pay_terms.figures(agreement, currency),
        *unusable(agreement),
    ]
    yield from missing
    instalments = any(row.kind in FIXED for row in agreement.payments)
    wrong = list(adding_up.sums(agreement, currency)) if instalments or not missing else []
    yield from wrong or adding_up.instalments(agreement, currency)
    yield from adding_up.milestones(standing, known.day)


def numbered(rows: tuple[Payment, ...], header: int) -> None:
    """Say where new rows will stand: below the last that holds anything."""
    last = max((row.sheet_row for row in rows), default=0) or header
    for row in rows:
        if not row.sheet_row:
            last += 1
            row.standing_at(last)
