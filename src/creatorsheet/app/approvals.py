"""Drafts and approvals: the six steps of each campaign, the rounds of drafts, what is overdue and what waits for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from creatorsheet.app.agreed import agreements
from creatorsheet.app.approving import rows, told
from creatorsheet.app.draft import Draft
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import only, picked
from creatorsheet.app.weighing import weighed
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.actions import APPROVALS
from creatorsheet.catalogue.agreements.briefs import Brief
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.approvals import Approval
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.setup.team import Member
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts import drafts, revisions, waiting
from creatorsheet.contracts.approvals import gaps, waits
from creatorsheet.contracts.briefs import Sources, incomplete
from creatorsheet.contracts.claims import Claims
from creatorsheet.contracts.people import People
from creatorsheet.contracts.waiting import Wait
from creatorsheet.contracts.work import Work
from creatorsheet.kernel.finding import Finding

READ = (Approval, Brief, Campaign, Creator, Deal, Deliverable, Member, Rate, Review, Setting, TrackingRow)
NOT_ASKED: dict[str, Table[Any]] = {model.sheet.title: Table(model, ()) for model in (Payment, Right)}
"""What agreements hold besides, and no draft or approval asks for."""

Tables = Mapping[str, Table[Any]]


def approvals(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """Steps of campaigns that lack them, days of answers, rounds and reviewers of drafts; findings on what is late.

    `campaign` is a name or id; without one all. What people typed is never overwritten, and running again changes
    nothing. `figures` holds who waits for whom since when and what waits for it, and the rounds of each deliverable.
    """
    tables, _ = read_book(book, *READ, today=today)
    settings = read_settings(tables["Settings"])
    day = settings.as_of or today
    campaigns = {one.id: one for one in picked(tables["Campaigns"], campaign)}
    people = People(tables["Team"])
    work = Work(agreements({**tables, **NOT_ASKED}, settings, campaigns))

    draft = Draft({title: tables[title] for title in (rows.APPROVALS, rows.REVIEWS)}, book.property("creatorsheet.id"))
    draft.identify(rows.APPROVALS)
    draft.identify(rows.REVIEWS)
    unread = tables["Campaigns"].unread
    known = {key: one for key, one in campaigns.items() if "status" not in unread.get(one.sheet_row, ())}
    rows.steps(draft, known, people, settings, book.property("creatorsheet.id"))
    rows.rounds(draft, work.pieces if campaign else None, people)
    draft.stand(rows.APPROVALS, book.grid(Approval.sheet).header_row)

    standing = _Known(
        {**tables, rows.APPROVALS: draft.table(rows.APPROVALS)}, campaigns, people, work, day, not campaign
    )
    waited = list(standing.waits())
    changes = [one for piece in work.all if (one := revisions.rounds(piece))]
    near = [found for piece in work.all for found in drafts.soon(piece, day)]
    findings = [
        *settings.findings,
        *standing.claims(),
        *(found for piece in work.all for found in drafts.unsound(piece)),
        *waiting.overdue(waited, day),
        *standing.gaps(),
        *standing.briefs(),
        *(found for one in changes for found in revisions.beyond(one)),
        *near,
        *(found for piece in work.all for found in drafts.missed(piece)),
    ]
    return Outcome(
        APPROVALS.key,
        book.name,
        draft.plan(APPROVALS.key),
        weighed(findings, standing.tables, settings, today),
        says=tuple(told.says(waited, len(near), changes, day)),
        figures=told.figures(waited, changes, day),
        only=only(campaigns.values(), campaign),
    )


@dataclass(frozen=True)
class _Known:
    """All rows as they will stand. `every` campaign is looked at, or those that were picked."""

    tables: Tables
    campaigns: Mapping[str, Campaign]
    people: People
    work: Work
    day: date
    every: bool

    def _steps(self) -> defaultdict[str, list[Approval]]:
        found: defaultdict[str, list[Approval]] = defaultdict(list)
        for row in cast("Table[Approval]", self.tables["Approvals"]):
            if row.campaign in self.campaigns or self.every:
                found[row.campaign or ""].append(row)
        return found

    def _briefs(self) -> defaultdict[str, list[Brief]]:
        found: defaultdict[str, list[Brief]] = defaultdict(list)
        for row in cast("Table[Brief]", self.tables["Briefs"]):
            if row.campaign in self.campaigns:
                found[row.campaign or ""].append(row)
        return found

    def waits(self) -> Iterator[Wait]:
        """Answers, drafts and feedback that have not come."""
        own = {one.id: one.creator for one in cast("Table[Brief]", self.tables["Briefs"]) if one.creator}
        for key, some in self._steps().items():
            campaign = self.campaigns.get(key) or Campaign()
            for row in some:
                yield from waits(self.tables["Approvals"], row, campaign, self.people, self.work, own)
        for piece in self.work.all:
            yield from drafts.waits(piece, self.people)

    def gaps(self) -> Iterator[Finding]:
        """CS-T16 of each campaign."""
        steps = self._steps()
        for key, campaign in self.campaigns.items():
            yield from gaps(self.tables["Approvals"], campaign, steps[key])

    def claims(self) -> Iterator[Finding]:
        """CS-T09 of each campaign."""
        steps, briefs = self._steps(), self._briefs()
        for key, campaign in self.campaigns.items():
            asked = Claims(campaign, steps[key], briefs[key], self.tables, self.people, self.work)
            yield from asked.unanswered(self.day)

    def briefs(self) -> Iterator[Finding]:
        """CS-T14 of each brief."""
        sources = Sources.of(self.tables["Campaigns"], self.work, self.tables["Tracking"])
        creators = self.tables["Creators"].by_id()

        def name(creator: str) -> str:
            row = creators.get(creator)
            return (row and (row.handle or row.name)) or creator

        for key, some in self._briefs().items():
            common = [one for one in some if not one.creator]
            own = {one.creator for one in some if one.creator}
            table, campaign = self.tables["Briefs"], self.campaigns[key]
            for brief in some:
                yield from incomplete(brief, common, campaign, table, sources, name, self.day, own)
