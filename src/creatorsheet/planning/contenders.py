"""Who can be in a best mix at all: not those whose place as many better ones could take as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from creatorsheet.planning.problem import Ints, Problem, Row

WIDEST = 5_000
"""Things of one class that are compared pair by pair."""


def contenders(problem: Problem) -> Ints:
    """All things but those that can be in no best set: as many as fit at most are better and stand under the same limits."""
    amounts = [one for one in problem.rows if not one.counts]
    under: list[list[int]] = [[] for _ in range(problem.size)]
    for place, row in enumerate(problem.rows):
        if row.counts:
            for thing in row.members:
                under[thing].append(place)
    classes: dict[tuple[int, ...], list[int]] = {}
    for thing, above in enumerate(under):
        classes.setdefault(tuple(above), []).append(thing)
    weights = [_dense(one, problem.size) for one in amounts]
    kept = np.ones(problem.size, bool)
    for limits, members in classes.items():
        at = np.array(members, np.int64)
        room = _room([problem.rows[one].high for one in limits], amounts, weights, at)
        if room < len(at) <= WIDEST:
            kept[at[_better(problem, amounts, weights, at) >= room]] = False
    return np.flatnonzero(kept)


def _dense(row: Row, size: int) -> Ints:
    found = np.zeros(size, np.int64)
    found[row.members] = row.weights
    return found


def _room(highs: Sequence[int | None], amounts: Sequence[Row], weights: Sequence[Ints], at: Ints) -> int:
    """How many things of a class can be in a set at most."""
    room = min((one for one in highs if one is not None), default=len(at))
    for row, weight in zip(amounts, weights, strict=True):
        if row.high is not None and row.low is None and (weight >= 0).all():
            room = min(room, int((np.cumsum(np.sort(weight[at])) <= row.high).sum()))
    return max(room, 0)


def _better(problem: Problem, amounts: Sequence[Row], weights: Sequence[Ints], at: Ints) -> Ints:
    """For each thing of a class, how many others may stand in its place in any set and make it better."""
    worth, fees = problem.worth[at], problem.fees[at]
    able = (worth >= worth[:, None]) & (fees <= fees[:, None])
    better = (worth > worth[:, None]) | (fees < fees[:, None]) | (at < at[:, None])
    for row, weight in zip(amounts, weights, strict=True):
        mine = weight[at]
        if row.high is not None:
            able &= mine <= mine[:, None]
        if row.low is not None:
            able &= mine >= mine[:, None]
    found: Ints = (able & better).sum(axis=1)
    return found
