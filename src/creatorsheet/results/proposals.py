"""Proposals: what to do with a creator next, by the first rule that fits, with the reason in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from creatorsheet.catalogue.creators.choices import RehireStatus
from creatorsheet.catalogue.results.choices import Verdict
from creatorsheet.kernel.words import counted, listed

ENOUGH = 5
"""Orders under which no creator is ranked."""

PEERS = 8
PERCENTILE = 75
POOR, FINE = 2, 4
"""Marks of 5 that speak against a creator, up to the first, and for one, from the second on."""

WORK = {
    "followed_brief": "following the brief",
    "communicated": "communication",
    "met_deadlines": "deadlines",
    "took_feedback": "feedback",
}
"""Marks of the scorecard that tell how the work went, in words."""


@dataclass(frozen=True)
class Standing:
    """All the rules ask about a creator of a campaign.

    `event` is the word for one order or lead ("" where the metric counts none), `events` how many there are. `chance`
    is how likely the target is met. `elsewhere` names another objective with the percentile reached among peers there.
    `marks` are those of the scorecard by column, `fit` and `creative` its verdicts; `beyond` are revision rounds past those
    agreed. What nobody judged speaks neither for nor against.
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
    unsettled: str = ""  # a dispute, breach or disclosure problem that stands in another campaign
    elsewhere: tuple[str, int] | None = None
    marks: Mapping[str, int] = field(default_factory=dict)
    fit: Verdict | None = None
    creative: Verdict | None = None
    beyond: int = 0

    @property
    def fits(self) -> bool | None:
        """Whether the right people saw it; None where nobody judged that, or nobody can tell."""
        mark = self.marks.get("audience_reached")
        if self.fit is Verdict.WEAK or (mark is not None and mark <= POOR):
            return False
        good = self.fit in (Verdict.STRONG, Verdict.GOOD) or (mark is not None and mark >= FINE)
        return True if good else None

    @property
    def against(self) -> list[str]:
        """What speaks against a creator beside the result, in words: lateness first, then fit, rounds and marks."""
        found = [f"{self.late} of {counted(self.posts, 'post')} late"] if self.late else []
        if self.fits is False:
            found.append(f"the audience does not fit{self._marked('audience_reached')}")
        if self.beyond:
            found.append(f"{counted(self.beyond, 'round')} beyond those agreed")
        poor = [f"{words}{self._marked(key)}" for key, words in WORK.items() if self.marks.get(key, FINE) <= POOR]
        return [*found, *([f"poor marks for {listed(poor)}"] if poor else [])]

    def _marked(self, key: str) -> str:
        return f" ({self.marks[key]} of 5)" if key in self.marks else ""


def propose(one: Standing, rehire: float, pause: float, after: int) -> tuple[RehireStatus | None, str]:
    """The proposed status and why. Thresholds come from Settings; a creator without a live post has none yet."""
    if one.breach:
        return RehireStatus.REMOVE, "the agreement ended because terms were broken"
    if open_case := "the agreement is in dispute" if one.disputed else one.blocked or one.unsettled:
        return RehireStatus.PAUSE, open_case
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
        if one.fits and not one.against:
            return RehireStatus.TEST_AGAIN, f"{likely}, but the audience fits: try another idea"
        return RehireStatus.PAUSE, "; ".join([f"{likely}, {one.mature} mature posts", *one.against])
    if one.chance >= rehire and not one.against:
        fits = "; the audience fits" if one.fits else ""
        return RehireStatus.REHIRE, f"{likely}; {'all posts' if one.posts > 1 else 'its post'} on time{fits}"
    if one.chance >= rehire:
        return RehireStatus.TEST_AGAIN, f"{likely}, but {listed(one.against)}"
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
