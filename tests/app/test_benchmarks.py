"""Benchmarks of a whole workbook: six answers in sentences, figures for programs, and odd workbooks."""

from __future__ import annotations

import pytest
from tests.learning.history import TODAY, history

from creatorsheet.app.benchmarks import benchmarks
from creatorsheet.book.memory import MemoryBook
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.catalogue.traits import NINE
from creatorsheet.learning.answers import Verdict

SHOP, AWARE = "Generating TikTok Shop sales", "Increasing brand awareness"
QUESTIONS = [
    "Which creator tier generates the strongest conversions?",
    "Which formats hold attention longest?",
    "Which offers produce the highest click-through rate?",
    "Which creators deserve repeat partnerships?",
    "Which videos should receive paid amplification?",
    "How much should the next campaign budget allocate to testing?",
]


@pytest.fixture(scope="module")
def rows():
    return history(seed=3, campaigns=8).rows


@pytest.fixture(scope="module")
def made(rows):
    return benchmarks(MemoryBook(rows), today=TODAY)


def test_the_six_questions_of_the_guide_are_answered_in_its_order(made):
    figures = made.outcome.figures["questions"]
    assert [one["question"] for one in figures] == QUESTIONS
    assert all(one["answer"].endswith(".") for one in figures)
    for one in figures[:4]:
        assert "video" in one["evidence"] or "mature" in one["evidence"]
        assert one["lines"]


def test_what_is_said_tells_how_much_it_rests_on(made):
    assert made.outcome.says[0] == (
        f"{SHOP}: 120 mature videos by {made.benchmarks.whole.creators} creators since 24 Nov 2025."
        f" Other objectives: {AWARE} (40)."
    )
    assert len(made.outcome.says) == 13


def test_every_dimension_has_its_kinds_with_counts_ranges_and_level(made):
    figures = made.outcome.figures
    assert {one["trait"] for one in figures["kinds"]} == {one.key for one in NINE}
    nano = next(one for one in figures["kinds"] if one["kind"] == "Nano")["measures"]["views"]
    assert nano["low_quartile"] < nano["median"] < nano["high_quartile"]
    assert nano["low"] < nano["median"] < nano["high"]
    assert nano["videos"] > nano["creators"] > 1
    assert 0 <= nano["own_weight"] <= 1
    assert (figures["minimum"], figures["currency"]) == (8, "EUR")
    assert set(figures["quarters"]) == set(figures["measures"])
    first = figures["next"][0]["expect"]["views"]
    assert first["videos"] >= 8
    assert first["shared"][0] == "tier"


def test_nothing_is_written(made):
    assert not made.outcome.plan
    assert made.outcome.findings == ()


def test_an_objective_can_be_named(rows):
    found = benchmarks(MemoryBook(rows), today=TODAY, objective=AWARE)
    assert (found.benchmarks.objective, found.benchmarks.whole.videos) == (AWARE, 40)
    assert {one.objective for one in found.answers[:3]} == {AWARE}


def test_an_empty_workbook_says_what_comes_first():
    found = benchmarks(MemoryBook({}), today=TODAY)
    assert found.outcome.says[0].startswith("No mature video yet")
    assert len(found.answers) == 6


def test_settings_set_the_fewest_videos_and_the_period(rows):
    settings = [
        {"setting_key": str(SettingKey.MINIMUM_PEERS), "value": "30"},
        {"setting_key": str(SettingKey.BENCHMARK_MONTHS), "value": "6"},
    ]
    found = benchmarks(MemoryBook({**rows, "Settings": settings}), today=TODAY).benchmarks
    assert found.fewest == 30
    assert found.older > 0
    assert all(one.figures["views"].middle is None for one in found.rows if one.videos < 30)


def test_a_creator_a_person_decided_against_is_not_booked_again(rows, made):
    best = made.answers[3].lines[0]
    creators = [
        {**one, "rehire_status": "Remove from consideration"} if f"@{one['handle']}" == best.name else one
        for one in rows["Creators"]
    ]
    found = benchmarks(MemoryBook({**rows, "Creators": creators}), today=TODAY).answers[3]
    [line] = [one for one in found.lines if one.name == best.name]
    assert (best.why, line.why) == ("", "decided: remove from consideration")


def test_nobody_is_booked_who_is_not_to_be_contacted(rows, made):
    best = made.answers[3].lines[0]
    creators = [{**one, "do_not_contact": f"@{one['handle']}" == best.name} for one in rows["Creators"]]
    found = benchmarks(MemoryBook({**rows, "Creators": creators}), today=TODAY).answers[3]
    [line] = [one for one in found.lines if one.name == best.name]
    assert line.why == "not to be contacted"


def test_counts_below_zero_tell_nothing(rows):
    wrong = [{**one, "views": -5, "orders": -1, "clicks": -4} for one in rows["Results"]]
    found = benchmarks(MemoryBook({**rows, "Results": wrong}), today=TODAY)
    assert found.benchmarks.whole.figures["views"].videos == 0
    assert found.answers[3].verdict is Verdict.OPEN


def test_checked_comments_and_reviewed_links_count_as_signs(rows, made):
    assert made.answers[4].lines[0].rank is None
    videos = [one["deliverable_id"] for one in rows["Deliverables"]]
    more = {
        "Comments": [
            {"comment_id": f"{video}-{at}", "deliverable": video, "text": "love it", "sentiment": "Positive", "reviewed_by": "Ana", "by_creator": False}
            for video in videos for at in range(6)
        ],
        "Reviews": [{"review_id": f"R-{video}", "deliverable": video, "links_codes": "OK", "kind": "Draft"} for video in videos],
    }  # fmt: skip
    found = benchmarks(MemoryBook({**rows, **more}), today=TODAY).answers[4]
    assert "comments" in found.lines[0].why
    assert "call to action" in found.lines[0].why
    assert found.lines[0].rank == 1.0
