"""Creators of a campaign side by side: the consistent campaign report of the guide (Compare creators fairly)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.kernel.formula import evaluate, names
from creatorsheet.learning.fair import Comparison
from creatorsheet.learning.record import Video, Work
from creatorsheet.results import ranges

ENGAGEMENT = METRICS["engagement_rate"]


@dataclass(frozen=True)
class Row:
    """One creator, or all together with a ratio of totals for each rate. All live posts count; money is in the campaign's
    currency; what nobody entered is None. `reach` is that of the post that reached most, for reaches cannot be added."""

    name: str
    tier: str
    posts: int
    cost: float | None
    reach: float | None
    views: float | None
    engagement: float | None
    clicks: float | None
    results: float | None
    low: float | None
    high: float | None
    revenue: float | None
    better: float | None
    quality: float | None
    late: int
    due: int
    rounds: int


def rows(found: Comparison) -> list[Row]:
    """The creators, the dearest first, and all together in the last row where there are several."""
    facts = found.measure.facts if found.measure and found.measure.facts else ("orders",)
    some = sorted(found.creators, key=lambda one: (-one.work.spend, one.work.handle))
    told = [_row([one.work], facts, f"@{one.work.handle}", one.work.traits.get("tier", ""), one.better) for one in some]
    works = [one.work for one in some]
    return [*told, _row(works, facts, f"All {len(works)}", "", None)] if len(works) > 1 else told


def _row(works: list[Work], facts: Iterable[str], name: str, tier: str, better: float | None) -> Row:
    videos = [video for one in works for video in one.videos]
    results = _whole(works, facts)
    low, high = ranges.poisson(results) if results is not None else (None, None)
    marks = [one.quality for one in videos if one.quality]
    reached = [one.facts["reach"] for one in videos if "reach" in one.facts]
    return Row(
        name=name,
        tier=tier,
        posts=len(videos),
        cost=sum(one.spend for one in works) or None,
        reach=max(reached, default=None),
        views=_sum(videos, "views"),
        engagement=_engagement(videos),
        clicks=_sum(videos, "clicks"),
        results=results,
        low=low,
        high=high,
        revenue=_whole(works, ("revenue",)),
        better=better,
        quality=float(np.mean(marks)) if marks else None,
        late=sum(one.went.late for one in works),
        due=sum(one.went.due for one in works),
        rounds=sum(one.went.rounds for one in works),
    )


def _sum(videos: Iterable[Video], fact: str) -> float | None:
    known = [one.facts[fact] for one in videos if fact in one.facts]
    return sum(known) if known else None


def _whole(works: Iterable[Work], facts: Iterable[str]) -> float | None:
    """What works brought as a whole; of facts known by video only, the sum of these."""
    told = [
        one.group.whole[fact] if fact in one.group.whole else _sum(one.videos, fact) for one in works for fact in facts
    ]
    known = [one for one in told if one is not None]
    return sum(known) if known else None


def _engagement(videos: Iterable[Video]) -> float | None:
    """The rate over those posts that have every figure it needs."""
    wanted = names(ENGAGEMENT.value)
    able: list[Mapping[str, float]] = [one.facts for one in videos if evaluate(ENGAGEMENT.value, one.facts) is not None]
    return (
        evaluate(ENGAGEMENT.value, {name: sum(one.get(name, 0.0) for one in able) for name in wanted}) if able else None
    )
