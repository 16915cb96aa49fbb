"""The search itself: HiGHS branches and bounds, and what it finds is checked again in whole numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix, hstack

from creatorsheet.planning.problem import Floats, Ints, Problem, Row

MANY, SOME, FEW = 20_000, 500, 50
"""Branches after which a search stops and the gap is told: for the mix itself, for other questions, for a first good set."""

ALL = 2**31 - 1


class UndecidedError(ArithmeticError):
    """So many branches told neither a set that fits nor that there is none."""


def solved(
    problem: Problem, gain: Ints, things: Ints, always: Sequence[int], nodes: int, *, gap: float = 0.0
) -> tuple[tuple[int, ...], int] | None:
    """The set with the most gain among some things, with others always in it, and a bound of the gain; None where none
    fits. Raises UndecidedError. Limits are looked at again in whole numbers: what only rounding let through is ruled out.
    """
    fixed = np.zeros(problem.size)
    fixed[list(always)] = 1
    rows, base = list(problem.rows), problem.of(gain, always)
    while True:
        shown = Problem(problem.worth, problem.fees, tuple(rows))
        taken_up = shown.matrix @ fixed
        found = _branched(
            gain[things], shown.matrix[:, things], shown.lows - taken_up, shown.highs - taken_up, nodes, gap
        )
        if found is None:
            return None
        chosen, bound = found
        taken = (*always, *(int(one) for one in things[chosen]))
        broken = next((one for one in problem.rows if one.broken_by(taken)), None)
        if broken is None:
            return taken, base + bound
        rows.append(_ruled_out(broken, taken, problem.size))


def _ruled_out(broken: Row, taken: Sequence[int], size: int) -> Row:
    """What breaks an upper limit breaks it with more in it too; what misses a lower one misses it with less."""
    if broken.broken_by(taken) > 0:
        return Row.count(taken, high=len(set(taken)) - 1)
    return Row.count(set(range(size)) - set(taken), low=1)


def _branched(
    gain: Ints, matrix: csr_matrix, lows: Floats, highs: Floats, nodes: int, gap: float
) -> tuple[Ints, int] | None:
    if not len(gain):
        return (np.zeros(0, np.int64), 0) if (lows <= 0).all() and (highs >= 0).all() else None
    for presolve in (False, True):
        answer = milp(
            -gain.astype(float),
            integrality=np.ones(len(gain)),
            bounds=Bounds(0, 1),
            constraints=LinearConstraint(matrix, lows, highs) if matrix.shape[0] else (),
            options={"mip_rel_gap": gap, "presolve": presolve, "node_limit": nodes},
        )
        if answer.status == 2:
            return None
        if answer.x is not None:
            chosen = np.flatnonzero(answer.x > 0.5)
            bound = min(-answer.mip_dual_bound, float(np.maximum(gain, 0).sum()))
            return chosen, max(math.floor(bound + 1e-9 * abs(bound) + 1e-6), int(gain[chosen].sum()))
    raise UndecidedError(answer.message)


def least(problem: Problem, soft: Sequence[int], prices: Sequence[float]) -> tuple[int, ...] | None:
    """By how much some rows, given by their place, have to give way so that a set fits, at the lowest sum of prices; None
    where even that does not help."""
    size, many = problem.size, len(soft)
    sign = [1.0 if problem.rows[at].low is not None else -1.0 for at in soft]
    units = [problem.rows[at].unit for at in soft]
    give = csr_matrix((sign, (list(soft), range(many))), shape=(len(problem.rows), many))
    answer = milp(
        np.concatenate([np.zeros(size), np.array(prices, float) * units]),
        integrality=np.ones(size + many),
        bounds=Bounds(0, np.concatenate([np.ones(size), np.full(many, np.inf)])),
        constraints=LinearConstraint(hstack([problem.matrix, give]).tocsr(), problem.lows, problem.highs),
        options={"mip_rel_gap": 0.0},
    )
    if answer.x is None:
        return None
    taken = set(np.flatnonzero(answer.x[:size] > 0.5).tolist())
    return tuple(abs(problem.rows[at].broken_by(taken)) for at in soft)
