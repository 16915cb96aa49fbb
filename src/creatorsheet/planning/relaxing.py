"""What a mix would be if parts of creators could be booked: a bound for every mix, and who is surely in or out."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import vstack

from creatorsheet.planning.problem import Floats, Ints, Problem


@dataclass(frozen=True)
class Relaxed:
    """The answer if parts could be taken: what it is worth at most, and what each thing adds beyond its share of the
    limits. `share` is how much of each it takes."""

    bound: int
    exact: float
    rates: Floats
    share: Floats

    def nearest(self, size: int) -> Ints:
        """What it takes, and as many others whose place is least sure."""
        order = np.argsort(np.abs(self.rates), kind="stable")[:size]
        return np.union1d(order, np.flatnonzero(self.share > 0.5))

    def sides(self, held: int) -> tuple[Ints, Ints]:
        """Things that may be in or out of a set worth as much as one that is at hand, and those that must be in it."""
        margin = 0.5 + 1e-9 * abs(self.exact)
        sure = self.exact - np.abs(self.rates) < held - margin
        return np.flatnonzero(~sure), np.flatnonzero(sure & (self.rates > 0))


def relaxed(problem: Problem, things: Ints) -> Relaxed | None:
    """The bound is worked out anew from the multipliers, so that it holds whatever the solver's tolerance."""
    worth = problem.worth[things].astype(float)
    if not len(things):
        return Relaxed(0, 0.0, worth, worth) if problem.fits(()) else None
    matrix = problem.matrix[:, things]
    upper, lower = np.isfinite(problem.highs), np.isfinite(problem.lows)
    if not upper.any() and not lower.any():
        share = (worth > 0).astype(float)
        return Relaxed(int(worth.sum()), float(worth.sum()), worth, share)
    sides = vstack([matrix[upper], -matrix[lower]]).tocsr()
    limits = np.concatenate([problem.highs[upper], -problem.lows[lower]])
    answer = linprog(-worth, sides, limits, bounds=(0, 1), method="highs")
    if answer.status == 2:
        return None
    multipliers = np.maximum(-answer.ineqlin.marginals, 0) if answer.status == 0 else np.zeros(len(limits))
    rates = worth - sides.T @ multipliers
    exact = float(limits @ multipliers + np.maximum(rates, 0).sum())
    share = answer.x if answer.status == 0 else (worth > 0).astype(float)
    return Relaxed(math.floor(exact + 1e-9 * abs(exact) + 1e-6), exact, rates, share)


def losses(problem: Problem, worth: int) -> tuple[int, ...] | None:
    """For each thing, how much less than `worth` any set with it in brings at least; None where no set fits."""
    found = relaxed(problem, np.arange(problem.size))
    if found is None:
        return None
    most = found.exact + np.minimum(found.rates, 0)
    floor = np.ceil(worth - most - 1e-9 * abs(found.exact) - 1e-6)
    return tuple(int(one) for one in np.maximum(floor, 0))
