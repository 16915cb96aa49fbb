"""CS-V01, approved in spite of a stop, and CS-V02, scored on part of the facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from creatorsheet.app.shortlisting.gather import Gathered
from creatorsheet.app.shortlisting.ranking import JUDGED
from creatorsheet.catalogue.creators.choices import AWAY, PipelineStage, ShortlistDecision
from creatorsheet.catalogue.problems.shortlist import APPROVED_IN_SPITE_OF_A_STOP, SCORE_RESTS_ON_PART_OF_THE_FACTS
from creatorsheet.creators.ranked import Ranked, Shortlist
from creatorsheet.creators.vetted import Criterion, Part
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.words import listed

FILLED = {one: f"{one.name.lower()}_score" for one in Criterion} | {Criterion.PROFESSIONAL: "communication"}
"""The column in which each criterion is filled in, or the first of them."""


def findings(gathered: Gathered, made: Shortlist) -> Iterator[Finding]:
    """What is wrong with the decisions and the scores of a shortlist, in the order of its rows."""
    for one in sorted(made.ranked, key=lambda one: one.row.sheet_row):
        for found in (*_stopped(gathered, made, one), *_partly(gathered, one)):
            yield replace(found, campaign=made.campaign.id)


def _stopped(gathered: Gathered, made: Shortlist, one: Ranked) -> Iterator[Finding]:
    row, floor = one.row, gathered.settings.safety_floor
    if row.decision is not ShortlistDecision.APPROVE or row.lifted or gathered.unread(row, *JUDGED):
        return
    reasons = []
    if one.veto:
        reasons.append(f"there is a veto ({one.veto.lower()}{f': {one.veto_why}' if one.veto_why else ''})")
    if row.safety_score is not None and row.safety_score < floor:
        reasons.append(f"brand safety is {row.safety_score:g} of 100 where {floor} are needed")
    if one.creator and one.creator.rehire_status in AWAY:
        reasons.append(f"the creator's status is {one.creator.rehire_status}")
    if reasons:
        table = gathered.tables["Shortlist"]
        yield APPROVED_IN_SPITE_OF_A_STOP.at(
            table.place(row, "decision"),
            creator=gathered.name(row),
            campaign=made.name,
            reason=listed(reasons),
            lifting=table.place(row, "veto_lifted_by"),
        )


def _partly(gathered: Gathered, one: Ranked) -> Iterator[Finding]:
    row = one.row
    out = row.decision is ShortlistDecision.DECLINE or row.stage is PipelineStage.DROPPED
    if out or one.veto or one.low is None or one.high is None or one.low == one.high:
        return
    table = gathered.tables["Shortlist"]
    missing = [criterion for criterion in Criterion if not one.judged.part(criterion).known]
    if all(_told(one.judged.part(criterion)) for criterion in missing):
        return
    yield SCORE_RESTS_ON_PART_OF_THE_FACTS.at(
        table.place(row, FILLED[missing[0]]),
        creator=gathered.name(row),
        n=len(Criterion) - len(missing),
        total=len(Criterion),
        low=f"{one.low:.0f}",
        high=f"{one.high:.0f}",
        missing=listed([str(criterion) for criterion in missing]),
        asks=table.place(row, "to_ask"),
    )


def _told(part: Part) -> bool:
    """Whether an audience is told as well as anybody can: the range left is that of bands of ages, or of the last few percent."""
    return part.criterion is Criterion.AUDIENCE and part.low is not None and not part.asks
