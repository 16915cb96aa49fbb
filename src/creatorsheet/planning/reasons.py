"""What lies behind a mix: why the others are out, what each limit costs, what more money would buy, the next best mixes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from creatorsheet.planning.mix import FEW, MONEY, Kind, Limit, Task
from creatorsheet.planning.optimum import Best
from creatorsheet.planning.problem import Row
from creatorsheet.planning.relaxing import losses

ASKED = 30
"""Creators for whom a mix with them in is looked for; for the others a bound is told."""

STEPS = (-20, -10, 5, 10, 20)
"""Changes of the money for creators that are looked at, in percent."""

TOLD = (Kind.NUMBER, Kind.TIER, Kind.MARKET, Kind.ROLE, Kind.RESERVE)
"""Limits that may keep somebody out, in the order in which they are told."""


@dataclass(frozen=True)
class Change:
    """The best mix under other terms, against the best mix: who comes, who leaves, what it is worth and costs. No mix is
    worth more than `bound`."""

    worth: int
    bound: int
    fees: int
    comes: tuple[int, ...]
    leaves: tuple[int, ...]

    @property
    def proved(self) -> bool:
        """Whether no set is worth more under these terms."""
        return self.bound <= self.worth


@dataclass(frozen=True)
class Out:
    """Why an offer is out: the kind of limit, or None where others bring more for the money. `costs` is how much less the
    best mix with it in would bring, `sure` whether that is exact or the least it can be; None where no mix can hold it."""

    kind: Kind | None
    costs: int | None
    sure: bool = True
    change: Change | None = None


def _change(mix: Best, other: Best) -> Change:
    was, now = set(mix.taken), set(other.taken)
    return Change(other.worth, other.bound, other.fees, tuple(sorted(now - was)), tuple(sorted(was - now)))


def alternatives(task: Task, mix: Best, number: int) -> Iterator[Change]:
    """The next best mixes, each with somebody in whom no better one takes together with all its others; a mix that only
    leaves somebody out is none."""
    rows: list[Row] = []
    last = mix
    for _ in range(number):
        rows.append(Row.count(set(range(len(task.offers))) - set(last.taken), low=1))
        found = task.soon(*rows)
        if found is None:
            return
        yield _change(mix, found)
        last = found


def steps(task: Task, mix: Best) -> Iterator[tuple[int, Change | None]]:
    """The money for creators a few steps lower and higher, and the best mix for each; None where no mix fits."""
    for percent in STEPS:
        total = task.money.total + task.money.total * percent // 100
        found = replace(task, money=replace(task.money, total=total)).soon(known=mix.taken)
        yield total, None if found is None else _change(mix, found)


def prices(task: Task, mix: Best) -> dict[Limit, Change]:
    """What the best mix would be without each limit that can be given up, the budget apart."""
    found = {}
    for one in task.limits:
        if not one.firm and one.kind is not Kind.BUDGET:
            free = task.without(one).soon(known=mix.taken)
            if free is not None:
                found[one] = _change(mix, free)
    return found


def unlimited(task: Task, mix: Best) -> Change | None:
    """What the best mix would be without all limits but those of money, where there are several that can be given up."""
    asked = [one for one in task.limits if not one.firm and one.kind not in MONEY]
    free = task.without(*asked).soon(known=mix.taken) if len(asked) > 1 else None
    return None if free is None else _change(mix, free)


def outs(task: Task, mix: Best, prices: dict[Limit, Change]) -> dict[int, Out]:
    """Why each offer that is not taken is out."""
    left = [at for at in range(len(task.offers)) if at not in set(mix.taken)]
    floor = losses(task.problem(), mix.worth) or (0,) * len(task.offers)
    asked = set() if len(task.offers) > FEW else set(sorted(left, key=lambda at: (floor[at], at))[:ASKED])
    taken, blocks = set(mix.taken), _blocks(task)
    found = {}
    for at in left:
        kind = _shut(task, at, blocks)
        if kind:
            found[at] = Out(kind, None)
            continue
        kind = _kept_out(task, at, taken, prices)
        change = None
        if at in asked:
            other = task.soon(Row.count([at], low=1))
            if other is None:
                found[at] = Out(kind, None)
                continue
            change = _change(mix, other)
        costs = floor[at] if change is None or not change.proved else mix.worth - change.worth
        found[at] = Out(kind, costs, change is not None and change.proved, change)
    return found


def _blocks(task: Task) -> list[tuple[Limit, int]]:
    """Upper limits, each with what those who have to be in already use of it."""
    musts = {at for one in task.limits if one.kind is Kind.MUST for at in one.members}
    return [(one, one.amount(task.offers, musts)) for one in task.limits if not one.least]


def _shut(task: Task, at: int, blocks: list[tuple[Limit, int]]) -> Kind | None:
    """The limit that leaves no room for an offer beside those who have to be in."""
    for limit, used in blocks:
        if at in limit.members and used + (task.offers[at].fee if limit.kind in MONEY else 1) > limit.bound:
            return limit.kind
    return None


def _kept_out(task: Task, at: int, taken: set[int], prices: dict[Limit, Change]) -> Kind | None:
    """Somebody it cannot be booked with is in, or the best mix without a limit would take it."""
    if any(one.kind is Kind.PAIR and at in one.members and taken & one.members for one in task.limits):
        return Kind.PAIR
    kinds = {
        limit.kind for limit, free in prices.items() if at in limit.members and at in free.comes and not limit.least
    }
    return next((one for one in TOLD if one in kinds), None)
