"""CPU seconds of the mix for many creators under twelve limits, beside what a marketer does by hand: views per fee, downwards.

Run: python tests/bench/mix.py [CREATORS] [BUDGET]     (5,000 and 60,000, 200,000 and 400,000 where nothing is said)

By hand means: first the minimums, each with the creators of most views for the money, then on down the list as long as
fees and limits allow.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from decimal import Decimal

import numpy as np

from creatorsheet.app.mix import mix
from creatorsheet.book.memory import MemoryBook
from creatorsheet.planning import reasons
from creatorsheet.planning.mix import Kind, Limit, Money, Offer, Task, task
from creatorsheet.planning.wishes import Between, Wishes

TIERS, MARKETS = ("Nano", "Micro", "Mid", "Macro", "Mega"), ("US", "GB", "DE", "FR")
FEES, VIEWS = np.array([300, 900, 3_000, 9_000, 30_000]), np.array([8e3, 4e4, 2e5, 8e5, 3e6])
RANGES = {"Nano": (2, 6), "Micro": (2, 6), "Mid": (2, 6)}
NUMBER, MARKET, RESERVE = (8, 40), (1, 12), Decimal("0.15")


def offers(many: int, seed: int = 1) -> list[Offer]:
    """So many creators; the same at every run."""
    chance = np.random.default_rng(seed)
    tier = chance.choice(5, many, p=[0.3, 0.35, 0.2, 0.1, 0.05])
    fees = (FEES[tier] * chance.lognormal(0, 0.35, many)).round().astype(int) * 100
    views = (VIEWS[tier] * chance.lognormal(0, 0.5, many)).round().astype(int)
    market, tested = chance.integers(0, 4, many), chance.random(many) < 0.6
    return [
        Offer(
            key=f"S-{at:06}",
            person=f"K-{at}",
            name=f"creator{at}",
            worth=int(views[at]),
            fee=int(fees[at]),
            tested=bool(tested[at]),
            tier=TIERS[tier[at]],
            market=MARKETS[market[at]],
        )
        for at in range(many)
    ]


def limits(known: list[Offer]) -> list[Limit]:
    """The number, three tiers and four markets, each from and to; with budget and reserve twelve limits of a marketer."""
    everybody = frozenset(range(len(known)))
    groups = [(Kind.NUMBER, "", everybody, NUMBER)]
    groups += [
        (Kind.TIER, one, frozenset(at for at in everybody if known[at].tier == one), both)
        for one, both in RANGES.items()
    ]
    groups += [
        (Kind.MARKET, one, frozenset(at for at in everybody if known[at].market == one), MARKET) for one in MARKETS
    ]
    found = []
    for kind, name, members, (low, high) in groups:
        found += [Limit(kind, name, low, members, least=True), Limit(kind, name, high, members)]
    return found


def by_hand(one: Task) -> list[int]:
    """Most views for the money first, minimums before all else."""
    order = sorted(range(len(one.offers)), key=lambda at: -one.offers[at].worth / one.offers[at].fee)
    taken: list[int] = []

    def fits(at: int) -> bool:
        return not any(limit.broken_by(one.offers, [*taken, at]) for limit in one.limits if not limit.least)

    for limit in (limit for limit in one.limits if limit.least and limit.kind is not Kind.NUMBER):
        for at in order:
            if limit.amount(one.offers, taken) >= limit.bound:
                break
            if at in limit.members and at not in taken and fits(at):
                taken.append(at)
    for at in order:
        if at not in taken and fits(at):
            taken.append(at)
    return taken


def whole(many: int, budget: int) -> tuple[float, int]:
    """CPU seconds of the whole action on a workbook in memory, reading and reasons included, and the cells it changes."""
    known = offers(many)
    followers = dict(zip(TIERS, (5_000, 50_000, 200_000, 700_000, 2_000_000), strict=True))
    book = MemoryBook(
        {
            "Campaigns": [
                {"campaign_id": "C-1", "name": "Glow Spring", "currency": "EUR", "budget": budget, "test_share": 0.15}
            ],
            "Creators": [
                {
                    "creator_id": one.person,
                    "handle": one.name,
                    "country": one.market,
                    "tier": one.tier,
                    "followers": followers[one.tier],
                    "rehire_status": "Rehire" if one.tested else None,
                }
                for one in known
            ],
            "Shortlist": [
                {
                    "shortlist_id": one.key,
                    "campaign": "C-1",
                    "creator": one.person,
                    "views_p50": one.worth,
                    "asked_fee": one.fee / 100,
                    "asked_currency": "EUR",
                }
                for one in known
            ],
        }
    )
    wishes = Wishes(
        number=Between(*NUMBER),
        tiers=tuple((name, Between(*both)) for name, both in RANGES.items()),
        markets=tuple((name, Between(*MARKET)) for name in MARKETS),
    )
    began = time.process_time()
    outcome = mix(book, today=date(2026, 11, 24), campaign="C-1", wishes=wishes)
    return time.process_time() - began, len(outcome.plan.changes)


def small(lists: int = 100, many: int = 30, budget: int = 20_000) -> str:
    """What the mix brings over a list made by hand, on short lists with no other limits than money and reserve."""
    gains = []
    for seed in range(lists):
        one = task(offers(many, seed), Money(budget * 100, RESERVE))
        best = one.best()
        if best and best.worth:
            gains.append(1 - sum(one.offers[at].worth for at in by_hand(one)) / best.worth)
    missed = sorted(gains)
    return (
        f"{lists} lists of {many}, {budget:,}: by hand misses {np.mean(missed):.1%} of the views on average,"
        f" {missed[len(missed) * 9 // 10]:.1%} or more on one list in ten, {missed[-1]:.1%} at worst"
    )


def main() -> None:
    many = int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 5_000
    budgets = [int(sys.argv[2].replace(",", ""))] if len(sys.argv) > 2 else [60_000, 200_000, 400_000]
    known = offers(many)
    for budget in budgets:
        one = task(known, Money(budget * 100, RESERVE), limits(known))
        began = time.process_time()
        best = one.best()
        searched = time.process_time() - began
        if best is None:
            print(f"{many:,} creators, {budget:,}: no set keeps all limits")
            continue
        prices = reasons.prices(one, best)
        reasons.outs(one, best, prices)
        list(reasons.steps(one, best))
        list(reasons.alternatives(one, best, 3))
        told = time.process_time() - began - searched
        hand = by_hand(one)
        views = sum(one.offers[at].worth for at in hand)
        broken = [limit for limit in one.limits if limit.broken_by(one.offers, hand)]
        print(
            f"{many:,} creators, {budget:,}: {len(best.taken)} bring {best.worth:,} views"
            f" ({'proved best' if best.proved else f'at most {best.bound:,}'}) in {searched:.1f} CPU s, reasons {told:.1f} CPU s;"
            f" by hand {views:,} ({views / best.worth:.1%}){f', breaking {len(broken)} limits' if broken else ''}"
        )
    print(small())
    seconds, cells = whole(many, budgets[0])
    print(f"the whole action at {budgets[0]:,}: {seconds:.1f} CPU s, {cells:,} cells changed")


if __name__ == "__main__":
    main()
