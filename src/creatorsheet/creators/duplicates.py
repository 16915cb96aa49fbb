"""Creators who may stand twice: pairs that have something in common, with the reasons and how sure they make it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.creators.folding import bare
from creatorsheet.creators.likeness import (
    SHORTEST_NEAR,
    SHORTEST_VARIANT,
    Reason,
    Shared,
    Sure,
    reasons,
    sure,
)
from creatorsheet.creators.profiles import Profile, profiles

EACH = 8
"""Creators with the same entry of whom all pairs are looked at; of more, each beside the first."""


@dataclass(frozen=True)
class Proposal:
    """Two creators, by id in the order of the alphabet, who may be one."""

    one: str
    other: str
    sure: Sure
    reasons: tuple[Reason, ...]

    @property
    def marks(self) -> int:
        """What the reasons add up to."""
        return sum(reason.marks for reason in self.reasons)

    @property
    def why(self) -> str:
        """The reasons in a line."""
        return " and ".join(reason.said for reason in self.reasons)


def proposals(creators: Iterable[Creator], handles: Iterable[Handle]) -> list[Proposal]:
    """All pairs that may be one creator, the surest first. Rows merged into another speak through that one; pairs that
    somebody knows to be different people are left out. The order of the rows changes nothing."""
    known = profiles(creators, handles)
    shared = Shared.of(known.values())
    found = []
    for first, second in _candidates(known):
        one, other = known[first], known[second]
        if second in one.apart:
            continue
        why = reasons(one, other, shared)
        certainty = sure(why)
        if certainty:
            found.append(Proposal(first, second, certainty, why))
    order = list(Sure)
    return sorted(found, key=lambda one: (order.index(one.sure), -one.marks, one.one, one.other))


def _candidates(known: Mapping[str, Profile]) -> set[tuple[str, str]]:
    """Pairs that share an entry which could make them worth proposing; nobody is compared with everybody."""
    blocks: defaultdict[Hashable, list[str]] = defaultdict(list)
    for one in sorted(known):
        for key in set(_entries(known[one])):
            blocks[key].append(one)
    pairs: set[tuple[str, str]] = set()
    for members in blocks.values():
        if len(members) <= EACH:
            pairs.update(combinations(members, 2))
        else:
            pairs.update((members[0], one) for one in members[1:])
    return pairs | set(_near(known))


def _entries(one: Profile) -> Iterator[Hashable]:
    for account in one.accounts:
        if account.user:
            yield account.platform, account.user
        if account.handle:
            yield "handle", account.handle
        plain = bare(account.handle)
        if len(plain) >= SHORTEST_VARIANT:
            yield "bare", plain
    yield from (("e-mail", one) for one in one.emails)
    yield from (("phone", one) for one in one.phones)
    yield from (("name", one) for one in one.names if " " in one)


def _near(known: Mapping[str, Profile]) -> Iterator[tuple[str, str]]:
    """Pairs whose handles and names may both be a letter apart: texts a letter apart have a half in common. Halves
    that more than a few share tell nothing."""
    blocks: defaultdict[int, list[str]] = defaultdict(list)
    for one in sorted(known):
        profile = known[one]
        handles = {
            half for each in profile.accounts if len(each.handle) >= SHORTEST_NEAR for half in _halves(each.handle)
        }
        names = {half for name in profile.names if " " in name for half in _halves(name)}
        for handle in handles:
            for name in names:
                blocks[hash((handle, name))].append(one)
    for members in blocks.values():
        if 1 < len(members) <= EACH:
            yield from combinations(members, 2)


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """Beginnings and ends of which one is the same in a text with one letter put in, left out or swapped."""
    for length in {len(text) // 2, (len(text) - 1) // 2}:
        yield "first", text[:length]
        yield "last", text[-length:]
