"""Scores that people enter: style, safety and the seven marks, with their anchors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.book.template.entries import message
from creatorsheet.catalogue.anchors import MARKS, SAFETY, STYLE
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.creators.entered import professional_part, safety_part, style_part
from creatorsheet.creators.vetted import Criterion

ALL = dict.fromkeys(MARKS, 4)


def test_an_entered_score_says_its_step():
    part = style_part(Candidate(style_score=75))
    assert (part.low, part.high, part.asks) == (75, 75, ())
    assert part.made_of == ("entered: about 80, in most of them",)
    assert safety_part(Candidate(safety_score=0)).low == 0


def test_a_blank_score_is_asked_about_and_no_0():
    part = safety_part(Candidate())
    assert (part.criterion, part.low, part.asks) == (Criterion.SAFETY, None, (SAFETY.asks,))


def test_what_nobody_can_read_is_no_score_and_no_blank():
    part = style_part(Candidate(), {"style_score"})
    assert (part.low, part.asks, part.made_of) == (None, (), ("what was entered cannot be read",))


@pytest.mark.parametrize("score", [-1, 101])
def test_a_score_beyond_the_scale_counts_for_nothing(score):
    assert style_part(Candidate(style_score=score)).low is None


def test_seven_marks_are_a_score():
    part = professional_part(Candidate(**ALL))
    assert (part.low, part.high, part.made_of, part.asks) == (80, 80, ("7 of 7 marks",), ())


def test_missing_marks_make_a_range():
    part = professional_part(Candidate(**ALL | {"deadlines": None, "pricing": None}))
    assert part.low == pytest.approx((5 * 80 + 2 * 20) / 7, abs=1e-5)
    assert part.high == pytest.approx((5 * 80 + 2 * 100) / 7, abs=1e-5)
    assert part.made_of == ("5 of 7 marks", "without deadlines and pricing")
    assert part.asks == (MARKS["deadlines"].asks, MARKS["pricing"].asks)


def test_marks_that_cannot_be_right_are_missing_and_not_asked_about():
    assert professional_part(Candidate(**ALL | {"deadlines": 6})).made_of[0] == "6 of 7 marks"
    part = professional_part(Candidate(**ALL | {"deadlines": None}), {"deadlines"})
    assert (part.made_of[0], part.asks) == ("6 of 7 marks", ())


def test_no_mark_at_all_is_no_score():
    part = professional_part(Candidate())
    assert (part.low, len(part.asks)) == (None, 7)


@given(st.fixed_dictionaries({key: st.integers(1, 5) for key in MARKS}), st.sets(st.sampled_from(list(MARKS))))
def test_the_range_holds_the_score_once_all_marks_are_given(marks, hidden):
    full, some = (professional_part(Candidate(**one)) for one in (marks, marks | dict.fromkeys(hidden)))
    if some.low is not None:
        assert some.low - 1e-5 <= full.low <= some.high + 1e-5


@pytest.mark.parametrize("key", [*MARKS, "style_score", "safety_score"])
def test_the_anchors_stand_whole_in_the_input_message(key):
    column = Candidate.sheet.columns[key]
    scale = {"style_score": STYLE, "safety_score": SAFETY}.get(key) or MARKS[key]
    assert scale.help in message(column)
    assert len(message(column)) <= 255
    assert tuple(scale.steps) == ((20, 40, 60, 80, 100) if key.endswith("score") else (1, 3, 5))
    assert scale.asks.endswith("?")
