"""Efficiency: every metric for videos, creators and campaigns. Ratios of groups are ratios of totals, with n said."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from creatorsheet.catalogue.metric import Metric
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.kernel.formula import names
from creatorsheet.results import ranges
from creatorsheet.results.frames import Numbers, figures, known

OF_GROUPS = frozenset(
    ["cost", "orders", "revenue", "new_customers", "acquisitions", "margin", "branded_search", "mentions", "leads",
     "trials", "downloads", "assets_approved"]
)  # fmt: skip
"""Facts known for a creator or campaign as a whole, which need not belong to one video."""


@dataclass(frozen=True)
class Figure:
    """A figure with its 95 % range, and how many of the videos it could use."""

    value: float
    low: float | None = None
    high: float | None = None
    used: int | None = None
    of: int | None = None

    def as_json(self) -> dict[str, float | int | None]:
        """Rounded to what a double holds without noise; keys without a value are left out."""
        parts = {"value": self.value, "low": self.low, "high": self.high}
        told = {key: round(value, 10) for key, value in parts.items() if value is not None}
        return {**told, **({"used": self.used, "of": self.of} if self.of is not None else {})}


def source(metric: Metric, facts: Mapping[str, Numbers]) -> dict[str, Numbers]:
    """The columns behind a metric's arguments."""
    held = {name: metric.totals.get(name, name) for name in names(metric.value)}
    return {name: facts[fact] for name, fact in held.items() if fact in facts}


def of_videos(facts: pd.DataFrame) -> dict[str, dict[str, float]]:
    """Each metric that can be computed for a video, by deliverable and metric key."""
    columns = {str(name): facts[name].to_numpy(dtype=float) for name in facts}
    found: dict[str, dict[str, float]] = {str(one): {} for one in facts.index}
    for metric in METRICS.values():
        behind = source(metric, columns)
        if not behind:
            continue
        values = figures(metric.value, behind)
        for at in np.flatnonzero(np.isfinite(values)):
            found[str(facts.index[int(at)])][metric.key] = float(values[at])
    return found


@dataclass(frozen=True)
class Group:
    """The videos of a creator or campaign: a column per fact, a number per video; and what is known of the whole.

    `amounts` are the revenues of its orders, one number each.
    """

    videos: Mapping[str, Numbers]
    whole: Mapping[str, float]
    amounts: Numbers

    @property
    def count(self) -> int:
        """How many videos there are."""
        return len(next(iter(self.videos.values()), ()))

    def parts(self, metric: Metric) -> tuple[dict[str, Numbers], dict[str, float]]:
        """The facts of those videos that have every argument a video can have, and the arguments known as a whole."""
        behind = source(metric, self.videos)
        rows = {name: column for name, column in behind.items() if name not in OF_GROUPS}
        fixed = {name: self.whole[name] for name in names(metric.value) if name in OF_GROUPS and name in self.whole}
        if rows:
            there = known(metric.value, {**rows, **{name: np.zeros(self.count) for name in fixed}})
            rows = {name: column[there] for name, column in rows.items()}
        return rows, fixed

    def figure(self, metric: Metric, *, ranged: bool = True) -> Figure | None:
        """A metric of the group, None when it cannot be computed."""
        rows, fixed = self.parts(metric)
        if set(names(metric.value)) - set(rows) - set(fixed):
            return None
        used = len(next(iter(rows.values()))) if rows else None
        if used == 0 or (not metric.adds and used != 1):
            return None
        totals = {name: np.array([np.nansum(column)]) for name, column in rows.items()}
        value = float(figures(metric.value, {**totals, **{k: np.array([v]) for k, v in fixed.items()}})[0])
        if not math.isfinite(value):
            return None
        span = self._range(metric, rows, fixed) if ranged and not metric.is_count else None
        low, high = (span.low, span.high) if span else (None, None)
        return Figure(value, low, high, used, self.count if used is not None else None)

    def _range(self, metric: Metric, rows: dict[str, Numbers], fixed: dict[str, float]) -> ranges.Range | None:
        cost = fixed.get("cost", 0.0)
        match metric.key:
            case "cpa":
                return ranges.cost_per(cost, fixed["acquisitions"])
            case "roas":
                found = ranges.sums(self.amounts)
                return _scaled(found, 1 / cost)
            case "roi":
                return _earned(ranges.sums(self.amounts), fixed["margin"] / cost)
            case "cvr":
                clicks, orders = round(float(np.nansum(rows["clicks"]))), round(fixed["orders"])
                return ranges.wilson(orders, clicks) if orders <= clicks else None
            case "aov":
                return None
        return ranges.over_videos(metric.value, rows, fixed) if rows else None


def _scaled(found: ranges.Range, by: float) -> ranges.Range:
    return ranges.Range(*(None if end is None else end * by for end in (found.low, found.high)))


def _earned(revenue: ranges.Range, kept: float) -> ranges.Range | None:
    """Revenue as a return, where `kept` is what is left of each unit of it by the cost; None where nothing is left."""
    if kept <= 0:
        return None
    return ranges.Range(*(None if end is None else end * kept - 1 for end in (revenue.low, revenue.high)))


def of_group(group: Group) -> dict[str, Figure]:
    """Every metric of a group that can be computed, by key."""
    told = {key: group.figure(metric) for key, metric in METRICS.items()}
    return {key: figure for key, figure in told.items() if figure is not None}
