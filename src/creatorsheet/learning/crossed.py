"""Crossed effects: how much of a figure comes from one grouping, how much from another, and how much from neither.

y = fixed part + effect of the creator + effect of the concept + rest, by restricted maximum likelihood (REML), as lme4 does:
the deviance is profiled over the fixed part and the rest (Bates et al. 2015, doi 10.18637/jss.v067.i01). Ranges of the spreads
are profile likelihood at 95 %; ranges of effects rest on the error of prediction with the spreads taken as known (Henderson).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, optimize

Numbers = NDArray[np.float64]
Labels = NDArray[np.intp]

Z = 1.959963984540054
CUT = 3.841458820694124
"""Of the deviance: where a 95 % range by the profile ends (chi-squared, one degree of freedom)."""

MOST = 1e3
"""Times the rest: the largest spread that is looked at."""

ROUGH = 1e-3
"""How near the ends of ranges are looked for, as a share of them."""

STEP = 0.05
"""The first step of a search: a twentieth of where it starts, or of the rest."""

FLAT = 1e-10
"""Of the variance of y: a rest under this is none, and nothing can be told by chance."""


@dataclass(frozen=True)
class Spread:
    """A standard deviation with its 95 % range; no upper end where the data set none."""

    value: float
    low: float
    high: float | None


@dataclass(frozen=True)
class Effects:
    """The effects of one grouping, by its labels: drawn towards 0 the less there is to judge by. `errors` are standard errors."""

    spread: Spread
    values: Numbers
    errors: Numbers


@dataclass(frozen=True)
class Fit:
    """A fitted model. `share` of each grouping and of the rest is a part of the variance, adding up to 1."""

    fixed: Numbers
    rest: float
    groups: tuple[Effects, ...]
    deviance: float

    @property
    def shares(self) -> tuple[float, ...]:
        """What each grouping and, last, the rest has of the variance between videos."""
        parts = [*(one.spread.value**2 for one in self.groups), self.rest**2]
        return tuple(part / sum(parts) for part in parts)


def crossed(y: Numbers, groups: Sequence[Labels], fixed: Numbers | None = None, *, ranged: bool = True) -> Fit | None:
    """Fit it. `groups` are labels from 0 up, `fixed` the columns of the fixed part (a constant where none are given).

    None where y does not vary beyond the fixed part and the groups, or there is nothing left to tell chance by.
    """
    columns = np.ones((len(y), 1)) if fixed is None else fixed
    model = _Model(y, groups, columns)
    if model.free < 1 or model.flat:
        return None
    ratios, deviance = model.best()
    solved = model.solve(ratios)
    rest = math.sqrt(solved.squares / model.free)
    if rest**2 <= FLAT * float(np.var(y)):
        return None
    spreads = [
        model.profile(at, float(ratio) * rest, ratios, rest, deviance)
        if ranged
        else Spread(float(ratio) * rest, 0.0, None)
        for at, ratio in enumerate(ratios)
    ]
    widest = np.array([_widest(one) / rest for one in spreads])
    errors = rest * np.repeat(widest, model.sizes) * model.errors(widest)
    found = [
        Effects(spread, ratio * solved.effects[part], errors[part])
        for spread, ratio, part in zip(spreads, ratios, model.parts, strict=True)
    ]
    return Fit(solved.fixed, rest, tuple(found), deviance)


def _widest(spread: Spread) -> float:
    """The spread that errors rest on: of one that may be 0 the upper end of its range. Drawn towards 0 by a spread that came
    out as next to nothing, ranges would hold the truth in nine of ten cases only."""
    return spread.value if spread.low > 0.0 or spread.high is None else spread.high


@dataclass(frozen=True)
class _Solved:
    """The mixed-model equations solved for given ratios of spread to rest."""

    fixed: Numbers
    effects: Numbers
    squares: float
    logs: float  # of the determinants


class _Model:
    """Cross products, taken once. A trial of the spreads solves equations as large as the lesser groupings: the greatest one,
    whose block is diagonal, is taken out beforehand."""

    def __init__(self, y: Numbers, groups: Sequence[Labels], fixed: Numbers) -> None:
        self.sizes = [int(one.max()) + 1 for one in groups]
        ends = np.cumsum([0, *self.sizes])
        self.parts = [slice(int(a), int(b)) for a, b in pairwise(ends)]
        self.many = int(ends[-1])
        z = np.zeros((len(y), self.many))
        for labels, start in zip(groups, ends[:-1], strict=True):
            z[np.arange(len(y)), labels + start] = 1.0
        self.center = float(y.mean())
        x, y = fixed, y - self.center
        self.zz, self.zx, self.xx = z.T @ z, z.T @ x, x.T @ x
        self.free = len(y) - x.shape[1]
        self.most = int(np.argmax(self.sizes))
        out = np.zeros(self.many, dtype=bool)
        out[self.parts[self.most]] = True
        self.out, self.few = out, int(self.many - out.sum())
        rest = np.column_stack([z[:, ~out], x, y])
        self.counts, self.across, self.square = z[:, out].sum(axis=0), z[:, out].T @ rest, rest.T @ rest
        self.unit = np.zeros(rest.shape[1])
        self.unit[: self.few] = 1.0
        joined = np.hstack([x, z])
        left = y - joined @ linalg.lstsq(joined, y, lapack_driver="gelsy", check_finite=False)[0]
        varied = float(y @ y)
        self.flat = float(left @ left) <= FLAT * varied or varied <= 1e-20 * (1.0 + self.center**2)
        self.constant = np.linalg.lstsq(x, np.ones(len(y)), rcond=None)[0]

    def _scale(self, ratios: Numbers) -> Numbers:
        return np.repeat(ratios, self.sizes)

    def solve(self, ratios: Numbers) -> _Solved:
        first = float(ratios[self.most])
        scale = np.ones(len(self.unit))
        scale[: self.few] = self._scale(ratios)[~self.out]
        across = self.across * scale
        weights = 1.0 + first**2 * self.counts
        whole = scale[:, None] * self.square * scale + np.diag(self.unit)
        whole -= across.T @ (across * (first**2 / weights)[:, None])
        root = linalg.cholesky(whole[:-1, :-1], lower=True, check_finite=False)
        half = linalg.solve_triangular(root, whole[:-1, -1], lower=True, check_finite=False)
        answer = linalg.solve_triangular(root.T, half, check_finite=False)
        effects = np.empty(self.many)
        effects[~self.out] = answer[: self.few]
        effects[self.out] = first * (across[:, -1] - across[:, :-1] @ answer) / weights
        squares = max(float(whole[-1, -1] - half @ half), 1e-300)
        logs = float(np.log(weights).sum() + 2.0 * np.log(np.diag(root)).sum())
        return _Solved(answer[self.few :] + self.center * self.constant, effects, squares, logs)

    def deviance(self, ratios: Numbers, rest: float | None = None) -> float:
        """Minus twice the restricted log-likelihood; at its best rest where none is given."""
        solved = self.solve(np.abs(ratios))
        if rest is None:
            rest = math.sqrt(solved.squares / self.free)
        return float(solved.logs + self.free * math.log(2.0 * math.pi * rest * rest) + solved.squares / (rest * rest))

    def best(self) -> tuple[Numbers, float]:
        """The ratios of least deviance, from two starts: a spread that is 0 can be the answer, and a trap."""
        count = len(self.parts)
        starts = [np.ones(count), np.full(count, 0.1)]
        found = [_least(self.deviance, start, (0.0, MOST)) for start in starts]
        ratios, deviance = min(found, key=lambda one: one[1])
        for at in range(count):  # the edge itself, which a search only comes near to
            edge = ratios.copy()
            edge[at] = 0.0
            if (there := self.deviance(edge)) <= deviance + 1e-7:
                ratios, deviance = edge, min(deviance, there)
        return ratios, deviance

    def errors(self, ratios: Numbers) -> Numbers:
        """Standard errors of prediction, in units of ratio times rest; that the fixed part is estimated is counted."""
        scale = self._scale(ratios)
        whole = scale[:, None] * self.zz * scale + np.eye(self.many)
        root = linalg.cho_factor(whole, lower=True, check_finite=False)
        zx = scale[:, None] * self.zx
        mixed = linalg.cho_solve(root, zx, check_finite=False)
        inverse = linalg.cho_solve(root, np.eye(self.many), check_finite=False)
        fixed = np.linalg.inv(self.xx - zx.T @ mixed)
        variances = np.diag(inverse) + np.einsum("ij,jk,ik->i", mixed, fixed, mixed)
        return np.asarray(np.sqrt(np.maximum(variances, 0.0)))

    def profile(self, at: int, value: float, ratios: Numbers, rest: float, least: float) -> Spread:
        """The range of one spread: where the best deviance with that spread held is 3.84 above the least."""
        others = np.delete(ratios, at)
        start = np.array([*others, math.log(rest)])
        known = {value: -CUT}

        def above(spread: float) -> float:
            nonlocal start
            if spread in known:
                return known[spread]

            def held(free: Numbers) -> float:
                sigma = math.exp(float(free[-1]))
                return self.deviance(np.insert(np.abs(free[:-1]), at, spread / sigma), sigma)

            kept, deviance = _least(held, start, None, ROUGH)
            start = kept
            known[spread] = deviance - least - CUT
            return known[spread]

        low = 0.0
        if value > 0 and above(0.0) > 0:
            low = float(optimize.brentq(above, 0.0, value, xtol=ROUGH * value, rtol=ROUGH))
        start = np.array([*others, math.log(rest)])
        top = max(value, 0.1 * rest)
        for _ in range(12):
            top *= 2.0
            if above(top) > 0:
                bottom = max(value, top / 2.0 if top > 2.0 * max(value, 0.1 * rest) else 0.0)
                return Spread(value, low, float(optimize.brentq(above, bottom, top, xtol=ROUGH * top, rtol=ROUGH)))
        return Spread(value, low, None)


def _least(
    what: Callable[[Numbers], float], start: Numbers, limits: tuple[float, float] | None, near: float = 1e-5
) -> tuple[Numbers, float]:
    """Where a function is least, without slopes: it has none at 0. First steps are wide also from 0, where it would stay."""
    simplex = np.vstack([start, start + np.diag(np.maximum(STEP * np.abs(start), STEP))])
    found = optimize.minimize(
        what,
        start,
        method="Nelder-Mead",
        bounds=None if limits is None else [limits] * len(start),
        options={"xatol": near, "fatol": near / 100, "maxiter": 600 * len(start), "initial_simplex": simplex},
    )
    return np.asarray(found.x, dtype=np.float64), float(found.fun)
