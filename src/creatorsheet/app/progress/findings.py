"""Findings on the way of creators: CS-V11 to CS-V14."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from creatorsheet.app.progress.gather import OVER, RECRUITED, Entrant, Way
from creatorsheet.app.progress.weights import Weights
from creatorsheet.catalogue.creators.choices import OutreachAnswer, PipelineStage, ShortlistDecision
from creatorsheet.catalogue.problems.pipeline import (
    MUCH_HANGS_ON_ONE_CREATOR,
    NO_SECOND_MESSAGE,
    STAGE_IS_BEHIND,
    STAGE_LASTS_TOO_LONG,
)
from creatorsheet.creators.stages import LIMITED, too_long
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.words import counted, listed

NAMED = 5


def stale(way: Way) -> dict[tuple[str, PipelineStage], list[Entrant]]:
    """Who stays at a stage for too long, by campaign and stage, the longest first."""
    found: defaultdict[tuple[str, PipelineStage], list[Entrant]] = defaultdict(list)
    for one in way.entrants:
        at_work = one.campaign.status not in RECRUITED and not one.refused and one.proof is None
        if at_work and not way.away(one.creator) and too_long(one.stage, one.days, way.settings.stage_days):
            found[one.campaign.id, one.stage].append(one)
    for some in found.values():
        some.sort(key=lambda one: (-(one.days or 0), one.row.sheet_row))
    return found


def stays(way: Way) -> Iterator[Finding]:
    """CS-V11."""
    for (_, stage), some in stale(way).items():
        told = [f"{one.name} ({counted(one.days or 0, 'day')})" for one in some]
        yield replace(
            STAGE_LASTS_TOO_LONG.at(
                way.shortlist.place(some[0].row, "stage"),
                n=counted(len(some), "creator"),
                campaign=some[0].campaign.name or some[0].campaign.id,
                are="is" if len(some) == 1 else "are",
                stage=stage,
                limit=counted(int(way.settings.stage_days[LIMITED.index(stage)]), "day"),
                creators=listed(told, most=NAMED),
            ),
            campaign=some[0].campaign.id,
        )


def unanswered(way: Way) -> Iterator[Finding]:
    """CS-V12."""
    for talk in way.talks.values():
        due = talk.write_again(way.settings.follow_up_days)
        if due is None or due >= way.day or not way.open(talk):
            continue
        campaign = way.campaigns[talk.campaign]
        found = NO_SECOND_MESSAGE.at(
            way.outreach.place(talk.last, "follow_up_on"),
            creator=way.standing.name(talk.creator),
            sent=talk.last.sent_at or "an unknown day",
            campaign=campaign.name or campaign.id,
            due=due,
            days=counted((way.day - due).days, "day"),
        )
        yield replace(found, due=due)


def behind(way: Way) -> Iterator[Finding]:
    """CS-V13."""
    for one in way.entrants:
        proof = one.proof
        declined = one.row.decision is ShortlistDecision.DECLINE
        if proof is None or declined or one.campaign.status in OVER:
            continue
        found = STAGE_IS_BEHIND.at(
            way.shortlist.place(one.row, "stage"),
            creator=one.name,
            campaign=one.campaign.name or one.campaign.id,
            stage=one.stage,
            fact=proof.fact,
            next=_next(way, one, proof.stage),
        )
        yield replace(found, due=min(proof.day, way.day) if proof.day else way.day)


def _next(way: Way, one: Entrant, stage: PipelineStage) -> str:
    """The stage to set; with it what someone who asked to be left alone is owed."""
    talk, creator = way.talks.get((one.campaign.id, one.creator)), way.standing.rows.get(one.creator)
    asked = talk is not None and talk.answer is OutreachAnswer.STOP
    if stage is not PipelineStage.DROPPED or not asked or creator is None or creator.do_not_contact:
        return stage
    return f"{stage}, and {way.standing.creators.place(creator, 'do_not_contact')} (Do not contact) to Yes"


def leaning(way: Way, hanging: Weights) -> Iterator[Finding]:
    """CS-V14, one for each creator who carries much."""
    shares: defaultdict[str, list[str]] = defaultdict(list)
    for word, one in hanging.each().items():
        if one.leans and one.first is not None:
            shares[one.top].append(f"{one.first * 100:.0f} % of the {word} of {counted(one.n, 'creator')}")
    only = next(iter(way.campaigns.values())) if len(way.campaigns) == 1 else None
    for creator, some in shares.items():
        row = way.standing.rows.get(creator)
        name = way.standing.name(creator)
        found = MUCH_HANGS_ON_ONE_CREATOR.at(
            way.standing.creators.place(row, "handle") if row else None,
            creator=name,
            shares=listed(some),
            where=f"in {only.name or only.id}" if only else "over all campaigns",
            like=name,
        )
        yield replace(found, campaign=only.id) if only else found
