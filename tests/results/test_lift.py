"""Lift: published regressions reproduced, the right share of ranges, and refusals in place of guesses."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from creatorsheet.results.counting import Counts
from creatorsheet.results.lift import Lift, Unknown, lift, poisson

DAY = timedelta(days=1)
FIRST = date(2026, 5, 4)


def test_the_regression_agrees_with_dobsons_trial():
    """Dobson (1990), page 93, as printed by R's help on glm: coefficients, errors, and Pearson's dispersion of 1.2933."""
    counts = np.array([18, 17, 15, 20, 10, 20, 25, 13, 12], dtype=float)
    outcome, treatment = np.tile([1, 2, 3], 3), np.repeat([1, 2, 3], 3)
    design = np.column_stack([np.ones(9), outcome == 2, outcome == 3, treatment == 2, treatment == 3]).astype(float)
    fit = poisson(counts, design)
    assert fit is not None
    assert fit.coefficients == pytest.approx([3.0445, -0.4543, -0.2930, 0, 0], abs=5e-5)
    assert [fit.error(at, 1) for at in range(5)] == pytest.approx([0.1709, 0.2022, 0.1927, 0.2, 0.2], abs=5e-5)
    assert fit.dispersion == pytest.approx(1.2933, abs=5e-5)
    assert fit.error(1) == pytest.approx(0.2022 * 1.2933**0.5, abs=1e-4)


def test_a_step_of_the_published_size_is_recovered_under_trend_and_offset():
    """The Sicilian smoking ban went along with a rate ratio of 0.894 (Lopez Bernal 2017); counts made of just that."""
    time = np.arange(1.0, 60.0)
    ban, people = (time >= 37).astype(float), 3.8e5 + 200 * time
    counts = people * np.exp(-6.24 + np.log(0.894) * ban + 0.005 * time)
    fit = poisson(counts, np.column_stack([np.ones(59), ban, time]), np.log(people))
    assert fit is not None
    assert np.exp(fit.coefficients[1]) == pytest.approx(0.894, abs=1e-9)


def test_two_means_have_the_textbook_error():
    """Without trend the error of a log ratio is the root of 1/a + 1/b, times the dispersion's root."""
    counts, step = np.array([8, 12, 10, 30, 34, 26], dtype=float), np.array([0, 0, 0, 1, 1, 1], dtype=float)
    fit = poisson(counts, np.column_stack([np.ones(6), step]))
    assert fit is not None
    assert fit.coefficients[1] == pytest.approx(np.log(3))
    assert fit.error(1, 1) == pytest.approx((1 / 30 + 1 / 90) ** 0.5)


def test_columns_that_hang_together_are_refused():
    assert poisson(np.ones(5), np.ones((5, 2))) is None
    assert poisson(np.ones(2), np.eye(2)) is None


def series(draw, ratio=1.0, before=42, after=28, mean=60.0, spread=3.0, every=1):
    """Counts that vary three times as much as chance alone makes them, with a weekly rhythm and a slight trend."""
    days = [FIRST + every * (n - before) * DAY for n in range(before + after)]
    rhythm = [1.0, 0.9, 0.9, 1.0, 1.1, 1.4, 1.2] if every == 1 else [1.0] * 7
    expected = [
        mean * 1.003**n * rhythm[day.weekday()] * (ratio if day >= FIRST else 1.0) for n, day in enumerate(days)
    ]
    shape = np.array(expected) / (spread - 1)
    return Counts(tuple(days), tuple(int(one) for one in draw.poisson(draw.gamma(shape, spread - 1))), every)


def test_a_rise_that_is_there_is_in_the_range_nineteen_times_in_twenty():
    draw = np.random.default_rng(3)
    found = [lift(series(draw, ratio=1.3), FIRST) for _ in range(300)]
    inside = sum(isinstance(one, Lift) and one.low <= 1.3 <= one.high for one in found)
    assert 279 <= inside <= 297
    assert sum(isinstance(one, Lift) and one.low > 1 for one in found) > 100


def test_without_a_rise_one_is_told_one_time_in_twenty():
    draw = np.random.default_rng(4)
    found = [lift(series(draw), FIRST) for _ in range(300)]
    assert sum(isinstance(one, Lift) and one.told for one in found) <= 21


def test_days_that_resemble_the_day_before_widen_the_range():
    draw = np.random.default_rng(8)
    level = np.ones(70)
    for at in range(1, 70):
        level[at] = np.exp(0.7 * np.log(level[at - 1]) + draw.normal(0, 0.25))
    held = series(draw, spread=1.01, mean=200)
    slow = Counts(held.days, tuple(int(v * w) for v, w in zip(held.values, level, strict=True)), 1)
    mixed = Counts(held.days, tuple(slow.values[at] for at in draw.permutation(70)), 1)
    wide, narrow = lift(slow, FIRST), lift(mixed, FIRST)
    assert isinstance(wide, Lift)
    assert isinstance(narrow, Lift)
    assert wide.high / wide.low > 1.3 * narrow.high / narrow.low


def test_what_a_control_series_did_as_well_is_taken_out():
    draw = np.random.default_rng(9)
    both = [series(draw, ratio=1.5, mean=400) for _ in range(2)]
    alone, beside = lift(both[0], FIRST), lift(both[0], FIRST, ("Email", both[1]))
    assert isinstance(alone, Lift)
    assert isinstance(beside, Lift)
    assert alone.told
    assert not beside.told
    assert (alone.control, beside.control) == ("", "Email")
    assert beside.high / beside.low > alone.high / alone.low


def test_a_control_that_is_too_short_is_no_control():
    draw = np.random.default_rng(9)
    found = lift(series(draw), FIRST, ("Email", series(draw, before=3)))
    assert isinstance(found, Lift)
    assert found.control == ""


@pytest.mark.parametrize(
    ("about", "reason"),
    [
        ({"before": 20}, "20 days before the first post, 21 needed"),
        ({"after": 13}, "13 days since the first post, 14 needed"),
        ({"before": 7, "every": 7, "after": 6}, "7 weeks before the first post, 8 needed"),
        ({"before": 9, "every": 7, "after": 3}, "3 weeks since the first post, 4 needed"),
        ({"before": 4, "every": 7, "after": 4}, "8 figures, 35 daily or 12 weekly ones needed"),
        ({"every": 3}, "figures are neither daily nor weekly"),
    ],
)
def test_too_little_is_refused_with_what_is_needed(about, reason):
    assert lift(series(np.random.default_rng(1), **about), FIRST) == Unknown(reason)


def test_the_least_that_is_needed_is_enough():
    draw = np.random.default_rng(1)
    assert isinstance(lift(series(draw, before=21, after=14), FIRST), Lift)
    assert isinstance(lift(series(draw, before=8, after=4, every=7), FIRST), Lift)


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ([5] * 70, "it is the same figure every time, as an estimate would be"),
        ([0] * 42 + [9] * 28, "0 in the 42 days before the first post, 30 needed"),
        ([3] * 41 + [4] + [0] * 28, "nothing was counted since the first post"),
    ],
)
def test_what_does_not_vary_identifies_nothing(values, reason):
    days = tuple(FIRST + (n - 42) * DAY for n in range(70))
    assert lift(Counts(days, tuple(values), 1), FIRST) == Unknown(reason)
