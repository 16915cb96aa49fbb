"""Cells: groups within groups, each mean drawn toward that of the group around it as far as chance asks.

With few videos a mean is mostly chance, so it keeps the weight B = τ²/(τ² + s²/n) and its parent has the rest (empirical
Bayes; Efron and Morris 1975). τ² is how much groups differ beyond chance within the group around them (DerSimonian and
Laird 1986), s² how much videos do. Several videos of a creator say less than as many of several creators: s²/n counts
what creators differ by once for each creator. Figures are compared as logarithms: twice is as far as half.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from creatorsheet.learning.units import EVENTS, HALF, NONE, Codes, Measured
from creatorsheet.results.frames import Flags, Numbers
from creatorsheet.results.ranges import Z

TINY = 1e-15
"""A variance under which there is no chance at all."""


@dataclass(frozen=True)
class Level:
    """Groups of one depth, by number. `group` tells of each unit in which it is (NONE where its kind is not known), `parent` of
    each group in which it lies.

    `mean` is the group's figure on the logarithm, `error` its variance, `weight` what the group keeps of its own (B), and
    `shrunk` the figure drawn toward its parent's.
    """

    group: Codes
    parent: Codes
    units: Codes
    creators: Codes
    mean: Numbers
    error: Numbers
    weight: Numbers
    shrunk: Numbers

    def of(self, group: int) -> Flags:
        """The units of a group."""
        flags: Flags = self.group == group
        return flags


class Source(Protocol):
    """What means of groups are made of: two columns of which a group's sums give its figure on the logarithm."""

    @property
    def creators(self) -> Codes:
        """A number for each unit's creator."""

    @property
    def above(self) -> Numbers:
        """What is summed up."""

    @property
    def below(self) -> Numbers:
        """What the sum is divided by."""

    def figure(self, above: Numbers, below: Numbers) -> Numbers:
        """The figure of sums."""

    def errors(self, group: Codes, groups: Sequence[Codes]) -> Numbers:
        """The variance of each group's figure; `groups` are all depths, the finest last."""


@dataclass(frozen=True)
class Logs:
    """Figures that are sure of each unit, as logarithms. A group has their mean."""

    above: Numbers
    creators: Codes

    @property
    def below(self) -> Numbers:
        """One for each unit."""
        return np.ones(len(self.above))

    def figure(self, above: Numbers, below: Numbers) -> Numbers:
        """The mean."""
        return above / below

    def errors(self, group: Codes, groups: Sequence[Codes]) -> Numbers:
        """What creators differ by, once for each, and what their videos do."""
        between, within = self._spread(groups)
        of, sizes, _ = _sums(group, self.creators, self.above)
        units = np.bincount(of, weights=sizes)
        return between * np.bincount(of, weights=sizes**2) / units**2 + within / units

    def _spread(self, groups: Sequence[Codes]) -> tuple[float, float]:
        """The variance between creators and within them, left inside the finest groups that have several units (analysis of
        variance with unequal numbers)."""
        for group in reversed(groups):
            inside = group != NONE
            logs, cell = self.above[inside], group[inside]
            _, pair = np.unique(
                cell * (int(self.creators.max(initial=0)) + 1) + self.creators[inside], return_inverse=True
            )
            own = _mean(logs, pair)
            off_creator, off_cell = logs - own[pair], own[pair] - _mean(logs, cell)[cell]
            sizes, units = _totals(pair), _totals(cell)
            free, rest = len(sizes) - len(units), len(logs) - len(sizes)
            if free + rest < 2:
                continue
            squares, persons = float((off_creator**2).sum()), float((off_cell**2).sum())
            whole = (squares + persons) / (free + rest)
            if not free or not rest:
                return 0.0, whole
            within = squares / rest
            of, each, _ = _sums(group, self.creators, self.above)
            per_creator = float((units - _totals(of, each**2) / units).sum()) / free
            between = max(0.0, (persons / free - within) / per_creator)
            return between, within if between else whole
        return 0.0, 0.0


@dataclass(frozen=True)
class Counts:
    """Rare events over what they came from, such as orders over clicks; with `sign` -1 the other way round, as cost over
    orders. A group has the ratio of its totals: of one video with two orders or none the logarithm says little."""

    above: Numbers
    below: Numbers
    creators: Codes
    sign: int

    def figure(self, above: Numbers, below: Numbers) -> Numbers:
        """The logarithm of the ratio; half an event stands for none."""
        return self.sign * np.log(np.maximum(above, HALF) / below)

    def errors(self, group: Codes, groups: Sequence[Codes]) -> Numbers:
        """Of a Poisson count, as many times wider as creators differ (quasi-Poisson)."""
        of, _, events = _sums(group, self.creators, self.above)
        return self._dispersion(groups[-1]) / np.maximum(np.bincount(of, weights=events), HALF)

    def _dispersion(self, group: Codes) -> float:
        of, _, events = _sums(group, self.creators, self.above)
        _, _, chances = _sums(group, self.creators, self.below)
        hoped = (np.bincount(of, weights=events) / np.bincount(of, weights=chances))[of] * chances
        there = hoped > 0
        free = int(there.sum()) - len(np.unique(of[there]))
        if free < 2:
            return 1.0
        return max(1.0, float(((events - hoped)[there] ** 2 / hoped[there]).sum()) / free)


def source(measured: Measured) -> Source:
    """What a measure's means are made of."""
    metric, creators = measured.metric, measured.units.creators
    if metric.key not in EVENTS:
        return Logs(measured.logs, creators)
    events, chances, sign = EVENTS[metric.key]
    return Counts(measured.columns[events], measured.columns[chances], creators, sign)


def levels(of: Source, labels: Sequence[Codes]) -> list[Level]:
    """The whole and, for each of `labels` in turn, the groups that it parts the ones before into."""
    groups = [np.zeros(len(of.creators), dtype=np.int64)]
    for one in labels:
        groups.append(_refined(groups[-1], one))
    found: list[Level] = []
    for group in groups:
        at, sizes, above = _sums(group, of.creators, of.above)
        _, _, below = _sums(group, of.creators, of.below)
        mean = of.figure(_totals(at, above), _totals(at, below))
        error = of.errors(group, groups)
        units, people = np.bincount(at, weights=sizes).astype(np.int64), np.bincount(at)
        parent = np.full(len(units), NONE, dtype=np.int64)
        weight, shrunk = np.ones(len(units)), mean
        if found:
            inside = group != NONE
            parent[group[inside]] = found[-1].group[inside]
            weight = _weights(mean, error, parent)
            shrunk = weight * mean + (1 - weight) * found[-1].shrunk[parent]
        found.append(Level(group, parent, units, people, mean, error, weight, shrunk))
    return found


def ratio(measured: Measured) -> tuple[float, float, float]:
    """Of rare events the ratio of totals with its 95 % range, as wide as creators differ."""
    of = source(measured)
    whole = np.zeros(len(measured), dtype=np.int64)
    level = float(of.figure(np.array([of.above.sum()]), np.array([of.below.sum()]))[0])
    reach = Z * math.sqrt(float(of.errors(whole, [whole])[0]))
    return math.exp(level), math.exp(level - reach), math.exp(level + reach)


def _refined(group: Codes, label: Codes) -> Codes:
    """Groups parted by a label, numbered in the order of group and label."""
    if not len(group):
        return group
    both = np.where((group == NONE) | (label == NONE), NONE, group * (int(label.max()) + 2) + label)
    there = np.unique(both[both != NONE])
    return np.where(both == NONE, NONE, np.searchsorted(there, both))


def _sums(group: Codes, creators: Codes, column: Numbers) -> tuple[Codes, Numbers, Numbers]:
    """Of each creator in a group: the group, how many units, and the sum of a column."""
    inside = group != NONE
    many = int(creators.max(initial=0)) + 1
    pair, at = np.unique(group[inside] * many + creators[inside], return_inverse=True)
    return pair // many, _totals(at), _totals(at, column[inside])


def _mean(column: Numbers, at: Codes) -> Numbers:
    """The mean of a column for each number."""
    return _totals(at, column) / _totals(at)


def _totals(at: Codes, column: Numbers | None = None) -> Numbers:
    """The sum of a column for each number, or how often each occurs."""
    found: Numbers = np.bincount(at, weights=column).astype(float)
    return found


def _weights(mean: Numbers, error: Numbers, parent: Codes) -> Numbers:
    """What each group keeps of its own mean: nothing where groups differ no more than chance makes them."""
    usable = error > TINY
    if not usable.all():
        return np.where(usable, 0.0, 1.0)  # no chance at all: every mean is what it is
    precision = 1 / error
    sums = np.bincount(parent, weights=precision)
    about = np.bincount(parent, weights=precision * mean) / np.where(sums > 0, sums, 1.0)
    excess = float((precision * (mean - about[parent]) ** 2).sum())
    free = len(mean) - int((sums > 0).sum())
    scale = float(sums.sum() - (np.bincount(parent, weights=precision**2)[sums > 0] / sums[sums > 0]).sum())
    differ = max(0.0, (excess - free) / scale) if scale > 0 else 0.0
    weights: Numbers = differ / (differ + error)
    return weights
