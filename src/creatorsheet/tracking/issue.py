"""Issuing: what a creator's row in Tracking should hold, as values; the row itself is written by the use case."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from creatorsheet.catalogue.methods import uses_affiliates, uses_codes, uses_shop
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import Readiness
from creatorsheet.catalogue.results.choices import CodeState, RetireReason, TrackingMethod
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import Settings
from creatorsheet.tracking.codes import made
from creatorsheet.tracking.links import KEYS, link, link_fault, page_fault, tag, tags_of, untagged
from creatorsheet.tracking.trail import main_method

OPEN = (None, Readiness.NOT_STARTED)
REPLACED = (CodeState.LEAKED, CodeState.REJECTED)
REPLACED_WHY = (RetireReason.LEAKED, RetireReason.REJECTED, RetireReason.MISTAKE)


@dataclass(frozen=True)
class Maker:
    """What codes are made from beside the names: the user's key, the workbook, and all codes ever given out."""

    key: bytes
    book_id: str
    used: Collection[str]

    def code(self, settings: Settings, row: TrackingRow) -> str:
        """A fresh code for a row. The row's id is part of it, so that a replacement differs from what it replaces."""
        length = min(settings.code_length, settings.code_limit)
        parts = (self.book_id, row.campaign or "", row.creator or "", row.id)
        return made(self.key, length, *parts, used=self.used)


def needs_replacement(row: TrackingRow) -> bool:
    """Whether a row's code leaked, was refused or was a mistake, and nothing has taken its place."""
    if row.replaced_by or not row.promo_code:
        return False
    return row.code_state in REPLACED or (row.code_state is CodeState.RETIRED and row.retired_why in REPLACED_WHY)


def retired(row: TrackingRow, successor: str, today: date) -> Mapping[str, object]:
    """What changes in a row whose code is replaced; its history stays."""
    why = row.retired_why or (RetireReason.REJECTED if row.code_state is CodeState.REJECTED else RetireReason.LEAKED)
    return {"retired_at": row.retired_at or today, "retired_why": why, "replaced_by": successor}


def filled(
    row: TrackingRow,
    campaign: Campaign,
    settings: Settings,
    *,
    handle: str,
    number: int | None,
    maker: Maker,
    today: date,
) -> dict[str, object]:
    """All that the button writes into a row; what a person typed and what was given out before stays.

    A row whose code or link is marked Not needed gets none.
    `handle` names the creator in utm_content, `number` the video where the row is for one.
    """
    values: dict[str, object] = {"method": row.method or main_method(campaign, settings)}
    coded = bool(row.promo_code) or (uses_codes(campaign, settings) and row.code_ready is not Readiness.NOT_NEEDED)
    if coded:
        values["promo_code"] = row.promo_code or maker.code(settings, row)
        values["code_state"] = row.code_state or CodeState.ISSUED
    page = row.target_url or row.landing_page or campaign.landing_page or ""
    wanted = bool(row.tracked_link) or row.link_ready is not Readiness.NOT_NEEDED
    linked = wanted and bool(page) and not page_fault(page)
    if linked:
        values |= _link(row, page, campaign, settings, handle=handle, number=number)
    if coded or linked:
        values["issued_at"] = row.issued_at or today
    return values | _readiness(row, campaign, values, coded=coded, linked=linked)


def _link(
    row: TrackingRow, page: str, campaign: Campaign, settings: Settings, *, handle: str, number: int | None
) -> dict[str, object]:
    settled = row.link_ready is Readiness.READY and bool(row.tracked_link)
    name = tag(handle or row.creator or "")
    fresh = {
        "utm_source": tag(settings.utm_source.replace("{handle}", name)),
        "utm_medium": tag(settings.utm_medium),
        "utm_campaign": tag(campaign.name or campaign.id),
        "utm_content": f"{name}_{number}" if number is not None else name,
    }
    before = tags_of(row.tracked_link or "") if settled else {}
    tags = {key: tag(before.get(key) or fresh[key]) for key in KEYS}
    sound = settled and not link_fault(row.tracked_link or "") and untagged(row.tracked_link or "") == untagged(page)
    return {
        "target_url": page,
        "tracked_link": row.tracked_link if sound else link(page, tags),
        **{key: tags[key] for key in KEYS if key != "utm_campaign"},
    }


def _readiness(
    row: TrackingRow, campaign: Campaign, values: Mapping[str, object], *, coded: bool, linked: bool
) -> dict[str, object]:
    def started(before: Readiness | None, needed: bool, done: Readiness = Readiness.IN_PROGRESS) -> Readiness:
        return (done if needed else Readiness.NOT_NEEDED) if before in OPEN else before or done

    rewritten = linked and bool(row.tracked_link) and values["tracked_link"] != row.tracked_link
    own_page = values["method"] is TrackingMethod.LANDING_PAGE or bool(row.landing_page)
    waiting = Readiness.NOT_STARTED
    return {
        "link_ready": Readiness.IN_PROGRESS if rewritten else started(row.link_ready, linked),
        "utm_ready": Readiness.IN_PROGRESS if rewritten else started(row.utm_ready, linked),
        "code_ready": started(row.code_ready, coded),
        "affiliate_ready": started(row.affiliate_ready, uses_affiliates(campaign), waiting),
        "shop_ready": started(row.shop_ready, uses_shop(campaign), waiting),
        "landing_ready": started(row.landing_ready, own_page, waiting),
    }
