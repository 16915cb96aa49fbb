"""The lines of the ranking and the pages they stand on: no page ends on the name of a group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from creatorsheet.book.views.comparison import wording
from creatorsheet.book.views.comparison.compared import Compared, Group
from creatorsheet.learning.fair import Judged

LEAST = 3
"""Lines that a further page holds at least."""


class Is(Enum):
    """What a line is."""

    GROUP = "group"
    NOTE = "note"
    PEERS = "peers"
    CREATOR = "creator"


@dataclass(frozen=True)
class Line:
    """One line of the ranking."""

    kind: Is
    group: Group
    words: str = ""
    creator: Judged | None = None
    again: bool = False
    """Whether the group goes on from the page before."""


def lines(page: Compared) -> Iterator[Line]:
    """All lines in their order: each group, how it was widened, its peers, its creators."""
    for group in page.groups:
        yield Line(Is.GROUP, group)
        if said := wording.widened(group):
            yield Line(Is.NOTE, group, said)
        if group.quartiles:
            yield Line(Is.PEERS, group)
        for one in group.creators:
            yield Line(Is.CREATOR, group, creator=one)


def paged(some: Sequence[Line], first: int, other: int, foot: int) -> list[list[Line]]:
    """The lines by page: so many on the first and on each other one, with room for the foot on the last."""
    pages: list[list[Line]] = []
    rest = list(some)
    while True:
        room = other if pages else first
        if len(rest) + foot <= room:
            return [*pages, rest]
        end = min(room, max(len(rest) - LEAST, 1))
        while end > 1 and rest[end - 1].kind is not Is.CREATOR:
            end -= 1
        pages.append(rest[:end])
        rest = rest[end:]
        if rest and rest[0].kind is Is.CREATOR:
            rest.insert(0, Line(Is.GROUP, rest[0].group, again=True))
