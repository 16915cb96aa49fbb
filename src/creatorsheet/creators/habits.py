"""Habits of creators: everything that is told of their recent videos, in one row of figures each."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from creatorsheet.creators.figures import (
    Matrix,
    counts,
    enough,
    lifts,
    medians,
    trends,
    variations,
    viral,
    weekly,
)
from creatorsheet.creators.forecast import forecasts
from creatorsheet.creators.recent import Recent
from creatorsheet.creators.vetted import Habits

DOUBLE = 2
"""A video is steady between half and double the median, both included."""


def habits(found: Recent, followers: Mapping[str, float] | None = None) -> dict[str, Habits]:
    """What is told of each creator. Under 5 videos only the videos themselves and how many are sponsored.

    Engagement is interactions for each view, added up over the videos, or for each follower and video where `followers`
    are given. Sponsored share and lift leave out videos of which nobody can read whether they are sponsored. The forecast
    comes from the creator's own videos; where fewer than 5 are their own, from all.
    """
    views, told = found.views, enough(found.views)
    n = counts(views)
    middle = medians(views)
    near = (views >= middle[:, None] / DOUBLE) & (views <= middle[:, None] * DOUBLE)
    spread = variations(views)
    engagement, rates = _engagement(found, followers)
    completion = np.where(enough(found.completion), medians(found.completion), np.nan)
    paid = found.sponsored == 1
    own = np.where(found.sponsored == 0, views, np.nan)
    known = counts(found.sponsored)
    basis = np.where(enough(own)[:, None], own, views)
    figures = {
        "median": middle,
        "mean": _mean(views),
        "spread": spread,
        "steady": np.where(np.isnan(spread), np.nan, _share(near.sum(axis=1), n)),
        "trend": trends(found.days, views),
        "a_week": weekly(found.days),
        "engagement": engagement,
        "engagement_spread": variations(rates),
        "completion": completion,
        "sponsored_share": _share(paid.sum(axis=1), known),
    }
    columns: dict[str, Any] = {name: _known(np.where(told, column, np.nan)) for name, column in figures.items()}
    hits, ads = (viral(views).sum(axis=1) * told).tolist(), paid.sum(axis=1).tolist()
    ratios, expected = lifts(np.where(paid, views, np.nan), own), forecasts(basis)
    return {
        creator: Habits(
            videos=int(n[at]),
            views=tuple(int(one) for one in views[at, : n[at]].tolist()),
            viral=hits[at],
            sponsored=ads[at],
            lift=_lift(ratios[at].tolist()),
            forecast=expected[at],
            **{name: column[at] for name, column in columns.items()},
        )
        for at, creator in enumerate(found.creators)
    }


def _engagement(found: Recent, followers: Mapping[str, float] | None) -> tuple[Matrix, Matrix]:
    """The engagement rate of each creator, and of each video."""
    if followers is None:
        base = np.where(found.views > 0, found.views, np.nan)
    else:
        of_each = np.array([followers.get(one) or np.nan for one in found.creators], np.float64)
        base = np.broadcast_to(of_each[:, None], found.views.shape)
    counted = ~np.isnan(found.interactions) & ~np.isnan(base)
    of_views = np.where(counted, base, 0).sum(axis=1)
    whole = np.where(counted, found.interactions, 0).sum(axis=1)
    rates: Matrix = np.divide(found.interactions, base, out=np.full(base.shape, np.nan), where=counted)
    return np.where(enough(rates), _share(whole, of_views), np.nan), rates


def _mean(figures: Matrix) -> Matrix:
    return _share(np.nansum(figures, axis=1), counts(figures))


def _share(part: NDArray[Any], whole: NDArray[Any]) -> Matrix:
    found: Matrix = np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0)
    return found


def _known(column: Matrix) -> list[float | None]:
    return [None if math.isnan(one) else one for one in column.tolist()]


def _lift(parts: Sequence[float]) -> tuple[float, float, float] | None:
    ratio, low, high = parts
    return None if math.isnan(ratio) else (ratio, low, high)
