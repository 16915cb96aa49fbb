"""Campaigns with results whose costs are only partly known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from creatorsheet.catalogue.lists import COUNTS_UNDER
from creatorsheet.catalogue.plan.choices import CampaignStatus, CostCategory
from creatorsheet.catalogue.problems.costs import COSTS_ARE_NOT_COMPLETE
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding, Place

NINE = tuple(category for category in CostCategory if category not in COUNTS_UNDER)
"""The guide's categories; the finer ones count under one of them."""


def costs(tables: Mapping[str, Table[Any]]) -> Iterator[Finding]:
    """One finding for each campaign with results that lacks one of the nine categories; 0 counts as entered."""
    if not {"Campaigns", "Costs", "Results"} <= set(tables):
        return
    with_results = {row.campaign for row in tables["Results"] if row.campaign}
    for campaign in tables["Campaigns"]:
        if campaign.id not in with_results or campaign.status is CampaignStatus.CANCELLED:
            continue
        entered = {
            COUNTS_UNDER.get(row.category, row.category)
            for row in tables["Costs"]
            if row.campaign == campaign.id and row.amount is not None
        }
        missing = [category for category in NINE if category not in entered]
        if missing:
            yield COSTS_ARE_NOT_COMPLETE.at(
                Place(sheet="Costs", table="Costs"),
                campaign=campaign.name or campaign.id,
                n=len(NINE) - len(missing),
                total=len(NINE),
                parts=", ".join(category.lower() for category in missing),
            )
