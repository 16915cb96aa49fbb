"""How far the views of a mix may spread, and whether the choice would stand if views turn out otherwise."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from creatorsheet.planning.mix import Task
from creatorsheet.planning.problem import Floats

SEED = 20_261
DRAWS = 10_000
FUTURES, FEW = 100, 60
"""In so many possible futures the best mix is looked for, where there are few offers."""

NINE_IN_TEN = 1.2815515655446004
"""The 90 % point of the normal distribution."""


@dataclass(frozen=True)
class Forecast:
    """Views nine posts in ten pass, half pass, and one in ten passes; without a low and a high the middle is taken as sure."""

    middle: int
    low: int | None = None
    high: int | None = None

    @property
    def ranged(self) -> bool:
        """Whether it has a range that holds its middle."""
        return self.low is not None and self.high is not None and 0 < self.low <= self.middle <= self.high


def drawn(forecasts: Sequence[Forecast], draws: int) -> Floats:
    """Possible views, a row for each draw. Each forecast is a log-normal that passes through its three points: one spread
    below the middle, one above. Creators do well or badly independently of each other; the draws are always the same."""
    chance = np.random.default_rng(SEED).standard_normal((draws, len(forecasts)))
    views = np.empty_like(chance)
    for at, one in enumerate(forecasts):
        if one.ranged:
            below, above = (math.log(wide) / NINE_IN_TEN for wide in (one.middle / one.low, one.high / one.middle))  # type: ignore[operator]
            z = chance[:, at]
            views[:, at] = one.middle * np.exp(np.where(z < 0, below, above) * z)
        else:
            views[:, at] = one.middle
    return views


def total(forecasts: Sequence[Forecast]) -> tuple[int, int, int] | None:
    """Low, middle and high of the sum; None where one of them has no range."""
    if not forecasts or not all(one.ranged for one in forecasts):
        return None
    low, middle, high = np.quantile(drawn(forecasts, DRAWS).sum(axis=1), (0.1, 0.5, 0.9))
    return round(low), round(middle), round(high)


def stability(
    task: Task, mix: Sequence[int], forecasts: Sequence[Forecast], worth: Callable[[int, int], int]
) -> tuple[float, ...] | None:
    """The share of possible futures in which each offer is in the mix that is best then; None where there are too many
    offers, or none has a range. `worth` tells what an offer, by its place, is worth with other views."""
    if len(forecasts) > FEW or not any(one.ranged for one in forecasts):
        return None
    times = np.zeros(len(forecasts))
    for views in drawn(forecasts, FUTURES):
        offers = tuple(replace(one, worth=worth(at, round(views[at]))) for at, one in enumerate(task.offers))
        found = replace(task, offers=offers).soon(known=mix)
        if found is not None:
            times[list(found.taken)] += 1
    return tuple(float(one) / FUTURES for one in times)
