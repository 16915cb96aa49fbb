"""A study of patterns: everything the page about creator and creative shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from creatorsheet.learning.apart import Apart
from creatorsheet.learning.audiences import Fit
from creatorsheet.learning.patterns import Found, Pattern, Standing
from creatorsheet.learning.response import Response


@dataclass(frozen=True)
class Reason:
    """Why people shared or saved, in so many videos, and how often they did, per thousand views; None without figures."""

    reason: str
    videos: int
    rate: float | None


@dataclass(frozen=True)
class Study:
    """What is known of the videos on a day. `campaign` is the name of the only one looked at, "" for all of them.

    `videos` are judged; `young` ones have not had their time, `blank` ones lack the figure. `instead` are figures that come
    first by the objective and of which videos have too little; `asked` says that somebody named the figure. `names` are what
    creators are called, by id; `fewest` the videos of a kind that are needed.
    """

    day: date
    campaign: str
    campaigns: int
    response: Response
    instead: tuple[str, ...]
    asked: bool
    videos: int
    young: int
    blank: int
    creators: int
    fewest: int
    found: Found
    apart: Apart
    fits: tuple[Fit, ...]
    reasons: tuple[Reason, ...]
    themes: Mapping[str, int]
    names: Mapping[str, str]

    @property
    def lines(self) -> tuple[Pattern, ...]:
        """Opening lines, those that are told first, then those that several videos have."""
        return tuple(one for one in self.found.lines if one.told or one.videos > 1)

    @property
    def best(self) -> Pattern | None:
        """The pattern that holds and does most good; one that does harm where there is no good one."""
        held = self.found.of(Standing.HOLDS)
        return max(held, key=lambda one: one.ratio or 0.0, default=None)

    def called(self, creator: str) -> str:
        """@anna.skin, or the id where the name is not known."""
        name = self.names.get(creator, "")
        return f"@{name}" if name else creator
