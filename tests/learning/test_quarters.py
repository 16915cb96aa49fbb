"""Quarters: which are shown, and what is called a change."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from tests.learning.videos import TODAY, record, video

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.learning.quarters import course
from creatorsheet.learning.units import of_sales, of_videos


def age(day: date) -> int:
    return (TODAY - day).days


def some(day, count, level=9.0, seed=1):
    chance = np.random.default_rng(seed)
    return [
        video(f"P{at}", age=age(day), name=f"L-{day}-{at}", facts={"views": float(np.exp(chance.normal(level, 0.3)))})
        for at in range(count)
    ]


def views(*groups):
    return course(of_videos(record([one for group in groups for one in group])).measured(METRICS["views"]), 8)


def test_quarters_follow_each_other_without_gaps_and_few_videos_have_no_figure():
    found = views(some(date(2026, 1, 1), 9), some(date(2026, 3, 31), 3), some(date(2026, 9, 30), 2))
    assert [(one.name, one.videos, one.shown is not None) for one in found.quarters] == [
        ("Q1 2026", 12, True),
        ("Q2 2026", 0, False),
        ("Q3 2026", 2, False),
    ]
    assert (found.rises, found.change) == (None, "")


def test_eight_quarters_at_most():
    found = views(some(date(2023, 2, 1), 9), some(date(2026, 2, 1), 9))
    assert [one.name for one in found.quarters][:2] == ["Q2 2024", "Q3 2024"]
    assert len(found.quarters) == 8


@pytest.mark.parametrize(("step", "change"), [(0.8, "up"), (-0.8, "down"), (0.0, "")])
def test_a_change_is_told_where_it_is_more_than_chance(step, change):
    found = views(some(date(2026, 2, 1), 20), some(date(2026, 5, 1), 20, 9.0 + step, seed=2))
    assert found.change == change


def test_the_quarter_before_is_the_last_one_with_enough():
    found = views(some(date(2026, 2, 1), 20, 8.0), some(date(2026, 5, 1), 2), some(date(2026, 8, 1), 20, 9.0))
    assert found.rises > 0.95


def test_of_rare_events_the_ratio_of_totals_is_shown_with_its_range():
    units = of_sales(record(some(date(2026, 2, 1), 10)))
    [quarter] = course(units.measured(METRICS["cvr"]), 8).quarters
    assert quarter.shown == pytest.approx(40 / 1200)
    assert quarter.ends[0] < quarter.shown < quarter.ends[1]
