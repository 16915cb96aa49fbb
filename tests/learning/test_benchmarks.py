"""Benchmarks: what counts, what is too little, planted truths that are found, and what to expect of a next video."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.learning.videos import SETTINGS, SHOP, record, video, work

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.plan.choices import MetricGroup
from creatorsheet.catalogue.traits import FORMAT, NINE, OBJECTIVE, TIER
from creatorsheet.learning.benchmarks import MEASURES, Sources, benchmarks
from creatorsheet.learning.expected import PATH, Expectations

AWARE = "Increasing brand awareness"


def told(videos, objective="", works=(), months=12, told=SETTINGS):
    return benchmarks(Sources(record(videos, works=works, months=months)), told, objective)


def many(count, first=0, **traits):
    chance = np.random.default_rng(first + 1)
    return [
        video(f"P{at % 9}", age=20 + at, name=f"L-{first}-{at}", facts={"views": float(round(np.exp(chance.normal(9, 0.5))))}, **traits)
        for at in range(count)
    ]  # fmt: skip


def row(found, trait, kind):
    return next(one for one in found.of(trait) if one.kind == kind)


def test_the_measures_are_those_of_the_objective():
    assert set(MEASURES) == set(MetricGroup)
    assert [one.key for one in told(many(9)).metrics][-5:] == ["ctr", "cvr", "cpa", "cpc", "cpm"]
    assert "cpv" in [one.key for one in told(many(9, objective=AWARE)).metrics]


def test_a_kind_has_its_figures_from_the_fewest_videos_on():
    found = told([*many(8, tier="Nano"), *many(7, first=100, tier="Mid")])
    nano, mid = row(found, TIER, "Nano").figures["views"], row(found, TIER, "Mid").figures["views"]
    assert (nano.videos, mid.videos) == (8, 7)
    assert nano.middle is not None
    assert nano.typical is not None
    assert (mid.middle, mid.total, mid.typical, mid.shown) == (None, None, None, None)


def test_young_videos_change_nothing():
    before = told(many(12))
    after = told([*many(12), *[video(f"P{at}", age=2, mature=False, facts={"views": 1e9}) for at in range(9)]])
    assert after.young == 9
    assert replace(after, young=0) == before


def test_older_videos_than_the_period_are_left_out_and_counted():
    found = told([*many(12), *[video(f"P{at}", age=400, facts={"views": 1e9}) for at in range(9)]])
    assert (found.whole.videos, found.older) == (12, 9)
    assert found.since == date(2025, 11, 24)
    assert told([*many(12), video("P1", age=400)], months=24).whole.videos == 13


def test_objectives_are_never_mixed_and_compared_among_themselves():
    found = told([*many(10), *many(9, first=100, objective=AWARE)])
    assert (found.objective, found.whole.videos, found.others) == (SHOP, 10, {AWARE: 9})
    assert [(one.kind, one.videos) for one in found.of(OBJECTIVE)] == [(SHOP, 10), (AWARE, 9)]
    assert told([*many(10), *many(9, first=100, objective=AWARE)], AWARE).whole.videos == 9


def test_videos_without_a_rate_tell_all_but_money():
    found = told([replace(one, rate=None) if at < 3 else one for at, one in enumerate(many(12))])
    assert found.no_rate == 3
    assert (found.whole.figures["views"].videos, found.whole.figures["cpm"].videos) == (12, 9)


def test_a_planted_difference_is_found_and_chance_is_not():
    chance = np.random.default_rng(21)
    videos = [
        video(
            f"P{at % 30}", age=20 + at % 300, name=f"L-{at}", format=("Tutorial", "Review", "Story")[at % 3],
            hook=f"hook {at % 4}",
            facts={"watched": 1e4 * float(np.exp(chance.normal(2.2 + 0.4 * (at % 3 == 0), 0.25)))},
        )
        for at in range(180)
    ]  # fmt: skip
    found = told(videos)
    best = row(found, FORMAT, "Tutorial").figures["avg_watch"]
    assert best.clear
    assert best.good
    hooks = [one.figures["avg_watch"] for one in found.rows if one.trait and one.trait.key == "hook"]
    assert not any(one.clear for one in hooks)


def test_cheaper_is_better():
    videos = [
        *many(12, tier="Nano"),
        *[replace(one, facts={**one.facts, "cost": 900.0}) for one in many(12, 100, tier="Mid")],
    ]
    found = told(videos)
    nano, mid = (row(found, TIER, name).figures["cpm"] for name in ("Nano", "Mid"))
    assert nano.gap < 0 < mid.gap
    assert (nano.good, mid.good) == (True, False)


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.sampled_from(["Nano", "Micro", "Mid", ""]), min_size=8, max_size=40), st.randoms(use_true_random=False)
)
def test_kinds_add_up_to_all_in_any_order(tiers, random):
    videos = [video(f"P{at % 7}", age=20 + at, name=f"L-{at}", tier=tier) for at, tier in enumerate(tiers)]
    found = told(videos)
    blank = sum(not one for one in tiers)
    assert sum(one.videos for one in found.of(TIER)) + blank == found.whole.videos == len(tiers)
    for metric in found.metrics:
        assert (
            sum(one.figures[metric.key].videos for one in found.of(TIER)) + blank
            == found.whole.figures[metric.key].videos
        )
    mixed = [replace(one, id=one.id) for one in random.sample(videos, len(videos))]
    other = told(mixed)
    assert [(one.kind, one.videos, one.creators) for one in other.rows] == [
        (one.kind, one.videos, one.creators) for one in found.rows
    ]


def test_nothing_known_is_an_answer():
    found = told([])
    assert (found.objective, found.rows, found.courses, found.combinations) == ("", (), (), ())


def test_ratios_of_kinds_are_ratios_of_totals():
    big = video("A", name="L-big", facts={"views": 1e6, "shown": 1e6, "clicks": 5e3, "orders": 100.0})
    found = told([*many(9), big])
    cvr = found.whole.figures["cvr"]
    assert cvr.shown == cvr.total == pytest.approx((9 * 4 + 100) / (9 * 120 + 5e3))
    assert cvr.ends[0] < cvr.total < cvr.ends[1]


def test_all_nine_dimensions_have_their_kinds():
    labels = {one.key: f"some {one.key}" for one in NINE if one is not OBJECTIVE}
    assert {one.trait for one in told(many(9, **labels)).rows} == set(NINE)


class TestExpected:
    """What to expect: hook and call to action are given up first, then offer, format and tier."""

    ALIKE = ("Nano", "Tutorial", "A free trial", "Question", "Use a code")

    def expected(self, path, *groups, fewest=8):
        sources = Sources(record([one for some in groups for one in some]))
        return Expectations(sources.of(METRICS["views"], SHOP), fewest).of(path)

    def labels(self, upto):
        other = ("Mid", "Review", "No offer", "Story opening", "No request")
        return dict(zip((one.key for one in PATH), (*self.ALIKE[:upto], *other[upto:]), strict=True))

    @pytest.mark.parametrize("level", range(6))
    def test_the_narrowest_group_that_is_large_enough(self, level):
        found = self.expected(self.ALIKE, many(8, **self.labels(level)), many(8, 100, **self.labels(0)))
        assert (found.level, found.videos) == (level, 8 if level else 16)

    def test_it_lies_between_its_own_and_the_group_around_it(self):
        near, far = many(8, **self.labels(5)), [
            replace(one, facts={**one.facts, "views": 1e6}) for one in many(40, 100, **self.labels(0))
        ]  # fmt: skip
        own = np.exp(np.mean([np.log(one.facts["views"]) for one in near]))
        assert own <= self.expected(self.ALIKE, near, far).value < 1e6

    def test_too_few_in_all_tell_nothing(self):
        assert self.expected(self.ALIKE, many(7, **self.labels(5))) is None

    def test_combinations_are_those_used_most(self):
        found = told([*many(9, **self.labels(5)), *many(3, 100, **self.labels(2))])
        assert [(one.path[0], one.videos) for one in found.combinations] == [("Nano", 9), ("Nano", 3)]
        assert found.combinations[1].expected["views"].level == 2
        assert found.main == ("views", "cpa", "cvr", "completion_rate", "ctr")


def test_work_that_is_credited_as_a_whole_counts_once():
    whole = [
        work([video(f"P{at}", facts={"orders": 0.0}), video(f"P{at}", age=40, facts={"orders": 0.0})], orders=5.0)
        for at in range(9)
    ]
    found = told([], works=whole)
    assert (found.whole.videos, found.whole.figures["cvr"].videos) == (18, 9)
