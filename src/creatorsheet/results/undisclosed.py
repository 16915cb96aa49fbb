"""Live posts that did not disclose when somebody last looked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from creatorsheet.catalogue.agreements.choices import CheckResult, LabelSeen, ReviewKind
from creatorsheet.catalogue.agreements.reviews import Review

WRONG = (LabelSeen.NONE, LabelSeen.PROMO)


def undisclosed(reviews: Iterable[Review]) -> frozenset[str]:
    """Ids of the deliverables whose newest check of the live post found the disclosure or the label wrong.

    What could not be checked is not wrong; of two checks on one day the lower row is the newer.
    """
    newest: dict[str, Review] = {}
    checks = (row for row in reviews if row.kind is ReviewKind.LIVE and row.deliverable)
    for row in sorted(checks, key=lambda one: (one.received_on or date.min, one.sheet_row)):
        newest[row.deliverable or ""] = row
    return frozenset(key for key, row in newest.items() if row.disclosure is CheckResult.FIX or row.label_seen in WRONG)
