"""The next budget: it adds up, caps and floors hold, and what it cannot do it says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.learning.nextbudget import LEAST_FORMAT, Rules, shared_out
from creatorsheet.learning.thompson import Arm

RULES = Rules(cap=0.3, untried=0.2, tests=0.15)
FIVE = [Arm(f"CR-{at}", 20 + 5 * at, 1000) for at in range(5)]
CHEAP = {one.key: Decimal(100) for one in FIVE}


def test_all_of_it_is_given_out():
    found = shared_out(Decimal(10_000), "EUR", FIVE, CHEAP, [], RULES)
    assert sum(one.amount for one in found.creators) + found.untried + found.tests == 10_000
    assert (found.untried, found.tests) == (Decimal("2000.00"), Decimal("1500.00"))
    assert found.creators[0].key == "CR-4"
    assert 0 <= found.costs < 1


def test_what_one_creator_cannot_take_goes_to_new_ones():
    found = shared_out(Decimal(1000), "EUR", FIVE[:1], CHEAP, [], RULES)
    assert [one.amount for one in found.creators] == [Decimal("300.00")]
    assert found.creators[0].capped
    assert found.overflow
    assert (found.untried, found.tests) == (Decimal("550.00"), Decimal("150.00"))


def test_nobody_gets_less_than_a_video_costs():
    dear = CHEAP | {"CR-3": Decimal(9000)}
    found = shared_out(Decimal(10_000), "EUR", FIVE, dear, [], RULES)
    assert "CR-3" not in {one.key for one in found.creators}
    [left] = [one for one in found.left_out if one.key == "CR-3"]
    assert 0 < left.share < 0.9
    assert left.least == 9000


@pytest.mark.parametrize(
    ("budget", "arms", "rules", "why"),
    [
        (10_000, [], RULES, "no creator who can be booked again has results old enough to learn from"),
        (10_000, FIVE, Rules(0.3, 0.6, 0.4), "the shares for tests and for untried creators leave nothing (Settings)"),
        (150, FIVE, RULES, "it buys no video of anyone who can be booked again"),
    ],
)
def test_refusals_say_why(budget, arms, rules, why):
    found = shared_out(Decimal(budget), "EUR", arms, CHEAP, [], rules)
    assert found.refused == why
    assert found.creators == ()


def test_formats_share_what_is_not_for_tests_and_each_stays_in_play():
    kinds = [Arm("Tutorial", 900, 1000), Arm("Review", 30, 1000), Arm("Story", 10, 1000)]
    found = shared_out(Decimal(10_000), "EUR", FIVE, CHEAP, kinds, RULES)
    assert sum(one.amount for one in found.formats) == Decimal(8500)
    assert found.formats[0].key == "Tutorial"
    assert min(one.share for one in found.formats) == pytest.approx(LEAST_FORMAT)
    assert shared_out(Decimal(10_000), "EUR", FIVE, CHEAP, kinds[:1], RULES).formats == ()


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 9000), st.integers(1, 4000)), min_size=1, max_size=10),
    st.integers(1, 90_000),
    st.sampled_from(["EUR", "JPY", "KWD"]),
    st.floats(0.05, 1),
    st.floats(0, 0.4),
    st.floats(0, 0.4),
)
def test_it_adds_up_in_every_currency_and_caps_hold_to_the_minor_unit(some, budget, currency, cap, untried, tests):
    arms = [Arm(f"CR-{at}", had, spent) for at, (had, spent, _) in enumerate(some)]
    least = {arm.key: Decimal(cost) for arm, (_, _, cost) in zip(arms, some, strict=True)}
    found = shared_out(Decimal(budget), currency, arms, least, [], Rules(cap, untried, tests))
    again = shared_out(Decimal(budget), currency, arms, least, [], Rules(cap, untried, tests))
    assert found == again
    if found.refused:
        return
    assert sum(one.amount for one in found.creators) + found.untried + found.tests == budget
    for one in found.creators:
        assert one.amount <= Decimal(repr(cap)) * budget + 1
        assert one.amount >= least[one.key] - 1
    assert {one.key for one in found.creators}.isdisjoint(one.key for one in found.left_out)
