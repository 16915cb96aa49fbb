"""Shrinkage: published answers, and what holds for any figures."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.learning import shrunk

CLAIMS = (7840, 1317, 239, 42, 14, 4, 4, 1)
"""Drivers with 0, 1, 2 … claims in a year (Efron and Hastie, Computer Age Statistical Inference, table 6.1)."""

EXPECTED = (0.164, 0.398, 0.633, 0.87, 1.10, 1.34, 1.57)

HITS = (
    0.400, 0.378, 0.356, 0.333, 0.311, 0.311, 0.289, 0.267, 0.244, 0.244, 0.222, 0.222, 0.222, 0.222, 0.222, 0.200, 0.178, 0.156,
)  # fmt: skip
"""Batting averages after 45 times at bat (Efron and Morris, Scientific American 236, 1977)."""

works = st.lists(st.tuples(st.integers(0, 200), st.floats(10, 5000)), min_size=9, max_size=20).filter(
    lambda some: sum(events for events, _ in some) > 0
)
figures = st.lists(st.tuples(st.floats(-3, 3), st.floats(0.01, 2)), min_size=9, max_size=20)


def test_auto_claims():
    events = np.repeat(range(len(CLAIMS)), CLAIMS)
    rates = shrunk.rates(events, np.ones(len(events)))
    assert (rates.a, rates.b) == (pytest.approx(0.7015, abs=5e-4), pytest.approx(3.273, abs=2e-3))
    told = [1 / rates.posterior(claims, 1).middle for claims in range(7)]
    assert told == pytest.approx(EXPECTED, abs=0.006)


def test_batting_averages():
    mean = sum(HITS) / len(HITS)
    variance = mean * (1 - mean) / 45
    levels = shrunk.levels(HITS, [variance] * len(HITS))
    assert 1 - levels.weight(variance) == pytest.approx(0.212, abs=5e-4)
    assert levels.posterior(HITS[0], variance).middle == pytest.approx(0.294, abs=5e-4)


def test_figures_that_differ_by_chance_alone_have_no_spread():
    levels = shrunk.levels([0.1, -0.1, 0.05, -0.05, 0.0, 0.02, -0.02, 0.03], [1.0] * 8)
    assert levels.spread == 0
    assert levels.alike
    assert levels.weight(1.0) == pytest.approx(5 / 7)  # (k - 3) / (k - 1): some doubt stays that they are alike


def test_counts_that_differ_by_chance_alone_are_alike_and_others_are_not():
    assert shrunk.rates([10, 9, 11, 10, 10, 9, 11, 10], [100.0] * 8).alike
    assert not shrunk.rates([2, 40, 5, 30, 12, 60, 3, 25], [100.0] * 8).alike


def test_too_little_to_tell_from():
    assert shrunk.rates([0, 0, 0], [100, 200, 300]) is None
    assert shrunk.rates([], []) is None
    assert shrunk.levels([1.0, 2.0, 3.0], [0.1, 0.1, 0.1]) is None
    assert shrunk.within([[1.0], [2.0], [3.0, 3.5]], fewest=3) is None


def test_the_variance_of_posts_is_told_around_each_creators_own_mean():
    assert shrunk.within([[1.0, 3.0], [10.0, 12.0, 14.0]], fewest=3) == pytest.approx((2 + 8) / 3)


def test_the_mean_of_many_posts_is_surer_than_one():
    assert shrunk.of_mean(0.49, 1) == pytest.approx(0.49)
    assert shrunk.of_mean(0.49, 100) == pytest.approx((math.exp(0.49) - 1) / 100, rel=0.01)


def test_a_cost_that_is_as_likely_below_its_median():
    cost = shrunk.Cost(12.0, 480.0)
    low, high = cost.ends
    assert (cost.below(low), cost.below(high)) == (pytest.approx(0.025), pytest.approx(0.975))
    assert cost.below(0) == 0


@given(works)
@settings(max_examples=40, deadline=None)
def test_a_drawn_rate_lies_between_its_own_and_the_mean(some):
    rates = shrunk.rates([events for events, _ in some], [spend for _, spend in some])
    mean = rates.a / rates.b
    for events, spend in some:
        rate = 1 / rates.posterior(events, spend).middle
        low, high = sorted((events / spend, mean))
        assert low * (1 - 1e-9) <= rate <= high * (1 + 1e-9)


@given(figures)
@settings(max_examples=40, deadline=None)
def test_a_drawn_level_lies_between_its_own_and_the_mean(some):
    levels = shrunk.levels([own for own, _ in some], [variance for _, variance in some])
    for own, variance in some:
        low, high = sorted((own, levels.mean))
        assert low - 1e-9 <= levels.posterior(own, variance).middle <= high + 1e-9


@given(figures, st.floats(0.01, 2))
@settings(max_examples=40, deadline=None)
def test_the_less_sure_a_figure_is_the_farther_it_is_drawn(some, variance):
    levels = shrunk.levels([own for own, _ in some], [one for _, one in some])
    assert levels.weight(variance) <= levels.weight(2 * variance) < 1


def test_campaigns_come_out_nearer_to_the_truth_drawn_than_raw():
    chance = np.random.default_rng(7)
    raw = drawn = 0.0
    for _ in range(40):
        true = chance.gamma(4, 1 / 160, 12)
        spend = chance.uniform(200, 2000, 12)
        events = chance.poisson(true * spend)
        rates = shrunk.rates(events, spend)
        raw += float(((events / spend - true) ** 2).sum())
        drawn += sum((1 / rates.posterior(e, s).middle - t) ** 2 for e, s, t in zip(events, spend, true, strict=True))
    assert drawn < 0.85 * raw
