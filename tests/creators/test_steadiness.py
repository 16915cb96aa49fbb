"""Consistency as a score: known answers at the anchors, steadier is never worse, nothing from too few videos."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.creators.steadiness import ASK, SPREAD, STEADY, VIRAL, consistency_part
from creatorsheet.creators.vetted import Criterion, Habits

SOME = Habits(20, median=1_000.0, spread=0.7, steady=0.6, viral=2)


def score(found: Habits) -> float:
    part = consistency_part(found)
    assert part.criterion is Criterion.CONSISTENCY
    assert part.known
    assert part.low is not None
    return part.low


def test_the_weights_make_a_hundred():
    assert SPREAD.weight + STEADY.weight + VIRAL.weight == 100


@pytest.mark.parametrize(
    ("spread", "steady", "viral", "wanted"),
    [
        (0.2, 0.9, 0, 100),
        (0.0, 1.0, 0, 100),
        (0.7, 0.6, 2, 50),
        (1.2, 0.3, 4, 0),
        (9.9, 0.0, 20, 0),
        (0.2, 0.9, 4, 80),
        (1.2, 0.9, 0, 60),
        (0.2, 0.3, 0, 60),
    ],
)
def test_known_answers(spread, steady, viral, wanted):
    assert score(replace(SOME, spread=spread, steady=steady, viral=viral)) == pytest.approx(wanted)


@given(
    st.integers(5, 20),
    st.floats(0, 3),
    st.floats(0, 1),
    st.integers(0, 5),
    st.floats(0, 1),
    st.floats(0, 1),
    st.integers(0, 3),
)
def test_steadier_is_never_worse(videos, spread, steady, viral, less, more, hits):
    one = Habits(videos, median=1.0, spread=spread + less, steady=steady * more, viral=viral + hits)
    assert 0 <= score(one) <= score(replace(one, spread=spread, steady=steady, viral=viral)) <= 100


def test_what_it_is_made_of_is_said():
    assert consistency_part(SOME).made_of == (
        "12 of 20 videos between half and double the middle one",
        "view spread 0.70",
        "2 viral videos",
    )


def test_of_too_few_videos_nothing_is_told_and_more_are_asked_for():
    part = consistency_part(Habits(4, (1, 2, 3, 4)))
    assert (part.low, part.high, part.asks) == (None, None, (ASK,))
    assert part.made_of == ("only 4 videos at least 7 days old; 5 are needed",)
    assert consistency_part(replace(SOME, videos=5)).known


def test_where_the_middle_video_has_no_views_there_is_nothing_to_measure_by():
    part = consistency_part(Habits(6, (0,) * 6, median=0.0, mean=0.0))
    assert (part.low, part.asks) == (None, (ASK,))
