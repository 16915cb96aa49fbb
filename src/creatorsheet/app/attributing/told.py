"""What attribution tells people, and the figures behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from creatorsheet.app.attributing import changes, words
from creatorsheet.app.attributing.changes import Change
from creatorsheet.app.attributing.doubts import Doubt, Standing
from creatorsheet.app.attributing.gather import Gathered
from creatorsheet.app.attributing.lifts import Told
from creatorsheet.app.scoring.gather import Plan
from creatorsheet.kernel.money import written
from creatorsheet.kernel.words import counted, listed
from creatorsheet.results.account import Account, Nobody
from creatorsheet.results.doubt import Bounds
from creatorsheet.results.lift import LEVEL, Lift


@dataclass(frozen=True)
class Campaigned:
    """All that was found out about one campaign."""

    plan: Plan
    account: Account
    doubts: Sequence[Doubt]
    standings: dict[str, Standing]
    changes: Sequence[Change]
    lifts: Sequence[Told]

    @property
    def name(self) -> str:
        """How the campaign is called."""
        return self.plan.row.name or self.plan.row.id


def says(found: Sequence[Campaigned], nobody: Nobody, gathered: Gathered) -> Iterator[str]:
    """Each campaign in a few sentences, then the orders nobody gets."""
    sold = [one for one in found if one.account.total or one.account.left or one.lifts or one.changes]
    for one in sold:
        yield from _campaign(one, gathered)
    if (quiet := len(found) - len(sold)) and sold:
        yield f"{counted(quiet, 'other campaign')} {'has' if quiet == 1 else 'have'} no credited order yet."
    elif quiet:
        yield "No order is credited yet."
    if nobody.orders or nobody.left:
        left = f"; besides, {_left(nobody.left)} {'counts' if sum(nobody.left.values()) == 1 else 'count'} for nothing"
        yield f"{counted(nobody.orders, 'order')} could be credited to nobody{left if nobody.left else ''}."


def _campaign(one: Campaigned, gathered: Gathered) -> Iterator[str]:
    held = one.account
    if not held.total and not held.left:
        yield f"{one.name}: no order is credited yet."
    else:
        evidence = ", ".join(f"{n:,} by {words.rule(rule)}" for rule, n in held.orders.most_common() if n)
        refunds = f"; {held.refunds:,} refunded in part" if held.refunds else ""
        yield f"{one.name}: {counted(held.total, 'order')} ({evidence or 'none that counts'}){refunds}."
        if held.left:
            yield f"  Not counted: {_left(held.left)}."
    yield from _conflicts(one, gathered)
    for creator, standing in one.standings.items():
        yield f"  {_doubt(gathered.called(creator), standing, one.plan.currency)}"
    for told in one.lifts:
        yield f"  {lift(told)}"


def _left(left: Any) -> str:
    return listed([f"{n:,} {str(state).lower()}" for state, n in left.most_common()])


def _conflicts(one: Campaigned, gathered: Gathered) -> Iterator[str]:
    n = one.account.conflicts
    if not n and not one.changes:
        return
    mattering = [change for change in one.changes if change.matters]
    if mattering:
        then = f"with {words.ranking(mattering[0].ranking)}, {changes.told(mattering[0], gathered)}"
    else:
        then = f"no other order of evidence changes a rank or the verdict{_most(one.changes, gathered)}"
    pointing = f"{counted(n, 'order')} {'points' if n == 1 else 'point'} to several creators"
    yield f"  {pointing if n else 'Orders credited elsewhere point here as well'}; {then}."


def _most(found: Sequence[Change], gathered: Gathered) -> str:
    """The creator whose orders another order of evidence would change most."""
    held = [(one.moved[0], one.ranking) for one in found]
    if not held:
        return ""
    most, ranking = max(held, key=lambda one: abs(one[0].orders[1] - one[0].orders[0]))
    had, has = most.orders
    return f"; most moves with {words.ranking(ranking)}: {gathered.called(most.creator)} goes from {had:,} to {counted(has, 'order')}"


def _doubt(name: str, standing: Standing, currency: str) -> str:
    held = standing.bounds
    text = f"{name}: {held.fewest:,} to {counted(held.orders, 'order')} once {held.doubtful:,} in doubt are out or in"
    if standing.cost is None:
        return f"{text}; no costs are booked."
    all_, without = held.cost_per_order(standing.cost)
    if all_ is None:
        return f"{text}."
    end = f"to {written(without, currency)}" if without is not None else "upwards, as no order is beyond doubt"
    return f"{text}; an order costs {written(all_, currency)} {end}."


def lift(told: Told) -> str:
    """A series in a sentence. Never more than an association."""
    found = told.found
    if not isinstance(found, Lift):
        return f"{told.name}: not identifiable, {found.reason}."
    beside = f", beside visits by {found.control}" if found.control else ""
    change = (
        f"the first post goes along with {found.ratio - 1:+.0%}"
        if found.told
        else "no change that chance could not have made"
    )
    return (
        f"{told.name}: {change} ({LEVEL:.0%} range {found.low - 1:+.0%} to {found.high - 1:+.0%};"
        f" {found.before:,} figures before, {found.after:,} after{beside}). An association, no proof."
    )


def figures(found: Sequence[Campaigned], nobody: Nobody, gathered: Gathered) -> dict[str, Any]:
    """The numbers behind the sentences."""
    return {
        "order_of_evidence": [str(one) for one in gathered.settings.attribution_order],
        "uncredited": {"orders": nobody.orders, "not_counted": _by_name(nobody.left)},
        "campaigns": [_figures(one, gathered) for one in found],
    }


def _figures(one: Campaigned, gathered: Gathered) -> dict[str, Any]:
    held = one.account
    return {
        "id": one.plan.row.id,
        "name": one.name,
        "currency": one.plan.currency,
        "orders": held.total,
        "revenue": float(held.worth),
        "by_evidence": [
            {"evidence": str(rule), "orders": n, "revenue": float(held.revenue[rule])}
            for rule, n in held.orders.most_common()
        ],
        "conflicts": held.conflicts,
        "new_customers": held.new,
        "returning_customers": held.returning,
        "customers_not_known": held.unsaid,
        "refunded_in_part": held.refunds,
        "not_counted": _by_name(held.left),
        "other_conversions": held.others,
        "codes": [_code(doubt, gathered) for doubt in one.doubts],
        "creators_in_doubt": [
            {"creator": gathered.called(key), **_bounds(standing.bounds), **_costs(standing)}
            for key, standing in one.standings.items()
        ],
        "other_orders_of_evidence": [_change(change, gathered) for change in one.changes],
        "lift": [_lift(told) for told in one.lifts],
    }


def _by_name(left: Any) -> dict[str, int]:
    return {str(state): n for state, n in left.most_common()}


def _code(doubt: Doubt, gathered: Gathered) -> dict[str, Any]:
    row = doubt.held.row
    return {
        "code": doubt.name,
        "tracking": row.id,
        "creator": gathered.called(doubt.held.pair[1]),
        "state": str(row.code_state) if row.code_state else None,
        "uses": sum(one.count for one in doubt.held.code.uses),
        **_bounds(doubt.bounds),
        "after_retirement": doubt.late,
        "signs": [
            {
                "sign": sign.sign.value,
                "says": words.sign(sign),
                "orders": sign.number,
                "of": sign.of,
                "seen": round(sign.seen, 10),
                "usual": round(sign.usual, 10),
                "chance": sign.chance,
            }
            for sign in doubt.signals
        ],
    }


def _bounds(held: Bounds) -> dict[str, Any]:
    return {
        "orders": held.orders,
        "orders_without_doubtful": held.fewest,
        "revenue": float(held.revenue),
        "revenue_low": float(held.lowest),
        "revenue_high": float(held.highest),
    }


def _costs(standing: Standing) -> dict[str, Any]:
    if standing.cost is None:
        return {"cost": None, "cost_per_order": None, "cost_per_order_without_doubtful": None}
    ends: list[Decimal | None] = list(standing.bounds.cost_per_order(standing.cost))
    told = [None if one is None else round(float(one), 10) for one in ends]
    return {"cost": float(standing.cost), "cost_per_order": told[0], "cost_per_order_without_doubtful": told[1]}


def _change(change: Change, gathered: Gathered) -> dict[str, Any]:
    return {
        "order_of_evidence": [str(one) for one in change.ranking],
        "target_met": list(change.met),
        "creators": [
            {
                "creator": gathered.called(one.creator),
                "orders": list(one.orders),
                "revenue": [float(part) for part in one.revenue],
                "rank": list(one.rank),
            }
            for one in change.moved
        ],
    }


def _lift(told: Told) -> dict[str, Any]:
    found = told.found
    shared = {"series": told.name, "read_as": told.source, "says": lift(told)}
    if not isinstance(found, Lift):
        return {**shared, "identifiable": False, "reason": found.reason}
    ends = {"ratio": found.ratio, "low": found.low, "high": found.high, "dispersion": found.dispersion}
    return {
        **shared,
        "identifiable": True,
        **{key: round(value, 6) for key, value in ends.items()},
        "before": found.before,
        "after": found.after,
        "control": found.control or None,
    }
