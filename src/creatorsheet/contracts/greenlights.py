"""Approvals that have to be given before a launch: those of the campaign, and those about one creator."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from creatorsheet.catalogue.plan.approvals import STEP_OF, Approval
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import ApprovalStage
from creatorsheet.catalogue.readiness import Item, Mark, State
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.decisions import Decision, decision, standing
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.identifiers import clean

BEFORE = {
    ApprovalStage.GOAL_BUDGET: Item.GOAL,
    ApprovalStage.OUTREACH_TERMS: Item.OUTREACH,
    ApprovalStage.MESSAGING: Item.MESSAGING,
    ApprovalStage.LEGAL_CLAIMS: Item.CLAIMS,
}
"""The stages that end before the first post; amplification and the final report come after it."""

LACKS = {
    Decision.NO: "declined",
    Decision.NOT_NEEDED: "marked Not needed, though it is needed",
    Decision.UNSAID: "of which only the day is entered",
    Decision.WAITING: "waiting",
    Decision.UNASKED: "not asked for",
    Decision.CHANGES: "given with changes that nobody wrote down",
    Decision.UNREAD: "",
}
"""What is not a yes, the worst first, as it goes on after "approval"."""

WORST = list(LACKS)
APPROVALS = Place(sheet="Approvals", table="Approvals")

Lack = tuple[Decision, Approval | None]
"""How a step that is not answered with yes stands, and its row, if there is one."""


def of_campaign(
    table: Table[Approval],
    rows: Sequence[Approval],
    campaign: Campaign,
    claims: Iterable[Approval | None],
    *,
    out: bool,
) -> Iterator[Mark]:
    """How the stages of a campaign stand. `rows` are its steps about no single creator.

    `claims` are the rows that count where claims nobody said yes to have to be cleared, None where there is no row.
    Once posts are out (`out`), only those and a no are asked about.
    """
    uncleared = [(decision(table, row) if row else Decision.UNASKED, row) for row in claims]
    for stage, item in BEFORE.items():
        some = [one for one in rows if one.stage is stage]
        lacks = _lacks(table, some, optional=STEP_OF[stage].optional)
        if stage is ApprovalStage.LEGAL_CLAIMS:
            known = {id(row) for _, row in uncleared}
            lacks = [one for one in lacks if one[0] is not Decision.UNASKED and id(one[1]) not in known]
        elif not some:
            lacks = _of_any_stage(table, rows)
        if out:
            lacks = [one for one in lacks if one[0] is Decision.NO]
        if stage is ApprovalStage.LEGAL_CLAIMS:
            lacks += uncleared
        yield _mark(table, item, stage, lacks, campaign) if lacks else _settled(table, item, some)


def of_creator(table: Table[Approval], steps: Sequence[Approval]) -> Mark:
    """How the steps about one creator's deal, brief or videos stand."""
    wanted = [one for one in steps if one.stage in BEFORE]
    lacks = _lacks(table, wanted, optional=True)
    clear = [(how, row) for how, row in lacks if row and how is not Decision.UNREAD]
    if not lacks:
        return _settled(table, Item.APPROVAL, wanted)
    place = table.place(lacks[0][1], "answer") if lacks[0][1] else APPROVALS
    if not clear:
        return Mark(Item.APPROVAL, State.UNREAD, place=place)
    says = " and ".join(dict.fromkeys(_said(how, row) for how, row in clear))
    day = min((row.due_at for _, row in clear if row.due_at), default=None)
    grave = any(how is not Decision.CHANGES for how, _ in clear)
    return Mark(Item.APPROVAL, State.MISSING, says, day, table.place(clear[0][1], "answer"), grave=grave)


def _lacks(table: Table[Approval], rows: Sequence[Approval], *, optional: bool) -> list[Lack]:
    """What is not answered: of rows about the same the one that counts, and whatever waits beside it."""
    groups: defaultdict[str, list[Approval]] = defaultdict(list)
    for row in rows:
        groups[row.record or ""].append(row)
    fine = {Decision.YES} | ({Decision.NOT_NEEDED} if optional else set())
    found: list[Lack] = []
    for some in groups.values():
        counting = standing(table, some)
        for row in some:
            how = decision(table, row)
            if how not in fine and (row is counting or how is Decision.WAITING):
                found.append((how, row))
    return found


def _of_any_stage(table: Table[Approval], rows: Sequence[Approval]) -> list[Lack]:
    """A stage without a row: never asked for, unless a row whose stage cannot be read may be the one."""
    doubtful = next((one for one in rows if "stage" in table.unread.get(one.sheet_row, ())), None)
    return [(Decision.UNREAD, doubtful) if doubtful else (Decision.UNASKED, None)]


def _mark(table: Table[Approval], item: Item, stage: ApprovalStage, lacks: Sequence[Lack], campaign: Campaign) -> Mark:
    how, row = min(lacks, key=lambda one: WORST.index(one[0]))
    key = "stage" if row and row.stage is not stage else "condition" if how is Decision.CHANGES else "answer"
    place = table.place(row, key) if row else APPROVALS
    if how is Decision.UNREAD:
        return Mark(item, State.UNREAD, place=place)
    since = min((one.asked_at for each, one in lacks if one and one.asked_at and each is how), default=None)
    says = stage.lower() + (f" (since {since})" if since and how is Decision.WAITING else "")
    day = min((one.due_at for _, one in lacks if one and one.due_at), default=campaign.starts)
    return Mark(item, State.MISSING, says, day, place, grave=how is not Decision.CHANGES, under=LACKS[how])


def _settled(table: Table[Approval], item: Item, rows: Sequence[Approval]) -> Mark:
    """Nothing is open: given, or needed by nobody."""
    given = [row for row in rows if decision(table, row) is Decision.YES]
    last = standing(table, given)
    return (
        Mark(item, State.READY, day=last.answered_at, place=table.place(last, "answer"))
        if last
        else Mark(item, State.NOT_NEEDED)
    )


def _said(how: Decision, row: Approval) -> str:
    name = f"the approval '{clean(row.what or row.stage or '')}'"
    match how:
        case Decision.WAITING:
            return f"{name} is waiting" + (f" since {row.asked_at}" if row.asked_at else "")
        case Decision.UNSAID:
            return f"{name} has a day and no answer"
    return f"{name} was {LACKS[how]}"
