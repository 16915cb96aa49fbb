"""Figures in words, with as many digits as they bear."""

from __future__ import annotations

from decimal import Decimal

from creatorsheet.catalogue.metric import Metric, Unit
from creatorsheet.kernel.money import minor_digits, written


def said(metric: Metric, value: float, currency: str) -> str:
    """A figure: 3.4%, 12,300, 13.8 s, USD 29.10.

    >>> from creatorsheet.catalogue.metrics import METRICS
    >>> said(METRICS["ctr"], 0.01234, "USD"), said(METRICS["cpv"], 0.00123, "USD"), said(METRICS["views"], 12345.6, "USD")
    ('1.2%', 'USD 0.0012', '12,300')
    """
    match metric.unit:
        case Unit.SHARE:
            return f"{value:.1%}"
        case Unit.SECONDS:
            return f"{value:.1f} s"
        case Unit.MONEY if abs(value) < 0.1 and minor_digits(currency):
            return f"{currency} {value:.4f}"
        case Unit.MONEY:
            return written(Decimal(repr(value)), currency)
        case Unit.COUNT:
            return f"{three(value):,}"
    return f"{value:.2f}"


def three(value: float) -> int:
    """A large number in three digits that count."""
    whole = round(value)
    return round(whole, 3 - len(str(abs(whole)))) if abs(whole) >= 1000 else whole


def ranged(metric: Metric, low: float | None, high: float | None, currency: str) -> str:
    """A range: 3.1–3.7%, USD 25.00–34.00; "" where it has no ends."""
    if low is None or high is None:
        return ""
    first, last = said(metric, low, currency), said(metric, high, currency)
    for unit in ("%", " s"):
        if first.endswith(unit):
            return f"{first.removesuffix(unit)}–{last}"
    return f"{first}–{last.removeprefix(f'{currency} ')}"
