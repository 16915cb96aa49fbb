"""Ranges against answers that others published."""

from __future__ import annotations

import numpy as np
import pytest

from creatorsheet.results.ranges import cost_per, poisson, sums, wilson


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_as_newcombe_1998(hits, of, low, high):
    found = wilson(hits, of)
    assert (found.low, found.high) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


@pytest.mark.parametrize(("events", "low", "high"), [(0, 0.0, 3.689), (1, 0.0253, 5.572), (10, 4.795, 18.390)])
def test_poisson_as_garwood_1936(events, low, high):
    assert poisson(events) == (pytest.approx(low, abs=5e-4), pytest.approx(high, abs=5e-4))


def test_cost_per_event():
    four, nine, none = cost_per(2000, 4), cost_per(900, 9), cost_per(103, 0)
    assert (round(four.low or 0), round(four.high or 0)) == (195, 1835)
    assert (round(nine.low or 0), round(nine.high or 0)) == (53, 219)
    assert none.high is None
    assert none.low == pytest.approx(103 / 3.6889, abs=0.01)


def test_equal_amounts_give_the_range_of_their_count():
    found = sums(np.full(10, 40.0))
    low, high = poisson(10)
    assert (found.low, found.high) == (pytest.approx(40 * low), pytest.approx(40 * high))
