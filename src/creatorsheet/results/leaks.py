"""Leaks: signs that a promo code is used by people who never saw its creator. Each is unusual and to be checked, no proof.

Every sign compares a number of orders with what chance makes of the usual, and is told only where chance would do as much
once in a thousand times. Import it where it is needed: scipy.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

import numpy as np
from scipy import special

from creatorsheet.results.exposure import Exposure
from creatorsheet.results.uses import Use

ALPHA = 0.001
"""How often chance alone may bring a sign about, for one sign of one code."""

ODD = 0.02
"""The share of orders that is odd by the way: somebody tests a code, a browser looks for coupons (house default)."""

TIMES = 3.0
"""How many times the usual is unusual; promotions and better videos double it easily (house default)."""

SPREAD = 1.25
"""How far the orders for a view differ from time to time by the way: posts and days are not alike (house default)."""

STILL = 0.05
"""Up to this share of all views a time is one in which views stand still (house default)."""

FEW, SOME, KNOWN, PEERS_KNOWN = 3, 8, 10, 30
"""The least number of odd orders; of orders in a time; of buyers known to be new or not; of the same among peers."""

APART, POINTS = 0.1, 0.25
"""By how many points creators' shares of returning customers differ by the way; and from how many on it is unusual (house
default)."""

AROUND = 14
"""Days before and after the end of a code that are compared."""


class Sign(Enum):
    """What is unusual about the orders of a code."""

    BEFORE = "orders before the creator's first post"
    STILL = "orders while views stand still"
    BURST = "more orders than views explain"
    RATE = "more orders for a thousand views than peers"
    COUPON = "orders from coupon sites"
    SEVERAL = "codes of several creators on one order"
    ENDED = "orders after the code's end"
    RETURNING = "many returning customers"


@dataclass(frozen=True)
class Signal:
    """One sign of a code: how many orders of how many, what the usual would be, and the orders it singles out.

    `orders` is empty where no single orders can be told. `usual` and `seen` are in the unit of the sign: orders, shares, or
    orders for a thousand views. `chance` is how likely the usual brings that many about.
    """

    sign: Sign
    number: int
    of: int
    seen: float
    usual: float
    chance: float
    orders: frozenset[str] = frozenset()
    since: datetime | None = None
    until: datetime | None = None
    site: str = ""


@dataclass(frozen=True)
class Code:
    """What is known of one code: its uses, the creator's posts, and when it ended."""

    key: str
    uses: Sequence[Use]
    exposure: Exposure | None = None
    first_post: datetime | None = None
    ended: datetime | None = None
    peers: Mapping[str, float] = field(default_factory=dict)
    """Orders for a thousand views of the other creators of the campaign, by creator."""
    peers_known: int = 0
    peers_returning: int = 0


def number(uses: Iterable[Use]) -> int:
    """How many orders uses stand for."""
    return sum(one.count for one in uses)


def signals(code: Code, least_peers: int) -> list[Signal]:
    """Every sign of a code, those that single orders out first."""
    told: list[Signal] = [*_odd(code), *_in_time(code)]
    for find in (_after, _returning, lambda one: _rate(one, least_peers)):
        found: Signal | None = find(code)
        if found is not None:
            told.append(found)
    return told


def _odd(code: Code) -> Iterable[Signal]:
    """Orders that should hardly be: before the first post, from coupon sites, with codes of several creators."""
    first = code.first_post
    timed = [one for one in code.uses if one.at]
    sent = [one for one in code.uses if one.sent]
    kinds: list[tuple[Sign, list[Use], Callable[[Use], bool]]] = [
        (Sign.BEFORE, timed if first else [], lambda one: bool(first and one.at and one.at < first)),
        (Sign.COUPON, sent, lambda one: bool(one.coupon_site)),
        (Sign.SEVERAL, list(code.uses), lambda one: one.others),
    ]
    for sign, among, is_odd in kinds:
        odd = [one for one in among if is_odd(one)]
        hits, of = number(odd), number(among)
        if hits < FEW or (chance := _at_least(hits, of, ODD)) >= ALPHA:
            continue
        sites = [one.coupon_site for one in odd if one.coupon_site]
        site = max(sorted(set(sites)), key=sites.count) if sign is Sign.COUPON else ""
        moments = [one.at for one in odd if one.at]
        yield Signal(
            sign, hits, of, hits / of, ODD, chance, _names(odd), min(moments, default=None), max(moments, default=None), site
        )  # fmt: skip


def _in_time(code: Code) -> Iterable[Signal]:
    """Times between two captures in which far more orders came than the views of the creator's posts explain."""
    seen = code.exposure
    if seen is None or len(seen.cuts) < 3:
        return
    spans = list(zip(seen.cuts, seen.cuts[1:], strict=False))
    timed = [one for one in code.uses if one.at and one.valid and seen.cuts[0] <= one.at < seen.cuts[-1]]
    held = [[one for one in timed if one.at and start <= one.at < end] for start, end in spans]
    felt = [seen.between(start, end) for start, end in spans]
    new = [seen.between(start, end, felt=False) for start, end in spans]
    orders = [number(part) for part in held]
    for sign in (Sign.STILL, Sign.BURST):
        found: list[tuple[int, float]] = []
        for at, hits in enumerate(orders):
            still = new[at] <= STILL * seen.total
            if still is not (sign is Sign.STILL) or hits < SOME or not felt[at]:
                continue
            share = max(_share(felt, at), _share(new, at))
            usual = max(sum(orders) - hits, 1) * share / (1 - share) if share < 1 else float(hits)
            wide = SPREAD * share / (SPREAD * share + 1 - share)
            chance = _at_least(hits, sum(orders), wide) * len(spans)
            if hits >= TIMES * usual and chance < ALPHA:
                found.append((at, chance))
        if found:
            yield _spans(sign, [at for at, _ in found], held, felt, spans, min(chance for _, chance in found))


def _share(views: Sequence[float], at: int) -> float:
    """The part of all views that fell into a time."""
    whole = sum(views)
    return views[at] / whole if whole > 0 else 0.0


def _spans(
    sign: Sign, chosen: list[int], held: list[list[Use]], felt: list[float],
    spans: list[tuple[datetime, datetime]], chance: float,
) -> Signal:  # fmt: skip
    """All unusual times of a code as one signal; the usual is what the other times bring for as many views."""
    inside = [one for at in chosen for one in held[at]]
    rest = [at for at in range(len(spans)) if at not in chosen]
    orders, views = sum(number(held[at]) for at in rest), sum(felt[at] for at in rest)
    usual = orders / views * sum(felt[at] for at in chosen) if views else 0.0
    of = number(inside) + orders
    return Signal(
        sign, number(inside), of, float(number(inside)), usual, chance, _names(inside), spans[chosen[0]][0], spans[chosen[-1]][1]
    )  # fmt: skip


def _after(code: Code) -> Signal | None:
    """More orders after the end of a code than before it, when there should be none. Both are counts that chance makes, so
    that they are compared as halves of their sum."""
    end = code.ended
    if end is None:
        return None
    span = timedelta(days=AROUND)
    after = [one for one in code.uses if one.at and timedelta(0) < one.at - end <= span]
    before = [one for one in code.uses if one.at and timedelta(0) <= end - one.at < span]
    later = [one for one in code.uses if one.at and one.at > end]
    hits, usual = number(after), number(before)
    chance = _at_least(hits, hits + usual, 0.5)
    if hits < FEW or chance >= ALPHA:
        return None
    moments = [one.at for one in later if one.at]
    return Signal(
        Sign.ENDED,
        hits,
        number(code.uses),
        float(hits),
        float(usual),
        chance,
        _names(later),
        end,
        max(moments),
    )


def _returning(code: Code) -> Signal | None:
    """Far more returning customers than other codes of the campaign bring."""
    known = [one for one in code.uses if one.new is not None and one.valid]
    back = [one for one in known if one.new is False]
    hits, of = number(back), number(known)
    if of < KNOWN or code.peers_known < PEERS_KNOWN:
        return None
    usual = code.peers_returning / code.peers_known
    share = hits / of
    chance = _at_least(hits, of, min(0.99, _upper(code.peers_returning, code.peers_known) + APART))
    if share < usual + POINTS or chance >= ALPHA:
        return None
    return Signal(Sign.RETURNING, hits, of, share, usual, chance, _names(back))


def _rate(code: Code, least_peers: int) -> Signal | None:
    """Far more orders for a thousand views than the other creators of the campaign, on the log scale (Student's t for one
    more value). Single orders cannot be told from it."""
    views = code.exposure.total if code.exposure else 0.0
    until = code.exposure.last if code.exposure else None
    orders = number(one for one in code.uses if one.valid and (one.at is None or until is None or one.at <= until))
    if views < 1_000 or orders < SOME or len(code.peers) < max(least_peers, 3):
        return None
    rate = orders / views * 1_000
    logs = np.log(np.array(list(code.peers.values())))
    spread = float(logs.std(ddof=1)) * np.sqrt(1 + 1 / len(logs))
    usual = float(np.exp(logs.mean()))
    if rate < TIMES * usual or spread <= 0:
        return None
    chance = float(special.stdtr(len(logs) - 1, -(np.log(rate) - logs.mean()) / spread))
    return Signal(Sign.RATE, orders, orders, rate, usual, chance) if chance < ALPHA else None


def rate(uses: Iterable[Use], exposure: Exposure | None) -> float | None:
    """Orders for a thousand views, half an order added so that none is no infinitely small rate; None under 1,000 views."""
    if exposure is None or exposure.total < 1_000:
        return None
    held = number(one for one in uses if one.valid and (one.at is None or one.at <= exposure.last))
    return (held + 0.5) / exposure.total * 1_000


def singled_out(found: Iterable[Signal]) -> frozenset[str]:
    """All orders that some signal singles out."""
    return frozenset().union(*(one.orders for one in found))


def _names(held: Collection[Use]) -> frozenset[str]:
    return frozenset(one.name for one in held)


def _at_least(hits: int, of: int, share: float) -> float:
    """How likely that many or more of a number are, each with a share's chance (binomial)."""
    return float(special.betainc(hits, of - hits + 1, share)) if hits else 1.0


def _upper(hits: int, of: int) -> float:
    """The upper end of a share's 95 % range (Jeffreys): what peers have is known from few buyers only."""
    return float(special.betaincinv(hits + 0.5, of - hits + 0.5, 0.975))
