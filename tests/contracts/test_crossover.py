"""Crossover of a flat fee and commission: known answers, and the laws of an inverse."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.contracts.crossover import crossover
from creatorsheet.contracts.pay import commission
from creatorsheet.kernel.money import rounded

D = Decimal
THREE = [(D(0), D("0.05")), (D(10_000), D("0.08")), (D(25_000), D("0.1"))]
fees = st.decimals("0.01", 50_000, places=2)
rates = st.integers(0, 1_000).map(lambda points: D(points) / 1_000)
tiers = st.lists(st.tuples(st.integers(0, 40_000), rates), min_size=1, max_size=4, unique_by=lambda one: one[0]).map(
    lambda some: sorted((D(begin), rate) for begin, rate in some)
)
caps = st.none() | st.decimals(1, 60_000, places=2)


@pytest.mark.parametrize(
    ("fee", "cap", "sales"),
    [
        (2_200, None, 30_000),
        (500, None, 10_000),
        (1_700, None, 25_000),
        (1, None, 20),
        (0, None, 0),
        (2_200, 2_200, 30_000),
        (2_200, 2_199, None),
    ],
)
def test_5_8_and_10_percent(fee, cap, sales):
    found = crossover(D(fee), THREE, None if cap is None else D(cap))
    assert found == (None if sales is None else D(sales))


@given(fees, tiers, caps)
def test_commission_at_the_crossover_is_the_fee_to_the_cent_and_less_before_it(fee, some, cap):
    sales = crossover(fee, some, cap)
    if sales is None:
        assert commission(D(10) ** 15, some, cap) < fee
    else:
        assert rounded(commission(sales, some, cap), "EUR") == fee
        assert commission(sales - D("0.01"), some, cap) < fee


@given(fees, fees, tiers, caps)
def test_a_higher_fee_needs_no_fewer_sales(one, other, some, cap):
    low, high = (crossover(fee, some, cap) for fee in sorted((one, other)))
    assert high is None or (low is not None and low <= high)


def test_a_tier_that_earns_nothing_is_passed_over():
    some = [(D(0), D("0.05")), (D(1_000), D(0)), (D(5_000), D("0.1"))]
    assert [crossover(D(fee), some) for fee in (50, 51)] == [D(1_000), D(5_010)]
    assert crossover(D(51), some[:2]) is None


def test_an_amount_for_each_lead_gives_a_number_of_leads():
    assert crossover(D(500), [(D(0), D(4))]) == 125


def earned(cents: int, some, cap):
    """Tiers cent by cent of a part, in fractions: the second calculation."""
    sales, whole = Fraction(cents, 100), Fraction(0)
    for (begin, rate), (end, _) in pairwise([*some, (D(10) ** 30, D(0))]):
        whole += max(Fraction(0), min(sales, Fraction(end)) - Fraction(begin)) * Fraction(rate)
    return whole if cap is None else min(whole, Fraction(cap))


@given(tiers, caps, st.integers(-3, 3), st.data())
def test_cent_by_cent_around_the_borders_of_tiers_and_of_the_limit(some, cap, off, data):
    """Fees that commission comes to at the border of a tier, at the limit, or a cent or two beside them."""
    borders = [earned(int(begin) * 100, some, cap) for begin, _ in some] + ([Fraction(cap)] if cap else [])
    fee = D(floor(data.draw(st.sampled_from(borders)) * 100) + off) / 100
    found = crossover(fee, some, cap)
    if fee <= 0:
        assert found == 0
    elif found is None:
        assert earned(10**20, some, cap) < Fraction(fee)
    else:
        first = ceil(Fraction(found) * 100)
        reached = [
            earned(cents, some, cap) >= Fraction(fee) - Fraction(1, 10**9) for cents in range(first - 4, first + 5)
        ]
        assert reached == [False] * 4 + [True] * 5
        shown = rounded(found, "EUR")
        assert rounded(commission(shown, some, cap), "EUR") == fee


@pytest.mark.parametrize("fee", [10**13 - 1, 10**15, 10**18])
def test_absurd_fees_are_as_exact(fee):
    found = crossover(D(fee), THREE)
    assert rounded(commission(found, THREE), "EUR") == fee
    assert earned(int(found * 100), THREE, None) <= fee < earned(int(found * 100) + 1, THREE, None)
