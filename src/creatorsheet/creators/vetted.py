"""What vetting finds out about a creator: recent videos, the parts of a score, what speaks against, what is to be asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from creatorsheet.catalogue.creators.choices import VetoReason


class Criterion(StrEnum):
    """The six parts of the overall score; the value stands in sentences."""

    STYLE = "style fit"
    AUDIENCE = "audience fit"
    CONSISTENCY = "consistency"
    ENGAGEMENT = "engagement quality"
    SAFETY = "brand safety"
    PROFESSIONAL = "professional fit"


@dataclass(frozen=True)
class Forecast:
    """Views that nine posts in ten pass, half pass, and one in ten passes."""

    low: int
    middle: int
    high: int


@dataclass(frozen=True)
class Oddity:
    """A figure far from that of a creator's peers: what it is, what the creator and nine in ten peers have, as fractions.

    `distance` is counted in robust standard deviations, above or below.
    """

    measure: str
    value: float
    low: float
    high: float
    peers: int
    distance: float


@dataclass(frozen=True)
class Habits:
    """Recent videos of one creator in figures. `videos` are those that count: the last 20 that are 7 days old or older.

    Views are the oldest first. A figure that cannot be told is None. Shares are fractions; `trend` is the change in 30 days;
    `lift` sponsored views against the creator's own, with its 95 % range; `steady` the share of videos between half and
    double the median. `unusual` is the greatest distance from peers in robust standard deviations; `oddities` are the figures
    in which it is beyond what chance explains, `peers` how many could be compared with: None where tier or format is not known.
    """

    videos: int
    views: tuple[int, ...] = ()
    median: float | None = None
    mean: float | None = None
    spread: float | None = None
    steady: float | None = None
    viral: int = 0
    trend: float | None = None
    a_week: float | None = None
    engagement: float | None = None
    engagement_spread: float | None = None
    completion: float | None = None
    sponsored: int = 0
    sponsored_share: float | None = None
    lift: tuple[float, float, float] | None = None
    forecast: Forecast | None = None
    unusual: float | None = None
    peers: int | None = None
    oddities: tuple[Oddity, ...] = ()

    @property
    def unusual_in(self) -> tuple[str, ...]:
        """What is unusual, in words: likes for each view."""
        return tuple(one.measure for one in self.oddities)


@dataclass(frozen=True, slots=True)
class Part:
    """One criterion: a score of 100, or the range it lies in while something is missing. None where nothing is known.

    `made_of` says in a few words each what it comes from, `asks` what to ask the creator, as questions.
    """

    criterion: Criterion
    low: float | None = None
    high: float | None = None
    made_of: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether there is one score and no range."""
        return self.low is not None and self.low == self.high


@dataclass(frozen=True)
class Stop:
    """What rules somebody out beyond doubt, and why, as a clause: 18 % of the audience is in DE and AT; 30 % are needed."""

    veto: VetoReason
    why: str


@dataclass(frozen=True, slots=True)
class Judged:
    """One row of a shortlist as vetting sees it: a part for every criterion, and what rules the creator out."""

    parts: tuple[Part, ...]
    stops: tuple[Stop, ...] = ()
    cautions: tuple[str, ...] = ()

    def part(self, criterion: Criterion) -> Part:
        """The part of a criterion; an empty one where nobody looked."""
        for one in self.parts:
            if one.criterion is criterion:
                return one
        return Part(criterion)
