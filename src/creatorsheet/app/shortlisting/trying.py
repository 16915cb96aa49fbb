"""Whether the order of a shortlist would change under other weights, another tier scheme or another engagement rate."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from creatorsheet.app.shortlisting.gather import Gathered
from creatorsheet.app.shortlisting.ranking import standing
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.setup.choices import EngagementDefinition
from creatorsheet.catalogue.tiers import SCHEMES
from creatorsheet.creators.score import DRAWS, FIRST, SWAY, Standing, weights
from creatorsheet.creators.vetted import Criterion, Judged
from creatorsheet.kernel.words import counted, listed

FIRM = 0.9
"""From this share of weightings on a place among the first is a firm one."""

Judging = Callable[[Settings], Sequence[Judged]]
"""Judges the same rows anew under other settings."""


@dataclass(frozen=True)
class Trial:
    """The first ones under something else. `moved` is how many creators are of another tier there."""

    under: str
    first: tuple[str, ...]
    moved: int = 0

    def changes(self, first: Sequence[str]) -> str:
        """How they differ from the first ones of the list; "" where they do not."""
        said = []
        if first[:1] != self.first[:1] and first and self.first:
            said.append(f"{self.first[0]} would be first instead of {first[0]}")
        comes = [one for one in self.first if one not in first]
        leaves = [one for one in first if one not in self.first]
        if comes:
            said.append(f"{listed(comes)} would be among the first {FIRST} instead of {listed(leaves)}")
        return listed(said)


def trials(
    gathered: Gathered, rows: Sequence[Candidate], judged: Sequence[Judged], judging: Judging
) -> tuple[Trial, ...]:
    """The list under equal weights, under the other way to count engagement, and under the tiers of others."""
    settings = gathered.settings
    every = np.ones(len(Criterion))
    found = [Trial("equal weights", first(gathered, rows, standing(gathered, rows, judged, every)))]
    other = next(one for one in EngagementDefinition if one is not settings.engagement_definition)
    found.append(
        Trial(
            f"engagement counted {other.lower()}",
            _judged(gathered, rows, judging(replace(settings, engagement_definition=other))),
        )
    )
    for scheme in SCHEMES:
        changed = replace(settings, tier_scheme=scheme.begins)
        moved = sum(gathered.tier(one) is not gathered.tier(one, changed) for one in rows)
        found.append(Trial(f"the tiers of {scheme.name}", _judged(gathered, rows, judging(changed)), moved))
    return tuple(found)


def _judged(gathered: Gathered, rows: Sequence[Candidate], judged: Sequence[Judged]) -> tuple[str, ...]:
    return first(gathered, rows, standing(gathered, rows, judged))


def first(gathered: Gathered, rows: Sequence[Candidate], standing: Standing) -> tuple[str, ...]:
    """The names of the first ones."""
    return tuple(gathered.name(rows[at]) for at in standing.order[:FIRST])


def notes(gathered: Gathered, rows: Sequence[Candidate], base: Standing, tried: Sequence[Trial]) -> Iterator[str]:
    """What the order rests on, and whether it would change, in sentences."""
    settings = gathered.settings
    shares = sorted(zip(weights(settings), Criterion, strict=True), key=lambda one: -one[0])
    yield f"Weights: {listed([f'{criterion} {weight:g}' for weight, criterion in shares])}; ranked on what is sure."
    begins = ", ".join(f"{tier.lower()} from {start:,.0f}" for tier, start, _ in settings.tiers[1:])
    yield f"Tiers: {begins} followers; engagement is counted {settings.engagement_definition.lower()}."
    if not base.order:
        return
    best = first(gathered, rows, base)
    firm = [gathered.name(rows[at]) for at in base.order[:FIRST] if (base.top[at] or 0) >= FIRM]
    if len(base.order) > FIRST:
        who = f"{listed(firm)} {'stays' if len(firm) == 1 else 'stay'}" if firm else "nobody is sure to stay"
        yield (
            f"Of {DRAWS:,} other weightings, each weight up to {SWAY:.0%} more or less: {who} among the first {FIRST}"
            f"{f' in {FIRM:.0%} or more' if firm else ''}."
        )
    same = [one.under for one in tried if not one.changes(best)]
    for one in tried:
        if change := one.changes(best):
            yield f"Under {one.under} {change}."
    if same:
        yield f"Nothing changes at the top under {listed(same, 'or')}."
    moved = [f"{one.moved} by {one.under}" for one in tried if one.moved]
    if moved:
        yield f"Of {counted(len(rows), 'creator')} another tier, and so another usual fee, have {listed(moved)}."
