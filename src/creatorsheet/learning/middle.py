"""The middle of some videos: median, quartiles, and how far off the median can be when creators, not videos, are drawn by chance."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy import special

from creatorsheet.learning.units import Codes
from creatorsheet.results.frames import Numbers
from creatorsheet.results.ranges import TAIL

FEWEST_CREATORS = 6
"""With fewer, the true middle lies outside all that was seen more often than once in twenty times."""


@dataclass(frozen=True)
class Middle:
    """Median and quartiles in the unit of the figure, interpolated on the logarithm; the 95 % range of the median, None
    where there are too few creators."""

    median: float
    low_quartile: float
    high_quartile: float
    low: float | None
    high: float | None


def middle(logs: Numbers, creators: Codes) -> Middle:
    """The middle of figures given as logarithms, each with a number for its creator.

    The range is Woodruff's (1952) with creators as clusters: how many videos lie at or below the median varies from
    creator to creator, and its 95 % range (Student's t) is read off the sorted figures.

    >>> found = middle(np.log([1, 2, 4, 8]), np.arange(4))
    >>> round(found.median, 3), round(found.low_quartile, 3), found.low
    (2.828, 1.682, None)
    """
    order = np.sort(logs)
    low, median, high = (float(math.exp(one)) for one in np.quantile(order, (0.25, 0.5, 0.75)))
    ends = _ends(logs, creators, order)
    return Middle(median, low, high, *ends)


def _ends(logs: Numbers, creators: Codes, order: Numbers) -> tuple[float | None, float | None]:
    _, at = np.unique(creators, return_inverse=True)
    sizes = np.bincount(at).astype(float)
    people = len(sizes)
    if people < FEWEST_CREATORS:
        return None, None
    half = float(np.quantile(order, 0.5))
    below = (logs < half) + 0.5 * (logs == half)
    share = float(below.mean())
    off = np.bincount(at, weights=below) - share * sizes
    error = math.sqrt(float((off**2).sum()) * people / (people - 1)) / len(logs)
    reach = float(special.stdtrit(people - 1, 1 - TAIL)) * error
    low, high = np.quantile(order, (max(0.0, 0.5 - reach), min(1.0, 0.5 + reach)))
    return math.exp(low), math.exp(high)
