"""Claims that a reviewer has to clear before creators say them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from creatorsheet.catalogue.agreements.briefs import Brief
from creatorsheet.catalogue.plan.approvals import OVER, STEP_OF, Approval
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import ApprovalAnswer, ApprovalStage, RegulatedSector
from creatorsheet.catalogue.problems.approvals import CLAIMS_LACK_A_YES
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.approvals import approver, open_, waiting
from creatorsheet.contracts.briefs import is_none, out
from creatorsheet.contracts.people import People
from creatorsheet.contracts.work import Work
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.identifiers import clean

STAGE = ApprovalStage.LEGAL_CLAIMS
ROLE = STEP_OF[STAGE].role
LONGEST = 60
"""Letters of a claim that are quoted."""


@dataclass(frozen=True)
class Claims:
    """What a campaign claims, and the answers to it: its steps of Approvals and its briefs."""

    campaign: Campaign
    steps: Sequence[Approval]
    briefs: Sequence[Brief]
    tables: Mapping[str, Table[Any]]
    people: People
    work: Work

    def unanswered(self, today: date) -> Iterator[Finding]:
        """CS-T09: claims nobody said yes to, brief by brief; where no brief lists one, those of the sector."""
        campaign = self.campaign
        if campaign.status in OVER:
            return
        begun = self.work.begun(campaign.id, campaign.status) or any(map(out, self.briefs))
        listing = [one for one in self.briefs if lines(one)]
        for brief in listing:
            if begun:
                place = self.tables["Briefs"].place(brief, "claims_approval")
                yield from self._lacking(quoted(lines(brief)), place, {brief.id}, today, brief.creator or "")
        sector = campaign.regulated_sector
        if begun and not listing and sector not in (None, RegulatedSector.NONE):
            place = self.tables["Campaigns"].place(campaign, "regulated_sector")
            words = f"what is claimed in a regulated sector ({sector})"
            yield from self._lacking(words, place, {one.id for one in self.briefs}, today)

    def _lacking(
        self, words: str, place: Place, about: Collection[str], today: date, creator: str = ""
    ) -> Iterator[Finding]:
        table: Table[Approval] = self.tables["Approvals"]
        some = [row for row in self.steps if row.stage is STAGE and (not row.record or row.record in about)]
        if any(yes(table, row) for row in some):
            return
        row = some[0] if some else None
        first = self.work.first_draft(self.campaign.id, creator)
        ahead = first is not None and first >= today
        lacks, do, key = self._state(table, row)
        yield CLAIMS_LACK_A_YES.at(
            place,
            claims=words,
            campaign=self.campaign.name or self.campaign.id,
            lacks=lacks,
            do=do,
            other=table.place(row, key) if row else Approval.sheet.title,
            when=f"before {first}, when the first draft is due" if ahead else "today, for work is under way",
        )

    def _state(self, table: Table[Approval], row: Approval | None) -> tuple[str, str, str]:
        """What is lacking, what to do, and the cell in which."""
        lacks, name = f"no approval by {ROLE}", f"Name a reviewer for {ROLE} and record the answer"
        if row is None:
            return lacks, name, ""
        who = approver(row, self.people)
        if row.answer is ApprovalAnswer.APPROVED_CHANGES:
            return f"only a yes with changes by {who} that nobody wrote down", "Write the change", "condition"
        if row.answer is ApprovalAnswer.DECLINED:
            return f"a no by {who}", "Take it out of the brief, or record a new answer", "answer"
        if row.answer is ApprovalAnswer.NOT_NEEDED:
            return f"{lacks}: the stage is marked Not needed", "Ask for the answer and record it", "answer"
        if waiting(table, row) and open_(table, row, "owner"):
            return lacks, name, "owner"
        return f"no approval by {who} yet", "Get the answer and record it", "answer"


def yes(table: Table[Approval], row: Approval) -> bool:
    """Whether a step is answered with yes; one with changes counts once the change is written down."""
    if row.answer is ApprovalAnswer.APPROVED_CHANGES:
        return not open_(table, row, "condition")
    return row.answer is ApprovalAnswer.APPROVED or (row.answer is None and not open_(table, row, "answer"))


def lines(brief: Brief) -> list[str]:
    """The claims a brief wants cleared first."""
    text = brief.claims_approval or ""
    return [] if is_none(text) else [line for part in text.splitlines() if (line := clean(part))]


def quoted(some: Sequence[str]) -> str:
    """Claims in a sentence.

    >>> quoted(["calms in a week"]), quoted(["calms", "heals", "lasts"])
    ("the claim 'calms in a week'", "each of 3 claims to clear first ('calms' and 2 more)")
    """
    first = some[0] if len(some[0]) <= LONGEST else f"{some[0][:LONGEST].rstrip()}…"
    if len(some) == 1:
        return f"the claim '{first}'"
    return f"each of {len(some)} claims to clear first ('{first}' and {len(some) - 1} more)"
