"""The three questions about kinds: when they are answered, when not, and what is said instead."""

from __future__ import annotations

import numpy as np
import pytest
from tests.learning.videos import SHOP, record, video, work

from creatorsheet.learning.answers import Verdict
from creatorsheet.learning.benchmarks import Sources
from creatorsheet.learning.leading import KINDS, answer

TIER, FORMAT, OFFER = KINDS


def made(question, videos=(), works=(), objective="", fewest=5):
    return answer(question, Sources(record(videos, works=works)), fewest, objective)


def some(kind, count, *, people=6, seconds=9.0, orders=4.0, trait="format", first=0, spread=0.2, **about):
    chance = np.random.default_rng(first + 5)
    return [
        video(
            f"{kind}{at % people}", age=20 + at, name=f"L-{kind}-{at}",
            facts={"watched": 1e4 * float(np.exp(chance.normal(np.log(seconds), spread))), "orders": orders},
            **{trait: kind}, **about,
        )
        for at in range(count)
    ]  # fmt: skip


def test_a_sure_answer_says_how_many_the_range_and_how_sure():
    found = made(FORMAT, [*some("Tutorial", 20, seconds=15), *some("Review", 20, first=1)])
    assert (found.verdict, found.short) == (Verdict.ANSWERED, "Tutorial holds attention longest")
    assert found.answer.startswith("Tutorial: 1")
    assert "20 videos by 6 creators. It is ahead of all others in 100 of 100 draws." in found.answer
    assert found.evidence.startswith(
        "Average watch time, median, of 40 videos by 12 creators. Generating TikTok Shop sales."
    )
    assert found.next == ""
    assert [(one.name, round(one.rank, 2)) for one in found.lines] == [("Tutorial", 1.0), ("Review", 0.0)]
    assert found.lines[0].low < found.lines[0].value < found.lines[0].high


def test_ranges_that_overlap_are_not_told_apart():
    found = made(FORMAT, [*some("Tutorial", 12, seconds=9.1), *some("Review", 12, first=3)])
    assert (found.verdict, found.short) == (Verdict.OPEN, "")
    assert found.answer.startswith("Cannot tell yet:")
    assert found.next


def test_kinds_with_too_few_videos_or_creators_are_not_ranked():
    found = made(
        FORMAT, [*some("Tutorial", 9), *some("Review", 9), *some("Story", 4), *some("Sketch", 9, people=2, seconds=60)]
    )
    lines = {one.name: (one.rank is None, one.why) for one in found.lines}
    assert lines["Story"] == (True, "4 videos, 5 needed")
    assert lines["Sketch"] == (True, "2 creators, 3 needed")
    assert not found.short.startswith("Sketch")


def test_one_kind_has_nothing_to_be_compared_with():
    found = made(OFFER, some("A free trial", 9, trait="offer"))
    assert found.answer.startswith("Cannot tell yet: all have one offer, A free trial: 1.2%")
    assert found.next == "Test next: a second offer, in 5 videos by 3 creators or more."


def test_no_kind_with_enough_says_what_is_lacking():
    found = made(FORMAT, [*some("Tutorial", 3), *some("Review", 2)])
    assert found.answer == "Cannot tell yet: no format has 5 videos by 3 creators with the figures."
    assert found.next == "Test next: 2 more videos of Tutorial."


def test_no_figure_at_all_says_what_to_enter():
    found = made(TIER)
    assert found.answer.startswith("Cannot tell yet: no mature video has what Conversion rate is made of")
    assert found.next == "Import or enter orders and clicks in Results."


def test_tiers_are_compared_by_orders_over_clicks_in_all():
    found = made(TIER, [*some("Nano", 15, trait="tier", orders=9.0), *some("Mid", 15, trait="tier", orders=2.0)])
    assert (found.verdict, found.metric.key, found.lines[0].name) == (Verdict.ANSWERED, "cvr", "Nano")
    assert found.lines[0].value == pytest.approx(9 / 120)


def test_where_nobody_counts_clicks_the_cost_of_an_order_decides():
    videos = [*some("Nano", 15, trait="tier", orders=9.0), *some("Mid", 15, trait="tier", orders=2.0)]
    for one in videos:
        del one.facts["clicks"]
    found = made(TIER, videos)
    assert (found.metric.key, found.lines[0].name) == ("cpa", "Nano")


def test_a_question_looks_where_most_is_known_unless_an_objective_is_named():
    aware = "Increasing brand awareness"
    videos = [*some("Tutorial", 20, objective=aware), *some("Review", 8)]
    assert made(FORMAT, videos).objective == aware
    assert made(FORMAT, videos, objective=SHOP).objective == SHOP


def test_the_test_that_would_settle_it_is_as_large_as_it_has_to_be():
    """Formats that differ by .3 on a spread of .5 with 18 videos each need about (1.645)² · 2 · .25 / .09 = 15 in all."""
    chance = np.random.default_rng(0)
    logs = chance.normal(0, 0.5, 18)
    logs = (logs - logs.mean()) / logs.std() * 0.5
    videos = [
        video(f"{kind}{at}", age=20 + at, name=f"L-{kind}-{at}", format=kind, facts={"watched": 1e4 * float(np.exp(2 + up + off))})
        for kind, up in (("Tutorial", 0.22), ("Review", 0.0))
        for at, off in enumerate(logs)
    ]  # fmt: skip
    found = made(FORMAT, videos)
    assert found.verdict is not Verdict.ANSWERED
    number = int(found.next.split("about ")[1].split()[0])
    assert found.next.endswith("more videos each of Tutorial and Review, all else alike.")
    assert 5 <= number <= 20


def test_sales_of_whole_campaigns_do_for_tiers():
    works = [
        work([video(f"{tier}{at}", tier=tier, facts={"orders": 0.0}), video(f"{tier}{at}", tier=tier, age=40, facts={"orders": 0.0})], orders=orders)
        for tier, orders in (("Nano", 14.0), ("Mid", 5.0))
        for at in range(8)
    ]  # fmt: skip
    found = made(TIER, works=works)
    assert found.lines[0].name == "Nano"
    assert found.lines[0].videos == 8
