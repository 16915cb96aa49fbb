"""The one thing to know of somebody on a shortlist before deciding, in a few words."""

from __future__ import annotations

from collections.abc import Iterator

from creatorsheet.catalogue.creators.choices import PipelineStage, ShortlistDecision, VetoReason
from creatorsheet.creators.fees import outside
from creatorsheet.creators.ranked import Ranked
from creatorsheet.creators.score import FIRST

LIFTS = 2
"""How many times the median an average has to be before one video is said to have made it."""

WIDE = 10
"""Points between the lowest and the highest score from which what is missing matters."""


def remark(one: Ranked, ranked: int) -> str:
    """The first of these that holds: a veto, a lifted stop, an end, what is missing, the fee, one video, the place.

    `ranked` is how many have a place on the list. Begins with a capital, ends without a full stop; "" where there is nothing.
    """
    return next((f"{said[:1].upper()}{said[1:]}" for said in _remarks(one, ranked) if said), "")


def _remarks(one: Ranked, ranked: int) -> Iterator[str]:
    row = one.row
    if one.veto:
        bound = one.veto is VetoReason.COMPETITOR and one.veto_why.startswith("exclusive to ")
        yield one.veto_why.split(" by clause")[0] if bound else f"veto: {one.veto_why or one.veto.lower()}"
    if row.lifted and (row.veto or one.judged.stops):
        yield f"stop lifted: {row.veto_lifted_why}"
    if row.decision is ShortlistDecision.DECLINE:
        yield row.reason or "declined"
    if row.stage is PipelineStage.DROPPED:
        yield "dropped"
    yield _missing(one)
    yield _fee(one)
    habits = one.habits
    if habits.viral and habits.mean and habits.median and habits.mean > LIFTS * habits.median:
        hits = "one video" if habits.viral == 1 else f"{habits.viral} videos"
        yield f"{hits} made the average: {habits.mean / habits.median:.1f} times the median"
    if one.rank and one.top is not None:
        yield f"top {FIRST} in {one.top:.0%} of weightings" if ranked > FIRST else f"place {one.rank} of {ranked}"


def _missing(one: Ranked) -> str:
    """What a whole score wants, where that could change the order."""
    if one.low is None or one.high is None:
        return "nothing is scored yet"
    if one.high - one.low < WIDE:
        return ""
    part = max(one.judged.parts, key=lambda part: (part.high or 100) - (part.low or 0) if not part.known else 0)
    between = f"{one.low:.0f} to {one.high:.0f} of 100"
    return f"{part.criterion} is {'not known in full' if part.low is not None else 'not known'}: {between}"


def _fee(one: Ranked) -> str:
    off = outside(one.asked, one.usual)
    return f"asks {off:.0%} more than usual" if off and off > 0 else ""
