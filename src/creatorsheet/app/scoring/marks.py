"""What people said of the work: marks and verdicts of scorecards, and the rounds that drafts took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from creatorsheet.app.scoring.gather import Member
from creatorsheet.catalogue.agreements.choices import ReviewKind
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.results.scorecards import Scorecard
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.rounds import in_order, used

GIVEN = (
    "audience_reached", "strong_content", "followed_brief", "communicated", "met_deadlines", "took_feedback",
    "useful_results", "longer_potential",
)  # fmt: skip
"""The eight marks of a scorecard."""


class Marks:
    """Looked up by campaign and creator."""

    def __init__(self, tables: Mapping[str, Table[Any]]) -> None:
        self._cards: dict[tuple[str, str], Scorecard] = {}
        for card in tables["Scorecards"]:
            self._cards.setdefault((card.campaign or "", card.creator or ""), card)
        self._drafts: defaultdict[str, list[Review]] = defaultdict(list)
        for review in tables["Reviews"]:
            if review.kind is ReviewKind.DRAFT:
                self._drafts[review.deliverable or ""].append(review)

    def of(self, campaign: str, member: Member) -> dict[str, Any]:
        """The marks, the verdicts and the rounds beyond those agreed, as the rules ask for them."""
        card = self._cards.get((campaign, member.creator))
        given = {key: mark for key in GIVEN if card and (mark := getattr(card, key)) is not None}
        return {
            "marks": given,
            "fit": card and card.fit_verdict,
            "creative": card and card.creative_verdict,
            "beyond": self._beyond(member),
        }

    def rounds(self, member: Member) -> int | None:
        """Revision rounds over all live posts; None where no draft of them was reviewed."""
        return sum(self._taken(member).values()) if any(post.id in self._drafts for post in member.posts) else None

    def _taken(self, member: Member) -> dict[str, int]:
        scopes = {deal.id: deal.revision_scope for deal in member.deals}
        return {
            post.id: used(in_order(self._drafts.get(post.id, [])), scopes.get(post.deal or "")) for post in member.posts
        }

    def _beyond(self, member: Member) -> int:
        """Rounds past those that the deal of each post agreed; a deal that names none sets no limit."""
        agreed = {deal.id: deal.revision_rounds for deal in member.deals}
        taken = self._taken(member)
        limits = {post.id: agreed.get(post.deal or "") for post in member.posts}
        return sum(max(0, taken[post] - limit) for post, limit in limits.items() if limit is not None)
