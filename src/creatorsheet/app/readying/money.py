"""What a campaign has committed: its costs, and what its agreed deals promise beyond them, in campaign currency."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from creatorsheet.catalogue.agreements.choices import DealStatus, RightStatus
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CostCategory
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.terms import AGREED
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.budget import nine
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import rounded
from creatorsheet.results.ledger import Rates, booked

PAY, RIGHTS = CostCategory.CREATOR_COMPENSATION, CostCategory.USAGE_RIGHTS
PROMISED = (PAY, RIGHTS)
"""What the total of a deal pays for."""

ZERO = Decimal(0)
Sums = defaultdict[CostCategory | None, Decimal]


@dataclass
class Committed:
    """The sums of one campaign by category of the nine. `left_out` counts amounts that no rate was found for."""

    sums: Sums = field(default_factory=lambda: defaultdict(Decimal))
    left_out: int = 0


def currency(settings: Settings, campaign: Campaign) -> str:
    """The currency of a campaign: its own, else the home currency."""
    return (campaign.currency or settings.home_currency).upper()


def committed(
    tables: Mapping[str, Table[Any]], settings: Settings, campaigns: Iterable[Campaign], agreements: Iterable[Agreement]
) -> tuple[Mapping[str, Committed], list[Finding]]:
    """Commitments by campaign, and costs without a rate (CS-R04). What a deal promises and Costs hold counts once.

    Costs count for the creator of their deal, else for the one they name. Fees booked on nobody may be those of any
    deal, so promises of as much are not added.
    """
    currencies = {one.id: currency(settings, one) for one in campaigns}
    rates, costs = Rates(tables["Rates"]), tables["Costs"]
    rows = tuple(one for one in costs if one.campaign in currencies)
    entries, findings = booked(Table(costs.model, rows, costs.letters, costs.unread), rates, currencies)
    creators = {one.id: one.creator or "" for one in tables["Deals"] if one.id}
    of = {key: Committed() for key in currencies}
    fees: defaultdict[tuple[str, str], Sums] = defaultdict(lambda: defaultdict(Decimal))
    for entry in entries:
        cost, known = entry.cost, of[entry.cost.campaign or ""]
        if entry.amount is None:
            known.left_out += cost.amount is not None
        elif entry.counts:
            category = nine(cost.category) if cost.category else None
            known.sums[category] += entry.amount
            fees[cost.campaign or "", creators.get(cost.deal or "") or cost.creator or ""][category] += entry.amount
    unbooked: defaultdict[str, list[Sums]] = defaultdict(list)
    for key, sums in promised(agreements, currencies, rates, of).items():
        unbooked[key[0]].append(_unbooked(sums, fees[key]))
    for campaign, open_ones in unbooked.items():
        spare = sum((fees[campaign, ""][one] for one in (*PROMISED, None)), ZERO)
        for category in PROMISED:
            more = sum((one[category] for one in open_ones), ZERO)
            of[campaign].sums[category] += max(more - spare, ZERO)
            spare = max(spare - more, ZERO)
    return of, findings


def promised(
    agreements: Iterable[Agreement], currencies: Mapping[str, str], rates: Rates, of: Mapping[str, Committed]
) -> dict[tuple[str, str], Sums]:
    """The fixed money of agreed deals by campaign and creator: rights fees, and the rest as pay."""
    found: defaultdict[tuple[str, str], Sums] = defaultdict(lambda: defaultdict(Decimal))
    for one in agreements:
        deal, campaign = one.deal, one.campaign.id
        if deal.status not in (*AGREED, DealStatus.COMPLETED) or not deal.total or campaign not in currencies:
            continue
        want = currencies[campaign]
        worth = _converted(deal.total, (deal.currency or want).upper(), want, deal.signed_on, rates)
        if worth is None:
            of[campaign].left_out += 1
            continue
        fees = sum((right.fee for right in one.rights if right.fee and right.status is RightStatus.AGREED), ZERO)
        rights = rounded(worth * min(fees / deal.total, Decimal(1)), want)
        found[campaign, deal.creator or ""][RIGHTS] += rights
        found[campaign, deal.creator or ""][PAY] += worth - rights
    return found


def _converted(amount: Decimal, have: str, want: str, day: date | None, rates: Rates) -> Decimal | None:
    """An amount at the rate of a day; None where nobody knows one."""
    if have == want:
        return amount
    dated = rates.find(have, want, day) if day else None
    return rounded(amount * Decimal(repr(dated.rate)), want) if dated else None


def _unbooked(promised: Sums, fees: Sums) -> Sums:
    """What is promised and not booked; never more than both together leave open, whichever way they were booked."""
    most = max(sum((promised[one] - fees[one] for one in PROMISED), ZERO) - fees[None], ZERO)
    found: Sums = defaultdict(Decimal)
    for one in PROMISED:
        found[one] = min(max(promised[one] - fees[one], ZERO), most)
        most -= found[one]
    return found
