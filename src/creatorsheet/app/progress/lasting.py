"""Long-term arrangements of some campaigns, and creators who might be offered one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean

from creatorsheet.app.progress.gather import Key, Way
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignStatus
from creatorsheet.catalogue.terms import BINDING
from creatorsheet.creators.arrangements import Arrangement, Regular, arrangements, regulars


@dataclass(frozen=True)
class Lasting:
    """Arrangements in force, those of them that end within 30 days without going on, and regulars without one."""

    running: list[Arrangement]
    ending: list[Arrangement]
    regulars: list[Regular]


def lasting(way: Way) -> Lasting:
    """Arrangements of these campaigns; renewed is one by a deal of any campaign, and regular whoever worked in any."""
    standing = way.standing
    every: dict[str, Campaign] = way.tables["Campaigns"].by_id()
    all_ = arrangements(way.tables["Deals"], lambda one: every.get(one or ""), standing.person, way.day)
    running = [one for one in all_ if one.deal.campaign in way.campaigns]
    marks: defaultdict[str, list[float]] = defaultdict(list)
    for card in way.tables["Scorecards"]:
        if card.creator and card.overall is not None:
            marks[standing.person(card.creator)].append(card.overall)
    here = {creator for campaign, creator in _worked(way) if campaign in way.campaigns}
    found = regulars(
        _work(way, every), (one.creator for one in all_), lambda one: fmean(marks[one]) if marks[one] else None
    )
    rows = standing.rows
    able = [one for one in found if one.creator in here and (row := rows.get(one.creator)) and not standing.away(row)]
    ending = sorted((one for one in running if one.ends_soon(way.day)), key=lambda one: str(one.deal.ends))
    return Lasting(running, ending, able)


def _worked(way: Way) -> dict[Key, list[Deal]]:
    """Campaigns in which creators worked, with their agreed deals there."""
    found: defaultdict[Key, list[Deal]] = defaultdict(list)
    for deal in way.tables["Deals"]:
        if deal.campaign and deal.creator and deal.status in BINDING:
            found[deal.campaign, way.standing.person(deal.creator)].append(deal)
    for card in way.tables["Scorecards"]:
        if card.campaign and card.creator:
            found[card.campaign, way.standing.person(card.creator)] += ()
    return found


def _work(way: Way, every: dict[str, Campaign]) -> Iterator[tuple[str, Campaign, list[Deal]]]:
    for (campaign, creator), deals in _worked(way).items():
        known = every.get(campaign)
        if known and known.status is not CampaignStatus.CANCELLED:
            yield creator, known, deals
