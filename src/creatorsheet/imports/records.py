"""What exports are about, whatever their layout: the records every reader of an export delivers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from creatorsheet.kernel.finding import Finding


@dataclass(frozen=True, kw_only=True)
class Record:
    """One row of an export that was understood. `line` counts from 1 as the file's own rows do."""

    line: int


@dataclass(frozen=True, kw_only=True)
class PostFigures(Record):
    """Totals of one post at one moment."""

    video_id: str = ""
    url: str = ""
    handle: str = ""
    user_id: str = ""  # the account's own number
    title: str = ""
    posted_at: datetime | None = None
    captured_at: datetime | None = None
    figures: dict[str, int | float | Decimal] = field(default_factory=dict)  # keys of the Results columns


@dataclass(frozen=True, kw_only=True)
class AccountDay(Record):
    """Figures of a whole account on one day."""

    handle: str
    day: date
    user_id: str = ""
    figures: dict[str, int] = field(default_factory=dict)  # views, profile_visits, followers, follower_growth …


@dataclass(frozen=True, kw_only=True)
class AudienceShare(Record):
    """The share of one segment in an account's audience."""

    handle: str
    dimension: str  # location, age, gender, interests
    segment: str
    share: float
    as_of: date | None = None


@dataclass(frozen=True, kw_only=True)
class AdFigures(Record):
    """What an ad, ad group or campaign did in a day or a period. Money in `currency`."""

    platform: str
    campaign: str
    ad_group: str = ""
    ad: str = ""
    url: str = ""
    first_day: date | None = None
    last_day: date | None = None
    currency: str = ""
    spend: Decimal | None = None
    figures: dict[str, int | float | Decimal] = field(default_factory=dict)  # keys of the Results columns


@dataclass(frozen=True, kw_only=True)
class OrderLine(Record):
    """One conversion, or one SKU of it; amounts are positive."""

    key: str  # source, order, product, SKU
    order_id: str
    ordered_at: datetime | None = None
    kind: str = "order"
    count: int = 1
    status: str = "paid"  # member names of OrderStatus
    gross: Decimal | None = None
    discount: Decimal | None = None
    refund: Decimal | None = None
    currency: str = ""
    new_customer: str = ""  # yes, no or ""
    codes: tuple[str, ...] = ()
    link_key: str = ""
    shop_creator: str = ""
    video_id: str = ""
    product: str = ""
    commission: Decimal | None = None
    referrer: str = ""  # the site the buyer came from


@dataclass(frozen=True, kw_only=True)
class Traffic(Record):
    """Visits by channel, link or page in a period."""

    dimension: str  # the export's own first column: channel, link key, page, event
    value: str
    first_day: date | None = None
    last_day: date | None = None
    figures: dict[str, int | float | Decimal] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class CommentLine(Record):
    """One comment under a post. Names of people who comment are not kept."""

    comment_id: str
    text: str
    url: str = ""
    video_id: str = ""
    commented_at: datetime | None = None
    likes: int | None = None
    by_creator: bool = False


@dataclass(frozen=True, kw_only=True)
class CreatorLine(Record):
    """One creator of somebody's list. `values` are keys of the Creators columns with typed values."""

    handle: str = ""
    platform: str = "tiktok"
    name: str = ""
    profile_url: str = ""
    user_id: str = ""
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Left:
    """A row that was not used, and why, in words that can stand in a list."""

    line: int
    reason: str


@dataclass(frozen=True)
class Export:
    """All that a file held. `rows` counts its data rows; every one of them is behind a record or in `left`.

    Several records may come from one row and one record from several rows (Shopify's continuation rows), so `used`
    counts rows, not records: used + len(left) == rows.
    """

    source: str  # key of the layout in catalogue/sources
    file: str
    records: tuple[Record, ...]
    left: tuple[Left, ...]
    findings: tuple[Finding, ...]
    rows: int
    used: int
    account: str = ""  # handle from the file's name, where only that tells
    exported_at: datetime | None = None
    joined: Mapping[int, int] = field(default_factory=dict)  # row -> the row whose record it went into
