"""What the answers in Approvals say: how one row stands, and which of several about the same thing counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from creatorsheet.catalogue.plan.approvals import Approval
from creatorsheet.catalogue.plan.choices import ApprovalAnswer
from creatorsheet.catalogue.table import Table


class Decision(StrEnum):
    """How a row stands; the value goes on after "approval" or "approvals"."""

    NO = "declined"
    CHANGES = "given with changes that nobody wrote down"
    NOT_NEEDED = "marked Not needed"
    YES = "given"
    UNREAD = "that cannot be read"
    UNSAID = "answered on a day, without the answer"
    WAITING = "waiting"
    UNASKED = "not asked for"


ANSWERED = {
    ApprovalAnswer.APPROVED: Decision.YES,
    ApprovalAnswer.APPROVED_CHANGES: Decision.CHANGES,
    ApprovalAnswer.DECLINED: Decision.NO,
    ApprovalAnswer.NOT_NEEDED: Decision.NOT_NEEDED,
}
MADE = tuple(ANSWERED.values())
RANK = list(Decision)


def open_(table: Table[Approval], row: Approval, key: str) -> bool:
    """Whether a cell holds nothing; text that could not be read is something."""
    return getattr(row, key) is None and key not in table.unread.get(row.sheet_row, ())


def waiting(table: Table[Approval], row: Approval) -> bool:
    """Whether nobody has answered a step."""
    undecided = row.answer is ApprovalAnswer.WAITING or open_(table, row, "answer")
    return undecided and open_(table, row, "answered_at")


def decision(table: Table[Approval], row: Approval) -> Decision:
    """How a row stands. A yes with changes is one once the change is written beside it."""
    if {"stage", "answer"} & table.unread.get(row.sheet_row, frozenset()):
        return Decision.UNREAD
    if row.answer is ApprovalAnswer.APPROVED_CHANGES and not open_(table, row, "condition"):
        return Decision.YES
    if row.answer in ANSWERED:
        return ANSWERED[row.answer]
    if not waiting(table, row):
        return Decision.UNSAID if row.answered_at else Decision.UNREAD
    asked = not open_(table, row, "asked_at") or not open_(table, row, "due_at")
    return Decision.WAITING if asked else Decision.UNASKED


def standing(table: Table[Approval], rows: Sequence[Approval]) -> Approval | None:
    """The row that counts of several about the same: the last decision, else what comes nearest to one.

    The last is that of the latest day; where a day is missing, the lowest in the sheet.
    """
    made = [row for row in rows if decision(table, row) in MADE]
    if not made:
        return min(rows, key=lambda row: (RANK.index(decision(table, row)), row.sheet_row), default=None)
    dated = all(row.answered_at for row in made)
    return max(made, key=lambda row: (row.answered_at or date.min if dated else date.min, row.sheet_row))
