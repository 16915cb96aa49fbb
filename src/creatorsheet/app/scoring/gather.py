"""What scoring knows before it computes: campaigns with their posts, creators and periods, by id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from creatorsheet.catalogue.agreements.choices import DealEndReason, DealStatus, DeliverableKind, DeliverableStatus
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignStatus
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.identifiers import link_video_id, posted_at
from creatorsheet.results.credit import Period, Post
from creatorsheet.results.undisclosed import undisclosed

UNSCORED = frozenset([CampaignStatus.DRAFT, CampaignStatus.CANCELLED])
LONGEST = 3650
"""Days beyond which no attribution window goes; more is a slip."""

SUPPORTING = frozenset([DeliverableKind.STORY, DeliverableKind.REPOST, DeliverableKind.RAW])


@dataclass
class Member:
    """A creator of a campaign: deals and live posts."""

    creator: str
    deals: list[Deal] = field(default_factory=list)
    posts: list[Deliverable] = field(default_factory=list)
    undisclosed: list[Deliverable] = field(default_factory=list)
    """Those of the posts that did not disclose when somebody last looked."""

    @property
    def blocked(self) -> str:
        """The disclosure problem that stands, in words; "" where none does."""
        if not self.undisclosed:
            return ""
        which = ", ".join(str(post.id if post.number is None else post.number) for post in self.undisclosed)
        return f"the disclosure of video{'' if len(self.undisclosed) == 1 else 's'} {which} is not put right"

    @property
    def disputed(self) -> bool:
        """Whether an agreement is in dispute."""
        return any(deal.status is DealStatus.DISPUTED for deal in self.deals)

    @property
    def breach(self) -> bool:
        """Whether a person noted that an agreement ended because terms were broken."""
        return any(deal.ended_early is DealEndReason.BREACH for deal in self.deals)


@dataclass
class Plan:
    """A campaign with its creators, in the order of the deals."""

    row: Campaign
    currency: str
    days: int
    members: dict[str, Member] = field(default_factory=dict)

    @property
    def scored(self) -> bool:
        """Whether scorecards are written: not before it is planned, nor when it was called off."""
        return self.row.status not in UNSCORED


@dataclass
class Gathered:
    """Everything by id. `posted` tells when a deliverable went live, from its cell, its video id or its link."""

    campaigns: dict[str, Plan]
    posted: dict[str, datetime]
    posts: list[Post]
    owner: dict[str, tuple[str, str]]  # deliverable -> campaign, creator

    def periods(self) -> dict[str, Period]:
        """When orders can come from each campaign."""
        live: defaultdict[str, list[date]] = defaultdict(list)
        for post in self.posts:
            if post.posted_at:
                live[post.campaign].append(post.posted_at.date())
        return {key: _period(one, live[key]) for key, one in self.campaigns.items()}


def _period(one: Plan, live: list[date]) -> Period:
    starts = [day for day in (one.row.starts, min(live, default=None)) if day]
    ends = [day for day in (one.row.ends, max(live, default=None)) if day]
    last = min(max(ends), date.max - timedelta(days=one.days)) if ends else None
    return Period(min(starts, default=None), last, one.days)


def gather(tables: Mapping[str, Table[Any]], settings: Settings) -> Gathered:
    """Sort deals and deliverables under their campaigns. Campaign and creator come from the deal, not from a formula."""
    campaigns: dict[str, Plan] = {}
    for row in tables["Campaigns"]:
        if row.id:
            days = row.attribution_days
            days = settings.attribution_days if days is None or days < 0 else min(days, LONGEST)
            campaigns.setdefault(row.id, Plan(row, row.currency or settings.home_currency, days))
    deals = tables["Deals"].by_id()
    for deal in deals.values():
        plan = campaigns.get(deal.campaign or "")
        if plan and deal.creator:
            plan.members.setdefault(deal.creator, Member(deal.creator)).deals.append(deal)
    gathered = Gathered(campaigns, {}, [], {})
    wrong = undisclosed(tables["Reviews"])
    for one in tables["Deliverables"]:
        deal = deals.get(one.deal or "")
        campaign = (deal and deal.campaign) or one.campaign or ""
        creator = (deal and deal.creator) or one.creator or ""
        if not one.id or campaign not in campaigns or not creator:
            continue
        video = one.video_id or link_video_id(one.url or "") or ""
        moment = one.posted_at or posted_at(video)
        gathered.owner[one.id] = campaign, creator
        gathered.posts.append(Post(one.id, campaign, creator, video, moment))
        member = campaigns[campaign].members.setdefault(creator, Member(creator))
        if moment and one.status is not DeliverableStatus.CANCELLED and one.kind not in SUPPORTING:
            gathered.posted[one.id] = moment
            member.posts.append(one)
            if one.id in wrong:
                member.undisclosed.append(one)
    return gathered
