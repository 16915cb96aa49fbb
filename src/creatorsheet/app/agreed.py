"""The agreements of campaigns, each with its rows in the other tabs."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, cast

from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.agreement import Agreement


def agreements(tables: dict[str, Table[Any]], settings: Settings, campaigns: dict[str, Campaign]) -> list[Agreement]:
    """Every deal of the campaigns with its rows of the other tabs; a deal without a campaign comes with a blank one."""
    creators = tables["Creators"].by_id()
    tracking = tables["Tracking"].by_id()
    by_deal = {title: grouped(tables[title], "deal") for title in ("Deliverables", "Rights", "Payments")}
    reviews = grouped(tables["Reviews"], "deliverable")
    assets = grouped(tables["Assets"], "deliverable") if "Assets" in tables else {}
    found = []
    for deal in cast("Table[Deal]", tables["Deals"]):
        if deal.campaign not in campaigns and (deal.campaign or len(campaigns) < len(tables["Campaigns"].by_id())):
            continue
        creator = creators.get(deal.creator or "")
        deliverables = by_deal["Deliverables"][deal.id]
        found.append(
            Agreement(
                deal=deal,
                creator=(creator and (creator.handle or creator.name)) or deal.creator or deal.id or "this creator",
                agency=(creator and creator.agency) or "",
                campaign=campaigns.get(deal.campaign or "") or Campaign(),
                deliverables=tuple(deliverables),
                rights=tuple(by_deal["Rights"][deal.id]),
                reviews=tuple(row for one in deliverables for row in reviews[one.id]),
                payments=tuple(by_deal["Payments"][deal.id]),
                tracking=tracking,
                settings=settings,
                tables=tables,
                assets=tuple(row for one in deliverables for row in assets.get(one.id, ())),
            )
        )
    return found


def grouped(table: Table[Any], key: str) -> defaultdict[str, list[Any]]:
    """Rows by what they point at; those that point nowhere are left out."""
    groups: defaultdict[str, list[Any]] = defaultdict(list)
    for row in table:
        if getattr(row, key):
            groups[getattr(row, key)].append(row)
    return groups
