"""Creator and creative told apart: what each creator and each concept does to a figure, where videos connect them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

import numpy as np

from creatorsheet.catalogue.results.choices import Verdict
from creatorsheet.kernel.words import counted
from creatorsheet.learning.components import Component, Link, components, links, more
from creatorsheet.learning.crossed import Effects, Fit, Z, crossed
from creatorsheet.learning.record import Video
from creatorsheet.learning.response import Response

NEAR = 1.5
"""A whole range between 1/1.5 and 1.5 times the usual is as expected; one that reaches further tells nothing."""


@dataclass(frozen=True)
class Effect:
    """What one creator or concept does, as a multiple of the usual one, with its 95 % range; drawn towards 1 the less there is
    to judge by. `others` are the concepts a creator filmed, or the creators who filmed a concept."""

    name: str
    videos: int
    others: tuple[str, ...]
    ratio: float
    low: float
    high: float

    @property
    def verdict(self) -> Verdict:
        """A proposal: strong or weak where the range leaves the usual out."""
        if self.low > 1.0:
            return Verdict.STRONG
        if self.high < 1.0:
            return Verdict.WEAK
        return Verdict.GOOD if self.low >= 1.0 / NEAR and self.high <= NEAR else Verdict.UNCLEAR


@dataclass(frozen=True)
class Factor:
    """How far apart creators, or concepts, are: a typical one is so many times above or below the usual, with its range.
    `share` is its part of all differences between videos."""

    share: float
    times: float
    low: float
    high: float | None


@dataclass(frozen=True)
class Told:
    """A connected part in which creator and concept are told apart; effects from the greatest to the least."""

    part: Component
    campaigns: int
    by_creator: Factor
    by_concept: Factor
    rest: float
    creators: tuple[Effect, ...]
    concepts: tuple[Effect, ...]


@dataclass(frozen=True)
class Untold:
    """A connected part in which they cannot be told apart, and why."""

    part: Component
    why: str


@dataclass(frozen=True)
class Apart:
    """All parts, and the videos that would connect or settle more. `without` videos have the figure but no concept."""

    told: tuple[Told, ...]
    untold: tuple[Untold, ...]
    tests: tuple[Link, ...]
    without: int

    @property
    def why(self) -> str:
        """Why nothing is told apart; "" where something is."""
        if self.told:
            return ""
        return self.untold[0].why if self.untold else "no video that can be judged has a concept entered"

    def creator(self, name: str) -> Effect | None:
        """What a creator does, None where that cannot be told."""
        return next((one for told in self.told for one in told.creators if one.name == name), None)

    def concept(self, name: str) -> Effect | None:
        """What a concept does, None where that cannot be told."""
        return next((one for told in self.told for one in told.concepts if one.name == name), None)


def apart(
    videos: Sequence[Video],
    response: Response,
    fewest: int,
    prices: Mapping[str, float],
    barred: Set[str] = frozenset(),
) -> Apart:
    """Tell creators and concepts apart, each connected part by itself: what is not connected cannot be compared.

    `fewest` videos have to be left over to tell chance by, once every creator, concept and campaign has one. `prices` are what
    a video of a creator costs, `barred` who is not to film anything.
    """
    known = [(one, value) for one in videos if (value := response.log(one)) is not None]
    rows = [(one, value) for one, value in known if one.traits.get("concept")]
    pairs = [(one.creator, one.traits["concept"]) for one, _ in rows]
    parts = components(pairs)
    told: list[Told] = []
    untold: list[Untold] = []
    for part in parts:
        inside = set(part.creators)
        of_part = [row for row in rows if row[0].creator in inside]
        why = _short(part, of_part, fewest)
        found = None if why else _told(part, of_part)
        if found:
            told.append(found)
        else:
            untold.append(Untold(part, why or "the videos are all alike, or one of them explains all the others"))
    films = Counter(concept for _, concept in pairs)
    tests = links(parts, prices, films, barred) if len(parts) > 1 else more(pairs, prices, barred)
    return Apart(tuple(told), tuple(untold), tests, len(known) - len(rows))


def _short(part: Component, rows: Sequence[tuple[Video, float]], fewest: int) -> str:
    if not part.crossed:
        if len(part.creators) > 1:
            return f"all {len(part.creators)} creators filmed the same concept, so that nothing tells what the concept does"
        if len(part.concepts) > 1:
            return f"one creator alone filmed all {len(part.concepts)} concepts, so that nothing tells what the creator does"
        return "one creator filmed one concept, and nobody else did"
    campaigns = {one.campaign for one, _ in rows}
    left = len(rows) - (len(part.creators) + len(part.concepts) - 1) - (len(campaigns) - 1)
    if left < fewest:
        short = counted(fewest - left, "more video")
        return (
            f"{counted(len(rows), 'video')} for {len(part.creators)} creators and {len(part.concepts)} concepts are too few:"
            f" {short} by creators and of concepts that are there already would do"
        )
    return ""


def _told(part: Component, rows: Sequence[tuple[Video, float]]) -> Told | None:
    who = {name: at for at, name in enumerate(part.creators)}
    what = {name: at for at, name in enumerate(part.concepts)}
    campaigns = list(dict.fromkeys(one.campaign for one, _ in rows))
    where = np.array([campaigns.index(one.campaign) for one, _ in rows])
    fixed = np.column_stack([np.ones(len(rows)), *(where == at for at in range(1, len(campaigns)))]).astype(float)
    groups = [
        np.array([who[one.creator] for one, _ in rows]),
        np.array([what[one.traits["concept"]] for one, _ in rows]),
    ]
    fit = crossed(np.array([value for _, value in rows]), groups, fixed)
    if fit is None:
        return None
    filmed: defaultdict[str, list[str]] = defaultdict(list)
    made: defaultdict[str, list[str]] = defaultdict(list)
    for one, _ in rows:
        made[one.creator].append(one.traits["concept"])
        filmed[one.traits["concept"]].append(one.creator)
    creators, concepts = fit.groups
    return Told(
        part,
        len(campaigns),
        _factor(fit, 0),
        _factor(fit, 1),
        fit.shares[-1],
        _effects(part.creators, creators, made),
        _effects(part.concepts, concepts, filmed),
    )


def _factor(fit: Fit, at: int) -> Factor:
    spread = fit.groups[at].spread
    return Factor(
        fit.shares[at],
        math.exp(spread.value),
        math.exp(spread.low),
        None if spread.high is None else math.exp(min(spread.high, 50.0)),
    )


def _effects(names: Sequence[str], found: Effects, others: Mapping[str, Sequence[str]]) -> tuple[Effect, ...]:
    made = [
        Effect(
            name,
            len(others[name]),
            tuple(dict.fromkeys(others[name])),
            math.exp(value),
            math.exp(value - Z * error),
            math.exp(value + Z * error),
        )
        for name, value, error in zip(names, found.values.tolist(), found.errors.tolist(), strict=True)
    ]
    return tuple(sorted(made, key=lambda one: (-one.ratio, one.name)))
