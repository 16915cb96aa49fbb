"""Claims that a reviewer has to clear before creators say them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from creatorsheet.catalogue.agreements.briefs import Brief
from creatorsheet.catalogue.plan.approvals import OVER, STEP_OF, Approval
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import ApprovalStage
from creatorsheet.catalogue.problems.approvals import CLAIMS_LACK_A_YES
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.approvals import approver, regulated
from creatorsheet.contracts.briefs import is_none, out
from creatorsheet.contracts.decisions import Decision, decision, open_, standing
from creatorsheet.contracts.people import People
from creatorsheet.contracts.work import Work
from creatorsheet.kernel.finding import Finding
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
        campaign, table = self.campaign, self.tables["Approvals"]
        briefs = [one for one in self.briefs if not self.work.left(campaign.id, one.creator or "")]
        begun = self.work.begun(campaign.id, campaign.status) or any(map(out, briefs))
        if campaign.status in OVER or not begun:
            return
        for brief, row in uncleared(table, self.steps, briefs, sector=regulated(campaign)):
            if row is None or decision(table, row) is not Decision.UNREAD:
                yield self._lacking(brief, row, today)

    def _lacking(self, brief: Brief | None, row: Approval | None, today: date) -> Finding:
        campaign = self.campaign
        if brief:
            words, place = quoted(lines(brief)), self.tables["Briefs"].place(brief, "claims_approval")
        else:
            words = f"what is claimed in a regulated sector ({campaign.regulated_sector})"
            place = self.tables["Campaigns"].place(campaign, "regulated_sector")
        first = self.work.first_draft(campaign.id, (brief and brief.creator) or "")
        ahead = first is not None and first >= today
        lacks, do, key = self._state(self.tables["Approvals"], row)
        return CLAIMS_LACK_A_YES.at(
            place,
            claims=words,
            campaign=campaign.name or campaign.id,
            lacks=lacks,
            do=do,
            other=self.tables["Approvals"].place(row, key) if row else Approval.sheet.title,
            when=f"before {first}, when the first draft is due" if ahead else "today, for work is under way",
        )

    def _state(self, table: Table[Approval], row: Approval | None) -> tuple[str, str, str]:
        """What is lacking, what to do, and the cell in which."""
        lacks, name = f"no approval by {ROLE}", f"Name a reviewer for {ROLE} and record the answer"
        if row is None:
            return lacks, name, ""
        who, found = approver(row, self.people), decision(table, row)
        states = {
            Decision.CHANGES: (
                f"only a yes with changes by {who} that nobody wrote down",
                "Write the change",
                "condition",
            ),
            Decision.NO: (f"a no by {who}", "Take it out of the brief, or record a new answer", "answer"),
            Decision.NOT_NEEDED: (
                f"{lacks}: the stage is marked Not needed",
                "Ask for the answer and record it",
                "answer",
            ),
            Decision.UNSAID: (f"only the day of an answer by {who}", "Enter the answer", "answer"),
        }
        if found not in states and open_(table, row, "owner"):
            return lacks, name, "owner"
        return states.get(found, (f"no approval by {who} yet", "Get the answer and record it", "answer"))


def uncleared(
    table: Table[Approval], steps: Sequence[Approval], briefs: Sequence[Brief], *, sector: bool
) -> Iterator[tuple[Brief | None, Approval | None]]:
    """What has to be cleared and nobody said yes to, each with the row that counts, if there is one.

    Each brief that lists claims; where none does, those of a regulated sector (None), if `sector` is one. A yes to the whole campaign
    clears all of them, one to a brief that brief. Of a row that cannot be read nobody knows whether it is a yes.
    """
    about: defaultdict[str, list[Approval]] = defaultdict(list)
    for row in steps:
        if row.stage is STAGE or "stage" in table.unread.get(row.sheet_row, ()):
            about[row.record or ""].append(row)
    asked: list[Brief | None] = [one for one in briefs if lines(one)]
    for brief in asked or [None] * sector:
        concerned = [brief] if brief is not None else briefs
        records = dict.fromkeys(["", *(one.id for one in concerned)])
        counting = standing(table, [row for record in records for row in about.get(record, ())])
        if counting is None or decision(table, counting) is not Decision.YES:
            yield brief, counting


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
