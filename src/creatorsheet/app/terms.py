"""Check terms: every agreement against the rules on its terms, its rights and its exclusivity."""

from __future__ import annotations

from datetime import date

from creatorsheet.app.agreed import agreements
from creatorsheet.app.checking.limits import orders
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import only, picked
from creatorsheet.app.weighing import weighed
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book, read_rows
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.catalogue.creators.partnerships import Partnership
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.plan.budget import BudgetLine
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.assets import Asset
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.contracts.amplification import unsettled_in
from creatorsheet.contracts.complete import amounts, complete
from creatorsheet.contracts.disclosure import strange
from creatorsheet.contracts.engagements import World
from creatorsheet.contracts.exclusivity import exclusivity
from creatorsheet.contracts.lineage import Lineage
from creatorsheet.contracts.rights_clock import rights_clock
from creatorsheet.contracts.spark import spark_codes
from creatorsheet.contracts.terms import checked
from creatorsheet.contracts.territories import Territories
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.plan import Plan
from creatorsheet.kernel.words import counted

OF_AGREEMENTS = (Campaign, Creator, Deliverable, Payment, Review, TrackingRow, Asset)
OF_OTHERS = (Candidate, Message, Partnership, Video, ListEntry, Rate, BudgetLine)
"""What else tells who works for whom, and what foreign money is worth."""


def terms(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """Findings on the agreements of a campaign (name or id), or of all; nothing is written but the Findings tab.

    Cells of Deals and Rights that cannot be read, are needed and empty, or contradict each other are told too.
    """
    tables, _ = read_book(book, *OF_AGREEMENTS, *OF_OTHERS)
    findings: list[Finding] = []
    for model in (Deal, Right):
        tables[model.sheet.title], found = read_rows(book, model, today=today)
        findings += found
    findings += orders({title: tables[title] for title in ("Deals", "Rights")})
    settings = read_settings(read_rows(book, Setting)[0])
    campaigns = picked(tables["Campaigns"], campaign)
    wanted = {one.id for one in campaigns}
    findings += strange(tables["Campaigns"], tables["Lists"], campaigns)
    everything = agreements(tables, settings, tables["Campaigns"].by_id())
    chosen = [one for one in everything if not campaign or one.campaign.id in wanted]
    for agreement in chosen:
        findings += [*complete(agreement), *amounts(agreement), *checked(agreement)]
    world = World(tables, settings, Territories(tables["Lists"]), Lineage(tables["Lists"]))
    findings += exclusivity(world, everything, wanted if campaign else None)
    findings += unsettled_in(chosen, tables["Budget"], settings)
    findings += spark_codes(chosen, settings.as_of or today)
    findings += rights_clock(chosen, world.territories, settings.as_of or today)
    said = f"{counted(len(chosen), 'agreement')} checked."
    found_all = weighed(findings, tables, settings, today)
    return Outcome("terms", book.name, Plan("terms"), found_all, says=(said,), only=only(campaigns, campaign))
