"""Kinds of video by what they brought for the money, with their number and range."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from creatorsheet.kernel.words import counted
from creatorsheet.learning.record import Video, Work
from creatorsheet.learning.thompson import Arm
from creatorsheet.results import ranges


@dataclass(frozen=True)
class Kind:
    """One format: its mature videos, what they brought and cost, and the sentence for the agenda. `enough` says whether it has
    the minimum sample; `spread` is how many times more its events vary from video to video than by chance."""

    name: str
    videos: int
    creators: int
    brought: float
    spent: float
    each: tuple[float, ...]
    words: str
    enough: bool
    spread: float = 1.0

    @property
    def arm(self) -> Arm:
        """The format as a choice of the next budget: so many events as chance alone would need to be as sure."""
        return Arm(self.name, self.brought / self.spread, self.spent / self.spread, self.each)


def dispersion(groups: Iterable[Sequence[tuple[float, float]]]) -> float:
    """How many times more events vary between videos of a group than by chance alone (Pearson's chi-square over its degrees
    of freedom); 1 where they vary no more, or no group has two videos. A video is its events and its cost.

    >>> dispersion([[(10, 100), (10, 100)]]), round(dispersion([[(2, 100), (18, 100)]]), 1)
    (1.0, 12.8)
    """
    square, free = 0.0, 0
    for some in groups:
        had, spent = sum(one for one, _ in some), sum(cost for _, cost in some)
        if had > 0 and spent > 0 and len(some) > 1:
            expected = [had / spent * cost for _, cost in some]
            square += sum((one - mean) ** 2 / mean for (one, _), mean in zip(some, expected, strict=True) if mean > 0)
            free += len(some) - 1
    return max(1.0, square / free) if free else 1.0


def brought(work: Work, fact: str, event: str) -> dict[str, float]:
    """What each video of a creator brought of a fact. Events that are credited to no video of their own are shared among
    those without any in proportion to clicks, else views, else evenly."""
    if not event:
        return {one.id: one.facts[fact] for one in work.videos if fact in one.facts}
    own = {one.id: one.facts[fact] for one in work.videos if fact in one.facts}
    whole = work.group.whole.get(fact)
    if whole is None:
        return own
    rest = max(0.0, whole - sum(own.values()))
    others = [one for one in work.videos if one.id not in own] or list(work.videos)
    for key in ("clicks", "views", ""):
        weights = {one.id: one.facts.get(key, 0.0) if key else 1.0 for one in others}
        total = sum(weights.values())
        if total > 0:
            return {**own, **{one: own.get(one, 0.0) + rest * part / total for one, part in weights.items()}}
    return own


def kinds(
    works: Iterable[Work], fact: str, event: str, currency: str, enough: int, *, key: str = "format"
) -> list[Kind]:
    """The kinds of one trait, best first: most brought for the money. Only mature videos whose cost is known count.

    `fact` is what is counted, `event` the word for one where it is a rare event, "" where it is views and the like.
    Amounts are in `currency`, by the rate of each campaign; works without a rate are left out.
    """
    found: defaultdict[str, list[tuple[Video, float, float]]] = defaultdict(list)
    for work in works:
        if work.rate is None:
            continue
        had = brought(work, fact, event)
        for one in work.videos:
            cost = one.facts.get("cost", 0.0) * work.rate
            if one.mature and one.id in had and cost > 0 and key in one.traits:
                found[one.traits[key]].append((one, had[one.id], cost))
    spread = dispersion([[one[1:] for one in some] for some in found.values()]) if event else 1.0
    made = [_kind(name, some, fact, event, currency, enough, spread) for name, some in found.items()]
    return sorted(made, key=lambda one: (not one.enough, -(one.brought / one.spent), one.name))


def _kind(
    name: str, some: list[tuple[Video, float, float]], fact: str, event: str, currency: str, enough: int, spread: float
) -> Kind:
    had, spent = sum(one[1] for one in some), sum(one[2] for one in some)
    creators = len({one[0].creator for one in some})
    said = f"{counted(len(some), 'video')} by {counted(creators, 'creator')}"
    if event:
        span = ranges.cost_per(spent / spread, had / spread)
        high = f"{span.high:,.0f}" if span.high is not None else "no upper end"
        figure = (
            f"{currency} {spent / had:,.2f} an {event}"
            if had and event[0] in "aeiou"
            else f"{currency} {spent / had:,.2f} a {event}"
            if had
            else f"no {event} yet"
        )
        words = f"{name}: {figure} ({span.low or 0:,.0f} to {high}), {said}"
    else:
        words = (
            f"{name}: {currency} {1000 * spent / had:,.2f} per 1,000 {fact.replace('_', ' ')}, {said}"
            if had
            else f"{name}: no {fact} yet, {said}"
        )
    each = tuple(value / cost for _, value, cost in some if value > 0) if not event else ()
    return Kind(name, len(some), creators, had, spent, each, words, len(some) >= enough, spread)
