"""The figures of `consistency` for many creators at once: a row for each, NaN where a video or a figure is missing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from creatorsheet.creators.consistency import (
    DRAWS,
    FEWEST,
    FEWEST_SPONSORED,
    MONTH,
    OF_IQR,
    OF_MAD,
    OUTLIER,
    SEED,
    TAIL,
)

Matrix = NDArray[np.float64]
"""A row for each creator, a column for each video from the oldest on."""

AT_ONCE = 2_000
"""Creators whose pairs of videos, or draws, are held in memory together."""


def counts(figures: Matrix) -> NDArray[np.int64]:
    """How many figures each creator has."""
    found: NDArray[np.int64] = np.count_nonzero(~np.isnan(figures), axis=1)
    return found


def medians(figures: Matrix) -> Matrix:
    """The median of each row; NaN in an empty one."""
    return _middle(np.sort(figures, axis=1), counts(figures))


def quantiles(figures: Matrix, share: float) -> Matrix:
    """The quantile of each row, between two figures in proportion; NaN in an empty one."""
    there = counts(figures)
    return ranked(figures, np.where(there > 0, (there - 1) * share, np.nan))


def ranked(figures: Matrix, places: Matrix) -> Matrix:
    """The figure at a place of each row in rising order, counted from 0; between two in proportion, NaN without a place."""
    rising = np.sort(figures, axis=1)
    given = np.nan_to_num(places)
    low = np.floor(given).astype(int)
    high = np.ceil(given).astype(int)
    below, above = _at(rising, low), _at(rising, high)
    return np.where(np.isnan(places), np.nan, below + (above - below) * (given - low))


def spreads(figures: Matrix) -> Matrix:
    """The usual distance from the median as a standard deviation; where most figures are the same, from the quartiles."""
    distance = medians(np.abs(figures - medians(figures)[:, None]))
    quartiles = quantiles(figures, 0.75) - quantiles(figures, 0.25)
    return np.where(distance == 0, OF_IQR * quartiles, OF_MAD * distance)


def variations(figures: Matrix) -> Matrix:
    """The robust coefficient of variation; NaN under 5 figures and where the median is not above 0."""
    middle = medians(figures)
    told = enough(figures) & (middle > 0)
    found: Matrix = np.divide(spreads(figures), middle, out=np.full(len(figures), np.nan), where=told)
    return found


def viral(views: Matrix) -> NDArray[np.bool_]:
    """Which videos went viral, measured on the log against all of the creator's."""
    logs = np.log1p(views)
    spread = spreads(logs)[:, None]
    away = logs - medians(logs)[:, None]
    found: NDArray[np.bool_] = (spread > 0) & (away > OUTLIER * spread)
    return found


def trends(days: Matrix, views: Matrix) -> Matrix:
    """How views change in 30 days, as a share (Theil and Sen); NaN under 5 videos and where all are of one day."""
    found = np.full(len(views), np.nan)
    told = np.flatnonzero(enough(views))
    for some in np.array_split(told, max(1, -(-len(told) // AT_ONCE))):
        width = int(counts(views[some]).max(initial=0))
        one, other = np.triu_indices(width, 1)
        when, logs = days[some, :width], np.log1p(views[some, :width])
        apart = when[:, other] - when[:, one]
        slopes = np.divide(logs[:, other] - logs[:, one], apart, out=np.full(apart.shape, np.nan), where=apart != 0)
        found[some] = np.expm1(medians(slopes) * MONTH)
    return found


def weekly(days: Matrix) -> Matrix:
    """Posts a week between the first and the last; NaN under 5 videos and where all are of one day."""
    there = counts(days)
    first, last = ranked(days, np.zeros(len(days))), ranked(days, np.maximum(there - 1.0, 0))
    told = enough(days) & (last > first)
    found: Matrix = np.divide((there - 1) * 7.0, last - first, out=np.full(len(days), np.nan), where=told)
    return found


def lifts(sponsored: Matrix, own: Matrix) -> Matrix:
    """Median views of sponsored videos against the creator's own, with the 95 % range of the ratio: three columns.

    The draws depend on the numbers of videos alone, so creators with as many of each share them.
    """
    found = np.full((len(own), 3), np.nan)
    many = np.stack([counts(sponsored), counts(own)], axis=1)
    middle = medians(own)
    told = (many[:, 0] >= FEWEST_SPONSORED) & (many[:, 1] >= FEWEST) & (middle > 0)
    sizes, kind = np.unique(many[told], axis=0, return_inverse=True)
    rows, paid, free = np.flatnonzero(told), np.sort(sponsored, axis=1), np.sort(own, axis=1)
    for at, (one, other) in enumerate(sizes):
        same = rows[kind.ravel() == at]
        source = np.random.default_rng(SEED)
        of_paid, of_free = (np.sort(source.integers(0, n, (DRAWS, n)), axis=1) for n in (one, other))
        for some in np.array_split(same, -(-len(same) // AT_ONCE)):
            found[some, 1:] = _range(_drawn(paid[some], of_paid), _drawn(free[some], of_free))
    found[told, 0] = medians(sponsored[told]) / middle[told]
    return found


def enough(figures: Matrix) -> NDArray[np.bool_]:
    """Whether a creator has as many figures as anything is told from."""
    return counts(figures) >= FEWEST


def _drawn(rising: Matrix, places: NDArray[np.int64]) -> Matrix:
    """The medians of draws from sorted figures, told by the places that were drawn, themselves sorted."""
    n = places.shape[1]
    low, high = places[:, (n - 1) // 2], places[:, n // 2]
    return (rising[:, low] + rising[:, high]) / 2


def _range(paid: Matrix, free: Matrix) -> Matrix:
    ratios = np.divide(paid, free, out=np.full(paid.shape, np.nan), where=free > 0)
    if np.isnan(ratios).any():
        return np.stack([quantiles(ratios, TAIL), quantiles(ratios, 1 - TAIL)], axis=1)
    ends: Matrix = np.quantile(ratios, (TAIL, 1 - TAIL), axis=1).T
    return ends


def _middle(rising: Matrix, there: NDArray[np.int64]) -> Matrix:
    low, high = _at(rising, np.maximum(there - 1, 0) // 2), _at(rising, there // 2)
    return np.where(there > 0, (low + high) / 2, np.nan)


def _at(rising: Matrix, places: NDArray[np.int64]) -> Matrix:
    """The figure of each row at its own place; NaN where there are no columns or the place is past the last."""
    width = rising.shape[1]
    if not width:
        return np.full(len(rising), np.nan)
    found: Matrix = rising[np.arange(len(rising)), np.minimum(places, width - 1)]
    return found
