"""Works made by hand: one creator's part of a campaign with few words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import numpy as np

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.settings import Settings, read_settings
from creatorsheet.learning.record import Record, Reliability, Video, Work, mature
from creatorsheet.results.efficiency import Group
from creatorsheet.results.judging import Target

DAY = date(2026, 11, 24)
DAYS = 30
SALES = "Generating TikTok Shop sales"
SETTINGS = read_settings(())  # type: ignore[arg-type]
ORDERS = Target(METRICS["orders"], 250, 12_500, ("orders",))


def settings(**about: Any) -> Settings:
    """The settings as they come, but for some."""
    return replace(SETTINGS, **about)


def target(metric: str, value: float | None = None, budget: float | None = None, *acquired: str) -> Target:
    """A target of a metric."""
    return Target(METRICS[metric], value, budget, acquired or ("orders",))


def work(
    creator: str = "a", orders: float | None = 40, cost: float = 1000, *, campaign: str = "C-1", ages: Sequence[int] = (40, 50),
    views: Sequence[float] = (), tier: str = "Micro", kind: str = "Tutorial", pay: str = "Flat fee", objective: str = SALES,
    aim: Target = ORDERS, currency: str = "EUR", rate: float | None = 1.0, amounts: Sequence[float] = (), went: Reliability | None = None,
    **facts: Sequence[float],
) -> Work:  # fmt: skip
    """A work with a video for each age; orders and cost are shared evenly among them, other facts given for each."""
    traits = {"tier": tier, "format": kind, "compensation": pay, "objective": objective}
    traits = {key: label for key, label in traits.items() if label}
    each = {**({"views": views} if views else {}), **facts}
    videos = tuple(
        Video(
            id=f"L-{campaign}-{creator}-{at}",
            campaign=campaign,
            creator=creator,
            posted_at=datetime.combine(DAY - timedelta(days=age), time(17), UTC),
            age=age,
            mature=mature(age, DAYS),
            traits=traits,
            facts={
                **({} if orders is None else {"orders": orders / len(ages)}),
                **({"cost": cost / len(ages)} if cost else {}),
                **{fact: float(values[at]) for fact, values in each.items()},
            },
            rate=rate,
        )
        for at, age in enumerate(ages)
    )
    whole = {**({"cost": float(cost)} if cost else {}), **({} if orders is None else {"orders": float(orders)})}
    if orders is not None:
        whole["acquisitions"] = float(orders)
    if len(amounts):
        whole["revenue"] = float(sum(amounts))
    columns = {fact: np.array(values, float) for fact, values in each.items()}
    return Work(
        campaign=campaign,
        name=campaign,
        creator=creator,
        handle=creator,
        market="US",
        currency=currency,
        rate=rate,
        days=DAYS,
        over=True,
        last=max((one.posted_at.date() for one in videos), default=None),
        traits=traits,
        videos=videos,
        group=Group(columns, whole, np.array(amounts, float)),
        target=aim,
        costs="9 of 9 categories",
        went=went or Reliability(),
    )


def record(*works: Work, months: int = 12) -> Record:
    """A record of some works."""
    return Record(DAY, "EUR", months, works)


def peers(count: int, *, first: int = 0, **about: Any) -> list[Work]:
    """So many works of other creators, each a little dearer than the one before."""
    orders = about.pop("orders", 40)
    return [work(f"p{first + at}", orders, 1000 + 100 * at, **about) for at in range(count)]


def by_code(one: Work, told: float = 0.0) -> Work:
    """The same work, where videos tell only so many of its orders each."""
    videos = tuple(replace(video, facts={**video.facts, "orders": told}) for video in one.videos)
    return replace(one, videos=videos)
