"""Whether a comparison stands under other definitions: engagement by followers, and others' tiers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from creatorsheet.catalogue.creators.choices import CreatorTier
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.tiers import SCHEMES, Scheme
from creatorsheet.learning.fair import Comparison, Judged, comparison
from creatorsheet.learning.record import Record, Work

ENGAGEMENT = ("engagement_rate", "engagement_by_followers")
FAR = 0.25
"""By how much of all peers a place must change to be called moved."""


@dataclass(frozen=True)
class Leaders:
    """Who engages most by each definition of the rate; "" where nobody can be told."""

    by_views: str = ""
    by_followers: str = ""

    @property
    def known(self) -> bool:
        """Whether both can be told."""
        return bool(self.by_views and self.by_followers)


@dataclass(frozen=True)
class Retiered:
    """A comparison under another tier scheme: who leads, and how many of those compared both times moved far."""

    scheme: str
    leader: str
    moved: int
    of: int


def leader(found: Comparison) -> str:
    """The creator that beats most of its peers; of two alike, the one more likely better than their median."""
    known = [one for one in found.creators if one.percentile is not None]
    best = max(known, key=lambda one: (one.percentile or 0.0, one.better or 0.0), default=None)
    return best.work.handle if best else ""


def engaging(found: Comparison) -> Leaders:
    """The leaders in engagement among those who are compared, or among all where nobody is."""
    some = [one for one in found.creators if one.compared] or list(found.creators)
    return Leaders(*(_most(some, key) for key in ENGAGEMENT))


def _most(some: list[Judged], key: str) -> str:
    figures = [(one.work.handle, one.work.group.figure(METRICS[key], ranged=False)) for one in some]
    known = [(figure.value, handle) for handle, figure in figures if figure]
    return max(known)[1] if len(known) > 1 else ""


def retiered(record: Record, settings: Settings, found: Comparison) -> list[Retiered]:
    """The same comparison under the tier schemes of others. A creator whose followers are not known keeps its tier."""
    places = {one.work.creator: one.percentile for one in found.creators if one.percentile is not None}
    if not places:
        return []
    told = []
    for scheme in SCHEMES:
        works = tuple(_under(one, scheme) for one in record.works)
        other = comparison(replace(record, works=works), settings, found.campaign)
        both = [
            abs(one.percentile - places[one.work.creator])
            for one in other.creators
            if one.percentile is not None and one.work.creator in places
        ]
        told.append(Retiered(scheme.name, leader(other), sum(one >= FAR for one in both), len(both)))
    return told


def _under(work: Work, scheme: Scheme) -> Work:
    followers = max((one.facts["followers"] for one in work.videos if "followers" in one.facts), default=None)
    if followers is None:
        return work
    tier = list(CreatorTier)[sum(followers >= first for first in scheme.begins)]
    return replace(work, traits={**work.traits, "tier": str(tier)})
