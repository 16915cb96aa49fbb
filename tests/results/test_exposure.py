"""New views over time, between captures and put off as buyers put off."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from tests.results.leaking import DAY, START, capture

from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.results.exposure import exposure, lines

POSTED = {"L-1": START, "L-2": START + 5 * DAY}


def test_views_of_posts_add_up_and_are_even_between_captures():
    first = [capture("L-1", START + 2 * DAY, 1000), capture("L-1", START + 6 * DAY, 3000)]
    found = exposure({"L-1 a": first, "L-2 a": [capture("L-2", START + 6 * DAY, 400)]}, POSTED)
    assert found is not None
    assert found.views == pytest.approx([500, 500, 500, 500, 500, 900])
    assert found.total == 3400
    assert found.between(START, START + 2.5 * DAY, felt=False) == pytest.approx(1250)
    assert found.between(START - 9 * DAY, START + 99 * DAY, felt=False) == pytest.approx(3400)
    assert found.cuts == (START, START + 2 * DAY, START + 6 * DAY)


def test_buyers_come_after_the_views_and_some_after_the_last_capture():
    rows = [capture("L-1", START + DAY, 1000), capture("L-1", START + 20 * DAY, 1000)]
    found = exposure({"L-1 a": rows}, POSTED)
    assert found is not None
    assert 0 < found.felt[5] < found.felt[1] < found.felt[0] < 1000
    assert 900 < found.felt.sum() < 1000
    assert np.all(found.felt > 0)


def test_a_later_capture_that_counts_fewer_views_takes_none_away():
    rows = [capture("L-1", START + DAY, 1000), capture("L-1", START + 2 * DAY, 900)]
    found = exposure({"L-1 a": rows}, POSTED)
    assert found is not None
    assert found.views == pytest.approx([1000, 0])


def test_captures_hours_apart_are_one():
    rows = [capture("L-1", START + timedelta(hours=h), 100 * h) for h in (20, 24, 30, 49)]
    found = exposure({"L-1 a": rows}, POSTED)
    assert found is not None
    assert found.cuts == (START, START + DAY, START + timedelta(hours=49))


def test_nothing_is_known_without_a_capture_after_a_known_post():
    assert exposure({}, POSTED) is None
    assert exposure({"L-9 a": [capture("L-9", START, 5)]}, POSTED) is None
    assert exposure({"L-1 a": [capture("L-1", START - DAY, 5)]}, POSTED) is None


def test_a_scope_that_cannot_be_split_counts_only_where_there_is_no_other():
    rows = [capture("L-1", START + DAY, 10), capture("L-1", START + DAY, 30), capture("L-2", START + 9 * DAY, 7)]
    rows[1].scope, rows[2].scope = ResultScope.CREATOR_TOTAL, ResultScope.CREATOR_TOTAL
    owner = {"L-1": ("C", "A"), "L-2": ("C", "A")}
    held = lines([*rows, capture("L-7", START, 5)], owner)
    assert {name: [row.views for row in some] for name, some in held["C", "A"].items()} == {
        f"L-1 {ResultScope.CREATOR_ORGANIC}": [10],
        f"L-2 {ResultScope.CREATOR_TOTAL}": [7],
    }
