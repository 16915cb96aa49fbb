"""Repeats: creators worth booking again, by the rule book of scorecards and what they did in all campaigns of the period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from creatorsheet.catalogue.creators.choices import RehireStatus
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.answers import Answer, Line, Verdict
from creatorsheet.learning.record import Record, Work
from creatorsheet.results.judging import chance
from creatorsheet.results.proposals import Standing, propose

KEY, WORDS = "creators", "Which creators deserve repeat partnerships?"


@dataclass(frozen=True)
class Repeat:
    """A creator's works of the period. `chance` of meeting the target is the mean over campaigns, each as heavy as its mature
    videos; `against` says why not, "" where nothing speaks against it."""

    creator: str
    handle: str
    mature: int
    campaigns: int
    chance: float | None
    against: str


def repeats(
    record: Record, since: date, thresholds: Sequence[float], refused: Mapping[str, str], objective: str = ""
) -> list[Repeat]:
    """Every creator with a live video in the period, the likeliest first. `refused` says of some
    why a person does not want them."""
    works: defaultdict[str, list[Work]] = defaultdict(list)
    for work in record.works:
        if work.last and work.last >= since and work.videos and objective in ("", work.traits.get("objective", "")):
            works[work.creator].append(work)
    found = [_repeat(creator, some, thresholds, refused.get(creator, "")) for creator, some in works.items()]
    return sorted(found, key=lambda one: (bool(one.against), -(one.chance or 0.0), -one.mature, one.handle))


def _repeat(creator: str, works: Sequence[Work], thresholds: Sequence[float], no: str) -> Repeat:
    rehire, pause, after = thresholds[0], thresholds[1], int(thresholds[2])
    judged = [
        (work, likely) for work in works if work.mature and (likely := chance(work.group, work.target)) is not None
    ]
    mature = sum(work.mature for work in works)
    weight = sum(work.mature for work, _ in judged)
    whole = sum(likely * work.mature for work, likely in judged) / weight if weight else None
    last = max(works, key=lambda one: (one.last or date.min, one.campaign))
    against = no or next((one.went.stopped for one in works if one.went.stopped), "")
    if not against and mature < after:
        against = _few(mature, after)
    if not against and whole is None:
        against = "no target to meet"
    if not against:
        status, why = propose(_standing(works, whole, mature), rehire, pause, after)
        against = "" if status is RehireStatus.REHIRE else why
    return Repeat(creator, last.handle, mature, len(works), whole, against)


def _few(mature: int, after: int) -> str:
    return f"{counted(mature, 'mature video')}, {after} needed"


def _standing(works: Sequence[Work], likely: float | None, mature: int) -> Standing:
    """All campaigns of a creator as one; events only where all count the same."""
    events = {one.target.event for one in works}
    counts = [one.group.whole.get("acquisitions", one.group.whole.get("orders")) for one in works]
    known = [one for one in counts if one is not None]
    return Standing(
        posts=sum(len(one.videos) for one in works),
        mature=mature,
        youngest=min(video.age for one in works for video in one.videos),
        late=sum(one.went.late for one in works),
        chance=likely,
        cost_below=works[-1].target.cost_below,
        event=next(iter(events)) if len(events) == 1 else "",
        events=round(sum(known)) if known else None,
    )


def answer(found: Sequence[Repeat], thresholds: Sequence[float]) -> Answer:
    """Whom to book again."""
    rehire, after = thresholds[0], int(thresholds[2])
    yes = [one for one in found if not one.against]
    able = [one for one in found if one.mature >= after]
    lines = tuple(
        Line(f"@{one.handle.removeprefix('@')}", one.mature, one.campaigns, rank=one.chance, why=one.against)
        for one in found
    )
    evidence = (
        "All campaigns together: a debrief or comparison judges one, and may differ."
        f" {len(able)} of {counted(len(found), 'creator')} {'has' if len(able) == 1 else 'have'} {after} mature videos; named from"
        f" {rehire:.0%} on, without late posts or disputes."
    )
    if not found:
        told = "Cannot tell yet: no video is live."
        return Answer(KEY, WORDS, Verdict.OPEN, "", told, "")
    if not yes:
        told = f"None yet: {_why(found)}."
        return Answer(KEY, WORDS, Verdict.OPEN, "", told, evidence, lines, next=_next(found, after))
    names = [f"@{one.handle.removeprefix('@')}" for one in yes]
    low = min(one.chance or 0.0 for one in yes)
    told = f"{listed(names, most=4)}: {'each meets' if len(yes) > 1 else 'meets'} its target with a chance of {low:.0%} or more over all its campaigns, {counted(sum(one.mature for one in yes), 'mature video')} in all."
    short = f"{counted(len(yes), 'creator')} {'deserves' if len(yes) == 1 else 'deserve'} another booking"
    return Answer(KEY, WORDS, Verdict.ANSWERED, short, told, evidence, lines, next=_next(found, after))


def _why(found: Sequence[Repeat]) -> str:
    best = found[0]
    return f"the likeliest is @{best.handle.removeprefix('@')} ({best.against})"


def _next(found: Sequence[Repeat], after: int) -> str:
    """Who lacks a video or two only."""
    near = [one for one in found if one.against == _few(one.mature, after) and (one.chance or 0.0) >= 0.5]
    if not near:
        return ""
    names = listed([f"@{one.handle.removeprefix('@')}" for one in near], most=3)
    return f"Test next: {names}, promising on fewer than {after} mature videos."
