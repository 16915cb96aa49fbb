"""What a campaign has committed: its costs, and what its agreed deals promise beyond them, in campaign currency."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from creatorsheet.catalogue.agreements.choices import RightStatus
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CostCategory
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.terms import BINDING
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.budget import nine
from creatorsheet.creators.merged import heads
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import rounded, split
from creatorsheet.results.ledger import Booked, Rates, booked

PAY, RIGHTS = CostCategory.CREATOR_COMPENSATION, CostCategory.USAGE_RIGHTS
PROMISED = (PAY, RIGHTS)
"""What the total of a deal pays for."""

ZERO = Decimal(0)
Sums = defaultdict[CostCategory | None, Decimal]


@dataclass(frozen=True)
class Promise:
    """What the deals of one creator promise of a category beyond what Costs holds, in campaign currency."""

    creator: str
    category: CostCategory
    amount: Decimal


@dataclass
class Committed:
    """The sums of one campaign by category of the nine: what is booked of `entries`, and `promises`. `left_out` counts
    amounts that no rate was found for."""

    sums: Sums = field(default_factory=lambda: defaultdict(Decimal))
    left_out: int = 0
    entries: list[Booked] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)


def currency(settings: Settings, campaign: Campaign) -> str:
    """The currency of a campaign: its own, else the home currency."""
    return (campaign.currency or settings.home_currency).upper()


def committed(
    tables: Mapping[str, Table[Any]], settings: Settings, campaigns: Iterable[Campaign], agreements: Iterable[Agreement]
) -> tuple[Mapping[str, Committed], list[Finding]]:
    """Commitments by campaign, and costs without a rate (CS-R04). What a deal promises and Costs hold counts once.

    Costs count for the creator of their deal, else for the one they name; a merged one is the one that is kept. What is
    booked in the currency of a deal fills it at the rate of its signing, so that a rate that moved since promises nothing.
    Fees booked on nobody may be those of any deal, so promises of as much are not added.
    """
    agreements = tuple(agreements)
    currencies = {one.id: currency(settings, one) for one in campaigns}
    rates, costs = Rates(tables["Rates"]), tables["Costs"]
    rows = tuple(one for one in costs if one.campaign in currencies)
    entries, findings = booked(Table(costs.model, rows, costs.letters, costs.unread), rates, currencies)
    head = heads(tables["Creators"])
    creators = {one.id: one.creator or "" for one in tables["Deals"] if one.id}
    of = {key: Committed() for key in currencies}
    signed = _signed(agreements, currencies, rates, head)
    fees: defaultdict[tuple[str, str], Sums] = defaultdict(lambda: defaultdict(Decimal))
    for entry in entries:
        cost, known = entry.cost, of[entry.cost.campaign or ""]
        known.entries.append(entry)
        if entry.amount is None:
            known.left_out += cost.amount is not None
        elif entry.counts:
            category = nine(cost.category) if cost.category else None
            known.sums[category] += entry.amount
            who = creators.get(cost.deal or "") or cost.creator or ""
            key = cost.campaign or "", head.get(who, who)
            rate = signed.get((*key, (cost.currency or "").upper()))
            fees[key][category] += entry.amount if rate is None else (cost.amount or ZERO) * rate
    unbooked: defaultdict[str, dict[str, Sums]] = defaultdict(dict)
    filled: defaultdict[str, Decimal] = defaultdict(Decimal)
    for (campaign, who), sums in _of_heads(promised(agreements, currencies, rates, of), head).items():
        unbooked[campaign][who] = _unbooked(sums, fees[campaign, who], currencies[campaign])
        if not who:
            filled[campaign] = sum((sums[one] - unbooked[campaign][who][one] for one in PROMISED), ZERO)
    for campaign, open_ones in unbooked.items():
        spare = max(sum((fees[campaign, ""][one] for one in (*PROMISED, None)), ZERO) - filled[campaign], ZERO)
        for category in PROMISED:
            wanted = [one[category] for one in open_ones.values()]
            more = sum(wanted, ZERO)
            left = max(more - spare, ZERO)
            of[campaign].sums[category] += left
            spare = max(spare - more, ZERO)
            for who, part in zip(open_ones, split(left, wanted, currencies[campaign]), strict=True):
                if part:
                    of[campaign].promises.append(Promise(who, category, part))
    return of, findings


def promised(
    agreements: Iterable[Agreement], currencies: Mapping[str, str], rates: Rates, of: Mapping[str, Committed]
) -> dict[tuple[str, str], Sums]:
    """The fixed money of agreed deals by campaign and creator: rights fees, and the rest as pay."""
    found: defaultdict[tuple[str, str], Sums] = defaultdict(lambda: defaultdict(Decimal))
    for one in agreements:
        campaign, who = one.campaign.id, one.deal.creator or ""
        if campaign not in currencies or not binding(one):
            continue
        parts = worth(one, currencies[campaign], rates)
        if parts is None:
            of[campaign].left_out += 1
            continue
        for category in PROMISED:
            found[campaign, who][category] += parts[category]
    return found


def _of_heads(found: Mapping[tuple[str, str], Sums], head: Mapping[str, str]) -> dict[tuple[str, str], Sums]:
    """The same by the creator that is kept of several merged ones."""
    joined: defaultdict[tuple[str, str], Sums] = defaultdict(lambda: defaultdict(Decimal))
    for (campaign, who), sums in found.items():
        for category, amount in sums.items():
            joined[campaign, head.get(who, who)][category] += amount
    return joined


def _signed(
    agreements: Iterable[Agreement], currencies: Mapping[str, str], rates: Rates, head: Mapping[str, str]
) -> dict[tuple[str, str, str], Decimal]:
    """What one unit of a foreign currency was worth when deals in it were signed, by campaign, creator and currency."""
    sums: defaultdict[tuple[str, str, str], list[Decimal]] = defaultdict(lambda: [ZERO, ZERO])
    for one in agreements:
        campaign, who, coin = one.campaign.id, one.deal.creator or "", (one.deal.currency or "").upper()
        want = currencies.get(campaign)
        if want is None or coin in ("", want) or not binding(one):
            continue
        amount = _converted(one.deal.total or ZERO, coin, want, one.deal.signed_on, rates)
        if amount is not None:
            both = sums[campaign, head.get(who, who), coin]
            both[0] += amount
            both[1] += one.deal.total or ZERO
    return {key: amount / total for key, (amount, total) in sums.items() if total}


def binding(agreement: Agreement) -> bool:
    """Whether an agreement promises fixed money."""
    return agreement.deal.status in BINDING and bool(agreement.deal.total)


def worth(agreement: Agreement, want: str, rates: Rates) -> Mapping[CostCategory, Decimal] | None:
    """The total of a deal as rights fees and pay, in a currency at the rate of the day of signing; None without a rate."""
    deal = agreement.deal
    total = deal.total or ZERO
    amount = _converted(total, (deal.currency or want).upper(), want, deal.signed_on, rates)
    if amount is None or not total:
        return None
    fees = sum((right.fee for right in agreement.rights if right.fee and right.status is RightStatus.AGREED), ZERO)
    rights = rounded(amount * min(fees / total, Decimal(1)), want)
    return {RIGHTS: rights, PAY: amount - rights}


def _converted(amount: Decimal, have: str, want: str, day: date | None, rates: Rates) -> Decimal | None:
    """An amount at the rate of a day; None where nobody knows one."""
    if have == want:
        return amount
    dated = rates.find(have, want, day) if day else None
    return rounded(dated.of(amount), want) if dated else None


def _unbooked(promised: Sums, fees: Sums, want: str) -> Sums:
    """What is promised and not booked; never more than both together leave open, whichever way they were booked."""
    most = max(sum((promised[one] - fees[one] for one in PROMISED), ZERO) - fees[None], ZERO)
    found: Sums = defaultdict(Decimal)
    for one in PROMISED:
        found[one] = rounded(min(max(promised[one] - fees[one], ZERO), most), want)
        most -= found[one]
    return found
