"""What each creator costs and brings, for how much hangs on few of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from creatorsheet.app.progress.gather import Key, Way
from creatorsheet.app.readying.money import currency
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignStatus
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.creators.dependence import Dependence, dependence
from creatorsheet.results.ledger import Rates, booked

ZERO = Decimal(0)


@dataclass(frozen=True)
class Weights:
    """How much hangs on few creators: in money spent (in one currency), views and orders. `left_out` counts creators of campaigns
    whose money no exchange rate tells."""

    currency: str
    spend: Dependence
    views: Dependence
    orders: Dependence
    left_out: int

    def each(self) -> Mapping[str, Dependence]:
        """By the word sentences have for it."""
        return {"spend": self.spend, "views": self.views, "orders": self.orders}


def weights(way: Way) -> Weights:
    """Over all campaigns but cancelled ones; spend is in their currency, in the home currency where they have several."""
    campaigns = {key: one for key, one in way.campaigns.items() if one.status is not CampaignStatus.CANCELLED}
    coins = {currency(way.settings, one) for one in campaigns.values()}
    coin = coins.pop() if len(coins) == 1 else way.settings.home_currency.upper()
    spend, left_out = _spend(way, campaigns, coin)
    views, orders = Counter[str](), Counter[str]()
    for card in way.tables["Scorecards"]:
        if card.campaign in campaigns and card.creator:
            person = way.standing.person(card.creator)
            views[person] += card.views or 0
            orders[person] += card.orders or 0
    seen, bought = (dependence({one: Decimal(n) for one, n in some.items()}) for some in (views, orders))
    return Weights(coin, dependence(spend), seen, bought, left_out)


def _spend(way: Way, campaigns: Mapping[str, Campaign], coin: str) -> tuple[dict[str, Decimal], int]:
    """By creator what is booked or agreed in each campaign, whichever is more."""
    rates, strange = Rates(way.tables["Rates"]), set[Key]()
    agreed: defaultdict[Key, Decimal] = defaultdict(Decimal)
    for key, deals in way.deals.items():
        for deal in way.signed(key) if key[0] in campaigns and deals else ():
            want = currency(way.settings, campaigns[key[0]])
            amount = rates.converted(deal.total or ZERO, deal.currency or want, want, way.day)
            if amount is None:
                strange.add(key)
            else:
                agreed[key] += amount
    costs = _costs(way, campaigns, rates, strange)
    found: defaultdict[str, Decimal] = defaultdict(Decimal)
    for key in {*agreed, *costs}:
        amount = max(agreed.get(key, ZERO), costs.get(key, ZERO))
        ours = rates.converted(amount, currency(way.settings, campaigns[key[0]]), coin, way.day)
        if ours is None:
            strange.add(key)
        else:
            found[key[1]] += ours
    return dict(found), len(strange)


def _costs(way: Way, campaigns: Mapping[str, Campaign], rates: Rates, strange: set[Key]) -> dict[Key, Decimal]:
    """What is booked on creators, in campaign currency."""
    table: Table[Cost] = way.tables["Costs"]
    rows = tuple(one for one in table if one.campaign in campaigns)
    owners = {one.id: one.creator for one in way.tables["Deals"] if one.id}
    found: defaultdict[Key, Decimal] = defaultdict(Decimal)
    for entry in booked(Table(table.model, rows, table.letters, table.unread), rates, _coins(way.settings, campaigns))[
        0
    ]:
        creator = owners.get(entry.cost.deal or "") or entry.cost.creator
        if creator:
            key = (entry.cost.campaign or "", way.standing.person(creator))
            if entry.counts and entry.amount:
                found[key] += entry.amount
            elif entry.amount is None and entry.cost.amount is not None:
                strange.add(key)
    return found


def _coins(settings: Settings, campaigns: Mapping[str, Campaign]) -> dict[str, str | None]:
    return {key: currency(settings, one) for key, one in campaigns.items()}


def as_figures(one: Weights) -> dict[str, Any]:
    """The shares as figures."""
    return {
        "currency": one.currency,
        "left_out": one.left_out,
        **{
            word: {
                "creators": each.n,
                "total": each.total,
                "top": each.top,
                "first": each.first and float(each.first),
                "first_three": each.three and float(each.three),
            }
            for word, each in one.each().items()
        },
    }
