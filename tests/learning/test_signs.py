"""The six signs: each met, missed and not to be told, beside similar videos."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from creatorsheet.catalogue.results.choices import AmplifyRule
from creatorsheet.learning.record import Record, Video, Work
from creatorsheet.learning.signs import Judge, Looks
from creatorsheet.results.efficiency import Group
from creatorsheet.results.judging import Target


def video(name="V", *, age=40, quality=4, traits=None, **facts):
    """A video of 1,000 views, of which 30 % reached the end after 8 s on average and 1 % clicked."""
    known = {"views": 1000.0, "shown": 1000.0, "watched": 8000.0, "completed": 300.0, "clicks": 10.0, **facts}
    labels = {
        "objective": "Generating TikTok Shop sales", "format": "Tutorial", "length": "15 to 30 s", "demo": "Shown working",
        "cta": "Use a code", **(traits or {}),
    }  # fmt: skip
    facts = {key: value for key, value in known.items() if value is not None}
    posted = datetime(2026, 5, 1, tzinfo=UTC)
    return Video(name, "C-1", "CR-1", posted, age, age >= 15, labels, facts, quality=quality)


def judge(*videos, others=8, share=0.75):
    rest = [video(f"O-{at}", watched=7000.0 + 100 * at, completed=200.0 + at) for at in range(others)]
    target = Target(None, None, None, ("orders",))  # type: ignore[arg-type]
    work = Work(
        "C-1", "Spring", "CR-1", "anna", "", "EUR", 1.0, 30, False, None, {}, (*videos, *rest), Group({}, {}, None), target, ""
    )  # type: ignore[arg-type]  # fmt: skip
    return Judge(Record(date(2026, 6, 13), "EUR", 12, (work,)), share, 4, 8)


NOTHING_SEEN = Looks()


def sign(rule, one=None, looks=NOTHING_SEEN, **about):
    one = one or video()
    return next(each for each in judge(one, **about).of(one, looks).signs if each.rule is rule)


def test_watch_time_and_completion_have_to_pass_three_of_four_similar_videos():
    best = sign(AmplifyRule.WATCH_TIME)
    assert (best.met, best.words) == (True, "8.0 s watched, more than 100% of 8 videos (tutorial)")
    middle = sign(AmplifyRule.COMPLETION, video(completed=203.5))
    assert (middle.met, middle.words) == (False, "20% reached the end, more than 50% of 8 videos (15 to 30 s)")
    assert sign(AmplifyRule.COMPLETION, video(completed=205.5)).met


def test_of_few_similar_videos_all_count_and_of_few_at_all_nobody_can_tell():
    other = video(traits={"format": "Review"})
    assert sign(AmplifyRule.WATCH_TIME, other).words.endswith("8 videos (any format)")
    few = sign(AmplifyRule.WATCH_TIME, others=7)
    assert (few.met, few.words) == (None, "8.0 s watched; 7 others to compare, 8 needed")
    assert sign(AmplifyRule.WATCH_TIME, video(watched=None)).met is None


@pytest.mark.parametrize(
    ("positive", "negative", "met"),
    [(0, 0, None), (4, 0, None), (5, 0, True), (4, 1, False), (8, 1, True), (7, 2, False), (0, 9, False)],
)
def test_sentiment_is_more_positive_than_chance_makes_it(positive, negative, met):
    """The sign test at 5 %: 5 of 5 has 3.1 %, 8 of 9 has 2.0 %, 7 of 9 has 9.0 %; of fewer than 5 none could pass."""
    assert sign(AmplifyRule.SENTIMENT, looks=Looks(positive, negative)).met is met


@pytest.mark.parametrize(
    ("demo", "quality", "met"),
    [
        ("Shown working", 4, True), ("Shown working", 3, False), ("Shown in part", 5, False), ("Shown working", None, None),
        ("", 4, None), ("", 2, False),
    ],
)  # fmt: skip
def test_a_demonstration_shows_it_working_and_well(demo, quality, met):
    assert sign(AmplifyRule.DEMO, video(quality=quality, traits={"demo": demo})).met is met


@pytest.mark.parametrize(
    ("asks", "links", "met"),
    [("Use a code", True, True), ("Use a code", None, None), ("Use a code", False, False), ("No request", True, False), ("", True, None)],
)  # fmt: skip
def test_a_call_to_action_is_asked_and_leads_somewhere(asks, links, met):
    assert sign(AmplifyRule.CTA, video(traits={"cta": asks}), Looks(links_ok=links)).met is met


def test_orders_count_by_the_low_end_of_their_range():
    rest = [video(f"S-{at}", orders=5.0) for at in range(8)]
    for orders, met in ((8.0, False), (12.0, True)):  # at least 3.5 and 6.2 of 1,000 views, where others have 5
        one = video(orders=orders)
        found = next(
            each for each in judge(one, *rest, others=0).of(one, Looks()).signs if each.rule is AmplifyRule.CONVERSION
        )
        assert found.met is met
        assert "others 5.00" in found.words


def test_without_orders_of_its_own_clicks_have_to_lead_and_be_more_than_chance():
    assert sign(AmplifyRule.CONVERSION, video(clicks=30.0)).met
    assert sign(AmplifyRule.CONVERSION, video(clicks=12.0)).met is False
    assert sign(AmplifyRule.CONVERSION, video(clicks=None)).met is None
    other = video(clicks=30.0, traits={"objective": "Increasing brand awareness"})
    assert sign(AmplifyRule.CONVERSION, other).met is None


def test_a_candidate_is_a_week_old_and_shows_enough_signs():
    looks = Looks(5, 0, links_ok=True)
    one = video(clicks=30.0)
    found = judge(one).of(one, looks)
    assert (found.met, found.chosen, found.main.rule) == (6, True, AmplifyRule.WATCH_TIME)
    young = replace(one, age=6)
    assert not judge(young).of(young, looks).chosen
    weak = video(watched=1.0, completed=1.0, quality=3)
    found = judge(weak).of(weak, looks)
    assert (found.met, found.chosen) == (2, False)
