"""Recent videos in figures: which count, and the same answers for one creator as the cell functions give."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import stdtrit

from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.table import Table
from creatorsheet.creators import consistency, figures
from creatorsheet.creators.forecast import STUDENT, forecasts
from creatorsheet.creators.habits import habits
from creatorsheet.creators.recent import INTERACTIONS, MOST, recent
from creatorsheet.creators.vetted import Forecast, Habits
from creatorsheet.kernel.formula import evaluate
from creatorsheet.kernel.unanswered import Unanswered

DAY = date(2026, 11, 24)
ID = 7_495_332_972_350_677_000


def video(at: int, views: int | None = 1_000, *, age: int | None = None, **more: Any) -> Video:
    """Video number `at` of anna, posted so many days ago."""
    posted = datetime(2026, 11, 24, 12) - timedelta(days=10 + at if age is None else age)  # noqa: DTZ001
    about = {"creator": "K-A", "video_id": str(ID + at), "posted_at": posted, "seen_at": DAY, "views": views}
    return Video.model_construct(**about | more).standing_at(at + 3)


def told(*rows: Video, unread: dict[int, set[str]] | None = None, heads: dict[str, str] | None = None) -> Habits:
    """What is told of anna."""
    table = Table(Video, rows, unread={row: frozenset(keys) for row, keys in (unread or {}).items()})
    return habits(recent(table, heads or {}, DAY)).get("K-A", Habits(0))


def test_nothing_is_told_of_nobody():
    assert told() == Habits(0)
    assert told(video(1, None), video(2, age=6)) == Habits(0)


def test_seven_days_are_enough_and_six_are_not():
    assert told(video(1, age=7), video(2, age=6)).videos == 1
    assert told(video(1, age=30, seen_at=DAY - timedelta(days=24))).videos == 0
    assert told(video(1, age=30, seen_at=DAY - timedelta(days=23))).videos == 1


def test_figures_without_a_day_are_of_today_and_those_of_tomorrow_too():
    assert told(video(1, age=7, seen_at=None), video(2, age=6, seen_at=None)).videos == 1
    assert told(video(1, age=6, seen_at=DAY + timedelta(days=300))).videos == 0


def test_four_videos_tell_nothing_and_five_do():
    four, five = ([video(at, 1_000 + at) for at in range(n)] for n in (4, 5))
    assert told(*four) == Habits(4, (1_003, 1_002, 1_001, 1_000))
    assert told(*five).median == 1_002
    assert told(*five).forecast is not None


def test_the_last_twenty_count_the_oldest_first():
    found = told(*[video(at, at) for at in range(25)])
    assert found.views == tuple(range(19, -1, -1))
    assert found.videos == MOST


def test_a_video_that_stands_twice_counts_once_with_the_later_figures():
    early = video(1, 500, seen_at=DAY - timedelta(days=2))
    late = video(1, 900)
    assert told(early, late).views == told(late, early).views == (900,)
    assert told(late, video(1, None)).views == (900,)
    assert told(late, video(1, 900, video_id=None, url=f"https://www.tiktok.com/@a/video/{ID + 1}")).videos == 1


def test_that_a_video_is_sponsored_is_not_lost_where_it_stands_twice():
    some = [video(at) for at in range(5)]
    marked = video(0, seen_at=DAY - timedelta(days=1), sponsored=YesNoUnsure.YES)
    assert told(*some, marked).sponsored == told(marked, *some).sponsored == 1


def test_damaged_ids_are_not_one_video():
    assert told(*[video(at, video_id="7.49533E+18") for at in range(5)]).videos == 5


def test_the_moment_comes_from_the_id_or_link_where_it_is_blank():
    one = video(1, posted_at=None)
    assert told(one).videos == 1
    assert told(video(1, posted_at=None, video_id=None, url=f"https://www.tiktok.com/@a/video/{ID}")).videos == 1
    assert told(video(1, posted_at=None, video_id=None)).videos == 0


def test_a_moment_with_a_zone_is_read_in_utc():
    late = datetime(2026, 11, 17, 23, 30, tzinfo=UTC)
    assert told(video(1, posted_at=late)).videos == 1
    assert told(video(1, posted_at=late.astimezone(tz=None))).videos == 1


@pytest.mark.parametrize("key", ["posted_at", "seen_at"])
def test_a_day_nobody_can_read_is_not_taken_for_blank(key):
    assert told(video(1, **{key: None}), unread={4: {key}}).videos == 0


def test_merged_creators_are_one():
    rows = [video(at, 100 * at + 1) for at in range(8)]
    apart = [video(at, 100 * at + 1, creator="K-B" if at % 2 else "K-A") for at in range(8)]
    assert told(*apart, heads={"K-B": "K-A", "K-A": "K-A"}) == told(*rows)


@given(st.permutations(range(12)), st.data())
def test_the_order_of_rows_does_not_matter(order, data):
    rows = [
        video(
            at // 2,
            data.draw(st.integers(0, 5_000)),
            likes=data.draw(st.none() | st.integers(0, 99)),
            sponsored=data.draw(st.sampled_from([None, *YesNoUnsure])),
        )
        for at in range(12)
    ]
    assert told(*(rows[at] for at in order)) == told(*rows)


def test_engagement_counts_what_the_metric_counts():
    rate = METRICS["engagement_rate"].value
    assert INTERACTIONS == ("likes", "comments", "shares")
    one = {"likes": 120, "comments": 20, "shares": None}
    rows = [video(at, 2_000, **one) for at in range(5)]
    assert told(*rows).engagement == pytest.approx(evaluate(rate, one | {"views": 2_000}))
    assert told(*rows).engagement_spread == 0


def test_engagement_is_of_totals_and_leaves_out_what_cannot_be_right():
    rows = [video(at, 1_000, likes=100) for at in range(5)]
    hit = video(6, 95_000, likes=0, comments=0, shares=0)
    assert told(*rows, hit).engagement == pytest.approx(500 / 100_000)
    assert told(*rows, video(6, likes=100, comments=-4)).engagement == pytest.approx(0.1)
    assert told(*rows, video(6, comments=2), unread={9: {"likes"}}).engagement == pytest.approx(0.1)
    assert told(*rows[:4], video(6, 0, likes=3)).engagement is None


def test_engagement_by_followers():
    table = Table(Video, tuple(video(at, 9, likes=100) for at in range(5)))
    found = recent(table, {}, DAY)
    assert habits(found, {"K-A": 1_000})["K-A"].engagement == pytest.approx(0.1)
    assert habits(found, {"K-A": 0})["K-A"].engagement is None
    assert habits(found, {})["K-A"].engagement is None


def test_sponsored_ones_and_completion():
    some = [video(at, 1_000, completion=0.2 + at / 100, sponsored=YesNoUnsure.UNSURE) for at in range(5)]
    ads = [video(at, 500, sponsored=YesNoUnsure.YES) for at in range(5, 8)]
    found = told(*some, *ads)
    assert (found.sponsored, found.sponsored_share, found.completion) == (3, 3 / 8, pytest.approx(0.22))
    assert found.lift == (0.5, 0.5, 0.5)
    assert told(*some, *ads[:2]).lift is None
    assert told(*some, *ads, unread={8: {"sponsored"}}).sponsored_share == 2 / 7
    assert told(*some[:4], *ads).completion is None


def test_the_forecast_is_of_own_videos_where_there_are_five():
    own = [video(at, 1_000) for at in range(5)]
    ads = [video(at, 10, sponsored=YesNoUnsure.YES) for at in range(5, 11)]
    assert told(*own, *ads).forecast == told(*own).forecast
    assert told(*own[:4], *ads).forecast.middle == 10


def test_views_of_nought_are_views():
    found = told(*[video(at, 0) for at in range(6)])
    assert (found.median, found.mean, found.spread, found.steady, found.viral) == (0, 0, None, None, 0)
    assert found.forecast == Forecast(0, 0, 0)


def _or_nan(answer: Any, *given: Any) -> float:
    try:
        return answer(*given)
    except Unanswered:
        return math.nan


creator = st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 300), st.booleans()), min_size=0, max_size=MOST)


@settings(deadline=None, max_examples=60)
@given(st.lists(creator, min_size=1, max_size=6))
def test_many_creators_at_once_get_the_answers_of_the_cell_functions(some):
    views, days = (np.full((len(some), MOST), np.nan) for _ in range(2))
    paid = np.zeros((len(some), MOST), bool)
    for at, videos in enumerate(some):
        for place, (count, day, ad) in enumerate(sorted(videos, key=lambda one: one[1])):
            views[at, place], days[at, place], paid[at, place] = count, DAY.toordinal() - 400 + day, ad
    found = {
        "typical": np.where(figures.enough(views), figures.medians(views), np.nan),
        "variation": figures.variations(views),
        "trend": figures.trends(days, views),
        "a_week": figures.weekly(days),
    }
    hits = figures.viral(views)
    lifts = figures.lifts(np.where(paid, views, np.nan), np.where(paid, np.nan, views))
    for at, videos in enumerate(some):
        n = len(videos)
        own, when = views[at, :n].tolist(), [date.fromordinal(int(one)) for one in days[at, :n]]
        told = {"typical": (own,), "variation": (own,), "trend": (when, own), "a_week": (when,)}
        for name, given_ in told.items():
            assert found[name][at] == pytest.approx(_or_nan(getattr(consistency, name), *given_), nan_ok=True), name
        if n >= consistency.FEWEST:
            assert hits[at, :n].tolist() == [_or_nan(consistency.outlier, one, own) == 1 for one in own]
        ads = paid[at, :n].tolist()
        parts = ([one for one, ad in zip(own, ads, strict=True) if ad is which] for which in (True, False))
        assert lifts[at].tolist() == pytest.approx(
            np.broadcast_to(_or_nan(consistency.lift, *parts), 3).tolist(), nan_ok=True
        )


def test_students_points_are_those_of_the_tables():
    assert list(STUDENT) == pytest.approx([stdtrit(n, 0.9) for n in range(4, 20)], abs=6e-4)


@given(st.lists(st.integers(0, 10**9), min_size=5, max_size=MOST), st.randoms())
def test_a_forecast_rises_and_does_not_depend_on_the_order(views, chance):
    (found,) = forecasts(np.array([views], float))
    assert 0 <= found.low <= found.middle <= found.high
    assert found.middle == round(float(np.median(views)))
    chance.shuffle(views)
    assert forecasts(np.array([views], float)) == (found,)
