"""Best: chances of being ahead, shared where nothing tells kinds apart."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.catalogue.metric import Better
from creatorsheet.learning.best import drawn
from creatorsheet.learning.cells import Counts, Logs


def told(gap: float, each: int = 20, seed: int = 4):
    chance = np.random.default_rng(seed)
    kind = np.repeat([0, 1, 2], each)
    logs = chance.normal(0, 0.5, 3 * each) + gap * (kind == 2)
    return drawn(Logs(logs, np.arange(3 * each)), kind)


def test_a_kind_that_is_far_ahead_is_sure():
    found = told(1.5).best(Better.HIGH)
    assert found[2] > 0.99
    assert told(1.5).best(Better.LOW)[2] < 0.01


def test_kinds_alike_share_the_chance():
    level = np.tile([0.0, 1.0], 6)
    found = drawn(Logs(level, np.arange(12)), np.repeat([0, 1, 2], 4))
    assert found.weight.tolist() == [0.0] * 3
    assert found.best(Better.HIGH) == pytest.approx([1 / 3] * 3)
    assert found.ahead(0, 1, Better.HIGH) == 0.5


def test_the_raw_maximum_of_many_alike_kinds_is_not_called_best():
    """Twenty kinds that are the same: the largest mean must not look sure."""
    sure = 0
    for seed in range(20):
        chance = np.random.default_rng(seed)
        kind = np.repeat(np.arange(20), 10)
        found = drawn(Logs(chance.normal(0, 1, 200), np.arange(200)), kind)
        sure += found.best(Better.HIGH).max() >= 0.95
    assert sure <= 1


def test_what_is_a_creators_own_does_not_count_for_the_kinds_it_made():
    """Each creator made both kinds, the second a tenth better; creators differ tenfold."""
    chance = np.random.default_rng(8)
    person = np.repeat(np.arange(30), 2)
    kind = np.tile([0, 1], 30)
    logs = chance.normal(0, 2, 30)[person] + 0.1 * kind + chance.normal(0, 0.01, 60)
    together = drawn(Logs(logs, person), kind)
    gaps = together.values[:, 1] - together.values[:, 0]
    assert (gaps >= -1e-9).all()


def test_orders_over_clicks_are_compared_by_their_totals():
    clicks = np.full(24, 1000.0)
    orders = np.repeat([20.0, 60.0], 12)
    found = drawn(Counts(orders, clicks, np.arange(24), 1), np.repeat([0, 1], 12))
    assert np.exp(found.mean) == pytest.approx([0.02, 0.06])
    assert found.best(Better.HIGH)[1] > 0.95
    dear = drawn(Counts(orders, clicks, np.arange(24), -1), np.repeat([0, 1], 12))
    assert np.exp(dear.mean) == pytest.approx([50, 1000 / 60])


@settings(max_examples=25)
@given(st.lists(st.tuples(st.floats(-3, 3), st.integers(0, 5), st.integers(0, 2)), min_size=6, max_size=40))
def test_chances_add_up_to_one_and_are_the_same_every_time(rows):
    logs, people, kind = (np.array(column) for column in zip(*rows, strict=True))
    kind = np.unique(kind, return_inverse=True)[1]
    found = drawn(Logs(logs.astype(float), people), kind).best(Better.HIGH)
    assert found.sum() == pytest.approx(1)
    assert found.tolist() == drawn(Logs(logs.astype(float), people), kind).best(Better.HIGH).tolist()
