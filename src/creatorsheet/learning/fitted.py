"""What a group of peers has in common, told from all of it: the spread of true figures, and each figure drawn toward it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from creatorsheet.learning import shrunk
from creatorsheet.learning.measure import Kind, Measure, variance
from creatorsheet.learning.measured import Sample
from creatorsheet.learning.shrunk import Cost, Level

FREE = 8
"""Comparisons of posts with their own creator's mean that a group needs before its own noise counts, not everybody's."""


@dataclass(frozen=True)
class Fitted:
    """The spread behind a group. `middles` are the drawn figures of its works by key, on the scale of `onto`; `quartiles` those of
    true figures, in ascending order; `alike` says that true figures hardly differ."""

    posterior: Callable[[Sample], Cost | Level]
    middles: Mapping[int, float]
    quartiles: tuple[float, float, float]
    alike: bool
    onto: Callable[[float], float]
    back: Callable[[float], float]
    noise: float | None = None


def fitted(measure: Measure, samples: Mapping[int, Sample], noise: float | None) -> Fitted | None:
    """The spread behind the samples of a group; None where they cannot tell it. `noise` is the variance of single posts where
    the group has too few of its own."""
    if measure.kind is Kind.EVENTS:
        return _of_events(samples)
    if measure.kind is Kind.POSTS:
        mine = shrunk.within([one.each for one in samples.values()], FREE)
        noise = mine if mine is not None else noise
        if noise is None:
            return None
        samples = {key: replace(one, variance=variance(measure, noise, one.posts)) for key, one in samples.items()}
    known = [
        (one.level, one.variance) for one in samples.values() if one.level is not None and one.variance is not None
    ]
    levels = shrunk.levels([one for one, _ in known], [one for _, one in known])
    if levels is None:
        return None

    def posterior(sample: Sample) -> Level:
        spread = sample.variance
        if spread is None and noise is not None:
            spread = variance(measure, noise, sample.posts)
        return levels.posterior(sample.level or 0.0, spread or shrunk.TINY)

    middles = {key: posterior(one).middle for key, one in samples.items()}
    low, middle, high = map(measure.back, levels.quartiles)
    return Fitted(posterior, middles, (low, middle, high), levels.alike, measure.onto, measure.back, noise)


def _of_events(samples: Mapping[int, Sample]) -> Fitted | None:
    rates = shrunk.rates([one.events or 0 for one in samples.values()], [one.spend for one in samples.values()])
    if rates is None:
        return None

    def posterior(sample: Sample) -> Cost:
        return rates.posterior(sample.events or 0, sample.spend)

    middles = {key: posterior(one).middle for key, one in samples.items()}
    return Fitted(posterior, middles, rates.quartiles, rates.alike, _same, _same)


def _same(value: float) -> float:
    return value if math.isfinite(value) else math.inf
