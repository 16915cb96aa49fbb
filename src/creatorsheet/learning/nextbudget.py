"""The next budget: split across creators and formats by how likely each is the best, with caps, floors and a reserve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from creatorsheet.kernel.money import split
from creatorsheet.learning.thompson import Arm, Belief, Numbers, believed, filled, floored

TINY = 0.005
"""A share under which nobody is proposed anything."""

LEAST_FORMAT = 0.05
"""The share that every format keeps, so that it goes on being learned about (house default)."""


@dataclass(frozen=True)
class Rules:
    """Shares of the whole budget: the most for one creator, what is for creators nobody has tried, and for tests."""

    cap: float
    untried: float
    tests: float


@dataclass(frozen=True)
class Line:
    """What one creator or format gets. `best` is how likely it brings most for the money, `share` its part of the whole."""

    key: str
    amount: Decimal
    share: float
    best: float
    capped: bool = False


@dataclass(frozen=True)
class LeftOut:
    """A creator who gets nothing: `share` is the part there would be for one whose video costs `least`; 0 where others bring
    more for the money in all draws."""

    key: str
    share: float
    least: Decimal


@dataclass(frozen=True)
class Split:
    """A budget shared out; `creators`, `untried` and `tests` add up to it, `formats` to what is not for tests.

    `left_out` are creators whose part buys no video of theirs, or who have none. `costs` is the part of what the budget
    would be expected to bring that caps, floors and reserves give up, for what is learned by it. `refused` says why there
    is no split.
    """

    budget: Decimal
    currency: str
    creators: tuple[Line, ...] = ()
    untried: Decimal = Decimal(0)
    tests: Decimal = Decimal(0)
    formats: tuple[Line, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    costs: float | None = None
    overflow: bool = False
    refused: str = ""


def shared_out(
    budget: Decimal, currency: str, creators: Sequence[Arm], least: Mapping[str, Decimal], formats: Sequence[Arm],
    rules: Rules,
) -> Split:  # fmt: skip
    """The split. `least` is what one video of a creator costs: nobody is given less. Of equal input the same split."""
    rest = 1 - rules.untried - rules.tests
    if not creators:
        return Split(
            budget, currency, refused="no creator who can be booked again has results old enough to learn from"
        )
    if rest <= 0:
        return Split(budget, currency, refused="the shares for tests and for untried creators leave nothing (Settings)")
    known = believed(creators)
    given, left_out = _within(budget, creators, known.draws, least, rest, rules.cap)
    if not given.any():
        return Split(budget, currency, refused="it buys no video of anyone who can be booked again", left_out=left_out)
    unplaced = max(0.0, rest - float(given.sum()))
    weights = [Decimal(repr(float(one))) for one in (*given, rules.untried + unplaced, rules.tests)]
    *amounts, untried, tests = split(budget, weights, currency)
    lines = [
        Line(arm.key, amount, float(share), float(best), bool(share >= rules.cap - 1e-9))
        for arm, amount, share, best in zip(creators, amounts, given, known.best, strict=True)
        if share > 0
    ]
    return Split(
        budget,
        currency,
        tuple(sorted(lines, key=lambda one: (-one.amount, one.key))),
        untried,
        tests,
        _formats(budget - tests, currency, formats),
        left_out,
        _given_up(known, given, rules, unplaced),
        unplaced > 1e-9,
    )


def _within(
    budget: Decimal, creators: Sequence[Arm], draws: Numbers, least: Mapping[str, Decimal], rest: float, cap: float
) -> tuple[Numbers, tuple[LeftOut, ...]]:
    """Shares of the whole under the cap; who is given too little for one video makes room, the one with least first."""
    floors = np.array([float(least.get(arm.key, 0) / budget) if budget else 0.0 for arm in creators])
    in_play = list(range(len(creators)))
    out: dict[int, float] = {}
    given = np.zeros(len(creators))
    while in_play:
        shares = filled(draws[:, in_play], rest, min(cap, rest))
        short = [(share, at) for share, at in zip(shares, in_play, strict=True) if share < max(floors[at], TINY)]
        if not short:
            given[in_play] = shares
            break
        share, worst = min(short)
        out[worst] = float(share)
        in_play.remove(worst)
    nothing = Decimal(0)
    left = (
        LeftOut(creators[at].key, out[at], least.get(creators[at].key, nothing))
        for at in sorted(out, key=lambda at: -out[at])
    )
    return given, tuple(left)


def _formats(budget: Decimal, currency: str, formats: Sequence[Arm]) -> tuple[Line, ...]:
    if len(formats) < 2:
        return ()
    best = believed(formats).best
    shares = floored(best, LEAST_FORMAT)
    amounts = split(budget, [Decimal(repr(float(one))) for one in shares], currency)
    lines = [
        Line(arm.key, amount, float(share), float(likely))
        for arm, amount, share, likely in zip(formats, amounts, shares, best, strict=True)
    ]
    return tuple(sorted(lines, key=lambda one: (-one.amount, one.key)))


def _given_up(known: Belief, given: Numbers, rules: Rules, unplaced: float) -> float | None:
    """By how much less is expected than of Thompson shares without cap, floor and reserve. Money for tests and for untried
    creators is expected to bring what one nobody has tried brings."""
    free = float((known.best * known.means).sum())
    bound = float((given * known.means).sum()) + (rules.untried + unplaced + rules.tests) * known.untried
    return max(0.0, 1 - bound / free) if free > 0 else None
