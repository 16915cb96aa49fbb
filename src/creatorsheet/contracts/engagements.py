"""What creators do for which brand, and when: deals, proposals and posts somebody saw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from creatorsheet.catalogue.agreements.choices import DealStatus, RightKind
from creatorsheet.catalogue.creators.choices import (
    OutreachAnswer,
    OutreachStage,
    PipelineStage,
    ShortlistDecision,
    YesNoUnsure,
)
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.partnerships import Partnership
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.setup.choices import ListName
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.terms import BINDING
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.clauses import agreed, day_in, posted, posting_day, span
from creatorsheet.contracts.lineage import Lineage
from creatorsheet.contracts.spans import Span
from creatorsheet.contracts.territories import Territories, Where
from creatorsheet.contracts.uses import OVER
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.identifiers import link_video_id

WANTED = (ShortlistDecision.APPROVE, ShortlistDecision.TENTATIVE)
PAST = (PipelineStage.DONE, PipelineStage.DROPPED)
NO = (OutreachAnswer.LATER, OutreachAnswer.NO, OutreachAnswer.STOP)


@dataclass(frozen=True)
class Engagement:
    """Work of a creator for a brand. `brand` is "" for your own; `known_as` are the names a clause may call it by."""

    called: str
    brand: str
    known_as: frozenset[str]
    categories: frozenset[str]
    days: tuple[tuple[Span, Where], ...]
    place: Place
    campaign: str = ""
    bound: bool = False
    seen: bool = False
    agreement: Agreement | None = None
    shown: str = ""


@dataclass(frozen=True)
class World:
    """The tables and trees that tell who works for whom."""

    tables: Mapping[str, Table[Any]]
    settings: Settings
    territories: Territories
    lineage: Lineage

    @cached_property
    def products(self) -> Mapping[str, str]:
        """The brand of each product of Lists; "" where nobody stands above it."""
        rows: Iterable[ListEntry] = self.tables["Lists"]
        return {(one.label or "").casefold(): one.parent or "" for one in rows if one.list_name is ListName.PRODUCT}

    def creators(self) -> Mapping[str, str]:
        """Each creator's id, and the id of the row it was merged into."""
        rows: Mapping[str, Creator] = self.tables["Creators"].by_id()
        found = {}
        for one in rows:
            last, passed = one, set[str]()
            while (after := rows[last].merged_into or "") in rows and after not in passed:
                last = after
                passed.add(last)
            found[one] = last
        return found

    def brand(self, campaign: Campaign) -> str:
        """Whose product a campaign is for; "" where Lists names nobody above it."""
        return self.products.get((campaign.product or "").casefold(), "")

    def of_campaign(self, campaign: Campaign, called: str, place: Place, **about: Any) -> Engagement:
        """Work for a campaign's product."""
        brand = self.brand(campaign)
        return Engagement(
            called=called,
            brand=brand.casefold(),
            shown=brand or campaign.product or campaign.name or "your brand",
            known_as=frozenset(one.casefold() for one in (brand, campaign.product) if one),
            categories=self.lineage.branch(campaign.product_category),
            place=place,
            campaign=campaign.id,
            **about,
        )

    def countries(self, text: str | None) -> Where:
        """The countries of a cell; blank means all of them."""
        return self.territories.read(text) if text else None


def of_deals(world: World, agreements: Iterable[Agreement]) -> Iterator[tuple[str, Engagement]]:
    """By creator the work under each deal: its posting days, and the days its content may run as paid ads."""
    for agreement in agreements:
        deal, campaign = agreement.deal, agreement.campaign
        bound = deal.status in BINDING
        if not deal.creator or deal.status is DealStatus.CANCELLED or (campaign.status in OVER and not bound):
            continue
        countries = world.countries(campaign.audience_countries)
        days = [(Span(day, day), countries) for one in posted(agreement) if (day := posting_day(agreement, one))]
        for one in agreed(agreement, RightKind.PAID_ADVERTISING):
            if one.ads_allowed and (runs := span(agreement, one)):
                days.append((runs, world.countries(one.territories)))
        if not days and not bound:
            days = _campaign_days(campaign, countries)
        called = f"deal {deal.id}"
        about = {"days": tuple(days), "bound": bound, "agreement": agreement}
        yield deal.creator, world.of_campaign(campaign, called, agreement.place(deal), **about)


def _campaign_days(campaign: Campaign, countries: Where) -> list[tuple[Span, Where]]:
    if campaign.starts and campaign.ends and campaign.starts <= campaign.ends:
        return [(Span(campaign.starts, campaign.ends), countries)]
    return []


def of_proposals(world: World, taken: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Engagement]]:
    """By creator what is proposed in Shortlist and Outreach. `taken` are creators and campaigns that have a deal."""
    campaigns: Mapping[str, Campaign] = world.tables["Campaigns"].by_id()
    told = set(taken)
    for title, wanted in (("Shortlist", shortlisted), ("Outreach", _approached)):
        for row in world.tables[title]:
            campaign = campaigns.get(row.campaign or "")
            if campaign is None or campaign.status in OVER or not row.creator or not wanted(row):
                continue
            if (row.creator, row.campaign) in told:
                continue
            told.add((row.creator, row.campaign))
            days = tuple(_campaign_days(campaign, world.countries(campaign.audience_countries)))
            place = world.tables[title].place(row, "creator")
            yield (
                row.creator,
                world.of_campaign(campaign, f"the proposal {campaign.name or campaign.id}", place, days=days),
            )


def shortlisted(row: Any) -> bool:
    return row.decision in WANTED and row.stage not in PAST and not row.stop


def _approached(row: Any) -> bool:
    return row.stage is not OutreachStage.CLOSED and row.answer not in NO


def of_posts(world: World) -> Iterator[tuple[str, Engagement]]:
    """By creator the posts for brands that somebody saw, a post in both tabs once. Those that are deliverables are
    known from their deals."""
    ours = {one.video_id or link_video_id(one.url or "") for one in world.tables["Deliverables"]} - {None}
    videos, partnerships = world.tables["Videos"], world.tables["Partnerships"]
    judged, unjudged = {one.video: one for one in partnerships if one.video}, Partnership()
    told: set[object] = set()
    for one in videos:
        about = judged.get(one.id, unjudged)
        if one.video_id in ours or about.competitor is YesNoUnsure.NO:
            told.add(one.id)
        elif one.sponsored is YesNoUnsure.YES and one.posted_at:
            brand, category = one.brand or about.brand, one.product_category or about.product_category
            day = day_in(world.settings.zone_home, one.posted_at)
            told |= {one.id, (one.creator, (brand or "").casefold(), day)}
            if one.creator and brand:
                yield one.creator, _seen(world, brand, category, day, videos.place(one, "sponsored"))
    for one in partnerships:
        day = one.promoted_on
        if one.video in told or (one.creator, (one.brand or "").casefold(), day) in told:
            continue
        if one.creator and one.brand and day and one.competitor is not YesNoUnsure.NO:
            place = partnerships.place(one, "competitor")
            yield one.creator, _seen(world, one.brand, one.product_category, day, place)


def _seen(world: World, name: str, category: str | None, day: date, place: Place) -> Engagement:
    """A post for a brand, or for a product of one."""
    brand = world.products.get(name.casefold(), name)
    category = category or world.lineage.parent(ListName.COMPETITOR, name)
    return Engagement(
        called=f"a post on {day}",
        brand=brand.casefold(),
        shown=name,
        known_as=frozenset((name.casefold(), brand.casefold())),
        categories=world.lineage.branch(category),
        days=((Span(day, day), None),),
        place=place,
        seen=True,
    )
