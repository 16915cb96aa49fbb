"""The record of a workbook's work, put together from its tabs; comparison, benchmarks, patterns and debrief start from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd

from creatorsheet.app.scoring import cards, gather, groups
from creatorsheet.app.scoring.prepared import Tables, prepare
from creatorsheet.app.scoring.worked import Work as Costed
from creatorsheet.app.scoring.worked import Worked
from creatorsheet.catalogue import traits
from creatorsheet.catalogue.agreements.choices import ReviewKind
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignStatus
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.results.assets import Asset
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.contracts.rounds import used
from creatorsheet.creators.merged import heads
from creatorsheet.learning.record import Record, Reliability, Video, Work, mature
from creatorsheet.results import ledger
from creatorsheet.results.efficiency import Group
from creatorsheet.results.ledger import Rates

READ = (
    Campaign, Cost, Creator, Deal, Deliverable, Handle, Review, TrackingRow, Result, Order, Asset, Rate, Setting,
)  # fmt: skip
"""The tabs the record is put together from."""

LASTING = ("cost", "followers")
"""What is known of a video whenever its figures were read."""

SOLD = ("orders", "new_customers", "revenue")
EVENTS = ("leads", "trials", "downloads", "signups")


def record(tables: Tables, settings: Settings, day: date) -> Record:
    """All work of campaigns that are past Draft and not cancelled. Orders count by the Orders tab, scored or not."""
    prepared = prepare(tables, settings)
    plans = [plan for plan in prepared.known.campaigns.values() if plan.scored]
    currencies = {plan.currency.upper() for plan in plans}
    home = currencies.pop() if len(currencies) == 1 else settings.home_currency.upper()
    gathered = _Gathered(tables, settings, day, prepared.rates, home, Worked(tables, prepared, settings))
    works = [work for plan in plans for work in gathered.works(plan)]
    return Record(day, home, settings.benchmark_months, tuple(works))


class _Gathered:
    def __init__(self, tables: Tables, settings: Settings, day: date, rates: Rates, home: str, worked: Worked) -> None:
        self.day, self.rates, self.home, self.worked = day, rates, home, worked
        self.known = worked.known
        self.creators = tables["Creators"].by_id()
        self.head = heads(tables["Creators"])
        self.zone = ZoneInfo(settings.zone_home)
        self.read = _read(tables["Results"])
        self.drafts: defaultdict[str, list[Review]] = defaultdict(list)
        for review in tables["Reviews"]:
            if review.kind is ReviewKind.DRAFT:
                self.drafts[review.deliverable or ""].append(review)

    def works(self, plan: gather.Plan) -> Iterable[Work]:
        """The work of each creator of a campaign who has a live post, a cost or a sale; merged rows are one creator."""
        costed = self.worked.work(plan)
        table = self._sold(self.worked.videos(plan, costed))
        complete = str(ledger.completeness(self.worked.costs[plan.row.id]))
        people: defaultdict[str, list[gather.Member]] = defaultdict(list)
        for creator, one in plan.members.items():
            people[self.head.get(creator, creator)].append(one)
        for who, some in people.items():
            group = self._group(plan, some, costed)
            member = some[0] if len(some) == 1 else _joined(who, some)
            if member.posts or group.whole.get("cost") or group.whole.get("orders"):
                yield self._work(plan, member, group, table, complete)

    def _group(self, plan: gather.Plan, some: Sequence[gather.Member], costed: Costed) -> Group:
        """All facts of one creator, whatever rows it has."""
        brought = [costed.brought[one.creator] for one in some]
        if len(brought) == 1:
            return brought[0].group
        cost = sum((costed.spread.full(one.creator) for one in some), Decimal(0))
        made = [many for one in some if (many := self.worked.assets.get((plan.row.id, one.creator))) is not None]
        return groups.of_campaign(plan, brought, cost, sum(made) if made else None, {})

    def _sold(self, table: pd.DataFrame) -> pd.DataFrame:
        """Videos with the orders credited to them, whether these were written into Results or not."""
        for name in map(str, table.index):
            if sales := self.worked.takings.videos.get(name):
                found = (sales.count("orders"), sales.new_customers, float(sales.revenue))
                table.loc[name, list(SOLD)] = [float(one) for one in found]
                for event in EVENTS:
                    if many := sales.count(event):
                        table.loc[name, event] = float(many)
        return table

    def _work(self, plan: gather.Plan, member: gather.Member, group: Group, table: pd.DataFrame, complete: str) -> Work:
        row = plan.row
        who = self.head.get(member.creator, member.creator)
        person = self.creators.get(who) or self.creators.get(member.creator)
        whole = _labels(tier=person and person.tier, niche=person and person.niche)
        whole |= _labels(objective=row.objective, product=row.product, compensation=_paid(member.deals))
        ends = max((self.known.posted[one.id].date() for one in member.posts), default=None)
        rate = self._rate(plan.currency, min(ends or row.ends or self.day, self.day))
        videos = tuple(self._video(plan, who, one, whole, table, rate) for one in member.posts)
        common = {key: most for key in ("format", "offer", "hook", "cta") if (most := _most(videos, key))}
        return Work(
            campaign=row.id,
            name=row.name or row.id,
            creator=who,
            handle=person.called if person else who,
            market=(person and person.country) or "",
            currency=plan.currency,
            rate=rate,
            days=plan.days,
            over=row.status is CampaignStatus.CLOSED,
            last=ends,
            traits={**whole, **common},
            videos=videos,
            group=group,
            target=cards.target_of(plan),
            costs=complete,
            went=self._went(member),
        )

    def _rate(self, currency: str, day: date) -> float | None:
        if currency.upper() == self.home:
            return 1.0
        dated = self.rates.latest(currency, self.home, day)
        return dated.rate if dated else None

    def _video(
        self, plan: gather.Plan, creator: str, row: Deliverable, whole: Mapping[str, str], table: pd.DataFrame,
        rate: float | None,
    ) -> Video:  # fmt: skip
        moment = self.known.posted[row.id]
        age = max(0, (self.day - moment.date()).days)
        held = table.loc[row.id].dropna() if row.id in table.index else pd.Series(dtype=float)
        if mature(age, plan.days) and not self._read_late(row.id, moment, plan.days):
            held = held[[name for name in held.index if name in LASTING or name in self._sold_facts(row.id)]]
        return Video(
            id=row.id,
            campaign=plan.row.id,
            creator=creator,
            posted_at=moment,
            age=age,
            mature=mature(age, plan.days),
            traits={**whole, **self._own(plan.row, row, moment)},
            facts={str(name): value for name, value in held.astype(float).to_dict().items()},
            rate=rate,
            opening_line=row.opening_line or "",
            delivery=row.delivery,
            quality=row.content_quality,
        )

    def _read_late(self, deliverable: str, posted: datetime, days: int) -> bool:
        """Whether the newest figures are of a day on which the post had had its time, or of the day before.

        Figures without a moment are taken to be of today.
        """
        read = self.read.get(deliverable)
        return read is None or mature((read - posted).days + 1, days)

    def _sold_facts(self, deliverable: str) -> tuple[str, ...]:
        """What the Orders tab tells of a video, however old its figures are."""
        return (*SOLD, "acquisitions") if deliverable in self.worked.takings.videos else ()

    def _own(self, campaign: Campaign, row: Deliverable, moment: datetime) -> dict[str, str]:
        """The traits of the video itself; offer and action are the campaign's where it has no other."""
        seconds = row.length_s or row.length_agreed
        local = moment.astimezone(self.zone)
        return _labels(
            format=row.format, offer=row.offer_kind or campaign.offer_kind, hook=row.hook_kind,
            cta=row.cta_kind or campaign.cta_kind, concept=row.concept, opening=row.visual_hook,
            length=traits.length(seconds) if seconds else None, story=row.story, demo=row.demo,
            onscreen=row.onscreen_text, weekday=traits.DAYS[local.weekday()], hour=traits.hour(local.hour),
        )  # fmt: skip

    def _went(self, member: gather.Member) -> Reliability:
        due = [one for one in member.posts if one.publish_due]
        late = [one for one in due if one.publish_due and self.known.posted[one.id].date() > one.publish_due]
        marks = [one.content_quality for one in member.posts if one.content_quality]
        stopped = "the agreement ended because terms were broken" if member.breach else ""
        stopped = stopped or ("the agreement is in dispute" if member.disputed else "") or member.blocked
        rounds = sum(used(self.drafts[one.id], None) for one in member.posts)
        return Reliability(len(late), len(due), rounds, sum(marks) / len(marks) if marks else None, stopped)


def _joined(creator: str, some: Sequence[gather.Member]) -> gather.Member:
    """Rows of one person as one member of a campaign."""
    return gather.Member(
        creator,
        [deal for one in some for deal in one.deals],
        [post for one in some for post in one.posts],
        [post for one in some for post in one.undisclosed],
    )


def _read(results: Iterable[Result]) -> dict[str, datetime]:
    """When the figures of each video were read last; videos with figures of no known moment are left out."""
    newest: dict[str, datetime] = {}
    undated = set()
    for row in results:
        if row.deliverable and row.captured_at:
            newest[row.deliverable] = max(row.captured_at, newest.get(row.deliverable, row.captured_at))
        elif row.deliverable:
            undated.add(row.deliverable)
    return {name: moment for name, moment in newest.items() if name not in undated}


def _labels(**found: Any) -> dict[str, str]:
    return {key: str(value) for key, value in found.items() if value}


def _paid(deals: Iterable[Deal]) -> str:
    """How a creator is paid: Flat fee and commission; the models of several deals together, in the order of the list."""
    models = {one for deal in deals for one in (deal.model, deal.model_2) if one}
    named = [str(one) for one in type(next(iter(models))) if one in models] if models else []
    return " and ".join([*named[:1], *(one.lower() for one in named[1:])])


def _most(videos: Iterable[Video], key: str) -> str:
    """The label most videos have; of two equally frequent ones the earlier."""
    held = Counter(one.traits[key] for one in videos if key in one.traits)
    return held.most_common(1)[0][0] if held else ""
