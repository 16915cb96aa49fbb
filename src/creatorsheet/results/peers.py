"""Where a figure stands among similar ones."""

from __future__ import annotations

from collections.abc import Sequence

from creatorsheet.catalogue.metric import Better
from creatorsheet.kernel.unanswered import Unanswered
from creatorsheet.kernel.words import counted


def percentile(value: float, peers: Sequence[float], better: Better, fewest: int) -> float:
    """The share of peers that a value beats; one that is equal counts half.

    >>> percentile(5, [1, 2, 3, 4, 5, 6, 7, 8], Better.HIGH, 8)
    0.5625
    """
    if len(peers) < fewest:
        raise Unanswered(f"Only {counted(len(peers), 'peer')}; {fewest} are needed.")
    beaten = sum(one < value if better is Better.HIGH else one > value for one in peers)
    return (beaten + sum(one == value for one in peers) / 2) / len(peers)
