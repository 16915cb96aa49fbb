"""The campaign against its goal: met, within the range, missed, and too early to tell."""

from __future__ import annotations

import numpy as np
import pytest

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.learning.goal import judge
from creatorsheet.results.efficiency import Group
from creatorsheet.results.judging import Target


def group(**whole):
    return Group({}, whole, np.array([]))


def verdict(key, wanted, *, over=True, **whole):
    target = Target(METRICS[key], wanted, 9000.0, ("orders",))
    return judge(group(**whole), target, "EUR", young=0 if over else 3, posts=9, over=over)


@pytest.mark.parametrize(
    ("orders", "over", "outcome", "title"),
    [
        (1400, True, "Target met", "Target met: 1,400 orders against 1,400 wanted"),
        (1400, False, "Target met", "Target met: 1,400 orders against 1,400 wanted"),
        (1350, True, "Partly met", "Partly met: 1,350 orders against 1,400 wanted"),
        (871, True, "Missed", "Missed: 871 orders against 1,400 wanted"),
        (871, False, "Cannot be judged", "Too early to tell: 871 orders of 1,400 wanted"),
    ],
)
def test_a_count_is_met_or_within_chance_or_missed(orders, over, outcome, title):
    found = verdict("orders", 1400, over=over, orders=orders)
    assert (found.outcome, found.title) == (outcome, title)


@pytest.mark.parametrize(
    ("orders", "outcome"), [(100, "Target met"), (45, "Partly met"), (15, "Missed")]
)  # EUR 2,000: 20 an order (16 to 25), 44 (33 to 61), 133 (81 to 238)
def test_a_cost_is_judged_by_its_whole_range(orders, outcome):
    found = verdict("cpa", 42, cost=2000, acquisitions=orders)
    assert found.outcome == outcome
    assert found.low < found.value < found.high


def test_without_target_or_figure_nobody_judges():
    assert verdict("orders", None, orders=20).title == "20 orders, and no target to hold it against"
    assert verdict("orders", 100).title == "No figure for orders yet"
    assert verdict("cpa", 42, cost=100, acquisitions=0).outcome == "Cannot be judged"


def test_a_young_campaign_says_how_young():
    assert verdict("orders", 100, over=False, orders=2).reason.startswith(
        "3 posts of 9 still within the attribution window"
    )
