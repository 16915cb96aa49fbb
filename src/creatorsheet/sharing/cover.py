"""The words at the head of a pack: whom it is for, what it holds, and whom to ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from creatorsheet.kernel.entries import entries
from creatorsheet.sharing.scope import Shared, fold

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True)
class Cover:
    """The lines above the list of things to do."""

    kicker: str
    contact: str
    about: str


def cover(shared: Shared, made: date, as_of: date | None = None) -> Cover:
    """The lines for a pack made on a day, with figures as of another where that is set."""
    shown = as_of or made
    day = f"{'as of' if as_of else 'sent'} {shown.day} {MONTHS[shown.month - 1]} {shown.year}"
    kicker = f"Pack for {shared.recipient} · {day}".upper()
    return Cover(kicker, _contact(shared), f"{_campaigns(shared)}{_holds(shared)}")


def _holds(shared: Shared) -> str:
    creators = shared.tables.get("Creators")
    number = len(creators.rows) if creators else 0
    many = SMALL[number] if number < len(SMALL) else f"{number:,}"
    return f"This file holds your {many} creator{'' if number == 1 else 's'} and nothing else."


def _campaigns(shared: Shared) -> str:
    table = shared.tables.get("Campaigns")
    rows = [row for row in table.rows if row.name] if table else []
    if len(rows) == 1:
        places = entries(rows[0].audience_countries)
        return f"{rows[0].name}, {_listed(places)}. " if 0 < len(places) <= 4 else f"{rows[0].name}. "
    return (
        f"{_listed([row.name for row in rows])}. " if 0 < len(rows) <= 3 else f"{len(rows)} campaigns. " if rows else ""
    )


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _contact(shared: Shared) -> str:
    """Name and address of whoever answers for the campaign, as far as they go."""
    campaigns, team = shared.tables.get("Campaigns"), shared.tables.get("Team")
    people = {fold(one.id): one for one in team.rows if not one.organisation} if team else {}
    for campaign in campaigns.rows if campaigns else ():
        person = people.get(fold(campaign.owner))
        if person and person.name:
            return f"Questions: {', '.join(filter(None, (person.name, person.email)))}"
    return ""
