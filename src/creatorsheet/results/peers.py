"""Where a figure stands among similar ones."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

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
    figures = np.array(peers, float)
    beaten = np.count_nonzero(figures < value if better is Better.HIGH else figures > value)
    return float(beaten + np.count_nonzero(figures == value) / 2) / len(peers)
