"""Two rates for one payment."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.contracts.exchange import converted

amounts = st.decimals(1, 1_000_000, places=2)
rates = st.floats(0.01, 100, allow_nan=False)


@given(amounts, rates)
def test_there_and_back_at_one_rate_is_the_amount_again_but_for_rounding(amount, rate):
    there = converted(amount, rate, "EUR")
    back = there / Decimal(repr(rate))
    assert abs(back - amount) <= Decimal("0.005") / Decimal(repr(rate)) + Decimal("1e-12")


@given(amounts)
def test_at_one_to_one_nothing_is_lost(amount):
    assert converted(amount, 1.0, "EUR") == amount
