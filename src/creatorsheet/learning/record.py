"""The record of finished and running work: every live video and every creator's part of a campaign, with all known of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from creatorsheet.results.efficiency import Group
from creatorsheet.results.judging import Target


def mature(age: int, days: int) -> bool:
    """Whether a post has had time enough to be judged: half its attribution window (`days`), and a week at least."""
    return age >= max(7, days // 2)


@dataclass(frozen=True)
class Video:
    """A live video of a campaign.

    `traits` are labels by the keys of catalogue.traits; what nobody entered is left out. `facts` are totals so far by the
    names of results.facts (views, likes, watched seconds, clicks, orders …) and `cost`, its part of the full cost, and
    `revenue`, both in the campaign's currency; what is not known is left out, and so are figures of a mature post that were
    read before it had had its time. `rate` turns that currency into the home
    currency, None where no rate is known.
    """

    id: str
    campaign: str
    creator: str
    posted_at: datetime
    age: int
    mature: bool
    traits: Mapping[str, str]
    facts: Mapping[str, float]
    rate: float | None = None
    opening_line: str = ""
    delivery: int | None = None
    quality: int | None = None


@dataclass(frozen=True)
class Reliability:
    """How the work went: posts late of those due, revision rounds, mean content quality (1 to 5) where anyone judged it."""

    late: int = 0
    due: int = 0
    rounds: int = 0
    quality: float | None = None
    stopped: str = ""
    """Why nobody should be booked again as things stand: a dispute, a breach, a disclosure that is not put right."""


@dataclass(frozen=True)
class Work:
    """What one creator did in one campaign.

    `traits` hold tier, niche, objective, product, compensation, and the format and offer of most of its videos. `group` has
    all facts for metrics and ranges (results.efficiency), in the campaign's currency. `last` is the day of its last post.
    `over` says that the campaign is closed.
    """

    campaign: str
    name: str
    creator: str
    handle: str
    market: str
    currency: str
    rate: float | None
    days: int
    over: bool
    last: date | None
    traits: Mapping[str, str]
    videos: tuple[Video, ...]
    group: Group
    target: Target
    costs: str  # how complete they are: 7 of 9
    went: Reliability = field(default_factory=Reliability)

    @property
    def mature(self) -> int:
        """How many of its videos can be judged."""
        return sum(one.mature for one in self.videos)

    @property
    def spend(self) -> float:
        """Its full cost in the campaign's currency; 0 where none is booked."""
        return self.group.whole.get("cost", 0.0)


@dataclass(frozen=True)
class Record:
    """All work of a workbook on a day.

    `home` is the currency that amounts of several campaigns are compared in: theirs, where all have the same, else the home
    currency of Settings. `months` is how far back benchmarks look.
    """

    day: date
    home: str
    months: int
    works: tuple[Work, ...]

    @property
    def videos(self) -> tuple[Video, ...]:
        """All videos, in the order of campaigns and creators."""
        return tuple(video for work in self.works for video in work.videos)
