"""Decisions of a page against the workbook: each side alone wins, both sides apart are told, and no pair is made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.creators.decided import Decided, settled

NONE, YES, NO, MAYBE = Decided(), Decided("Approve"), Decided("Decline", "off brief"), Decided("Tentative")
pairs = st.builds(
    Decided, st.sampled_from(["", "Approve", "Tentative", "Decline"]), st.sampled_from(["", "off brief", "too dear"])
)


@pytest.mark.parametrize(
    ("was", "page", "now", "then"),
    [
        (NONE, YES, NONE, YES),
        (NONE, NONE, YES, YES),
        (NONE, YES, YES, YES),
        (MAYBE, NO, MAYBE, NO),
        (NO, NONE, NO, NONE),
        (NONE, YES, NO, None),
        (NONE, NO, Decided("Decline", "too dear"), None),
        (NONE, NO, Decided("Decline"), NO),
        (NONE, Decided("Decline"), NO, NO),
        (MAYBE, Decided("Tentative", "ask for audience"), YES, None),
        (MAYBE, YES, Decided("Tentative", "ask for audience"), None),
        (NO, Decided("Decline", " off\n brief "), YES, YES),
    ],
)
def test_what_should_stand_in_the_workbook(was, page, now, then):
    assert settled(was, page, now) == then


@given(pairs, pairs)
def test_one_side_alone_wins(was, changed):
    assert settled(was, changed, was) == changed
    assert settled(was, was, changed) == changed


@given(pairs, pairs)
def test_the_same_on_both_sides_stays(was, both):
    assert settled(was, both, both) == both


@given(pairs, pairs, pairs)
def test_what_comes_out_is_a_pair_somebody_saw(was, page, now):
    assert settled(was, page, now) in (page, now, None)


@given(pairs, pairs, pairs)
def test_the_sides_are_equals(was, page, now):
    assert settled(was, page, now) == settled(was, now, page)


@given(pairs, pairs, pairs)
def test_taking_it_twice_changes_nothing(was, page, now):
    then = settled(was, page, now)
    if then is not None:
        assert settled(was, page, then) == then


@given(pairs, pairs, pairs)
def test_nobody_is_overruled(was, page, now):
    then = settled(was, page, now)
    if then is not None and was.decision not in (page.decision, now.decision):
        assert page.decision == now.decision == then.decision
