"""Slices of an audience as exports and people write them, and how much of each slice a campaign wants."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from creatorsheet.catalogue.creators.choices import AudienceDimension
from creatorsheet.catalogue.plan.choices import AudienceGender
from creatorsheet.catalogue.world import COUNTRIES
from creatorsheet.kernel.identifiers import clean

Where = frozenset[str] | None
"""Countries by their codes, in lower case; None is the whole world."""

KNOWN = frozenset(code.casefold() for code in COUNTRIES)
REST = frozenset({"other", "others", "rest", "unknown", "other countries", "rest of the world", "not specified"})
WOMEN = frozenset({"female", "females", "women", "woman", "f", "w"})
MEN = frozenset({"male", "males", "men", "man", "m"})
BAND = re.compile(r"(\d{1,3})(?:-|–|—|to|bis)(\d{1,3})")
FROM = re.compile(r"(?:over|ab|>)?(\d{1,3})\+|(?:ab|>=|≥)(\d{1,3})")
UNTIL = re.compile(r"(?:under|unter|<)(\d{1,3})")
YOUNGEST, ENDLESS = 13, 150
"""The age from which on TikTok lets people in, and one that nobody has."""


@dataclass(frozen=True)
class Wanted:
    """Whom a campaign wants to reach. A dimension without a wish is None or empty; `unread` are those whose cells nobody can
    read. `countries` of None is the whole world. `where` names the countries in a sentence.
    """

    countries: Where = None
    where: str = ""
    ages: tuple[int, int] | None = None
    gender: AudienceGender | None = None
    interests: frozenset[str] = frozenset()
    unread: frozenset[AudienceDimension] = frozenset()

    def dimensions(self) -> list[AudienceDimension]:
        """The dimensions that count, in order."""
        wishes = {
            AudienceDimension.LOCATION: self.countries is not None,
            AudienceDimension.AGE: self.ages is not None,
            AudienceDimension.GENDER: self.gender in (AudienceGender.WOMEN, AudienceGender.MEN),
            AudienceDimension.INTERESTS: bool(self.interests),
        }
        return [one for one, wished in wishes.items() if wished or one in self.unread]


@dataclass(frozen=True)
class Slice:
    """One slice read: its one form, whom it holds, and which part of them is wanted at least and at most.

    `members` are codes of countries or years of age, whatever can stand in two slices. `even` is the wanted part of a band of
    ages if every year of it has as many people. `rest` is what an export calls Others; nobody knows who they are. So it is
    with a slice that cannot be read: it has no members.
    """

    name: str
    members: frozenset[str]
    least: float = 0
    most: float = 1
    even: float | None = None
    rest: bool = False


def read(dimension: AudienceDimension, segment: str, wanted: Wanted, countries: Callable[[str], Where]) -> Slice:
    """A slice of a dimension. `countries` tells those behind a name, a code or a group such as EU."""
    name = clean(segment).casefold()
    if name in REST and not (dimension is AudienceDimension.GENDER and name.startswith("other")):
        return Slice(name, frozenset(), rest=True)
    if dimension is AudienceDimension.LOCATION:
        return _place(name, wanted, countries)
    if dimension is AudienceDimension.AGE:
        return _band(name, wanted)
    if dimension is AudienceDimension.GENDER:
        name = "women" if name in WOMEN else "men" if name in MEN else name
        aim = "women" if wanted.gender is AudienceGender.WOMEN else "men"
        return _plain(name, name == aim)
    return _plain(name, name in wanted.interests)


def aims(dimension: AudienceDimension, wanted: Wanted) -> frozenset[str]:
    """All members that are wanted: once each has its share, what is not known of an audience cannot be wanted."""
    if dimension is AudienceDimension.LOCATION:
        return wanted.countries or frozenset()
    if dimension is AudienceDimension.AGE:
        return _years(*(wanted.ages or (0, 0)))
    if dimension is AudienceDimension.GENDER:
        return frozenset({"women" if wanted.gender is AudienceGender.WOMEN else "men"})
    return wanted.interests


def _plain(name: str, wanted: bool) -> Slice:
    return Slice(name, frozenset({name}), float(wanted), float(wanted))


def _place(name: str, wanted: Wanted, countries: Callable[[str], Where]) -> Slice:
    found, aim = countries(name), wanted.countries or frozenset()
    if not found or not found <= KNOWN:
        return Slice(name, frozenset())
    return Slice("+".join(sorted(found)), found, float(found <= aim), float(not found.isdisjoint(aim)))


def _band(name: str, wanted: Wanted) -> Slice:
    ends = band(name)
    if ends is None or wanted.ages is None:
        return Slice(name, frozenset())
    years, aim = _years(*ends), _years(*wanted.ages)
    both = len(years & aim)
    even = both / len(years) if ends[1] < ENDLESS else None
    return Slice(f"{ends[0]}-{ends[1]}", years, float(years <= aim), float(both > 0), even)


def band(name: str) -> tuple[int, int] | None:
    """The first and last age of a band; None where it is none.

    >>> band("18 - 24"), band("55+"), band("under 18"), band("Gen Z")
    ((18, 24), (55, 150), (0, 17), None)
    """
    text = re.sub(r"years?(?: old)?|yrs?|jahre|\s", "", name.casefold())
    if found := BAND.fullmatch(text):
        first, last = int(found[1]), int(found[2])
        return (first, last) if first <= last < ENDLESS else None
    if found := FROM.fullmatch(text):
        first = int(found[1] or found[2])
        return (first, ENDLESS) if first < ENDLESS else None
    if (found := UNTIL.fullmatch(text)) and 0 < int(found[1]) < ENDLESS:
        return 0, int(found[1]) - 1
    return None


def _years(first: int, last: int) -> frozenset[str]:
    first = max(first, YOUNGEST) if last >= YOUNGEST else first
    return frozenset(str(year) for year in range(first, min(last, ENDLESS) + 1))


def overlapping(slices: Iterable[Slice]) -> bool:
    """Whether somebody can stand in two of these slices."""
    seen: set[str] = set()
    for one in slices:
        if not seen.isdisjoint(one.members):
            return True
        seen |= one.members
    return False
