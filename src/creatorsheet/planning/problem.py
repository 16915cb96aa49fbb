"""Things that are taken or left, in whole numbers: what each is worth and costs, and the limits on what is taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

Ints = np.ndarray[Any, np.dtype[np.int64]]
Floats = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True, eq=False)
class Row:
    """The sum of some weights of what is taken is at least `low` and at most `high`; None is no limit."""

    members: Ints
    weights: Ints
    low: int | None = None
    high: int | None = None

    @classmethod
    def count(cls, members: Iterable[int], low: int | None = None, high: int | None = None) -> Row:
        """A limit on how many of some are taken."""
        at = np.array(sorted(set(members)), np.int64)
        return cls(at, np.ones(len(at), np.int64), low, high)

    @cached_property
    def counts(self) -> bool:
        """Whether it only counts."""
        return bool((self.weights == 1).all())

    @cached_property
    def reduced(self) -> Row:
        """The same limit in the largest unit all weights are multiples of, so that numbers stay small."""
        unit = self.unit
        if unit == 1:
            return self
        low = None if self.low is None else -(-self.low // unit)
        return Row(self.members, self.weights // unit, low, None if self.high is None else self.high // unit)

    @property
    def unit(self) -> int:
        """The largest number all weights are multiples of."""
        return max(int(np.gcd.reduce(self.weights)), 1) if len(self.weights) else 1

    def broken_by(self, taken: Iterable[int]) -> int:
        """By how much a set breaks it: above 0 over the upper limit, below 0 under the lower one, 0 where it holds."""
        amount = self.amount(taken)
        if self.high is not None and amount > self.high:
            return amount - self.high
        return min(amount - self.low, 0) if self.low is not None else 0

    def amount(self, taken: Iterable[int]) -> int:
        """What a set adds up to."""
        return int(self.weights[np.isin(self.members, list(taken))].sum())


@dataclass(frozen=True, eq=False)
class Problem:
    """Worth and fee of each thing, in whole units, and the limits. Of sets of equal worth the cheaper is better, of
    equally cheap ones the one whose places in the order given add up to less."""

    worth: Ints
    fees: Ints
    rows: tuple[Row, ...] = ()

    @property
    def size(self) -> int:
        """How many things there are."""
        return len(self.worth)

    @cached_property
    def matrix(self) -> csr_matrix:
        """The weights, a row for each limit."""
        rows = [one.reduced for one in self.rows]
        starts = np.cumsum([0, *(len(one.members) for one in rows)])
        weights = np.concatenate([np.zeros(0), *(one.weights.astype(float) for one in rows)])
        members = np.concatenate([np.zeros(0, np.int64), *(one.members for one in rows)])
        return csr_matrix((weights, members, starts), shape=(len(rows), self.size))

    @cached_property
    def lows(self) -> Floats:
        """The lower limits."""
        return np.array([-np.inf if one.reduced.low is None else one.reduced.low for one in self.rows], float)

    @cached_property
    def highs(self) -> Floats:
        """The upper limits."""
        return np.array([np.inf if one.reduced.high is None else one.reduced.high for one in self.rows], float)

    def fits(self, taken: Sequence[int]) -> bool:
        """Whether a set keeps all limits."""
        return not any(one.broken_by(taken) for one in self.rows)

    def of(self, values: Ints, taken: Iterable[int]) -> int:
        """Worth or fees of a set."""
        return int(values[list(taken)].sum()) if self.size else 0
