"""Whether the two questions about rights have an answer at all."""

from __future__ import annotations

from collections.abc import Iterator

from creatorsheet.catalogue.agreements.choices import RightKind, RightStatus
from creatorsheet.catalogue.problems.terms import RIGHTS_OR_EXCLUSIVITY_NOT_ANSWERED
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.kernel.finding import Finding

ANSWERS = (RightStatus.AGREED, RightStatus.REFUSED, RightStatus.ENDED)
ASKED = ((RightKind.USAGE, "content usage"), (RightKind.EXCLUSIVITY, "exclusivity"))


def answered(agreement: Agreement) -> Iterator[Finding]:
    """CS-T11: a clause that is agreed, or refused, for usage and for exclusivity."""
    open_ones = [
        words
        for kind, words in ASKED
        if not any(one.kind is kind and one.status in ANSWERS for one in agreement.rights)
    ]
    if open_ones:
        yield RIGHTS_OR_EXCLUSIVITY_NOT_ANSWERED.at(
            agreement.place(agreement.deal),
            creator=agreement.creator,
            item=" or ".join(open_ones),
            rows=" and one for ".join(open_ones),
        )
