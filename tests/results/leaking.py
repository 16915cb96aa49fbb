"""Campaigns made up with a fixed seed: clean ones, in which codes differ as they do in life, and ones with a planted leak."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np

from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.results.results import Result
from creatorsheet.results.exposure import exposure
from creatorsheet.results.leaks import Code, number, rate
from creatorsheet.results.uses import Use

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
AGES = (1, 3, 7, 14, 30, 45)


def capture(post, moment, views):
    return Result.model_construct(
        deliverable=post, captured_at=moment, views=int(views), scope=ResultScope.CREATOR_ORGANIC
    )


def creator(draw, key, wait=3.0, odd=0.005):
    """A creator with three posts: most views early, orders days after the view, half as many or twice as many by post, by
    day and by creator; some returning customers, hardly anybody from a coupon site."""
    uses: list[Use] = []
    captures: dict[str, list[Result]] = {}
    posted: dict[str, datetime] = {}
    liking, back = 0.6 * np.exp(draw.normal(0, 0.4)), 1 / (1 + np.exp(-draw.normal(-0.9, 0.3)))
    for n in range(3):
        name, start = f"L-{key}{n}", START + timedelta(days=9 * n + draw.uniform(0, 2))
        posted[name] = start
        views, speed = 30_000 * np.exp(draw.normal(0, 0.6)), draw.uniform(2, 9)
        captures[name] = [capture(name, start + age * DAY, views * (1 - np.exp(-age / speed))) for age in AGES]
        orders = draw.poisson(views / 1000 * liking * np.exp(draw.normal(0, 0.4)))
        crowd: dict[int, float] = {}
        for _ in range(orders):
            after = draw.exponential(speed)
            crowd.setdefault(int(after), draw.gamma(4, 0.25))  # days differ beyond chance
            if draw.uniform() < min(1, crowd[int(after)]):
                uses.append(
                    use(
                        draw, f"{key}{n}-{len(uses)}", start + timedelta(days=after + draw.exponential(wait)), back, odd
                    )
                )
    return Code(key, uses, exposure(captures, posted), START, ended=START + 80 * DAY)


def use(draw, name, at, back, odd=0.005):
    return Use(
        name, at, 1, bool(draw.uniform() > back), "honey.example" if draw.uniform() < odd else "",
        sent=True, others=bool(draw.uniform() < odd), valid=True,
    )  # fmt: skip


def campaign(draw, size=10, **about):
    """Codes of one campaign, each beside its peers."""
    return beside([creator(draw, f"K{n}", **about) for n in range(size)])


def beside(codes):
    """The codes with what their peers bring."""
    rates = {one.key: rate(one.uses, one.exposure) for one in codes}
    found = []
    for one in codes:
        others = [use for other in codes if other is not one for use in other.uses]
        found.append(
            replace(
                one,
                peers={key: held for key, held in rates.items() if key != one.key},
                peers_known=number(others),
                peers_returning=number(use for use in others if use.new is False),
            )
        )
    return found


def leaked(draw, code, orders, first, last, **about):
    """A code with planted orders, at any time between two days of the campaign."""
    more = [
        replace(use(draw, f"leak{n}", START + timedelta(days=draw.uniform(first, last)), 0.3), **about)
        for n in range(orders)
    ]
    return replace(code, uses=[*code.uses, *more])
