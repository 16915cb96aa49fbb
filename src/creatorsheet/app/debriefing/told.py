"""What a debrief says in a few lines, and gives as figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from creatorsheet.kernel.money import written
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.debriefed import Debrief
from creatorsheet.learning.signs import Candidate

ANY_BOOST = 3


def says(one: Debrief) -> Iterator[str]:
    """A campaign in a few lines."""
    yield f"{one.name}: {one.verdict.title}."
    if one.empty:
        return
    tally = Counter(str(each.counts) for each in one.decisions if each.counts)
    if tally:
        yield f"  {counted(len(one.decisions), 'creator')}: {', '.join(f'{status} {count}' for status, count in tally.items())}."
    open_ones = sum(each.decided is None for each in one.decisions)
    if open_ones:
        yield f"  {counted(open_ones, 'decision')} still open: fill Decided status in Scorecards and run it again."
    carried = [each.handle for each in one.decisions if each.carried]
    if carried:
        yield f"  Carried over into Creators: {listed(carried, most=4)}."
    kept = [f"{each.handle} ({each.kept})" for each in one.decisions if each.kept]
    if kept:
        yield f"  Creators keeps what it says of {listed(kept, most=4)}."
    yield f"  {_boosts(one)}"
    if one.secure:
        yield f"  Rights worth securing for {counted(len(one.secure), 'video')}."
    yield f"  {_split(one)}"
    new = sum(each.is_new for each in one.actions)
    if new:
        yield f"  {counted(new, 'next step')} added to Tests, with owner and day."
    if one.undone:
        yield f"  Not carried over yet: {listed(list(one.undone), most=2)}."


def _boosts(one: Debrief) -> str:
    if not one.boosts:
        return f"No video of {one.looked} shows enough of the six signs to be boosted."
    names = listed([each.name for each in one.boosts], most=ANY_BOOST)
    rowless = [each.name for each in one.boosts if not each.assets]
    left = f"; no row in Assets yet for {listed(rowless, most=ANY_BOOST)}" if rowless and len(one.boosts) > 1 else ""
    left = "; it has no row in Assets yet" if rowless and len(one.boosts) == 1 else left
    return f"Worth boosting: {names}{left}."


def _split(one: Debrief) -> str:
    found = one.split
    if found.refused:
        return f"Next budget: not split, for {found.refused}."
    top = listed(
        [f"{one.names.get(line.key, line.key)} {written(line.amount, found.currency)}" for line in found.creators[:3]]
    )
    return f"Next budget of {written(found.budget, found.currency)} ({one.budget_from}): {top}; {written(found.untried, found.currency)} for new creators, {written(found.tests, found.currency)} for tests."


def figures(one: Debrief) -> dict[str, Any]:
    """One campaign; money in its currency, that of the split in the split's."""
    return {
        "campaign": one.campaign,
        "name": one.name,
        "currency": one.currency,
        "outcome": str(one.verdict.outcome),
        "verdict": one.verdict.title,
        "because": one.verdict.reason,
        "result": one.verdict.value,
        "low": one.verdict.low,
        "high": one.verdict.high,
        "compared": list(one.compared),
        "creators": [
            {
                "id": each.creator,
                "creator": each.handle,
                "proposed": each.status and str(each.status),
                "reason": each.reason,
                "result": each.result,
                "audience": each.fit,
                "work": each.work,
                "would_change": each.change,
                "decided": each.decided and str(each.decided),
                "why_different": each.why,
                "carried_over": each.carried,
                "kept_in_creators": each.kept or None,
            }
            for each in one.decisions
        ],
        "boost": [
            {
                "video": each.candidate.video.id,
                "name": each.name,
                "signs": _signs(each.candidate),
                "met": each.candidate.met,
                "main": str(each.candidate.main.rule) if each.candidate.main else None,
                "allowed": each.allowed,
                "until": each.until,
                "right": each.right,
                "assets": each.assets,
            }
            for each in one.boosts
        ],
        "near": [{"video": each.video.id, "name": one.names[each.video.id], "met": each.met, "unknown": each.unknown} for each in one.near],
        "secure": [
            {
                "video": each.name, "uses": list(each.uses), "low": each.low, "high": each.high, "currency": each.currency,
                "now": each.now, "later": each.later, "sources": list(each.sources), "state": each.state,
            }
            for each in one.secure
        ],
        "next_budget": _split_figures(one),
        "agenda": [{"topic": str(each.topic), "facts": list(each.facts) or [each.open]} for each in one.agenda],
        "next": [
            {
                "title": each.title, "kind": str(each.kind), "because": each.because, "owner": each.owner, "due": each.due,
                "reserve": each.reserve, "status": each.status, "proposal": each.key,
            }
            for each in one.actions
        ],
        "manager": [{"sign": each.title, "shows": each.shows, "because": each.words, "from": each.limit} for each in one.needs],
    }  # fmt: skip


def _signs(one: Candidate) -> list[dict[str, Any]]:
    return [{"sign": str(each.rule), "met": each.met, "because": each.words} for each in one.signs]


def _split_figures(one: Debrief) -> dict[str, Any]:
    found = one.split
    return {
        "budget": found.budget,
        "currency": found.currency,
        "from": one.budget_from,
        "refused": found.refused or None,
        "creators": [
            {"id": each.key, "creator": one.names.get(each.key, each.key), "amount": each.amount, "best": each.best, "capped": each.capped}
            for each in found.creators
        ],
        "untried": found.untried,
        "tests": found.tests,
        "formats": [{"format": each.key, "amount": each.amount, "best": each.best} for each in found.formats],
        "left_out": [
            {"creator": one.names.get(each.key, each.key), "share": each.share, "a_video": each.least}
            for each in found.left_out
        ],
        "given_up": found.costs,
    }  # fmt: skip
