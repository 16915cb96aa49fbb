"""Whom a campaign wants to reach, read from its row."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from creatorsheet.catalogue.creators.choices import AudienceDimension
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.regions import ALIASES
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.contracts.territories import Territories
from creatorsheet.creators.segments import ENDLESS, Wanted, Where
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.words import listed

SHOWN = 4
"""Countries that a sentence names."""

CELLS = {
    AudienceDimension.LOCATION: {"audience_countries"},
    AudienceDimension.AGE: {"age_from", "age_to"},
    AudienceDimension.GENDER: {"audience_gender"},
    AudienceDimension.INTERESTS: {"interests"},
}


def countries(lists: Iterable[ListEntry]) -> Callable[[str], Where]:
    """How the countries behind a name, a code or a group are told."""
    known = Territories(lists)

    def read(text: str) -> Where:
        return known.read("; ".join(ALIASES.get(one.casefold(), one) for one in entries(text)))

    return read


def wishes(campaign: Campaign, unread: Collection[str], read: Callable[[str], Where]) -> Wanted:
    """Whom a campaign wants. Blank cells are no wish; of two ages in the wrong order nobody can tell which is meant."""
    places = read(campaign.audience_countries) if campaign.audience_countries else None
    dark = {one for one, keys in CELLS.items() if not keys.isdisjoint(unread)}
    first, last = campaign.age_from or 0, ENDLESS if campaign.age_to is None else campaign.age_to
    if first > last:
        dark.add(AudienceDimension.AGE)
    aged = campaign.age_from is not None or campaign.age_to is not None
    return Wanted(
        countries=places,
        where=_named(campaign.audience_countries, places),
        ages=(first, last) if aged and first <= last else None,
        gender=campaign.audience_gender,
        interests=frozenset(one.casefold() for one in entries(campaign.interests)),
        unread=frozenset(dark),
    )


def _named(text: str | None, places: Where) -> str:
    """The countries in a sentence, as they were entered; many are counted."""
    named = entries(text)
    if places is not None and len(named) > SHOWN:
        return f"{len(places)} countries"
    return listed(named)
