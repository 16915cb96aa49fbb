"""Lift: whether searches, direct visits or uncredited orders rose when a campaign's posts began. An association, no proof.

A quasi-Poisson regression of the counts on a step at the first post, a straight trend and the day of the week (interrupted
time series: Lopez Bernal, Cummins and Gasparrini 2017, doi 10.1093/ije/dyw098). Import it where it is needed: scipy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray
from scipy import special

from creatorsheet.kernel.words import counted
from creatorsheet.results.counting import DAILY, WEEKLY, Counts

Numbers = NDArray[np.float64]

LEAST_EVENTS = 30
"""Events in all days before together under which a change cannot be told from chance (house default)."""

LEAST_FIGURES = 12
"""Eight weeks before the first post and four after it."""

LEVEL = 0.95


@dataclass(frozen=True)
class Fit:
    """A Poisson regression with log link. `dispersion` is Pearson's chi-squared over its degrees of freedom."""

    coefficients: Numbers
    covariance: Numbers  # for a dispersion of 1
    dispersion: float
    residuals: Numbers  # Pearson's
    freedom: int

    def error(self, at: int, dispersion: float | None = None) -> float:
        """The standard error of a coefficient; quasi-Poisson unless another dispersion is given."""
        spread = self.dispersion if dispersion is None else dispersion
        return float(np.sqrt(spread * self.covariance[at, at]))


@dataclass(frozen=True)
class Lift:
    """A change of level: `ratio` 1.2 is 20 % more than trend and weekdays led to expect, with its 95 % range."""

    ratio: float
    low: float
    high: float
    before: int
    after: int
    dispersion: float
    control: str = ""
    """The series it is compared with; "" where there is none."""

    @property
    def told(self) -> bool:
        """Whether the range leaves no room for no change at all."""
        return self.low > 1 or self.high < 1


@dataclass(frozen=True)
class Unknown:
    """Why a change cannot be identified, in words that follow a colon."""

    reason: str


def poisson(counts: Numbers, design: Numbers, offset: Numbers | None = None, *, rounds: int = 100) -> Fit | None:
    """Fit by iteratively reweighted least squares; None where the columns hang together or nothing converges."""
    rows, columns = design.shape
    if rows <= columns or np.linalg.matrix_rank(design) < columns:
        return None
    shift = np.zeros(rows) if offset is None else offset
    mean = np.maximum(counts, 0.5)
    eta = np.log(mean)
    before = np.full(columns, np.inf)
    for _ in range(rounds):
        working = eta - shift + (counts - mean) / mean
        weighted = design * mean[:, None]
        coefficients: Numbers = np.asarray(np.linalg.solve(design.T @ weighted, weighted.T @ working), dtype=np.float64)
        eta = design @ coefficients + shift
        if not np.all(np.isfinite(eta)) or np.max(np.abs(eta)) > 500:
            return None
        mean = np.maximum(np.exp(eta), 1e-10)
        if np.max(np.abs(coefficients - before)) < 1e-10:
            covariance: Numbers = np.asarray(np.linalg.inv(design.T @ (design * mean[:, None])), dtype=np.float64)
            residuals = (counts - mean) / np.sqrt(mean)
            freedom = rows - columns
            return Fit(coefficients, covariance, float(residuals @ residuals) / freedom, residuals, freedom)
        before = coefficients
    return None


def lift(series: Counts, first_post: date, control: tuple[str, Counts] | None = None) -> Lift | Unknown:
    """The change of level from the first post on. With a control series its own change is taken out.

    The range allows for counts that vary more than chance alone makes them, and for days that resemble the day before.
    """
    own = _step(series, first_post)
    if isinstance(own, Unknown):
        return own
    step, error, freedom, dispersion = own
    beside = ""
    if control is not None:
        other = _step(control[1], first_post)
        if not isinstance(other, Unknown):
            beside = control[0]
            step, error = step - other[0], float(np.hypot(error, other[1]))
            freedom = min(freedom, other[2])
    half = float(special.stdtrit(freedom, (1 + LEVEL) / 2)) * error
    before, after = _sides(series, first_post)
    ratio, low, high = (float(np.exp(one)) for one in (step, step - half, step + half))
    return Lift(ratio, low, high, before, after, dispersion, beside)


def _sides(series: Counts, first_post: date) -> tuple[int, int]:
    before = sum(day < first_post for day in series.days)
    return before, len(series.days) - before


def _step(series: Counts, first_post: date) -> tuple[float, float, int, float] | Unknown:
    """The step with its standard error, the degrees of freedom and the dispersion."""
    if reason := too_little(series, first_post):
        return Unknown(reason)
    values = np.array(series.values, dtype=float)
    fit = poisson(values, _design(series.days, first_post, weekdays=series.every == DAILY))
    if fit is None:
        return Unknown("the days do not let a step be told from trend and weekdays")
    dispersion = max(1.0, fit.dispersion)
    return float(fit.coefficients[1]), fit.error(1, dispersion * _resemblance(fit.residuals)), fit.freedom, dispersion


def too_little(series: Counts, first_post: date) -> str:
    """Why a series is too short or too flat, "" where it is neither. Daily ones need 21 days before and 14 after the first
    post, weekly ones 8 weeks and 4 (house default)."""
    before, after = _sides(series, first_post)
    least, noun = ((21, 14), "day") if series.every == DAILY else ((8, 4), "week")
    events = sum(series.values[:before])
    reasons = {
        f"{counted(len(series.days), 'figure')}, 35 daily or 12 weekly ones needed": len(series.days) < LEAST_FIGURES,
        "figures are neither daily nor weekly": series.every not in (DAILY, WEEKLY),
        f"{counted(before, noun)} before the first post, {least[0]} needed": before < least[0],
        f"{counted(after, noun)} since the first post, {least[1]} needed": after < least[1],
        f"{events:,} in the {counted(before, noun)} before the first post, {LEAST_EVENTS} needed": events
        < LEAST_EVENTS,
        "it is the same figure every time, as an estimate would be": len(set(series.values)) == 1,
        "nothing was counted since the first post": not sum(series.values[before:]),
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


def _design(days: Sequence[date], first_post: date, *, weekdays: bool) -> Numbers:
    """A level, a step, a trend of about unit size, and six of the seven weekdays where they all occur."""
    ordinals = np.array([day.toordinal() for day in days], dtype=float)
    step = (ordinals >= first_post.toordinal()).astype(float)
    trend = (ordinals - ordinals.mean()) / max(1.0, float(ordinals.std()))
    columns = [np.ones(len(days)), step, trend]
    if weekdays:
        columns += [np.array([float(day.weekday() == one) for day in days]) for one in range(1, 7)]
    return np.column_stack(columns)


def _resemblance(residuals: Numbers) -> float:
    """By how much the variance grows when neighbours resemble each other: (1 + r) / (1 - r), never below 1.

    r is the first autocorrelation of the residuals, with the bias that a fitted trend brings taken out.
    """
    centred = residuals - residuals.mean()
    total = float(centred @ centred)
    if total <= 0:
        return 1.0
    near = min(0.8, max(0.0, float(centred[1:] @ centred[:-1]) / total + 1 / len(residuals)))
    return (1 + near) / (1 - near)
