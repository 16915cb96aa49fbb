"""Steadiness of views: published answers, laws, and nothing told of too few videos."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.creators.consistency import FEWEST, MOST, a_week, lift, outlier, trend, typical, variation
from creatorsheet.kernel.unanswered import Unanswered

NIST = [199.31, 199.53, 200.19, 200.82, 201.92, 201.95, 202.18, 245.57]
SOME = [800.0, 900.0, 1_000.0, 1_300.0, 2_100.0, 700.0]
views = st.lists(st.integers(1, 10**9).map(float), min_size=FEWEST, max_size=20)
START = date(2026, 3, 1)


def test_a_video_with_fewer_than_no_views_is_no_figure():
    with pytest.raises(Unanswered, match="fewer than 0 views"):
        outlier(-1, NIST)


def test_of_nists_example_only_the_last_is_an_outlier():
    assert [outlier(one, NIST) for one in NIST] == [False] * 7 + [True]


@given(views, st.sampled_from([2.0, 10.0, 0.5]))
def test_a_larger_creator_is_as_consistent(found, times):
    assert variation([one * times for one in found]) == pytest.approx(variation(found))
    assert typical([one * times for one in found]) == pytest.approx(times * typical(found))


@given(views)
def test_nothing_depends_on_the_order(found):
    back = found[::-1]
    days = [START + timedelta(days=at) for at in range(len(found))]
    assert (typical(back), variation(back)) == (typical(found), variation(found))
    assert trend(days[::-1], back) == pytest.approx(trend(days, found))
    assert a_week(days[::-1]) == a_week(days)


def test_one_hit_moves_neither_median_nor_trend_as_it_moves_a_mean():
    days = [START + timedelta(days=7 * at) for at in range(len(SOME))]
    hit = [*SOME[:4], 2_000_000.0, *SOME[5:]]
    assert typical(hit) == typical(SOME)
    assert trend(days, [1_000.0, 1_000.0, 1_000.0, 1_000.0, 1_000.0, 9e6]) == pytest.approx(0)


@given(views, views.filter(lambda one: len(one) >= FEWEST))
def test_the_range_of_a_lift_holds_it_and_stays_the_same(paid, own):
    figure, low, high = lift(paid, own)
    assert low <= figure * (1 + 1e-9)
    assert figure <= high * (1 + 1e-9)
    assert lift(paid, own) == (figure, low, high)


@pytest.mark.parametrize("told", [typical, variation, lambda some: outlier(1, some), lambda some: lift(SOME, some)])
def test_too_few_and_too_many_videos(told):
    with pytest.raises(Unanswered, match=r"Only 4 (other )?videos; 5 are needed"):
        told(SOME[:4])
    with pytest.raises(Unanswered, match="choose the recent ones of one creator"):
        told([1.0, 2.0] * MOST)
    with pytest.raises(Unanswered, match="fewer than 0 views"):
        told([*SOME, -1.0])


def test_what_cannot_be_told_is_said():
    days = [START] * 5
    for told, why in (
        (lambda: lift(SOME[:2], SOME), "Only 2 sponsored videos; 3 are needed"),
        (lambda: variation([0.0] * 5), "median is 0 views"),
        (lambda: lift(SOME, [0.0] * 5), "median is 0 views"),
        (lambda: outlier(9, [5.0] * 5), "the same views"),
        (lambda: trend(days, SOME[:5]), "posted on one day"),
        (lambda: a_week(days), "posted on one day"),
    ):
        with pytest.raises(Unanswered, match=why):
            told()
