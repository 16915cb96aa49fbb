"""Counts of days and weeks, from figures typed as such or as running totals."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.results.counting import DAILY, ENOUGH, WEEKLY, counts, daily

FIRST = date(2026, 5, 4)


def dated(values, every=1):
    return [(FIRST + timedelta(days=every * n), value) for n, value in enumerate(values)]


@pytest.mark.parametrize(("every", "told"), [(1, DAILY), (7, WEEKLY), (3, 0)])
def test_how_often_is_seen_from_the_days(every, told):
    assert counts(dated([5, 3, 6, 2], every)).every == told


def test_figures_that_fall_are_counts_and_ones_that_never_do_are_totals():
    rising = list(accumulate([4, 6, 5, 9, 3, 0, 7, 8]))
    assert counts(dated(rising)).values == (6, 5, 9, 3, 0, 7, 8)
    assert counts(dated(rising)).running
    assert not counts(dated([*rising, 1])).running
    assert not counts(dated(rising[: ENOUGH - 1])).running
    assert not counts(dated([5] * ENOUGH)).running, "an estimate, the same every time"


def test_nobody_knows_on_which_days_of_a_gap_the_events_were():
    rising = dated(accumulate([4, 6, 5, 9, 3, 1, 7, 8, 2, 2]))
    del rising[4]
    found = counts(rising)
    assert len(found.values) == 7
    assert FIRST + timedelta(days=5) not in found.days


@given(st.lists(st.integers(0, 50), min_size=ENOUGH, max_size=30).filter(lambda some: sum(some[1:]) > 0))
def test_totals_give_their_counts_back(values):
    assert counts(dated(accumulate(values))).values == tuple(values[1:])


def test_of_two_figures_of_a_day_the_later_holds():
    assert counts([(FIRST, 3), (FIRST, 8)]).values == (8,)
    assert counts([]).values == ()


def test_days_without_events_are_days_too():
    found = daily([(FIRST, 2), (FIRST, 1), (FIRST + timedelta(days=2), 1), (FIRST + timedelta(days=9), 5)], FIRST, FIRST + timedelta(days=3))  # fmt: skip
    assert found.values == (3, 0, 1, 0)


def test_spans_are_left_out_with_both_ends():
    found = counts(dated([1, 9, 2, 8, 3, 7])).within(
        FIRST + timedelta(days=1), FIRST + timedelta(days=4), [(FIRST + timedelta(days=2), FIRST + timedelta(days=3))]
    )
    assert found.values == (9, 3)
