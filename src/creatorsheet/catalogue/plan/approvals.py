"""Approvals: one row per approval step, and who owns which of the six stages."""

from dataclasses import dataclass

from creatorsheet.catalogue.plan.choices import ApprovalAnswer, ApprovalStage, CampaignStatus, TeamRole
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
            "Answer is Approved with changes, Declined or Not needed",
            "answer",
            ApprovalAnswer.APPROVED_CHANGES,
            ApprovalAnswer.DECLINED,
            ApprovalAnswer.NOT_NEEDED,
        ),
        width=30,
    )
    days_late: Whole | None = column(
        "Days late",
        "Days past the due date, until answered; blank where an answer has no day.",
        by=SOFTWARE,
        formula='=IF(OR([@[Answer due]]="",AND([@[Answered on]]="",[@Answer]<>"",[@Answer]<>"Waiting")),"",MAX(0,IF([@[Answered on]]="",AsOf,[@[Answered on]])-[@[Answer due]]))',
        alarm=">0",
    )


@dataclass(frozen=True)
class Step:
    """One of the six stages: the role that decides, the task in Team whose owner stands in where nobody has the role,
    and the line of the guide.

    `asked_from` are the states of a campaign in which it should have been asked; `holds_up` says whether drafts and
    posts wait for it; an `optional` stage may be answered with Not needed.
    """

    stage: ApprovalStage
    role: TeamRole
    task: str
    line: int
    asked_from: tuple[CampaignStatus, ...]
    holds_up: bool = True
    optional: bool = False


PLANNED = (CampaignStatus.PLANNED, CampaignStatus.RECRUITING, CampaignStatus.LIVE, CampaignStatus.MEASURING)
RECRUITING = PLANNED[1:]
LIVE = PLANNED[2:]
MEASURING = PLANNED[3:]

STEPS: tuple[Step, ...] = (
    Step(ApprovalStage.GOAL_BUDGET, TeamRole.LEADERSHIP, "", 684, PLANNED),
    Step(ApprovalStage.OUTREACH_TERMS, TeamRole.PARTNERSHIPS, "task_contracts", 685, RECRUITING),
    Step(ApprovalStage.MESSAGING, TeamRole.BRAND_PRODUCT, "task_approvals", 686, RECRUITING),
    Step(ApprovalStage.LEGAL_CLAIMS, TeamRole.LEGAL, "", 687, RECRUITING, optional=True),
    Step(ApprovalStage.AMPLIFICATION, TeamRole.PAID_SOCIAL, "task_paid", 688, LIVE, holds_up=False, optional=True),
    Step(ApprovalStage.FINAL_REPORT, TeamRole.ANALYST, "task_reporting", 689, MEASURING, holds_up=False),
)
STEP_OF: dict[ApprovalStage, Step] = {one.stage: one for one in STEPS}
OVER = (CampaignStatus.CLOSED, CampaignStatus.CANCELLED)
"""States of a campaign in which nothing waits for anybody."""
