"""Reused: how creator videos do, without money, on the brand's own channels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.results.efficiency import Figure, Group
from creatorsheet.results.newest import FACTS

TOLD = ("views", "engagement_rate", "save_rate", "share_rate", "avg_watch", "completion_rate")
"""What is told of videos on own channels; clicks and orders there belong to the brand's own links."""


def reused(videos: Iterable[Mapping[str, float]]) -> tuple[int, dict[str, Figure]]:
    """How many videos have figures on own channels, and their metrics together: ratios of totals, with ranges over videos.

    `videos` hold the newest figures of each (`newest`, scope Brand account, organic).
    """
    held = [one for one in videos if one]
    columns = {name: np.array([one.get(name, np.nan) for one in held], float) for name in FACTS}
    group = Group(columns, {}, np.array([]))
    told = {key: group.figure(METRICS[key]) for key in TOLD}
    return len(held), {key: figure for key, figure in told.items() if figure is not None}
