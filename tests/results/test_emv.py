"""Earned media value: only by rates that were typed with their day, and only of what is reported."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.results.emv import COUNTERS, SAMPLE, earned, rate_card

CARD = rate_card(SAMPLE)


@pytest.mark.parametrize("day", ["2026-01", "2026-01-31"])
def test_a_rate_card_is_a_day_and_five_rates(day):
    card = rate_card(f" {day} ;5;0.1; 0,5;1 ;0.8")
    assert card.day == day
    assert card.rates == {"views": 5, "likes": 0.1, "comments": 0.5, "shares": 1, "saves": 0.8}


@pytest.mark.parametrize(
    "text",
    ["", "5; 0.1; 0.5; 1; 0.8", "2026-13; 5; 0.1; 0.5; 1; 0.8", "2026-02-30; 5; 0.1; 0.5; 1; 0.8", "January; 5; 0.1; 0.5; 1; 0.8",
     "2026-01; 5; 0.1; 0.5; 1", "2026-01; 5; 0.1; 0.5; 1; 0.8; 2", "2026-01; 5; -0.1; 0.5; 1; 0.8", "2026-01; 5; x; 0.5; 1; 0.8",
     "2026-01, 5, 0.1, 0.5, 1, 0.8"],
)  # fmt: skip
def test_what_is_no_rate_card_is_none(text):
    assert rate_card(text) is None


def test_the_rates_of_a_thousand_views_and_of_each_reaction():
    found = earned(CARD, [{"views": 20_000, "likes": 900, "comments": 40, "shares": 10, "saves": 5}])
    assert found.value == pytest.approx(100 + 90 + 20 + 10 + 4)
    assert (found.videos, found.missing) == (1, ())


def test_what_a_video_does_not_report_adds_nothing_and_is_said():
    found = earned(CARD, [{"views": 1_000, "likes": 1, "comments": 1, "shares": 1, "saves": 1}, {"views": 1_000}, {}])
    assert (found.value, found.videos) == (pytest.approx(12.4), 2)
    assert found.missing == ("likes", "comments", "shares", "saves")


def test_a_counter_worth_nothing_is_not_missed():
    card = rate_card("2026-01; 5; 0; 0; 0; 0")
    assert earned(card, [{"views": 1_000}]).missing == ()


def test_without_any_figure_there_is_none():
    assert earned(CARD, [{}, {}]) is None


@given(st.lists(st.dictionaries(st.sampled_from(COUNTERS), st.integers(0, 10**9)), min_size=1))
def test_the_value_of_videos_together_is_the_sum_of_each(videos):
    parts = [earned(CARD, [one]) for one in videos]
    whole = earned(CARD, videos)
    assert (whole.value if whole else 0) == pytest.approx(sum(one.value for one in parts if one))
