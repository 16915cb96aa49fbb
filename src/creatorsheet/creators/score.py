"""The overall score: fixed weights, a range while something is missing, the order, and how firm it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from creatorsheet.catalogue.settings import Settings
from creatorsheet.creators.entered import LOW, POINTS
from creatorsheet.creators.vetted import Criterion, Judged

FIRST = 5
"""How many of a list are its first ones."""

DRAWS, SEED, SWAY = 1_000, 20_081, 0.25
"""Other weightings: each weight up to a quarter lower or higher, each weighting as likely as any other."""

AT_ONCE = 2_000_000
"""Scores that are held at once while weightings are tried."""

ALIKE = 9
"""Decimals of a score that count; what differs beyond them is a matter of adding up."""

COLUMN = {one: at for at, one in enumerate(Criterion)}

Numbers = NDArray[np.float64]
Places = NDArray[np.intp]


def weights(settings: Settings) -> Numbers:
    """The weight of each criterion in Settings, in the order of `Criterion`."""
    return np.array([getattr(settings, f"weight_{one.name.lower()}") for one in Criterion], float)


def parts(judged: Sequence[Judged]) -> tuple[Numbers, Numbers]:
    """What each criterion is at least and at most, a row for each judgement; nobody knows a blank one, so 0 to 100, and 20 to
    100 of professional fit: else the worst mark would lift somebody above those without one."""
    low, high = np.zeros((len(judged), len(Criterion))), np.full((len(judged), len(Criterion)), 100.0)
    low[:, COLUMN[Criterion.PROFESSIONAL]] = LOW * POINTS
    for at, one in enumerate(judged):
        for part in one.parts:
            if part.low is not None and part.high is not None:
                column = COLUMN[part.criterion]
                low[at, column], high[at, column] = part.low, part.high
    return low, high


def scored(judged: Judged) -> bool:
    """Whether anything at all is known of somebody."""
    return any(one.low is not None for one in judged.parts)


def overall(points: Numbers, weights: Numbers) -> Numbers:
    """The weighted mean of each row, as the sheet's Overall score; not a number where no criterion has any weight.

    >>> overall(np.array([[80.0, 60, 70, 50, 90, 40]]), np.array([20.0, 25, 15, 15, 15, 10])).tolist()
    [66.5]
    """
    whole = weights.sum()
    result: Numbers = points @ weights / whole if whole else np.full(len(points), np.nan)
    return result


def order(scores: Numbers, names: Sequence[str]) -> list[int]:
    """Places from the best score down; of equal ones the first in the alphabet, then the one that stands first."""
    rounded = np.round(scores, ALIKE)
    by_name = np.array(sorted(range(len(names)), key=names.__getitem__), np.intp)
    found: list[int] = by_name[np.argsort(-rounded[by_name], kind="stable")].tolist()
    return found


def stays(points: Numbers, weights: Numbers, names: Sequence[str]) -> Numbers:
    """The share of other weightings in which each row is among the first five.

    Every weight is drawn anew between 75 % and 125 % of itself, a thousand times, always the same (OECD and JRC, Handbook on
    Constructing Composite Indicators, 2008, on uncertainty in weights, https://doi.org/10.1787/9789264043466-en).
    """
    many = len(points)
    if many <= FIRST:
        return np.ones(many)
    chance = np.random.default_rng(SEED).uniform(1 - SWAY, 1 + SWAY, (DRAWS, len(weights))) * weights
    able = _contenders(points, weights)
    able = able[np.argsort(np.array([names[one] for one in able]), kind="stable")]
    found = np.zeros(many)
    step = max(1, AT_ONCE // len(able))
    for start in range(0, DRAWS, step):
        some = chance[start : start + step]
        scores = np.round(some @ points[able].T / some.sum(axis=1, keepdims=True), ALIKE)
        for row in scores:
            found[able[first(row)]] += 1
    return found / DRAWS


def first(scores: Numbers) -> Places:
    """Places of the five best scores; of equal ones those that stand first."""
    if len(scores) <= FIRST:
        return np.arange(len(scores))
    least = np.partition(scores, -FIRST)[-FIRST]
    above = np.flatnonzero(scores > least)
    return np.concatenate([above, np.flatnonzero(scores == least)[: FIRST - len(above)]])


def _contenders(points: Numbers, weights: Numbers) -> Places:
    """Rows that some weighting could bring among the first five: their best lies above the worst of five others.

    With weights that sway by a quarter a mean moves by less than the points times sway, whatever they are.
    """
    spread = SWAY / (1 - SWAY)
    middle = overall(points, weights)
    away = np.abs(points - middle[:, None]) @ weights / weights.sum() * spread
    worst = np.partition(middle - away, -FIRST)[-FIRST]
    return np.flatnonzero(middle + away >= worst - 10.0**-ALIKE)


@dataclass(frozen=True)
class Standing:
    """How rows of a list stand: at least and at most of 100 (None where nothing is scored), the place of those that are
    ranked, and in which share of other weightings they stay among the first five. `order` holds the ranked ones."""

    low: tuple[float | None, ...]
    high: tuple[float | None, ...]
    rank: tuple[int | None, ...]
    top: tuple[float | None, ...]
    order: tuple[int, ...]


def standing(
    judged: Sequence[Judged], weights: Numbers, names: Sequence[str], able: Sequence[bool], *, shares: bool = True
) -> Standing:
    """Those who are `able` in the order of what they score at least; the others have no place. `shares` draws weightings."""
    points, most = parts(judged)
    told = [scored(one) and bool(weights.sum()) for one in judged]
    low, high = (
        tuple(float(score) if is_told else None for score, is_told in zip(overall(one, weights), told, strict=True))
        for one in (points, most)
    )
    some = [at for at, (is_able, is_told) in enumerate(zip(able, told, strict=True)) if is_able and is_told]
    called = [names[at] for at in some]
    places = [some[one] for one in order(overall(points[some], weights), called)] if some else []
    tops = stays(points[some], weights, called) if some and shares else ()
    rank = {at: place for place, at in enumerate(places, 1)}
    top = dict(zip(some, tops, strict=bool(len(tops))))
    every = range(len(judged))
    return Standing(
        low,
        high,
        tuple(rank.get(at) for at in every),
        tuple(float(top[at]) if at in top else None for at in every),
        tuple(places),
    )
