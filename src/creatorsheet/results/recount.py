"""Recount: what another order of evidence would change, because some orders point to several creators."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from creatorsheet.catalogue.results.choices import AttributionRule
from creatorsheet.results.sales import Sales, Takings


@dataclass(frozen=True)
class Moved:
    """A creator whose orders or revenue would be others: figures and rank among the campaign's creators, now and then."""

    creator: str
    orders: tuple[int, int]
    revenue: tuple[Decimal, Decimal]
    rank: tuple[int, int]

    @property
    def overtaken(self) -> bool:
        """Whether the rank would be another."""
        return self.rank[0] != self.rank[1]


def others(ranking: Sequence[AttributionRule]) -> Iterator[tuple[AttributionRule, ...]]:
    """Every other order of the same evidence. What a person decided stays first in all of them."""
    rules = tuple(dict.fromkeys(one for one in ranking if one is not AttributionRule.PERSON))
    yield from (one for one in permutations(rules) if one != rules)


def moved(now: Takings, then: Takings, campaign: str) -> list[Moved]:
    """Creators of a campaign with other orders or revenue under another order of evidence, the one most moved first."""
    creators = sorted({who for found in (now, then) for where, who in found.creators if where == campaign})
    held = [{who: _sales(found, campaign, who) for who in creators} for found in (now, then)]
    orders = [{who: one.count("orders") for who, one in some.items()} for some in held]
    revenue = [{who: one.revenue for who, one in some.items()} for some in held]
    ranks = [ranked(some) for some in orders]
    told = [
        Moved(
            who,
            (orders[0][who], orders[1][who]),
            (revenue[0][who], revenue[1][who]),
            (ranks[0][who], ranks[1][who]),
        )
        for who in creators
        if orders[0][who] != orders[1][who] or revenue[0][who] != revenue[1][who]
    ]
    return sorted(told, key=lambda one: -abs(one.orders[1] - one.orders[0]))


def _sales(found: Takings, campaign: str, creator: str) -> Sales:
    return found.creators[campaign, creator] if (campaign, creator) in found.creators else Sales()


def ranked(orders: Mapping[str, int]) -> dict[str, int]:
    """The rank of each by orders, the most first; equals share one.

    >>> ranked({"anna": 5, "ben": 9, "cleo": 5})
    {'anna': 2, 'ben': 1, 'cleo': 2}
    """
    return {who: 1 + sum(other > mine for other in orders.values()) for who, mine in orders.items()}
