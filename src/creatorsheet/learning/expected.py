"""Expectations: what a next video may be expected to do, from the narrowest group of alike videos that is large enough."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from creatorsheet.catalogue.traits import CTA, FORMAT, HOOK, OFFER, TIER
from creatorsheet.learning.cells import levels, source
from creatorsheet.learning.units import NONE, Measured, Units

PATH = (TIER, FORMAT, OFFER, HOOK, CTA)
"""What alike videos share beside the objective. Where they are too few the last is dropped first, the objective never."""

KEYS = [trait.key for trait in PATH]
Path = tuple[str, ...]


@dataclass(frozen=True)
class Expected:
    """A figure to expect. `level` is how many traits of PATH the group shares, `videos` how many it has; its figure is drawn
    toward that of the group around it, and so on to all videos of the objective."""

    level: int
    videos: int
    creators: int
    value: float


@dataclass(frozen=True)
class Combination:
    """Kinds that went together, in how many mature videos, and what to expect of each measure; of none where even all videos
    are too few."""

    path: Path
    videos: int
    expected: Mapping[str, Expected | None]


class Expectations:
    """The groups of a measure, worked out once."""

    def __init__(self, measured: Measured, fewest: int) -> None:
        self.fewest = fewest
        self._labels = [measured.units.kinds(trait.key) for trait in PATH]
        self._levels = levels(source(measured), [codes for codes, _ in self._labels]) if len(measured) else []

    def of(self, path: Path) -> Expected | None:
        """What to expect of a combination, tier first; "" where a kind is open, and then the groups behind it count for nothing."""
        if not self._levels or int(self._levels[0].units[0]) < self.fewest:
            return None
        flags = np.ones(len(self._levels[0].group), dtype=bool)
        best = self._at(0, 0)
        for depth, ((codes, names), wanted) in enumerate(zip(self._labels, path, strict=True), 1):
            flags = flags & (codes == names.index(wanted) if wanted in names else np.zeros(len(flags), dtype=bool))
            if int(flags.sum()) < self.fewest:
                break
            best = self._at(depth, int(self._levels[depth].group[np.flatnonzero(flags)[0]]))
        return best

    def _at(self, depth: int, group: int) -> Expected:
        level = self._levels[depth]
        return Expected(
            depth, int(level.units[group]), int(level.creators[group]), math.exp(float(level.shrunk[group]))
        )


def combinations(units: Units, measured: Mapping[str, Measured], fewest: int, most: int) -> list[Combination]:
    """The combinations with most mature videos, of equals the first by name; those whose tier or format nobody entered are no
    combination."""
    columns = [[names[code] if code != NONE else "" for code in codes] for codes, names in map(units.kinds, KEYS)]
    held = Counter(path for path in zip(*columns, strict=True) if path[0] and path[1])
    first = sorted(held.items(), key=lambda item: (-item[1], item[0]))[:most]
    known = {key: Expectations(one, fewest) for key, one in measured.items()} if first else {}
    return [Combination(path, videos, {key: one.of(path) for key, one in known.items()}) for path, videos in first]
