"""Forecasts: what share of next posts lies inside, for creators of many kinds and for real ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from tests.creators.real import real_videos

from creatorsheet.creators.figures import Matrix, counts
from creatorsheet.creators.forecast import MOST_VIEWS, forecasts
from creatorsheet.creators.recent import MOST, recent

MANY = 3_000

Draw = Callable[[np.random.Generator, tuple[int, int]], Matrix]

KINDS: dict[str, Draw] = {
    "log-normal": lambda chance, shape: chance.lognormal(10, 1.0, shape),
    "steady": lambda chance, shape: chance.lognormal(10, 0.3, shape),
    "heavy tails": lambda chance, shape: np.exp(10 + 0.6 * chance.standard_t(3, shape)),
    "one hit in ten": lambda chance, shape: np.exp(
        10 + chance.normal(0, 0.5, shape) + (chance.random(shape) < 0.1) * chance.exponential(2, shape)
    ),
}


def inside(history: Matrix, then: Matrix) -> tuple[float, float, float]:
    """The shares of next posts below the low end, above the high end, and below the middle."""
    told = np.array([(one.low, one.middle, one.high) for one in forecasts(history) if one])
    return (
        float((then < told[:, 0]).mean()),
        float((then > told[:, 2]).mean()),
        float(((then < told[:, 1]) + 0.5 * (then == told[:, 1])).mean()),
    )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("videos", [5, 8, 9, 12, 20])
def test_of_ten_next_posts_eight_lie_inside_and_half_above_the_middle(kind, videos):
    drawn = KINDS[kind](np.random.default_rng(videos), (MANY, videos + 1))
    below, above, under = inside(drawn[:, :-1].round(), drawn[:, -1])
    assert 0.78 <= 1 - below - above <= 0.86
    assert 0.06 <= below <= 0.12
    assert 0.07 <= above <= 0.13
    assert under == pytest.approx(0.5, abs=0.03)


def test_a_hit_lifts_the_upper_end_alone_of_many_videos():
    calm = np.full((1, MOST), 1_000.0) + np.arange(MOST)
    hit = calm.copy()
    hit[0, 3] = 900_000
    (before,), (after,) = forecasts(calm), forecasts(hit)
    assert after.high > before.high
    assert after.middle == pytest.approx(before.middle, rel=0.01)


@pytest.mark.real
def test_the_newest_video_of_real_creators_mostly_lies_inside(shared_data: Path) -> None:
    found = recent(real_videos(shared_data), {}, date(2026, 11, 24))
    n = counts(found.views)
    rows = np.flatnonzero(n > 5)
    then = found.views[rows, n[rows] - 1]
    history = found.views[rows].copy()
    history[np.arange(len(rows)), n[rows] - 1] = np.nan
    below, above, under = inside(history, then)
    assert len(rows) > 100
    assert 0.7 <= 1 - below - above <= 0.9
    assert 0.35 <= under <= 0.7


def test_videos_that_are_nothing_alike_still_have_a_forecast():
    (found,) = forecasts(np.array([[0.0, 0.0, 0.0, 1e10, 1e10]]))
    assert (found.low, found.middle) == (0, 0)
    assert 1e10 < found.high <= MOST_VIEWS
