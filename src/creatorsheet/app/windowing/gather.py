"""Videos by age: what each had in its windows, what was sold in them, and where it is heading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from creatorsheet.app.scoring.gather import Gathered, Plan
from creatorsheet.app.scoring.groups import acquired
from creatorsheet.catalogue.agreements.choices import DeliverableStatus
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.plan.choices import CampaignStatus, Objective
from creatorsheet.catalogue.results.choices import CaptureWindow, ResultScope
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.unanswered import Unanswered
from creatorsheet.results import ages, captures, maturity, sold
from creatorsheet.results.credit import Credits, counts
from creatorsheet.results.sales import FACTS
from creatorsheet.results.windows import NEAR

COUNTED = ("views", "likes", "comments", "shares", "saves", "clicks")
POSTED = (CampaignStatus.LIVE, CampaignStatus.MEASURING)

Tables = Mapping[str, Table[Any]]
Windows = dict[CaptureWindow, timedelta]


def windows_of(days: int) -> Windows:
    """The windows of a campaign by the age each ends at; the full period has the days of the campaign."""
    return {**{window: age for window, (age, _) in NEAR.items()}, CaptureWindow.FULL: timedelta(days=days)}


@dataclass(frozen=True)
class Video:
    """A live video. `rows` are the captures of its own scope, None where nobody read its views; `odd` the sheet rows
    among them that do not fit the others."""

    row: Deliverable
    creator: str
    handle: str
    posted: datetime
    age: timedelta
    scope: ResultScope | None
    rows: list[Result]
    odd: frozenset[int]
    windows: Windows
    sold: sold.Sold

    @property
    def called(self) -> str:
        """How messages call it."""
        return f"video {self.row.number} by {self.handle}" if self.row.number else f"{self.row.id} by {self.handle}"

    @property
    def readable(self) -> bool:
        """Whether its figures can still be read in the app."""
        return self.row.status is not DeliverableStatus.TAKEN_DOWN

    @cached_property
    def views(self) -> list[captures.Read]:
        """Its views by age."""
        return captures.reads(self.rows, "views", self.posted)

    def figure(self, window: CaptureWindow, counter: str = "views") -> ages.Figure | None:
        """A counter at the end of a window; None where it cannot be told, or not yet."""
        known = self.views if counter == "views" else captures.reads(self.rows, counter, self.posted)
        return ages.at(known, self.windows[window], self.odd, late=window is CaptureWindow.FULL)


@dataclass(frozen=True)
class Team:
    """A campaign with its live videos, the curve its views ripen by, and what is still to come; `sold` is by creator."""

    plan: Plan
    videos: list[Video]
    curve: maturity.Curve
    finished: int
    """Finished campaigns with the same objective."""
    projections: dict[str, maturity.Projection | Unanswered]
    sold: dict[str, sold.Sold]

    @property
    def name(self) -> str:
        """How messages call it."""
        return self.plan.row.name or self.plan.row.id

    @property
    def windows(self) -> Windows:
        """Its windows by the age each ends at."""
        return windows_of(self.plan.days)

    def first(self, creator: str) -> datetime:
        """When a creator's first video went live."""
        return min(one.posted for one in self.videos if one.creator == creator)


class Ages:
    """The campaigns of a workbook with their captures and orders, looked up once."""

    def __init__(self, tables: Tables, known: Gathered, given_to: Credits, day: date) -> None:
        self.known, self.day = known, day
        self.now = datetime.combine(day, time.max, UTC)
        self.held = captures.series(tables["Results"], self.now)
        self._boosted = captures.boosted(self.held)
        self.falls = {key: list(captures.falls(rows)) for key, rows in self.held.items()}
        self._rows = tables["Deliverables"].by_id()
        self._handles: dict[str, str] = {key: row.called for key, row in tables["Creators"].by_id().items()}
        self._tracking = tables["Tracking"].by_id()
        moments = (row.ordered_at for row in tables["Orders"] if row.ordered_at)
        self.newest_order = max((at for at in moments if at <= self.now), default=None)
        self._by_video: defaultdict[str, list[Order]] = defaultdict(list)
        self._by_creator: defaultdict[tuple[str, str], list[Order]] = defaultdict(list)
        for order in tables["Orders"]:
            given = given_to.by_row.get(order.sheet_row)
            if given and counts(order) and not (order.ordered_at and order.ordered_at > self.now):
                row = self._tracking[given.tracking]
                self._by_creator[row.campaign or "", row.creator or ""].append(order)
                if given.deliverable:
                    self._by_video[given.deliverable].append(order)
        self._finished: dict[Objective | None, list[maturity.Post]] = self._over()

    def called(self, deliverable: str) -> str:
        """How messages call a video."""
        row, pair = self._rows.get(deliverable), self.known.owner.get(deliverable, ("", ""))
        handle = self._handles.get(pair[1], pair[1])
        return f"video {row.number} by {handle}" if row and row.number else f"{deliverable} by {handle}"

    def handle(self, creator: str) -> str:
        """How messages call a creator."""
        return self._handles.get(creator, creator)

    def odd(self, deliverable: str, scope: ResultScope) -> frozenset[int]:
        """The sheet rows of a video's captures that do not fit the others; usual corrections fit."""
        found = self.falls.get((deliverable, scope, ""), [])
        return frozenset(row.sheet_row for fall in found if not fall.usual for row in fall.odd)

    def _mixed(self, deliverable: str, scope: ResultScope | None) -> bool:
        """Whether a video's figures in a scope hold its boosts as well."""
        return scope is ResultScope.CREATOR_TOTAL and deliverable in self._boosted

    def team(self, plan: Plan) -> Team:
        """A campaign with its videos."""
        finished = [post for post in self._finished.get(plan.row.objective, []) if post.campaign != plan.row.id]
        curve = maturity.Curve(finished, timedelta(days=plan.days))
        videos = [
            self._video(plan, member.creator, row)
            for member in plan.members.values()
            for row in member.posts
            if self.known.posted[row.id] <= self.now
        ]
        videos.sort(key=lambda one: (one.posted, one.row.id))
        heading: dict[str, maturity.Projection | Unanswered] = {}
        for one in videos:
            if self._mixed(one.row.id, one.scope):
                heading[one.row.id] = Unanswered("It was boosted, and its figures are not split from the boosts.")
                continue
            try:
                heading[one.row.id] = curve.projected(one.views, one.odd)
            except Unanswered as why:
                heading[one.row.id] = why
        by_creator = {
            creator: sold.by_window(
                self._events(self._by_creator.get((plan.row.id, creator), ()), plan),
                min(one.posted for one in videos if one.creator == creator),
                _keyed(windows_of(plan.days)),
            )
            for creator in plan.members
            if any(one.creator == creator for one in videos)
        }
        return Team(plan, videos, curve, len({one.campaign for one in finished}), heading, by_creator)

    def _video(self, plan: Plan, creator: str, row: Deliverable) -> Video:
        posted = self.known.posted[row.id]
        found = captures.own(self.held, row.id)
        scope, rows = found or (None, [])
        windows = windows_of(plan.days)
        return Video(
            row,
            creator,
            self.handle(creator),
            posted,
            self.now - posted,
            scope,
            rows,
            self.odd(row.id, scope) if scope else frozenset(),
            windows,
            sold.by_window(self._events(self._by_video.get(row.id, ()), plan), posted, _keyed(windows)),
        )

    def _events(self, orders: Any, plan: Plan) -> list[sold.Event]:
        """What the campaign counts: orders, or leads, trials, sign-ups and downloads."""
        wanted = acquired(plan)
        return sold.events(one for one in orders if (FACTS[one.kind] if one.kind else "orders") in wanted)

    def _over(self) -> dict[Objective | None, list[maturity.Post]]:
        """The videos of finished campaigns, by objective."""
        found: defaultdict[Objective | None, list[maturity.Post]] = defaultdict(list)
        for plan in self.known.campaigns.values():
            posts = [row for member in plan.members.values() for row in member.posts]
            if not self._is_over(plan, posts):
                continue
            for row in posts:
                own = captures.own(self.held, row.id)
                if own and not self._mixed(row.id, own[0]):
                    known = captures.reads(own[1], "views", self.known.posted[row.id])
                    found[plan.row.objective].append(maturity.Post(plan.row.id, known, self.odd(row.id, own[0])))
        return dict(found)

    def _is_over(self, plan: Plan, posts: list[Deliverable]) -> bool:
        """Whether a campaign is finished: closed, or past its end with the full period of every video over."""
        if plan.row.status is CampaignStatus.CLOSED:
            return True
        youngest = max((self.known.posted[row.id] for row in posts), default=None)
        past = plan.row.ends is not None and plan.row.ends < self.day
        old = youngest is not None and self.now - youngest > timedelta(days=plan.days)
        return plan.row.status in POSTED and past and old


def _keyed(windows: Windows) -> dict[str, timedelta]:
    return {window.key: age for window, age in windows.items()}
