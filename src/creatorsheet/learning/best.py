"""Best: how sure it is which of several kinds is ahead, when other creators might have been booked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from creatorsheet.catalogue.metric import Better
from creatorsheet.learning.cells import Source, levels
from creatorsheet.learning.units import NONE, Codes
from creatorsheet.results.frames import Numbers
from creatorsheet.results.ranges import DRAWS, SEED

MOST = 4_000_000
"""Cells of drawn numbers that are held at once."""

LEVEL = 1e-9
"""Logarithms closer than this are level."""

SURE, LIKELY = 0.95, 0.8
"""From here on a kind is called the best, and from here on probably so."""

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Drawn:
    """The figure of each kind, as logarithm, in draws of creators, each drawn toward that of all as cells are.

    The same creators are drawn for all kinds, so that what is a creator's own does not count for the kinds it made. With
    few creators draws vary too little; they are widened by √(k/(k-1)).
    """

    values: Matrix  # draws × kinds
    mean: Numbers  # per kind, as it is
    weight: Numbers  # per kind: what it keeps of its own
    error: Numbers  # per kind: standard deviation of the draws before they are drawn together

    def best(self, better: Better) -> Numbers:
        """In which share of draws each kind is ahead of all others; they add up to one, a draw between level ones is shared."""
        signed = self.values if better is Better.HIGH else -self.values
        first = signed >= signed.max(axis=1, keepdims=True) - LEVEL
        shares: Numbers = (first / first.sum(axis=1, keepdims=True)).mean(axis=0)
        return shares

    def ahead(self, one: int, other: int, better: Better) -> float:
        """In which share of draws one kind is better than another; where they are level half of the draws count."""
        gap = self.values[:, one] - self.values[:, other]
        share = float(np.mean(gap > LEVEL) + np.mean(np.abs(gap) <= LEVEL) / 2)
        return share if better is Better.HIGH else 1 - share


def drawn(source: Source, kind: Codes) -> Drawn:
    """Draws for the kinds 0, 1, 2 …; every one has a unit, and units of no kind (NONE) count toward the figure of all."""
    _, at = np.unique(source.creators, return_inverse=True)
    many, people = int(kind.max()) + 1, int(at.max()) + 1
    inside = kind != NONE
    cell = at[inside] * many + kind[inside]

    def by_kind(column: Numbers) -> Matrix:
        found: Matrix = (
            np.bincount(cell, weights=column[inside], minlength=people * many).reshape(people, many).astype(float)
        )
        return found

    kinds = by_kind(source.above), by_kind(source.below)
    whole = np.bincount(at, weights=source.above), np.bincount(at, weights=source.below)
    level = levels(source, [kind])[1]
    parts = []
    for counts in _counts(people):
        above, below = (counts @ one for one in kinds)
        about = source.figure(*(counts @ one for one in whole))[:, None]
        own = source.figure(above, np.where(below > 0, below, 1.0))
        parts.append((np.where(below > 0, own, about), about))
    own, about = (np.concatenate([one[part] for one in parts]) for part in (0, 1))
    wide = np.sqrt(level.creators / np.maximum(level.creators - 1, 1))
    means = level.mean + (own - level.mean) * wide
    return Drawn(level.weight * means + (1 - level.weight) * about, level.mean, level.weight, means.std(axis=0))


def _counts(people: int) -> Iterator[Matrix]:
    """How often each creator is drawn, in portions of draws."""
    for one in _portions(people):
        yield one.astype(float)


@lru_cache(maxsize=1)
def _portions(people: int) -> tuple[NDArray[np.uint16], ...]:
    """The same for so many creators, kept while the measures of a page ask for them."""
    source = np.random.default_rng(SEED)
    portion = max(1, min(DRAWS, MOST // people))
    sizes = [min(portion, DRAWS - done) for done in range(0, DRAWS, portion)]
    even = np.full(people, 1 / people)
    return tuple(source.multinomial(people, even, size=size).astype(np.uint16) for size in sizes)
