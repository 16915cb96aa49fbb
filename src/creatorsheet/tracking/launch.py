"""Findings before and around the launch: what is not ready, and codes whose days miss a post."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from creatorsheet.catalogue.agreements.choices import DeliverableStatus
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignStatus, CtaKind, Readiness
from creatorsheet.catalogue.problems.codes import CODE_DATES_MISS_THE_CAMPAIGN, TRACKING_NOT_READY_FOR_LAUNCH
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.tracking.trail import Trail

NOTICE = timedelta(days=7)
DONE = (Readiness.READY, Readiness.NOT_NEEDED)
ITEMS = {
    "link_ready": "link",
    "utm_ready": "UTM",
    "code_ready": "code",
    "affiliate_ready": "affiliate tracking",
    "shop_ready": "TikTok Shop tracking",
    "landing_ready": "landing page",
}
QUIET = (CampaignStatus.DRAFT, CampaignStatus.CLOSED, CampaignStatus.CANCELLED)
ON_THE_SITE = (CtaKind.VISIT, CtaKind.BUY, CtaKind.SIGN_UP, CtaKind.DOWNLOAD)


def launched(trail: Trail, campaign: Campaign, today: date) -> list[Finding]:
    """What is not ready in a campaign that starts within 7 days or runs (CS-C05), and codes that miss posts (C08)."""
    return [*_not_ready(trail, campaign, today), *_missed(trail, campaign)]


def _not_ready(trail: Trail, campaign: Campaign, today: date) -> Iterator[Finding]:
    starts, ends = campaign.starts, campaign.ends
    if campaign.status in QUIET or starts is None or starts > today + NOTICE or (ends and ends < today):
        return
    days = (starts - today).days
    soon = "today" if not days else "tomorrow" if days == 1 else f"in {days} days"
    state = f"starts {starts}, {soon}" if days >= 0 else f"has been running since {starts}"

    def finding(place: Place, creator: str, items: list[str]) -> Finding:
        return TRACKING_NOT_READY_FOR_LAUNCH.at(
            place, campaign=campaign.name or campaign.id, state=state, creator=creator, item=_listed(items)
        )

    for creator in dict.fromkeys(deal.creator for deal in trail.deals_of(campaign)):
        rows = [one for one in trail.tracking if (one.campaign, one.creator) == (campaign.id, creator)]
        live = [one for one in rows if not one.replaced_by]
        if not live:
            yield finding(Place(sheet="Tracking", table="Tracking"), trail.said(creator), ["link or code of their own"])
        for row in live:
            missing = [key for key in ITEMS if getattr(row, key) not in DONE]
            if missing:
                items = [ITEMS[key] for key in missing]
                yield finding(trail.tracking.place(row, missing[0]), trail.said(creator), items)
    whole = {"dashboard_ready": "shared dashboard"}
    if campaign.cta_kind in ON_THE_SITE:
        whole = {"site_tracking_ready": "website tracking", **whole}
    missing = [key for key in whole if getattr(campaign, key) not in DONE]
    if missing:
        place = trail.campaigns.place(campaign, missing[0])
        yield finding(place, "the campaign", [whole[key] for key in missing])


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} or {items[-1]}"


def _missed(trail: Trail, campaign: Campaign) -> Iterator[Finding]:
    rows = {one.id: one for one in trail.tracking if one.campaign == campaign.id and one.promo_code}
    deals = {deal.id: deal for deal in trail.deals_of(campaign)}
    for video in trail.deliverables:
        deal, row = deals.get(video.deal or ""), rows.get(video.tracking or "")
        day = video.posted_at.date() if video.posted_at else video.publish_due
        if deal and row and day and video.status is not DeliverableStatus.CANCELLED:
            yield from _misses(trail, campaign, deal, video, row, day)


def _misses(
    trail: Trail, campaign: Campaign, deal: Deal, video: Deliverable, row: TrackingRow, day: date
) -> Iterator[Finding]:
    if campaign.offer_starts and day < campaign.offer_starts:
        place, state = trail.campaigns.place(campaign, "offer_starts"), f"from {campaign.offer_starts} on"
    elif row.retired_at and day > row.retired_at:
        place, state = trail.tracking.place(row, "retired_at"), f"until {row.retired_at}"
    elif campaign.offer_ends and day > campaign.offer_ends:
        place, state = trail.campaigns.place(campaign, "offer_ends"), f"until {campaign.offer_ends}"
    else:
        return
    which = f"video {video.number or video.id} by {trail.said(deal.creator)}"
    yield CODE_DATES_MISS_THE_CAMPAIGN.at(place, value=row.promo_code, state=state, use=which, date=day)
