"""What the action writes: missing steps of campaigns, days of answers, rounds and reviewers of drafts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import cast

from creatorsheet.app.draft import Draft
from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.agreements.choices import ReviewKind
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.plan.approvals import OVER, Approval
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.approvals import cells, due, lacking
from creatorsheet.contracts.people import People
from creatorsheet.contracts.rounds import in_order, numbers
from creatorsheet.kernel.rowids import row_id

APPROVALS, REVIEWS = Approval.sheet.title, Review.sheet.title


def by_campaign(draft: Draft) -> defaultdict[str, list[Approval]]:
    """The rows of Approvals under their campaigns."""
    found: defaultdict[str, list[Approval]] = defaultdict(list)
    for row in cast("Table[Approval]", draft.table(APPROVALS)):
        found[row.campaign or ""].append(row)
    return found


def steps(draft: Draft, campaigns: Mapping[str, Campaign], people: People, settings: Settings, book_id: str) -> None:
    """Add the stages a campaign lacks, and the day an answer is due once it was asked.

    Nothing is written for campaigns that are over.
    """
    there = by_campaign(draft)
    campaigns = {key: one for key, one in campaigns.items() if one.status not in OVER}
    table = cast("Table[Approval]", draft.table(APPROVALS))
    for some in (there[key] for key in campaigns if key in there):
        for row in some:
            row.due_at = row.due_at or due(table, row, settings)
    ids = {row.id for row in table}
    draft.put(_wanted(table, campaigns, there, people, settings, book_id, ids))


def _wanted(
    table: Table[Approval],
    campaigns: Mapping[str, Campaign],
    there: Mapping[str, list[Approval]],
    people: People,
    settings: Settings,
    book_id: str,
    ids: set[str],
) -> Iterator[Upsert]:
    for key, campaign in campaigns.items():
        for step in lacking(table, campaign, there.get(key, ())):
            given = row_id(Approval.sheet.prefix, book_id, APPROVALS, key, step.stage.key, taken=ids)
            ids.add(given)
            values = {"approval_id": given, **cells(step, campaign, people, settings)}
            yield Upsert(APPROVALS, ("approval_id",), values)


def rounds(draft: Draft, pieces: Container[str] | None, people: People) -> None:
    """Number drafts that have no round, and name the reviewer of those that wait for one.

    `pieces` are the deliverables looked at, None for all.
    """
    table = cast("Table[Review]", draft.table(REVIEWS))
    reviewer = people.owner_of("task_approvals") or None
    for some in _drafts(table, pieces):
        doubtful = [row.sheet_row for row in some if _unread(table, row, "round", "received_on")]
        for row, number in list(numbers(in_order(some), doubtful)):
            row.round = number
        for row in some:
            undecided = row.decision is None and row.given_on is None
            if undecided and row.received_on and not row.reviewer and not _unread(table, row, "decision", "given_on"):
                row.reviewer = reviewer


def _drafts(table: Table[Review], pieces: Container[str] | None) -> Iterable[list[Review]]:
    found: defaultdict[str, list[Review]] = defaultdict(list)
    for row in table:
        draft = row.kind is ReviewKind.DRAFT or (row.kind is None and not _unread(table, row, "kind"))
        if draft and row.deliverable and (pieces is None or row.deliverable in pieces):
            found[row.deliverable].append(row)
    return found.values()


def _unread(table: Table[Review], row: Review, *keys: str) -> bool:
    return not table.unread.get(row.sheet_row, frozenset()).isdisjoint(keys)
