"""A campaign beside what else there is to compare it with: its target, other campaigns, paid social and other channels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from creatorsheet.catalogue.creators.choices import CreatorTier
from creatorsheet.kernel.formula import evaluate, names
from creatorsheet.kernel.words import listed
from creatorsheet.learning.fair import Comparison
from creatorsheet.learning.measure import Kind, Measure
from creatorsheet.learning.measured import Sample, sample
from creatorsheet.learning.peers import near
from creatorsheet.learning.record import Record, Work
from creatorsheet.results import ranges


class With(StrEnum):
    """What a campaign is held against."""

    TARGET = "Target"
    PAST = "Other campaigns"
    PAID = "Paid social"
    CHANNEL = "Other channel"
    TIER = "Same tier elsewhere"


@dataclass(frozen=True)
class Channel:
    """What an ad account or another channel brought in the time of a campaign, in its currency."""

    kind: With
    name: str
    facts: Mapping[str, float]


@dataclass(frozen=True)
class Pooled:
    """The figure of several works together, a ratio of totals, with its 95 % range where there is one."""

    value: float | None
    low: float | None = None
    high: float | None = None
    campaigns: int = 0
    creators: int = 0
    posts: int = 0
    events: int | None = None


@dataclass(frozen=True)
class Line:
    """One comparison; `theirs` is None where there is none, for the `reason` given."""

    kind: With
    name: str
    theirs: Pooled | None
    ours: Pooled
    reason: str = ""

    @property
    def difference(self) -> float | None:
        """By which share ours lies above theirs, below where negative."""
        if self.theirs is None or not self.theirs.value or self.ours.value is None or self.theirs.value < 0:
            return None
        return self.ours.value / self.theirs.value - 1


def lines(record: Record, found: Comparison, channels: Sequence[Channel]) -> list[Line]:
    """All comparisons of a campaign, in the order a page shows them; money in its currency."""
    measure = found.measure
    if measure is None or not found.creators:
        return []
    first = found.creators[0].work
    rate = (first.rate or 1.0) if measure.money else 1.0
    mine = [one.work for one in found.creators]
    ours = pooled(mine, measure, rate)
    objective = first.traits.get("objective", "")
    others = [
        one
        for one in near(record, found.campaign)
        if one.campaign != found.campaign and one.traits.get("objective", "") == objective
    ]
    limit = measure.limit(first.target)
    told = [Line(With.TARGET, "", None if limit is None else Pooled(limit), ours, "" if limit else _no_target(first))]
    told.append(_past(others, measure, rate, ours, record.months))
    told += _channels(channels, measure, ours)
    return told + _tiers(mine, others, measure, rate)


def pooled(works: Sequence[Work], measure: Measure, rate: float) -> Pooled:
    """Mature posts of some works together; amounts are divided by a rate. Amounts of several currencies are not added where one
    has no rate."""
    if {"cost", "revenue"} & set(names(measure.formula)) and len({one.currency for one in works}) > 1:
        works = [one for one in works if one.rate is not None]
    said = [(one, sample(one, measure)) for one in works]
    known = [(one, told) for one, told in said if isinstance(told, Sample)]
    samples = [told for _, told in known]
    counts = {
        "campaigns": len({one.campaign for one, _ in known}),
        "creators": len({one.creator for one, _ in known}),
        "posts": sum(one.posts for one in samples),
    }
    if measure.kind is Kind.EVENTS:
        events, spend = sum(one.events or 0 for one in samples), sum(one.spend for one in samples) / rate
        if not spend:
            return Pooled(None, **counts, events=events)
        found = ranges.cost_per(spend, events)
        return Pooled(spend / events if events else None, found.low, found.high, **counts, events=events)
    parts = [part for one in samples for part in one.parts]
    whole = _added(parts, measure)
    value = evaluate(measure.formula, whole)
    counted = None if measure.kind is Kind.POSTS else sum(one.events or 0 for one in samples)
    low, high = _range(parts, whole, measure)
    value, low, high = (None if one is None else one / rate for one in (value, low, high))
    return Pooled(value, low, high, **counts, events=counted)


def _added(parts: Sequence[Mapping[str, float]], measure: Measure) -> dict[str, float]:
    whole = {
        name: sum(one.get(name, 0.0) for one in parts)
        for name in names(measure.formula)
        if any(name in one for one in parts)
    }
    if "margin" in whole:
        sold = sum(one["revenue"] for one in parts)
        whole["margin"] = sum(one["margin"] * one["revenue"] for one in parts) / sold if sold else 0.0
    return whole


def _range(
    parts: Sequence[Mapping[str, float]], whole: Mapping[str, float], measure: Measure
) -> tuple[float | None, float | None]:
    if measure.kind is Kind.SHARES and 0 < whole.get("orders", 0.0) <= whole.get("clicks", 0.0):
        found: ranges.Range | None = ranges.wilson(round(whole["orders"]), round(whole["clicks"]))
    elif measure.kind is Kind.POSTS:
        facts = {name: np.array([one.get(name, np.nan) for one in parts]) for name in whole}
        found = ranges.over_videos(measure.formula, facts, {}) if parts else None
    else:
        found = None
    return (found.low, found.high) if found else (None, None)


def _no_target(work: Work) -> str:
    if not work.target.value:
        return "the campaign has no target"
    return "a target that is a count needs the campaign's budget beside it"


def _past(others: Sequence[Work], measure: Measure, rate: float, ours: Pooled, months: int) -> Line:
    name = f"same objective, last {months} months"
    theirs = pooled(others, measure, rate)
    if not theirs.posts:
        return Line(With.PAST, name, None, ours, f"no other campaign of this objective in {months} months")
    if theirs.value is None:
        return Line(With.PAST, name, None, ours, f"they have no figures for {measure.title.lower()} yet")
    return Line(With.PAST, name, theirs, ours)


def _channels(channels: Sequence[Channel], measure: Measure, ours: Pooled) -> list[Line]:
    told = []
    for kind in (With.PAID, With.CHANNEL):
        some = [one for one in channels if one.kind is kind]
        told += [_channel(one, measure, ours) for one in some]
        if not some:
            reason = f"none in Results (Scope Comparison: {kind.lower()})"
            told.append(Line(kind, "", None, ours, reason))
    return told


def _channel(one: Channel, measure: Measure, ours: Pooled) -> Line:
    name = one.name or "not named"
    spend = one.facts.get("cost")
    if measure.kind is Kind.EVENTS:
        known = [one.facts[fact] for fact in measure.facts if fact in one.facts]
        lacking = [word for word, there in ((f"{measure.event}s", known), ("ad spend", spend)) if not there]
        if not known or not spend:
            reason = f"its {listed(lacking)} {'is' if known else 'are'} not entered"
            return Line(one.kind, name, None, ours, reason)
        events = round(sum(known))
        found = ranges.cost_per(spend, events)
        if not events:
            return Line(one.kind, name, None, ours, f"it brought no {measure.event} yet")
        return Line(one.kind, name, Pooled(spend / events, found.low, found.high, events=events), ours)
    value = evaluate(measure.formula, one.facts)
    if value is None:
        return Line(one.kind, name, None, ours, f"too little is entered for its {measure.title.lower()}")
    return Line(one.kind, name, Pooled(value), ours)


def _tiers(mine: Sequence[Work], others: Sequence[Work], measure: Measure, rate: float) -> list[Line]:
    told = []
    for tier in map(str, CreatorTier):
        here = [one for one in mine if one.traits.get("tier") == tier]
        if not here:
            continue
        ours = pooled(here, measure, rate)
        theirs = pooled([one for one in others if one.traits.get("tier") == tier], measure, rate)
        reason = (
            "" if theirs.value is not None else f"no {tier.lower()} creator had results for this objective elsewhere"
        )
        told.append(Line(With.TIER, tier, theirs if theirs.value is not None else None, ours, reason))
    return told
