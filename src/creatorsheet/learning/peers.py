"""Peers: work of the same role, and how far the role was widened to find enough of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from creatorsheet.catalogue.traits import COMPENSATION, FORMAT, OBJECTIVE, TIER, Trait
from creatorsheet.contracts.clock import months_on
from creatorsheet.learning.record import Record, Work

LEVELS: tuple[tuple[Trait, ...], ...] = (
    (OBJECTIVE, TIER, FORMAT, COMPENSATION),
    (OBJECTIVE, TIER, FORMAT),
    (OBJECTIVE, TIER),
    (OBJECTIVE,),
)
"""What peers share, narrowest first: pay is given up before format, format before tier, the objective never."""

SHOWN = (TIER, OBJECTIVE, FORMAT, COMPENSATION)
ANY = {"tier": "any tier", "format": "any format", "compensation": "any pay"}


@dataclass(frozen=True)
class Peers:
    """Who a creator's work is held against: works of other creators, as many of them `here` as belong to its campaign.

    `kept` are the labels all share, `dropped` the creator's own that were given up; at the narrowest level there were `narrow`.
    `own` is the creator's own work of that role, in whatever campaign.
    """

    kept: Mapping[str, str] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()
    works: tuple[Work, ...] = ()
    own: tuple[Work, ...] = ()
    here: int = 0
    narrow: int = 0
    wanted: int = 8

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.works)

    @property
    def enough(self) -> bool:
        """Whether there are enough to compare with."""
        return self.count >= self.wanted

    @property
    def title(self) -> str:
        """Nano · generating TikTok Shop sales · tutorial · any pay."""
        parts = [self.kept.get(one.key) or ANY.get(one.key, "no objective named") for one in SHOWN]
        head, *rest = parts
        return " · ".join([head[:1].upper() + head[1:], *map(lower, rest)])

    @property
    def most(self) -> tuple[str, int]:
        """The creator more than half of the works are by, and how many; ("", 0) where there is none."""
        (who, many), *_ = Counter(one.handle for one in self.works).most_common(1) or [("", 0)]
        return (f"@{who}", many) if many > 1 and 2 * many > self.count else ("", 0)


def near(record: Record, campaign: str) -> list[Work]:
    """The work that may be peers of a campaign's: its own, and what was posted in the months that benchmarks look back."""
    first = months_on(record.day, -record.months)
    return [one for one in record.works if one.campaign == campaign or (one.last is not None and one.last >= first)]


def found(members: Sequence[Work], able: Iterable[Work], wanted: int) -> dict[str, Peers]:
    """The peers of each creator of a campaign, out of works that are `able` to be compared.

    Creators of one tier, format and pay share a level: the narrowest at which each of them has enough peers.
    """
    pools: dict[tuple[str, ...], list[Work]] = defaultdict(list)
    for one in able:
        for level in LEVELS:
            if key := _key(one, level):
                pools[key].append(one)
    cells: dict[tuple[str, ...], list[Work]] = defaultdict(list)
    for one in members:
        cells[tuple(one.traits.get(trait.key, "") for trait in LEVELS[0])].append(one)
    told = {}
    for cell in cells.values():
        level = _level(cell, pools, wanted)
        for one in cell:
            works = _others(one, pools, level)
            own = [other for other in pools.get(_key(one, level), ()) if other.creator == one.creator]
            told[one.creator] = Peers(
                kept={trait.key: one.traits.get(trait.key, "") for trait in level},
                dropped=tuple(
                    one.traits.get(trait.key) or f"an unknown {trait.title.casefold()}"
                    for trait in LEVELS[0]
                    if trait not in level
                ),
                works=tuple(works),
                own=tuple(own),
                here=sum(other.campaign == one.campaign for other in works),
                narrow=len(_others(one, pools, LEVELS[0])),
                wanted=wanted,
            )
    return told


def lower(label: str) -> str:
    """A label inside a sentence: Flat fee becomes flat fee, TikTok Shop stays."""
    return label[:1].lower() + label[1:] if label[1:2].islower() and not label.startswith("TikTok") else label


def _key(work: Work, level: Sequence[Trait]) -> tuple[str, ...]:
    """What a work shares with others at a level; empty where one of the labels is not known, but for the objective."""
    labels = tuple(work.traits.get(one.key, "") for one in level)
    return (str(len(level)), *labels) if all(labels[1:]) else ()


def _others(work: Work, pools: Mapping[tuple[str, ...], list[Work]], level: Sequence[Trait]) -> list[Work]:
    return [one for one in pools.get(_key(work, level), ()) if one.creator != work.creator]


def _level(cell: Sequence[Work], pools: Mapping[tuple[str, ...], list[Work]], wanted: int) -> tuple[Trait, ...]:
    for level in LEVELS:
        if min(len(_others(one, pools, level)) for one in cell) >= wanted:
            return level
    return LEVELS[-1]
