"""The best of all sets of things that are taken or left, proved by branch and bound."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import numpy as np

from creatorsheet.planning.branching import ALL, FEW, MANY, SOME, UndecidedError, solved
from creatorsheet.planning.contenders import contenders
from creatorsheet.planning.problem import Ints, Problem, Row
from creatorsheet.planning.relaxing import Relaxed, relaxed

KERNELS = (100, 400)
"""How many things beside those the relaxation takes are tried for a first good set."""

ROUGH = 1e-3


@dataclass(frozen=True)
class Best:
    """A set, in order. Nothing that fits is worth more than `bound`."""

    taken: tuple[int, ...]
    worth: int
    fees: int
    bound: int

    @property
    def proved(self) -> bool:
        """Whether no set is worth more."""
        return self.bound <= self.worth


def best(
    problem: Problem, *, known: Sequence[int] = (), rough: bool = False, ties: bool = True, nodes: int = MANY
) -> Best | None:
    """The best set; None where none fits. `known` may be a set at hand, which spares work where it fits. `rough` is quick:
    a good set, and how much better another might be. After so many branches (`nodes`) a good set is told with its gap."""
    things = contenders(problem)
    bounds = relaxed(problem, things)
    if bounds is None:
        return None
    if known and not rough and problem.fits(known):
        held: Best | None = _told(problem, known, bounds.bound)
    else:
        held = _first(problem, things, bounds, ROUGH if rough else 0.0)
    if held is None or not (rough or held.proved):
        held = _searched(problem, things, bounds, held, nodes)
    return _first_of_equals(problem, held, things, bounds) if ties and held and held.proved else held


def _first(problem: Problem, things: Ints, bounds: Relaxed, gap: float) -> Best | None:
    """A good set among those whose place is least sure; None where none of them fits, or none is found soon."""
    for size in KERNELS:
        kernel = bounds.nearest(size)
        whole = len(kernel) == len(things)
        with suppress(UndecidedError):
            found = solved(problem, problem.worth, things[kernel], (), FEW, gap=gap)
            if found is not None:
                return _told(problem, found[0], min(bounds.bound, found[1]) if whole else bounds.bound)
        if whole:
            break
    return None


def _searched(problem: Problem, things: Ints, bounds: Relaxed, held: Best | None, nodes: int) -> Best | None:
    """The best set of all, among things that can be in one at least as good as the one at hand."""
    inside, outside = bounds.sides(-1 if held is None else held.worth)
    core, always = things[inside], things[outside].tolist()
    try:
        found = solved(problem, problem.worth, core, always, nodes)
    except UndecidedError:
        if held is not None:
            return held
        found = solved(problem, problem.worth, core, always, ALL)
    if found is None:
        return held and _told(problem, held.taken, held.worth)
    other = _told(problem, *found)
    return other if held is None or other.worth >= held.worth else _told(problem, held.taken, other.bound)


def _told(problem: Problem, taken: Iterable[int], bound: int) -> Best:
    order = tuple(sorted(taken))
    worth = problem.of(problem.worth, order)
    return Best(order, worth, problem.of(problem.fees, order), max(worth, bound))


def _first_of_equals(problem: Problem, answer: Best, things: Ints, bounds: Relaxed) -> Best:
    """Of all sets of that worth the cheapest, and of those the one that stands first."""
    everything = np.arange(problem.size)
    inside, outside = bounds.sides(answer.worth)
    core, always = things[inside], tuple(int(one) for one in things[outside])
    taken = answer.taken
    rows = [*problem.rows, Row(everything, problem.worth, low=answer.worth)]
    for what in (problem.fees, everything + 1):
        with suppress(UndecidedError):
            found = solved(Problem(problem.worth, problem.fees, tuple(rows)), -what, core, always, SOME)
            if found is not None and problem.of(what, found[0]) <= problem.of(what, taken):
                taken = found[0]
        rows.append(Row(everything, what, high=problem.of(what, taken)))
    return _told(problem, taken, answer.bound)
