"""Vet and shortlist: recent videos measured, rows judged, scores ranked, fees compared, views forecast."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from creatorsheet.app.draft import Draft
from creatorsheet.app.outcome import Later, Outcome
from creatorsheet.app.picking import only, picked
from creatorsheet.app.readying.money import currency
from creatorsheet.app.shortlisting import findings as own_findings
from creatorsheet.app.shortlisting import judging, measuring, told
from creatorsheet.app.shortlisting.ageing import Ages
from creatorsheet.app.shortlisting.gather import Gathered
from creatorsheet.app.shortlisting.ranking import able, ranked, settled, standing
from creatorsheet.app.shortlisting.trying import Trial, notes, trials
from creatorsheet.app.shortlisting.writing import write
from creatorsheet.app.weighing import weighed
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_tables
from creatorsheet.catalogue.actions import SHORTLIST
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.audience import Audience
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.catalogue.creators.partnerships import Partnership
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.plan.budget import BudgetLine
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignStatus
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.results.scorecards import Scorecard
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table
from creatorsheet.creators.ranked import Shortlist
from creatorsheet.creators.vetted import Habits
from creatorsheet.kernel.finding import Finding

READ = (
    Campaign, BudgetLine, Cost, Creator, Handle, Candidate, Message, Partnership, Video, Audience, Comment, Deal,
    Deliverable, Right, Review, Payment, TrackingRow, Scorecard, ListEntry, Rate, Setting,
)  # fmt: skip
OVER = (CampaignStatus.MEASURING, CampaignStatus.CLOSED, CampaignStatus.CANCELLED)


GREAT = frozenset(one.sheet.title for one in (Video, Audience, Comment))
"""Tabs that may hold a million rows."""


@dataclass(frozen=True)
class Shortlisted:
    """The answer of the action, and the shortlists behind it, for the page."""

    outcome: Outcome
    lists: tuple[Shortlist, ...]


def shortlist(book: Book, *, today: date, campaign: str = "") -> Shortlisted:
    """Vet and rank the shortlist of a campaign (name or id), or of every one that has a shortlist and is not over.

    Computed columns of Shortlist and Creators are written; of one campaign only those of its creators. Stage, decision and
    role are people's; a role is proposed in `figures` alone.
    """
    tables = read_tables(book, *READ, light=(Video, Audience, Comment))
    settings = read_settings(tables["Settings"])
    day = settings.as_of or today
    draft = Draft({title: tables[title] for title in ("Creators", "Shortlist")}, book.property("creatorsheet.id"))
    gathered = Gathered(tables, settings, day)
    chosen = [
        one
        for one in picked(tables["Campaigns"], campaign)
        if campaign or (one.status not in OVER and gathered.shortlisted(one))
    ]
    rows = {one.id: gathered.shortlisted(one) for one in chosen}
    people = {gathered.person(row) for some in rows.values() for row in some}
    everybody = people if campaign else people | set(gathered.heads.values())
    habits = measuring.measured(tables, settings, day, everybody)
    measuring.write(tables["Creators"], habits)
    left, findings = gathered.left(chosen)
    findings = [
        *settings.findings,
        *findings,
        *measuring.findings(tables["Creators"], {one: habits[one] for one in people if one in habits}),
    ]
    lists: list[tuple[Shortlist, Sequence[Trial]]] = []
    for one in chosen:
        made, tried, found = _list(gathered, one, rows[one.id], habits, left.get(one.id))
        lists.append((made, tried))
        findings += found
    findings += Ages(gathered, people).findings(row for some in rows.values() for row in some)
    outcome = Outcome(
        SHORTLIST.key,
        book.name,
        draft.plan(SHORTLIST.key),
        weighed(findings, _places(findings, tables), settings, today),
        says=tuple(line for made, _ in lists for line in told.says(made))
        or ("No campaign that is still to come has a shortlist.",),
        figures=Later(lambda: told.figures(lists, day)),
        only=only(chosen, campaign),
    )
    return Shortlisted(outcome, tuple(made for made, _ in lists))


def _places(findings: Sequence[Finding], tables: Mapping[str, Table[Any]]) -> dict[str, Table[Any]]:
    """The tabs that findings may lead to; the great ones only where a finding stands in them: a million rows by id take room."""
    held = {one.place.sheet for one in findings}
    return {title: table for title, table in tables.items() if title not in GREAT or title in held}


def _list(
    gathered: Gathered,
    campaign: Campaign,
    rows: Sequence[Candidate],
    habits: Mapping[str, Habits],
    left: Decimal | None,
) -> tuple[Shortlist, Sequence[Trial], list[Finding]]:
    """The shortlist of a campaign, what was tried on its order, and what is wrong with its rows."""
    tables, settings, day = gathered.tables, gathered.settings, gathered.day

    bench = judging.Bench(tables, settings, day, campaign, rows)
    judged = settled(gathered, rows, judging.judged(bench, rows, habits))
    fit = able(gathered, rows, judged)
    base = standing(gathered, rows, judged, fit)
    tried = trials(gathered, rows, judged, base, fit)
    made = Shortlist(
        campaign,
        campaign.name or campaign.id,
        currency(settings, campaign),
        day,
        ranked(gathered, campaign, rows, habits, judged, base),
        campaign.target_cpm,
        left,
        tuple(notes(gathered, rows, base, tried)),
    )
    found = [*own_findings.findings(gathered, made), *judging.findings(bench, rows, judged)]
    judging.fill(bench.known, rows, judged)
    for one in made.ranked:
        write(gathered, one)
    return made, tried, found
