"""The mix of creators that brings most for the budget, under limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

import numpy as np

from creatorsheet.planning.branching import SOME
from creatorsheet.planning.optimum import Best, best
from creatorsheet.planning.problem import Ints, Problem, Row


class Kind(StrEnum):
    """What limits a mix, in the order in which limits are told."""

    BUDGET = "budget"
    NUMBER = "number"
    TIER = "tier"
    MARKET = "market"
    ROLE = "role"
    RESERVE = "reserve"
    PAIR = "pair"
    MUST = "must"
    BAR = "bar"


ORDER = tuple(Kind)
MONEY = (Kind.BUDGET, Kind.RESERVE)

FEW = 300
"""Offers up to which questions beside the mix itself are answered exactly, where that is easy."""


@dataclass(frozen=True)
class Offer:
    """A creator who might be in, for a fee in whole minor units of the campaign's currency.

    `worth` is what the mix is to bring most of. `tested` creators have results of a campaign and do what they did then;
    all others are a test. `agreed` ones are in the mix already, and `bar` says why one may not be in.
    """

    key: str
    person: str
    name: str
    worth: int
    fee: int
    tested: bool = False
    tier: str = ""
    market: str = ""
    role: str = ""
    agreed: bool = False
    bar: str = ""


@dataclass(frozen=True)
class Limit:
    """At most (or `least`: at least) so many of some offers, or so much of their fees. `firm` ones cannot be given up:
    what is agreed, and who may not be in."""

    kind: Kind
    name: str
    bound: int
    members: frozenset[int]
    least: bool = False
    firm: bool = False

    def amount(self, offers: Sequence[Offer], taken: Iterable[int]) -> int:
        """How much of it a set uses."""
        inside = (offers[one] for one in taken if one in self.members)
        return sum(one.fee if self.kind in MONEY else 1 for one in inside)

    def broken_by(self, offers: Sequence[Offer], taken: Iterable[int]) -> int:
        """By how much a set breaks it; 0 where it holds."""
        over = self.amount(offers, taken) - self.bound
        return max(-over if self.least else over, 0)


@dataclass(frozen=True)
class Money:
    """What there is for creators and how much of it is kept for tests, in minor units. `spent` is committed to nobody on
    the list. The reserve is a share of the total, or `kept` where the plan says an amount."""

    total: int
    share: Decimal = Decimal(0)
    kept: int | None = None
    spent: int = 0

    @property
    def free(self) -> int:
        """What the creators of the mix may cost together."""
        return self.total - self.spent

    @property
    def reserve(self) -> int:
        """What tested creators may not use."""
        return min(int(self.total * self.share) if self.kept is None else self.kept, max(self.total, 0))

    def limits(self, offers: Sequence[Offer]) -> Iterator[Limit]:
        """The budget, and what tested creators may cost: never less than what is agreed with them."""
        yield Limit(Kind.BUDGET, "", self.free, frozenset(range(len(offers))))
        tested = frozenset(at for at, one in enumerate(offers) if one.tested)
        if self.reserve and tested:
            agreed = sum(offers[at].fee for at in tested if offers[at].agreed)
            yield Limit(Kind.RESERVE, "", max(self.free - self.reserve, agreed), tested)


@dataclass(frozen=True)
class Task:
    """Offers in the order of their keys, the money, and the other limits."""

    offers: tuple[Offer, ...]
    money: Money
    others: tuple[Limit, ...] = ()
    dropped: frozenset[Limit] = field(default=frozenset())

    @cached_property
    def limits(self) -> tuple[Limit, ...]:
        """All limits that hold, in the order in which they are told."""
        found = (*self.money.limits(self.offers), *self.others)
        return tuple(sorted((one for one in found if one not in self.dropped), key=lambda one: ORDER.index(one.kind)))

    @cached_property
    def worth(self) -> Ints:
        """The worth of each offer."""
        return np.array([one.worth for one in self.offers], np.int64)

    @cached_property
    def fees(self) -> Ints:
        """The fee of each offer."""
        return np.array([one.fee for one in self.offers], np.int64)

    def row(self, limit: Limit) -> Row:
        """A limit as a row of numbers."""
        at = np.array(sorted(limit.members), np.int64)
        weights = self.fees[at] if limit.kind in MONEY else np.ones(len(at), np.int64)
        low, high = (limit.bound, None) if limit.least else (None, limit.bound)
        return Row(at, weights, low, high)

    def problem(self, *more: Row) -> Problem:
        """The whole task in numbers, with rows of another question."""
        return Problem(self.worth, self.fees, (*(self.row(one) for one in self.limits), *more))

    def without(self, *limits: Limit) -> Task:
        """The same task with some limits given up."""
        return replace(self, dropped=self.dropped | set(limits))

    def best(self, *more: Row) -> Best | None:
        """The best set; None where none keeps all limits."""
        return best(self.problem(*more))

    def soon(self, *more: Row, known: Sequence[int] = ()) -> Best | None:
        """The same with less patience: exact where that is easy, else a good set and a bound. `known` may be one that fits."""
        return best(self.problem(*more), known=known, rough=len(self.offers) > FEW, ties=False, nodes=SOME)


def task(offers: Iterable[Offer], money: Money, others: Iterable[Limit] = ()) -> Task:
    """A task with what goes without saying: the agreed are in, the barred out, and of one person one offer at most."""
    known = tuple(offers)
    people: dict[str, list[int]] = {}
    for at, one in enumerate(known):
        people.setdefault(one.person or one.key, []).append(at)
    own = [
        Limit(Kind.MUST, one.name, 1, frozenset([at]), least=True, firm=True)
        for at, one in enumerate(known)
        if one.agreed
    ]
    own += [
        Limit(Kind.BAR, f"{one.name}: {one.bar}", 0, frozenset([at]), firm=True)
        for at, one in enumerate(known)
        if one.bar
    ]
    for several in people.values():
        if len(several) > 1:
            own.append(Limit(Kind.PAIR, known[several[0]].name, 1, frozenset(several), firm=True))
    return Task(known, money, (*own, *others))
