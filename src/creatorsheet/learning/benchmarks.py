"""Benchmarks: what a post of each kind usually does, by nine dimensions, each with how many say so and how sure it is."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from creatorsheet.catalogue.metric import Better, Metric
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.objectives import GOALS
from creatorsheet.catalogue.plan.choices import MetricGroup
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.traits import NINE, OBJECTIVE, Trait
from creatorsheet.contracts.clock import months_on
from creatorsheet.learning.cells import Level, levels, ratio, source
from creatorsheet.learning.expected import Combination, combinations
from creatorsheet.learning.middle import Middle, middle
from creatorsheet.learning.quarters import Course, course
from creatorsheet.learning.record import Record
from creatorsheet.learning.units import EVENTS, NONE, Codes, Measured, Units, is_sold, objectives, of_sales, of_videos
from creatorsheet.results.ranges import Z

WATCHED = ("views", "avg_watch", "completion_rate", "engagement_rate")
MEASURES: dict[MetricGroup, tuple[Metric, ...]] = {
    group: tuple(METRICS[key] for key in (*WATCHED, *keys))
    for group, keys in {
        MetricGroup.AWARENESS: ("share_rate", "save_rate", "ctr", "cpm", "cpv", "cpe"),
        MetricGroup.CONSIDERATION: ("share_rate", "save_rate", "ctr", "cpc", "cpe", "cpm"),
        MetricGroup.CONVERSION: ("save_rate", "ctr", "cvr", "cpa", "cpc", "cpm"),
        MetricGroup.CONTENT_PRODUCTION: ("save_rate", "ctr", "paid_ctr", "paid_cvr", "cpc", "cpm"),
    }.items()
}
"""What posts of an objective are measured by."""


WORTH = 0.05
"""Of the figure of all posts: what is closer to it is no difference worth a word."""

COMBINED, MAIN = 8, 5
"""Combinations of kinds that are told, and measures of each."""


@dataclass(frozen=True)
class Benchmark:
    """A measure of one kind. `middle` and what follows are None where fewer posts than needed have the figure.

    `total` is the ratio of totals, `ends` the range of what is shown. `typical` is what to expect: the mean on the logarithm, of rare events the ratio of totals,
    drawn toward that of all posts of the objective; of it `weight` is the kind's own. `gap` is how far that is from all posts, as a factor less one, `clear`
    that its 95 % range does not reach them.
    """

    metric: Metric
    videos: int
    creators: int
    middle: Middle | None = None
    total: float | None = None
    ends: tuple[float | None, float | None] = (None, None)
    typical: float | None = None
    weight: float | None = None
    gap: float | None = None
    clear: bool = False

    @property
    def shown(self) -> float | None:
        """The figure to show: the median of posts, of rare events the ratio of totals."""
        if self.metric.key in EVENTS:
            return self.total
        return self.middle.median if self.middle else None

    @property
    def good(self) -> bool | None:
        """Whether the kind does better than all posts; None where that is not known or no difference worth a word."""
        if self.gap is None or abs(self.gap) < WORTH:
            return None
        return (self.gap > 0) is (self.metric.better is Better.HIGH)


@dataclass(frozen=True)
class Row:
    """A kind, such as Nano of Creator tier: its posts, and each measure by key. The row of all has no trait and no kind."""

    trait: Trait | None
    kind: str
    videos: int
    creators: int
    figures: Mapping[str, Benchmark]


@dataclass(frozen=True)
class Benchmarks:
    """All that is known of one objective. `fewest` posts make a benchmark; counts at the end are those left out."""

    objective: str
    home: str
    day: date
    since: date
    fewest: int
    metrics: tuple[Metric, ...]
    whole: Row
    rows: tuple[Row, ...]
    courses: tuple[Course, ...]
    combinations: tuple[Combination, ...]
    main: tuple[str, ...]
    others: Mapping[str, int]
    young: int
    older: int
    no_rate: int

    def of(self, trait: Trait) -> list[Row]:
        """The kinds of a trait, those with most posts first."""
        return [one for one in self.rows if one.trait is trait]


def since(record: Record) -> date:
    """The first day that counts."""
    return months_on(record.day, -record.months)


def measures(objective: str) -> tuple[Metric, ...]:
    """What posts of an objective are measured by; of an unknown one as of conversion."""
    known = {str(one): goal.group for one, goal in GOALS.items()}
    return MEASURES[known.get(objective, MetricGroup.CONVERSION)]


def _main(objective: str, metrics: Sequence[Metric]) -> tuple[str, ...]:
    """The measures a next video is planned with: views, those of the objective's goal, and what is left from the front."""
    goal = next((goal for one, goal in GOALS.items() if str(one) == objective), None)
    wanted = ["views", *(one.key for one in (goal.primary, *goal.supporting))] if goal else []
    held = {one.key: one for one in metrics}
    order = [key for key in dict.fromkeys([*wanted, "completion_rate", "ctr", "cpm", *held]) if key in held]
    return tuple(order[:MAIN])


class Sources:
    """The units of a record: its mature posts and what is credited to them, inside the period and before."""

    def __init__(self, record: Record) -> None:
        self.record, self.since = record, since(record)
        self.every, self.every_sold = of_videos(record), of_sales(record)
        self.videos, self.sold = self.every.since(self.since), self.every_sold.since(self.since)

    def units(self, metric: Metric, *, past: bool = False) -> Units:
        """Those that a metric is told of, with `past` also those before the period."""
        if is_sold(metric):
            return self.every_sold if past else self.sold
        return self.every if past else self.videos

    def of(self, metric: Metric, objective: str = "", *, past: bool = False) -> Measured:
        """A metric of the units of an objective, or of all."""
        units = self.units(metric, past=past)
        return (units.of(OBJECTIVE.key, objective) if objective else units).measured(metric)

    def usual(self) -> str:
        """The objective with the most posts inside the period, "" where there is none."""
        return next(iter(objectives(self.videos)), "")


def benchmarks(sources: Sources, settings: Settings, objective: str = "") -> Benchmarks:
    """The benchmarks of an objective, of the one with most posts where none is named; objectives themselves are compared
    over all posts."""
    record, fewest = sources.record, settings.minimum_peers
    chosen = objective or sources.usual()
    metrics = measures(chosen)
    main = _main(chosen, metrics)
    inside = sources.videos.of(OBJECTIVE.key, chosen)
    measured = {one.key: sources.of(one, chosen) for one in metrics} if chosen else {}
    over_all = {one.key: sources.of(one) for one in metrics} if chosen else {}
    rows = [
        row
        for trait in NINE
        for row in (
            _rows(trait, sources.videos, over_all, fewest)
            if trait is OBJECTIVE
            else _rows(trait, inside, measured, fewest)
        )
    ]
    live = [video for work in record.works for video in work.videos if video.traits.get(OBJECTIVE.key) == chosen]
    recent = [one for one in live if one.posted_at.date() >= sources.since]
    return Benchmarks(
        objective=chosen,
        home=record.home,
        day=record.day,
        since=sources.since,
        fewest=fewest,
        metrics=metrics,
        whole=_whole(inside, measured, fewest),
        rows=tuple(rows),
        courses=tuple(course(sources.of(one, chosen, past=True), fewest) for one in metrics) if chosen else (),
        combinations=tuple(combinations(inside, {key: measured[key] for key in main}, fewest, COMBINED))
        if chosen
        else (),
        main=main,
        others={name: count for name, count in objectives(sources.videos).items() if name != chosen},
        young=sum(not one.mature for one in recent),
        older=sum(one.mature for one in live) - sum(one.mature for one in recent),
        no_rate=sum(one.mature and one.rate is None for one in recent),
    )


def _whole(units: Units, measured: Mapping[str, Measured], fewest: int) -> Row:
    found = {}
    for key, one in measured.items():
        enough = len(one) >= fewest
        level = levels(source(one), [])[0] if enough else None
        found[key] = (
            _benchmark(one, np.arange(len(one)), float(level.shrunk[0]), level, 0, fewest)
            if level
            else Benchmark(one.metric, len(one), len(np.unique(one.units.creators)))
        )
    return Row(None, "", len(units), len(np.unique(units.creators)), found)


def _rows(trait: Trait, units: Units, measured: Mapping[str, Measured], fewest: int) -> Iterator[Row]:
    """The kinds of a trait: in the order of posts, then of names."""
    kind, names = units.kinds(trait.key)
    figures = {key: _by_kind(trait, one, fewest) for key, one in measured.items()}
    sizes = np.bincount(kind[kind != NONE], minlength=len(names))
    for at in sorted(range(len(names)), key=lambda at: (-sizes[at], names[at])):
        found = {key: of.get(names[at], Benchmark(measured[key].metric, 0, 0)) for key, of in figures.items()}
        people = len(np.unique(units.creators[kind == at]))
        yield Row(trait, names[at], int(sizes[at]), people, found)


def _by_kind(trait: Trait, measured: Measured, fewest: int) -> dict[str, Benchmark]:
    kind, names = measured.units.kinds(trait.key)
    if not names:
        return {}
    top, level = levels(source(measured), [kind])
    order = np.argsort(kind, kind="stable")
    ends = np.searchsorted(kind[order], np.arange(len(names) + 1))
    return {
        name: _benchmark(measured, order[ends[at] : ends[at + 1]], float(top.shrunk[0]), level, at, fewest)
        for at, name in enumerate(names)
    }


def _benchmark(measured: Measured, rows: Codes, about: float, level: Level, at: int, fewest: int) -> Benchmark:
    metric, videos, people = measured.metric, int(level.units[at]), int(level.creators[at])
    if videos < fewest:
        return Benchmark(metric, videos, people)
    off, weight = float(level.shrunk[at]) - about, float(level.weight[at])
    some = middle(measured.logs[rows], measured.units.creators[rows])
    ends = ratio(measured.some(rows))[1:] if metric.key in EVENTS else (some.low, some.high)
    return Benchmark(
        metric,
        videos,
        people,
        some,
        measured.total(rows),
        ends,
        math.exp(float(level.shrunk[at])),
        weight,
        math.expm1(off),
        abs(off) > Z * math.sqrt(weight * float(level.error[at])),
    )
