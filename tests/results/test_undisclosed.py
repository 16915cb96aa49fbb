"""The newest look at a live post says whether it discloses."""

from __future__ import annotations

from datetime import date

import pytest

from creatorsheet.catalogue.agreements.choices import CheckResult, LabelSeen, ReviewKind
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.results.undisclosed import undisclosed


def check(day=1, row=3, **about):
    about = {"kind": ReviewKind.LIVE, "deliverable": "L-1", "received_on": date(2026, 5, day)} | about
    return Review(**about).standing_at(row)


WRONG = check(disclosure=CheckResult.FIX)
RIGHT = check(2, disclosure=CheckResult.OK, label_seen=LabelSeen.PAID)


@pytest.mark.parametrize(
    ("checks", "found"),
    [
        ([WRONG], {"L-1"}),
        ([check(disclosure=CheckResult.OK, label_seen=LabelSeen.NONE)], {"L-1"}),
        ([check(label_seen=LabelSeen.PROMO)], {"L-1"}),
        ([check(disclosure=CheckResult.UNSURE, label_seen=LabelSeen.UNSURE)], set()),
        ([WRONG, RIGHT], set()),
        ([RIGHT, WRONG], set()),
        ([check(3, disclosure=CheckResult.FIX), RIGHT], {"L-1"}),
        ([WRONG, check(1, 4, disclosure=CheckResult.OK)], set()),
        ([check(kind=ReviewKind.DRAFT, disclosure=CheckResult.FIX)], set()),
        ([check(deliverable=None, disclosure=CheckResult.FIX)], set()),
        ([], set()),
    ],
)
def test_the_newest_check_counts(checks, found):
    assert undisclosed(checks) == found
