"""Decisions: what is proposed for each creator, by which rule, what speaks for and against it, and what would change it."""

from __future__ import annotations

from dataclasses import dataclass

from creatorsheet.catalogue.creators.choices import RehireStatus
from creatorsheet.kernel.words import counted, listed
from creatorsheet.results.proposals import ENOUGH, PERCENTILE, Standing


@dataclass(frozen=True)
class Thresholds:
    """Those of Settings: rehire from this chance on, pause under this one, after so many mature posts."""

    rehire: float
    pause: float
    after: int


@dataclass(frozen=True)
class Decision:
    """What is proposed for one creator of a campaign, and what somebody decided.

    `result`, `fit` and `work` are the three sides the rules look at, in words; `change` is what would lead to another
    proposal. `asked` says that a decision differs and its reason is missing. `away` says why nobody may book the creator
    whatever is decided here (Pause in Creators), `kept` what of a decision is not written into Creators, and why.
    """

    creator: str
    handle: str
    tier: str
    status: RehireStatus | None
    reason: str
    result: str
    fit: str
    work: str
    change: str
    cost: float | None = None
    events: int | None = None
    decided: RehireStatus | None = None
    why: str = ""
    next_step: str = ""
    carried: bool = False
    asked: bool = False
    away: str = ""
    kept: str = ""

    @property
    def counts(self) -> RehireStatus | None:
        """What holds: the decision, else the proposal."""
        return self.decided or self.status

    @property
    def because(self) -> str:
        """Why that holds: the rule's reason, or where somebody overruled it, theirs."""
        return self.reason if self.decided in (None, self.status) else self.why

    @property
    def bookable(self) -> bool:
        """Whether the creator is to be booked again, and may be."""
        return self.counts is RehireStatus.REHIRE and not self.away


NOT_JUDGED, EXPECTED = "not judged", "expected"
"""What stands for the audience while nobody judged it."""

ORDER = {status: at for at, status in enumerate(RehireStatus)}


def in_order(decisions: list[Decision]) -> list[Decision]:
    """By what holds, Rehire first; within it by what was spent, for there most hangs on the decision."""
    return sorted(
        decisions, key=lambda one: (ORDER.get(one.counts, 99) if one.counts else 99, -(one.cost or 0), one.handle)
    )


def fit(one: Standing, expected: float | None = None) -> str:
    """Whether the right people saw it, by mark and verdict of the scorecard; while nobody judged that, what the shortlist
    expected of 100."""
    mark = one.marks.get("audience_reached")
    parts = [*([f"{mark} of 5"] if mark else []), *([str(one.fit)] if one.fit else [])]
    return ", ".join(parts) or (NOT_JUDGED if expected is None else f"{EXPECTED} {expected:.0f}/100")


def work(one: Standing, due: int, rounds: int | None, quality: float | None) -> str:
    """How the work went: posts on time of those due, revision rounds, quality, and poor marks."""
    parts = [f"{due - one.late} of {due} on time" if due else "no post had a day"]
    if rounds:
        parts.append(counted(rounds, "round"))
    if quality is not None:
        parts.append(f"quality {quality:.1f}")
    return ", ".join([*parts, *(one.against[-1:] if one.against and one.against[-1].startswith("poor") else [])])


def change(one: Standing, status: RehireStatus | None, limits: Thresholds) -> str:
    """What would lead to another proposal."""
    likely = f"{limits.rehire:.0%} likely on target"
    if status is RehireStatus.PAUSE:
        return _cleared(one, likely)
    if status is RehireStatus.TEST_AGAIN:
        return _settled(one, likely, limits)
    return {
        RehireStatus.REMOVE: "Only a person: correct Ended early on the deal if nobody broke its terms.",
        RehireStatus.REHIRE: f"Less than {likely}, a late post, or a mark of 2 or less.",
        RehireStatus.OTHER_CAMPAIGN: f"Here: {likely}. There: under the {PERCENTILE}th percentile.",
    }.get(status or RehireStatus.NONE, "A post that is live.")


def _cleared(one: Standing, likely: str) -> str:
    """What lifts a pause."""
    causes = (
        (one.disputed, "The dispute settled."),
        (bool(one.blocked), "The disclosure put right, and a review that says so."),
        (bool(one.unsettled), "What stands in the other campaign put right."),
        (bool(one.against), f"{likely.capitalize()}, and what speaks against it put right."),
    )
    other = f"{likely.capitalize()}; or a mark of 4 for the audience: then another idea is tried first."
    return next((words for holds, words in causes if holds), other)


def _settled(one: Standing, likely: str, limits: Thresholds) -> str:
    """What settles an open case."""
    if one.event and one.events is not None and one.events < ENOUGH:
        return f"{counted(ENOUGH - one.events, f'more {one.event}')}."
    if one.chance is None:
        return "A target on the campaign, and figures of three posts."
    missing = limits.after - one.mature
    causes = (
        (one.chance >= limits.rehire, f"For Rehire: {listed(_better(one))}."),
        (one.chance >= limits.pause, f"Rehire from {limits.rehire:.0%} likely on, Pause under {limits.pause:.0%}."),
        (missing > 0, f"{counted(missing, 'more mature post')} (then Pause), or {likely}."),
    )
    return next((words for holds, words in causes if holds), f"Rehire from {limits.rehire:.0%} likely on.")


def _better(one: Standing) -> list[str]:
    found = ["every post on time"] if one.late else []
    if one.fits is False:
        found.append("an audience that fits")
    if one.beyond:
        found.append("no more rounds than agreed")
    poor = any(part.startswith("poor") for part in one.against)
    return [*found, *(["marks of 3 or more"] if poor else [])]
