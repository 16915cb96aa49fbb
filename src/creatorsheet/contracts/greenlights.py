"""Approvals that have to be given before a launch: those of the campaign, and those about one creator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from creatorsheet.catalogue.agreements.briefs import Brief
from creatorsheet.catalogue.plan.approvals import Approval
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import ApprovalAnswer, ApprovalStage, RegulatedSector
from creatorsheet.catalogue.readiness import Item, Mark, State
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.identifiers import clean

BEFORE = {
    ApprovalStage.GOAL_BUDGET: Item.GOAL,
    ApprovalStage.OUTREACH_TERMS: Item.OUTREACH,
    ApprovalStage.MESSAGING: Item.MESSAGING,
    ApprovalStage.LEGAL_CLAIMS: Item.CLAIMS,
}
"""The stages that end before the first post; amplification and the final report come after it."""

GO = (ApprovalAnswer.APPROVED, ApprovalAnswer.NOT_NEEDED)
NOTHING = ("", "none", "-")


def claims_reviewed(campaign: Campaign, briefs: Iterable[Brief]) -> bool:
    """Whether a campaign needs the yes of legal: a regulated sector, or claims that a brief wants cleared."""
    regulated = campaign.regulated_sector not in (None, RegulatedSector.NONE)
    return regulated or any(clean(one.claims_approval or "").casefold() not in NOTHING for one in briefs)


def of_campaign(
    table: Table[Approval], rows: Sequence[Approval], campaign: Campaign, *, claims: bool, posted: bool
) -> Iterator[Mark]:
    """How the stages of a campaign stand. `rows` are its steps about no single row; once posts are out none is asked."""
    for stage, item in BEFORE.items():
        steps = [one for one in rows if one.stage is stage]
        place = Place(sheet="Approvals", table="Approvals")
        mark = _standing(table, steps, item, [_named(stage)] * len(steps)) if steps else None
        if mark is None and (claims or stage is not ApprovalStage.LEGAL_CLAIMS):
            mark = Mark(item, State.MISSING, f"{_named(stage)} was not asked for", campaign.starts, place)
        asked = mark and not (posted and mark.state is State.MISSING)
        yield mark if mark and asked else Mark(item, State.NOT_NEEDED)


def of_creator(table: Table[Approval], steps: Sequence[Approval]) -> Mark:
    """How the steps about one creator's deal, brief or videos stand."""
    wanted = [one for one in steps if one.stage in BEFORE]
    if not wanted:
        return Mark(Item.APPROVAL, State.NOT_NEEDED)
    named = [f"the approval '{clean(one.what or one.stage or '')}'" for one in wanted]
    return _standing(table, wanted, Item.APPROVAL, named)


def _named(stage: ApprovalStage) -> str:
    return f"the approval '{stage}'"


def _standing(table: Table[Approval], steps: Sequence[Approval], item: Item, named: Sequence[str]) -> Mark:
    """A refusal that was followed by a yes is settled."""
    last_yes = max((at for at, one in enumerate(steps) if one.answer is ApprovalAnswer.APPROVED), default=-1)
    waiting = [
        (one, name)
        for at, (one, name) in enumerate(zip(steps, named, strict=True))
        if one.answer not in GO
        and not (one.answer is ApprovalAnswer.DECLINED and (at < last_yes and one.record == steps[last_yes].record))
    ]
    if not waiting and last_yes < 0:
        return Mark(item, State.NOT_NEEDED)
    if not waiting:
        yes = steps[last_yes]
        return Mark(item, State.READY, day=yes.answered_at, place=table.place(yes, "answer"))
    place = table.place(waiting[0][0], "answer")
    if all("answer" in table.unread.get(one.sheet_row, ()) for one, _ in waiting):
        return Mark(item, State.UNREAD, place=place)
    waiting = [(one, name) for one, name in waiting if "answer" not in table.unread.get(one.sheet_row, ())]
    grave = any(one.answer is not ApprovalAnswer.APPROVED_CHANGES for one, _ in waiting)
    says = " and ".join(dict.fromkeys(_said(one, name) for one, name in waiting))
    day = min((one.due_at for one, _ in waiting if one.due_at), default=None)
    return Mark(item, State.MISSING, says, day, table.place(waiting[0][0], "answer"), grave=grave)


def _said(one: Approval, name: str) -> str:
    match one.answer:
        case ApprovalAnswer.DECLINED:
            return f"{name} was declined"
        case ApprovalAnswer.APPROVED_CHANGES:
            return f"{name} was given with changes that are still open"
        case _:
            return f"{name} is waiting" + (f" since {one.asked_at}" if one.asked_at else "")
