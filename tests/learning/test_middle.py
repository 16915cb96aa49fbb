"""The middle of some videos: quartiles on the logarithm, and a range that holds what it promises."""

from __future__ import annotations

import numpy as np
import pytest

from creatorsheet.learning.middle import FEWEST_CREATORS, middle


def test_quartiles_are_those_of_the_logarithm():
    found = middle(np.log([10.0, 100.0, 1000.0]), np.arange(3))
    assert (found.median, found.low_quartile, found.high_quartile) == pytest.approx((100, 31.6228, 316.228))


def test_too_few_creators_have_no_range():
    logs = np.linspace(0, 1, 50)
    assert middle(logs, np.arange(50) % (FEWEST_CREATORS - 1)).low is None
    assert middle(logs, np.arange(50) % FEWEST_CREATORS).low is not None


def test_six_creators_have_the_range_of_all_that_was_seen():
    found = middle(np.log([1.0, 2, 3, 4, 5, 6]), np.arange(6))
    assert (found.low, found.high) == pytest.approx((1, 6))  # 1 - 2/64: Student's t reaches past both ends


@pytest.mark.parametrize(
    ("people", "each", "between", "within"), [(8, 3, 0.6, 0.6), (20, 3, 0.6, 0.6), (40, 4, 0.8, 0.4)]
)
def test_the_range_holds_the_truth_about_19_times_in_20(people, each, between, within):
    chance = np.random.default_rng(11)
    person = np.repeat(np.arange(people), each)
    hits = 0
    for _ in range(400):
        logs = chance.normal(0, between, people)[person] + chance.normal(0, within, len(person))
        found = middle(logs, person)
        hits += found.low <= 1.0 <= found.high
    assert 0.92 <= hits / 400 <= 0.99


def test_several_videos_of_a_creator_do_not_narrow_it():
    chance = np.random.default_rng(2)
    logs = chance.normal(0, 1, 12)
    alone = middle(logs, np.arange(12))
    often = middle(np.repeat(logs, 10), np.repeat(np.arange(12), 10))
    naive = middle(np.repeat(logs, 10), np.arange(120))
    assert often.high / often.low > 0.8 * alone.high / alone.low
    assert naive.high / naive.low < 0.5 * alone.high / alone.low
