"""Who may not be booked for a campaign, for it would break an exclusivity that binds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from creatorsheet.catalogue.creators.choices import ShortlistDecision
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.engagements import World
from creatorsheet.contracts.exclusivity import Crossing, bound


def exclusive(
    tables: Mapping[str, Table[Any]], world: World, agreements: Sequence[Agreement]
) -> dict[tuple[str, str], Crossing]:
    """By creator (of merged rows the one that is kept) and campaign what would break a binding exclusivity, as if everybody
    on a shortlist were proposed. What is agreed already is not told."""
    table: Table[Candidate] = tables["Shortlist"]
    proposed = [
        one.model_copy(update={"decision": ShortlistDecision.TENTATIVE, "stage": None, "veto": None}) for one in table
    ]
    for one, row in zip(proposed, table, strict=True):
        one.standing_at(row.sheet_row)
    shown = replace(world, tables={**tables, "Shortlist": replace(table, rows=tuple(proposed))})
    of = {table.place(row, "creator"): (row.creator, row.campaign) for row in table}
    of |= {one.place(one.deal): (one.deal.creator, one.deal.campaign) for one in agreements}
    people = world.creators()
    found = {}
    for crossing in bound(shown, agreements):
        work = crossing.work
        if not work.seen and not work.bound and work.place in of:
            creator, campaign = of[work.place]
            found[people.get(creator or "", creator or ""), campaign or ""] = crossing
    return found
