"""What the action says of shortlists, and the figures behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from creatorsheet.app.shortlisting.trying import Trial
from creatorsheet.creators.fees import outside
from creatorsheet.creators.ranked import Ranked, Shortlist
from creatorsheet.creators.score import FIRST
from creatorsheet.creators.vetted import Criterion
from creatorsheet.kernel.words import counted, listed


def says(made: Shortlist) -> Iterator[str]:
    """The list in a sentence or two, then what it rests on."""
    if not made.ranked:
        yield f"{made.name} has nobody on its shortlist."
        return
    placed = [one for one in made.ranked if one.rank is not None]
    vetoed = sum(one.veto is not None for one in made.ranked)
    asked = sum(bool(one.to_ask) for one in made.ranked)
    if not placed:
        yield f"{made.name}: none of {counted(len(made.ranked), 'creator')} can be ranked yet."
    else:
        best = [f"{name(one)} ({score(one)})" for one in placed[:FIRST]]
        yield f"{made.name}: {len(placed):,} of {counted(len(made.ranked), 'creator')} ranked; first {listed(best)}."
    if vetoed:
        yield f"  {counted(vetoed, 'creator')} ruled out by a veto."
    if asked:
        yield f"  {counted(asked, 'creator')} to be asked for what is missing; the questions stand in To ask the creator."
    proposed = sum(one.role is not None and one.row.role is None for one in made.ranked)
    if proposed:
        yield f"  A role is proposed for {counted(proposed, 'creator')}; Campaign role stays yours to fill in."
    yield from (f"  {note}" for note in made.notes)


def name(one: Ranked) -> str:
    """How somebody is called."""
    creator = one.creator
    return (creator and (creator.handle or creator.name)) or one.row.name or one.row.creator or one.row.id


def score(one: Ranked) -> str:
    """The overall score, or the range it lies in."""
    if one.low is None or one.high is None:
        return ""
    low, high = f"{one.low:.0f}", f"{one.high:.0f}"
    return low if low == high else f"{low}–{high}"


def figures(lists: Sequence[tuple[Shortlist, Sequence[Trial]]], day: date) -> dict[str, Any]:
    """Everything behind the sentences, by campaign and creator."""
    return {"as_of": day.isoformat(), "campaigns": [_campaign(*one) for one in lists]}


def _campaign(made: Shortlist, tried: Sequence[Trial]) -> dict[str, Any]:
    best = [name(one) for one in made.ranked if one.rank is not None][:FIRST]
    return {
        "campaign": made.campaign.id,
        "name": made.name,
        "currency": made.currency,
        "target_cpm": made.target_cpm,
        "budget_left": made.budget_left,
        "notes": list(made.notes),
        "sensitivity": [
            {
                "under": one.under,
                "first": list(one.first),
                "changes": one.changes(best),
                "other_tier": one.moved,
            }
            for one in tried
        ],
        "creators": [_creator(one) for one in made.ranked],
    }


def _creator(one: Ranked) -> dict[str, Any]:
    row, creator = one.row, one.creator
    return {
        "row": row.id,
        "id": (creator and creator.id) or row.creator or "",
        "creator": name(one),
        "tier": (creator and creator.tier) or row.tier,
        "market": (creator and creator.country) or "",
        "followers": creator and creator.followers,
        "stage": row.stage,
        "decision": row.decision,
        "rank": one.rank,
        "score": {"low": one.low, "high": one.high},
        "stays_among_first": one.top,
        "parts": [_part(one, criterion) for criterion in Criterion],
        "veto": one.veto and {"reason": one.veto, "why": one.veto_why},
        "lifted": {"by": row.veto_lifted_by, "why": row.veto_lifted_why} if row.lifted else None,
        "stops": [{"reason": stop.veto, "why": stop.why} for stop in one.judged.stops],
        "cautions": list(one.judged.cautions),
        "to_ask": list(one.to_ask),
        "habits": {**vars(one.habits), "forecast": None, "oddities": [vars(odd) for odd in one.habits.oddities]},
        "forecast": one.forecast and {**vars(one.forecast), "videos": one.habits.videos},
        "fee": {
            "asked": one.asked,
            "from": one.asked_from,
            "at_target_cpm": one.fair,
            "usual_low": one.usual and one.usual.low,
            "usual_high": one.usual and one.usual.high,
            "usual_from": one.usual.origin if one.usual else "",
            "outside_usual": outside(one.asked, one.usual),
        },
        "role": one.role,
        "role_proposed": one.role is not None and row.role is None,
        "why": one.why,
    }


def _part(one: Ranked, criterion: Criterion) -> dict[str, Any]:
    part = one.judged.part(criterion)
    return {
        "criterion": criterion,
        "low": part.low,
        "high": part.high,
        "made_of": list(part.made_of),
        "asks": list(part.asks),
    }
