"""Attribution: who gets which orders by which evidence, which codes are used in unusual ways, and what rose besides."""

from __future__ import annotations

from datetime import date

from creatorsheet.app.attributing import changes, doubts, told
from creatorsheet.app.attributing.gather import Gathered
from creatorsheet.app.attributing.lifts import Lifts
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import only, picked
from creatorsheet.app.weighing import weighed
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_tables
from creatorsheet.catalogue.actions import ATTRIBUTE
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.results.assets import Asset
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.plan import Plan
from creatorsheet.results.account import Account, accounts

READ = (
    Campaign, Cost, Creator, Deal, Deliverable, Handle, Review, TrackingRow, Result, Order, Asset, Rate, Setting,
)  # fmt: skip


def attribute(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """The account of credit of a campaign (name or id), or of every one past Draft that is not cancelled.

    Nothing is written but the Findings tab: credit is written by scoring. `figures` holds the account, each code with its
    signs and between which ends its orders lie, what other orders of evidence would change, and lifts.
    """
    tables = read_tables(book, *READ, light=(Order, Result))
    settings = read_settings(tables["Settings"])
    gathered = Gathered(tables, settings, settings.as_of or today)
    chosen = picked(tables["Campaigns"], campaign)
    plans = [plan for one in chosen if (plan := gathered.known.campaigns.get(one.id)) and (campaign or plan.scored)]
    held, nobody = accounts(tables["Orders"], gathered.prepared.given_to, gathered.tracking, gathered.prepared.takings)
    other, lifts = changes.Changes(gathered), Lifts(gathered)
    found: list[told.Campaigned] = []
    findings: list[Finding] = [*settings.findings, *gathered.prepared.findings]
    for plan in plans:
        key = plan.row.id
        account = held.get(key, Account())
        doubted, changed = doubts.doubts(gathered, key), other.of(key)
        standings = doubts.standings(gathered, key, doubted)
        found.append(told.Campaigned(plan, account, doubted, standings, changed, lifts.of(key)))
        findings += [*doubts.findings(gathered, key, doubted), *changes.findings(gathered, key, account, changed)]
    return Outcome(
        ATTRIBUTE.key,
        book.name,
        Plan(ATTRIBUTE.key),
        weighed(findings, tables, settings, today),
        says=tuple(told.says(found, nobody, gathered))
        or ("No campaign is past Draft, so there is nothing to credit.",),
        figures=told.figures(found, nobody, gathered),
        only=only(chosen, campaign),
    )
