"""The overall score: what it adds up to, who comes first, and how firm that is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.creators import score
from creatorsheet.creators.vetted import Criterion, Judged, Part

WEIGHTS = np.array([20.0, 25, 15, 15, 15, 10])
POINTS = st.floats(0, 100).map(lambda one: round(one, 1))


def judged(*points):
    """A judgement from a score for each criterion: a number, a pair for a range, or None."""
    spans = (one if isinstance(one, tuple) else (one, one) for one in points)
    return Judged(tuple(Part(one, low, high) for one, (low, high) in zip(Criterion, spans, strict=True)))


def stood(*rows, weights=WEIGHTS, names=None, able=None):
    made = [judged(*one) for one in rows]
    return score.standing(made, weights, names or [f"n{at}" for at in range(len(rows))], able or [True] * len(rows))


def test_the_score_is_the_weighted_mean():
    one = stood((80, 60, 70, 50, 90, 40))
    assert one.low == one.high == (pytest.approx(66.5),)


def test_what_is_missing_makes_a_range():
    """Style (20 of 100) is not known, of the audience (25) 20 points are open."""
    one = stood((None, (60, 80), 70, 50, 90, 40))
    assert one.low[0] == pytest.approx(66.5 - 16)
    assert one.high[0] == pytest.approx(66.5 + 4 + 5)


def test_without_any_score_there_is_none_and_no_rank():
    one = stood((None,) * 6, (50, None, None, None, None, None))
    assert one.low == (None, pytest.approx(12))
    assert one.rank == (None, 1)
    assert one.top == (None, 1.0)


def test_the_worst_marks_lift_nobody_above_those_without_any():
    one = stood((50, 50, 50, 50, 50, None), (50, 50, 50, 50, 50, (20, 60)))
    assert one.low == (pytest.approx(47), pytest.approx(47))
    assert one.high == (pytest.approx(55), pytest.approx(51))


def test_without_any_weight_there_is_no_score():
    assert stood((50,) * 6, weights=np.zeros(6)).rank == (None,)


def test_the_rank_is_by_what_is_sure():
    """The second may reach 100 and is sure of 40 alone."""
    assert stood((50,) * 6, ((40, 100),) * 6).rank == (1, 2)


def test_of_equal_ones_the_first_in_the_alphabet_is_first():
    one = stood(*[(50,) * 6] * 3, names=["cleo", "anna", "ben"])
    assert one.rank == (3, 1, 2)
    assert one.order == (1, 2, 0)


def test_who_is_not_able_has_no_place_and_takes_none():
    one = stood((90,) * 6, (50,) * 6, able=[False, True])
    assert one.rank == (None, 1)
    assert one.low[0] == pytest.approx(90)


def test_up_to_five_are_always_among_the_first():
    assert stood(*[(at,) * 6 for at in range(5)]).top == (1.0,) * 5


def test_who_is_better_in_everything_is_always_among_the_first():
    one = stood(*[(at * 10,) * 6 for at in range(8)])
    assert one.top == (0, 0, 0, 1, 1, 1, 1, 1)


def test_a_close_call_is_told_as_one():
    """Four lead; of the fifth and sixth one is better in style (20), the other in safety (15) by as much as that weighs more."""
    leads = [(100,) * 6] * 4
    one = stood(
        *leads, (80, 50, 50, 50, 50, 50), (50, 50, 50, 50, 90, 50), names=["a", "b", "c", "d", "style", "safety"]
    )
    assert one.top[:4] == (1.0,) * 4
    assert one.top[4] + one.top[5] == pytest.approx(1)
    assert 0.35 < one.top[4] < 0.65


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(*[POINTS] * 6), min_size=6, max_size=14), st.randoms())
def test_the_order_of_rows_changes_nothing(rows, chance):
    names = [f"n{at:02}" for at in range(len(rows))]
    one = stood(*rows, names=names)
    mixed = list(range(len(rows)))
    chance.shuffle(mixed)
    other = stood(*(rows[at] for at in mixed), names=[names[at] for at in mixed])
    assert [names[at] for at in one.order] == [names[mixed[at]] for at in other.order]
    assert {names[at]: one.top[at] for at in range(len(rows))} == {
        names[mixed[at]]: other.top[at] for at in range(len(rows))
    }


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(*[POINTS] * 6), min_size=6, max_size=14))
def test_shares_are_those_of_trying_every_weighting(rows):
    """Contenders are chosen beforehand; by hand all rows are tried."""
    names = [f"n{at:02}" for at in range(len(rows))]
    points = np.array(rows)
    chance = np.random.default_rng(score.SEED).uniform(0.75, 1.25, (score.DRAWS, 6)) * WEIGHTS
    counts = np.zeros(len(rows))
    for some in chance:
        order = sorted(range(len(rows)), key=lambda at: (-round(float(points[at] @ some / some.sum()), 9), names[at]))
        counts[order[:5]] += 1
    assert np.abs(score.stays(points, WEIGHTS, names) - counts / score.DRAWS).max() <= 0.002


@settings(max_examples=60, deadline=None)
@given(st.tuples(*[POINTS] * 6), st.integers(0, 5), POINTS)
def test_a_better_part_never_makes_a_score_worse(row, at, more):
    better = tuple(max(one, more) if place == at else one for place, one in enumerate(row))
    assert stood(better).low[0] >= stood(row).low[0] - 1e-9


def test_adding_somebody_moves_no_score():
    assert stood((10, 20, 30, 40, 50, 60)).low[0] == stood((10, 20, 30, 40, 50, 60), (99,) * 6).low[0]
