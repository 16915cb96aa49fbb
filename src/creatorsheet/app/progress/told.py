"""What the pipeline tells people, and the figures behind it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from creatorsheet.app.progress.findings import stale
from creatorsheet.app.progress.gather import RECRUITED, Entrant, Way
from creatorsheet.app.progress.lasting import Lasting
from creatorsheet.app.progress.owners import Desk, owner
from creatorsheet.app.progress.weights import Weights, as_figures
from creatorsheet.creators.dependence import Dependence
from creatorsheet.creators.stages import Stamp, funnel
from creatorsheet.creators.talks import ENOUGH, Request, Responses, Talk
from creatorsheet.kernel.words import counted, listed

NAMED = 5


@dataclass(frozen=True)
class Found:
    """All that the action found out."""

    way: Way
    stamps: Counter[Stamp]
    filled: int
    responses: Responses
    requests: Sequence[Request]
    desks: Sequence[Desk]
    lasting: Lasting
    weights: Weights

    def due(self) -> Iterator[tuple[Talk, date]]:
        """Open talks with the day of their next message, the earliest first."""
        way = self.way
        days = ((talk, talk.write_again(way.settings.follow_up_days)) for talk in way.talks.values() if way.open(talk))
        yield from sorted(((talk, day) for talk, day in days if day), key=lambda one: one[1])

    def resting(self) -> list[Talk]:
        """Open talks without an answer in which enough was written."""
        some = (one for one in self.way.talks.values() if one.waiting and self.way.open(one))
        return [one for one in some if one.messages >= ENOUGH]


def says(found: Found) -> Iterator[str]:
    """The funnels in a sentence each, then talks, requests, arrangements and what hangs on few."""
    way = found.way
    shown = list(_campaigns(way))
    for campaign, entrants in shown:
        yield _funnel(campaign, entrants)
    if not shown:
        yield "No campaign has a shortlist."
    yield from _stamps(found)
    yield from _talks(found)
    yield from _requests(found)
    yield from _lasting(found)
    for word, one in found.weights.each().items():
        if one.first is not None and one.three is not None:
            yield _leaning(way, word, one)
    if found.weights.left_out:
        yield f"  Money of {counted(found.weights.left_out, 'creator')} is left out of the spend, for want of an exchange rate."


def _campaigns(way: Way) -> Iterator[tuple[str, list[Entrant]]]:
    """Campaigns that look for creators, with everybody on their shortlist; the one that was picked in any case."""
    by: defaultdict[str, list[Entrant]] = defaultdict(list)
    for one in way.entrants:
        by[one.campaign.id].append(one)
    for key, campaign in way.campaigns.items():
        if by[key] and (campaign.status not in RECRUITED or len(way.campaigns) == 1):
            yield campaign.name or key, by[key]


def _funnel(campaign: str, entrants: Sequence[Entrant]) -> str:
    steps = funnel({one.creator: (one.stage, one.days) for one in entrants})
    parts = [f"{one.now:,} {one.stage.lower()}" for one in steps if one.now]
    return f"{campaign}: {counted(len(entrants), 'creator')}, {listed(parts)}."


def _stamps(found: Found) -> Iterator[str]:
    stamps = found.stamps
    if stamps[Stamp.CHANGED] or stamps[Stamp.PROVED]:
        parts = [f"{stamps[Stamp.CHANGED]:,} as of today"] if stamps[Stamp.CHANGED] else []
        parts += (
            [f"{stamps[Stamp.PROVED]:,} as of the message, answer, deal or post that shows it"]
            if stamps[Stamp.PROVED]
            else []
        )
        yield f"  Stage since is noted: {listed(parts)}."
    if stamps[Stamp.UNKNOWN]:
        many = counted(stamps[Stamp.UNKNOWN], "stage")
        yield f"  Nobody noted since when {many} {'holds' if stamps[Stamp.UNKNOWN] == 1 else 'hold'}; days count from today on."


def _talks(found: Found) -> Iterator[str]:
    way, answers = found.way, found.responses
    if not way.talks:
        return
    if answers.rate is None:
        rate = f"{answers.answered:,} of {answers.asked:,} answered, too few to tell a rate"
    else:
        rate = f"{answers.rate * 100:.0f} % answered ({answers.answered:,} of {answers.asked:,})"
    took = "" if answers.days is None else f", half of them within {answers.days:g} days"
    yield f"  {counted(len(way.talks), 'talk')}: {rate}{took}."
    due = list(found.due())
    ready = [way.standing.name(talk.creator) for talk, day in due if day <= way.day]
    if ready:
        late = sum(day < way.day for _, day in due)
        when = f"{late:,} overdue, {len(ready) - late:,} today, {len(due) - len(ready):,} later"
        yield f"  Write again to {listed(ready, most=NAMED)} ({when})."
    if found.filled:
        yield f"  Follow up on is entered for {counted(found.filled, 'message')}."
    if resting := found.resting():
        names = listed([way.standing.name(one.creator) for one in resting], most=NAMED)
        yield f"  No answer after {ENOUGH} messages, so let it rest: {names}."


def _requests(found: Found) -> Iterator[str]:
    answered = [one for one in found.requests if one.talk.answers]
    if answered:
        kinds = Counter(one.title for one in answered)
        who = len({(one.talk.campaign, one.talk.creator) for one in answered})
        oldest = min((one.since for one in answered if one.since), default=None)
        since = f"; the oldest since {oldest}" if oldest else ""
        told = ", ".join(f"{title} {n:,}" for title, n in kinds.most_common())
        yield f"  Asked for and not received from {counted(who, 'creator')} who answered: {told}{since}."


def _lasting(found: Found) -> Iterator[str]:
    way, lasting = found.way, found.lasting
    if lasting.running:
        yield f"  {counted(len(lasting.running), 'long-term arrangement')} in force."
    for one in lasting.ending[:NAMED]:
        yield f"  {way.standing.name(one.creator)}: {one.kind} ends on {one.deal.ends}, and nothing follows yet."
    for each in lasting.regulars[:NAMED]:
        yield f"  {way.standing.name(each.creator)} might be offered {each.form.lower()}: {each.why}."


def _leaning(way: Way, word: str, one: Dependence) -> str:
    few = ", too few to tell" if one.n <= 3 else f", the first three {one.three * 100:.0f} %" if one.three else ""
    share = one.first * 100 if one.first else 0
    return (
        f"  {word.capitalize()}: {way.standing.name(one.top)} has {share:.0f} % among {counted(one.n, 'creator')}{few}."
    )


def figures(found: Found) -> dict[str, Any]:
    """Everything behind the sentences."""
    way = found.way
    name = way.standing.name
    late = stale(way)
    return {
        "as_of": way.day.isoformat(),
        "campaigns": [
            {
                "name": campaign,
                "creators": len(entrants),
                "stages": [
                    {
                        "stage": step.stage,
                        "now": step.now,
                        "reached": step.reached,
                        "median_days": step.median,
                        "longest_days": step.longest,
                        "too_long": len(late.get((entrants[0].campaign.id, step.stage), ())),
                    }
                    for step in funnel({one.creator: (one.stage, one.days) for one in entrants})
                ],
            }
            for campaign, entrants in _campaigns(way)
        ],
        "stamped": {one.name.lower(): found.stamps[one] for one in Stamp},
        "responses": {
            "asked": found.responses.asked,
            "answered": found.responses.answered,
            "rate": found.responses.rate,
            "median_days": found.responses.days,
            "days_of": found.responses.n_days,
        },
        "write_again": [
            {**_talk(way, talk), "owner": owner(way, talk), "on": day, "messages": talk.messages}
            for talk, day in found.due()
        ],
        "resting": [_talk(way, one) for one in found.resting()],
        "requests": [
            {
                **_talk(way, one.talk),
                "what": one.title,
                "since": one.since,
                "days": (way.day - one.since).days if one.since else None,
                "answered": bool(one.talk.answers),
            }
            for one in found.requests
        ],
        "owners": [vars(one) for one in found.desks],
        "arrangements": {
            "running": [
                {"creator": name(one.creator), "kind": one.kind, "ends": one.deal.ends, "renewed": one.renewed}
                for one in found.lasting.running
            ],
            "ending": [{"creator": name(one.creator), "ends": one.deal.ends} for one in found.lasting.ending],
            "proposed": [
                {"creator": name(one.creator), "campaigns": one.campaigns, "form": one.form, "why": one.why}
                for one in found.lasting.regulars
            ],
        },
        "dependence": _dependence(way, found.weights),
    }


def _talk(way: Way, talk: Talk) -> dict[str, Any]:
    campaign = way.campaigns[talk.campaign]
    return {
        "creator": way.standing.name(talk.creator),
        "campaign": campaign.name or campaign.id,
        "sent": talk.last.sent_at,
    }


def _dependence(way: Way, weights: Weights) -> Mapping[str, Any]:
    found = as_figures(weights)
    for word in weights.each():
        found[word]["top"] = way.standing.name(found[word]["top"])
    return found
