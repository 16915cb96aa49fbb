"""What a creator asked and was paid, and what each campaign with them came to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from creatorsheet.app.profiling.theirs import Theirs
from creatorsheet.catalogue.agreements.choices import DealStatus
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.terms import BINDING
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.creators.portrait import Figure, Kind, Price, Ran
from creatorsheet.kernel.money import rounded
from creatorsheet.kernel.words import counted
from creatorsheet.results import ledger, ranges

THOUSAND = Decimal(1000)


def prices(theirs: Theirs, scored: Sequence[Mapping[str, Any]]) -> list[Price]:
    """All prices of theirs, the newest first; those without a day come last. Cancelled deals are none."""
    views = {video["id"]: video["metrics"].get("views", {}).get("value") for one in scored for video in one["videos"]}
    found = [*_usual(theirs), *_asked(theirs), *_agreed(theirs, views)]
    return sorted(found, key=lambda one: one.on or date.min, reverse=True)


def _usual(theirs: Theirs) -> Iterator[Price]:
    row = theirs.row
    if row.typical_rate is not None:
        yield Price(Kind.USUAL, row.typical_rate, (row.rate_currency or "").upper(), row.rate_on, work="1 video")


def _asked(theirs: Theirs) -> Iterator[Price]:
    for one in theirs.of(Candidate):
        if one.asked_fee is not None:
            name = theirs.campaign(one.campaign).name or one.campaign or ""
            yield Price(Kind.ASKED, one.asked_fee, (one.asked_currency or "").upper(), one.asked_on, campaign=name)


def _agreed(theirs: Theirs, views: Mapping[str, float | None]) -> Iterator[Price]:
    for one in theirs.agreements:
        deal = one.deal
        amount = deal.base_fee if deal.total is None else deal.total
        if amount is None or deal.status is DealStatus.CANCELLED:
            continue
        currency = theirs.currency(one)
        cost, why = _per_thousand(one, views, currency)
        yield Price(
            Kind.AGREED if deal.status in BINDING else Kind.OFFERED,
            amount,
            currency,
            deal.signed_on or deal.starts,
            campaign=one.campaign.name or deal.campaign or "",
            work=counted(deal.videos_agreed, "video") if deal.videos_agreed else "",
            per_thousand=cost,
            why=why,
        )


def _per_thousand(agreement: Agreement, views: Mapping[str, float | None], currency: str) -> tuple[Decimal | None, str]:
    """The fee for the work for 1,000 views of its videos, once each of them has views; else the reason."""
    deal = agreement.deal
    if deal.status not in BINDING:
        return None, ""
    fee = deal.base_fee if deal.base_fee is not None else deal.total
    videos = [views.get(one.id) for one in agreement.videos]
    known = [one for one in videos if one is not None]
    if not videos or len(known) < len(videos):
        return None, f"{len(known)} of {len(videos)} seen" if videos else "no video"
    total = sum(known)
    if not fee or not total:
        return None, "no fee" if not fee else "no views"
    return rounded(fee * THOUSAND / Decimal(repr(total)), currency), ""


def ran(theirs: Theirs, scored: Sequence[Mapping[str, Any]]) -> list[Ran]:
    """What each campaign with them came to, the newest first, from the figures of Score results.

    Rows of theirs that were merged since are added up; a cost per order is that of the totals, with the range of so few
    orders. Campaigns in which they have neither a live post, an order nor a cost are left out.
    """
    booked = _booked(theirs)
    deals: defaultdict[str, list[Agreement]] = defaultdict(list)
    for one in theirs.agreements:
        if one.deal.status in BINDING:
            deals[one.campaign.id].append(one)
    found = []
    for campaign in scored:
        mine = [one for one in campaign["creators"] if one["id"] in theirs.ids]
        told = {one["id"] for one in mine}
        more = [cost for (key, creator), cost in booked.items() if key == campaign["id"] and creator not in told]
        made = _ran(theirs, campaign, mine, deals[campaign["id"]], more)
        if made.posts or made.orders or made.cost:
            found.append(made)
    return sorted(found, key=lambda one: one.on or date.min, reverse=True)


def _ran(
    theirs: Theirs,
    campaign: Mapping[str, Any],
    mine: Sequence[Mapping[str, Any]],
    deals: Sequence[Agreement],
    more: Sequence[float],
) -> Ran:
    row = theirs.campaign(campaign["id"])
    videos = [one for one in campaign["videos"] if one["creator"] in theirs.ids]
    seen = [one["metrics"]["views"]["value"] for one in videos if "views" in one["metrics"]]
    orders = [one["metrics"]["orders"]["value"] for one in mine if "orders" in one["metrics"]]
    costs = [*(one["cost"] for one in mine if one["cost"] is not None), *more]
    chances = [one["meets_target"] for one in mine]
    agreed = [one.deal.videos_agreed for one in deals if one.deal.videos_agreed is not None]
    cost, count = (sum(costs) if costs else None), (round(sum(orders)) if orders else None)
    return Ran(
        campaign=campaign["name"],
        on=row.starts,
        state=str(row.status or ""),
        currency=campaign["currency"],
        posts=len(videos),
        agreed=sum(agreed) if agreed else None,
        views=round(sum(seen)) if seen else None,
        views_of=len(seen),
        orders=count,
        cost=cost,
        per_order=_per_order(cost, count),
        chance=chances[0] if len(chances) == 1 else None,
    )


def _booked(theirs: Theirs) -> Mapping[tuple[str, str], float]:
    """What is booked on them, by campaign and the id that the rows name, in campaign currency: Score results tells costs of
    those alone who have a deal or a post there, and some rows may name an id that was merged since."""
    costs = theirs.tables[Cost.sheet.title]
    own = replace(costs, rows=tuple(theirs.of(Cost)))
    home = theirs.settings.home_currency
    currencies = {key: one.currency or home for key, one in theirs.campaigns.items()}
    found: defaultdict[tuple[str, str], float] = defaultdict(float)
    for entry in ledger.booked(own, ledger.Rates(theirs.tables["Rates"]), currencies)[0]:
        if entry.counts and entry.amount is not None:
            found[entry.cost.campaign or "", entry.cost.creator or ""] += float(entry.amount)
    return found


def _per_order(cost: float | None, orders: int | None) -> Figure | None:
    """Cost per order with its range; without an order only its lower end."""
    if not cost or orders is None:
        return None
    span = ranges.cost_per(cost, orders)
    return Figure(cost / orders if orders else None, span.low, span.high)
