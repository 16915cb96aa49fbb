"""Pay: published answers, and laws that a creator and a brand would both want to hold."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.contracts.pay import commission, payable, tiers
from creatorsheet.kernel.unanswered import Unanswered

D = Decimal
THREE = tiers([D(0), D(10_000), D(25_000)], [D("0.05"), D("0.08"), D("0.1")])
sales = st.decimals(-1_000, 100_000, places=2)


@pytest.mark.parametrize(
    ("sold", "earned"), [(30_000, 2_200), (10_000, 500), (25_000, 1_700), (0, 0), (-500, 0), (1, "0.05")]
)
def test_5_8_and_10_percent(sold, earned):
    assert commission(D(sold), THREE) == D(earned)


@given(sales, sales)
def test_selling_more_never_earns_less_and_never_more_than_the_highest_rate(one, other):
    low, high = sorted((one, other))
    more = commission(high, THREE) - commission(low, THREE)
    assert 0 <= more <= (high - low) * D("0.1")


@given(sales)
def test_one_tier_is_one_rate_and_none_is_no_commission(sold):
    assert commission(sold, [(D(0), D("0.07"))]) == max(sold, D(0)) * D("0.07")
    assert commission(sold, ()) == 0


@given(sales, st.decimals(1, 5_000, places=2))
def test_a_limit_is_never_passed_and_changes_nothing_below_it(sold, cap):
    whole, limited = commission(sold, THREE), commission(sold, THREE, cap)
    assert limited == min(whole, cap)


def test_halves_are_rounded_as_on_an_invoice_and_a_deposit_may_have_been_too_much():
    assert payable(D("0.125"), D(0), D(0), D(0), "EUR") == D("0.13")
    assert payable(D(1_000), D("2.5"), D(0), D(0), "JPY") == D(1_003)
    assert payable(D(100), D(0), D(0), D(250), "EUR") == D(-150)
    with pytest.raises(Unanswered, match="'XXX' is no currency"):
        payable(D(1), D(0), D(0), D(0), "XXX")


@pytest.mark.parametrize(
    ("amounts", "why"),
    [
        ((-1, 0, 0), "Fee is below 0"),
        ((100, -50, 0), "Bonus is below 0"),
        ((100, 0, -50), "Deposit is below 0; type it without the minus"),
        ((D("1e300"), 0, 0), "too large to be exact"),
        ((0, 0, 10**13), "too large to be exact"),
    ],
)
def test_amounts_that_nobody_can_mean_are_not_counted(amounts, why):
    fee, bonus, deposit = map(D, amounts)
    with pytest.raises(Unanswered, match=why):
        payable(fee, D(0), bonus, deposit, "EUR")


@pytest.mark.parametrize(
    ("begins", "rates", "why"),
    [
        ([D(0)], [D(5)], "rate of tier 1 is 500 %"),
        ([D(0)], [D("1.004")], "rate of tier 1 is 100.4 %"),
        ([D(0)], [D("-0.001")], "rate of tier 1 is -0.1 %"),
        ([D(0), D(0)], [D("0.1"), D("0.2")], "Tier 2 begins at 0"),
        ([D(-1)], [D("0.1")], "Tier 1 begins at -1"),
        ([D(0), None], [D("0.1"), D("0.2")], "Tier 2 lacks its start"),
        ([D(0), D(9)], [D("0.1"), None], "Tier 2 lacks its rate"),
        ([D(0)], [], "1 tier starts and 0 rates"),
    ],
)
def test_what_is_no_tier_is_said(begins, rates, why):
    with pytest.raises(Unanswered, match=why):
        tiers(begins, rates)


def test_blank_rows_below_the_tiers_are_none():
    assert tiers([D(0), None], [D("0.1"), None]) == [(D(0), D("0.1"))]
