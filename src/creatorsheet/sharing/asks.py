"""What a marketer asks an agency for: which cells of which rows, by when, and what an answer looks like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from creatorsheet.catalogue.agreements.choices import (
    AdAccount,
    DealStatus,
    DeliverableKind,
    InvoiceNeed,
    ReviewKind,
    RightKind,
    RightStatus,
)
from creatorsheet.catalogue.creators.choices import ShortlistDecision
from creatorsheet.catalogue.results.choices import CaptureWindow, TrackingMethod
from creatorsheet.sharing.relations import Relations, is_live, is_post

STANDS = (None, DealStatus.SIGNED, DealStatus.DISPUTED, DealStatus.COMPLETED)
PROMISED = (DealStatus.SENT, DealStatus.NEGOTIATING, *STANDS)
WITH_INVOICE = (InvoiceNeed.INVOICE, InvoiceNeed.INVOICE_PO, InvoiceNeed.INVOICE_TAX)
WINDOW_DAYS = {CaptureWindow.H24: 1, CaptureWindow.D7: 7, CaptureWindow.D30: 30}
SPARK_WITHIN = timedelta(days=2)


@dataclass(frozen=True)
class Ask:
    """One line of the front page. `what` says it with {n} rows; `by` stands in place of a date where each row has its own.

    `fields` are asked in every row that `asks` picks; `blank` only where nothing was filled in beforehand. `per` is the
    column whose different values are counted in place of rows.
    """

    key: str
    tab: str
    fields: tuple[str, ...]
    what: str
    noun: tuple[str, str]
    like: str
    asks: Callable[[Any, Relations], bool]
    due: Callable[[Any, Relations], date | None]
    by: str = ""
    blank: tuple[str, ...] = ()
    per: str = ""

    def said(self, rows: int) -> str:
        """The line's words for so many rows."""
        return self.what.format(n=f"{rows:,} {self.noun[rows != 1]}")


def _starts(row: Any, known: Relations) -> date | None:
    return known.campaign(row).starts


def _first_start(row: Any, known: Relations) -> date | None:
    days = [one.starts for one in known.campaigns_of(known.creator(row)) if one.starts]
    return min(days, default=None)


def _draft_due(row: Any, known: Relations) -> date | None:
    video = known.video(row)
    first = (row.round or 1) == 1 if hasattr(row, "round") else True
    due = video.draft_due or video.publish_due
    return due if first or due is None else max(due, known.today)


def _publish_due(row: Any, known: Relations) -> date | None:
    return known.video(row).publish_due


def _spark_due(row: Any, known: Relations) -> date | None:
    videos = [known.video(row)] if row.deliverable else known.videos_of(known.deal(row))
    days = [day for one in videos if (day := known.expected(one))]
    return min(days) + SPARK_WITHIN if days else None


def _asks_draft(row: Any, known: Relations) -> bool:
    return row.kind is ReviewKind.DRAFT and is_post(known.video(row)) and not is_live(known.video(row))


def _asks_spark(row: Any, _: Relations) -> bool:
    boosted = row.kind is RightKind.PAID_ADVERTISING and row.status is RightStatus.AGREED and row.ads_allowed
    return bool(boosted) and row.ad_accounts in (AdAccount.SPARK, AdAccount.ANY)


def _asks_rate(row: Any, known: Relations) -> bool:
    deals = known.deals_of(known.creator(row))
    return row.decision is not ShortlistDecision.DECLINE and not any(one.campaign == row.campaign for one in deals)


def _asks_idea(row: Any, _: Relations) -> bool:
    return row.kind is DeliverableKind.VIDEO and is_post(row) and not is_live(row)


def _asks_invoice(row: Any, known: Relations) -> bool:
    return known.deal(row).invoice_needs in WITH_INVOICE and (row.paid_on is None or row.invoice_no is not None)


def _asks_address(row: Any, known: Relations) -> bool:
    sends = (one for one in known.deals_of(row) if one.status in PROMISED and one.gift and not one.shipped_on)
    return any(sends)


def _figures(window: CaptureWindow, words: str, like: str) -> Ask:
    days = WINDOW_DAYS[window]

    def due(row: Any, known: Relations) -> date | None:
        day = known.expected(known.video(row))
        return day + timedelta(days=days) if day else None

    return Ask(
        f"figures_{window.key}",
        "Results",
        ("views", "likes", "comments", "shares", "saves"),
        f"Views, likes, comments, shares, saves after {words}",
        ("post", "posts"),
        like,
        lambda row, known: row.moment is window and known.is_offered(row),
        due,
        by=f"{words} after each post",
        blank=("captured_at",),
    )


ASKS: tuple[Ask, ...] = (
    Ask(
        "rates",
        "Shortlist",
        ("asked_fee", "asked_currency"),
        "Rates of {n}",
        ("creator", "creators"),
        "2,400.00  USD",
        _asks_rate,
        _starts,
        blank=("asked_on",),
    ),
    Ask(
        "home",
        "Creators",
        ("country", "language"),
        "Country and language of {n}",
        ("creator", "creators"),
        "GB  en",
        lambda row, known: not (row.country and row.language) and bool(known.campaigns_of(row)),
        _first_start,
    ),
    Ask(
        "addresses",
        "Creators",
        ("shipping_address",),
        "Addresses for {n}",
        ("parcel", "parcels"),
        "Name, street, town, country",
        _asks_address,
        _first_start,
    ),
    Ask(
        "arrivals",
        "Deals",
        ("arrived_on",),
        "Arrival of {n}",
        ("parcel", "parcels"),
        "14 May 2026",
        lambda row, _: row.shipped_on is not None and row.status in PROMISED,
        lambda *_: None,
        by="when it arrives",
    ),
    Ask(
        "audience",
        "Audience",
        ("share",),
        "Audience of {n}: countries, genders, ages",
        ("creator", "creators"),
        "46%",
        lambda row, known: known.is_offered(row),
        _first_start,
        blank=("as_of",),
        per="creator",
    ),
    Ask(
        "shop_ids",
        "Tracking",
        ("shop_id",),
        "TikTok Shop IDs of {n}",
        ("creator", "creators"),
        "the name in the Shop's report",
        lambda row, _: row.method is TrackingMethod.SHOP_ID,
        _starts,
    ),
    Ask(
        "affiliate_ids",
        "Tracking",
        ("affiliate_id",),
        "Affiliate IDs of {n}",
        ("creator", "creators"),
        "the ID of your affiliate account",
        lambda row, _: row.method is TrackingMethod.AFFILIATE_LINK,
        _starts,
    ),
    Ask(
        "ideas",
        "Deliverables",
        ("concept", "hook_kind"),
        "Concept and hook of {n}",
        ("video", "videos"),
        "Two weeks, no filter  Result first",
        _asks_idea,
        _draft_due,
    ),
    Ask(
        "drafts",
        "Reviews",
        ("draft_link",),
        "Draft links for {n}",
        ("video", "videos"),
        "https://drive…/draft-2",
        _asks_draft,
        _draft_due,
        blank=("received_on",),
    ),
    Ask(
        "posts",
        "Deliverables",
        ("url",),
        "Links of {n}, the day each goes live",
        ("post", "posts"),
        "https://www.tiktok.com/@…/video/…",
        lambda row, known: is_post(row) and known.deal(row).status in PROMISED,
        _publish_due,
    ),
    Ask(
        "spark",
        "Rights",
        ("spark_code", "spark_days"),
        "Spark codes of {n} with their number of days",
        ("post", "posts"),
        "#a1B2…  60",
        _asks_spark,
        _spark_due,
        by="2 days after each post",
        blank=("spark_from",),
    ),
    _figures(CaptureWindow.H24, "24 hours", "18,400"),
    _figures(CaptureWindow.D7, "7 days", "284,000"),
    _figures(CaptureWindow.D30, "30 days", "412,000"),
    Ask(
        "invoices",
        "Payments",
        ("invoice_no", "invoice_date"),
        "Invoices for {n}",
        ("payment", "payments"),
        "INV-2026-118  30 Jun 2026",
        _asks_invoice,
        lambda row, _: row.due_on,
        by="after each milestone",
    ),
)
