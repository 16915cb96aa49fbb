"""Countries and unions as people enter them, and the market whose rules on disclosure hold there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from creatorsheet.catalogue.markets import Market, markets
from creatorsheet.catalogue.setup.choices import ListName
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.world import COUNTRIES
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.nearest import nearest

SHORTEST = 5
"""Letters of a country's name from which on a near miss is a slip; codes are all near each other."""

LONGEST = 40
"""Letters that a country's name may have."""

ALIASES = {
    "uk": "GB",
    "u.k.": "GB",
    "great britain": "GB",
    "usa": "US",
    "u.s.": "US",
    "u.s.a.": "US",
    "united states of america": "US",
    "european union": "EU",
}
WORLD = ("worldwide", "world", "global")
ANYWHERE = "a market without rules of its own"


@dataclass(frozen=True)
class Region:
    """A country or union as people entered it: its name in a sentence, and the market whose words count there."""

    name: str
    market: Market


@cache
def _regions() -> dict[str, Region]:
    """Countries and markets by code, name and other usual names, in small letters."""
    known = markets()
    found: dict[str, Region] = {}
    for code, name in COUNTRIES.items():
        found[code.casefold()] = found[name.casefold()] = Region(name, known["ZZ"])
    for code, one in known.items():
        if code != "ZZ":
            found[code.casefold()] = found[one.name.casefold()] = Region(one.spoken_of, one)
    return found | {name: found[code.casefold()] for name, code in ALIASES.items()}


def region(country: str) -> Region | None:
    """The country or union of a name or code; None where there is none of that name.

    >>> region("us").name, region("Peru").market.code, region("Germny")
    ('the United States', 'ZZ', None)
    """
    return _regions().get(clean(country).casefold())


def meant(country: str) -> str | None:
    """The country whose name is nearest to a misspelt one.

    >>> meant("Germny"), meant("GX")
    ('Germany', None)
    """
    wanted = clean(country)
    if not SHORTEST <= len(wanted) <= LONGEST:
        return None
    return nearest(wanted, (*(one.name for one in markets().values()), *COUNTRIES.values()))


def reached(countries: str | None, members: Callable[[str], Iterable[str]]) -> tuple[list[Region], list[str]]:
    """The regions of a cell's entries, each once, and the entries that are none.

    `members` tells the countries of a group the team made itself. A blank cell and the whole world are one region without
    rules of its own.
    """
    found: dict[str, Region] = {}
    strange = []
    for entry in entries(countries) or ["worldwide"]:
        one = Region(ANYWHERE, markets()["ZZ"]) if entry.casefold() in WORLD else region(entry)
        inside = [one] if one else [each for name in members(entry) if (each := region(name))]
        for each in inside:
            found.setdefault(each.name, each)
        if not inside:
            strange.append(entry)
    return list(found.values()), strange


def market(country: str) -> Market:
    """The market of a country, named or by its ISO code; the neutral default where no rules are known.

    >>> market("Germany").code, market("us").code, market("Peru").code
    ('DE', 'US', 'ZZ')
    """
    found = region(country)
    return found.market if found else markets()["ZZ"]


def members(lists: Iterable[ListEntry], group: str) -> list[str]:
    """The countries that Lists puts under a group of the team's own."""
    wanted, kinds = group.casefold(), (ListName.TERRITORY, ListName.COUNTRY)
    return [
        one.label for one in lists if one.list_name in kinds and one.label and (one.parent or "").casefold() == wanted
    ]
