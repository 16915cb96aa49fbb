"""CPU seconds and memory of vetting a great shortlist, beside a plain pandas version of the figures that pandas can tell.

Run: python tests/bench/shortlist.py [CREATORS]     (100,000 where nothing is said, each with 10 videos; some minutes)

Each side runs in a process of its own and holds its own copy of the data by columns. Plain pandas computes median views,
their robust spread, engagement, posts a week, the share of sponsored videos, low, middle and high views, the weighted score,
its rank and the usual fees by tier; it knows no missing parts, no peers, no weightings, no vetoes, and tells nobody anything.
"""

from __future__ import annotations

import gc
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np

from creatorsheet.app.shortlist import shortlist
from creatorsheet.book.memory import MemoryBook
from creatorsheet.catalogue.shapes import Sheet
from creatorsheet.kernel.grid import Grid, Raw

TODAY = date(2026, 11, 24)
EACH = 10
TIERS, MARKETS = ("Nano", "Micro", "Mid", "Macro", "Mega"), ("US", "GB", "DE", "FR")
FORMATS = ("Tutorial", "Review", "Sketch", "Story", "Reaction")
FOLLOWERS, FEES = np.array([5e3, 5e4, 2e5, 7e5, 2e6]), np.array([150, 400, 1_500, 5_000, 9_000])
MARKS = ("communication", "deadlines", "feedback", "pricing", "revisions", "rights_attitude", "requirements")


class _Columns(Grid):
    """A grid that is held by columns; blank ones take no room."""

    def hold(self, cells: dict[str, list[Raw]], many: int) -> _Columns:
        object.__setattr__(self, "cells", cells)
        object.__setattr__(self, "rows", range(many))
        return self

    def column(self, title: str) -> list[Raw]:
        return self.cells.get(title) or [None] * len(self)  # type: ignore[attr-defined,no-any-return]


class Held(MemoryBook):
    """A workbook in memory of which great tabs are held by columns."""

    def __init__(self, tables: dict[str, list[dict[str, Raw]]], great: dict[str, dict[str, Sequence[Raw]]]) -> None:
        super().__init__(tables)
        self._great = great

    def grid(self, sheet: Sheet) -> Grid:
        if sheet.title not in self._great:
            return super().grid(sheet)
        cells = self._great[sheet.title]
        many = len(next(iter(cells.values())))
        header = tuple(one.title for one in sheet.columns.values())
        grid = _Columns(sheet.title, header, (), range(3, 3 + many), header_row=2, table=sheet.table)
        return grid.hold({sheet.columns[key].title: list(column) for key, column in cells.items()}, many)


@dataclass(frozen=True)
class World:
    """The data by tab and column; the same at every run."""

    creators: dict[str, list[Any]]
    shortlist: dict[str, list[Any]]
    videos: dict[str, list[Any]]
    audience: dict[str, list[Any]]


def world(many: int) -> World:
    """So many creators with ten videos each, all on one shortlist."""
    chance = np.random.default_rng(1)
    tier = chance.choice(5, many, p=[0.3, 0.35, 0.2, 0.1, 0.05])
    ids = [f"K-{at}" for at in range(many)]
    followers = (FOLLOWERS[tier] * chance.uniform(0.9, 1.9, many)).astype(int)
    usual = followers * chance.lognormal(-0.7, 0.6, many)
    fees = (FEES[tier] * chance.lognormal(0, 0.35, many)).round()
    scores = {f"{one}_score": chance.integers(20, 100, many).tolist() for one in ("style", "safety", "engagement")}
    whose = np.repeat(np.arange(many), EACH)
    views = (usual[whose] * chance.lognormal(0, 0.5, many * EACH)).astype(int)
    likes = (views * chance.beta(8, 92, many * EACH)).astype(int)
    comments = (likes * chance.beta(3, 97, many * EACH)).astype(int)
    noon = datetime(2026, 11, 10, 12, tzinfo=UTC).replace(tzinfo=None)
    days = [noon - timedelta(days=3 * at) for at in range(EACH)]
    return World(
        creators={
            "creator_id": ids,
            "handle": [f"creator{at}" for at in range(many)],
            "country": [MARKETS[one] for one in chance.integers(0, 4, many)],
            "language": ["en"] * many,
            "niche": ["Skincare"] * many,
            "main_format": [FORMATS[one] for one in chance.integers(0, 5, many)],
            "tier": [TIERS[one] for one in tier],
            "followers": followers.tolist(),
            "followers_on": [date(2026, 11, 10)] * many,
        },
        shortlist={
            "shortlist_id": [f"S-{at}" for at in range(many)],
            "campaign": ["C-1"] * many,
            "creator": ids,
            "stage": ["Vetted"] * many,
            **scores,
            **{one: chance.integers(1, 6, many).tolist() for one in MARKS},
            "asked_fee": fees.tolist(),
            "asked_currency": ["EUR"] * many,
            "asked_on": [date(2026, 11, 10)] * many,
        },
        videos={
            "video_row_id": [f"V-{at}" for at in range(many * EACH)],
            "creator": [one for one in ids for _ in range(EACH)],
            "url": ["https://www.tiktok.com/@creator"] * many * EACH,
            "posted_at": days * many,
            "seen_at": [date(2026, 11, 20)] * many * EACH,
            "views": views.tolist(),
            "likes": likes.tolist(),
            "comments": comments.tolist(),
            "shares": (likes // 20).tolist(),
            "sponsored": ["Yes" if one < 0.1 else "No" for one in chance.random(many * EACH)],
            "source": ["TikTok Studio"] * many * EACH,
        },
        audience={
            "audience_id": [f"U-{at}" for at in range(many)],
            "creator": ids,
            "dimension": ["Location"] * many,
            "segment": ["US"] * many,
            "share": chance.uniform(0.3, 0.99, many).tolist(),
            "as_of": [date(2026, 11, 10)] * many,
            "source": ["TikTok Studio"] * many,
        },
    )


def ours(many: int) -> str:
    """The whole action, reading, plan and findings included, while Python collects as seldom as under any command."""
    gc.set_threshold(50_000, 50, 1_000)
    data = world(many)
    campaign = {"campaign_id": "C-1", "name": "Glow Spring", "status": "Recruiting", "currency": "EUR"}
    more = {"audience_countries": "US", "target_cpm": 15, "model": "Awareness", "starts": date(2027, 3, 1)}
    great = {"Creators": data.creators, "Shortlist": data.shortlist, "Videos": data.videos, "Audience": data.audience}
    book = Held({"Campaigns": [campaign | more]}, great)
    del data
    held = peak()
    began = time.process_time()
    made = shortlist(book, today=TODAY, campaign="C-1")
    seconds = time.process_time() - began
    found = len(made.outcome.findings)
    return f"{seconds:.1f} CPU s, {peak():,.0f} MB at most ({held:,.0f} of it the data), {len(made.outcome.plan.changes):,} cells, {found:,} findings"


def pandas(many: int) -> str:
    """Plain pandas: no reading, no findings, nothing is written."""
    import pandas as pd

    data = world(many)
    videos, people, rows = (pd.DataFrame(one) for one in (data.videos, data.creators, data.shortlist))
    del data
    held = peak()
    began = time.process_time()
    videos = videos[(pd.to_datetime(videos.seen_at) - videos.posted_at).dt.days >= 7]
    videos = videos.sort_values("posted_at").groupby("creator").tail(20)
    videos["rate"] = (videos.likes + videos.comments + videos.shares) / videos.views.where(videos.views > 0)
    videos["sponsored"] = videos.sponsored == "Yes"
    by = videos.groupby("creator")
    found = by.agg(
        median=("views", "median"), rate=("rate", "median"), sponsored=("sponsored", "mean"), n=("views", "size")
    )
    low, middle, high = (by.views.quantile(one) for one in (0.1, 0.5, 0.9))
    found["low"], found["middle"], found["high"] = low, middle, high
    away = (videos.views - videos.creator.map(found["median"])).abs()
    found["spread"] = 1.4826 * away.groupby(videos.creator).median() / found["median"]
    found["a_week"] = (found.n - 1) * 7 / (by.posted_at.max() - by.posted_at.min()).dt.days
    rows = rows.merge(found, left_on="creator", right_index=True).merge(
        people, left_on="creator", right_on="creator_id"
    )
    rows["steady"] = (100 * (1 - rows.spread)).clip(0, 100)
    rows["professional"] = rows[list(MARKS)].mean(axis=1) * 20
    weights = {"style_score": 20, "steady": 15, "engagement_score": 15, "safety_score": 15, "professional": 10}
    rows["overall"] = sum(rows[key] * weight for key, weight in weights.items()) / sum(weights.values())
    rows["rank"] = rows.overall.rank(ascending=False, method="first")
    fees = rows.groupby(["tier", "country"]).asked_fee.quantile([0.25, 0.75]).unstack()
    rows = rows.merge(fees, left_on=["tier", "country"], right_index=True)
    rows["fair"] = rows.middle / 1000 * 15
    seconds = time.process_time() - began
    return f"{seconds:.1f} CPU s, {peak():,.0f} MB at most ({held:,.0f} of it the data), {len(rows):,} rows"


def peak() -> float:
    """The most memory this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    many = int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 100_000
    print(f"{many:,} creators, {many * EACH:,} videos")
    work: dict[str, Callable[[int], str]] = {"creatorsheet": ours, "plain pandas": pandas}
    for name, one in work.items():
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            print(f"{name}: {pool.apply(one, (many,))}")


if __name__ == "__main__":
    main()
