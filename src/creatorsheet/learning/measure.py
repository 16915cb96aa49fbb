"""What creators of a campaign are compared by: one figure, and how it varies by chance."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from creatorsheet.catalogue.metric import Better, Metric, Unit
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.kernel.formula import A, Tree, per
from creatorsheet.learning.shrunk import of_mean
from creatorsheet.results.judging import EVENTS, Target


class Kind(Enum):
    """How a measure varies by chance: as a count of events, as a sum of orders, as a share of clicks, or from post to post."""

    EVENTS = "events"
    SUMS = "sums"
    SHARES = "shares"
    POSTS = "posts"


@dataclass(frozen=True)
class Measure:
    """A figure that is fair to compare: what one result cost, or a rate.

    `event` is the word for one result, "" where there is none to count. `money` says that it is an amount, and moves with
    the exchange rate.
    """

    metric: Metric
    kind: Kind
    title: str
    better: Better
    formula: Tree
    event: str = ""
    facts: tuple[str, ...] = ()
    money: bool = False
    scale: float = 1
    budgeted: bool = False
    """Whether its limit is the budget divided by the target."""

    @property
    def is_share(self) -> bool:
        """Whether it lies between 0 and 1."""
        return self.metric.unit is Unit.SHARE and self.metric.key != "roi"

    def onto(self, value: float) -> float:
        """A figure on the scale on which it varies evenly: the logit of a share, else the log; a return counts its stake."""
        if self.kind is not Kind.EVENTS and self.is_share:
            return math.log(value / (1 - value))
        return math.log(1 + value if self.metric.key == "roi" else value)

    def back(self, level: float) -> float:
        """The figure at a point of that scale."""
        if self.kind is not Kind.EVENTS and self.is_share:
            return 1 / (1 + math.exp(-level))
        return math.exp(level) - (1 if self.metric.key == "roi" else 0)

    def possible(self, value: float) -> bool:
        """Whether a figure has a place on that scale."""
        least = -1 if self.metric.key == "roi" else 0
        return math.isfinite(value) and value > least and (value < 1 or not self.is_share)

    def limit(self, target: Target) -> float | None:
        """The target in terms of the measure, in the campaign's currency; None where there is none."""
        if not target.value or target.value <= 0:
            return None
        if not self.budgeted:
            return target.value
        if not target.budget:
            return None
        return target.value / target.budget if self.kind is Kind.SUMS else self.scale * target.budget / target.value


def measure_of(target: Target) -> Measure | None:
    """What a campaign's creators are compared by; None where its metric belongs to no creator, such as branded searches."""
    metric = target.metric
    match metric.key:
        case "branded_search" | "mentions":
            found = None
        case "assets_approved" | "cost_per_asset":
            found = _events(metric, "approved asset", ("assets_approved",))
        case "cpa":
            found = _events(metric, target.event, target.acquired)
        case key if key in EVENTS:
            found = _events(metric, target.event, (key,))
        case "revenue" | "roas":
            roas = METRICS["roas"]
            found = Measure(metric, Kind.SUMS, roas.title, Better.HIGH, roas.value, "order", budgeted=metric.is_count)
        case "roi" | "aov" | "cvr":
            kind = Kind.SHARES if metric.key == "cvr" else Kind.SUMS
            found = _as_it_is(metric, kind, "order")
        case _ if metric.is_count:
            formula, title = per(A("cost"), A(metric.key), 1000), f"Cost per 1,000 {many(metric)}"
            found = Measure(metric, Kind.POSTS, title, Better.LOW, formula, money=True, scale=1000, budgeted=True)
        case _:
            found = _as_it_is(metric, Kind.POSTS)
    return found


def _as_it_is(metric: Metric, kind: Kind, event: str = "") -> Measure:
    return Measure(metric, kind, metric.title, metric.better, metric.value, event, money=metric.unit is Unit.MONEY)


def _events(metric: Metric, event: str, facts: tuple[str, ...]) -> Measure:
    title = f"Cost per {event}"
    return Measure(metric, Kind.EVENTS, title, Better.LOW, metric.value, event, facts, True, 1, metric.is_count)


def many(metric: Metric) -> str:
    return metric.title if metric.title.startswith(("TikTok", "App")) else metric.title.lower()


def variance(measure: Measure, noise: float, posts: int) -> float:
    """How far the figure of so many posts is off by chance, on the measure's scale, where single posts vary by `noise`."""
    return noise / posts if measure.is_share else of_mean(noise, posts)
