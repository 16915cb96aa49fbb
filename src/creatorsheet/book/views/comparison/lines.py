"""The lines of the ranking and the pages they stand on: no page ends on the name of a group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from creatorsheet.book import look
from creatorsheet.book.views.comparison import wording
from creatorsheet.book.views.comparison.compared import Compared, Group
from creatorsheet.book.views.comparison.sheet import LAST
from creatorsheet.book.views.profile.sheet import width
from creatorsheet.learning.fair import Judged

LEAST = 3
"""Lines that a further page holds at least."""

BOLD, GAP = 1.1, 24
"""How much wider bold letters are, and pixels between two texts of a line."""


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
    """All lines in their order: each group, how it was widened where the first line has no room, its peers, its creators."""
    for group in page.groups:
        said, note = wording.peers(group, page.months) if group.title else "", wording.widened(group)
        if note and _fits(group.title, f"{said}. {note}"):
            said, note = f"{said}. {note}", ""
        yield Line(Is.GROUP, group, said)
        if note:
            yield Line(Is.NOTE, group, note)
        if group.quartiles:
            yield Line(Is.PEERS, group)
        for one in group.creators:
            yield Line(Is.CREATOR, group, creator=one)


def _fits(title: str, said: str) -> bool:
    """Whether the name of a group and what is said of its peers have room in one line."""
    return width(title, look.SIZE_BODY) * BOLD + width(said, look.SIZE_SMALL) + GAP <= LAST * look.COL_PX


def packed(sentences: Iterable[str], pixels: float) -> list[str]:
    """Sentences one after the other, in as few lines as they need; none is parted."""
    told: list[str] = []
    for one in sentences:
        longer = f"{told[-1]} {one}" if told else ""
        if longer and width(longer, look.SIZE_SMALL) <= pixels:
            told[-1] = longer
        else:
            told.append(one)
    return told


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
