"""The best set: published answers, and the same as everybody who tries all sets one by one."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.planning.branching import _ruled_out, least
from creatorsheet.planning.optimum import best
from creatorsheet.planning.problem import Problem, Row
from creatorsheet.planning.relaxing import losses

KNAPSACKS = {
    "p01": (165, [23, 31, 29, 44, 53, 38, 63, 85, 89, 82], [92, 57, 49, 68, 60, 43, 67, 84, 87, 72], 309),
    "p07": (
        750,
        [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120],
        [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240],
        1458,
    ),
    "p08": (
        6404180,
        [
            382745,
            799601,
            909247,
            729069,
            467902,
            44328,
            34610,
            698150,
            823460,
            903959,
            853665,
            551830,
            610856,
            670702,
            488960,
            951111,
            323046,
            446298,
            931161,
            31385,
            496951,
            264724,
            224916,
            169684,
        ],
        [
            825594,
            1677009,
            1676628,
            1523970,
            943972,
            97426,
            69666,
            1296457,
            1679693,
            1902996,
            1844992,
            1049289,
            1252836,
            1319836,
            953277,
            2067538,
            675367,
            853655,
            1826027,
            65731,
            901489,
            577243,
            466257,
            369261,
        ],
        13549094,
    ),
}
"""Florida State University's collection of knapsack problems: room, weights, profits, best profit."""


def ints(values):
    return np.array(values, np.int64)


def knapsack(room, weights, profits, *rows):
    fees = ints(weights)
    return Problem(ints(profits), fees, (Row(np.arange(len(fees)), fees, high=room), *rows))


@pytest.mark.parametrize("name", KNAPSACKS)
def test_published_answers(name):
    room, weights, profits, answer = KNAPSACKS[name]
    found = best(knapsack(room, weights, profits))
    assert (found.worth, found.bound, found.proved) == (answer, answer, True)


def sets(size):
    for number in range(size + 1):
        yield from combinations(range(size), number)


def keeps(problem, taken):
    for row in problem.rows:
        weight = dict(zip(row.members.tolist(), row.weights.tolist(), strict=True))
        amount = sum(weight.get(one, 0) for one in taken)
        if (row.low is not None and amount < row.low) or (row.high is not None and amount > row.high):
            return False
    return True


def places(taken):
    return sum(one + 1 for one in taken)


def value(problem, taken):
    """What is better sorts first: more worth, then cheaper, then nearer the top."""
    return -sum(int(problem.worth[one]) for one in taken), sum(int(problem.fees[one]) for one in taken), places(taken)


def tried(problem):
    """The best set by trying all of them."""
    return min((value(problem, one) for one in sets(problem.size) if keeps(problem, one)), default=None)


@st.composite
def problems(draw, size=9):
    many = draw(st.integers(0, size))
    top = draw(st.sampled_from([2, 12, 50_000, 90_000_000]))
    numbers = st.lists(st.integers(0, top), min_size=many, max_size=many)
    worth, fees = ints(draw(numbers)), ints(draw(numbers))
    rows = [Row(np.arange(many), fees, high=draw(st.integers(0, int(fees.sum()) + 1)))]
    for _ in range(draw(st.integers(0, 4))):
        members = sorted(draw(st.sets(st.integers(0, many - 1)))) if many else []
        low = draw(st.none() | st.integers(0, 3))
        high = draw(st.none() | st.integers(0, 4))
        if draw(st.booleans()):
            rows.append(Row.count(members, low, high))
        else:
            at = ints(members)
            rows.append(Row(at, fees[at], high=draw(st.integers(0, int(fees.sum()) + 1))))
    return Problem(worth, fees, tuple(rows))


@settings(deadline=None, max_examples=100)
@given(problems())
def test_the_best_set_is_the_one_found_by_trying_all(problem):
    found = best(problem)
    wanted = tried(problem)
    if found is None:
        assert wanted is None
        return
    assert found.proved
    assert keeps(problem, found.taken)
    assert (-found.worth, found.fees, places(found.taken)) == wanted


@settings(deadline=None, max_examples=5)
@given(problems(size=14))
def test_so_it_is_with_fourteen(problem):
    found = best(problem, ties=False)
    wanted = tried(problem)
    assert (found is None) == (wanted is None)
    assert found is None or -found.worth == wanted[0]


@settings(deadline=None, max_examples=60)
@given(problems(), st.randoms(use_true_random=False))
def test_a_set_at_hand_changes_nothing_and_a_quick_answer_bounds_it(problem, chance):
    able = [one for one in sets(problem.size) if keeps(problem, one)]
    known = chance.choice(able) if able else ()
    exact, quick = best(problem, known=known), best(problem, rough=True)
    assert exact == best(problem)
    assert (exact is None) == (quick is None)
    if exact and quick:
        assert keeps(problem, quick.taken)
        assert quick.worth <= exact.worth <= quick.bound


@settings(deadline=None, max_examples=60)
@given(problems())
def test_no_set_with_a_thing_in_it_beats_its_bound(problem):
    found = best(problem)
    if found is None or not problem.size:
        return
    floor = losses(problem, found.worth)
    for at in range(problem.size):
        inside = [value(problem, one) for one in sets(problem.size) if at in one and keeps(problem, one)]
        if inside:
            assert found.worth + min(inside)[0] >= floor[at]


def by_table(room, fees, worth, most):
    """The best worth of at most so many things, by dynamic programming: no solver has a hand in it."""
    table = np.zeros((most + 1, room + 1), np.int64)
    for fee, one in zip(fees, worth, strict=True):
        if fee > room:
            continue
        for number in range(most, 0, -1):
            with_it = table[number - 1, : room + 1 - fee] + one
            table[number, fee:] = np.maximum(table[number, fee:], with_it)
    return int(table[most, room])


@settings(deadline=None, max_examples=10)
@given(st.integers(0, 2**32 - 1), st.integers(0, 25), st.integers(0, 900))
def test_two_hundred_things_as_by_dynamic_programming(seed, most, room):
    chance = np.random.default_rng(seed)
    fees = chance.integers(1, 120, 200)
    worth = fees * 40 + chance.integers(0, 800, 200)  # what costs more brings more: the hard kind
    problem = knapsack(room, fees, worth, Row.count(range(200), high=most))
    assert best(problem, ties=False).worth == by_table(room, fees, worth, most)


def test_of_equal_sets_the_cheaper_then_the_first():
    assert best(knapsack(10, [5, 4, 5, 4], [7, 7, 7, 7], Row.count(range(4), high=1))).taken == (1,)
    assert best(knapsack(10, [5, 5, 5], [7, 7, 7], Row.count(range(3), high=1))).taken == (0,)
    assert best(knapsack(10, [3, 0], [0, 0])).taken == ()


def test_nothing_to_take_is_an_answer_and_an_impossible_wish_is_none():
    assert best(knapsack(10, [], [])).taken == ()
    assert best(knapsack(10, [20], [5])).taken == ()
    assert best(knapsack(10, [20], [5], Row.count([0], low=1))) is None
    assert best(knapsack(10, [], [], Row.count([], low=1))) is None


def test_amounts_hold_to_the_cent_whatever_the_tolerance():
    """Three of these are a cent too much for the budget, of 30 million."""
    fees = [1_000_000_000, 1_000_000_001, 1_000_000_000, 999_999_999]
    found = best(knapsack(3_000_000_000, fees, [10, 10, 10, 1]))
    assert found.worth == 21 + 0 * found.fees
    assert found.fees <= 3_000_000_000


def test_a_set_that_only_rounding_let_through_is_ruled_out():
    over = Row(ints([0, 1, 2]), ints([5, 5, 5]), high=9)
    cut = _ruled_out(over, (0, 1), 3)
    assert not cut.broken_by((0,))
    assert cut.broken_by((0, 1)) > 0
    assert cut.broken_by((0, 1, 2)) > 0
    under = Row(ints([0, 1, 2]), ints([5, 5, 5]), low=9)
    cut = _ruled_out(under, (0,), 3)
    assert cut.broken_by((0,)) < 0
    assert not cut.broken_by((0, 2))


def test_the_least_that_has_to_give_way():
    problem = knapsack(10, [8, 7], [1, 1], Row.count([0, 1], low=2))
    assert least(problem, [0], [1.0]) == (5,)
    assert least(problem, [1], [1.0]) == (1,)
    assert least(problem, [0, 1], [1.0, 10.0]) == (5, 0)
    assert least(problem, [0, 1], [1.0, 2.0]) == (0, 1)
    assert least(knapsack(10, [8], [1], Row.count([0], low=2)), [0], [1.0]) is None


def test_a_search_that_stops_early_tells_its_gap():
    """Worth rises with the fee by the same step everywhere: the hardest kind."""
    fees = np.arange(300, 420)
    problem = knapsack(6_001, fees, (fees - 280) * 1000, Row.count([3], low=1))
    early, exact = best(problem, nodes=1), best(problem, nodes=20_000)
    assert keeps(problem, early.taken)
    assert early.worth <= exact.worth <= exact.bound <= early.bound
