"""Price terms: usual fees of clauses, what an exclusivity on the table would bar, and where commission meets a flat fee."""

from __future__ import annotations

from datetime import date

from creatorsheet.app import priced
from creatorsheet.app.agreed import agreements
from creatorsheet.app.draft import Draft
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.paying.sold import sold
from creatorsheet.app.picking import only, picked
from creatorsheet.app.scoring.credited import credited
from creatorsheet.app.scoring.gather import gather
from creatorsheet.app.weighing import weighed
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.actions import PRICE
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.catalogue.creators.partnerships import Partnership
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.contracts.comparison import comparisons
from creatorsheet.contracts.engagements import World
from creatorsheet.contracts.exclusivity import barred
from creatorsheet.contracts.lineage import Lineage
from creatorsheet.contracts.price import price as questions
from creatorsheet.contracts.tariff import Tariff
from creatorsheet.contracts.territories import Territories
from creatorsheet.contracts.usual import Own, Quote, quotes
from creatorsheet.kernel.finding import Finding
from creatorsheet.results.ledger import Rates

READ = (
    Campaign, Creator, Candidate, Message, Partnership, Video, Deal, Deliverable, Right, Review, Payment, TrackingRow,
    Handle, Order, Rate, ListEntry, Setting,
)  # fmt: skip
TAB = Right.sheet.title


def price(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """Usual fee from and to in Rights, for every clause that is proposed, requested or agreed; fees stay as they are.

    `campaign` is a name or id; without one all. Own history is that of all campaigns. Where no range can be told the two
    cells are emptied.
    """
    tables, _ = read_book(book, *READ)
    settings = read_settings(tables["Settings"])
    day = settings.as_of or today
    draft = Draft({TAB: tables[TAB]}, book.property("creatorsheet.id"))
    every = agreements({**tables, TAB: draft.table(TAB)}, settings, tables["Campaigns"].by_id())
    campaigns = picked(tables["Campaigns"], campaign)
    wanted = {one.id for one in campaigns}
    chosen = [one for one in every if not campaign or one.campaign.id in wanted]
    bases = {one.id: (one.currency or settings.home_currency).upper() for one in tables["Campaigns"]}
    currencies = {
        one.deal.id: (one.deal.currency or bases.get(one.deal.campaign or "", settings.home_currency)).upper()
        for one in every
    }
    tariff = Tariff(settings)
    own = Own(every, tariff, settings.minimum_sample, currencies)
    found: dict[int, Quote | None] = {}
    findings: list[Finding] = [*settings.findings]
    for agreement, right, quote in quotes(chosen, tariff, own, currencies):
        found[right.sheet_row] = quote
        findings += questions(agreement, right, quote, day)
    for agreement in chosen:
        for right in agreement.rights:
            _renew(right, found.get(right.sheet_row), tables[TAB].unread.get(right.sheet_row, frozenset()))

    world = World(tables, settings, Territories(tables["Lists"]), Lineage(tables["Lists"]))
    bars = [one for one in barred(world, every) if not campaign or one[0].of.campaign in wanted]
    deals = [one.deal for one in every]
    given_to = credited(tables, gather(tables, settings), settings)
    tracking, rates = tables["Tracking"].by_id(), Rates(tables["Rates"])
    sales = sold(tables["Orders"], given_to, tracking, deals, tables["Deliverables"], currencies, rates)
    names = {one.id: one.called for one in tables["Creators"]}
    candidates = [one for one in tables["Shortlist"] if not campaign or one.campaign in wanted]
    compared = list(comparisons(chosen, candidates, names, currencies, bases, sales.by_deal))
    return Outcome(
        PRICE.key,
        book.name,
        draft.plan(PRICE.key),
        weighed(findings, {**tables, TAB: draft.table(TAB)}, settings, today),
        says=tuple(priced.says(found, bars, compared)),
        figures=priced.figures(found, bars, compared),
        only=only(campaigns, campaign),
    )


def _renew(right: Right, quote: Quote | None, unread: frozenset[str]) -> None:
    """Write the two cells of a clause, unless they hold text that nobody can read."""
    for key, value in (("usual_low", quote and quote.low), ("usual_high", quote and quote.high)):
        if key not in unread:
            setattr(right, key, value)
