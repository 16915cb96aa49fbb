"""Which campaigns an action is about."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.cells import VALUE_IS_NOT_KNOWN
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.words import listed

SHOWN = 5
"""Campaigns that a refusal names."""


def only(campaigns: Iterable[Campaign], wanted: str) -> str:
    """The id of the one campaign that was picked; "" where all were."""
    return next(iter(campaigns)).id if wanted else ""


def picked(campaigns: Table[Campaign], wanted: str) -> list[Campaign]:
    """The campaign of a name or id, compared without case; all of them when nothing is wanted. Refuses an unknown one."""
    if not wanted:
        return [one for one in campaigns if one.id]
    text = clean(wanted).casefold()
    found = [one for one in campaigns if text in (one.id.casefold(), (one.name or "").casefold())]
    if found:
        return found[:1]
    names = [one.name for one in campaigns if one.name]
    nearest = get_close_matches(wanted, names, n=1, cutoff=0.4)
    there = f" ({listed(names, 'or', most=SHOWN)})" if names else f", or add '{wanted}' to Campaigns first"
    raise VALUE_IS_NOT_KNOWN.refuse(
        Place(sheet="Campaigns", table="Campaigns", column="Campaign"),
        value=f"'{wanted}'",
        where="Campaigns",
        nearest=nearest[0] if nearest else "none",
        or_add="" if nearest else there,
    )
