"""Approvals: one row per approval step."""

from creatorsheet.catalogue.plan.choices import ApprovalAnswer, ApprovalStage, TeamRole
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    EITHER,
    SOFTWARE,
    Day,
    Group,
    Id,
    Ref,
    Row,
    Sheet,
    Text,
    Whole,
    column,
    when,
)


class Approval(Row):
    """One approval step."""

    sheet = Sheet("Approvals", Group.PLAN, key="approval_id", prefix="A", holds="approval step")

    approval_id: Id | None = column("Approval ID", "Written by the software.", band="Step", by=SOFTWARE, need=ALWAYS)
    campaign: Ref | None = column("Campaign ID", "The campaign it holds up.", need=ALWAYS, to="Campaigns")
    stage: ApprovalStage | None = column(
        "Stage",
        "Which decision this is. Six rows are made for each new campaign.",
        by=EITHER,
        need=ALWAYS,
        default="six preset per campaign",
    )
    record: Id | None = column(
        "About row",
        "ID of the deal, brief, deliverable or asset to be decided.",
        by=EITHER,
        need=when("Stage is about one deal, draft or post"),
        unit="any row ID",
    )
    what: Text | None = column(
        "What to approve",
        "One line the approver understands without opening anything else.",
        need=ALWAYS,
        default="from the stage",
        width=30,
    )
    role: TeamRole | None = column("Role", "The role that decides.", need=ALWAYS, default="from the stage")
    owner: Ref | None = column("Approver", "The person, so that nobody waits for a department.", need=ALWAYS, to="Team")
    asked_at: Day | None = column("Asked on", "The day you sent it.")
    due_at: Day | None = column(
        "Answer due",
        "Late answers cost posting dates; this feeds the To do list.",
        need=when("Asked on is filled", "asked_at", "*"),
        default="Settings: days per stage",
    )
    answered_at: Day | None = column(
        "Answered on",
        "The day the answer came.",
        need=when(
            "there is an answer",
            "answer",
            ApprovalAnswer.APPROVED,
            ApprovalAnswer.APPROVED_CHANGES,
            ApprovalAnswer.DECLINED,
        ),
    )
    answer: ApprovalAnswer | None = column(
        "Answer", "The decision. Approved with changes needs the change in the next column.", default="Waiting"
    )
    condition: Text | None = column(
        "Condition or reason",
        "What has to change, or why not.",
        need=when(
            "Answer is Approved with changes or Declined",
            "answer",
            ApprovalAnswer.APPROVED_CHANGES,
            ApprovalAnswer.DECLINED,
        ),
        width=30,
    )
    days_late: Whole | None = column(
        "Days late",
        "Days past the due date, until answered.",
        by=SOFTWARE,
        formula='=IF([@[Answer due]]="","",MAX(0,IF([@[Answered on]]="",AsOf,[@[Answered on]])-[@[Answer due]]))',
        alarm=">0",
    )
