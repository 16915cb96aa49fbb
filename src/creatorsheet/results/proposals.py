"""Proposals: what to do with a creator next, by the first rule that fits, with the reason in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from creatorsheet.catalogue.creators.choices import RehireStatus
from creatorsheet.kernel.words import counted

ENOUGH = 5
"""Orders under which no creator is ranked."""

PEERS = 8
PERCENTILE = 75


@dataclass(frozen=True)
class Standing:
    """All the rules ask about a creator of a campaign.

    `event` is the word for one order or lead ("" where the metric counts none), `events` how many there are. `chance`
    is how likely the target is met. `elsewhere` names another objective with the percentile reached among peers there.
    """

    posts: int
    mature: int
    youngest: int | None  # days since the newest post
    late: int
    chance: float | None
    cost_below: bool
    event: str = ""
    events: int | None = None
    at_least: str = ""  # "cost per order is above $103", where there is no event yet
    disputed: bool = False
    breach: bool = False
    blocked: str = ""  # a disclosure problem that stands
    elsewhere: tuple[str, int] | None = None


def propose(one: Standing, rehire: float, pause: float, after: int) -> tuple[RehireStatus | None, str]:
    """The proposed status and why. Thresholds come from Settings; a creator without a live post has none yet."""
    if one.breach:
        return RehireStatus.REMOVE, "the agreement ended because terms were broken"
    if one.disputed:
        return RehireStatus.PAUSE, "the agreement is in dispute"
    if one.blocked:
        return RehireStatus.PAUSE, one.blocked
    if not one.posts:
        return None, "no post is live yet"
    if few := _too_few(one):
        return RehireStatus.TEST_AGAIN, few
    if one.chance is None:
        return RehireStatus.TEST_AGAIN, f"{counted(one.posts, 'post')}; too little is known to say if the target is met"
    likely = _likely(one)
    if one.chance < pause and one.mature >= after:
        if one.elsewhere and one.elsewhere[1] >= PERCENTILE:
            return RehireStatus.OTHER_CAMPAIGN, _elsewhere(one.elsewhere)
        return RehireStatus.PAUSE, f"{likely}, {one.mature} mature posts"
    if one.chance >= rehire and not one.late:
        return RehireStatus.REHIRE, f"{likely}; {'all posts' if one.posts > 1 else 'its post'} on time"
    if one.chance >= rehire:
        return RehireStatus.TEST_AGAIN, f"{likely}, but {one.late} of {counted(one.posts, 'post')} late"
    if one.elsewhere and one.chance < pause and one.elsewhere[1] >= PERCENTILE:
        return RehireStatus.OTHER_CAMPAIGN, _elsewhere(one.elsewhere)
    return RehireStatus.TEST_AGAIN, f"{likely}, {counted(one.posts, 'post')}"


def _too_few(one: Standing) -> str:
    if not one.event or one.events is None or one.events >= ENOUGH:
        return ""
    if not one.events:
        return f"no {one.event} yet{f'; {one.at_least}' if one.at_least else ''}"
    said = counted(one.events, one.event)
    if one.posts == 1 and one.youngest is not None and one.youngest < 7:
        return f"{said}; its only post is {counted(one.youngest, 'day')} old"
    return f"{said}; {ENOUGH} are needed to rank"


def _likely(one: Standing) -> str:
    percent = round((one.chance or 0) * 100)
    share = "under 1%" if percent < 1 else "over 99%" if percent > 99 else f"{percent}%"
    return f"{share} likely {'below' if one.cost_below else 'to reach'} target"


def _elsewhere(found: tuple[str, int]) -> str:
    name, percentile = found
    ending = "th" if percentile % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(percentile % 10, "th")
    return f"{percentile}{ending} percentile on {name}"


def percentile(value: float, peers: Sequence[float]) -> int | None:
    """The share of peers at or below a value, in percent; None with fewer than eight peers."""
    if len(peers) < PEERS:
        return None
    return round(100 * sum(one <= value for one in peers) / len(peers))
