"""Changes asked for: which are free, which use up a round, and which need a fee."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from creatorsheet.catalogue.agreements.choices import ReviewDecision, RevisionScope
from creatorsheet.catalogue.problems.approvals import MORE_ROUNDS_THAN_AGREED
from creatorsheet.contracts.agreement import called
from creatorsheet.contracts.drafts import Piece
from creatorsheet.contracts.rounds import counts, used
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import written
from creatorsheet.kernel.words import counted

FREE = {
    RevisionScope.BEYOND_BRIEF: "free: it puts right a failed check",
    RevisionScope.RESHOOT: "free, unless it is a reshoot",
}


@dataclass(frozen=True)
class Rounds:
    """The revision rounds of a deliverable beside what its deal includes. `fee` is the price of one more, None where
    nobody said."""

    piece: Piece
    used: int
    limit: int
    fee: Decimal | None

    @property
    def extra(self) -> int:
        """Rounds beyond what is included."""
        return max(0, self.used - self.limit)

    @property
    def currency(self) -> str:
        """The currency of the fee."""
        deal, campaign = self.piece.agreement.deal, self.piece.agreement.campaign
        return (deal.currency or campaign.currency or self.piece.agreement.settings.home_currency).upper()

    @property
    def owed(self) -> Decimal | None:
        """The fee for all rounds beyond."""
        return None if self.fee is None else self.fee * self.extra

    @property
    def asked(self) -> str:
        """What the changes that are asked for now mean by the deal; "" where none are."""
        newest, scope = self.piece.newest, self.piece.agreement.deal.revision_scope
        if newest is None or newest.decision is not ReviewDecision.CHANGES:
            return ""
        if not counts(newest, scope):
            return FREE[scope if scope in FREE else RevisionScope.BEYOND_BRIEF]
        if not self.extra:
            return f"round {self.used} of {self.limit}"
        if self.fee is None:
            return "beyond the rounds agreed, at an unstated fee"
        return f"beyond the rounds agreed: {written(self.fee, self.currency)}" if self.fee else "beyond, but free"


def rounds(piece: Piece) -> Rounds | None:
    """The rounds of a deliverable; None where the deal tells no limit (CS-T05), or no drafts are agreed."""
    deal = piece.agreement.deal
    if piece.called_off or not piece.drafts or not (piece.stands and piece.shown) or deal.revision_rounds is None:
        return None
    return Rounds(piece, used(piece.drafts, deal.revision_scope), deal.revision_rounds, deal.extra_revision_fee)


def beyond(one: Rounds) -> Iterator[Finding]:
    """CS-T17: rounds beyond the limit, where they are not free."""
    agreement, newest = one.piece.agreement, one.piece.newest
    unread = one.fee is None and not agreement.open(agreement.deal, "extra_revision_fee")
    if newest is None or not one.extra or one.fee == 0 or unread:
        return
    yield MORE_ROUNDS_THAN_AGREED.at(
        agreement.place(newest, "round"),
        deliverable=called(one.piece.row),
        creator=agreement.creator,
        n=counted(one.used, "revision round"),
        limit=one.limit,
        amount="an unstated fee" if one.fee is None else written(one.fee, one.currency),
        extra="the extra fee" if one.owed is None else written(one.owed, one.currency),
        other=agreement.place(agreement.deal, "revision_rounds"),
    )
