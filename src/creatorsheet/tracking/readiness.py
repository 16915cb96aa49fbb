"""How one creator can be told apart from the others before a launch: code, link, UTM, affiliate, Shop and page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.methods import uses_affiliates, uses_codes, uses_shop
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import Readiness
from creatorsheet.catalogue.readiness import Item, Mark, State
from creatorsheet.catalogue.results.choices import CodeState
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.tracking.codes import bare
from creatorsheet.tracking.launch import DONE, campaign_unready, misses, noticed, unready, wanted, wanting, whole
from creatorsheet.tracking.trail import Trail

METHODS = {
    "code_ready": Item.CODE,
    "link_ready": Item.LINK,
    "utm_ready": Item.UTM,
    "affiliate_ready": Item.AFFILIATE,
    "shop_ready": Item.SHOP,
    "landing_ready": Item.LANDING,
}
WHOLE = {"site_tracking_ready": Item.SITE, "dashboard_ready": Item.DASHBOARD}
NOT_READY, MISSES = "CS-C05", "CS-C08"
DEAD = {
    CodeState.PLANNED: "is not given out yet",
    CodeState.REJECTED: "was refused by the shop",
    CodeState.LEAKED: "has leaked",
    CodeState.RETIRED: "is retired",
}


@dataclass(frozen=True)
class Posting:
    """The posts of one creator in a campaign that are still to come, each with its deal."""

    campaign: Campaign
    creator: str
    videos: Sequence[tuple[Deal, Deliverable]]

    @property
    def day(self) -> date | None:
        """The day of the first post; None where none has a day."""
        return min((one.publish_due for _, one in self.videos if one.publish_due), default=None)


def rows(trail: Trail, posting: Posting) -> list[TrackingRow]:
    """The rows that count: for all videos or one that is to come; a retired one only where there is no other."""
    awaited = {one.id for _, one in posting.videos}
    found = [
        one
        for one in trail.rows_of(posting.campaign, posting.creator)
        if not one.deliverable or one.deliverable in awaited or not awaited
    ]
    return [one for one in found if not _retired(one)] or found


def _retired(row: TrackingRow) -> bool:
    return row.code_state is CodeState.RETIRED or row.retired_at is not None


def findings(trail: Trail, posting: Posting, today: date) -> list[Finding]:
    """CS-C05 and CS-C08 of one creator, in the words in which the codes are judged."""
    return [
        *unready(trail, posting.campaign, posting.creator, rows(trail, posting), today),
        *_missed(trail, posting),
    ]


def _missed(trail: Trail, posting: Posting) -> Iterator[Finding]:
    known = {one.id: one for one in trail.rows_of(posting.campaign, posting.creator) if one.promo_code}
    for deal, video in posting.videos:
        row = known.get(video.tracking or "")
        if row and video.publish_due:
            yield from misses(trail, posting.campaign, deal, video, row, video.publish_due)


def marks(trail: Trail, posting: Posting, today: date) -> Iterator[Mark]:
    """How each method stands, over all rows that count."""
    standing = rows(trail, posting)
    told = NOT_READY if noticed(posting.campaign, today) else ""
    if not standing:
        yield from _none(trail, posting, told)
        return
    for key, item in METHODS.items():
        found = [_of_row(trail, posting, row, key, today) for row in standing]
        if key == "code_ready" and (missed := list(_missed(trail, posting))):
            says = "the code does not work on the day of a post"
            found.append(Mark(item, State.MISSING, says, posting.day, missed[0].place, told=MISSES))
        yield from found


def _none(trail: Trail, posting: Posting, told: str) -> Iterator[Mark]:
    """No row at all: a link or a code of their own, and what the campaign sells with."""
    campaign, place = posting.campaign, Place(sheet="Tracking", table="Tracking")
    coded = uses_codes(campaign, trail.settings)
    needed = {
        Item.CODE: coded,
        Item.LINK: bool(campaign.landing_page) or not coded,
        Item.UTM: bool(campaign.landing_page) or not coded,
        Item.AFFILIATE: uses_affiliates(campaign),
        Item.SHOP: uses_shop(campaign),
        Item.LANDING: False,
    }
    for item, asked in needed.items():
        state = State.MISSING if asked else State.NOT_NEEDED
        yield Mark(item, state, "", posting.day if asked else None, place, told=told if asked else "")


def _of_row(trail: Trail, posting: Posting, row: TrackingRow, key: str, today: date) -> Mark:
    item, place = METHODS[key], trail.tracking.place(row, key)
    unread = trail.tracking.unread.get(row.sheet_row, frozenset())
    if key in unread or (item is Item.CODE and {"promo_code", "code_state", "retired_at"} & unread):
        return Mark(item, State.UNREAD, place=place)
    state = getattr(row, key)
    needed = state is Readiness.IN_PROGRESS or wanted(row, key, posting.campaign, trail.settings)
    if state is Readiness.NOT_NEEDED or (state is not Readiness.READY and not needed):
        return Mark(item, State.NOT_NEEDED)
    fault = _dead(trail, posting, row, today) if item is Item.CODE and needed else ""
    if fault:
        code = trail.tracking.place(row, "code_state" if row.promo_code else "promo_code")
        return Mark(item, State.MISSING, fault, posting.day, code)
    if wanting(row, key, posting.campaign, trail.settings):
        told = NOT_READY if noticed(posting.campaign, today) else ""
        return Mark(item, State.MISSING, "", posting.day, place, told=told)
    return Mark(item, State.READY, day=row.issued_at if item is Item.CODE else None, place=place)


def _dead(trail: Trail, posting: Posting, row: TrackingRow, today: date) -> str:
    """Why a code is nobody's, or does not work, in a sentence; "" for one that lives."""
    if not row.promo_code:
        return "" if row.code_ready in (None, Readiness.NOT_STARTED) else "there is no code"
    if row.code_state in DEAD:
        return f"the code {row.promo_code} {DEAD[row.code_state]}"
    if row.retired_at and row.retired_at <= today:
        return f"the code {row.promo_code} is retired"
    others = sorted(trail.said(one) for one in trail.code_owners[bare(row.promo_code)] if one != posting.creator)
    return f"the code {row.promo_code} is also {others[0]}'s" if others else ""


def of_campaign(trail: Trail, campaign: Campaign, today: date) -> Iterator[Mark]:
    """How the campaign's own tracking stands."""
    asked = whole(campaign)
    told = NOT_READY if noticed(campaign, today) else ""
    for key, item in WHOLE.items():
        state, place = getattr(campaign, key), trail.campaigns.place(campaign, key)
        if key not in asked or state is Readiness.NOT_NEEDED:
            yield Mark(item, State.NOT_NEEDED)
        elif key in trail.campaigns.unread.get(campaign.sheet_row, ()):
            yield Mark(item, State.UNREAD, place=place)
        elif state in DONE:
            yield Mark(item, State.READY, place=place)
        else:
            yield Mark(item, State.MISSING, "", campaign.starts, place, told=told)


def campaign_findings(trail: Trail, campaign: Campaign, today: date) -> list[Finding]:
    """CS-C05 of the campaign itself."""
    return list(campaign_unready(trail, campaign, today))
