"""How often suggestions are right: counted by hand, and shares that are no more than they can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.accuracy import THEMES, Measured
from creatorsheet.catalogue.reading import Reading
from creatorsheet.catalogue.results.choices import CommentTheme
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.learning.accuracy import at_least, counted, doubtful, macro, own

A, B = CommentTheme.PRICING, CommentTheme.POSITIVE
NONE = Measured(0, 0, 0)


def test_right_suggested_and_there_are_counted_by_theme():
    found = counted([({A}, {A}), ({A}, {B}), (set(), {A}), ({A, B}, {A, B})])
    assert found[A] == Measured(2, 3, 3)
    assert found[B] == Measured(1, 1, 2)
    assert (found[A].precision, found[A].recall) == (2 / 3, 2 / 3)
    assert found[B].f1 == pytest.approx(2 / 3)
    assert found[CommentTheme.DEMO].f1 is None


def test_macro_f1_is_over_the_themes_that_are_there():
    assert macro({A: Measured(1, 1, 1), B: Measured(0, 3, 2), CommentTheme.DEMO: Measured(0, 4, 0)}) == 0.5
    assert macro({}) == 0.0


def test_own_figures_are_of_checked_comments_with_a_suggestion():
    told = Reading(frozenset([A])).text
    rows = [
        Comment(text="a", theme_1=A, suggested=told, reviewed_by="TM-A"),
        Comment(text="b", theme_1=B, suggested=told, reviewed_by="TM-A"),
        Comment(text="c", theme_1=B, suggested=told),
        Comment(text="d", theme_1=A, reviewed_by="TM-A"),
    ]
    assert own(rows)[A] == Measured(1, 2, 1)


def test_a_share_is_what_is_sure_and_the_lower_end_of_what_is_suggested():
    """Wilson of 45 of 50 begins at 0.786: 10 sure and 40 suggested of 100 are 41.5 at the least."""
    assert at_least(A, 10, 40, 100, Measured(45, 50, 60)) == pytest.approx((10 + 40 * 0.78640) / 100, abs=1e-4)


def test_below_twenty_own_checks_the_declared_figures_stand_in():
    assert THEMES[B].suggested > 5
    assert at_least(B, 0, 40, 100, Measured(19, 19, 19)) == at_least(B, 0, 40, 100, NONE)
    assert at_least(B, 0, 40, 100, Measured(20, 20, 20)) != at_least(B, 0, 40, 100, NONE)


def test_suggestions_of_a_model_are_judged_by_its_own_trial():
    """Wilson of 60 of 100 begins at 0.502: neither what rules got right elsewhere nor earlier checks speak for a model."""
    model = Measured(60, 100, 90)
    assert at_least(B, 0, 40, 100, Measured(50, 50, 50), model) == pytest.approx(0.4 * 0.50200, abs=1e-4)
    assert at_least(B, 0, 40, 100, NONE, Measured(4, 4, 20)) is None


def test_nothing_is_told_from_next_to_nothing():
    assert THEMES[CommentTheme.PRICING].suggested < 5
    assert at_least(CommentTheme.PRICING, 0, 3, 10, NONE) is None
    assert at_least(CommentTheme.PRICING, 3, 0, 10, NONE) == 0.3
    assert at_least(A, 0, 0, 0, NONE) is None


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 100), st.integers(20, 200))
def test_at_least_is_never_more_than_is_suggested(sure, suggested, more, judged):
    of = sure + suggested + more
    for right in (0, judged // 2, judged):
        share = at_least(A, sure, suggested, of, Measured(right, judged, right))
        assert share is None if not of else sure / of <= share <= (sure + suggested) / of


def test_doubtful_is_beyond_chance():
    assert doubtful({A: Measured(5, 20, 5)}) == {A: Measured(5, 20, 5)}
    assert doubtful({A: Measured(6, 20, 6)}) == {}
    assert doubtful({A: Measured(0, 19, 0)}) == {}
