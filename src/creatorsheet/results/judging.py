"""Judging: what a creator brought of the campaign's primary metric, and how likely the target is met."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from creatorsheet.catalogue.metric import Better, Metric
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.kernel.formula import A, Tree, names, per
from creatorsheet.results import ranges
from creatorsheet.results.efficiency import OF_GROUPS, Group

EVENTS = {
    "orders": "order", "new_customers": "new customer", "leads": "lead", "trials": "trial", "downloads": "download",
    "redemptions": "redemption", "affiliate_sales": "conversion", "shop_orders": "Shop order",
}  # fmt: skip
"""Counts of rare events, each independent of the others, and the word for one."""


@dataclass(frozen=True)
class Target:
    """What success means for a campaign. A count is met when each unit costs no more than budget / target."""

    metric: Metric
    value: float | None
    budget: float | None
    acquired: tuple[str, ...]

    @property
    def event(self) -> str:
        """The word for what is counted, or "" where it is no rare event."""
        if self.metric.key in ("cpa", "roas", "roi", "cvr", "aov"):
            return EVENTS.get(self.acquired[0], "sign-up") if len(self.acquired) == 1 else "sign-up"
        return EVENTS.get(self.metric.key, "")

    @property
    def cost_below(self) -> bool:
        """Whether meeting it means a cost at or below a limit."""
        return self.metric.is_count or self.metric.better is Better.LOW


def chance(group: Group, target: Target) -> float | None:
    """How likely a creator meets the target, from the results so far; None where that cannot be told, as of counts below zero."""
    found = _chance(group, target)
    return None if found is None or math.isnan(found) else found


def _chance(group: Group, target: Target) -> float | None:
    if target.value is None or target.value <= 0:
        return None
    if target.metric.is_count:
        if not target.budget:
            return None
        return _cost_chance(group, target.metric.key, target.budget / target.value)
    return _ratio_chance(group, target.metric, target.value)


def _ratio_chance(group: Group, metric: Metric, wanted: float) -> float | None:
    rows, fixed = group.parts(metric)
    if not set(names(metric.value)) <= set(rows) | set(fixed):
        return None
    match metric.key:
        case "cpa":
            return ranges.chance_of_cost(fixed["cost"], fixed["acquisitions"], wanted) if fixed["cost"] > 0 else None
        case "roas":
            return ranges.chance_of_sum(group.amounts, wanted * fixed["cost"]) if fixed["cost"] > 0 else None
        case "roi":
            if fixed["cost"] <= 0 or fixed["margin"] <= 0:
                return None
            return ranges.chance_of_sum(group.amounts, (1 + wanted) * fixed["cost"] / fixed["margin"])
        case "cvr":
            clicks = float(np.nansum(rows["clicks"]))
            return ranges.chance_of_share(fixed["orders"], clicks, wanted) if 0 < clicks >= fixed["orders"] else None
    return ranges.chance_over_videos(metric.value, rows, fixed, wanted, metric.better) if rows else None


def _cost_chance(group: Group, fact: str, limit: float) -> float | None:
    cost = group.whole.get("cost")
    if not cost:
        return None
    if fact in EVENTS:
        count = METRICS[fact]
        figure = group.figure(count, ranged=False)
        return None if figure is None else ranges.chance_of_cost(cost, figure.value, limit)
    if fact in OF_GROUPS or fact not in group.videos:
        return None
    column = group.videos[fact]
    formula: Tree = per(A("cost"), A(fact))
    return ranges.chance_over_videos(formula, {fact: column[~np.isnan(column)]}, {"cost": cost}, limit, Better.LOW)
