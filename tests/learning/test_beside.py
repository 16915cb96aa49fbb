"""The campaign beside its target, earlier campaigns and channels; creators side by side; other definitions."""

from dataclasses import replace

import pytest
from tests.learning.works import SETTINGS, peers, record, target, work

from creatorsheet.learning.beside import Channel, With, lines
from creatorsheet.learning.fair import comparison
from creatorsheet.learning.record import Reliability
from creatorsheet.learning.sensitivity import Leaders, engaging, leader, retiered
from creatorsheet.learning.side import rows


def told(*works, channels=()):
    held = record(*works)
    return lines(held, comparison(held, SETTINGS, "C-1"), channels)


def of(kind, some):
    return [one for one in some if one.kind is kind]


def test_a_campaign_is_held_against_target_and_past_as_ratios_of_totals():
    some = told(
        work("a", 100, 1000),
        work("b", 20, 2000),
        work("a", 30, 3000, campaign="C-0"),
        work("c", 90, 3000, campaign="C-9"),
    )
    [goal], [past] = of(With.TARGET, some), of(With.PAST, some)
    assert (goal.theirs.value, goal.ours.value) == (50.0, 25.0)
    assert goal.difference == pytest.approx(-0.5)
    assert past.theirs.value == 50.0
    assert (past.theirs.campaigns, past.theirs.creators, past.theirs.posts, past.theirs.events) == (2, 2, 4, 120)
    assert past.theirs.low < 50 < past.theirs.high


def test_tiers_are_held_against_the_same_tier_before():
    some = told(work("a", 100, 1000), work("b", 20, 2000, tier="Mid"), work("c", 30, 3000, campaign="C-0"))
    micro, mid = of(With.TIER, some)
    assert (micro.name, micro.ours.value, micro.theirs.value) == ("Micro", 10.0, 100.0)
    assert (mid.theirs, mid.reason) == (None, "no mid creator had results for this objective elsewhere")


def test_channels_tell_what_one_result_cost_or_what_is_missing():
    channels = [
        Channel(With.PAID, "prospecting", {"cost": 900.0, "orders": 30.0}),
        Channel(With.PAID, "retargeting", {"cost": 900.0, "sessions": 30.0}),
        Channel(With.CHANNEL, "email", {"orders": 30.0}),
        Channel(With.CHANNEL, "search", {"sessions": 30.0}),
        Channel(With.CHANNEL, "", {"cost": 10.0, "orders": 0.0}),
    ]
    some = told(work("a"), channels=channels)
    paid, again = of(With.PAID, some)
    assert (paid.name, paid.theirs.value, paid.theirs.events) == ("prospecting", 30.0, 30)
    assert again.reason == "its orders are not entered"
    assert [one.reason for one in of(With.CHANNEL, some)] == [
        "its ad spend is not entered", "its orders and ad spend are not entered", "it brought no order yet",
    ]  # fmt: skip


def test_what_is_not_there_says_why():
    some = told(work("a", aim=target("orders")))
    assert [one.reason for one in some] == [
        "the campaign has no target",
        "no other campaign of this objective in 12 months",
        "none in Results (Scope Comparison: paid social)",
        "none in Results (Scope Comparison: other channel)",
        "no micro creator had results for this objective elsewhere",
    ]
    assert (
        told(work("a", aim=target("orders", 5)))[0].reason
        == "a target that is a count needs the campaign's budget beside it"
    )


def test_other_currencies_are_told_in_the_campaigns_own():
    some = told(
        work("a", 10, 100, currency="GBP", rate=1.25), work("b", 10, 250, campaign="C-0"),
        work("c", 10, 100, campaign="C-0", currency="USD", rate=None),
    )  # fmt: skip
    [past] = of(With.PAST, some)
    assert past.theirs.value == pytest.approx(20.0)
    assert past.theirs.creators == 1


def test_returns_of_two_currencies_are_added_in_one():
    aim = target("roas", 2.0)
    some = told(
        work("a", 10, 100, aim=aim, amounts=[20.0] * 10),
        work("b", 10, 100, aim=aim, amounts=[20.0] * 10, campaign="C-0"),
        work("c", 10, 2000, aim=aim, amounts=[800.0] * 10, campaign="C-8", currency="JPY", rate=0.01),
        work("d", 10, 2000, aim=aim, amounts=[800.0] * 10, campaign="C-9", currency="XXX", rate=None),
    )
    [past] = of(With.PAST, some)
    assert past.theirs.value == pytest.approx((200 + 80) / (100 + 20))
    assert past.theirs.creators == 2


def test_views_and_shares_have_ranges_over_posts():
    posts = {"ages": [40] * 4, "views": [1000, 2000, 1500, 900], "likes": [50, 90, 60, 70]}
    for metric in ("views", "engagement_rate"):
        aim = target(metric, 0.05, 1000)
        one, *_ = told(work("a", None, 400, aim=aim, **posts))
        assert one.ours.low < one.ours.value < one.ours.high


def test_conversion_has_a_range_of_its_own():
    one, *_ = told(work("a", 40, aim=target("cvr", 0.1), clicks=[200, 200]))
    assert (one.ours.value, one.ours.events) == (0.1, 40)
    assert one.ours.low < 0.1 < one.ours.high


def test_side_by_side_adds_up_and_rates_are_ratios_of_totals():
    went = Reliability(late=1, due=2, rounds=3)
    a = work(
        "a",
        30,
        1000,
        views=[1000, 3000],
        likes=[100, 100],
        reach=[800, 2000],
        clicks=[9, 1],
        amounts=[20.0] * 30,
        went=went,
    )
    b = work("b", 10, 2000, views=[500, 500], likes=[100, 100], clicks=[2, 3])
    first, second, every = rows(comparison(record(a, b), SETTINGS, "C-1"))
    assert [one.name for one in (first, second, every)] == ["@b", "@a", "All 2"]
    assert (second.engagement, first.engagement, every.engagement) == (0.05, 0.2, 0.08)
    assert (every.posts, every.cost, every.views, every.reach, every.clicks) == (4, 3000, 5000, 2000, 15)
    assert (every.results, every.revenue, every.late, every.due, every.rounds) == (40, 600, 1, 2, 3)
    assert every.low == pytest.approx(28.58, abs=0.01)
    assert (first.revenue, first.reach, first.quality) == (None, None, None)


def test_one_creator_has_no_total():
    assert len(rows(comparison(record(work("a")), SETTINGS, "C-1"))) == 1


def test_young_posts_stand_side_by_side_but_are_not_compared():
    found = comparison(record(work("a", 60, 900, ages=(40, 3, 3))), SETTINGS, "C-1")
    assert rows(found)[0].results == 60
    assert found.creators[0].events == 20


def test_the_leader_in_engagement_by_views_and_by_followers():
    def engaged(creator, likes, views, followers):
        return work(
            creator, views=[views] * 2, likes=[likes] * 2, comments=[0, 0], shares=[0, 0], followers=[followers] * 2
        )

    some = [engaged("a", 100, 1000, 90_000), engaged("b", 100, 5000, 1000), *peers(8)]
    found = comparison(record(*some), SETTINGS, "C-1")
    assert engaging(found) == Leaders("a", "b")


def test_other_tiers_may_give_another_leader():
    """@a is the cheapest among small and large creators alike; only under tiers that put it among the cheaper ones it is not."""
    some = [
        *(work(f"m{at}", 40, 1000 + 100 * at, tier="Micro", followers=[20_000] * 2) for at in range(10)),
        *(work(f"n{at}", 200, 1000 + 100 * at, tier="Nano", followers=[9_000] * 2) for at in range(10)),
        work("a", 60, 1000, tier="Micro", followers=[11_000] * 2),
    ]
    held = record(*some)
    found = comparison(held, SETTINGS, "C-1")
    again = {one.scheme: one for one in retiered(held, SETTINGS, found)}
    assert leader(found) == "n0"
    assert set(again) == {"untapper", "KOLens", "HypeAuditor"}
    assert again["KOLens"].moved > 0  # it calls all of them nano
    assert again["untapper"].moved == 0


def test_nobody_compared_nobody_leads():
    held = record(work("a"))
    found = comparison(held, SETTINGS, "C-1")
    assert (leader(found), retiered(held, SETTINGS, found), engaging(found).known) == ("", [], False)
    assert lines(held, replace(found, creators=()), []) == []
