"""Currencies that do not belong together, and costs that no rate can convert."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from creatorsheet.catalogue.problems.cells import TWO_CURRENCIES_IN_ONE_DEAL
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import CURRENCIES
from creatorsheet.kernel.words import counted
from creatorsheet.results.ledger import Rates, booked

Tables = Mapping[str, Table[Any]]


def mixtures(tables: Tables) -> Iterator[Finding]:
    """Costs of a deal in a currency that is neither the deal's nor the campaign's."""
    if not {"Campaigns", "Costs", "Deals"} <= set(tables):
        return
    campaigns, deals = tables["Campaigns"].by_id(), tables["Deals"].by_id()
    found: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
    for cost in tables["Costs"]:
        deal = deals.get(cost.deal or "")
        code = (cost.currency or "").upper()
        if deal is None or cost.amount is None or code not in CURRENCIES or not deal.currency:
            continue
        campaign = campaigns.get(cost.campaign or deal.campaign or "")
        own = (campaign and campaign.currency) or ""
        if code not in (deal.currency.upper(), own.upper()):
            found[deal.id, code].append(cost)
    for (deal_id, code), costs in found.items():
        other = tables["Deals"].place(deals[deal_id], "currency")
        yield TWO_CURRENCIES_IN_ONE_DEAL.at(
            tables["Costs"].place(costs[0], "currency"),
            n=f"{counted(len(costs), 'cost')} {'is' if len(costs) == 1 else 'are'}",
            deal=deal_id,
            currency=code,
            other=deals[deal_id].currency.upper(),
            other_cell=f"{other.sheet}!{other.cell}",
        )


def without_rate(tables: Tables) -> list[Finding]:
    """Costs in another currency than their campaign's for which Rates has none near their day (CS-R04)."""
    if not {"Campaigns", "Costs", "Rates"} <= set(tables):
        return []
    currencies = {one.id: one.currency for one in tables["Campaigns"]}
    return booked(tables["Costs"], Rates(tables["Rates"]), currencies)[1]
