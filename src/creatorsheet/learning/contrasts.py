"""Contrasts: videos of one kind against other videos of the same creators in the same campaigns.

log figure = creator + campaign + kind. What a creator or a campaign does to all its videos cancels out. Videos of one creator
are not independent, so the error is clustered by creator, with the small-sample correction of Bell and McCaffrey (2002; CR2,
Pustejovsky and Tipton 2018, doi 10.1080/07350015.2016.1247004): of few creators a plain bootstrap is too sure. Where few
creators agree by luck that error is too small as well, so the wider of it and of the usual one counts (Angrist and Pischke 2009,
chapter 8).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import special

Numbers = NDArray[np.float64]
Labels = NDArray[np.intp]

TINY = 1e-9


@dataclass(frozen=True)
class Contrast:
    """A difference of logarithms with its 95 % range and the chance of one as large where there is none (two-sided)."""

    value: float
    low: float
    high: float
    chance: float


class Ground:
    """Videos with their figure, creator and campaign; each kind of a trait is held against the others on it."""

    def __init__(self, y: Sequence[float], creators: Sequence[str], campaigns: Sequence[str]) -> None:
        self.who: Labels = np.unique(np.array(creators), return_inverse=True)[1]
        where: Labels = np.unique(np.array(campaigns), return_inverse=True)[1]
        self.counts = np.bincount(self.who).astype(float)
        order = np.argsort(self.who, kind="stable")
        self.members = np.split(order, np.cumsum(self.counts.astype(int))[:-1])
        campaign = self._within(np.eye(int(where.max()) + 1)[where])
        left, sizes, _ = np.linalg.svd(campaign, full_matrices=False)
        self.basis = left[:, sizes > TINY * max(1.0, float(sizes.max(initial=0.0)))]
        self.y = self._cleared(np.array(y, dtype=float))

    def _within(self, values: Numbers) -> Numbers:
        """Less the creator's mean."""
        sums = np.zeros((len(self.counts), values.shape[1]))
        np.add.at(sums, self.who, values)
        return np.asarray(values - (sums / self.counts[:, None])[self.who])

    def _cleared(self, values: Numbers) -> Numbers:
        """Less what creator and campaign explain."""
        within = self._within(values[:, None])[:, 0]
        return np.asarray(within - self.basis @ (self.basis.T @ within))

    def contrast(self, is_kind: NDArray[np.bool_]) -> Contrast | None:
        """Videos of a kind against the others; None where creators and campaigns leave nothing to compare."""
        d = self._cleared(is_kind.astype(float))
        weight = float(d @ d)
        if weight < TINY:
            return None
        value = float(d @ self.y) / weight
        left = self.y - d * value
        if float(left @ left) < TINY * max(float(self.y @ self.y), TINY):
            return None
        ways = (self._usual(d, left, weight), self._clustered(d, left, weight))
        if any(error <= 0.0 for error, _ in ways):
            return None
        reach = max(float(special.stdtrit(freedom, 0.975)) * error for error, freedom in ways)
        chance = max(2.0 * float(special.stdtr(freedom, -abs(value) / error)) for error, freedom in ways)
        return Contrast(value, value - reach, value + reach, chance)

    def _usual(self, d: Numbers, left: Numbers, weight: float) -> tuple[float, float]:
        """The error as if all videos were independent, and its degrees of freedom; by creators the contrast rests on."""
        rows = [some for some in self.members if np.any(np.abs(d[some]) > TINY)]
        used = np.concatenate(rows)
        mine = self.basis[used]
        campaigns = int((np.linalg.eigvalsh(mine.T @ mine) > TINY).sum()) if mine.size else 0
        freedom = max(len(used) - len(rows) - campaigns - 1, 1)
        return math.sqrt(float(left[used] @ left[used]) / freedom / weight), float(freedom)

    def _clustered(self, d: Numbers, left: Numbers, weight: float) -> tuple[float, float]:
        """The clustered standard error, and its degrees of freedom (Satterthwaite)."""
        parts, own, squares = [], [], 0.0
        for rows in self.members:
            if len(rows) < 2 or not np.any(np.abs(d[rows]) > TINY):
                continue
            shared = np.column_stack([self.basis[rows], d[rows] / math.sqrt(weight)])
            open_ = np.eye(len(rows)) - 1.0 / len(rows) - shared @ shared.T
            sizes, axes = np.linalg.eigh(open_)
            roots = np.where(sizes > 1e-7, 1.0 / np.sqrt(np.maximum(sizes, 1e-7)), 0.0)
            turned = axes @ (roots * (axes.T @ d[rows]))
            squares += float(turned @ left[rows]) ** 2
            parts.append(shared.T @ turned)
            own.append(float(turned @ open_ @ turned))
        if not parts:
            return 0.0, 1.0
        across = np.array(parts)
        joint = -(across @ across.T)
        np.fill_diagonal(joint, own)
        freedom = float(np.trace(joint) ** 2 / max(float((joint**2).sum()), 1e-300))
        return math.sqrt(squares) / weight, max(freedom, 1.0)


def adjusted(chances: Sequence[float]) -> list[float]:
    """Chances corrected for how many were looked at (Benjamini and Hochberg 1995): the false share of all up to that one.

    >>> [round(one, 4) for one in adjusted([0.01, 0.04, 0.03, 0.005])]
    [0.02, 0.04, 0.04, 0.02]
    """
    many = len(chances)
    order = sorted(range(many), key=lambda at: chances[at])
    found, least = [0.0] * many, 1.0
    for rank in range(many, 0, -1):
        at = order[rank - 1]
        least = min(least, chances[at] * many / rank)
        found[at] = least
    return found
