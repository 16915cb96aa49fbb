"""The shortlist of one campaign in its order: scores, fees, roles, and the one thing to know of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from creatorsheet.app.readying.money import currency
from creatorsheet.app.shortlisting.gather import Asked, Gathered
from creatorsheet.app.shortlisting.judging import UNCLEAR
from creatorsheet.catalogue.anchors import MARKS
from creatorsheet.catalogue.creators.choices import PipelineStage, ShortlistDecision
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.creators import roles, score
from creatorsheet.creators.fees import fair
from creatorsheet.creators.ranked import Ranked
from creatorsheet.creators.remark import remark
from creatorsheet.creators.score import Standing
from creatorsheet.creators.veto import Kept, kept
from creatorsheet.creators.vetted import Criterion, Forecast, Habits, Judged, Part

JUDGED = ("decision", "stage", "veto", "veto_why", "veto_lifted_by", "veto_lifted_why")
NOTHING = Habits(0)
CELLS = {Criterion.AUDIENCE: "audience_score", Criterion.CONSISTENCY: "consistency_score"}
"""Columns of the scores that the software alone writes."""

FULL = 100

RATE = "What do you ask for one video?"


def settled(gathered: Gathered, rows: Sequence[Candidate], judged: Sequence[Judged]) -> tuple[Judged, ...]:
    """The judgements as they are written and added up: computed scores with one decimal, or what stands on the row of
    somebody of whom there is nothing to measure (an earlier score is no answer to figures that are too few now); and among what rules somebody out the exclusivity that binds them."""
    return tuple(_settled(gathered, row, one) for row, one in zip(rows, judged, strict=True))


def _settled(gathered: Gathered, row: Candidate, judged: Judged) -> Judged:
    parts = tuple(_computed(gathered, row, one) if one.criterion in CELLS else one for one in judged.parts)
    stop = gathered.stop(row)
    return Judged(parts, (*judged.stops, stop) if stop else judged.stops, judged.cautions)


def _computed(gathered: Gathered, row: Candidate, part: Part) -> Part:
    if part.low is not None and part.high is not None:
        return Part(part.criterion, round(part.low, 1), round(part.high, 1), part.made_of, part.asks)
    stands = getattr(row, CELLS[part.criterion])
    if stands is None or not 0 <= stands <= FULL or gathered.unread(row, CELLS[part.criterion]):
        return part
    if gathered.person(row) in gathered.measurable[CELLS[part.criterion]]:
        return part
    return Part(part.criterion, stands, stands, (*part.made_of, "as it stands in the sheet"), part.asks)


def standing(gathered: Gathered, rows: Sequence[Candidate], judged: Sequence[Judged], able: Sequence[bool]) -> Standing:
    """How the rows stand under the weights of Settings; who is not `able` has no place."""
    names = [gathered.name(one) for one in rows]
    return score.standing(judged, score.weights(gathered.settings), names, able)


def able(gathered: Gathered, rows: Sequence[Candidate], judged: Sequence[Judged]) -> list[bool]:
    """Who can have a place: not who has a veto, is declined or dropped; of two rows of one creator one."""
    told: dict[str, int] = {}
    order = sorted(range(len(rows)), key=lambda at: (rows[at].decision is not ShortlistDecision.APPROVE, rows[at].id))
    for at in order:
        if not _out(gathered, rows[at], judged[at]):
            told.setdefault(gathered.person(rows[at]), at)
    first = set(told.values())
    return [at in first for at in range(len(rows))]


def _out(gathered: Gathered, row: Candidate, judged: Judged) -> bool:
    return (
        row.decision is ShortlistDecision.DECLINE
        or row.stage is PipelineStage.DROPPED
        or gathered.unread(row, *JUDGED)
        or holds(row, judged)
    )


def holds(row: Candidate, judged: Judged) -> bool:
    """Whether a veto holds, typed or by a stop."""
    return not row.lifted and kept(row, judged.stops).veto is not None


def ranked(
    gathered: Gathered,
    campaign: Campaign,
    rows: Sequence[Candidate],
    habits: Mapping[str, Habits],
    judged: Sequence[Judged],
    standing: Standing,
) -> tuple[Ranked, ...]:
    """Everybody on the list: the ranked ones in their order, then the others by name."""
    found = [
        _one(gathered, campaign, row, habits.get(gathered.person(row), NOTHING), judgement, standing, at)
        for at, (row, judgement) in enumerate(zip(rows, judged, strict=True))
    ]
    rest = [at for at in range(len(rows)) if standing.rank[at] is None]
    rest.sort(key=lambda at: (gathered.name(rows[at]), rows[at].id))
    return tuple(found[at] for at in (*standing.order, *rest))


def _one(
    gathered: Gathered,
    campaign: Campaign,
    row: Candidate,
    habits: Habits,
    judged: Judged,
    standing: Standing,
    at: int,
) -> Ranked:
    creator, tier = gathered.creator(row), gathered.tier(row)
    coin = currency(gathered.settings, campaign)
    asked = gathered.asked(campaign, row)
    forecast = habits.forecast or _entered(row)
    views = forecast.middle if forecast else row.views_p50
    veto = Kept(row.veto, row.veto_why) if gathered.unread(row, *JUDGED) else kept(row, judged.stops)
    role = None if row.role or gathered.unread(row, "role") else roles.proposed(campaign, creator, tier)
    out = veto.veto is not None and not row.lifted
    made = Ranked(
        row=row,
        creator=creator,
        habits=habits,
        judged=judged,
        low=0.0 if out else standing.low[at],
        high=0.0 if out else standing.high[at],
        rank=standing.rank[at],
        top=standing.top[at],
        veto=veto.veto if out else None,
        veto_why="" if row.lifted else veto.why or "",
        forecast=forecast,
        asked=asked.fee,
        asked_from=asked.origin,
        fair=fair(views, campaign.target_cpm, coin),
        usual=gathered.usually(campaign).of(gathered.person(row), tier, (creator and creator.country) or ""),
        role=row.role or (role.role if role else None),
        to_ask=() if _out(gathered, row, judged) else _questions(judged, asked),
    )
    return replace(made, why=remark(made, len(standing.order)))


def _questions(judged: Judged, asked: Asked) -> tuple[str, ...]:
    """What to ask, each thing once: nothing of somebody who asked to be left alone, or of whom nobody can read it."""
    if UNCLEAR in judged.cautions:
        return ()
    asks = [question for part in judged.parts for question in part.asks]
    priced = asked.fee is not None or bool(asked.origin) or MARKS["pricing"].asks in asks
    return tuple(dict.fromkeys([*asks, *([] if priced else [RATE])]))


def _entered(row: Candidate) -> Forecast | None:
    """A forecast that stands on the row, from an earlier day or typed."""
    if row.views_p10 is None or row.views_p50 is None or row.views_p90 is None:
        return None
    return Forecast(row.views_p10, row.views_p50, row.views_p90)
