"""Check terms: every agreement against the rules of area T."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any, cast

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
from creatorsheet.catalogue.settings import Settings, read_settings
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.agreement import Agreement
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
    for agreement in _agreements(tables, settings, campaigns):
        findings += [*complete(agreement), *amounts(agreement), *checked(agreement)]
        checked_deals += 1
    said = f"{checked_deals} agreement{'' if checked_deals == 1 else 's'} checked."
    return Outcome("terms", book.name, Plan("terms"), tuple(findings), says=(said,))


def _agreements(tables: dict[str, Table[Any]], settings: Settings, campaigns: dict[str, Campaign]) -> list[Agreement]:
    """Every deal of the campaigns with its rows of the other tabs; a deal without a campaign comes with a blank one."""
    creators = tables["Creators"].by_id()
    tracking = tables["Tracking"].by_id()
    by_deal = {title: _grouped(tables[title], "deal") for title in ("Deliverables", "Rights", "Payments")}
    reviews = _grouped(tables["Reviews"], "deliverable")
    found = []
    for deal in cast("Table[Deal]", tables["Deals"]):
        if deal.campaign not in campaigns and (deal.campaign or len(campaigns) < len(tables["Campaigns"].by_id())):
            continue
        creator = creators.get(deal.creator or "")
        deliverables = by_deal["Deliverables"][deal.id]
        found.append(
            Agreement(
                deal=deal,
                creator=(creator and (creator.handle or creator.name)) or deal.creator or deal.id,
                agency=(creator and creator.agency) or "",
                campaign=campaigns.get(deal.campaign or "") or Campaign(),
                deliverables=tuple(deliverables),
                rights=tuple(by_deal["Rights"][deal.id]),
                reviews=tuple(row for one in deliverables for row in reviews[one.id]),
                payments=tuple(by_deal["Payments"][deal.id]),
                tracking=tracking,
                settings=settings,
                tables=tables,
            )
        )
    return found


def _grouped(table: Table[Any], key: str) -> defaultdict[str, list[Any]]:
    groups: defaultdict[str, list[Any]] = defaultdict(list)
    for row in table:
        if getattr(row, key):
            groups[getattr(row, key)].append(row)
    return groups
