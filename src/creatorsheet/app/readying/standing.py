"""How the creators of a campaign, and the campaign itself, stand before the launch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.readiness import NOTICE, ORDER, Item, Mark, State
from creatorsheet.kernel.finding import Place

RANK = list(State)


@dataclass(frozen=True)
class Standing:
    """One creator of a campaign, or the campaign itself (`creator` and `name` blank), with one mark for each item.

    `day` is that of the first post to come, or the start. `place` is where the deal stands. Of a creator who posted
    everything, or who owes nothing more, `over` is set and nothing is marked.
    """

    campaign: Campaign
    creator: str
    name: str
    marks: Mapping[Item, Mark]
    day: date | None
    place: Place
    over: bool = False
    agreed: bool = True

    @cached_property
    def missing(self) -> tuple[Mark, ...]:
        """What is missing, the most important first."""
        return tuple(self.marks[item] for item in ORDER if item in self.marks and self._lacks(item))

    @cached_property
    def unread(self) -> tuple[Mark, ...]:
        """Of what nobody can tell how it stands, for a cell cannot be read."""
        return tuple(self.marks[item] for item in ORDER if item in self.marks and self._doubtful(item))

    @property
    def settled(self) -> bool:
        """Whether nothing is missing or in doubt."""
        return not self.missing and not self.unread

    def _doubtful(self, item: Item) -> bool:
        return self.marks[item].state is State.UNREAD

    def _lacks(self, item: Item) -> bool:
        return self.marks[item].state is State.MISSING

    def urgent(self, today: date) -> bool:
        """Whether the campaign starts within 7 days or runs, and the first post is not further away."""
        starts = self.campaign.starts or self.day
        near = today + NOTICE
        return starts is not None and starts <= near and (self.day is None or self.day <= near)

    def grave(self, today: date) -> bool:
        """Whether something that holds up a launch is missing now; what another line tells in full is always now."""
        urgent = self.urgent(today)
        return any(one.grave and (urgent or one.told) for one in self.missing)


def joined(marks: Iterable[Mark]) -> dict[Item, Mark]:
    """One mark for each item: the worst, with what all of its state say and the earliest of their days."""
    found: defaultdict[Item, list[Mark]] = defaultdict(list)
    for mark in marks:
        found[mark.item].append(mark)
    return {item: _worst(some) for item, some in found.items()}


def _worst(marks: Sequence[Mark]) -> Mark:
    state = min((one.state for one in marks), key=RANK.index)
    same = [one for one in marks if one.state is state]
    if len(same) == 1:
        return same[0]
    untold = [one for one in same if not one.told]
    first = (untold or same)[0]
    says = " and ".join(dict.fromkeys(one.says for one in untold or same if one.says))
    days = [one.day for one in same if one.day]
    day = (max if state is State.READY else min)(days, default=None)
    return replace(first, says=says, day=day, grave=any(one.grave for one in same))
