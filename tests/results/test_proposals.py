"""The first rule that fits decides, and says why."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.creators.choices import RehireStatus
from creatorsheet.catalogue.results.choices import Verdict
from creatorsheet.results.proposals import WORK, Standing, percentile, propose

GOOD = Standing(posts=3, mature=3, youngest=40, late=0, chance=0.99, cost_below=True, event="order", events=168)


@pytest.mark.parametrize(
    ("changed", "status", "reason"),
    [
        ({}, "Rehire", "99% likely below target; all posts on time"),
        ({"late": 1}, "Test again", "99% likely below target, but 1 of 3 posts late"),
        ({"chance": 0.001}, "Pause", "under 1% likely below target, 3 mature posts"),
        ({"chance": 0.001, "mature": 2}, "Test again", "under 1% likely below target, 3 posts"),
        ({"chance": 0.1, "elsewhere": ("reach", 81)}, "Keep for a different campaign", "81st percentile on reach"),
        ({"chance": 0.4}, "Test again", "40% likely below target, 3 posts"),
        ({"events": 4}, "Test again", "4 orders; 5 are needed to rank"),
        ({"events": 3, "posts": 1, "youngest": 4}, "Test again", "3 orders; its only post is 4 days old"),
        (
            {"events": 0, "at_least": "cost per order is above EUR 103"},
            "Test again",
            "no order yet; cost per order is above EUR 103",
        ),
        ({"disputed": True}, "Pause", "the agreement is in dispute"),
        (
            {"breach": True, "disputed": True},
            "Remove from consideration",
            "the agreement ended because terms were broken",
        ),
        (
            {"blocked": "the disclosure of video 2 is not put right"},
            "Pause",
            "the disclosure of video 2 is not put right",
        ),
        ({"posts": 0}, None, "no post is live yet"),
        ({"marks": {"audience_reached": 4}}, "Rehire", "99% likely below target; all posts on time; the audience fits"),
        ({"fit": Verdict.GOOD}, "Rehire", "99% likely below target; all posts on time; the audience fits"),
        ({"fit": Verdict.UNCLEAR}, "Rehire", "99% likely below target; all posts on time"),
        (
            {"marks": {"audience_reached": 2}},
            "Test again",
            "99% likely below target, but the audience does not fit (2 of 5)",
        ),
        ({"fit": Verdict.WEAK}, "Test again", "99% likely below target, but the audience does not fit"),
        ({"beyond": 2}, "Test again", "99% likely below target, but 2 rounds beyond those agreed"),
        (
            {"marks": {"communicated": 1, "took_feedback": 2, "followed_brief": 3}},
            "Test again",
            "99% likely below target, but poor marks for communication (1 of 5) and feedback (2 of 5)",
        ),
        (
            {"chance": 0.001, "marks": {"audience_reached": 5}},
            "Test again",
            "under 1% likely below target, but the audience fits: try another idea",
        ),
        (
            {"chance": 0.001, "marks": {"audience_reached": 5}, "late": 2},
            "Pause",
            "under 1% likely below target, 3 mature posts; 2 of 3 posts late",
        ),
        (
            {"chance": 0.001, "elsewhere": ("reach", 74)},
            "Pause",
            "under 1% likely below target, 3 mature posts",
        ),
    ],
)
def test_first_match_wins(changed: dict[str, object], status: str | None, reason: str) -> None:
    assert propose(replace(GOOD, **changed), 0.7, 0.2, 3) == (status, reason)  # type: ignore[arg-type]


def test_no_percentile_among_fewer_than_eight() -> None:
    assert percentile(7, range(7)) is None
    assert percentile(6, range(8)) == 88


@given(
    chance=st.floats(0, 1),
    late=st.integers(0, 3),
    marks=st.dictionaries(st.sampled_from(["audience_reached", *WORK]), st.integers(1, 5)),
    beyond=st.integers(0, 2),
)
def test_no_figure_alone_makes_a_rehire_and_what_speaks_against_never_helps(chance, late, marks, beyond):
    one = replace(GOOD, chance=chance, late=late, marks=marks, beyond=beyond)
    status, _ = propose(one, 0.7, 0.2, 3)
    best, _ = propose(replace(one, late=0, beyond=0, marks={}), 0.7, 0.2, 3)
    if status is RehireStatus.REHIRE:
        assert chance >= 0.7
        assert not one.against
        assert best is RehireStatus.REHIRE
    if best is RehireStatus.TEST_AGAIN:
        assert status is RehireStatus.TEST_AGAIN
