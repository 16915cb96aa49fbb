"""Instalments: they add up to the cent, and follow the schedule."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.agreements.choices import PaymentSchedule
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.contracts.instalments import fixed
from creatorsheet.kernel.money import minor_digits

D = Decimal
START = date(2026, 1, 31)


def plan(**about):
    deal = Deal(**{"model": "Flat fee", "starts": START, "total": D(1_200)} | about)
    return [(str(one.kind), str(one.milestone), one.amount) for one in fixed(deal, "EUR")]


@pytest.mark.parametrize(
    ("about", "wanted"),
    [
        ({"payment_schedule": "All before production"}, [("Balance", "Signing", D(1_200))]),
        ({"payment_schedule": "All after posting"}, [("Balance", "Posted", D(1_200))]),
        (
            {"payment_schedule": "Deposit, rest after posting", "deposit": D(400)},
            [("Deposit", "Signing", D(400)), ("Balance", "Posted", D(800))],
        ),
        (
            {"payment_schedule": "Deposit, rest on approval", "deposit": D(1_200)},
            [("Deposit", "Signing", D(1_200))],
        ),
        ({"payment_schedule": "Several milestones", "deposit": D(200)}, [("Deposit", "Signing", D(200))]),
        ({"payment_schedule": "By results only"}, []),
        ({}, []),
        ({"payment_schedule": "All after posting", "total": D(0)}, []),
    ],
)
def test_each_schedule(about, wanted):
    assert plan(**about) == wanted


def test_1_000_over_three_months_is_split_by_largest_remainder():
    parts = plan(payment_schedule="Monthly", total=D(1_000), retainer_months=3)
    assert [amount for *_, amount in parts] == [D("333.34"), D("333.33"), D("333.33")]


def test_a_retainer_beside_a_fee_gets_its_months_and_the_fee_its_own_schedule():
    parts = plan(
        model_2="Retainer", retainer_months=2, retainer_fee=D(300), deposit=D(100), payment_schedule="All after posting"
    )
    assert parts == [
        ("Deposit", "Signing", D(100)),
        ("Retainer month", "Month end", D(300)),
        ("Retainer month", "Month end", D(300)),
        ("Balance", "Posted", D(500)),
    ]


def test_a_retainer_that_is_not_the_total_is_not_guessed_at():
    assert plan(model="Retainer", payment_schedule="Monthly", retainer_months=3, retainer_fee=D(300)) == []
    assert plan(model="Retainer", payment_schedule="All after posting", retainer_months=5, retainer_fee=D(300)) == []


def test_months_without_end_are_not_planned():
    assert plan(model="Retainer", payment_schedule="Monthly", retainer_months=10**9, retainer_fee=D(300)) == []


@given(st.integers(1, 36), st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_months_follow_one_another_without_a_gap_and_end_where_the_deal_would(months, start):
    parts = fixed(
        Deal(model="Retainer", starts=start, total=D(100), payment_schedule="Monthly", retainer_months=months), "EUR"
    )
    assert len(parts) == months
    assert parts[0].first == start
    for one, after in pairwise(parts):
        assert after.first == one.last + timedelta(days=1)
        assert one.first <= one.last


@given(
    st.sampled_from(
        [one for one in PaymentSchedule if one not in (PaymentSchedule.RESULTS, PaymentSchedule.MILESTONES)]
    ),
    st.integers(1, 10_000_000),
    st.integers(0, 10_000_000),
    st.integers(1, 24),
    st.sampled_from(["EUR", "JPY", "BHD"]),
)
def test_instalments_add_up_to_the_total_in_whole_minor_units(schedule, total, deposit, months, currency):
    unit = D(1).scaleb(-minor_digits(currency))
    deal = Deal(
        model="Flat fee",
        starts=START,
        total=total * unit,
        deposit=deposit * unit,
        payment_schedule=schedule,
        retainer_months=months,
    )
    amounts = [one.amount for one in fixed(deal, currency)]
    assert sum(amounts) == total * unit
    assert all(amount >= 0 and amount % unit == 0 for amount in amounts)
