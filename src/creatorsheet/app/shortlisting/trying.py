"""Whether the order of a shortlist would change under other weights, and what another tier scheme would move."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from creatorsheet.app.shortlisting.gather import Gathered
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.setup.choices import EngagementDefinition
from creatorsheet.catalogue.tiers import SCHEMES
from creatorsheet.creators.score import DRAWS, FIRST, SWAY, Numbers, Standing, order, overall, parts, scored, weights
from creatorsheet.creators.vetted import Criterion, Judged
from creatorsheet.kernel.words import counted, listed

FIRM = 0.9
"""From this share of weightings on a place among the first is a firm one."""


@dataclass(frozen=True)
class Trial:
    """The first ones under something else. `moved` is how many creators are of another tier there."""

    under: str
    first: tuple[str, ...]
    moved: int = 0

    def changes(self, first: Sequence[str]) -> str:
        """How they differ from the first ones of the list; "" where they do not."""
        said = []
        if first and self.first and first[0] != self.first[0]:
            said.append(f"{self.first[0]} would be first instead of {first[0]}")
        comes = [one for one in self.first if one not in first]
        leaves = [one for one in first if one not in self.first]
        if comes:
            said.append(f"{listed(comes)} would be among the first {FIRST} instead of {listed(leaves)}")
        return listed(said)


def trials(
    gathered: Gathered, rows: Sequence[Candidate], judged: Sequence[Judged], base: Standing, able: Sequence[bool]
) -> tuple[Trial, ...]:
    """The list under equal weights and without each criterion; then under the other way to count engagement and the tiers of
    others, neither of which goes into the score."""
    some = [at for at, one in enumerate(judged) if able[at] and scored(one)]
    points, names = parts(judged)[0][some], [gathered.name(rows[at]) for at in some]

    def weighed(under: str, weights: Numbers) -> Trial:
        return Trial(under, tuple(names[at] for at in order(overall(points, weights), names)[:FIRST]))

    found = [weighed("equal weights", np.ones(len(Criterion)))]
    for at, criterion in enumerate(Criterion):
        less = weights(gathered.settings)
        if less[at] and less.sum() > less[at]:
            less[at] = 0
            found.append(weighed(f"no weight on {criterion}", less))
    best = first(gathered, rows, base)
    other = next(one for one in EngagementDefinition if one is not gathered.settings.engagement_definition)
    found.append(Trial(f"engagement counted {other.lower()}", best))
    tiers = [gathered.tier(one) for one in rows]
    for scheme in SCHEMES:
        changed = replace(gathered.settings, tier_scheme=scheme.begins)
        moved = sum(tier is not gathered.tier(one, changed) for tier, one in zip(tiers, rows, strict=True))
        found.append(Trial(f"the tiers of {scheme.name}", best, moved))
    return tuple(found)


def first(gathered: Gathered, rows: Sequence[Candidate], standing: Standing) -> tuple[str, ...]:
    """The names of the first ones."""
    return tuple(gathered.name(rows[at]) for at in standing.order[:FIRST])


def notes(gathered: Gathered, rows: Sequence[Candidate], base: Standing, tried: Sequence[Trial]) -> Iterator[str]:
    """What the order rests on, and whether it would change, in sentences."""
    settings = gathered.settings
    by_weight = sorted(zip(weights(settings), Criterion, strict=True), key=lambda one: -one[0])
    yield f"Weights: {listed([f'{criterion} {weight:g}' for weight, criterion in by_weight])}; ranked on what is sure."
    begins = ", ".join(f"{tier.lower()} from {start:,.0f}" for tier, start, _ in settings.tiers[1:])
    yield f"Tiers: {begins} followers. Engagement is counted {settings.engagement_definition.lower()}. Neither goes into the score."
    if not base.order:
        return
    best = first(gathered, rows, base)
    if len(base.order) > FIRST:
        firm = [gathered.name(rows[at]) for at in base.order[:FIRST] if (base.top[at] or 0) >= FIRM]
        stay = f"{listed(firm)} {'stays' if len(firm) == 1 else 'stay'} among the first {FIRST} in {FIRM:.0%} or more"
        who = stay if firm else f"nobody stays among the first {FIRST} in {FIRM:.0%}"
        yield f"Of {DRAWS:,} other weightings, each weight up to {SWAY:.0%} more or less, {who}."
    for one in tried:
        if change := one.changes(best):
            yield f"With {one.under}, {change}."
    same = [one.under for one in tried if not one.changes(best)]
    if same:
        top = (
            f"The first {FIRST}, and who is first among them, stay" if len(base.order) > FIRST else "Who is first stays"
        )
        yield f"{top} the same with {listed(same, 'or')}."
    moved = [f"{one.moved:,} of {counted(len(rows), 'creator')} with {one.under}" for one in tried if one.moved]
    if moved:
        yield f"Of another tier, and so held against another usual fee, would be {listed(moved)}."
