"""The task of one campaign: its people as offers, its money, and the limits that were asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from difflib import get_close_matches
from functools import cached_property

from creatorsheet.app.mixing.people import Person, by_name, weighed
from creatorsheet.app.mixing.purse import Purse, minor
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.cells import VALUE_IS_NOT_KNOWN
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.territories import Territories
from creatorsheet.kernel.finding import Place
from creatorsheet.planning.mix import Kind, Limit, Offer, Task, task
from creatorsheet.planning.outlook import Forecast
from creatorsheet.planning.wishes import Between, Wishes
from creatorsheet.planning.worth import BY_OBJECTIVE, Worth


@dataclass(frozen=True)
class Asked:
    """A task, and the people behind it: of each offer, and all of them. `why_worth` tells why it is counted so."""

    campaign: Campaign
    currency: str
    purse: Purse
    worth: Worth
    why_worth: str
    people: tuple[Person, ...]
    offered: tuple[Person, ...]
    task: Task

    @property
    def name(self) -> str:
        """How messages call the campaign."""
        return self.campaign.name or self.campaign.id

    @cached_property
    def places(self) -> Mapping[int, int]:
        """The place of each offer's person among the offers, by the person's identity."""
        return {id(one): at for at, one in enumerate(self.offered)}

    def value(self, at: int, views: int) -> int:
        """What an offer would be worth with other views."""
        return self.worth.of(views, self.offered[at].score) or 0

    def forecast(self, at: int) -> Forecast:
        """The views of an offer; none where nobody knows."""
        return self.offered[at].forecast or Forecast(0)


def asked(
    campaign: Campaign,
    currency: str,
    purse: Purse,
    spent: Decimal,
    everyone: Sequence[Person],
    table: Table[Candidate],
    territories: Territories,
    wishes: Wishes,
) -> Asked:
    """Refuses (CS-R07) a creator nobody on the shortlist is called."""
    worth, why = _worth(campaign, everyone, wishes)
    everyone = tuple(weighed(everyone, worth.scored, worth.viewed, table))
    named = by_name(everyone)
    without = {id(one) for text in wishes.without for one in _called(named, text, campaign)}
    people = tuple(replace(one, barred="left out as asked") if id(one) in without else one for one in everyone)
    named = by_name(people)
    musts = {text: _called(named, text, campaign) for text in wishes.must}
    if wishes.approved:
        for one in people:
            if one.approved and one not in musts.setdefault(one.name, []):
                musts[one.name].append(one)
    wanted = {id(one) for some in musts.values() for one in some}
    able = [one for one in people if one.agreed or id(one) in wanted or not (one.barred or one.wanting)]
    able.sort(key=lambda one: (one.row.id if one.row else "", one.creator, one.row.sheet_row if one.row else 0))
    offers = [_offer(one, worth, currency) for one in able]
    place = {id(one): at for at, one in enumerate(able)}
    limits = [*_counted(able, territories, wishes)]
    for text, some in musts.items():
        at = frozenset(place[id(one)] for one in some)
        if not any(one.agreed for one in some):
            limits.append(Limit(Kind.MUST, text, 1, at, least=True))
    for names in wishes.apart:
        at = frozenset(place[id(one)] for text in names for one in _called(named, text, campaign) if id(one) in place)
        limits.append(Limit(Kind.PAIR, " and ".join(names), 1, at))
    whole = task(offers, purse.money(currency, spent), limits)
    return Asked(campaign, currency, purse, worth, why, people, tuple(able), whole)


def _worth(campaign: Campaign, everyone: Sequence[Person], wishes: Wishes) -> tuple[Worth, str]:
    if wishes.worth:
        return wishes.worth, "as asked for"
    worth = BY_OBJECTIVE[campaign.objective] if campaign.objective else Worth.VIEWS
    if worth.scored and all(one.score is None for one in everyone):
        return Worth.VIEWS, "for nobody has an overall score"
    return (
        worth,
        f"for the objective is {campaign.objective}" if campaign.objective else "for no objective is set",
    )


def _called(named: Mapping[str, list[Person]], text: str, campaign: Campaign) -> list[Person]:
    found = named.get(text.strip().removeprefix("@").casefold())
    if found:
        return found
    near = get_close_matches(text.casefold(), named, n=1, cutoff=0.6)
    raise VALUE_IS_NOT_KNOWN.refuse(
        Place(sheet="Shortlist", table="Shortlist", column="Handle"),
        value=f"'{text}'",
        where=f"the shortlist of {campaign.name or campaign.id}",
        nearest=near[0] if near else "none",
        or_add="",
    )


def _offer(one: Person, worth: Worth, currency: str) -> Offer:
    value = worth.of(one.forecast.middle if one.forecast else None, one.score)
    bar = "" if one.agreed else one.barred or (f"wants {one.wanting.item}" if one.wanting else "")
    return Offer(
        key=one.row.id if one.row else "",
        person=one.creator,
        name=one.name,
        worth=value or 0,
        fee=minor(one.fee or Decimal(0), currency),
        tested=one.tested,
        tier=one.tier,
        market=one.market,
        role=one.role,
        agreed=one.agreed,
        bar=bar,
    )


def _counted(able: Sequence[Person], territories: Territories, wishes: Wishes) -> Iterator[Limit]:
    """Limits on how many are in: of all, of a tier, of a market, of a role."""
    yield from _bounds(Kind.NUMBER, "", frozenset(range(len(able))), wishes.number)
    for name, between in wishes.tiers:
        yield from _bounds(Kind.TIER, name, frozenset(at for at, one in enumerate(able) if one.tier == name), between)
    for name, between in wishes.markets:
        wanted = territories.read(name)
        inside = (at for at, one in enumerate(able) if one.market and _within(territories, one.market, wanted))
        yield from _bounds(Kind.MARKET, name, frozenset(inside), between)
    for name, between in wishes.roles:
        yield from _bounds(Kind.ROLE, name, frozenset(at for at, one in enumerate(able) if one.role == name), between)


def _within(territories: Territories, market: str, wanted: frozenset[str] | None) -> bool:
    country = territories.read(market)
    return wanted is None or (country is not None and country <= wanted)


def _bounds(kind: Kind, name: str, members: frozenset[int], between: Between) -> Iterator[Limit]:
    if between.low:
        yield Limit(kind, name, between.low, members, least=True)
    if between.high is not None:
        yield Limit(kind, name, between.high, members)
