"""Scorecards: one row per creator of a campaign, with the figures, the proposal and its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from creatorsheet.app.scoring.gather import Gathered, Member, Plan
from creatorsheet.app.scoring.groups import acquired
from creatorsheet.app.scoring.marks import Marks
from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.creators.choices import RehireStatus
from creatorsheet.catalogue.metrics import METRICS, named
from creatorsheet.catalogue.objectives import GOALS
from creatorsheet.catalogue.plan.choices import MetricGroup
from creatorsheet.catalogue.settings import Settings
from creatorsheet.learning.record import mature
from creatorsheet.results import ranges
from creatorsheet.results.efficiency import Group
from creatorsheet.results.judging import Target, chance
from creatorsheet.results.proposals import Standing, percentile, propose


@dataclass(frozen=True)
class Card:
    """What is written about one creator of a campaign."""

    creator: str
    result: float | None
    orders: int | None
    revenue: float | None
    chance: float | None
    status: RehireStatus | None
    reason: str
    standing: Standing
    """All that the rules asked about."""

    rounds: int | None
    """Revision rounds over all videos; None where no draft was reviewed."""

    def upsert(self, campaign: str) -> Upsert:
        """The row of Scorecards."""
        values = {
            "campaign": campaign, "creator": self.creator, "primary_result": self.result, "orders": self.orders,
            "revenue": None if self.revenue is None else round(self.revenue, 2), "meets_target": self.chance,
            "proposed_status": self.status, "reason": self.reason, "revision_rounds": self.rounds,
        }  # fmt: skip
        return Upsert("Scorecards", ("campaign", "creator"), values)


def target_of(plan: Plan) -> Target:
    """The primary metric and target of a campaign; without one, the first of its objective, else orders."""
    goal = GOALS.get(plan.row.objective) if plan.row.objective else None
    metric = named(plan.row.primary_metric) or (goal.primary if goal else METRICS["orders"])
    budget = None if plan.row.budget is None else float(plan.row.budget)
    return Target(metric, plan.row.target, budget, acquired(plan))


def cards(
    plan: Plan, groups: Mapping[str, Group], gathered: Gathered, settings: Settings, today: date, marks: Marks
) -> list[Card]:
    """A card for each creator of a campaign, judged beside the others."""
    target = target_of(plan)
    rehire, pause, after = settings.rehire_thresholds
    other = _elsewhere(plan, groups)
    found = []
    for creator, member in plan.members.items():
        group = groups[creator]
        likely = chance(group, target)
        standing = replace(
            _standing(member, group, target, likely, gathered, plan, today, other.get(creator)),
            **marks.of(plan.row.id, member),
        )
        status, reason = propose(standing, rehire, pause, int(after))
        figure = group.figure(target.metric, ranged=False)
        orders, revenue = group.whole.get("orders"), group.whole.get("revenue")
        found.append(
            Card(
                creator,
                None if figure is None else round(figure.value, 10),
                None if orders is None else round(orders),
                revenue,
                None if likely is None else round(likely, 6),
                status,
                reason,
                standing,
                marks.rounds(member),
            )
        )
    return found


def _standing(
    member: Member, group: Group, target: Target, likely: float | None, gathered: Gathered, plan: Plan, today: date,
    other: tuple[str, int] | None,
) -> Standing:  # fmt: skip
    days = [(today - gathered.posted[post.id].date()).days for post in member.posts]
    late = sum(
        post.publish_due is not None and gathered.posted[post.id].date() > post.publish_due for post in member.posts
    )
    events = _events(group, target)
    return Standing(
        posts=len(days),
        mature=sum(mature(one, plan.days) for one in days),
        youngest=min(days, default=None),
        late=late,
        chance=likely,
        cost_below=target.cost_below,
        event=target.event,
        events=events,
        at_least=_at_least(group, target, plan) if events == 0 else "",
        disputed=member.disputed,
        breach=member.breach,
        blocked=member.blocked,
        unsettled=_unsettled(gathered, plan, member.creator),
        elsewhere=other,
    )


def _unsettled(gathered: Gathered, plan: Plan, creator: str) -> str:
    """What stands against a creator in another campaign, whatever came of this one."""
    for key, other in gathered.campaigns.items():
        member = other.members.get(creator)
        if key == plan.row.id or member is None:
            continue
        said = "the agreement ended because terms were broken" if member.breach else ""
        said = said or ("the agreement is in dispute" if member.disputed else "") or member.blocked
        if said:
            return f"in {other.row.name or key} {said}"
    return ""


def _events(group: Group, target: Target) -> int | None:
    if not target.event:
        return None
    if target.metric.is_count:
        figure = group.figure(target.metric, ranged=False)
        return None if figure is None else round(figure.value)
    events = group.whole.get("acquisitions")
    return None if events is None else round(events)


def _at_least(group: Group, target: Target, plan: Plan) -> str:
    cost = group.whole.get("cost")
    low = ranges.cost_per(cost, 0).low if cost else None
    return f"cost per {target.event} is above {plan.currency} {low:,.0f}" if low else ""


def _elsewhere(plan: Plan, groups: Mapping[str, Group]) -> dict[str, tuple[str, int]]:
    """Where each creator stands on the other kind of goal: views for the money, or orders for the money."""
    goal: Any = GOALS.get(plan.row.objective) if plan.row.objective else None
    sells = goal is None or goal.group is MetricGroup.CONVERSION
    key, name = ("cpm", "views for the money") if sells else ("cpa", "orders for the money")
    costs = {one: group.figure(METRICS[key], ranged=False) for one, group in groups.items()}
    worth = {one: -figure.value for one, figure in costs.items() if figure}
    placed = {one: percentile(value, list(worth.values())) for one, value in worth.items()}
    return {one: (name, place) for one, place in placed.items() if place is not None}
