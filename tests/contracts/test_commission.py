"""Commission month by month: known answers, and laws that creator and brand would both hold to."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.results.choices import ConversionKind
from creatorsheet.contracts import pay
from creatorsheet.contracts.commission import Commission, Sale, tiers_of
from creatorsheet.kernel.unanswered import Unanswered

D = Decimal
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
THREE = Deal(commission_rate=0.05, tier2_from=D(10_000), tier2_rate=0.08, tier3_from=D(25_000), tier3_rate=0.1)
sales = st.builds(
    Sale,
    day=st.dates(FIRST, LAST),
    net=st.decimals(0, 20_000, places=2),
    shop_pays=st.none() | st.just(D("1.50")),
)


def test_5_8_and_10_percent_on_30k_are_2_200():
    months = [Sale(date(2026, month, 3), net=D(10_000)) for month in (4, 5, 6)]
    found = list(Commission(THREE, months, "EUR", 30).months())
    assert [one.amount for one in found] == [D(500), D(800), D(900)]
    assert sum(one.amount for one in found) == D(2_200)
    assert [one.free_on for one in found] == [date(2026, 5, 30), date(2026, 6, 30), date(2026, 7, 30)]


@given(st.lists(sales, max_size=30), st.sampled_from(["EUR", "JPY", "KWD"]))
def test_months_add_up_to_the_commission_of_all_sales_and_none_is_lost(some, currency):
    commission = Commission(THREE, some, currency, 30)
    months = list(commission.months())
    earning = [one for one in some if one.shop_pays is None]
    whole = pay.payable(
        D(0), pay.commission(sum((one.net for one in earning), D(0)), tiers_of(THREE)), D(0), D(0), currency
    )
    assert sum((one.amount for one in months), D(0)) == whole == commission.amount(FIRST, LAST)
    assert sum((one.base for one in months), D(0)) == sum((one.net for one in earning), D(0))
    assert {(one.day.year, one.day.month) for one in earning} == {(one.first.year, one.first.month) for one in months}


@given(st.lists(sales, max_size=30), st.integers(1, 3_000), st.sampled_from(["EUR", "JPY", "KWD"]))
def test_months_of_a_deal_with_a_limit_add_up_to_it_and_never_pass_it(some, cap, currency):
    free, limited = (
        Commission(THREE.model_copy(update={"commission_cap": most}), some, currency, 30) for most in (None, D(cap))
    )
    months = [one.amount for one in limited.months()]
    assert all(amount >= 0 for amount in months)
    assert sum(months, D(0)) == limited.amount(FIRST, LAST) == min(free.amount(FIRST, LAST), D(cap))
    assert [one.base for one in limited.months()] == [one.base for one in free.months()]


def test_a_limit_on_an_amount_for_each_lead():
    deal = Deal(commission_basis="Per lead", commission_fixed=D(2), commission_cap=D(5))
    leads = [Sale(date(2026, month, 3), ConversionKind.LEAD, 2) for month in (1, 2, 3)]
    assert [one.amount for one in Commission(deal, leads, "EUR", 0).months()] == [D(4), D(1), D(0)]


@given(st.lists(sales, min_size=1, max_size=20), st.integers(0, 90))
def test_nothing_is_free_before_the_last_return_of_its_month_is_over(some, days):
    for month in Commission(THREE, some, "EUR", days).months():
        late = [one.day for one in some if month.first <= one.day <= month.last]
        assert all(month.free_on >= day + timedelta(days=days) for day in late)


@pytest.mark.parametrize(
    ("basis", "earned"),
    [("Net orders", "45.00"), ("Gross orders", "50.00"), ("Per order", "4.00"), ("Per lead", "6.00"), (None, "45.00")],
)
def test_what_the_commission_is_counted_on(basis, earned):
    deal = Deal(commission_basis=basis, commission_rate=0.05, commission_fixed=D(2))
    some = [
        Sale(FIRST, net=D(400), gross=D(500)),
        Sale(FIRST, net=D(500), gross=D(500)),
        Sale(LAST, ConversionKind.LEAD, 3),
    ]
    assert Commission(deal, some, "EUR", 0).amount(FIRST, LAST) == D(earned)


def test_sign_ups_trials_and_downloads_are_one_kind_of_event():
    kinds = (ConversionKind.SIGNUP, ConversionKind.TRIAL, ConversionKind.DOWNLOAD, ConversionKind.LEAD)
    deal = Deal(commission_basis="Per sign-up or download", commission_fixed=D("1.50"))
    assert Commission(deal, [Sale(FIRST, kind) for kind in kinds], "EUR", 0).amount(FIRST, LAST) == D("4.50")


@pytest.mark.parametrize(
    ("deal", "why"),
    [
        (Deal(), "no rate"),
        (Deal(commission_basis="Per lead"), "no amount per event"),
        (Deal(commission_rate=0.1, tier2_from=D(5)), "Tier 2 lacks its rate"),
        (Deal(commission_rate=0.1, commission_cap=D(0)), "leaves nothing to earn"),
    ],
)
def test_what_cannot_be_calculated_is_said(deal, why):
    with pytest.raises(Unanswered, match=why):
        Commission(deal, [], "EUR", 0)
