"""Units: the smallest pieces of work that figures can be told of, as columns; a video, or all videos of a creator in a campaign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from creatorsheet.catalogue.metric import Metric
from creatorsheet.catalogue.traits import OBJECTIVE
from creatorsheet.kernel.formula import names
from creatorsheet.learning.record import Record, Video, Work
from creatorsheet.results.frames import Flags, Numbers, figures, known

MONEY = ("cost", "revenue")
EVENTS = {
    "cvr": ("orders", "clicks", 1),
    "cpa": ("acquisitions", "cost", -1),
    "paid_cvr": ("paid_orders", "paid_clicks", 1),
}
"""Measures of so few events that one video tells next to nothing: what is counted, out of what, and which way round."""

SOLD = ("orders", "new_customers", "revenue", "acquisitions")
"""What is credited to a creator, and to a video only where its own link or code says so."""

NEAR = 0.005
"""How far what is credited to videos may be from what is credited to their creator, of the latter."""

NONE = -1
"""Stands for a kind that nobody entered."""

HALF = 0.5
"""What stands for an event that did not happen yet where a logarithm is needed: half of one."""

Codes = NDArray[np.int64]


@dataclass(frozen=True)
class Piece:
    """A unit before it becomes a row; its day is that of its last post."""

    id: str
    creator: str
    campaign: str
    day: date
    traits: Mapping[str, str]
    facts: Mapping[str, float]


class Columns:
    """Pieces as columns, each worked out when it is first asked for. Money is in the home currency of the record; what is not
    known is NaN."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self._labels: dict[str, tuple[Codes, list[str]]] = {}

    @cached_property
    def creators(self) -> Codes:
        """A number for each creator."""
        order: dict[str, int] = {}
        return np.array([order.setdefault(one.creator, len(order)) for one in self.pieces], dtype=np.int64)

    @cached_property
    def days(self) -> Codes:
        """The day of each, as a number."""
        return np.array([one.day.toordinal() for one in self.pieces], dtype=np.int64)

    @cached_property
    def facts(self) -> dict[str, Numbers]:
        """What is known of any of them."""
        keys = dict.fromkeys(key for one in self.pieces for key in one.facts)
        return {key: np.array([one.facts.get(key, np.nan) for one in self.pieces], dtype=float) for key in keys}

    def labels(self, trait: str) -> tuple[Codes, list[str]]:
        """The kind of each as a number in the order of the alphabet, NONE where nobody entered it; and the kinds."""
        if trait not in self._labels:
            found = [one.traits.get(trait, "") for one in self.pieces]
            names = sorted({one for one in found if one})
            at = {one: number for number, one in enumerate(names)}
            self._labels[trait] = np.array([at.get(one, NONE) for one in found], dtype=np.int64), names
        return self._labels[trait]


class Units:
    """Some of the pieces."""

    def __init__(self, columns: Columns, rows: Codes | None = None) -> None:
        self.columns = columns
        self.rows = np.arange(len(columns.pieces)) if rows is None else rows

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def creators(self) -> Codes:
        """A number for the creator of each."""
        return self.columns.creators[self.rows]

    @property
    def days(self) -> Codes:
        """The day of each, as a number."""
        return self.columns.days[self.rows]

    def kinds(self, trait: str) -> tuple[Codes, list[str]]:
        """The kind of each as a number, NONE where nobody entered it; and the kinds there are, in the order of the alphabet."""
        whole, names = self.columns.labels(trait)
        codes = whole[self.rows]
        there = np.unique(codes[codes != NONE])
        return np.where(codes == NONE, NONE, np.searchsorted(there, codes)), [names[at] for at in there]

    def of(self, trait: str, kind: str) -> Units:
        """Those of a kind."""
        return self.where(self.flags(trait, kind))

    def flags(self, trait: str, kind: str) -> Flags:
        """Which are of a kind; of "" those whose kind nobody entered."""
        codes, names = self.columns.labels(trait)
        wanted = names.index(kind) if kind in names else NONE if not kind else NONE - 1
        flags: Flags = codes[self.rows] == wanted
        return flags

    def where(self, flags: Flags) -> Units:
        """Those that are flagged."""
        return Units(self.columns, self.rows[flags])

    def since(self, day: date) -> Units:
        """Those from a day on."""
        return self.where(self.days >= day.toordinal())

    def measured(self, metric: Metric) -> Measured:
        """The units that have every argument of a metric, with its figure for each.

        Where cost is an argument a unit without any booked cost is left out: nobody knows whether it was free.
        """
        behind = {name: metric.totals.get(name, name) for name in names(metric.value)}
        held = self.columns.facts
        columns = {name: held[fact][self.rows] for name, fact in behind.items() if fact in held}
        if not columns:
            return Measured(metric, Units(self.columns, self.rows[:0]), {}, np.empty(0))
        there = known(metric.value, columns)
        if "cost" in columns:
            there = there & (columns["cost"] > 0)
        else:
            there = there & ~np.isnan(figures(metric.value, columns))
        for column in columns.values():
            there = there & ~(column < 0)  # a typing error: no logarithm, and no part of a total
        some = {name: column[there] for name, column in columns.items()}
        logs = np.log(figures(metric.value, {name: np.where(one == 0, HALF, one) for name, one in some.items()}))
        return Measured(metric, self.where(there), some, logs)


@dataclass(frozen=True)
class Measured:
    """A metric of each of some units: its arguments, and the logarithm of its figure, for which half an event stands where
    none happened."""

    metric: Metric
    units: Units
    columns: Mapping[str, Numbers]
    logs: Numbers

    def __len__(self) -> int:
        return len(self.units)

    def where(self, flags: Flags) -> Measured:
        """Those that are flagged."""
        columns = {name: one[flags] for name, one in self.columns.items()}
        return Measured(self.metric, self.units.where(flags), columns, self.logs[flags])

    def some(self, rows: Codes) -> Measured:
        """Those of some rows."""
        flags = np.zeros(len(self), dtype=bool)
        flags[rows] = True
        return self.where(flags)

    def total(self, rows: Codes) -> float | None:
        """The ratio of totals of some rows; of a count the sum by their number."""
        sums = {name: np.array([np.nansum(one[rows])]) for name, one in self.columns.items()}
        found = float(figures(self.metric.value, sums)[0]) if sums else np.nan
        if self.metric.is_count:
            found /= max(1, len(rows))
        return found if np.isfinite(found) else None


def of_videos(record: Record) -> Units:
    """The mature videos."""
    return Units(Columns([_of_video(one) for work in record.works for one in work.videos if one.mature]))


def of_sales(record: Record) -> Units:
    """The same for what is credited: videos where each sale is known of one, else the whole of a creator in a campaign.

    Such a whole counts once all its posts are mature, and has those traits that all of them share.
    """
    return Units(Columns([piece for work in record.works for piece in _sold(work)]))


def is_sold(metric: Metric) -> bool:
    """Whether a metric hangs on what is credited."""
    return not set(SOLD).isdisjoint(names(metric.value))


def _sold(work: Work) -> Iterator[Piece]:
    if not work.videos or not (whole := _credited(work)):
        return
    if len(work.videos) == 1 or _parted(work, whole):
        alone = len(work.videos) == 1
        for video in work.videos:
            if video.mature:
                own = whole if alone else _own(work, video)
                yield _of_video(video, {key: own.get(key, 0.0) for key in whole})
    elif all(video.mature for video in work.videos):
        yield _of_work(work, whole)


def _credited(work: Work) -> dict[str, float]:
    """What a creator is credited with in a campaign; nothing where nobody tracks it."""
    whole = {key: work.group.whole[key] for key in SOLD if key in work.group.whole}
    return whole if {"orders", "acquisitions"} & whole.keys() else {}


def _own(work: Work, video: Video) -> dict[str, float]:
    """What one video is credited with. An acquisition is what its campaign counts as one."""
    own = {key: video.facts[key] for key in SOLD if key in video.facts and key != "acquisitions"}
    counted = [video.facts[key] for key in work.target.acquired if key in video.facts]
    return {**own, **({"acquisitions": sum(counted)} if counted else {})}


def _parted(work: Work, whole: Mapping[str, float]) -> bool:
    """Whether all that is credited to the creator is known by video."""
    parts = [_own(work, video) for video in work.videos]
    return all(
        abs(sum(one.get(key, 0.0) for one in parts) - total) <= NEAR * total
        for key, total in whole.items()
        if key in ("orders", "acquisitions")
    )


def _of_video(video: Video, sold: Mapping[str, float] | None = None) -> Piece:
    facts = {**{key: one for key, one in video.facts.items() if key not in SOLD}, **(sold or {})}
    day = video.posted_at.date()
    return Piece(video.id, video.creator, video.campaign, day, video.traits, _home(facts, video.rate))


def _of_work(work: Work, whole: Mapping[str, float]) -> Piece:
    keys = set.intersection(*(set(one.facts) for one in work.videos)) - set(SOLD)
    facts = {key: sum(one.facts[key] for one in work.videos) for key in sorted(keys)}
    facts |= {"cost": work.spend, **whole}
    shared = _shared([one.traits for one in work.videos])
    days = max(one.posted_at.date() for one in work.videos)
    name = f"{work.campaign} {work.creator}"
    return Piece(name, work.creator, work.campaign, days, shared, _home(facts, work.rate))


def _shared(traits: Iterable[Mapping[str, str]]) -> dict[str, str]:
    first, *others = traits
    return {key: one for key, one in first.items() if all(other.get(key) == one for other in others)}


def _home(facts: Mapping[str, float], rate: float | None) -> dict[str, float]:
    """Facts with money in the home currency; without a rate the money is left out."""
    return {
        key: one * (rate or 0.0) if key in MONEY else one
        for key, one in facts.items()
        if key not in MONEY or rate is not None
    }


def objectives(units: Units) -> dict[str, int]:
    """How many units each objective has, most first; of two alike the earlier name."""
    codes, names = units.kinds(OBJECTIVE.key)
    sizes = np.bincount(codes[codes != NONE], minlength=len(names))
    return {names[at]: int(sizes[at]) for at in sorted(range(len(names)), key=lambda at: (-sizes[at], names[at]))}
