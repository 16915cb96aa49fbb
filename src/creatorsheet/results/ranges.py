"""Ranges: how far off a figure from few events or few videos can be, at 95 %. Import it where ranges are needed: scipy."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import special

from creatorsheet.catalogue.metric import Better
from creatorsheet.kernel.formula import Tree
from creatorsheet.results.frames import figures

Z = 1.959963984540054
TAIL = 0.025
DRAWS = 1000
SEED = 20240229
FEWEST = 3
"""Videos a resampled range needs; with fewer there is nothing to resample."""


@dataclass(frozen=True)
class Range:
    """A 95 % range; None where it has no end on that side."""

    low: float | None
    high: float | None


def wilson(hits: int, of: int) -> Range:
    """The range of a share (Wilson 1927; Newcombe 1998, method 3).

    >>> wilson(81, 263).low, wilson(0, 20).high  # doctest: +ELLIPSIS
    (0.2552..., 0.1611...)
    """
    share, scale = hits / of, 1 + Z * Z / of
    middle = (share + Z * Z / of / 2) / scale
    half = Z * math.sqrt(share * (1 - share) / of + Z * Z / of / of / 4) / scale
    return Range(max(0.0, middle - half), min(1.0, middle + half))


def poisson(events: float) -> tuple[float, float]:
    """The exact range of a count (Garwood 1936): 0 gives 0 to 3.689, 10 gives 4.795 to 18.390."""
    low = float(special.gammaincinv(events, TAIL)) if events > 0 else 0.0
    return low, float(special.gammaincinv(events + 1, 1 - TAIL))


def cost_per(cost: float, events: float) -> Range:
    """The range of cost per event: the cost is known, the count is not. Without any event there is no upper end.

    >>> found = cost_per(2000, 4); round(found.low), round(found.high)
    (195, 1835)
    """
    low, high = poisson(events)
    return Range(cost / high, cost / low if low > 0 else None)


def sums(amounts: NDArray[np.float64]) -> Range:
    """The range of a sum over a random number of orders (Fay and Feuer 1997); equal amounts give the Poisson range."""
    total, squares, largest = float(amounts.sum()), float((amounts**2).sum()), float(amounts.max(initial=0.0))
    if total <= 0 or not squares:
        return Range(0.0, None)
    upper, spread = total + largest, squares + largest**2
    return Range(
        float(special.gammaincinv(total**2 / squares, TAIL)) * squares / total,
        float(special.gammaincinv(upper**2 / spread, 1 - TAIL)) * spread / upper,
    )


def over_videos(formula: Tree, facts: Mapping[str, NDArray[np.float64]], fixed: Mapping[str, float]) -> Range | None:
    """The range of a ratio of totals when its videos are drawn again and again (bootstrap, fixed seed).

    `facts` holds one number per video for each argument, `fixed` what does not vary, such as the cost. None with fewer
    than three videos: the independent unit is the video, not the view.
    """
    count = len(next(iter(facts.values()), ()))
    if count < FEWEST:
        return None
    draws = resampled(facts, count)
    values = figures(formula, {**draws, **{name: np.full(DRAWS, value) for name, value in fixed.items()}})
    values = values[np.isfinite(values)]
    if not len(values):
        return None
    low, high = np.quantile(values, (TAIL, 1 - TAIL))
    return Range(float(low), float(high))


def resampled(facts: Mapping[str, NDArray[np.float64]], count: int) -> dict[str, NDArray[np.float64]]:
    """Totals of each fact over drawn videos; the draws come in portions so that long campaigns need little memory."""
    source = np.random.default_rng(SEED)
    matrix = np.column_stack([np.nan_to_num(one) for one in facts.values()])
    portion = max(1, min(DRAWS, 200_000 // count))
    parts = [
        source.multinomial(count, np.full(count, 1 / count), size=min(portion, DRAWS - done)) @ matrix
        for done in range(0, DRAWS, portion)
    ]
    return dict(zip(facts, np.concatenate(parts).T, strict=True))


def chance_of_cost(cost: float, events: float, target: float) -> float:
    """How likely the true cost per event is at or below a target (gamma-Poisson with Jeffreys' prior)."""
    return float(special.gammaincc(events + 0.5, cost / target)) if target > 0 else 0.0


def chance_of_share(hits: float, of: float, target: float) -> float:
    """How likely the true share is at or above a target (beta-binomial with Jeffreys' prior)."""
    return float(1 - special.betainc(hits + 0.5, of - hits + 0.5, min(max(target, 0.0), 1.0)))


def chance_of_sum(amounts: NDArray[np.float64], target: float) -> float:
    """How likely the true sum of orders is at or above a target, by the gamma of the same mean and variance."""
    total, squares = float(amounts.sum()), float((amounts**2).sum())
    return float(special.gammaincc(total**2 / squares, target * total / squares)) if total > 0 else 0.0


def chance_over_videos(
    formula: Tree,
    facts: Mapping[str, NDArray[np.float64]],
    fixed: Mapping[str, float],
    target: float,
    better: Better,
) -> float | None:
    """In how many of the draws a ratio of totals reaches a target; None with fewer than three videos."""
    count = len(next(iter(facts.values()), ()))
    if count < FEWEST:
        return None
    draws = resampled(facts, count)
    values = figures(formula, {**draws, **{name: np.full(DRAWS, value) for name, value in fixed.items()}})
    values = values[np.isfinite(values)]
    if not len(values):
        return None
    return float(np.mean(values >= target if better is Better.HIGH else values <= target))
