"""How steady a creator's views are: figures that one hit cannot spoil. Not told from fewer videos than can show it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from creatorsheet.kernel.unanswered import Unanswered, unreadable
from creatorsheet.kernel.words import counted

FEWEST = 5
"""Videos under which a creator's consistency is not told."""

FEWEST_SPONSORED = 3
MOST = 1_000
"""Videos beyond which somebody chose more than one creator's recent ones."""

OF_MAD, OF_IQR = 1.4826, 0.7413
"""What makes the median distance and the distance of the quartiles a standard deviation, were the views normal."""

OUTLIER = 3.5
"""Distance from the median, in such deviations, beyond which a value is an outlier (Iglewicz and Hoaglin 1993)."""

MONTH = 30
DRAWS, SEED, TAIL = 1_000, 20240229, 0.025

Numbers = NDArray[np.float64]


def typical(views: Sequence[float]) -> float:
    """The median: half of the videos got more.

    >>> typical([900, 1_000, 1_100, 1_200, 250_000])
    1100.0
    """
    return float(np.median(_enough(views)))


def variation(views: Sequence[float]) -> float:
    """The robust coefficient of variation: how far views usually lie from the median, as a share of it.

    >>> round(variation([800, 900, 1_000, 1_100, 1_200]), 5)
    0.14826
    """
    figures = _enough(views)
    middle = float(np.median(figures))
    if middle <= 0:
        raise Unanswered("The median is 0 views, so there is nothing to divide by.", "")
    return _spread(figures) / middle


def outlier(views: float, others: Sequence[float]) -> bool:
    """Whether a video went viral: far above the rest of the creator's, on the log of its views."""
    if views < 0:
        raise unreadable("A video cannot have fewer than 0 views.")
    logs = np.log1p(_enough(others))
    spread = _spread(logs)
    if not spread:
        raise Unanswered("Most videos have the same views, so nothing can be said of one that has others.")
    return bool((np.log1p(views) - np.median(logs)) / spread > OUTLIER)


def trend(posted: Sequence[date], views: Sequence[float]) -> float:
    """How views change in 30 days, as a share: the median of all pairs' slopes on the log (Theil and Sen)."""
    logs = np.log1p(_enough(views))
    days = np.array([day.toordinal() for day in posted], float)
    one, other = np.triu_indices(len(days), 1)
    apart = days[other] - days[one]
    slopes = (logs[other] - logs[one])[apart != 0] / apart[apart != 0]
    if not len(slopes):
        raise Unanswered("All videos were posted on one day, so there is no trend.")
    return float(np.expm1(np.median(slopes) * MONTH))


def a_week(posted: Sequence[date]) -> float:
    """Posts a week between the first and the last.

    >>> a_week([date(2026, 3, day) for day in (1, 8, 15, 22, 29)])
    1.0
    """
    _enough(posted)
    days = (max(posted) - min(posted)).days
    if not days:
        raise Unanswered("All videos were posted on one day, so there is no week to count in.")
    return (len(posted) - 1) * 7 / days


def lift(sponsored: Sequence[float], own: Sequence[float]) -> tuple[float, float, float]:
    """Views of sponsored videos against the creator's own: the ratio of medians and its 95 % range (bootstrap).

    The order of the videos does not matter.
    """
    if len(sponsored) < FEWEST_SPONSORED:
        raise Unanswered(f"Only {counted(len(sponsored), 'sponsored video')}; {FEWEST_SPONSORED} are needed.")
    paid, free = np.sort(_checked(sponsored)), np.sort(_enough(own, "other video"))
    middle = float(np.median(free))
    if middle <= 0:
        raise Unanswered("The creator's own median is 0 views, so there is nothing to divide by.", "")
    source = np.random.default_rng(SEED)
    paid_draws, free_draws = (
        np.median(source.choice(one, (DRAWS, len(one))), axis=1, overwrite_input=True) for one in (paid, free)
    )
    there = free_draws > 0
    low, high = np.quantile(paid_draws[there] / free_draws[there], (TAIL, 1 - TAIL))
    return float(np.median(paid)) / middle, float(low), float(high)


def _spread(figures: Numbers) -> float:
    """The usual distance from the median as a standard deviation; where most values are the same, from the quartiles."""
    distance = float(np.median(np.abs(figures - np.median(figures))))
    if distance:
        return OF_MAD * distance
    low, high = np.quantile(figures, (0.25, 0.75))
    return OF_IQR * float(high - low)


def _enough(videos: Sequence[object], noun: str = "video") -> Numbers:
    if len(videos) < FEWEST:
        raise Unanswered(f"Only {counted(len(videos), noun)}; {FEWEST} are needed.")
    return _checked(videos)


def _checked(videos: Sequence[object]) -> Numbers:
    if len(videos) > MOST:
        raise Unanswered(f"{counted(len(videos), 'video')} at once; choose the recent ones of one creator.")
    found = np.array([one.toordinal() if isinstance(one, date) else one for one in videos], float)
    if (found < 0).any():
        raise unreadable("A video cannot have fewer than 0 views.")
    return found
