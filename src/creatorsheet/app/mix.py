"""Plan mix: the creators of a shortlist that bring most for the budget, proved best, under limits; and why the others are out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from creatorsheet.app.agreed import agreements, grouped
from creatorsheet.app.draft import Draft
from creatorsheet.app.mixing import findings as told_findings
from creatorsheet.app.mixing import told
from creatorsheet.app.mixing.answer import Answer, answer
from creatorsheet.app.mixing.asking import Asked, asked
from creatorsheet.app.mixing.gather import Gathered
from creatorsheet.app.mixing.purse import Purse, purse
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import only, picked
from creatorsheet.app.readying.money import PAY, Committed, committed, currency
from creatorsheet.app.weighing import weighed
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.actions import MIX
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
from creatorsheet.catalogue.plan.choices import CampaignStatus
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.problems.cells import NEEDED_CELL_IS_EMPTY
from creatorsheet.catalogue.results.scorecards import Scorecard
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import Settings, read_settings
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.engagements import World
from creatorsheet.contracts.lineage import Lineage
from creatorsheet.contracts.territories import Territories
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.planning.wishes import Wishes

READ = (
    Campaign, BudgetLine, Cost, Creator, Candidate, Message, Partnership, Video, Deal, Deliverable, Right, Review, Payment,
    TrackingRow, Scorecard, ListEntry, Rate, Setting,
)  # fmt: skip
PAST = (CampaignStatus.MEASURING, CampaignStatus.CLOSED, CampaignStatus.CANCELLED)
TAB = Candidate.sheet.title


def mix(book: Book, *, today: date, campaign: str = "", wishes: Wishes | None = None) -> Outcome:
    """The best mix of a campaign (name or id), or of every one that has a shortlist and is not over.

    Only Mix result is written; where no mix fits it is emptied. `figures` holds everybody with the reason, the next best
    mixes, what each limit costs and what other budgets would bring.
    """
    tables, _ = read_book(book, *READ)
    settings = read_settings(tables["Settings"])
    day = settings.as_of or today
    draft = Draft({TAB: tables[TAB]}, book.property("creatorsheet.id"))
    every = agreements(tables, settings, tables["Campaigns"].by_id())
    territories = Territories(tables["Lists"])
    world = World(tables, settings, territories, Lineage(tables["Lists"]))
    gathered = Gathered(tables, settings, world, every, day)
    chosen = [
        one
        for one in picked(tables["Campaigns"], campaign)
        if campaign or (one.status not in PAST and gathered.shortlisted(one))
    ]
    spent, findings = committed(tables, settings, chosen, every)
    findings = [*settings.findings, *findings]
    says: list[str] = []
    answers: list[Answer] = []
    for one in chosen:
        found = _asked(one, tables, settings, gathered, territories, spent[one.id], wishes or Wishes())
        if isinstance(found, Place):
            says.append(f"{one.name or one.id}: nobody can tell from {found} how much money there is.")
            findings += _no_money(tables["Campaigns"], one, found)
            continue
        made, left_out = found
        if not made.people:
            says.append(f"{made.name} has nobody on its shortlist.")
            continue
        answers.append(answer(made, (wishes or Wishes()).alternatives))
        says += told.says(answers[-1], left_out)
        findings += told_findings.findings(answers[-1], tables)
        for person in made.people:
            if person.row is not None:
                person.row.mix = answers[-1].result(person)
    return Outcome(
        MIX.key,
        book.name,
        draft.plan(MIX.key),
        weighed(findings, tables, settings, today),
        says=tuple(says) or ("No campaign that is still to come has a shortlist.",),
        figures=told.figures(answers, day),
        only=only(chosen, campaign),
    )


def _asked(
    campaign: Campaign,
    tables: dict[str, Table[Any]],
    settings: Settings,
    gathered: Gathered,
    territories: Territories,
    spent: Committed,
    wishes: Wishes,
) -> tuple[Asked, int] | Place:
    """The task of a campaign and how many amounts count for nothing in it, or the cell it wants."""
    coin = currency(settings, campaign)
    lines = grouped(tables["Budget"], "campaign")[campaign.id]
    found = purse(campaign, tables, lines, spent.sums, settings, wishes)
    if not isinstance(found, Purse):
        return found
    people, left_out = gathered.everyone(campaign)
    agreed = sum((one.fee for one in people if one.agreed and one.fee), Decimal(0))
    elsewhere = max(spent.sums[PAY] - agreed, Decimal(0))
    return asked(campaign, coin, found, elsewhere, people, tables[TAB], territories, wishes), left_out


def _no_money(campaigns: Table[Campaign], campaign: Campaign, place: Place) -> Iterator[Finding]:
    """CS-R06 for a blank budget; a cell nobody can read is another rule's finding."""
    blank = place == campaigns.place(campaign, "budget")
    if blank and "budget" not in campaigns.unread.get(campaign.sheet_row, ()):
        yield NEEDED_CELL_IS_EMPTY.at(place, use="a mix of creators")
