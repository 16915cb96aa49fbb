"""The place among peers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.metric import Better
from creatorsheet.kernel.unanswered import Unanswered
from creatorsheet.results.peers import percentile

peers = st.lists(st.integers(-50, 50).map(float), min_size=8, max_size=30)


@given(peers, st.integers(-60, 60))
def test_what_is_good_one_way_is_bad_the_other(others, value):
    assert percentile(value, others, Better.HIGH, 8) + percentile(value, others, Better.LOW, 8) == pytest.approx(1)


@given(peers)
def test_the_median_stands_in_the_middle_and_more_is_never_worse(others):
    places = [percentile(one, others, Better.HIGH, 8) for one in sorted(others)]
    assert places == sorted(places)
    assert sum(percentile(one, others, Better.HIGH, 8) for one in others) / len(others) == pytest.approx(0.5)


def test_too_few_peers():
    with pytest.raises(Unanswered, match="Only 1 peer; 8 are needed"):
        percentile(1, [1.0], Better.HIGH, 8)
