"""Results: how far off a figure can be, and where it stands among its peers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from creatorsheet.catalogue.functions.results import OVER_VIDEOS
from creatorsheet.catalogue.metric import Better
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.kernel.formula import names
from creatorsheet.kernel.unanswered import Unanswered, unreadable
from creatorsheet.kernel.words import counted
from creatorsheet.results import peers as among
from creatorsheet.results import ranges
from creatorsheet.results.frames import known
from creatorsheet.results.ranges import Range

MOST = 5_000
"""Videos that a range is made of in a second or two; so many are of more than one campaign."""

Figures = Sequence[float | None]


def cost_per(cost: float, events: float, word: str) -> Range:
    """The range of a known cost per count of events."""
    if cost < 0 or events < 0:
        raise unreadable(f"Cost and {word} cannot be below 0.")
    return ranges.cost_per(cost, events)


def conversion(orders: float, clicks: float) -> Range:
    """The range of orders per click."""
    if orders != int(orders) or clicks != int(clicks) or min(orders, clicks) < 0:
        raise unreadable("Orders and clicks are counted, so they are whole numbers from 0 on.")
    if not clicks:
        raise Unanswered("Clicks is 0, so there is nothing to divide by.", "")
    if orders > clicks:
        raise unreadable(
            "There are more orders than clicks: some came by code or search, so this is no share of clicks."
        )
    return ranges.wilson(int(orders), int(clicks))


def return_on(revenue: Figures, cost: float) -> Range:
    """The range of revenue per cost, from the revenue of each order."""
    amounts = [one for one in revenue if one is not None]
    if cost <= 0:
        raise Unanswered(f"Cost is {cost:g}, so there is nothing to divide by.", "")
    if not amounts:
        raise Unanswered("Revenue holds no order.", "")
    if min(amounts) < 0:
        raise unreadable("Revenue holds an order below 0; take refunds off the order they belong to.")
    found = ranges.sums(np.array(amounts))
    return Range(None if found.low is None else found.low / cost, None if found.high is None else found.high / cost)


def over_videos(key: str, **values: float | Figures) -> Range:
    """The range of a metric when the videos it is made of are drawn again and again."""
    formula = METRICS[key].value
    columns = {name: one for name, one in values.items() if isinstance(one, Sequence)}
    sizes = {len(one) for one in columns.values()}
    if len(sizes) > 1:
        raise Unanswered("The columns differ in length; each video needs one cell in each.")
    facts = {name: np.array([np.nan if cell is None else cell for cell in one]) for name, one in columns.items()}
    fixed = {name: float(one) for name, one in values.items() if not isinstance(one, Sequence)}
    there = known(formula, {**facts, **{name: np.full(max(sizes), one) for name, one in fixed.items()}})
    facts = {name: one[there] for name, one in facts.items()}
    if any((one < 0).any() for one in facts.values()) or min(fixed.values(), default=0) < 0:
        raise unreadable("A cell is below 0; counts and costs begin at 0.")
    if (videos := int(there.sum())) < ranges.FEWEST:
        raise Unanswered(f"Only {counted(videos, 'video')}; {ranges.FEWEST} are needed.")
    if videos > MOST:
        raise Unanswered(f"{videos:,} videos at once; choose those of one campaign, {MOST:,} at most.")
    found = ranges.over_videos(formula, facts, fixed)
    if found is None:
        below = names(formula)[-1]
        raise Unanswered(f"{below.capitalize()} are 0, so there is nothing to divide by.", "")
    return found


def benchmark(figure: float, peers: Figures, better: str, fewest: float) -> float:
    """The share of peers a figure beats."""
    wanted = better.strip().casefold()
    if wanted not in tuple(Better):
        raise unreadable(f"'{better[:20]}' is no direction; type higher or lower.")
    if fewest < 2 or fewest != int(fewest):
        raise unreadable("The smallest number of peers is a whole number from 2 on.")
    return among.percentile(figure, [one for one in peers if one is not None], Better(wanted), int(fewest))


def _low(found: Callable[..., Range], *given: object, **values: object) -> float | None:
    return found(*given, **values).low


def _high(found: Callable[..., Range], *given: object, **values: object) -> float:
    high = found(*given, **values).high
    if high is None:
        raise Unanswered("Nothing happened yet, so there is no upper end.")
    return high


RANGES: dict[str, Callable[..., Range]] = {
    "CPA": lambda cost, acquisitions: cost_per(cost, acquisitions, "acquisitions"),
    "CPC": lambda cost, clicks: cost_per(cost, clicks, "clicks"),
    "CVR": conversion,
    "ROAS": return_on,
    **{key.upper(): partial(over_videos, key) for key in OVER_VIDEOS},
}
ANSWERS: dict[str, Callable[..., object]] = {
    **{f"{key}_LOW": partial(_low, found) for key, found in RANGES.items()},
    **{f"{key}_HIGH": partial(_high, found) for key, found in RANGES.items()},
    "BENCHMARK": benchmark,
}
