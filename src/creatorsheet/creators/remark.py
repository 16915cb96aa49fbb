"""The one thing to know of somebody on a shortlist before deciding, in a few words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import floor

from creatorsheet.catalogue.creators.choices import PipelineStage, ShortlistDecision, VetoReason
from creatorsheet.creators.fees import outside
from creatorsheet.creators.ranked import Ranked
from creatorsheet.creators.score import FIRST
from creatorsheet.creators.vetted import Part

LIFTS = 2
"""How many times the median an average has to be before one video is said to have made it."""

SELDOM = 0.1
"""Share of other weightings under which being among the first is an exception that nobody needs to know."""

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
        place = f"place {one.rank:,} of {ranked:,}"
        firm = ranked > FIRST and one.top >= SELDOM
        yield f"{place}; top {FIRST} in {floor(one.top * 100)}% of other weightings" if firm else place


def _missing(one: Ranked) -> str:
    """What a whole score wants, where that could change the order."""
    if one.low is None or one.high is None:
        return "nothing is scored yet"
    if one.high - one.low < WIDE:
        return ""
    missing = [part for part in one.judged.parts if not part.known]
    part = max(missing, key=_open, default=None)
    if part is None:
        return ""
    between = f"{one.low:.0f} to {one.high:.0f} of 100"
    known = "not known" if all(each.low is None for each in missing) else "not known in full"
    if len(missing) == 1:
        return f"{part.criterion} is {known}: {between}"
    more = "one other part" if len(missing) == 2 else f"{len(missing) - 1} other parts"
    return f"{part.criterion} and {more} are {known}: {between}"


def _open(part: Part) -> float:
    """Points of 100 within which a criterion may lie."""
    return 100.0 if part.low is None or part.high is None else part.high - part.low


def _fee(one: Ranked) -> str:
    """A fee above the usual one, unless the views expected for it are worth it at the target CPM."""
    off = outside(one.asked, one.usual)
    worth = one.asked is not None and one.fair is not None and one.asked <= one.fair
    if one.usual is None or not off or off < 0 or worth:
        return ""
    share = f"{off:.0%}" if off >= Decimal("0.01") else "under 1%"
    return f"asks {share} more than {'usual' if one.usual.own else 'the range in Settings'} for one video"
