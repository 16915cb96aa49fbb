"""Findings before and around the launch: what is not ready, and codes whose days miss a post."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from creatorsheet.catalogue.agreements.choices import DeliverableStatus
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.methods import uses_affiliates, uses_codes, uses_shop
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignStatus, CtaKind, Readiness
from creatorsheet.catalogue.problems.codes import CODE_DATES_MISS_THE_CAMPAIGN, TRACKING_NOT_READY_FOR_LAUNCH
from creatorsheet.catalogue.readiness import NOTICE
from creatorsheet.catalogue.results.choices import TrackingMethod
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import Settings
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.words import listed
from creatorsheet.tracking.trail import Trail

DONE = (Readiness.READY, Readiness.NOT_NEEDED)
ITEMS = {
    "link_ready": "link",
    "utm_ready": "UTM",
    "code_ready": "code",
    "affiliate_ready": "affiliate tracking",
    "shop_ready": "TikTok Shop tracking",
    "landing_ready": "landing page",
}
WHOLE = {"site_tracking_ready": "website tracking", "dashboard_ready": "shared dashboard"}
QUIET = (CampaignStatus.DRAFT, CampaignStatus.CLOSED, CampaignStatus.CANCELLED)
ON_THE_SITE = (CtaKind.VISIT, CtaKind.BUY, CtaKind.SIGN_UP, CtaKind.DOWNLOAD)


def launched(trail: Trail, campaign: Campaign, today: date) -> list[Finding]:
    """What is not ready in a campaign that starts within 7 days or runs (CS-C05), and codes that miss posts (C08)."""
    found = [*campaign_unready(trail, campaign, today)]
    creators = dict.fromkeys(deal.creator for deal in trail.deals_of(campaign))
    told = [unready(trail, campaign, one, trail.rows_of(campaign, one), today) for one in creators]
    return [*(finding for one in told for finding in one), *found, *_missed(trail, campaign)]


def noticed(campaign: Campaign, today: date) -> bool:
    """Whether a campaign starts within 7 days or runs, so that what is not ready is told."""
    starts, ends = campaign.starts, campaign.ends
    begun = starts is not None and starts <= today + NOTICE
    return begun and campaign.status not in QUIET and not (ends and ends < today)


def started(starts: date, today: date) -> str:
    """When a campaign starts, or has started, in a sentence."""
    days = (starts - today).days
    soon = "today" if not days else "tomorrow" if days == 1 else f"in {days} days"
    return f"starts {starts}, {soon}" if days >= 0 else f"has been running since {starts}"


def lacking(row: TrackingRow, campaign: Campaign, settings: Settings) -> list[str]:
    """Keys of what a row of Tracking needs and is not ready. What nobody began counts where the campaign asks for it."""
    return [key for key in ITEMS if wanting(row, key, campaign, settings)]


def wanting(row: TrackingRow, key: str, campaign: Campaign, settings: Settings) -> bool:
    """Whether one item of a row is neither ready nor needless."""
    state = getattr(row, key)
    return state not in DONE and (state is Readiness.IN_PROGRESS or wanted(row, key, campaign, settings))


def wanted(row: TrackingRow, key: str, campaign: Campaign, settings: Settings) -> bool:
    """Whether the campaign's ways to catch what viewers do ask for an item."""
    match key:
        case "code_ready":
            return bool(row.promo_code) or uses_codes(campaign, settings)
        case "affiliate_ready":
            return uses_affiliates(campaign)
        case "shop_ready":
            return uses_shop(campaign)
        case "landing_ready":
            return row.method is TrackingMethod.LANDING_PAGE or bool(row.landing_page)
    page = row.tracked_link or row.target_url or row.landing_page or campaign.landing_page
    return bool(page) or campaign.cta_kind in ON_THE_SITE


def unready(
    trail: Trail, campaign: Campaign, creator: str | None, rows: Iterable[TrackingRow], today: date
) -> Iterator[Finding]:
    """CS-C05 for one creator: the rows that lack something, or that there are none."""
    if not noticed(campaign, today):
        return
    rows = list(rows)
    if not rows:
        place = Place(sheet="Tracking", table="Tracking")
        yield _finding(campaign, today, place, trail.said(creator), ["link or code of their own"])
    for row in rows:
        unread = trail.tracking.unread.get(row.sheet_row, ())
        missing = [key for key in lacking(row, campaign, trail.settings) if key not in unread]
        if missing:
            place = trail.tracking.place(row, missing[0])
            yield _finding(campaign, today, place, trail.said(creator), [ITEMS[key] for key in missing])


def campaign_unready(trail: Trail, campaign: Campaign, today: date) -> Iterator[Finding]:
    """CS-C05 for the campaign itself: website tracking and the shared dashboard."""
    unread = trail.campaigns.unread.get(campaign.sheet_row, ())
    missing = [key for key in whole(campaign) if getattr(campaign, key) not in DONE and key not in unread]
    if missing and noticed(campaign, today):
        place = trail.campaigns.place(campaign, missing[0])
        yield _finding(campaign, today, place, "the campaign", [WHOLE[key] for key in missing])


def whole(campaign: Campaign) -> list[str]:
    """Keys of what a campaign needs once."""
    return [key for key in WHOLE if key != "site_tracking_ready" or campaign.cta_kind in ON_THE_SITE]


def _finding(campaign: Campaign, today: date, place: Place, creator: str, items: list[str]) -> Finding:
    state = started(campaign.starts or today, today)
    return TRACKING_NOT_READY_FOR_LAUNCH.at(
        place, campaign=campaign.name or campaign.id, state=state, creator=creator, item=listed(items, "or")
    )


def _missed(trail: Trail, campaign: Campaign) -> Iterator[Finding]:
    rows = {one.id: one for one in trail.tracking if one.campaign == campaign.id and one.promo_code}
    deals = {deal.id: deal for deal in trail.deals_of(campaign)}
    for video in trail.deliverables:
        deal, row = deals.get(video.deal or ""), rows.get(video.tracking or "")
        day = video.posted_at.date() if video.posted_at else video.publish_due
        if deal and row and day and video.status is not DeliverableStatus.CANCELLED:
            yield from misses(trail, campaign, deal, video, row, day)


def misses(
    trail: Trail, campaign: Campaign, deal: Deal, video: Deliverable, row: TrackingRow, day: date
) -> Iterator[Finding]:
    """CS-C08: a video whose day the offer, or the life of its code, does not cover."""
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
