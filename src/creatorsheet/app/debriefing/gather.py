"""All that a debrief is put together from, looked up once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from creatorsheet.app.agreed import agreements, grouped
from creatorsheet.app.experience import gather as experience
from creatorsheet.app.readying.money import currency
from creatorsheet.app.scoring.gather import Plan
from creatorsheet.app.scoring.marks import Marks
from creatorsheet.app.scoring.prepared import prepare
from creatorsheet.app.scoring.worked import Work as Costed
from creatorsheet.app.scoring.worked import Worked
from creatorsheet.catalogue.agreements.briefs import Brief
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.audience import Audience
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.creators.videos import Video as Recent
from creatorsheet.catalogue.plan.approvals import Approval
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignStatus, TeamRole
from creatorsheet.catalogue.plan.tests import Test
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.results.scorecards import Scorecard
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.setup.team import Member
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.people import People
from creatorsheet.contracts.tariff import Tariff
from creatorsheet.contracts.territories import Territories
from creatorsheet.contracts.usual import Own
from creatorsheet.creators.merged import heads
from creatorsheet.learning import fair
from creatorsheet.learning.record import Video, Work
from creatorsheet.learning.signs import Judge
from creatorsheet.results.undisclosed import undisclosed

READ = (
    *experience.READ, Scorecard, Test, Right, Payment, Member, Approval, Brief, Comment, Message, Audience, Recent, Candidate, FindingRow,
    ListEntry,
)  # fmt: skip
LIGHT = (Audience, Recent)

AHEAD = (CampaignStatus.DRAFT, CampaignStatus.PLANNED, CampaignStatus.RECRUITING)
"""Statuses of a campaign that the next budget can be for."""


class Gathered:
    """A workbook's rows, worked out for all campaigns."""

    def __init__(self, tables: Mapping[str, Table[Any]], settings: Settings, day: date) -> None:
        self.tables, self.settings, self.day = dict(tables), settings, day
        self.prepared = prepare(tables, settings)
        self.known = self.prepared.known
        self.worked = Worked(tables, self.prepared, settings)
        self.record = experience.record(tables, settings, day)
        self.marks = Marks(tables)
        self._costed: dict[str, Costed] = {}
        self.people = People(tables["Team"])
        self.head = heads(tables["Creators"])
        self.creators = tables["Creators"].by_id()
        share, needed = settings.amplify_thresholds
        self.judge = Judge(self.record, share, int(needed), settings.minimum_peers)
        every = agreements(self.tables, settings, tables["Campaigns"].by_id())
        self.agreements: defaultdict[str, list[Agreement]] = defaultdict(list)
        self.of_video: dict[str, Agreement] = {}
        for one in every:
            self.agreements[one.campaign.id].append(one)
            self.of_video |= {video.id: one for video in one.deliverables if video.id}
        self.currencies = {
            one.deal.id: (one.deal.currency or currency(settings, one.campaign)).upper() for one in every
        }
        self.territories = Territories(tables["Lists"])
        self.undisclosed = undisclosed(tables["Reviews"])
        self.tariff = Tariff(settings)
        self.own = Own(every, self.tariff, settings.minimum_sample, self.currencies)
        self.comments = grouped(tables["Comments"], "deliverable")
        self.reviews = grouped(tables["Reviews"], "deliverable")
        self.expected = {
            (row.campaign or "", self.who(row.creator)): row.audience_score
            for row in tables["Shortlist"]
            if row.audience_score is not None
        }
        self.cards: dict[tuple[str, str], Scorecard] = {}
        for card in tables["Scorecards"]:
            self.cards.setdefault((card.campaign or "", card.creator or ""), card)

    def who(self, creator: str | None) -> str:
        """The id of the row that speaks for a creator."""
        return self.head.get(creator or "", creator or "")

    def called(self, creator: str | None) -> str:
        """A creator's name with @, as pages have it."""
        row = self.creators.get(self.who(creator)) or self.creators.get(creator or "")
        if row is None:
            return creator or ""
        return f"@{row.handle}" if row.handle else row.called

    def costed(self, plan: Plan) -> Costed:
        """What a campaign's creators cost and brought, worked out once."""
        if plan.row.id not in self._costed:
            self._costed[plan.row.id] = self.worked.work(plan)
        return self._costed[plan.row.id]

    def judged(self, plan: Plan) -> dict[str, fair.Judged]:
        """Each creator of a campaign among its peers."""
        return {one.work.creator: one for one in fair.comparison(self.record, self.settings, plan.row.id).creators}

    def works(self, plan: Plan) -> list[Work]:
        """The work of a campaign's creators."""
        return [one for one in self.record.works if one.campaign == plan.row.id]

    def names(self, works: list[Work]) -> dict[str, str]:
        """What pages call each video: @anna.skin, video 2."""
        numbers = {row.id: row.number for row in self.tables["Deliverables"]}
        return {one.id: self._name(one, numbers.get(one.id)) for work in works for one in work.videos}

    def _name(self, video: Video, number: int | None) -> str:
        return f"{self.called(video.creator)}, video {video.id if number is None else number}"

    def next(self, campaign: Campaign) -> Campaign | None:
        """The campaign that comes next: of those not yet live that start after today, the earliest."""
        ahead = [
            one
            for one in self.tables["Campaigns"]
            if one.id and one.id != campaign.id and one.status in AHEAD and one.starts and one.starts > self.day
        ]
        return min(ahead, key=lambda one: (one.starts, one.id), default=None)

    def member(self, role: TeamRole, task: str, campaign: Campaign) -> str:
        """Who sees something through: the one with the role, else with the task, else the campaign's owner."""
        return self.people.holder(role, task) or campaign.owner or ""
