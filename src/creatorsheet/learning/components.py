"""What can be told apart: creators and concepts are comparable where videos connect them, and what to film to connect more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

Pair = tuple[str, str]
"""Who filmed what: a creator and a concept."""

MOST = 3
"""Links that are named at once."""


@dataclass(frozen=True)
class Component:
    """Creators and concepts that videos connect, each in the order they were first met."""

    creators: tuple[str, ...]
    concepts: tuple[str, ...]
    videos: int

    @property
    def crossed(self) -> bool:
        """Whether there is more than one of both, so that the one can be told from the other at all."""
        return len(self.creators) > 1 and len(self.concepts) > 1


@dataclass(frozen=True)
class Link:
    """One video that would connect two components: a creator of the one films a concept of the other."""

    creator: str
    concept: str
    joins: tuple[str, ...] = ()
    """Creators of the lesser one, who can be compared afterwards and could not before; none where all is connected already."""


def components(pairs: Iterable[Pair]) -> tuple[Component, ...]:
    """The connected parts, that with the most videos first; of equal ones the earlier.

    >>> [(one.creators, one.concepts) for one in components([("a", "1"), ("b", "1"), ("c", "2")])]
    [(('a', 'b'), ('1',)), (('c',), ('2',))]
    """
    above: dict[tuple[int, str], tuple[int, str]] = {}

    def top(node: tuple[int, str]) -> tuple[int, str]:
        above.setdefault(node, node)
        while above[node] != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    kept = list(pairs)
    for creator, concept in kept:
        above[top((1, concept))] = top((0, creator))
    parts: defaultdict[tuple[int, str], list[Pair]] = defaultdict(list)
    for pair in kept:
        parts[top((0, pair[0]))].append(pair)
    found = [
        Component(tuple(dict.fromkeys(a for a, _ in part)), tuple(dict.fromkeys(b for _, b in part)), len(part))
        for part in parts.values()
    ]
    return tuple(sorted(found, key=lambda one: -one.videos))


def links(
    parts: Sequence[Component], prices: Mapping[str, float], films: Mapping[str, int], barred: Set[str] = frozenset()
) -> tuple[Link, ...]:
    """The videos that connect most for least, at most three, one for each part that is apart from the greatest.

    `prices` are what a video of a creator cost so far; of creators at one price, or none known, the first. `films` says how
    many videos each concept has: the best known one of the other side is taken. Nobody in `barred` is asked.
    """
    if len(parts) < 2:
        return ()
    main, *rest = parts
    found: list[Link] = []
    for part in sorted(rest, key=lambda one: -len(one.creators)):
        ways = [
            *((creator, concept) for creator in part.creators for concept in main.concepts),
            *((creator, concept) for creator in main.creators for concept in part.concepts),
        ]
        ways = [way for way in ways if way[0] not in barred]
        if ways:
            creator, concept = min(ways, key=lambda way: (prices.get(way[0], float("inf")), -films.get(way[1], 0)))
            found.append(Link(creator, concept, part.creators))
    return tuple(found[:MOST])


def more(pairs: Sequence[Pair], prices: Mapping[str, float], barred: Set[str] = frozenset()) -> tuple[Link, ...]:
    """Where all is connected: for concepts that one creator alone has filmed, somebody else who films, at most three."""
    filmed: defaultdict[str, list[str]] = defaultdict(list)
    for creator, concept in pairs:
        filmed[concept].append(creator)
    people = [one for one in dict.fromkeys(creator for creator, _ in pairs) if one not in barred]
    alone = {concept: set(who) for concept, who in filmed.items() if len(set(who)) == 1}
    found: list[Link] = []
    for concept, who in sorted(alone.items(), key=lambda one: -len(filmed[one[0]])):
        others = [one for one in people if one not in who and all(one != link.creator for link in found)]
        if others:
            creator = min(others, key=lambda one: prices.get(one, float("inf")))
            found.append(Link(creator, concept))
    return tuple(found[:MOST])
