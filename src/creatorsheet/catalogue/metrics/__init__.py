"""Metrics, by what they measure. Adding one touches the module of its subject, nothing else."""

from __future__ import annotations

from creatorsheet.catalogue.metric import Metric
from creatorsheet.catalogue.metrics import content, conversion, efficiency, engagement, reach, traffic

METRICS: dict[str, Metric] = {
    one.key: one for subject in (reach, engagement, traffic, conversion, efficiency, content) for one in subject.METRICS
}
"""All metrics by key, in the order people meet them."""

BY_TITLE: dict[str, Metric] = {one.title.casefold(): one for one in METRICS.values()}


def named(title: str | None) -> Metric | None:
    """The metric people picked by its title; None where there is none."""
    return BY_TITLE.get((title or "").strip().casefold())
