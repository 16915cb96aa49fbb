"""Rounds: every draft gets one number, and only what counts is a revision."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.agreements.choices import CheckResult, ReviewDecision, RevisionScope
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.contracts.rounds import CHECKS, in_order, numbers, used

CHANGES, REJECTED, APPROVED = ReviewDecision.CHANGES, ReviewDecision.REJECTED, ReviewDecision.APPROVED
ANY, BRIEF, RESHOOT = RevisionScope.ANY, RevisionScope.BEYOND_BRIEF, RevisionScope.RESHOOT


def draft(day, row, **about):
    on = None if day is None else date(2026, 5, 1) + timedelta(days=day)
    return Review(received_on=on, **about).standing_at(row)


def drafts(*decisions, **about):
    return [draft(at, at + 3, decision=one, **about) for at, one in enumerate(decisions)]


def test_the_seven_checks_of_the_guide():
    assert len(CHECKS) == 7


def numbered(some):
    for row, number in list(numbers(in_order(some))):
        row.round = number
    return [row.round for row in some]


@pytest.mark.parametrize(
    ("some", "told"),
    [
        ([draft(1, 3), draft(5, 4), draft(3, 5)], [1, 3, 2]),
        ([draft(1, 3), draft(1, 4)], [1, 2]),
        ([draft(1, 3), draft(2, 4, round=2), draft(3, 5)], [1, 2, 3]),
        ([draft(1, 3, round=4), draft(2, 4)], [4, 5]),
        ([draft(1, 3), draft(2, 4, round=1), draft(3, 5)], [None, 1, 2]),
        ([draft(None, 3), draft(2, 4)], [None, 1]),
    ],
)
def test_numbers_follow_the_days(some, told):
    assert numbered(some) == told
    assert numbered(some) == told


def test_a_number_that_cannot_be_read_counts_as_one():
    some = [draft(1, 3), draft(2, 4)]
    assert [(row.sheet_row, number) for row, number in numbers(some, doubtful=[3])] == [(4, 2)]


MADE = st.lists(st.tuples(st.none() | st.integers(0, 20), st.none() | st.integers(1, 6)), max_size=8)


@given(MADE, st.randoms(use_true_random=False))
def test_typed_numbers_stay_none_is_given_twice_and_the_order_of_rows_does_not_matter(made, chance):
    some = [draft(day, row, round=number) for row, (day, number) in enumerate(made, 3)]
    typed = [row.round for row in some]
    shuffled = [row.model_copy().standing_at(row.sheet_row) for row in some]
    chance.shuffle(shuffled)
    after = numbered(some)
    given_ = [new for old, new in zip(typed, after, strict=True) if old is None and new is not None]
    assert all(old in (None, new) for old, new in zip(typed, after, strict=True))
    assert len(given_) == len(set(given_))
    assert set(given_).isdisjoint(one for one in typed if one is not None)
    numbered(shuffled)
    assert {row.sheet_row: row.round for row in shuffled} == {row.sheet_row: row.round for row in some}


@pytest.mark.parametrize(
    ("some", "scope", "rounds"),
    [
        ([], ANY, 0),
        (drafts(None), ANY, 0),
        (drafts(CHANGES), ANY, 1),
        (drafts(CHANGES, None), ANY, 1),
        (drafts(CHANGES, APPROVED), ANY, 1),
        (drafts(CHANGES, CHANGES, APPROVED), ANY, 2),
        (drafts(None, None), ANY, 1),
        (drafts(REJECTED, CHANGES, CHANGES), ANY, 2),
        (drafts(APPROVED, None), ANY, 0),
        (drafts(CHANGES, CHANGES, CHANGES), RESHOOT, 0),
        (drafts(CHANGES, CHANGES), BRIEF, 2),
        (drafts(CHANGES, CHANGES), None, 2),
        (drafts(CHANGES, CHANGES, talking_points=CheckResult.FIX), BRIEF, 0),
        (drafts(CHANGES, CHANGES, brand_alignment=CheckResult.FIX), BRIEF, 2),
        (drafts(CHANGES, CHANGES, talking_points=CheckResult.FIX), ANY, 2),
        ([draft(1, 3, round=3)], ANY, 2),
        ([draft(1, 3, round=1, decision=REJECTED), draft(2, 4, round=1)], ANY, 0),
        ([draft(1, 3, round=1, decision=REJECTED), draft(2, 4, round=2)], ANY, 0),
        ([draft(1, 3, round=1, decision=REJECTED), draft(2, 4, round=3)], ANY, 1),
    ],
)
def test_used(some, scope, rounds):
    assert used(some, scope) == rounds


DECISIONS = st.lists(st.sampled_from([None, *ReviewDecision]), max_size=6)


@given(DECISIONS, st.sampled_from([None, *RevisionScope]))
def test_one_more_request_for_changes_never_lowers_what_is_used(decisions, scope):
    now = used(drafts(*decisions), scope)
    assert 0 <= now <= len(decisions)
    assert used(drafts(*decisions, CHANGES), scope) >= now
    assert used(drafts(*decisions), ANY) >= now
