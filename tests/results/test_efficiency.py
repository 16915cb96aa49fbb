"""The range of what was earned: profit-based, from the orders there were."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.results.efficiency import Group
from creatorsheet.results.ranges import poisson

amounts = st.lists(st.floats(1, 10_000), min_size=1, max_size=30)


def group(orders, cost=2_000.0, margin=0.5):
    revenue = float(sum(orders))
    return Group(
        {}, {"cost": cost, "margin": margin, "revenue": revenue, "orders": len(orders)}, np.array(orders, float)
    )


def roi(*about, **more):
    return group(*about, **more).figure(METRICS["roi"])


def test_equal_orders_have_the_exact_range_of_their_number():
    found = roi([1_000.0] * 4)
    low, high = poisson(4)
    assert found.value == pytest.approx(0.0)
    assert found.low == pytest.approx((1_000 * low * 0.5 - 2_000) / 2_000)
    assert found.high == pytest.approx((1_000 * high * 0.5 - 2_000) / 2_000)
    assert (round(found.low, 3), round(found.high, 2)) == (-0.728, 1.56)


def test_without_orders_all_may_be_lost_and_there_is_no_upper_end():
    found = roi([])
    assert (found.value, found.low, found.high) == (-1.0, -1.0, None)


@pytest.mark.parametrize("margin", [0.0, -0.2])
def test_where_nothing_is_left_of_revenue_there_is_no_range(margin):
    assert roi([100.0] * 9, margin=margin).low is None


def test_no_cost_and_no_margin_are_no_roi():
    assert roi([100.0], cost=0.0) is None
    assert Group({}, {"cost": 5.0, "revenue": 9.0}, np.array([9.0])).figure(METRICS["roi"]) is None


@given(amounts, st.floats(1, 10_000), st.floats(0.01, 1))
def test_the_range_of_roi_is_that_of_the_return_less_its_cost(orders, cost, margin):
    found, back = roi(orders, cost=cost, margin=margin), group(orders, cost=cost).figure(METRICS["roas"])
    for one, other in ((found.value, back.value), (found.low, back.low), (found.high, back.high)):
        assert one == pytest.approx(other * margin - 1)
    assert found.low <= found.value <= found.high
