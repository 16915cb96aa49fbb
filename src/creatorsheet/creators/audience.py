"""How much of an audience is the audience wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from creatorsheet.kernel.unanswered import Unanswered, unreadable

LEAST_KNOWN = 0.5
"""Part of an audience that has to be known before its fit is told."""

ROUNDING = 0.015
"""By how much shares rounded to whole percents may miss 100 %."""

Shares = Sequence[float | None]


@dataclass(frozen=True)
class Fit:
    """The overlap of two splits: `low` when nobody of the unknown part is wanted, `high` when everybody is."""

    low: float
    high: float


def fit(wanted: Shares, actual: Shares) -> Fit:
    """The sum of the smaller share of each segment. Blank actual shares are unknown, blank wanted ones 0.

    >>> round(fit([1 / 3, 1 / 3, 1 / 3], [0.36, 0.48, 0.16]).low, 4)
    0.8267
    """
    if len(wanted) != len(actual):
        raise Unanswered(f"Wanted has {len(wanted)} segments and actual {len(actual)}; each needs both.")
    for name, shares in (("Wanted", wanted), ("Actual", actual)):
        if any(one is not None and not 0 <= one <= 1 for one in shares):
            raise unreadable(f"{name} holds something else than shares from 0 % to 100 %.")
    asked, known = _total(wanted), _total(actual)
    if abs(asked - 1) > ROUNDING:
        raise unreadable(f"Wanted adds up to {_percent(asked)}, not to 100 %.")
    if known > 1 + ROUNDING:
        raise unreadable(f"Actual adds up to {_percent(known)}, more than a whole audience.")
    if known < LEAST_KNOWN:
        raise Unanswered(f"Only {_percent(known)} of the audience is known; {_percent(LEAST_KNOWN)} are needed.")
    low = sum(min(one or 0.0, other or 0.0) for one, other in zip(wanted, actual, strict=True))
    return Fit(low, min(1.0, low + max(0.0, 1 - known)))


def _total(shares: Shares) -> float:
    return sum(one for one in shares if one is not None)


def _percent(share: float) -> str:
    return f"{share * 100:.0f} %"
