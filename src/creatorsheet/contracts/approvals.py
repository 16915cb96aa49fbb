"""Approval steps: the six of each campaign, who has not answered, and which stages nobody can answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from creatorsheet.catalogue.agreements.choices import DealStatus, DeliverableStatus
from creatorsheet.catalogue.plan.approvals import OVER, PLANNED, STEP_OF, STEPS, Approval, Step
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import ApprovalAnswer, ApprovalStage, RegulatedSector
from creatorsheet.catalogue.problems.approvals import STAGE_HAS_NO_OWNER_OR_DEADLINE
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.agreement import called
from creatorsheet.contracts.decisions import open_, standing, waiting
from creatorsheet.contracts.drafts import Piece
from creatorsheet.contracts.people import People
from creatorsheet.contracts.waiting import Awaited, Dated, Wait, next_step
from creatorsheet.contracts.work import Work, steps
from creatorsheet.contracts.workdays import workday
from creatorsheet.kernel.finding import Finding, Place, one_line
from creatorsheet.kernel.money import written
from creatorsheet.kernel.words import listed


def of_stage(rows: Sequence[Approval]) -> dict[ApprovalStage, list[Approval]]:
    """A campaign's rows by stage; rows about one deal, brief or draft are left out."""
    found: defaultdict[ApprovalStage, list[Approval]] = defaultdict(list)
    for row in rows:
        if row.stage and not row.record:
            found[row.stage].append(row)
    return found


def lacking(table: Table[Approval], campaign: Campaign, rows: Sequence[Approval]) -> list[Step]:
    """The stages for which a campaign has no row; none where it is over, or a row may be of any stage."""
    there = of_stage(rows)
    doubtful = any("stage" in table.unread.get(row.sheet_row, ()) for row in rows)
    return [] if doubtful or campaign.status in OVER else [step for step in STEPS if step.stage not in there]


def regulated(campaign: Campaign) -> bool:
    """Whether a campaign's sector needs the yes of legal, whatever its briefs say."""
    return campaign.regulated_sector not in (None, RegulatedSector.NONE)


def cells(step: Step, campaign: Campaign, people: People, settings: Settings) -> dict[str, object]:
    """The cells of a new row for a stage."""
    return {
        "campaign": campaign.id,
        "stage": step.stage,
        "what": what(step.stage, campaign, settings),
        "role": step.role,
        "owner": people.approver(step) or None,
        "answer": ApprovalAnswer.WAITING,
    }


def what(stage: ApprovalStage, campaign: Campaign, settings: Settings) -> str:
    """One line that tells an approver what is asked, from the campaign's own facts."""
    name = campaign.name or "this campaign"
    product = campaign.product or "the product"
    days = f", posting {campaign.starts} to {campaign.ends}" if campaign.starts and campaign.ends else ""
    if stage is ApprovalStage.GOAL_BUDGET:
        currency = (campaign.currency or settings.home_currency).upper()
        goal = f"{campaign.objective}" if campaign.objective else "goal not set yet"
        if campaign.primary_metric and campaign.target is not None:
            goal += f", {campaign.target:,.10g} {campaign.primary_metric}"
        money = "budget not set yet" if campaign.budget is None else f"budget {written(campaign.budget, currency)}"
        line = f"Goal and budget of {name}: {goal}; {money}"
    elif stage is ApprovalStage.OUTREACH_TERMS:
        line = f"Creators and terms for {name}{days}"
    elif stage is ApprovalStage.MESSAGING:
        offer = f"; offer: {campaign.offer}" if campaign.offer else ""
        line = f"What creators say about {product} in {name}{offer}"
    elif stage is ApprovalStage.LEGAL_CLAIMS:
        rules = f" (regulated: {campaign.regulated_sector})" if regulated(campaign) else ""
        line = f"Claims about {product} and contract terms of {name}{rules}"
    elif stage is ApprovalStage.AMPLIFICATION:
        line = f"Which posts of {name} get paid reach"
    else:
        line = f"Final report of {name}{f', posting ends {campaign.ends}' if campaign.ends else ''}"
    return one_line(line)


def due(table: Table[Approval], row: Approval, settings: Settings) -> date | None:
    """The day a step that was asked is to be answered, where nobody entered one; None where there is none to fill in."""
    wanted = row.asked_at is not None and waiting(table, row) and open_(table, row, "due_at")
    return workday(row.asked_at, settings.approval_days) if wanted and row.asked_at else None


def waits(
    table: Table[Approval],
    row: Approval,
    campaign: Campaign,
    people: People,
    work: Work,
    briefs: Mapping[str, str],
) -> Iterator[Wait]:
    """The answer a step waits for, once it was asked or is due. `briefs` are the creators of briefs of their own."""
    if not waiting(table, row) or not (row.asked_at or row.due_at) or campaign.status in OVER:
        return
    some = _concerned(row, campaign, work, briefs)
    piece, deal = work.pieces.get(row.record or ""), work.deals.get(row.record or "")
    step = STEP_OF.get(row.stage) if row.stage else None
    holds_up = step is None or step.holds_up
    if (piece and piece.called_off) or (deal and deal.deal.status is DealStatus.CANCELLED):
        return
    live = piece is not None and piece.gone
    down = piece is not None and piece.row.status is DeliverableStatus.TAKEN_DOWN
    done = deal is not None and deal.deal.status is DealStatus.COMPLETED
    if holds_up and (down or done or (live and row.stage is not ApprovalStage.LEGAL_CLAIMS)):
        return
    blocks: Dated | None = None
    if holds_up:
        blocks = next_step(work.steps(campaign.id) if some is None else steps(some), row.due_at)
    who = deal.creator if deal else some[0].agreement.creator if some else ""
    about = _about(row, campaign)
    if row.record:
        about += f" ({piece.said})" if piece else f" (the agreement with {who})" if deal else ""
        about += f" (the brief for {who})" if row.record in briefs and who else ""
    owner = approver(row, people)
    place = table.place(row, "due_at")
    yield Wait(
        Awaited.ANSWER,
        item=f"the answer on {about}",
        short=about,
        campaign=campaign,
        owner=owner,
        since=row.asked_at,
        due=row.due_at,
        place=place,
        blocks=blocks,
        otherwise=f"agree a new date and enter it in {place}",
        who=who,
        live=f"{called(piece.row)} is live without it" if piece and live and holds_up else "",
    )


def _concerned(row: Approval, campaign: Campaign, work: Work, briefs: Mapping[str, str]) -> list[Piece] | None:
    """The pieces a step is about; None where it is about the whole campaign."""
    record = row.record or ""
    if record in work.pieces:
        return [work.pieces[record]]
    if record in work.deals:
        deal = work.deals[record]
        return [one for one in work.of(deal.campaign.id, deal.deal.creator or "") if one.agreement is deal]
    return work.of(campaign.id, briefs[record]) if record in briefs else None


def _about(row: Approval, campaign: Campaign) -> str:
    if row.stage and not row.record:
        return f"{row.stage.lower()} of {campaign.name or row.campaign or 'a campaign'}"
    return f"'{row.what}'" if row.what else (row.stage or row.id or "a step").lower()


def approver(row: Approval, people: People) -> str:
    """Mara (Legal), or what is known of it."""
    name, role = people.name(row.owner), row.role or (STEP_OF[row.stage].role if row.stage else "")
    if name:
        return f"{name} ({role})" if role else name
    return str(role) or "the approver"


def gaps(table: Table[Approval], campaign: Campaign, rows: Sequence[Approval]) -> Iterator[Finding]:
    """CS-T16: stages that nobody can answer, or that have no day; one finding for each lack."""
    if campaign.status not in PLANNED:
        return
    found: defaultdict[str, list[tuple[str, Place]]] = defaultdict(list)
    there = of_stage(rows)
    for step in STEPS:
        some = there.get(step.stage, [])
        row = standing(table, some)
        if row:
            for lack, key in _gaps(table, row, step, campaign):
                found[lack].append((step.stage, table.place(row, key)))
    for lack, stages in found.items():
        names, places = [str(name) for name, _ in stages], [place for _, place in stages]
        lacks, do = LACKS[lack]
        yield STAGE_HAS_NO_OWNER_OR_DEADLINE.at(
            places[0],
            stages=listed(names),
            campaign=campaign.name or campaign.id,
            lacks=f"{('is' if len(names) == 1 else 'are') if lacks.startswith('marked') else 'has' if len(names) == 1 else 'have'} {lacks}",
            do=do,
            cells=_listed(places) + (_or_not_needed(names, campaign) if lack == "due" else ""),
        )


OPTIONAL = listed([str(step.stage) for step in STEPS if step.optional])
LACKS: Mapping[str, tuple[str, str]] = {
    "owner": ("no approver", "Name the person who answers"),
    "due": (
        "no day by which the answer is due",
        "Ask for it, and enter the day you asked",
    ),
    "needed": (
        f"marked Not needed, which holds only for {OPTIONAL}",
        "Ask for the answer, and enter it",
    ),
    "reason": ("marked Not needed without a reason", "Write the reason"),
}


def _gaps(table: Table[Approval], row: Approval, step: Step, campaign: Campaign) -> Iterator[tuple[str, str]]:
    if row.answer is ApprovalAnswer.NOT_NEEDED:
        if not step.optional:
            yield "needed", "answer"
        elif open_(table, row, "condition"):
            yield "reason", "condition"
        return
    if not waiting(table, row):
        return
    if open_(table, row, "owner"):
        yield "owner", "owner"
    if campaign.status in step.asked_from and open_(table, row, "due_at"):
        yield "due", "asked_at" if open_(table, row, "asked_at") else "due_at"


def _or_not_needed(names: Sequence[str], campaign: Campaign) -> str:
    legal = {ApprovalStage.LEGAL_CLAIMS} if regulated(campaign) else set()
    optional = [str(one.stage) for one in STEPS if one.optional and one.stage in names and one.stage not in legal]
    return f"; {listed(optional)} may be Not needed, with a reason" if optional else ""


def _listed(places: Sequence[Place]) -> str:
    first, *others = places
    return listed([str(first), *(one.cell or str(one) for one in others)])
