"""Limits that no mix can keep together, and the least change that helps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from creatorsheet.planning.branching import least
from creatorsheet.planning.mix import MONEY, ORDER, Limit, Task
from creatorsheet.planning.optimum import best
from creatorsheet.planning.problem import Problem


@dataclass(frozen=True)
class Way:
    """Limits to move, each with the amount by which, so that a mix fits."""

    moves: tuple[tuple[Limit, int], ...]

    @property
    def weight(self) -> float:
        """How much that is, as parts of what each limit is now."""
        return sum(amount * _price(limit) for limit, amount in self.moves)


@dataclass(frozen=True)
class Clash:
    """`limits` cannot all hold; give up any one of them and the others can. `ways` are the changes of a single limit that
    make the whole mix possible, the least first; where none is enough, the least change of several."""

    limits: tuple[Limit, ...]
    ways: tuple[Way, ...]


def clash(task: Task) -> Clash:
    """Why no set of a task keeps all limits."""
    limits = _irreducible(task)
    single = [way for one in limits if not one.firm and (way := _way(task, [one]))]
    single.sort(key=lambda way: (way.weight, ORDER.index(way.moves[0][0].kind)))
    if not single:
        every = [one for one in task.limits if not one.firm]
        way = _way(task, every) if every else None
        single = [way] if way else []
    return Clash(limits, tuple(single))


def possible(task: Task, limits: Iterable[Limit]) -> bool:
    """Whether some set keeps these limits."""
    rows = tuple(task.row(one) for one in limits)
    nothing = np.zeros(len(task.offers), np.int64)
    return best(Problem(nothing, nothing, rows), ties=False) is not None


def _irreducible(task: Task) -> tuple[Limit, ...]:
    """Limits are left out one after the other, those told last first, as long as the rest still clashes; at the outset
    all of a kind at once."""
    left = list(task.limits)
    for kind in reversed(ORDER):
        rest = [one for one in left if one.kind is not kind]
        if len(rest) < len(left) and not possible(task, rest):
            left = rest
    for one in reversed(tuple(left)):
        rest = [other for other in left if other is not one]
        if not possible(task, rest):
            left = rest
    return tuple(left)


def _way(task: Task, soft: Sequence[Limit]) -> Way | None:
    limits = list(task.limits)
    places = [limits.index(one) for one in soft]
    amounts = least(task.problem(), places, [_price(one) for one in soft])
    if amounts is None:
        return None
    return Way(tuple((one, amount) for one, amount in zip(soft, amounts, strict=True) if amount))


def _price(limit: Limit) -> float:
    """A unit of a limit as part of the whole; creators who have to be in or apart count whole."""
    return 1 / max(abs(limit.bound), 1) if limit.kind in MONEY or limit.bound else 1.0
