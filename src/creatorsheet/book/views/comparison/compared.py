"""What a comparison page shows: the judged creators of one campaign in their groups, and what the campaign is held against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from creatorsheet.catalogue.creators.choices import CreatorTier
from creatorsheet.catalogue.metric import Better
from creatorsheet.learning.beside import Line
from creatorsheet.learning.fair import Comparison, Judged
from creatorsheet.learning.peers import Peers
from creatorsheet.learning.sensitivity import Leaders, Retiered

TIERS = [str(one) for one in CreatorTier]


@dataclass(frozen=True)
class Group:
    """Creators who are held against peers of the same role, the best first, then those that are not compared."""

    title: str
    creators: tuple[Judged, ...]

    @property
    def peers(self) -> Sequence[Peers]:
        """Whom each of them is held against."""
        return [one.peers for one in self.creators]

    @property
    def quartiles(self) -> tuple[float, float, float] | None:
        """The middle half of all work of the role, and its median."""
        return next((one.quartiles for one in self.creators if one.quartiles), None)


@dataclass(frozen=True)
class Compared:
    """A campaign's comparison on a day; money in its `currency`. `costs` says how complete they are: 7 of 9 categories."""

    campaign: str
    name: str
    currency: str
    objective: str
    day: date
    months: int
    minimum_peers: int
    found: Comparison
    lines: tuple[Line, ...] = ()
    leaders: Leaders = field(default_factory=Leaders)
    retiered: tuple[Retiered, ...] = ()
    leader: str = ""
    costs: str = ""

    @property
    def limit(self) -> float | None:
        """The target in terms of what is compared."""
        measure, some = self.found.measure, self.found.creators
        return measure.limit(some[0].work.target) if measure and some else None

    @property
    def compared(self) -> list[Judged]:
        """Those that have a place among their peers."""
        return [one for one in self.found.creators if one.compared]

    @property
    def groups(self) -> list[Group]:
        """Small tiers first, roles widened over all tiers last; a narrower role before a wider one."""
        held: dict[str, list[Judged]] = {}
        for one in self.found.creators:
            held.setdefault(one.level if self.found.measure else "", []).append(one)
        told = [Group(title, tuple(sorted(some, key=_place))) for title, some in held.items()]
        return sorted(told, key=_order)


def _place(one: Judged) -> tuple[bool, float, str]:
    """The best of those compared first; of the others the one of whom most is known."""
    if not one.compared:
        return True, -float(one.events or one.posts), one.work.handle
    sign = -1 if one.measure and one.measure.better is Better.HIGH else 1
    return False, sign * (one.shrunk or 0.0), one.work.handle


def _order(group: Group) -> tuple[int, int, str]:
    kept = group.creators[0].peers.kept
    tier = kept.get("tier", "")
    return TIERS.index(tier) if tier in TIERS else len(TIERS), -len(kept), group.title
