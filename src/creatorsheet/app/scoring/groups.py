"""The facts of each creator and campaign, ready for every metric."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import pandas as pd

from creatorsheet.app.scoring.gather import Gathered, Plan
from creatorsheet.catalogue.objectives import GOALS
from creatorsheet.catalogue.settings import Settings
from creatorsheet.results.efficiency import Group
from creatorsheet.results.facts import columns
from creatorsheet.results.sales import Sales

SOLD = ("orders", "new_customers", "leads", "trials", "downloads", "signups")

MOST = 1_000_000
"""Orders that are told one by one where only their number is known: with more the range of their sum is no wider than a dot."""


@dataclass(frozen=True)
class Brought:
    """What a creator brought: the group of facts behind every metric, and the rows of its videos."""

    group: Group
    videos: pd.DataFrame


def acquired(plan: Plan) -> tuple[str, ...]:
    """What a cost per acquisition counts under the campaign's objective."""
    goal = GOALS.get(plan.row.objective) if plan.row.objective else None
    return goal.acquired if goal else ("orders",)


def complete(
    facts: pd.DataFrame, gathered: Gathered, followers: Mapping[str, int | None], settings: Settings
) -> pd.DataFrame:
    """Facts of all live videos, also of those without a capture, with interactions and followers beside them."""
    index = pd.Index(list(dict.fromkeys([*gathered.posted, *facts.index])), name="deliverable")
    table = facts.reindex(index)
    chosen = [table[one.key] for one in settings.meaningful_interactions if one.key in table]
    table["interactions"] = pd.concat(chosen, axis=1).sum(axis=1, min_count=1) if chosen else np.nan
    known = [followers.get(gathered.owner.get(str(one), ("", ""))[1]) for one in table.index]
    table["followers"] = pd.array(known, dtype="Float64").to_numpy(dtype=float, na_value=np.nan)
    return table


def of_member(plan: Plan, videos: pd.DataFrame, sales: Sales | None, cost: Decimal | None,
              assets: int | None, *, tracked: bool) -> Brought:  # fmt: skip
    """The facts of one creator. Orders come from the Orders tab, or, where it credits none, as typed in Results.

    With orders in the book and none credited a tracked creator has 0, others are unknown.
    """
    whole: dict[str, float] = {}
    amounts = np.array([])
    if sales is not None:
        counted = {fact: float(sales.count(fact)) for fact in SOLD if fact != "new_customers"}
        whole |= {fact: value for fact, value in counted.items() if value or fact == "orders"}
        whole |= {"new_customers": float(sales.new_customers), "revenue": float(sales.revenue)}
        amounts = np.array([float(one) for one in sales.amounts.values()])
    for fact in (*SOLD, "revenue"):
        if fact not in whole and fact in videos and videos[fact].notna().any():
            whole[fact] = float(videos[fact].sum())
    if tracked:
        whole = {"orders": 0.0, "revenue": 0.0, "new_customers": 0.0, **whole}
    if not len(amounts) and whole.get("orders", 0.0) > 0 and whole.get("revenue"):
        count = min(max(round(whole["orders"]), 1), MOST)
        amounts = np.full(count, whole["revenue"] / count)
    return Brought(Group(columns(videos), _finished(whole, plan, cost, assets), amounts), videos)


def of_campaign(
    plan: Plan, members: Sequence[Brought], cost: Decimal, assets: int | None, wide: Mapping[str, float]
) -> Group:
    """The facts of a whole campaign: its creators added up, all its costs, and what belongs to no video."""
    whole: dict[str, float] = {}
    for fact in (*SOLD, "revenue"):
        parts = [one.group.whole[fact] for one in members if fact in one.group.whole]
        if parts:
            whole[fact] = sum(parts)
    videos = pd.concat([one.videos for one in members]) if members else pd.DataFrame()
    amounts = np.concatenate([one.group.amounts for one in members]) if members else np.array([])
    return Group(columns(videos), {**_finished(whole, plan, cost, assets), **wide}, amounts)


def _finished(whole: dict[str, float], plan: Plan, cost: Decimal | None, assets: int | None) -> dict[str, float]:
    told = dict(whole)
    if cost is not None:
        told["cost"] = float(cost)
    events = [whole[fact] for fact in acquired(plan) if fact in whole]
    if events:
        told["acquisitions"] = sum(events)
    if plan.row.margin is not None:
        told["margin"] = plan.row.margin
    if assets is not None:
        told["assets_approved"] = float(assets)
    return told
