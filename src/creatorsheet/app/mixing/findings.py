"""Findings on the mix of a campaign: limits that clash (CS-V09), and creators who cannot be weighed (CS-V10)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from creatorsheet.app.mixing import wording
from creatorsheet.app.mixing.answer import Answer
from creatorsheet.app.mixing.people import Wanting
from creatorsheet.catalogue.problems.mix import CREATORS_CANNOT_BE_WEIGHED, NO_MIX_FITS_THE_LIMITS
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.words import listed

WAYS = 3


def findings(answer: Answer, tables: Mapping[str, Table[Any]]) -> Iterator[Finding]:
    """What is wrong with a campaign's shortlist or limits."""
    campaign = answer.asked.campaign
    for one in (*_clash(answer, tables), *_unweighed(answer)):
        yield replace(one, campaign=campaign.id)


def _clash(answer: Answer, tables: Mapping[str, Table[Any]]) -> Iterator[Finding]:
    if answer.clash is None:
        return
    asked, clash = answer.asked, answer.clash
    ways = [wording.way(asked, one) for one in clash.ways[:WAYS]]
    moved = clash.ways[0].moves[0][0] if clash.ways else clash.limits[0]
    place = wording.place(asked, moved)
    if not str(place):
        place = tables["Campaigns"].place(asked.campaign, "campaign_id")
    if any(one.least and not one.firm for one in clash.limits):
        ways.append("add creators to the shortlist")
    change = ", or ".join(ways) or "give up one of these limits"
    yield NO_MIX_FITS_THE_LIMITS.at(
        place,
        campaign=asked.name,
        limits=listed([wording.limit(asked, one) for one in clash.limits]),
        change=change[0].upper() + change[1:],
    )


def _unweighed(answer: Answer) -> Iterator[Finding]:
    asked = answer.asked
    rows = sorted((one for one in asked.people if one.row), key=lambda one: one.row.sheet_row if one.row else 0)
    told: defaultdict[str, list[tuple[str, Wanting]]] = defaultdict(list)
    for one in rows:
        if one.wanting and not one.barred and not one.agreed:
            told[one.wanting.item].append((one.name, one.wanting))
    for item, some in told.items():
        yield CREATORS_CANNOT_BE_WEIGHED.at(
            some[0][1].place,
            n=f"{len(some):,}",
            total=f"{len(rows):,}",
            campaign=asked.name,
            item=item,
            creators=listed([name for name, _ in some], most=wording.SHOWN),
            fix=some[0][1].fix,
        )
