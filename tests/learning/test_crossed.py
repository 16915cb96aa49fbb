"""Crossed effects against published answers, in hard cases, and by laws."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.learning.penicillin import DIAMETERS, PLATES, SAMPLES

from creatorsheet.learning.crossed import crossed


def drawn(seed, videos=60, creators=10, concepts=5, spreads=(0.5, 0.3, 0.6)):
    chance = np.random.default_rng(seed)
    a = np.concatenate([np.arange(creators), chance.integers(0, creators, videos - creators)])
    b = np.concatenate([np.arange(concepts), chance.integers(0, concepts, videos - concepts)])
    first, second, rest = spreads
    y = chance.normal(0, first, creators)[a] + chance.normal(0, second, concepts)[b] + chance.normal(0, rest, videos)
    return y, [a, b]


def test_penicillin_as_lme4_has_it():
    found = crossed(DIAMETERS, [PLATES, SAMPLES])
    plate, sample = (one.spread for one in found.groups)
    assert (plate.value, sample.value, found.rest) == pytest.approx((0.8467, 1.9316, 0.5499), abs=5e-5)
    assert found.fixed[0] == pytest.approx(22.9722, abs=5e-5)
    assert found.deviance == pytest.approx(330.8606, abs=5e-5)


def test_effects_of_the_samples_as_the_book_on_lme4_has_them():
    effects = crossed(DIAMETERS, [PLATES, SAMPLES]).groups[1].values
    assert effects == pytest.approx([2.18706, -1.01048, 1.93790, -0.09690, -0.01384, -3.00374], abs=5e-5)


def test_ranges_hold_the_values_and_a_spread_beyond_doubt_is_not_nothing():
    for one in crossed(DIAMETERS, [PLATES, SAMPLES]).groups:
        assert 0 < one.spread.low < one.spread.value < one.spread.high


def test_blends_as_two_ways_of_one_and_the_other_fixed():
    """Box, Hunter and Hunter: four treatments in five blends; lme4 gives 3.43 and 4.34 (Faraway)."""
    y = np.array([89, 88, 97, 94, 84, 77, 92, 79, 81, 87, 87, 85, 87, 92, 89, 84, 79, 81, 80, 88], dtype=float)
    treatments = np.eye(4)[np.tile(np.arange(4), 5)]
    found = crossed(y, [np.repeat(np.arange(5), 4)], treatments)
    assert (found.groups[0].spread.value, found.rest) == pytest.approx((3.43, 4.34), abs=0.005)
    assert found.fixed == pytest.approx([84, 85, 89, 86])


def test_the_order_of_groupings_does_not_matter():
    one, other = crossed(DIAMETERS, [PLATES, SAMPLES]), crossed(DIAMETERS, [SAMPLES, PLATES])
    assert one.groups[0].values == pytest.approx(other.groups[1].values, abs=1e-4)
    assert one.groups[0].errors == pytest.approx(other.groups[1].errors, abs=1e-4)


@pytest.mark.parametrize("y", [[3.0] * 8, [1.0, 1.0, 2.0, 2.0, 1.0, 1.0, 2.0, 2.0]])
def test_nothing_is_fitted_where_nothing_is_left_to_chance(y):
    assert crossed(np.array(y), [np.array([0, 0, 1, 1] * 2), np.array([0, 1] * 4)]) is None


def test_a_spread_of_nothing_has_errors_that_are_not_nothing():
    y, groups = drawn(5, videos=200, spreads=(0.8, 0.0, 0.5))
    concepts = crossed(y, groups).groups[1]
    assert concepts.spread.low == 0
    assert concepts.spread.high < 0.5
    assert min(concepts.errors) > 0.01


def simulated(seed):
    chance = np.random.default_rng(seed)
    creators = chance.normal(0, 0.5, 12)
    a, b = chance.integers(0, 12, 90), chance.integers(0, 6, 90)
    a[:12], b[:6] = np.arange(12), np.arange(6)
    return creators, creators[a] + chance.normal(0, 0.3, 6)[b] + chance.normal(0, 0.5, 90), [a, b]


def test_ranges_of_spreads_hold_the_truth():
    held = 0
    for seed in range(16):
        _, y, groups = simulated(seed)
        spread = crossed(y, groups).groups[0].spread
        held += spread.low <= 0.5 <= spread.high
    assert held >= 13


def test_ranges_of_effects_hold_the_truth_as_often_as_they_say():
    inside = 0
    for seed in range(60):
        creators, y, groups = simulated(seed)
        found = crossed(y, groups, ranged=False).groups[0]
        inside += int((np.abs(creators - found.values) <= 1.96 * found.errors).sum())
    assert 0.88 < inside / 720 < 0.99


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 1000), shift=st.floats(-20, 20))
def test_a_scale_of_all_figures_changes_no_effect(seed, shift):
    y, groups = drawn(seed)
    one, other = crossed(y, groups, ranged=False), crossed(y + shift, groups, ranged=False)
    for first, second in zip(one.groups, other.groups, strict=True):
        assert second.values == pytest.approx(first.values, abs=2e-3)
    assert math.isclose(other.fixed[0], one.fixed[0] + shift, abs_tol=2e-3)
    assert sum(one.shares) == pytest.approx(1)


def test_two_thousand_videos_of_three_hundred_creators():
    y, groups = drawn(1, 2000, 300, 50)
    found = crossed(y, groups)
    assert found.groups[0].spread.value == pytest.approx(0.5, abs=0.1)
    assert found.groups[0].spread.low < found.groups[0].spread.value < found.groups[0].spread.high
    assert len(found.groups[0].values) == 300


def test_ends_of_a_range_are_found_where_the_other_spread_is_nothing():
    chance = np.random.default_rng(4)
    for _ in range(26):
        a, b = chance.normal(0, 0.5, 19), chance.normal(0, 0.15, 7)
        who, what = np.arange(89) % 19, chance.integers(0, 7, 89)
        what[:7] = np.arange(7)
        y = 5 + a[who] + b[what] + chance.normal(0, 0.5, 89)
    spread = crossed(y, [who, what]).groups[0].spread
    assert (spread.low, spread.value, spread.high) == pytest.approx((0.424, 0.598, 0.888), abs=2e-3)


def test_effects_hold_what_is_true_also_where_the_spread_comes_out_as_next_to_nothing():
    held = of = 0
    for seed in range(25):
        chance = np.random.default_rng(seed)
        a, b = chance.normal(0, 0.5, 12), chance.normal(0, 0.25, 6)
        who, what = np.arange(40) % 12, np.concatenate([np.arange(6), chance.integers(0, 6, 34)])
        found = crossed(5 + a[who] + b[what] + chance.normal(0, 0.5, 40), [who, what]).groups[1]
        held += int((np.abs(found.values - b) <= 1.96 * found.errors).sum())
        of += 6
    assert held >= 0.95 * of
