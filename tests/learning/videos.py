"""Small records of work: videos with their traits and figures, put into the works of creators."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from typing import Any

import numpy as np

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.settings import Settings, read_settings
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table
from creatorsheet.learning.record import Record, Reliability, Video, Work
from creatorsheet.results.efficiency import Group
from creatorsheet.results.judging import Target

TODAY = date(2026, 11, 24)
SHOP = "Generating TikTok Shop sales"
SETTINGS: Settings = read_settings(Table(Setting, ()))


def video(
    creator: str, *, age: int = 60, mature: bool = True, campaign: str = "C-1", name: str = "", rate: float | None = 1.0,
    facts: Mapping[str, float] | None = None, **traits: str,
) -> Video:  # fmt: skip
    """A video of 10,000 views, 120 clicks and 4 orders, watched for 9 s, unless `facts` say otherwise."""
    figures = {
        "views": 10_000.0, "shown": 10_000.0, "watched": 90_000.0, "completed": 2_000.0, "likes": 500.0, "comments": 40.0,
        "shares": 60.0, "saves": 100.0, "clicks": 120.0, "orders": 4.0, "cost": 200.0, **(facts or {}),
    }  # fmt: skip
    posted = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC) - timedelta(days=age)
    labels = {"objective": SHOP, "tier": "Micro", "format": "Review", **traits}
    key = name or f"L-{creator}-{age}-{'-'.join(labels.values())}-{figures['views']}"
    return Video(key, campaign, creator, posted, age, mature, {k: v for k, v in labels.items() if v}, figures, rate)


def work(
    videos: Iterable[Video], *, orders: float | None = None, target: float | None = 50.0, went: Reliability | None = None,
    **about: Any,
) -> Work:  # fmt: skip
    """The work of one creator in a campaign; `orders` are those credited to the creator, else the sum of the videos'."""
    some = tuple(videos)
    whole_orders = sum(one.facts.get("orders", 0.0) for one in some) if orders is None else orders
    cost = sum(one.facts.get("cost", 0.0) for one in some)
    whole = {"cost": cost, "orders": whole_orders, "acquisitions": whole_orders, "revenue": 40.0 * whole_orders}
    keys = sorted({key for one in some for key in one.facts})
    columns = {key: np.array([one.facts.get(key, np.nan) for one in some]) for key in keys}
    common = {key: some[0].traits[key] for key in ("objective", "tier") if key in some[0].traits}
    told = {
        "campaign": some[0].campaign, "name": some[0].campaign, "creator": some[0].creator,
        "handle": some[0].creator.lower(), "market": "US", "currency": "USD", "rate": some[0].rate, "days": 30, "over": True,
        "last": max(one.posted_at for one in some).date(), "traits": common, "videos": some,
        "group": Group(columns, whole, np.full(round(whole_orders), 40.0)),
        "target": Target(METRICS["cpa"], target, 10_000.0, ("orders",)), "costs": "9 of 9 categories",
        "went": went or Reliability(),
    }  # fmt: skip
    return Work(**{**told, **about})


def record(videos: Iterable[Video] = (), *, works: Iterable[Work] = (), months: int = 12) -> Record:
    """A record of videos, those of a creator in a campaign as one work, and of further works."""
    order = sorted(videos, key=lambda one: (one.campaign, one.creator))
    found = [work(some) for _, some in groupby(order, key=lambda one: (one.campaign, one.creator))]
    return Record(TODAY, "USD", months, (*found, *works))
