"""A figure at an age: read near it, between two captures, or late; never guessed beyond them."""

from __future__ import annotations

import math
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.results.ages import How, at, near
from creatorsheet.results.captures import Read


def known(*pairs):
    """Captures by the age in days."""
    return [Read(timedelta(days=age), value, row) for row, (age, value) in enumerate(pairs, 1)]


def days(number):
    return timedelta(days=number)


captures = st.lists(
    st.tuples(st.integers(1, 24 * 90), st.integers(0, 10**9)), min_size=1, max_size=8, unique_by=lambda one: one[0]
).map(lambda pairs: [Read(timedelta(hours=age), value, row) for row, (age, value) in enumerate(sorted(pairs), 1)])
growing = captures.map(
    lambda found: [
        Read(one.age, value, one.row) for one, value in zip(found, sorted(read.value for read in found), strict=True)
    ]
)
ages = st.integers(1, 24 * 90).map(lambda hours: timedelta(hours=hours))


@pytest.mark.parametrize(("age", "off"), [(1, 0.25), (7, 1), (30, 3), (14, 1.4), (60, 6)])
def test_how_far_off_a_capture_may_be_is_as_results_labels_its_windows(age, off):
    assert near(days(age)) == days(off)
    assert at(known((age + off, 8)), days(age)).how is How.READ
    assert at(known((age - off, 8)), days(age)).how is How.READ
    assert at(known((age + off + 0.01, 8)), days(age)) is None
    assert at(known((age - off - 0.01, 8)), days(age)) is None


def test_the_nearest_capture_stands_for_a_window():
    found = at(known((6.2, 70), (7.3, 80), (9, 90)), days(7))
    assert (found.value, found.how, found.of[0].age, found.low, found.high) == (80, How.READ, days(7.3), 80, 80)


def test_between_two_captures_growth_is_even_on_the_log_of_the_age():
    found = at(known((1, 100), (3, 400), (20, 1_000)), days(7))
    assert found.how is How.BETWEEN
    assert [one.row for one in found.of] == [2, 3]
    assert found.value == pytest.approx(400 + 600 * math.log(8 / 4) / math.log(21 / 4))


def test_what_it_can_have_been_lies_between_even_growth_and_the_pace_before():
    found = at(known((1, 100), (3, 400), (20, 1_000)), days(5))
    assert found.low == pytest.approx(400 + 2 / 17 * 600)
    assert found.high == pytest.approx(400 + 2 * 150)
    assert at(known((1, 100), (3, 400), (20, 1_000)), days(15)).high == 1_000, "no more than was read later"


def test_a_post_began_with_nothing():
    found = at(known((3, 300), (20, 1_000)), days(5))
    assert found.high == pytest.approx(500)


def test_nothing_is_told_beyond_the_captures():
    assert at(known((2, 100)), days(7)) is None
    assert at(known((20, 100)), days(7)) is None
    assert at([], days(7)) is None


def test_the_full_period_may_be_read_late():
    found = at(known((90, 1_000), (120, 1_100)), days(30), late=True)
    assert (found.value, found.how) == (1_000, How.LATE)
    assert at(known((20, 900)), days(30), late=True) is None


def test_a_figure_is_doubtful_when_a_capture_behind_it_does_not_fit():
    found = known((1, 100), (3, 400), (20, 1_000))
    assert at(found, days(7), {3}).doubtful
    assert not at(found, days(7), {1}).doubtful
    assert at(found, days(1), {1}).doubtful


@given(captures, ages)
def test_a_figure_lies_between_the_captures_behind_it(found, age):
    figure = at(found, age, late=True)
    if figure:
        values = [one.value for one in figure.of]
        assert min(values) <= figure.low <= figure.value <= figure.high <= max(values)
        assert all(one in found for one in figure.of)


@given(captures, ages)
def test_between_means_one_before_and_one_after_with_none_between(found, age):
    figure = at(found, age)
    if figure and figure.how is How.BETWEEN:
        before, after = figure.of
        assert before.age < age < after.age
        assert found.index(after) == found.index(before) + 1
    if figure is None:
        assert all(one.age < age for one in found) or all(one.age > age for one in found)


@given(growing, st.integers(1, 90))
def test_windows_of_a_growing_counter_never_shrink_with_age(found, period):
    windows = sorted([days(1), days(7), days(30), days(period)])
    told = [figure.value for window in windows if (figure := at(found, window, late=window == days(period)))]
    late = [at(found, window, late=window == days(period)) for window in windows]
    if not any(one and one.how is How.LATE for one in late):
        assert told == sorted(told)


@given(growing, ages)
def test_a_capture_at_the_age_itself_is_the_figure(found, age):
    kept = [one for one in found if one.age != age]
    exact = Read(age, 5, 99)
    assert at(sorted([*kept, exact], key=lambda one: one.age), age, off=timedelta(0)).value == 5


@pytest.mark.parametrize("pace", [0.5, 0.78])
@pytest.mark.parametrize(("before", "age", "after"), [(3, 7, 20), (0.5, 1, 3), (2, 7, 14), (10, 30, 60)])
def test_the_log_of_the_age_is_nearer_to_views_that_ripen_than_even_growth(pace, before, age, after):
    def views(day):
        return 100_000 * (1 - 0.79 ** (day**pace))

    found = at(known((before, round(views(before))), (after, round(views(after)))), days(age))
    even = views(before) + (age - before) / (after - before) * (views(after) - views(before))
    assert abs(found.value - views(age)) < abs(even - views(age))
    assert found.low <= views(age) + 1
