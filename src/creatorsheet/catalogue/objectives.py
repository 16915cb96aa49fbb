"""Objectives: which metrics a campaign is judged by (the guide, Start with the campaign objective)."""

from __future__ import annotations

from dataclasses import dataclass

from creatorsheet.catalogue.metric import Metric
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.plan.choices import MetricGroup, Objective


@dataclass(frozen=True)
class Goal:
    """What an objective is judged by. `acquired` says what a cost per acquisition counts."""

    group: MetricGroup
    primary: Metric
    supporting: tuple[Metric, ...]
    acquired: tuple[str, ...] = ("orders",)


def _goal(group: MetricGroup, primary: str, *supporting: str, acquired: tuple[str, ...] = ("orders",)) -> Goal:
    return Goal(group, METRICS[primary], tuple(METRICS[key] for key in supporting), acquired)


GOALS: dict[Objective, Goal] = {
    Objective.NEW_PRODUCT: _goal(MetricGroup.AWARENESS, "views", "reach", "completion_rate", "share_rate"),
    Objective.AWARENESS: _goal(MetricGroup.AWARENESS, "views", "reach", "avg_watch", "share_rate"),
    Objective.TRAFFIC: _goal(MetricGroup.CONSIDERATION, "clicks", "cpc", "ctr", "save_rate"),
    Objective.SHOP_SALES: _goal(MetricGroup.CONVERSION, "orders", "cpa", "cvr", "roas"),
    Objective.LEADS_DOWNLOADS: _goal(
        MetricGroup.CONVERSION, "cpa", "leads", "downloads", "ctr", acquired=("leads", "trials", "signups", "downloads")
    ),
    Objective.AD_CONTENT: _goal(
        MetricGroup.CONTENT_PRODUCTION, "assets_approved", "cost_per_asset", "paid_ctr", "paid_cvr"
    ),
}

OFFERED: dict[MetricGroup, tuple[Metric, ...]] = {
    group: tuple(METRICS[key] for key in keys)
    for group, keys in {
        MetricGroup.AWARENESS: ("views", "reach", "avg_watch", "completion_rate", "share_rate", "follower_growth"),
        MetricGroup.CONSIDERATION: ("comments", "save_rate", "profile_visits", "clicks", "cpc", "ctr"),
        MetricGroup.CONVERSION: ("leads", "orders", "downloads", "revenue", "cvr", "cpa", "roas"),
        MetricGroup.CONTENT_PRODUCTION: ("assets_approved", "cost_per_asset", "paid_ctr", "paid_cvr"),
    }.items()
}
"""Metrics of each group, in the order offered."""
