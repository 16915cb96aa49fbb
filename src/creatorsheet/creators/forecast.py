"""The views of a creator's next post, forecast from recent ones: what nine in ten pass, half pass, and one in ten passes.

The next post is taken to be another of the same kind; a trend is said, but not continued. The middle is the median. The ends
are those of Student's t around the mean of the logs, wider the fewer the videos. From 9 videos on, where the tenth of ten
stands among the videos themselves, they lie halfway between those and the video at place (n + 1) / 10 of their order, which
holds whatever the distribution, so that a creator's hits stay in the upper end. Both are prediction intervals as in Hahn and
Meeker, Statistical Intervals.

Of the next posts of simulated creators 80 to 85 in a hundred lie inside, from 5 videos or 20, log-normal or with heavy tails;
of the newest videos of 122 real creators 81; forecast video after video of theirs, 78 to 81 (tests/bench/habits.py).
"""

from __future__ import annotations

import numpy as np

from creatorsheet.creators.consistency import FEWEST
from creatorsheet.creators.figures import Matrix, counts, enough, medians, ranked
from creatorsheet.creators.vetted import Forecast

STUDENT = (
    1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.350, 1.345, 1.341, 1.337, 1.333, 1.330, 1.328,
)  # fmt: skip
"""The 90 % point of Student's t with 4 to 19 degrees of freedom: for 5 to 20 videos."""

MOST_VIEWS = 10**11
"""More than any video has had; few videos that are nothing alike leave room for any number."""

OWN_TENTH = 9
"""Videos from which on place (n + 1) / 10 is one of them."""


def forecasts(views: Matrix) -> tuple[Forecast | None, ...]:
    """The forecast of each creator; None under 5 videos. At most 20 videos each.

    >>> forecasts(np.array([[900.0, 1_000.0, 1_100.0, 1_000.0, 1_000.0], [900.0] * 4 + [np.nan]]))
    (Forecast(low=886, middle=1000, high=1124), None)
    """
    told = enough(views)
    ends = np.rint(_ends(np.sort(views[told], axis=1))).astype(int).tolist() if told.any() else []
    found = iter(ends)
    return tuple(Forecast(*next(found)) if one else None for one in told)


def _ends(views: Matrix) -> Matrix:
    logs, n = np.log1p(views), counts(views)
    mean = np.nanmean(logs, axis=1)
    away = np.nanstd(logs, axis=1, ddof=1) * np.sqrt(1 + 1 / n) * np.take(STUDENT, n - FEWEST)
    low, high = mean - away, mean + away
    many = n >= OWN_TENTH
    places: Matrix = np.where(many, (n + 1.0) / 10 - 1, np.nan)
    low = np.where(many, (low + ranked(logs, places)) / 2, low)
    high = np.where(many, (high + ranked(logs, n - 1 - places)) / 2, high)
    middle = medians(views)
    ends: Matrix = np.stack([np.minimum(np.expm1(low), middle), middle, np.maximum(np.expm1(high), middle)], axis=1)
    return np.clip(ends, 0, MOST_VIEWS)
