"""Contrasts within creators: by hand, coverage with few creators, and the correction for many looks."""

from __future__ import annotations

import numpy as np
import pytest

from creatorsheet.learning.contrasts import Ground, adjusted


def test_what_a_creator_does_to_all_videos_cancels_out():
    creators = ["a", "a", "b", "b", "c", "c", "d", "d"]
    kind = np.array([True, False] * 4)
    plain = Ground([1.5, 1.0, 1.4, 1.0, 1.6, 1.0, 1.5, 1.0], creators, ["x"] * 8).contrast(kind)
    moved = Ground([9.5, 9.0, 1.4, 1.0, -3.4, -4.0, 1.5, 1.0], creators, ["x"] * 8).contrast(kind)
    assert plain.value == pytest.approx(0.5)
    assert (moved.low, moved.high, moved.chance) == pytest.approx((plain.low, plain.high, plain.chance))


def test_one_pair_for_each_creator_is_students_paired_test():
    """Differences .5 .4 .6 .5: mean .5, error .0408, 3 degrees of freedom, 3.182 errors to each side."""
    kind = np.array([True, False] * 4)
    found = Ground([0.5, 0, 0.4, 0, 0.6, 0, 0.5, 0], list("aabbccdd"), ["x"] * 8).contrast(kind)
    assert (found.low, found.high) == pytest.approx((0.5 - 0.12992, 0.5 + 0.12992), abs=1e-4)


def test_nothing_is_left_where_campaign_or_creator_is_the_kind():
    kind = np.array([True, True, False, False])
    assert Ground([1.0, 2.0, 3.0, 5.0], ["a", "a", "b", "b"], ["x"] * 4).contrast(kind) is None
    assert Ground([1.0, 2.0, 3.0, 5.0], ["a", "b", "a", "b"], ["x", "x", "y", "y"]).contrast(kind) is None


@pytest.mark.parametrize(("many", "slope"), [(4, 0.0), (8, 0.4), (20, 0.4)])
def test_ranges_hold_the_truth_with_few_creators_whose_videos_hang_together(many, slope):
    held, tries = 0, 300
    chance = np.random.default_rng(many)
    for _ in range(tries):
        who = np.repeat(np.arange(many), 6)
        kind = chance.random(len(who)) < 0.4
        y = (
            chance.normal(0, 1, many)[who]
            + kind * (0.4 + chance.normal(0, slope, many)[who])
            + chance.normal(0, 0.6, len(who))
        )
        found = Ground(list(y), [str(one) for one in who], ["x"] * len(who)).contrast(kind)
        held += found.low <= 0.4 <= found.high
    assert held / tries > 0.92


def test_the_correction_as_benjamini_and_hochberg_have_it():
    """Their example of 1995: of 15 tests four are told at 5 %."""
    chances = [.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.0]  # fmt: skip
    assert sum(one <= 0.05 for one in adjusted(chances)) == 4
    assert adjusted(chances[::-1]) == adjusted(chances)[::-1]
    assert adjusted([]) == []
