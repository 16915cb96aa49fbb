"""Creators grouped by a field: how many there are, the views they get and what they ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.kernel.money import quantile, rounded

QUARTER, THREE_QUARTERS = Decimal("0.25"), Decimal("0.75")


@dataclass(frozen=True)
class Rate:
    """What the middle half of some creators asks for a video, in the currency they ask in. `n` are those who name a price."""

    currency: str
    n: int
    low: Decimal
    middle: Decimal
    high: Decimal


@dataclass(frozen=True)
class Group:
    """Creators with one value; key "" are those whose value nobody knows. `views` is the median of their median views, of `n_views`
    whose views are known; None where there are none."""

    key: str
    creators: int
    views: int | None
    n_views: int
    rates: tuple[Rate, ...]


def grouped(creators: Iterable[Creator], values: Callable[[Creator], frozenset[str]]) -> list[Group]:
    """Groups, the largest first, those without a value last. Who has several values counts in each of them."""
    members: defaultdict[str, list[Creator]] = defaultdict(list)
    for one in creators:
        for key in values(one) or ("",):
            members[key].append(one)
    found = [_group(key, some) for key, some in members.items()]
    return sorted(found, key=lambda one: (not one.key, -one.creators, one.key))


def _group(key: str, members: Sequence[Creator]) -> Group:
    views = [one.median_views for one in members if one.median_views is not None]
    return Group(key, len(members), round(median(views)) if views else None, len(views), rates(members))


def rates(creators: Iterable[Creator]) -> tuple[Rate, ...]:
    """Typical rates by currency, never mixed; the currency most ask in first. A rate without a currency is left out."""
    asked: defaultdict[str, list[Decimal]] = defaultdict(list)
    for one in creators:
        if one.typical_rate is not None and one.rate_currency:
            asked[one.rate_currency.upper()].append(one.typical_rate)
    found = []
    for currency, amounts in asked.items():
        amounts.sort()
        low, middle, high = (
            rounded(quantile(amounts, part), currency) for part in (QUARTER, Decimal("0.5"), THREE_QUARTERS)
        )
        found.append(Rate(currency, len(amounts), low, middle, high))
    return tuple(sorted(found, key=lambda one: (-one.n, one.currency)))
