"""Unusual engagement: figures far from those of creators of the same size who make the same kind of video. A reason to check.

A distance is counted from the peers' median in robust standard deviations (Iglewicz and Hoaglin 1993), on a scale on which
the figures of many creators are about normal: the log-odds of a like, the log of comments for each like, the log of
follower growth, the log-odds of a comment that says nothing, of which only more than usual is unusual. Medians of few peers err, so a distance is shortened by (1 + 10 / n) for n creators: whatever their number,
chance alone takes 1 in 2,000 figures of creators like their peers beyond the limit (simulated, 40 million draws for each n).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

import numpy as np

from creatorsheet.creators.consistency import OUTLIER
from creatorsheet.creators.figures import Matrix, counts, medians, quantiles, spreads
from creatorsheet.creators.recent import Recent
from creatorsheet.creators.vetted import Oddity

FEWEST_VIDEOS = 10
FEWEST_PEERS = 20
LIMIT = OUTLIER
FEW = 10
"""How many peers lengthen a distance by as much as it is long: it is divided by 1 + FEW / peers."""

HALF = 0.5
"""Added to counts, so that a video without a comment has a log too (Haldane 1956)."""

MIDDLE_OF_PEERS = (0.05, 0.95)


@dataclass(frozen=True)
class Compared:
    """A creator beside the peers: how many there are, the greatest distance, and what lies beyond the limit."""

    peers: int
    unusual: float | None = None
    oddities: tuple[Oddity, ...] = ()


@dataclass(frozen=True)
class _Measure:
    """A figure of each creator as it is shown, and on the scale on which it is compared; `above` where only more is unusual."""

    name: str
    shown: Matrix
    scaled: Matrix
    above: bool = False


def compared(
    found: Recent,
    groups: Mapping[str, Hashable],
    growth: Mapping[str, float] | None = None,
    idle: Mapping[str, tuple[int, int]] | None = None,
) -> dict[str, Compared]:
    """Creators with 10 videos beside those of their group with as many. A group is a tier and a main format.

    A figure is compared where at least 20 peers have it; likes and comments are the medians over at least 10 videos, and
    `growth` is the change of followers in 30 days as a fraction, `idle` how many comments say nothing, of how many. Of who has fewer videos only the number of peers is told;
    who is in no group is not in the answer.
    """
    members: defaultdict[Hashable, list[int]] = defaultdict(list)
    many = counts(found.views)
    for at, creator in enumerate(found.creators):
        if creator in groups and many[at] >= FEWEST_VIDEOS:
            members[groups[creator]].append(at)
    measures = _measures(found, growth or {}, idle or {})
    told = {one: Compared(len(members.get(groups[one], ()))) for one in found.creators if one in groups}
    for some in members.values():
        rows = np.array(some)
        distances = [_distances(one.scaled[rows], one.above) for one in measures]
        for place, at in enumerate(some):
            known = [float(one[place]) for one in distances if not np.isnan(one[place])]
            odd = [
                _oddity(measure, rows, place, float(one[place]))
                for measure, one in zip(measures, distances, strict=True)
                if one[place] > LIMIT
            ]
            told[found.creators[at]] = Compared(len(some) - 1, max(known, default=None), tuple(odd))
    return told


def _measures(found: Recent, growth: Mapping[str, float], idle: Mapping[str, tuple[int, int]]) -> tuple[_Measure, ...]:
    views = np.where(found.views > 0, found.views, np.nan)
    likes, comments = found.likes, found.comments
    odds = np.log(likes + HALF) - np.log(np.maximum(views - likes, 0) + HALF)
    said = np.log(comments + HALF) - np.log(likes + HALF)
    grown = np.array([growth.get(one, np.nan) for one in found.creators], np.float64)
    empty, all_of = np.array([idle.get(one, (np.nan, np.nan)) for one in found.creators], np.float64).reshape(-1, 2).T
    emptiness = np.log(empty + HALF) - np.log(all_of - empty + HALF)
    return (
        _Measure("likes for each view", medians(_over(likes, views)), _typical(odds)),
        _Measure("comments for each like", medians(_over(comments, likes)), _typical(said)),
        _Measure("follower growth in 30 days", grown, np.log1p(np.where(grown > -1, grown, np.nan))),
        _Measure("comments of no or few words, or copied", _over(empty, all_of), emptiness, above=True),
    )


def _distances(scaled: Matrix, above: bool) -> Matrix:
    """How far each creator of a group is from its middle, or above it; NaN where too few peers have the figure or all have the same."""
    n = np.count_nonzero(~np.isnan(scaled))
    row = scaled[None, :]
    spread = float(spreads(row)[0])
    if n <= FEWEST_PEERS or not spread > 0:
        return np.full(len(scaled), np.nan)
    away = scaled - medians(row)[0]
    found: Matrix = (np.maximum(away, 0) if above else np.abs(away)) / spread / (1 + FEW / n)
    return found


def _oddity(measure: _Measure, rows: Matrix, place: int, distance: float) -> Oddity:
    peers = np.delete(measure.shown[rows], place)[None, :]
    low, high = (float(quantiles(peers, share)[0]) for share in MIDDLE_OF_PEERS)
    value = float(measure.shown[rows[place]])
    return Oddity(measure.name, value, low, high, int(counts(peers)[0]), distance)


def _typical(figures: Matrix) -> Matrix:
    return np.where(counts(figures) >= FEWEST_VIDEOS, medians(figures), np.nan)


def _over(part: Matrix, whole: Matrix) -> Matrix:
    found: Matrix = np.divide(part, whole, out=np.full(part.shape, np.nan), where=whole > 0)
    return found
