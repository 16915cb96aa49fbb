"""Stages of the pipeline: since when a creator is where, who stays too long, and what shows that a stage is behind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from statistics import median

from creatorsheet.catalogue.agreements.choices import DeliverableKind, DeliverableStatus
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.creators.choices import OutreachAnswer, PipelineStage
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.terms import BINDING, OFFERED
from creatorsheet.creators.talks import REFUSALS, Talk

FUNNEL = tuple(one for one in PipelineStage if one is not PipelineStage.DROPPED)
LIMITED = (PipelineStage.FOUND, PipelineStage.VETTED, PipelineStage.CONTACTED, PipelineStage.NEGOTIATING)
"""Stages that Settings give a number of days, in its order."""

POSTED = (DeliverableStatus.LIVE, DeliverableStatus.TAKEN_DOWN)


def rank(stage: PipelineStage) -> int:
    """How far a stage is; dropped creators are nowhere."""
    return FUNNEL.index(stage) if stage in FUNNEL else -1


@dataclass(frozen=True)
class Proof:
    """Something in the workbook that shows a stage: `fact` follows a but. The day is None where nobody noted it."""

    stage: PipelineStage
    fact: str
    day: date | None = None


def proofs(talk: Talk | None, deals: Sequence[tuple[Deal, Sequence[Deliverable]]]) -> list[Proof]:
    """What talk and deals of a creator in a campaign show; deals come with their deliverables."""
    found = list(_of_talk(talk)) if talk and not talk.unread else []
    for deal, _ in deals:
        if deal.status in OFFERED:
            found.append(Proof(PipelineStage.NEGOTIATING, f"a deal is {deal.status.lower()}"))
        elif deal.status in BINDING:
            fact = (
                f"the deal was signed on {deal.signed_on}" if deal.signed_on else f"the deal is {deal.status.lower()}"
            )
            found.append(Proof(PipelineStage.SIGNED, fact, deal.signed_on))
    agreed = [(deal, pieces) for deal, pieces in deals if deal.status in BINDING]
    if agreed and all(_done(deal, pieces) for deal, pieces in agreed):
        days = [one.posted_at.date() for _, pieces in agreed for one in pieces if one.posted_at]
        found.append(Proof(PipelineStage.DONE, "all that was agreed is live", max(days, default=None)))
    return found


def _of_talk(talk: Talk) -> Iterable[Proof]:
    if talk.first:
        yield Proof(PipelineStage.CONTACTED, f"a message went out on {talk.first}", talk.first)
    answer = talk.answer
    came = next((one.answered_at for one in reversed(talk.answers) if one.answer), None)
    on = f" of {came}" if came else ""
    if answer is OutreachAnswer.INTERESTED:
        yield Proof(PipelineStage.NEGOTIATING, f"the answer{on} is Interested", came)
    elif answer in REFUSALS:
        yield Proof(PipelineStage.DROPPED, f"the answer{on} is {answer}", came)


def _done(deal: Deal, pieces: Sequence[Deliverable]) -> bool:
    wanted = [one for one in pieces if one.status is not DeliverableStatus.CANCELLED]
    videos = sum(one.kind in (None, DeliverableKind.VIDEO) for one in wanted)
    return bool(wanted) and videos >= (deal.videos_agreed or 0) and all(one.status in POSTED for one in wanted)


def behind(stage: PipelineStage, some: Iterable[Proof]) -> Proof | None:
    """The furthest proof that a stage is behind; None where it is not. A refusal shows that somebody is out as long as no
    deal is signed. Who was dropped stays dropped."""
    if stage is PipelineStage.DROPPED:
        return None
    some = list(some)
    furthest = max(
        (one for one in some if rank(one.stage) > rank(stage)), key=lambda one: rank(one.stage), default=None
    )
    no = next((one for one in some if one.stage is PipelineStage.DROPPED), None)
    if (
        no
        and rank(stage) < rank(PipelineStage.SIGNED)
        and (not furthest or rank(furthest.stage) < rank(PipelineStage.SIGNED))
    ):
        return no
    return furthest


class Stamp(Enum):
    """Where the day of a stage comes from."""

    KEPT = auto()
    """It stands there already."""
    PROVED = auto()
    """A message, an answer, a deal or a post shows it."""
    CHANGED = auto()
    """The stage is another than the last time: today."""
    UNKNOWN = auto()
    """Nobody noted it, and nothing shows it: counted from today on."""


def since(row: Candidate, stage: PipelineStage, some: Iterable[Proof], day: date) -> tuple[date, Stamp]:
    """Since when a row is at its stage. A day that is entered holds for the stage it is about, and for one never seen before."""
    if row.stage_since and row.stage_seen in (None, stage):
        return row.stage_since, Stamp.KEPT
    shown = [one.day for one in some if one.stage is stage and one.day and one.day <= day]
    if shown:
        return min(shown), Stamp.PROVED
    return day, Stamp.UNKNOWN if row.stage_seen in (None, stage) else Stamp.CHANGED


@dataclass(frozen=True)
class Step:
    """One stage of a campaign's funnel: how many are there now, how many got there or further, and days since they came."""

    stage: PipelineStage
    now: int
    reached: int
    median: int | None
    longest: int | None


def funnel(stages: Mapping[str, tuple[PipelineStage, int | None]]) -> list[Step]:
    """The funnel of a campaign from each creator's stage and days in it; the dropped stand last and reached nothing."""
    found = []
    for stage in PipelineStage:
        days = [age for at, age in stages.values() if at is stage and age is not None]
        now = sum(at is stage for at, _ in stages.values())
        reached = sum(rank(at) >= rank(stage) for at, _ in stages.values()) if stage in FUNNEL else now
        found.append(Step(stage, now, reached, round(median(days)) if days else None, max(days) if days else None))
    return found


def too_long(stage: PipelineStage, days: int | None, limits: Sequence[float]) -> bool:
    """Whether somebody is at a stage for more days than Settings give it; exactly as many pass."""
    return days is not None and stage in LIMITED and days > limits[LIMITED.index(stage)]
