"""The posts of a workbook, each with its agreement, its checks and its code; rows are grouped once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, partial
from typing import Any

from creatorsheet.app.agreed import grouped
from creatorsheet.catalogue.agreements.briefs import Brief
from creatorsheet.catalogue.agreements.choices import (
    DealStatus,
    DeliverableKind,
    DeliverableStatus,
    ReviewKind,
    RightKind,
    RightStatus,
)
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.creators.choices import Platform
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import ApprovalAnswer, CampaignStatus
from creatorsheet.catalogue.regions import Region, members, reached
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.setup.choices import ListName
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.terms import AGREED
from creatorsheet.contracts.agreement import called
from creatorsheet.kernel.identifiers import normal_handle
from creatorsheet.tracking.claims import Claims, clearance, of_brief
from creatorsheet.tracking.codes import bare
from creatorsheet.tracking.differences import Owners
from creatorsheet.tracking.posts import Post, day_in, video_of, went_live

OFF = (RightStatus.REFUSED, RightStatus.ENDED)
TRACES = frozenset(["posted_at", "url", "video_id", "publish_due"])
DONE = (DeliverableStatus.LIVE, DeliverableStatus.TAKEN_DOWN, DeliverableStatus.CANCELLED)


class Gathered:
    """The tables of a workbook as the audit looks at them. `wanted` are the campaigns to be audited, by id."""

    def __init__(self, tables: dict[str, Table[Any]], settings: Settings, wanted: Mapping[str, Campaign], day: date):
        self.tables, self.day, self.zone = tables, day, settings.zone_home
        self._wanted = wanted
        self._whole = len(wanted) == len(tables["Campaigns"].by_id())
        self._creators: dict[str, Creator] = tables["Creators"].by_id()
        self._deals: dict[str, Deal] = tables["Deals"].by_id()
        self._tracking: dict[str, TrackingRow] = tables["Tracking"].by_id()
        self._own_row = {one.deliverable: one for one in reversed(self._rows("Tracking")) if one.deliverable}
        self._common_row = {
            (one.campaign, one.creator): one for one in reversed(self._rows("Tracking")) if not one.deliverable
        }
        self._music = self._sounds()
        self._briefs: dict[tuple[str, str], Brief] = {
            (one.campaign or "", one.creator or ""): one for one in self._rows("Briefs")
        }
        self._approvals = grouped(tables["Approvals"], "campaign")
        self.comments: defaultdict[str, list[Comment]] = grouped(tables["Comments"], "deliverable")
        self._brands = {
            one.label.casefold(): one.parent
            for one in self._rows("Lists")
            if one.list_name is ListName.PRODUCT and one.label and one.parent
        }
        self._regions: dict[str, tuple[Region, ...]] = {}
        self._claims: dict[tuple[str, str], Claims] = {}

    def _rows(self, title: str) -> tuple[Any, ...]:
        return self.tables[title].rows

    def _sounds(self) -> set[tuple[str, str]]:
        """Deals and videos on whose sound Rights has a clause; no video is all of a deal."""
        return {
            (one.deal or "", one.deliverable or "")
            for one in self._rows("Rights")
            if one.kind is RightKind.MUSIC and one.music_source and one.status not in OFF
        }

    @cached_property
    def owners(self) -> Owners:
        """Whose codes and accounts there are."""
        handles: defaultdict[str, set[str]] = defaultdict(set)
        for one in self._creators.values():
            if one.handle:
                handles[normal_handle(one.handle)].add(one.id)
        for row in self._rows("Handles"):
            if row.handle and row.creator and row.platform in (None, Platform.TIKTOK):
                handles[normal_handle(row.handle)].add(row.creator)
        codes = {bare(one.promo_code): one for one in reversed(self._rows("Tracking")) if one.promo_code}
        team: defaultdict[tuple[str | None, str | None], set[str]] = defaultdict(set)
        for code, one in codes.items():
            if one.campaign and one.creator:
                team[one.campaign, one.creator].add(code)
        return Owners(
            codes=codes,
            team={names: frozenset(some) for names, some in team.items()},
            handles={handle: frozenset(ids) for handle, ids in handles.items()},
            said={one.id: one.called for one in self._creators.values()},
        )

    def live(self) -> Iterator[tuple[Post, list[Review]]]:
        """Every post that is live by the day of the audit, and its live checks."""
        checks: defaultdict[str, list[Review]] = defaultdict(list)
        for row in self._rows("Reviews"):
            if row.kind is ReviewKind.LIVE and row.deliverable:
                checks[row.deliverable].append(row)
        for one, deal in self._audited():
            moment = went_live(one)
            begun = moment is None or day_in(self.zone, moment) <= self.day
            if begun and (one.posted_at or one.url or video_of(one)):
                yield self._post(one, deal), checks[one.id] if one.id else []

    def awaited(self) -> Iterator[Post]:
        """Deliverables of agreed deals without any trace of a post."""
        unread = self.tables["Deliverables"].unread
        for one, deal in self._audited():
            campaign = self._wanted.get(deal.campaign or "")
            over = campaign is not None and campaign.status is CampaignStatus.CANCELLED
            traced = one.status in DONE or one.posted_at or one.url or one.video_id
            doubtful = not TRACES.isdisjoint(unread.get(one.sheet_row, ()))
            if deal.status in AGREED and not over and not traced and not doubtful:
                yield self._post(one, deal)

    def _audited(self) -> Iterator[tuple[Deliverable, Deal]]:
        for one in self._rows("Deliverables"):
            deal = self._deals.get(one.deal or "")
            if deal is None or deal.status is DealStatus.CANCELLED or one.kind is DeliverableKind.RAW:
                continue
            within = deal.campaign in self._wanted or (self._whole and not deal.campaign)
            if within and one.status is not DeliverableStatus.CANCELLED:
                yield one, deal

    @cached_property
    def videos(self) -> Mapping[str, list[Video]]:
        """Imported videos that stand at no deliverable, by creator."""
        booked = {video_of(one) for one in self._rows("Deliverables")}
        found: defaultdict[str, list[Video]] = defaultdict(list)
        for one in self._rows("Videos"):
            if one.creator and one.video_id not in booked:
                found[one.creator].append(one)
        return found

    def _post(self, one: Deliverable, deal: Deal) -> Post:
        person = self._creators.get(deal.creator or "")
        campaign = self._wanted.get(deal.campaign or "")
        row = self._tracking.get(one.tracking or "") or self._own_row.get(one.id)
        return Post(
            deliverable=one,
            deal=deal,
            campaign=campaign or Campaign(),
            person=person or Creator(),
            called=called(one),
            creator=(person and (person.handle or person.name)) or deal.creator or deal.id or "this creator",
            checks=(),
            regions=self._reached(campaign),
            promoted=self._promoted(campaign),
            row=row or self._common_row.get((deal.campaign, deal.creator)),
            music_told=not self._music.isdisjoint(((deal.id, ""), (deal.id, one.id))),
            own=frozenset(),
            tables=self.tables,
        )

    def _reached(self, campaign: Campaign | None) -> tuple[Region, ...]:
        key = campaign.id if campaign else ""
        if key not in self._regions:
            countries = campaign.audience_countries if campaign else None
            found, strange = reached(countries, partial(members, self.tables["Lists"]))
            self._regions[key] = tuple(found if found or not strange else ())
        return self._regions[key]

    def _promoted(self, campaign: Campaign | None) -> tuple[str, ...]:
        """The campaign's product, the brand it belongs to, and the campaign's own name."""
        if campaign is None:
            return ()
        names = (campaign.name, campaign.product, self._brands.get((campaign.product or "").casefold()))
        return tuple(one for one in names if one)

    def claims(self, post: Post) -> tuple[Claims, ApprovalAnswer | None]:
        """What the post must not claim, and what was answered about claims that need an approval."""
        campaign, creator = post.deal.campaign or "", post.deal.creator or ""
        rows = self._briefs.get((campaign, creator)), self._briefs.get((campaign, ""))
        if (campaign, creator) not in self._claims:
            self._claims[campaign, creator] = of_brief(*rows)
        found = self._claims[campaign, creator]
        if not found.to_clear:
            return found, None
        records = {post.deliverable.id, post.deal.id, campaign, *(one.id for one in rows if one)}
        return found, clearance(self._approvals[campaign], records - {""})


def identities(tables: Mapping[str, Table[Any]], title: str) -> set[str]:
    """The ids that a tab has."""
    return {row.id for row in tables[title] if row.id}


def last_row(rows: Iterable[Any], header: int) -> int:
    """The sheet row of the last row that holds anything."""
    return max((row.sheet_row for row in rows), default=0) or header
