"""Rounds of a draft: their numbers, and how many revision rounds the agreement has to pay for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from creatorsheet.catalogue.agreements.choices import CheckResult, ReviewDecision, RevisionScope
from creatorsheet.catalogue.agreements.reviews import Review

CHECKS = tuple(key for key, one in Review.sheet.columns.items() if one.band == "Draft checklist")
"""The seven checks of a draft."""

TASTE = "brand_alignment"
"""The check that fails on what was never in the brief."""


def in_order(drafts: Sequence[Review]) -> list[Review]:
    """Drafts as they came; those without a day stand last, in the order of their rows."""
    return sorted(drafts, key=lambda row: (row.received_on or date.max, row.sheet_row))


def numbers(drafts: Sequence[Review], doubtful: Collection[int] = ()) -> Iterator[tuple[Review, int]]:
    """The numbers that drafts of one deliverable, in order, lack. None is given twice, and none without a day.

    `doubtful` are sheet rows whose number or day cannot be read; they count as one round and get none.
    """
    taken = {row.round for row in drafts if row.round is not None}
    last = 0
    for row in drafts:
        if row.round is not None:
            last = max(last, row.round)
        elif row.sheet_row in doubtful:
            last += 1
        elif row.received_on and last + 1 not in taken:
            last += 1
            taken.add(last)
            yield row, last


def counts(draft: Review, scope: RevisionScope | None) -> bool:
    """Whether the changes asked for on a draft use up a round."""
    if draft.decision is not ReviewDecision.CHANGES:
        return False
    if scope is RevisionScope.ANY:
        return True
    if scope is RevisionScope.RESHOOT:
        return False
    return not any(getattr(draft, key) is CheckResult.FIX for key in CHECKS if key != TASTE)


def used(drafts: Sequence[Review], scope: RevisionScope | None) -> int:
    """Revision rounds that drafts of one deliverable, in order, have used up; the first draft uses none.

    A new draft is a round unless the one before it was rejected, approved, or had changes that do not count.
    """
    if scope is RevisionScope.RESHOOT:
        return 0
    rounds, last, free = 0, 1, False
    for at, draft in enumerate(drafts):
        number = draft.round or at + 1
        rounds += max(0, max(0, number - last) - free)
        last = max(last, number)
        free = draft.decision is not None and not counts(draft, scope)
    return rounds + (bool(drafts) and counts(drafts[-1], scope))
