"""Creators on their way: rows of the Shortlist with the talks and deals that belong to them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from creatorsheet.app.agreed import grouped
from creatorsheet.app.standing import Standing
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.creators.choices import PipelineStage, ShortlistDecision
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignStatus
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.setup.team import Member
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.terms import BINDING
from creatorsheet.creators.stages import Proof, Stamp, behind, proofs, rank, since
from creatorsheet.creators.talks import Request, Talk, requests, talks

OVER = (CampaignStatus.CLOSED, CampaignStatus.CANCELLED)
RECRUITED = (CampaignStatus.MEASURING, *OVER)
"""Campaigns that look for nobody any more."""

SETTLED = (PipelineStage.SIGNED, PipelineStage.DONE, PipelineStage.DROPPED)
STAGE = frozenset(["stage", "stage_seen"])

Key = tuple[str, str]
"""A campaign and a creator, by their ids."""


@dataclass(frozen=True)
class Entrant:
    """One creator on the shortlist of one campaign, by the furthest of their rows. `days` at the stage are None where nobody can
    read since when; `proof` shows that the stage is behind."""

    campaign: Campaign
    creator: str
    name: str
    row: Candidate
    stage: PipelineStage
    days: int | None
    proof: Proof | None

    @property
    def refused(self) -> bool:
        """Whether the team has decided against the creator."""
        return self.row.decision is ShortlistDecision.DECLINE or self.row.stop is not None


class Way:
    """The rows of some campaigns, looked up once. Merged creators are the one that is kept."""

    def __init__(
        self,
        tables: Mapping[str, Table[Any]],
        settings: Settings,
        day: date,
        campaigns: Sequence[Campaign],
        standing: Standing,
    ) -> None:
        self.tables, self.settings, self.day, self.standing = tables, settings, day, standing
        self.campaigns = {one.id: one for one in campaigns}
        self.shortlist: Table[Candidate] = tables["Shortlist"]
        self.outreach: Table[Message] = tables["Outreach"]
        self.team: Mapping[str, Member] = tables["Team"].by_id()
        self._pieces = grouped(tables["Deliverables"], "deal")

    @cached_property
    def talks(self) -> dict[Key, Talk]:
        """Talks by campaign and creator."""
        found = talks(self.outreach, self.standing.person)
        return {(one.campaign, one.creator): one for one in found if one.campaign in self.campaigns}

    @cached_property
    def deals(self) -> Mapping[Key, list[Deal]]:
        """Deals by campaign and creator."""
        found: defaultdict[Key, list[Deal]] = defaultdict(list)
        for deal in self.tables["Deals"]:
            if deal.campaign in self.campaigns and deal.creator:
                found[deal.campaign, self.standing.person(deal.creator)].append(deal)
        return dict(found)

    @cached_property
    def _proofs(self) -> dict[Key, list[Proof]]:
        keys = dict.fromkeys([*self.talks, *self.deals])
        return {key: proofs(self.talks.get(key), self._with_pieces(key)) for key in keys}

    def _with_pieces(self, key: Key) -> list[tuple[Deal, list[Deliverable]]]:
        return [(deal, self._pieces[deal.id]) for deal in self.deals.get(key, ())]

    def signed(self, key: Key) -> list[Deal]:
        """Agreed deals of a creator in a campaign."""
        return [one for one in self.deals.get(key, ()) if one.status in BINDING]

    def _key(self, row: Candidate) -> Key:
        return row.campaign or "", self.standing.person(row.creator)

    def _bad(self, row: Candidate) -> frozenset[str]:
        return self.shortlist.unread.get(row.sheet_row, frozenset())

    def _readable(self) -> Iterable[Candidate]:
        """Rows of these campaigns whose stage can be read."""
        return (one for one in self.shortlist if one.campaign in self.campaigns and STAGE.isdisjoint(self._bad(one)))

    def stamp(self) -> Counter[Stamp]:
        """Note in each row since when it is at its stage, and count where the days come from."""
        counts: Counter[Stamp] = Counter()
        for row in self._readable():
            stage = row.stage or PipelineStage.FOUND
            if "stage_since" not in self._bad(row):
                row.stage_since, stamp = since(row, stage, self._proofs.get(self._key(row), ()), self.day)
                row.stage_seen = stage
                counts[stamp] += 1
        return counts

    @cached_property
    def entrants(self) -> list[Entrant]:
        """Every creator of these shortlists once, in the order of the rows. To be asked for once the rows are stamped."""
        found: dict[Key, Candidate] = {}
        for row in self._readable():
            key = self._key(row)
            if key[1] and (key not in found or rank(_stage(row)) > rank(_stage(found[key]))):
                found[key] = row
        return [self._entrant(key, row) for key, row in found.items()]

    def _entrant(self, key: Key, row: Candidate) -> Entrant:
        stage = _stage(row)
        days = max((self.day - row.stage_since).days, 0) if row.stage_since else None
        campaign = self.campaigns[key[0]]
        proof = behind(stage, self._proofs.get(key, ()))
        return Entrant(campaign, key[1], self.standing.name(key[1]), row, stage, days, proof)

    @cached_property
    def _entered(self) -> dict[Key, Entrant]:
        return {(one.campaign.id, one.creator): one for one in self.entrants}

    def entrant(self, talk: Talk) -> Entrant | None:
        """Whom a talk is with, as the shortlist has them."""
        return self._entered.get((talk.campaign, talk.creator))

    def away(self, creator: str) -> bool:
        """Whether a creator may not be approached for anything."""
        row = self.standing.rows.get(creator)
        return row is not None and self.standing.away(row) != ""

    def open(self, talk: Talk) -> bool:
        """Whether a talk may lead to a deal: its campaign still looks for creators, and nothing is settled with this one."""
        there = self.entrant(talk)
        return (
            self.campaigns[talk.campaign].status not in RECRUITED
            and not self.away(talk.creator)
            and not self.signed((talk.campaign, talk.creator))
            and not (there and (there.refused or there.stage in SETTLED))
            and not talk.over
        )

    def asked(self) -> list[Request]:
        """What creators were asked for in open talks and have not sent, the longest ago first; of unknown age last."""
        found = [one for talk in self.talks.values() if self.open(talk) for one in requests(talk, self._unread)]
        return sorted(found, key=lambda one: one.since or date.max)

    def _unread(self, row: Message, key: str) -> bool:
        return key in self.outreach.unread.get(row.sheet_row, ())

    def follow_up(self) -> int:
        """Enter the day of the second message where it is blank; how many were entered."""
        filled = 0
        for talk in self.talks.values():
            again = talk.write_again(self.settings.follow_up_days)
            if again and talk.last.follow_up_on is None and self.open(talk):
                talk.last.follow_up_on = again
                filled += 1
        return filled


def _stage(row: Candidate) -> PipelineStage:
    return row.stage or PipelineStage.FOUND
