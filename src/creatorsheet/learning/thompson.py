"""Thompson shares: how likely each choice is the best one, by drawing from what is known of each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, special

Numbers = NDArray[np.float64]

DRAWS = 4000
SEED = 20240229
FEWEST = 3
"""Choices from which the spread among them can be told; with fewer each is drawn toward what all brought together."""

STEADIEST = 200.0
"""Most events that what all brought may weigh against a choice's own."""


@dataclass(frozen=True)
class Arm:
    """One choice. `brought` are events, such as orders, and `spent` what they cost.

    Where no events are counted but views or clicks, the unit is the video: `each` holds what every video brought for the
    money, and `brought` and `spent` are their totals.
    """

    key: str
    brought: float
    spent: float
    each: tuple[float, ...] = ()


@dataclass(frozen=True)
class Belief:
    """What is known of some choices: draws of what each brings for the money (one column each), its mean, and the mean of one
    that nobody has tried."""

    draws: Numbers
    means: Numbers
    untried: float

    @property
    def best(self) -> Numbers:
        """In which part of the draws each choice is the best."""
        if not self.draws.shape[1]:
            return np.zeros(0)
        return np.bincount(self.draws.argmax(axis=1), minlength=self.draws.shape[1]) / len(self.draws)


def believed(arms: Sequence[Arm]) -> Belief:
    """What is known of each choice, drawn toward the others as far as chance asks; the same arms give the same draws."""
    chance = np.random.default_rng(SEED)
    if not arms:
        return Belief(np.zeros((DRAWS, 0)), np.zeros(0), 0.0)
    if all(arm.each for arm in arms):
        return _of_videos(arms, chance)
    brought, spent = (np.array([getattr(arm, key) for arm in arms], dtype=float) for key in ("brought", "spent"))
    shape, rate = prior(brought, spent)
    draws = chance.gamma(brought + shape, 1 / (spent + rate), (DRAWS, len(arms)))
    return Belief(draws, (brought + shape) / (spent + rate), shape / rate)


def prior(brought: Numbers, spent: Numbers) -> tuple[float, float]:
    """Shape and rate of the gamma that what all choices bring for the money comes from, by maximum likelihood.

    With fewer than three choices, or without any event, it weighs as much as one event.
    """
    events, money = float(brought.sum()), float(spent.sum())
    if len(brought) < FEWEST or events <= 0:
        return 1.0, money / max(events, 1.0)
    mean = events / money

    def unlikely(logs: Numbers) -> float:
        shape = math.exp(min(max(logs[0], -4.0), math.log(STEADIEST)))
        rate = shape / (mean * math.exp(min(max(logs[1], -3.0), 3.0)))
        told = (
            special.gammaln(brought + shape) - special.gammaln(shape) - special.gammaln(brought + 1)
            + shape * np.log(rate / (rate + spent)) + brought * np.log(spent / (rate + spent))
        )  # fmt: skip
        return -float(told.sum())

    found = optimize.minimize(unlikely, np.zeros(2), method="Nelder-Mead", options={"xatol": 1e-6, "fatol": 1e-9}).x
    shape = math.exp(min(max(found[0], -4.0), math.log(STEADIEST)))
    return shape, shape / (mean * math.exp(min(max(found[1], -3.0), 3.0)))


def _of_videos(arms: Sequence[Arm], chance: np.random.Generator) -> Belief:
    """On the log: every choice's mean, drawn toward the mean of all by the spread within and among them."""
    logs = [np.log(np.array(arm.each)) for arm in arms]
    counts = np.array([len(one) for one in logs], dtype=float)
    means = np.array([one.mean() for one in logs])
    free = float(counts.sum() - len(arms))
    within = sum(float(((one - one.mean()) ** 2).sum()) for one in logs) / free if free > 0 else 1.0
    within = within or 1e-4
    errors = within / counts
    weights = 1 / errors
    middle = float((weights * means).sum() / weights.sum())
    excess = float((weights * (means - middle) ** 2).sum()) - (len(arms) - 1)
    scale = float(weights.sum() - (weights**2).sum() / weights.sum())
    among = max(excess / scale, 1e-4) if scale > 0 else within
    kept = among / (among + errors)
    centre, spread = middle + kept * (means - middle), np.sqrt(kept * errors)
    draws = np.exp(chance.normal(centre, spread, (DRAWS, len(arms))))
    return Belief(draws, np.exp(centre + spread**2 / 2), math.exp(middle + among / 2))


def filled(draws: Numbers, whole: float, cap: float) -> Numbers:
    """Shares that add up to `whole`, none above the cap: in each draw the best choice gets as much as it may, then the next,
    until all is given; what is told is the mean. Where all together cannot take it, the rest is left out of the sum.

    Without a cap it is how likely each is the best.

    >>> filled(np.array([[3.0, 2.0, 1.0], [1.0, 2.0, 3.0]]), 1.0, 0.6).tolist()
    [0.3, 0.4, 0.3]
    """
    count = draws.shape[1]
    if not count or cap <= 0:
        return np.zeros(count)
    by_rank = np.clip(whole - cap * np.arange(count), 0.0, cap)
    order = np.argsort(-draws, axis=1, kind="stable")
    given = np.empty_like(draws)
    np.put_along_axis(given, order, np.broadcast_to(by_rank, draws.shape), axis=1)
    shares: Numbers = given.mean(axis=0)
    return shares


def floored(shares: Numbers, floor: float) -> Numbers:
    """Shares that add up to one of which none is under the floor, where there are few enough choices for that."""
    if not len(shares):
        return shares
    found: Numbers
    floor = min(floor, 1 / len(shares))
    found = np.maximum(shares, floor)
    for _ in range(len(shares)):
        above = found > floor + 1e-12
        over = float(found.sum()) - 1
        if over <= 1e-12 or not above.any():
            break
        found[above] = np.maximum(floor, found[above] * (1 - over / float(found[above].sum())))
    return found
