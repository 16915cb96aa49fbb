"""Spans of days against sets of days."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.contracts.spans import DAY, Span, days, joined, within

NEW_YEAR = date(2026, 1, 1)


@st.composite
def span(draw):
    first = NEW_YEAR + timedelta(days=draw(st.integers(0, 60)))
    return Span(first, first + timedelta(days=draw(st.integers(0, 20))))


spans = st.lists(span(), max_size=6)


def whole(*of):
    return {one.first + timedelta(days=at) for one in of for at in range(one.days)}


@given(span(), span())
def test_shared_days_are_those_in_both(one, other):
    shared = one & other
    assert (whole(shared) if shared else set()) == whole(one) & whole(other)
    assert shared == other & one
    assert one & one == one


@given(spans)
def test_joined_spans_have_the_same_days_and_a_gap_between_them(some):
    found = joined(some)
    assert whole(*found) == whole(*some)
    assert days(some) == len(whole(*some))
    assert all(one.last + DAY < after.first for one, after in pairwise(found))
    assert joined(found) == found == joined(reversed(some))


@given(spans, span())
def test_days_within_limits(some, limits):
    assert whole(*within(some, limits)) == whole(*some) & whole(limits)


def test_without_end():
    endless = Span(NEW_YEAR, date.max)
    assert endless.endless
    assert joined([endless, Span(date(2027, 1, 1), date.max)]) == (endless,)
    assert within([endless], Span(date(2025, 1, 1), date(2026, 1, 2))) == (Span(NEW_YEAR, date(2026, 1, 2)),)


def test_an_end_before_the_start():
    with pytest.raises(ValueError, match="2025-12-31 is before 2026-01-01"):
        Span(NEW_YEAR, NEW_YEAR - DAY)
