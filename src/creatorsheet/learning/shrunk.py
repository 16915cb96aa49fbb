"""Shrinkage: what few orders or few posts say, drawn toward what comparable work says, as far as chance asks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import special

from creatorsheet.results.ranges import TAIL, Z

Numbers = NDArray[np.float64]
ROUNDS = 200
DISPERSION = (-5.0, 12.0)
"""How unlike each other works can be, as log a: at the upper end they differ by chance alone."""

FEWEST = 4
"""Works from which a spread between them can be told (Morris 1983 divides by k - 3)."""

TINY = 1e-9

ALIKE = 0.05
"""Creators whose true figures vary by less than this part of their mean are not told apart."""

QUARTER = 0.6744897501960817
"""Standard deviations from the median to a quartile."""


@dataclass(frozen=True)
class Rates:
    """True rates of events for each unit spent, as a gamma: shape `a`, and `b` in units spent."""

    a: float
    b: float

    @property
    def alike(self) -> bool:
        """Whether true costs differ so little that no order can be told."""
        return self.a > 1 / ALIKE**2

    @property
    def quartiles(self) -> tuple[float, float, float]:
        """The quartiles of true costs per event, cheapest first."""
        low, middle, high = (self.b / float(special.gammaincinv(self.a, part)) for part in (0.75, 0.5, 0.25))
        return low, middle, high

    def posterior(self, events: float, spend: float) -> Cost:
        """What is believed of a cost per event once `events` were seen for `spend`."""
        return Cost(self.a + events, self.b + spend)


@dataclass(frozen=True)
class Cost:
    """A cost per event whose rate is gamma: `a` events for `b` spent."""

    a: float
    b: float

    @property
    def middle(self) -> float:
        """Spend over events, both with what the peers lend."""
        return self.b / self.a

    @property
    def ends(self) -> tuple[float, float]:
        """The 95 % range."""
        high, low = (float(special.gammaincinv(self.a, tail)) for tail in (1 - TAIL, TAIL))
        return self.b / high, self.b / low if low > 0 else math.inf

    def below(self, limit: float) -> float:
        """How likely the true cost per event is at or below a limit."""
        return float(special.gammaincc(self.a, self.b / limit)) if limit > 0 else 0.0


@dataclass(frozen=True)
class Level:
    """A level on the log or logit, as a normal."""

    middle: float
    variance: float

    @property
    def ends(self) -> tuple[float, float]:
        """The 95 % range."""
        half = Z * math.sqrt(self.variance)
        return self.middle - half, self.middle + half

    def below(self, limit: float) -> float:
        """How likely the true level is at or below a limit."""
        return float(special.ndtr((limit - self.middle) / math.sqrt(max(self.variance, TINY))))


@dataclass(frozen=True)
class Levels:
    """True levels of works, as a normal around `mean` with variance `spread`; told from `count` works."""

    mean: float
    spread: float
    count: int
    variance: float
    """The usual variance of one work's own figure, weighed."""

    @property
    def alike(self) -> bool:
        """Whether true levels differ so little that no order can be told."""
        return self.spread < ALIKE**2

    @property
    def quartiles(self) -> tuple[float, float, float]:
        """The quartiles of true levels."""
        far = QUARTER * math.sqrt(self.spread)
        return self.mean - far, self.mean, self.mean + far

    def weight(self, variance: float) -> float:
        """How much of the distance to the mean a figure of that variance loses: 0 nothing, 1 all (Morris 1983)."""
        return (self.count - 3) / (self.count - 1) * variance / (variance + self.spread)

    def posterior(self, own: float, variance: float) -> Level:
        """What is believed of a level once a figure of that variance was seen; its variance allows for the spread being told
        from few works (Morris 1983, 1.11)."""
        lost = self.weight(variance)
        far = 2 / (self.count - 3) * lost**2 * (self.variance + self.spread) / (variance + self.spread)
        kept = variance * (1 - (self.count - 1) / self.count * lost)
        return Level(own - lost * (own - self.mean), kept + far * (own - self.mean) ** 2)


def rates(events: Sequence[float], spends: Sequence[float]) -> Rates | None:
    """The gamma behind counts of events, by maximum likelihood (Efron and Hastie, Computer Age Statistical Inference, 6.1, with
    spends that differ). None where there was no event at all, or nothing spent."""
    from scipy.optimize import minimize_scalar  # noqa: PLC0415  half a second that only a fit pays

    seen, spent = np.array(events, float), np.array(spends, float)
    if seen.sum() <= 0 or spent.sum() <= 0:
        return None

    def unlikely(log_a: float) -> float:
        a = math.exp(log_a)
        b = a / _mean(a, seen, spent)
        told = special.gammaln(a + seen) - special.gammaln(a) + a * math.log(b) - (a + seen) * np.log(b + spent)
        return -float(told.sum())

    best = minimize_scalar(unlikely, bounds=DISPERSION, method="bounded", options={"xatol": 1e-7})
    a = math.exp(float(best.x))
    return Rates(a, a / _mean(a, seen, spent))


def _mean(a: float, seen: Numbers, spent: Numbers) -> float:
    """The mean rate that is likeliest for a shape."""
    mean = float(seen.sum() / spent.sum())
    for _ in range(ROUNDS):
        after = float(seen.sum() / ((a + seen) * spent / (a + mean * spent)).sum())
        if abs(after - mean) <= TINY * mean:
            return after
        mean = after
    return mean


def levels(own: Sequence[float], variances: Sequence[float]) -> Levels | None:
    """The normal behind figures of known variances. The spread between them is the one that makes their squared distances as
    large as they should be (Paule and Mandel 1982), 0 where they differ by chance alone. None under four figures."""
    figures, noise = np.array(own, float), np.maximum(np.array(variances, float), TINY)
    count = len(figures)
    if count < FEWEST:
        return None

    def far(spread: float) -> float:
        weights = 1 / (noise + spread)
        return float((weights * (figures - (weights @ figures) / weights.sum()) ** 2).sum()) - (count - 1)

    low, high = 0.0, float(figures.var() * count + noise.max())
    if far(0.0) <= 0:
        high = 0.0
    for _ in range(ROUNDS):
        half = (low + high) / 2
        low, high = (half, high) if far(half) > 0 else (low, half)
    spread = (low + high) / 2
    weights = 1 / (noise + spread)
    return Levels(float(weights @ figures / weights.sum()), spread, count, float(weights @ noise / weights.sum()))


def within(groups: Sequence[Sequence[float]], fewest: int) -> float | None:
    """The variance of single posts around their own creator's mean, pooled; None with fewer than so many comparisons."""
    many = [np.array(one, float) for one in groups if len(one) > 1]
    free = sum(len(one) - 1 for one in many)
    return sum(float(((one - one.mean()) ** 2).sum()) for one in many) / free if free >= fewest else None


def of_mean(variance: float, posts: int) -> float:
    """The variance of the log of a mean over posts whose logs vary by `variance` (Fenton 1960): that of one post, for one.

    >>> round(of_mean(0.49, 1), 6), round(of_mean(0.49, 4), 3)
    (0.49, 0.147)
    """
    return math.log1p((math.exp(variance) - 1) / posts)
