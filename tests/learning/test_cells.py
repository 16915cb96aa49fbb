"""Cells: what drawing small groups toward the group around them gains, known answers, and laws."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.learning.cells import Counts, Logs, levels
from creatorsheet.learning.units import NONE

SIZES = np.array([0, 1, 2, 3, 5, 8, 15, 30])
SHARES = [0.25, 0.2, 0.15, 0.12, 0.1, 0.08, 0.06, 0.04]


@pytest.fixture(scope="module")
def errors():
    """The mean error by size of cell, of the raw mean and of the drawn one, in a world whose truth is known: tiers differ
    by .4, formats in them by .3, offers in them by .25, videos by .7."""
    chance = np.random.default_rng(5)
    found: dict[tuple[str, int], list[float]] = {}
    for _ in range(120):
        tier = chance.normal(0, 0.4, 5)
        format_ = tier[:, None] + chance.normal(0, 0.3, (5, 5))
        truth = (format_[:, :, None] + chance.normal(0, 0.25, (5, 5, 4))).ravel()
        many = chance.choice(SIZES, 100, p=SHARES)
        cell = np.repeat(np.arange(100), many)
        logs = truth[cell] + chance.normal(0, 0.7, len(cell))
        last = levels(Logs(logs, np.arange(len(cell))), [cell // 20, cell // 4, cell])[-1]
        there = cell[np.unique(last.group, return_index=True)[1]]
        for kind, told in (("raw", last.mean), ("drawn", last.shrunk)):
            for size, off in zip(many[there], told - truth[there], strict=True):
                found.setdefault((kind, int(size)), []).append(float(off) ** 2)
    return {key: float(np.sqrt(np.mean(some))) for key, some in found.items()}


@pytest.mark.parametrize(("size", "raw", "most"), [(1, 0.70, 0.38), (2, 0.50, 0.33), (5, 0.31, 0.26), (30, 0.13, 0.14)])
def test_drawn_means_are_nearer_the_truth_as_in_the_simulation_of_the_method(errors, size, raw, most):
    assert errors["raw", size] == pytest.approx(raw, abs=0.03)
    assert errors["drawn", size] <= most


def test_the_weight_is_that_of_the_formula():
    logs = np.array([0.0, 1.0, 2.0, 6.0, 7.0, 8.0])
    top, level = levels(Logs(logs, np.arange(6)), [np.array([0, 0, 0, 1, 1, 1])])
    error = 1.0 / 3  # variance within is 1
    differ = (3.0**2 * 2 * 3 - 1) / 3  # DerSimonian and Laird: (Q - 1) / C with Q = 54, C = 3
    weight = differ / (differ + error)
    assert level.error == pytest.approx([error] * 2)
    assert level.weight == pytest.approx([weight] * 2)
    assert level.shrunk == pytest.approx([4 - 3 * weight, 4 + 3 * weight])
    assert float(top.shrunk[0]) == 4.0


def test_groups_that_differ_by_chance_alone_are_all_drawn_to_one():
    logs = np.array([0.0, 1.0, 2.0, 0.1, 1.1, 2.1])
    level = levels(Logs(logs, np.arange(6)), [np.array([0, 0, 0, 1, 1, 1])])[1]
    assert level.weight.tolist() == [0.0, 0.0]
    assert level.shrunk == pytest.approx([1.05, 1.05])


def test_videos_of_one_creator_say_less_than_those_of_several():
    chance = np.random.default_rng(1)
    person = np.repeat(np.arange(12), 5)
    logs = chance.normal(0, 1, 12)[person] + chance.normal(0, 0.2, 60)
    kind = (person >= 6).astype(int)
    alike = levels(Logs(logs, person), [kind])[1]
    apart = levels(Logs(logs, np.arange(60)), [kind])[1]
    assert (alike.error > 3 * apart.error).all()


def test_few_orders_do_not_make_a_kind_look_worse():
    """Both kinds turn 3 % of clicks into orders; one has 40 clicks a video, the other 4,000."""
    chance = np.random.default_rng(3)
    clicks = np.repeat([40.0, 4000.0], 200)
    orders = chance.binomial(clicks.astype(int), 0.03).astype(float)
    kind = np.repeat([0, 1], 200)
    level = levels(Counts(orders, clicks, np.arange(400), 1), [kind])[1]
    assert np.exp(level.mean) == pytest.approx([0.03, 0.03], rel=0.15)
    assert level.error[0] > 50 * level.error[1]


def test_creators_that_differ_make_counts_less_sure():
    events, chances = np.array([1.0, 9.0, 1.0, 9.0]), np.full(4, 100.0)
    wide = levels(Counts(events, chances, np.arange(4), 1), [])[0]
    even = levels(Counts(np.full(4, 5.0), chances, np.arange(4), 1), [])[0]
    assert even.error == pytest.approx([1 / 20])
    assert wide.error == pytest.approx([(4 * 16 / 5) / 3 / 20])


groups = st.lists(
    st.tuples(st.floats(-5, 5), st.integers(0, 6), st.integers(-1, 3), st.integers(-1, 3)), min_size=3, max_size=60
)


@given(groups)
def test_a_drawn_figure_lies_between_its_own_and_that_of_the_group_around_it(rows):
    logs, people, first, second = (np.array(column) for column in zip(*rows, strict=True))
    found = levels(Logs(logs.astype(float), people), [first, second])
    for above, level in pairwise(found):
        if not len(level.mean):
            continue
        around = above.shrunk[level.parent]
        low, high = np.minimum(level.mean, around), np.maximum(level.mean, around)
        assert (level.shrunk >= low - 1e-9).all()
        assert (level.shrunk <= high + 1e-9).all()
        assert ((level.weight >= 0) & (level.weight <= 1)).all()


@given(groups, st.randoms(use_true_random=False))
def test_the_order_of_rows_is_of_no_account(rows, random):
    mixed = random.sample(rows, len(rows))

    def told(some):
        logs, people, first, second = (np.array(column) for column in zip(*some, strict=True))
        return levels(Logs(logs.astype(float), people), [first, second])

    for one, other in zip(told(rows), told(mixed), strict=True):
        assert one.units.tolist() == other.units.tolist()
        assert one.shrunk == pytest.approx(other.shrunk, rel=1e-6, abs=1e-6)


def test_a_unit_of_no_kind_counts_for_the_whole_alone():
    logs = np.array([0.0, 0.0, 9.0])
    top, level = levels(Logs(logs, np.arange(3)), [np.array([0, 0, NONE])])
    assert (top.units.tolist(), level.units.tolist()) == ([3], [2])
    assert level.group.tolist() == [0, 0, NONE]
