"""Check terms: every agreement against the rules of area T."""

from __future__ import annotations

from datetime import date

from creatorsheet.app.agreed import agreements
from creatorsheet.app.checking.limits import orders
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import picked
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book, read_rows
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.contracts.complete import amounts, complete
from creatorsheet.contracts.terms import checked
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.plan import Plan


def terms(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """Findings on the agreements of a campaign (name or id), or of all; nothing is written but the Findings tab.

    Cells of Deals and Rights that cannot be read, are needed and empty, or contradict each other are told too.
    """
    tables, _ = read_book(book, Campaign, Creator, Deliverable, Payment, Review, TrackingRow)
    findings: list[Finding] = []
    for model in (Deal, Right):
        tables[model.sheet.title], found = read_rows(book, model, today=today)
        findings += found
    findings += orders({title: tables[title] for title in ("Deals", "Rights")})
    settings = read_settings(read_rows(book, Setting)[0])
    campaigns = {one.id: one for one in picked(tables["Campaigns"], campaign)}
    checked_deals = 0
    for agreement in agreements(tables, settings, campaigns):
        findings += [*complete(agreement), *amounts(agreement), *checked(agreement)]
        checked_deals += 1
    said = f"{checked_deals} agreement{'' if checked_deals == 1 else 's'} checked."
    return Outcome("terms", book.name, Plan("terms"), tuple(findings), says=(said,))
