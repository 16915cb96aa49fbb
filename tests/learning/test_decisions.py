"""What would change a proposal, in words, and the order decisions are talked over in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from creatorsheet.catalogue.creators.choices import RehireStatus
from creatorsheet.catalogue.results.choices import Verdict
from creatorsheet.learning.decisions import Decision, Thresholds, change, fit, in_order, work
from creatorsheet.results.proposals import Standing, propose

LIMITS = Thresholds(0.7, 0.2, 3)
GOOD = Standing(posts=3, mature=3, youngest=40, late=0, chance=0.99, cost_below=True, event="order", events=168)


@pytest.mark.parametrize(
    ("about", "says"),
    [
        ({}, "Less than 70% likely on target, a late post, or a mark of 2 or less."),
        ({"breach": True}, "Only a person: correct Ended early on the deal if nobody broke its terms."),
        ({"disputed": True}, "The dispute settled."),
        ({"blocked": "x"}, "The disclosure put right, and a review that says so."),
        ({"chance": 0.1}, "70% likely on target; or a mark of 4 for the audience: then another idea is tried first."),
        ({"chance": 0.1, "late": 1}, "70% likely on target, and what speaks against it put right."),
        ({"chance": 0.1, "elsewhere": ("reach", 80)}, "Here: 70% likely on target. There: under the 75th percentile."),
        ({"events": 3}, "2 more orders."),
        ({"chance": None}, "A target on the campaign, and figures of three posts."),
        ({"chance": 0.5}, "Rehire from 70% likely on, Pause under 20%."),
        ({"chance": 0.1, "mature": 1}, "2 more mature posts (then Pause), or 70% likely on target."),
        (
            {"late": 1, "beyond": 1, "fit": Verdict.WEAK, "marks": {"communicated": 1}},
            "For Rehire: every post on time, an audience that fits, no more rounds than agreed and marks of 3 or more.",
        ),
        ({"posts": 0}, "A post that is live."),
        ({"chance": 0.1, "fit": Verdict.STRONG}, "Rehire from 70% likely on."),
    ],
)
def test_every_proposal_says_what_would_change_it(about, says):
    one = replace(GOOD, **about)
    status, _ = propose(one, 0.7, 0.2, 3)
    assert change(one, status, LIMITS) == says


def test_the_three_sides_in_words():
    one = replace(GOOD, late=1, marks={"audience_reached": 4, "took_feedback": 2}, fit=Verdict.GOOD)
    assert fit(one) == "4 of 5, Good"
    assert (fit(GOOD), fit(GOOD, 81.6)) == ("not judged", "expected 82/100")
    assert work(one, 3, 2, 4.25) == "2 of 3 on time, 2 rounds, quality 4.2, poor marks for feedback (2 of 5)"
    assert work(GOOD, 0, None, None) == "no post had a day"


def test_what_holds_is_the_decision_and_rehire_comes_first():
    def one(handle, status, decided=None, cost=0.0):
        return Decision(handle, handle, "", status, "", "", "", "", "", cost=cost, decided=decided)

    found = in_order([
        one("a", None), one("b", RehireStatus.PAUSE), one("c", RehireStatus.REHIRE, cost=5.0),
        one("d", RehireStatus.PAUSE, RehireStatus.REHIRE, 9.0),
    ])  # fmt: skip
    assert [each.handle for each in found] == ["d", "c", "b", "a"]
