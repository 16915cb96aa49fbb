"""The newest figures of a scope, and reused videos on own channels."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.results.results import Result
from creatorsheet.results.newest import newest
from creatorsheet.results.reused import reused

BRAND, ORGANIC = ResultScope.BRAND_ORGANIC, ResultScope.CREATOR_ORGANIC


def capture(number, video, day, scope=BRAND, **counters):
    about = {
        "deliverable": video,
        "scope": scope,
        "captured_at": datetime(2026, 5, 1, tzinfo=UTC) + timedelta(days=day),
    }
    return Result.of_cells({**dict.fromkeys(Result.sheet.columns), **about, **counters}, number)


def test_of_each_counter_the_newest_that_was_reported_counts():
    rows = [capture(1, "L-1", 3, views=300), capture(2, "L-1", 2, views=200, likes=9), capture(3, "L-1", 4, shares=1),
            capture(4, "L-1", 9, ORGANIC, views=9_000), capture(5, "L-2", 1)]  # fmt: skip
    assert newest(rows, BRAND) == {"L-1": {"views": 300, "likes": 9, "shares": 1}}


def test_means_are_told_as_what_they_are_means_of():
    assert newest([capture(1, "L-1", 1, views=200, avg_watch=8.5, completion=0.25)], BRAND) == {
        "L-1": {"views": 200, "watched": 1_700, "completed": 50}
    }


def test_rates_of_reused_videos_are_of_totals():
    """The published mistake: 160 interactions on 2,000 views are 8.0 %; pooled with another video it is no mean of rates."""
    count, told = reused(
        [{"views": 2_000, "likes": 100, "comments": 40, "shares": 20}, {"views": 8_000, "likes": 500}, {}]
    )
    assert count == 2
    assert told["views"].value == 10_000
    assert told["engagement_rate"].value == pytest.approx(660 / 10_000)
    assert (told["engagement_rate"].low, told["engagement_rate"].used) == (None, 2)
    assert reused([{"views": 2_000, "likes": 100, "comments": 40, "shares": 20}])[1]["engagement_rate"].value == 0.08


def test_three_videos_have_a_range():
    _, told = reused({"views": 1_000 * n, "likes": 50 + 10 * n * n} for n in (1, 2, 3))
    assert told["engagement_rate"].low < told["engagement_rate"].value < told["engagement_rate"].high


def test_nothing_reused_tells_nothing():
    assert reused([]) == (0, {})
    assert reused([{}]) == (0, {})
