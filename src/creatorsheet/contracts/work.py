"""All agreements and their drafts, as approvals and briefs ask for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from datetime import date

from creatorsheet.catalogue.agreements.choices import DealStatus, DeliverableStatus
from creatorsheet.catalogue.plan.choices import CampaignStatus
from creatorsheet.catalogue.terms import AGREED
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.drafts import Piece, pieces
from creatorsheet.contracts.waiting import Dated

OVER = (DealStatus.COMPLETED, DealStatus.CANCELLED)
UNTOUCHED = (None, DeliverableStatus.AGREED, DeliverableStatus.CANCELLED)
"""States of a piece in which its creator does not work on it."""

OUT = (CampaignStatus.LIVE, CampaignStatus.MEASURING)


class Work:
    """Deals and pieces by id, and what is still to come in each campaign."""

    def __init__(self, agreements: Iterable[Agreement]) -> None:
        self.deals: dict[str, Agreement] = {}
        self.pieces: dict[str, Piece] = {}
        self.all: list[Piece] = []
        self._of: defaultdict[str, list[Piece]] = defaultdict(list)
        self._by: defaultdict[tuple[str, str], list[Piece]] = defaultdict(list)
        self._standing: defaultdict[tuple[str, str], bool] = defaultdict(bool)
        self._steps: dict[str, list[Dated]] = {}
        for agreement in agreements:
            if agreement.deal.id:
                self.deals[agreement.deal.id] = agreement
            pair = agreement.campaign.id, agreement.deal.creator or ""
            self._standing[pair] |= agreement.deal.status is not DealStatus.CANCELLED
            for piece in pieces(agreement):
                self.all.append(piece)
                self.pieces[piece.row.id] = piece
                self._of[agreement.campaign.id].append(piece)
                self._by[pair].append(piece)

    def of(self, campaign: str, creator: str = "") -> list[Piece]:
        """The pieces of a campaign, or of one creator in it."""
        return self._by.get((campaign, creator), []) if creator else self._of[campaign]

    def left(self, campaign: str, creator: str) -> bool:
        """Whether a creator had deals in a campaign, and all of them were cancelled."""
        return not self._standing.get((campaign, creator), True)

    def steps(self, campaign: str) -> list[Dated]:
        """Drafts and posts of a campaign that are still to come, in order."""
        if campaign not in self._steps:
            self._steps[campaign] = steps(self._of[campaign])
        return self._steps[campaign]

    def begun(self, campaign: str, status: CampaignStatus | None) -> bool:
        """Whether creators are at work: the campaign is out, a draft came, or a piece of a signed deal is past Agreed."""
        return status in OUT or any(
            one.drafts or (one.agreement.deal.status in AGREED and one.row.status not in UNTOUCHED)
            for one in self._of[campaign]
            if not one.called_off
        )

    def first_draft(self, campaign: str, creator: str = "", without: Container[str] = ()) -> date | None:
        """The day the first draft that is still to come is due, of one creator or of all but some."""
        some = (one for one in self.of(campaign, creator) if one.agreement.deal.creator not in without)
        days = (one.row.draft_due for one in some if one.awaits_draft)
        return min((day for day in days if day), default=None)


def steps(some: Iterable[Piece]) -> list[Dated]:
    """The dated steps of pieces that are still to come, in order."""
    found = []
    for one in some:
        if one.gone or one.agreement.deal.status in OVER:
            continue
        if one.row.draft_due and one.awaits_draft:
            found.append(Dated(one.row.draft_due, f"the draft of {one.said}"))
        if one.row.publish_due:
            found.append(Dated(one.row.publish_due, f"the post of {one.said}"))
    return sorted(found)
