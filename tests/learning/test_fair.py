"""Fair comparison: places among peers, chances, and who is not compared."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as hypotheses
from hypothesis import strategies as st
from tests.learning.works import SETTINGS, by_code, peers, record, settings, target, work

from creatorsheet.catalogue.metric import Better
from creatorsheet.learning.fair import comparison, judged
from creatorsheet.results.peers import percentile


def of(one, *others, told=SETTINGS):
    return judged(record(one, *others), told)[one.campaign, one.creator]


def test_a_cheap_creator_stands_clear_of_its_peers():
    one = of(work("a", 200, 1000), *peers(10))
    assert (one.value, one.events, one.posts) == (5.0, 200, 2)
    assert one.low == pytest.approx(1000 / 229.7, rel=1e-3)
    assert one.value < one.shrunk < one.quartiles[1]
    assert (one.percentile, one.clear, one.compared) == (1.0, 1, True)
    assert one.better > 0.99
    assert one.meets > 0.99  # the target is 50


def test_a_dear_creator_trails_them():
    one = of(work("a", 40, 6000), *peers(10))
    assert (one.percentile, one.clear) == (0.0, -1)
    assert one.better < 0.01
    assert one.shrunk < one.value


def test_few_events_are_drawn_farther_than_many():
    def lost(times):
        one = of(work("a", 6 * times, 100 * times), *peers(10, orders=20), *peers(6, first=10, orders=60))
        return (one.shrunk - one.value) / one.value

    assert lost(1) > 3 * lost(20) > 0


def test_every_campaign_is_judged_with_money_in_its_own_currency():
    here = [replace(one, currency="GBP", rate=1.25, campaign="C-2") for one in peers(3, first=20)]
    told = judged(record(*peers(10), *here), SETTINGS)
    assert len(told) == 13
    one = told["C-2", "p20"]
    assert (one.value, one.peers.count) == (25.0, 12)
    assert one.quartiles[1] == pytest.approx(told["C-1", "p0"].quartiles[1] / 1.25)


def test_work_without_a_rate_is_left_out_and_counted():
    told = comparison(
        record(work("a"), *peers(8), *peers(2, first=8, currency="USD", rate=None, campaign="C-0")), SETTINGS, "C-1"
    )
    assert told.unrated == 2
    assert {one.peers.count for one in told.creators} == {8}


def test_young_posts_count_neither_with_orders_nor_with_cost():
    one = of(work("a", 60, 900, ages=(40, 50, 3)), *peers(9))
    assert (one.posts, one.events, one.value) == (2, 40, 15.0)


def test_orders_that_no_video_tells_are_not_held_against_the_cost_of_old_posts_alone():
    mixed = by_code(work("a", 104, 5483, ages=(40, 50, 13)))
    one = of(mixed, *peers(9))
    assert (one.value, one.spend, one.percentile, one.meets) == (None, None, None, None)
    assert one.reason == "orders not told by video, 1 of 3 posts too young"
    assert one.remedy == "look again on 26 Nov"
    other = of(work("b"), *peers(8), mixed)
    assert other.peers.count == 8  # it is no peer either
    two = of(by_code(work("a", 104, 5483, ages=(40, 9, 13))), *peers(9))
    assert two.remedy == "look again on 30 Nov"  # once the last of them is old enough
    sold = of(by_code(work("a", 104, 5483, ages=(40, 50, 13), aim=target("roas", 2), amounts=[20.0] * 104)))
    assert sold.reason == "orders not told by video, 1 of 3 posts too young"


def test_orders_that_no_video_tells_count_once_all_posts_are_old_enough():
    one = of(by_code(work("a", 100, 5000, ages=(40, 50, 15))), *peers(9))
    assert (one.value, one.spend, one.events, one.posts) == (50.0, 5000, 100, 3)


def test_spend_is_that_of_the_posts_the_figure_rests_on():
    one = of(work("a", 60, 900, ages=(40, 50, 3), currency="GBP", rate=1.25), *peers(9))
    assert (one.spend, one.events, one.spend / one.events) == (600, 40, one.value)
    blind = watched("a", 30_000)
    first, *rest = blind.videos
    blind = replace(blind, videos=(replace(first, facts={"cost": 60.0}), *rest))
    assert (of(blind).posts, of(blind).spend) == (5, 300)  # a post without views tells nothing of what a thousand cost


@pytest.mark.parametrize(
    ("about", "reason", "remedy"),
    [
        ({"orders": 4}, "4 orders, 5 are needed", "one more post would do"),
        ({"orders": 2}, "2 orders, 5 are needed", "3 more posts would do"),
        ({"orders": 0}, "no order yet", ""),
        ({"orders": None}, "Results tells nothing of orders", ""),
        ({"orders": 6, "ages": (40, 3, 3)}, "2 orders, 5 are needed", "2 posts are still too young"),
        ({"orders": 3, "ages": (4,)}, "3 orders, post 4 days old", "look again on 5 Dec"),
        ({"orders": 0, "ages": (4, 2)}, "no order, 2 posts too young", "look again on 5 Dec"),
        ({"cost": -900}, "its costs are below zero", "look at Costs"),
        ({"cost": 0}, "no cost is booked", "book its costs"),
        ({"rate": None, "currency": "USD"}, "no exchange rate for USD", "add one to Rates"),
        ({"objective": ""}, "the campaign has no objective", "pick one on Campaigns"),
        ({"objective": "Increasing brand awareness"}, "0 peers, 8 are needed", "past campaigns would add to them"),
    ],
)  # fmt: skip
def test_who_is_not_compared_and_what_would_do(about, reason, remedy):
    one = of(work("a", **{"orders": 40, **about}), *peers(9, campaign="C-0"))
    assert (one.reason, one.remedy, one.percentile, one.better) == (reason, remedy, None, None)


def test_a_creator_without_a_post_is_not_compared():
    bare = replace(work("a"), videos=(), last=None)
    assert of(bare, *peers(9)).reason == "no post is live"


def test_without_any_event_the_range_has_no_upper_end():
    one = of(work("a", 0, 368.9), *peers(9))
    assert one.value is None
    assert (one.low, one.high) == (pytest.approx(100, rel=1e-3), None)
    assert one.shrunk is not None


def test_peers_that_differ_by_chance_alone_give_no_order():
    alike = [work(f"p{at}", 40 + at % 2, 1000) for at in range(9)]
    one = of(work("a", 40, 1000), *alike)
    assert one.reason == "the peers differ by no more than chance"
    assert one.meets > 0.9


def test_too_few_peers_still_leave_the_chance_to_meet_the_target():
    one = of(work("a", 40, 1000), *peers(3))
    assert (one.reason, one.shrunk) == ("3 peers, 8 are needed", None)
    assert one.meets > 0.99


def test_what_is_known_of_campaigns_only_compares_nobody():
    told = comparison(record(work("a", aim=target("branded_search", 100))), SETTINGS, "C-1")
    assert told.measure is None
    assert [one.reason for one in told.creators] == ["branded searches are known of whole campaigns only"]


def watched(creator, level, posts=6, campaign="C-1", aim=None, **about):
    """A work whose posts reach `level` views each, a little more and less."""
    views = [level * (1.3 if at % 2 else 0.75) for at in range(posts)]
    aim = aim or target("views", 100_000, 1000)
    return work(creator, None, 60 * posts, campaign=campaign, ages=[40] * posts, views=views, aim=aim, **about)


def test_views_are_compared_by_what_a_thousand_cost():
    some = [watched(f"p{at}", 3000 + 500 * at) for at in range(10)]
    one = of(watched("a", 30_000), *some)
    assert one.measure.title == "Cost per 1,000 views"
    assert one.value == pytest.approx(60_000 / (30_000 * 1.025))
    assert (one.percentile, one.clear) == (1.0, 1)
    assert one.low < one.value < one.shrunk < one.high
    assert one.meets > 0.9  # 10 a thousand


def test_few_posts_are_not_ranked_on_views():
    some = [watched(f"p{at}", 3000 + 500 * at) for at in range(10)]
    few = watched("a", 30_000, posts=3)
    assert of(few, *some).reason == "3 mature posts, 5 are needed"
    assert of(few, *some).remedy == "2 more would do"
    assert of(few, *some).meets is not None
    assert of(few, *some, told=settings(minimum_sample=2)).compared


def test_one_post_each_does_not_tell_chance():
    one, *some = [watched(f"p{at}", 3000 + 500 * at, posts=1) for at in range(10)]
    assert of(one, *some, told=settings(minimum_sample=1)).reason == "too few posts of each peer to tell chance"


@pytest.mark.parametrize("metric", ["engagement_rate", "save_rate", "completion_rate"])
def test_rates_are_better_when_higher_and_stay_between_0_and_1(metric):
    fact = {"engagement_rate": "likes", "save_rate": "saves", "completion_rate": "completed"}[metric]

    def rated(creator, share):
        rates = [share * (1.1 if at % 2 else 0.9) for at in range(6)]
        return work(creator, None, 300, ages=[40] * 6, views=[1000] * 6, aim=target(metric, 0.05),
                    **{fact: [1000 * one for one in rates]})  # fmt: skip

    some = [rated(f"p{at}", 0.02 + 0.004 * at) for at in range(10)]
    best, worst = of(rated("a", 0.3), *some), of(rated("a", 0.004), *some)
    assert (best.percentile, worst.percentile) == (1.0, 0.0)
    assert (best.clear, worst.clear) == (1, -1)
    assert 0 < worst.low < worst.shrunk < best.shrunk < best.high < 1
    assert best.meets > 0.99
    assert worst.meets < 0.01


@pytest.mark.parametrize(
    ("metric", "aim", "value"), [("roas", 2.0, 4.0), ("revenue", 2000.0, 4.0), ("aov", 50.0, 40.0), ("cvr", 0.05, 0.1)]
)
def test_figures_of_orders(metric, aim, value):
    def sold(creator, orders, amount):
        goal = target(metric, aim, 1000)
        return work(creator, orders, orders * 10, aim=goal, amounts=[amount] * orders, clicks=[orders * 5, orders * 5])

    some = [sold(f"p{at}", 40 + at, 20.0 + 3 * at) for at in range(10)]
    some = [replace(one, videos=tuple(replace(v, facts={**v.facts, "clicks": 400 + 90 * at}) for v in one.videos))
            for at, one in enumerate(some)]  # fmt: skip
    one = of(sold("a", 50, 40.0), *some)
    assert one.value == pytest.approx(value)
    assert one.events == 50
    assert one.measure.better is Better.HIGH
    assert one.percentile is not None
    assert 0 <= one.meets <= 1


def test_a_target_that_is_a_count_is_met_by_budget_over_target():
    some = peers(10)
    near = of(work("a", 200, 1000, aim=target("orders", 100, 100_000)), *some)
    far = of(work("a", 200, 1000, aim=target("orders", 100_000, 100)), *some)
    none = of(work("a", 200, 1000, aim=target("orders", 100, None)), *some)
    assert (near.meets > 0.99, far.meets < 0.01, none.meets) == (True, True, None)


@given(st.lists(st.floats(1, 100), min_size=8, max_size=20), st.floats(1, 100), st.floats(0, 100))
def test_a_worse_peer_more_never_lowers_a_place(others, mine, by):
    before = percentile(mine, others, Better.LOW, 8)
    assert percentile(mine, [*others, mine + by + 1e-6], Better.LOW, 8) >= before


@given(st.lists(st.tuples(st.integers(1, 200), st.integers(100, 5000)), min_size=10, max_size=14), st.floats(0.01, 100))
@hypotheses(max_examples=25, deadline=None)
def test_another_currency_changes_no_place(some, rate):
    def told(by):
        works = [work(f"p{at}", orders, cost * by, currency="X", rate=1 / by) for at, (orders, cost) in enumerate(some)]
        return [(one.percentile, one.reason) for one in comparison(record(*works), SETTINGS, "C-1").creators]

    assert told(1.0) == told(rate)


def test_ranks_follow_the_truth_more_often_than_raw_figures_do():
    chance = np.random.default_rng(3)
    true = chance.gamma(3, 1 / 120, 40)
    spend = chance.choice([150, 300, 4000], 40)
    works = [work(f"p{at}", float(chance.poisson(rate * cost)), float(cost)) for at, (rate, cost) in enumerate(zip(true, spend, strict=True))]  # fmt: skip
    found = comparison(record(*works), SETTINGS, "C-1").creators
    known = [(one.shrunk, one.value, 1 / rate) for one, rate in zip(found, true, strict=True) if one.compared]
    drawn, raw, truth = (np.log(np.array(some)) for some in zip(*known, strict=True))
    assert ((drawn - truth) ** 2).mean() < ((raw - truth) ** 2).mean()
