"""The first rule that fits decides, and says why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from creatorsheet.results.proposals import Standing, percentile, propose

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
    ],
)
def test_first_match_wins(changed: dict[str, object], status: str | None, reason: str) -> None:
    assert propose(replace(GOOD, **changed), 0.7, 0.2, 3) == (status, reason)  # type: ignore[arg-type]


def test_no_percentile_among_fewer_than_eight() -> None:
    assert percentile(7, range(7)) is None
    assert percentile(6, range(8)) == 88
