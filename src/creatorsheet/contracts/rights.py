"""Whether the two questions about rights have an answer at all."""

from __future__ import annotations

from collections.abc import Iterator

from creatorsheet.catalogue.agreements.choices import RightKind, RightStatus
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.problems.terms import RIGHTS_OR_EXCLUSIVITY_NOT_ANSWERED
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.kernel.finding import Finding

ANSWERS = (RightStatus.AGREED, RightStatus.REFUSED, RightStatus.ENDED)
ASKED = ((RightKind.USAGE, "content usage"), (RightKind.EXCLUSIVITY, "exclusivity"))


def answered(agreement: Agreement) -> Iterator[Finding]:
    """CS-T11: a clause that is agreed, or refused, for usage and for exclusivity."""
    open_ones = [words for kind, words in ASKED if not any(_answers(agreement, one, kind) for one in agreement.rights)]
    if open_ones:
        yield RIGHTS_OR_EXCLUSIVITY_NOT_ANSWERED.at(
            agreement.place(agreement.deal),
            creator=agreement.creator,
            item=" or ".join(open_ones),
            rows=" and one for ".join(open_ones),
        )


def _answers(agreement: Agreement, right: Right, kind: RightKind) -> bool:
    """Whether a clause is the answer about a kind, or may be: a cell that cannot be read is not blank."""
    of_kind = right.kind is kind or (right.kind is None and not agreement.open(right, "kind"))
    return of_kind and (right.status in ANSWERS or (right.status is None and not agreement.open(right, "status")))
