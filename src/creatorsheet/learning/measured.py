"""What each work says of the measure its creators are compared by, from its mature posts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from creatorsheet.kernel.formula import evaluate, names
from creatorsheet.kernel.words import counted
from creatorsheet.learning.measure import Kind, Measure, many
from creatorsheet.learning.record import Video, Work

AMOUNTS = ("cost", "revenue")
"""Arguments of formulas that are money."""

NEAR = 0.005
"""How far what is known of single videos may be from what is known of their creator, of the latter."""


@dataclass(frozen=True)
class Sample:
    """What a work's mature posts say. `value` is its figure (None where no event was counted yet); `spend`, what these posts
    cost, and `value` are in the currency all are compared in. `level` and `variance` are on the measure's even scale; where it varies from post
    to post, `each` are the posts on that scale, and the variance is told from all works together."""

    posts: int
    spend: float
    events: int | None = None
    value: float | None = None
    level: float | None = None
    variance: float | None = None
    each: tuple[float, ...] = ()
    parts: tuple[Mapping[str, float], ...] = ()
    """The arguments of the measure's formula: one set for each post, or one for all of a work; amounts in the currency all are
    compared in, so that works of several can be added."""


@dataclass(frozen=True)
class Lacking:
    """Why a work says nothing yet, and what would do."""

    reason: str
    remedy: str = ""


def sample(work: Work, measure: Measure) -> Sample | Lacking:
    """What a work says of a measure, or why it says nothing yet."""
    cost = work.spend - _young(work, ("cost",))
    if lacking := _lacking(work, measure, cost):
        return lacking
    spend = cost * (work.rate or 1)
    match measure.kind:
        case Kind.EVENTS:
            return _of_events(work, measure, spend)
        case Kind.POSTS:
            return _of_posts(work, measure, spend)
    return _of_orders(work, measure, cost, spend)


def _lacking(work: Work, measure: Measure, cost: float) -> Lacking | None:
    if not work.videos:
        return Lacking("no post is live")
    if not work.mature:
        return Lacking(_youth(work, measure), f"look again on {_short(_ripe(work.videos, work.days, first=True))}")
    if (untold := _untold(work, measure)) is not None:
        return untold
    if cost <= 0 and (measure.kind is Kind.EVENTS or "cost" in names(measure.formula)):
        return (
            Lacking("its costs are below zero", "look at Costs")
            if cost
            else Lacking("no cost is booked", "book its costs")
        )
    if measure.money and work.rate is None:
        return Lacking(f"no exchange rate for {work.currency}", "add one to Rates")
    return None


def _untold(work: Work, measure: Measure) -> Lacking | None:
    """What was credited to the creator but to none of its videos cannot be parted into that of old and of young posts."""
    young = [one for one in work.videos if not one.mature]
    if not young or measure.kind is Kind.POSTS:
        return None
    facts = measure.facts if measure.kind is Kind.EVENTS else ("orders",)
    if all(_parted(work, fact) for fact in facts):
        return None
    return Lacking(
        f"{measure.event}s not told by video, {len(young)} of {len(work.videos)} posts too young",
        f"look again on {_short(_ripe(young, work.days))}",
    )


def _parted(work: Work, fact: str) -> bool:
    """Whether all there is of a fact is known by video."""
    whole = work.group.whole.get(fact, 0.0)
    return abs(sum(one.facts.get(fact, 0.0) for one in work.videos) - whole) <= NEAR * whole or not whole


def _of_events(work: Work, measure: Measure, spend: float) -> Sample | Lacking:
    known = [fact for fact in measure.facts if _known(work, fact)]
    if not known:
        return Lacking(f"Results tells nothing of {measure.event}s")
    events = max(0, round(sum(_total(work, fact) for fact in known) - _young(work, known)))
    return Sample(work.mature, spend, events, spend / events if events else None)


def _of_orders(work: Work, measure: Measure, cost: float, spend: float) -> Sample | Lacking:
    if "orders" not in work.group.whole:
        return Lacking("Results tells nothing of orders")
    clicks = sum(one.facts.get("clicks", 0.0) for one in work.videos if one.mature)
    orders = max(0, round(work.group.whole["orders"] - _young(work, ("orders",))))
    revenue = work.group.whole.get("revenue", 0.0) - _young(work, ("revenue",))
    facts = {"orders": orders, "clicks": clicks, "revenue": revenue, "cost": cost}
    if "margin" in work.group.whole:
        facts["margin"] = work.group.whole["margin"]
    value = evaluate(measure.formula, facts)
    posts = work.mature
    if not orders:
        return Sample(posts, spend, 0)
    if value is None or not measure.possible(value):
        return Lacking(f"its {measure.title[:1].lower() + measure.title[1:]} cannot be computed", "look at Results")
    noise = _noise(work, measure, orders, clicks)
    rate = (work.rate or 1) if measure.money else 1.0
    known = {name: amount * (work.rate or 1) if name in AMOUNTS else amount for name, amount in facts.items()}
    return Sample(posts, spend, orders, value * rate, measure.onto(value * rate), noise, (), (known,))


def _noise(work: Work, measure: Measure, orders: int, clicks: float) -> float:
    """The variance of the logit of a share of clicks, of the log of a sum over a random number of orders, or of their mean."""
    if measure.kind is Kind.SHARES:
        return 1 / orders + 1 / max(clicks - orders, 0.5)
    amounts = work.group.amounts
    if not len(amounts) or amounts.sum() <= 0:
        return 1 / orders
    unlike = float((amounts**2).mean() / amounts.mean() ** 2)
    return max(unlike - 1, 0.0) / orders if measure.metric.key == "aov" else unlike / orders


def _of_posts(work: Work, measure: Measure, spend: float) -> Sample | Lacking:
    wanted = names(measure.formula)
    rate = work.rate or 1
    parts = [one for video in work.videos if video.mature and (one := _arguments(video, measure, wanted, rate))]
    if not parts:
        return Lacking(f"Results tells nothing of {many(measure.metric)}")
    whole = {name: sum(one.get(name, 0.0) for one in parts) for name in wanted}
    value = evaluate(measure.formula, whole)
    if value is None or not measure.possible(value):
        return Lacking(f"its {measure.title[:1].lower() + measure.title[1:]} cannot be computed yet")
    singles = [evaluate(measure.formula, one) for one in parts]
    each = tuple(measure.onto(one) for one in singles if one is not None and measure.possible(one))
    spend = sum(one["cost"] for one in parts) if "cost" in wanted else spend
    return Sample(len(parts), spend, None, value, measure.onto(value), None, each, tuple(parts))


def _arguments(video: Video, measure: Measure, wanted: Iterable[str], rate: float) -> Mapping[str, float]:
    """A video's facts by the names of the formula, amounts at a rate; empty where one that it needs is not known."""
    held = {name: measure.metric.totals.get(name, name) for name in wanted}
    found = {name: video.facts[fact] for name, fact in held.items() if fact in video.facts}
    found |= {name: found[name] * rate for name in AMOUNTS if name in found}
    return found if evaluate(measure.formula, found) is not None else {}


def _known(work: Work, fact: str) -> bool:
    return fact in work.group.whole or any(fact in one.facts for one in work.videos)


def _total(work: Work, fact: str) -> float:
    return work.group.whole[fact] if fact in work.group.whole else sum(one.facts.get(fact, 0.0) for one in work.videos)


def _young(work: Work, facts: Iterable[str]) -> float:
    """What belongs to posts that are too young to be judged."""
    return sum(one.facts.get(fact, 0.0) for one in work.videos if not one.mature for fact in facts)


def _youth(work: Work, measure: Measure) -> str:
    """3 orders and one post, 4 days old."""
    newest = min(one.age for one in work.videos)
    posts = len(work.videos)
    old = f"post {counted(newest, 'day')} old" if posts == 1 else f"{posts} posts too young"
    known = [fact for fact in measure.facts if _known(work, fact)]
    events = round(sum(_total(work, fact) for fact in known))
    return f"{counted(events, measure.event) if events else f'no {measure.event}'}, {old}" if known else old


def _ripe(videos: Sequence[Video], days: int, *, first: bool = False) -> date:
    """The day on which all of some posts, or the first of them, are old enough."""
    posted = [one.posted_at.date() for one in videos]
    return (min if first else max)(posted) + timedelta(days=max(7, days // 2))


def _short(day: date) -> str:
    return f"{day.day} {day:%b}"
