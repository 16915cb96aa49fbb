"""Payments: what each deal owes, its instalments as rows, what is late and what falls due; running again changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, cast

from creatorsheet.app.agreed import agreements
from creatorsheet.app.draft import Draft
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.paying import told
from creatorsheet.app.paying.answer import answer, numbered, proposed
from creatorsheet.app.paying.known import known
from creatorsheet.app.picking import only, picked
from creatorsheet.app.upsert import Upsert
from creatorsheet.app.weighing import weighed
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.actions import PAYMENTS
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.proposals import Proposal
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.rowids import row_id

READ = (
    Campaign, Creator, Deal, Deliverable, Right, Review, Payment, TrackingRow, Handle, Order, Result, Rate, Setting,
)  # fmt: skip
TAB = Payment.sheet.title


def payments(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """Rows of Payments that the terms ask for and that are not there, days of milestones that are met, and findings.

    `campaign` is a name or id; without one all. What people typed is never overwritten. `figures` holds every payment
    with its due date and status, commission on hold, exchange differences, and what ending each deal now would cost.
    """
    tables, _ = read_book(book, *READ, today=today)
    settings = read_settings(tables["Settings"])
    day = settings.as_of or today
    campaigns = {one.id: one for one in picked(tables["Campaigns"], campaign)}
    book_id = book.property("creatorsheet.id")
    draft = Draft({TAB: tables[TAB]}, book_id)
    draft.identify(TAB)

    def standing() -> list[Agreement]:
        return agreements({**tables, TAB: draft.table(TAB)}, settings, campaigns)

    before = standing()
    shared = known(tables, settings, before, day)
    ids = {row.id for row in draft.table(TAB)}
    for agreement in before:
        draft.put(_upserts(proposed(agreement, shared), book_id, ids))
    numbered(cast("tuple[Payment, ...]", draft.table(TAB).rows), book.grid(Payment.sheet).header_row)

    answers = [answer(agreement, shared) for agreement in standing()]
    findings: list[Finding] = [*settings.findings, *shared.sold.findings]
    for one in answers:
        findings += one.findings
    says = tuple(told.says(answers, day))
    figures: dict[str, Any] = told.figures(answers, shared)
    found = weighed(findings, {**tables, TAB: draft.table(TAB)}, settings, today)
    one_of_them = only(campaigns.values(), campaign)
    plan = draft.plan(PAYMENTS.key)
    return Outcome(PAYMENTS.key, book.name, plan, found, says=says, figures=figures, only=one_of_them)


def _upserts(some: Iterable[Proposal], book_id: str, ids: set[str]) -> Iterator[Upsert]:
    for one in some:
        if one.row is not None:
            renewed = {"payment_id": one.row.id, "condition_value": one.reached}
            if one.reached is not None or any(value is not None for value in one.cells.values()):
                yield Upsert(TAB, ("payment_id",), renewed, once=one.cells)
            continue
        given = row_id(Payment.sheet.prefix, book_id, TAB, *one.key, taken=ids)
        ids.add(given)
        yield Upsert(TAB, ("payment_id",), {"payment_id": given, **one.cells})
