"""Audience fit: the overlap of two splits, and what not knowing all of it means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.creators.audience import fit
from creatorsheet.kernel.unanswered import Unanswered


def shares(whole=1.0):
    """Splits of an audience into up to eight segments."""
    parts = st.lists(st.integers(1, 100), min_size=1, max_size=8)
    return parts.map(lambda found: [whole * one / sum(found) for one in found])


def test_the_published_answer():
    found = fit([1 / 3, 1 / 3, 1 / 3], [0.36, 0.48, 0.16])
    assert (round(found.low, 4), round(found.high, 4)) == (0.8267, 0.8267)


@given(shares())
def test_an_audience_fits_itself_and_no_other(split):
    assert fit(split, split).low == pytest.approx(1)
    assert fit([*split, None], [*(0.0 for _ in split), 1.0]).low == 0


@given(shares(), st.data())
def test_to_know_less_widens_the_range(wanted, data):
    actual = data.draw(st.permutations(wanted))
    whole = fit(wanted, actual)
    assert whole.high == pytest.approx(whole.low)
    partly = [None if one == min(actual) and len(actual) > 2 else one for one in actual]
    if sum(one for one in partly if one) >= 0.5:
        found = fit(wanted, partly)
        assert found.low <= whole.low + 1e-9
        assert found.high >= whole.high - 1e-9


@pytest.mark.parametrize(
    ("wanted", "actual", "shows", "why"),
    [
        ([0.5, 0.5], [0.2, None], "#N/A", "Only 20 % of the audience is known; 50 % are needed"),
        ([0.5, 0.5], [0.5], "#N/A", "Wanted has 2 segments and actual 1"),
        ([0.5, 0.3], [0.5, 0.5], "#VALUE!", "Wanted adds up to 80 %"),
        ([0.5, 0.5], [0.9, 0.5], "#VALUE!", "Actual adds up to 140 %"),
        ([50, 50], [0.5, 0.5], "#VALUE!", "Wanted holds something else than shares"),
        ([1.0], [-0.1], "#VALUE!", "Actual holds something else than shares"),
    ],
)
def test_what_is_no_split_is_said(wanted, actual, shows, why):
    with pytest.raises(Unanswered, match=why) as none:
        fit(wanted, actual)
    assert none.value.shows == shows
