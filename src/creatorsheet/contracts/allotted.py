"""Whether the lines of a Budget hold together: they add up to the budget, and each cost stands under one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from creatorsheet.catalogue.plan.budget import BudgetLine
from creatorsheet.catalogue.plan.choices import BudgetPurpose, CostCategory
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.problems.budget import (
    BUDGET_LINES_DO_NOT_ADD_UP,
    COSTS_STAND_UNDER_NO_LINE,
    TWO_LINES_SHOW_THE_SAME_COSTS,
)
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.budget import Budget, nine
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import rounded, written
from creatorsheet.kernel.words import listed

ZERO = Decimal(0)
SHOWN = 3
Kind = tuple[CostCategory, BudgetPurpose]


def adding_up(budget: Budget) -> Iterator[Finding]:
    """CS-P17: the lines add up to more than Total budget, or, once each has an amount, to less."""
    total = budget.campaign.budget
    if total is None or not budget.lines or budget.doubtful("planned"):
        return
    planned = sum((one.planned or ZERO for one in budget.lines), ZERO)
    difference = rounded(planned, budget.currency) - rounded(total, budget.currency)
    if difference > 0 or (difference < 0 and all(one.planned is not None for one in budget.lines)):
        yield BUDGET_LINES_DO_NOT_ADD_UP.at(
            budget.campaigns.place(budget.campaign, "budget"),
            campaign=budget.name,
            planned=written(planned, budget.currency),
            budget=written(total, budget.currency),
            difference=written(abs(difference), budget.currency),
            way="more" if difference > 0 else "less",
        )


def unlisted(budget: Budget, costs: Table[Cost], booked: Iterable[tuple[Cost, Decimal]]) -> Iterator[Finding]:
    """CS-P18: costs with a category and a purpose that no line has, so that no line's Committed and Remaining hold them.

    `booked` are costs that count, in campaign currency. One of the nine without any line is an overrun (CS-P11).
    """
    if not budget.lines or budget.doubtful("category", "purpose"):
        return
    there = {(one.category, one.purpose) for one in budget.lines}
    planned: defaultdict[CostCategory, list[str]] = defaultdict(list)
    for one in budget.lines:
        if one.category and one.purpose and str(one.purpose) not in planned[one.category]:
            planned[one.category].append(str(one.purpose))
    groups = {nine(one.category) for one in budget.lines if one.category}
    sums: defaultdict[Kind, Decimal] = defaultdict(Decimal)
    first: dict[Kind, Cost] = {}
    for cost, amount in booked:
        if cost.category is None or cost.purpose is None or nine(cost.category) not in groups:
            continue
        kind = (cost.category, cost.purpose)
        if kind not in there:
            sums[kind] += amount
            first.setdefault(kind, cost)
    off = sorted((one for one in sums if sums[one]), key=lambda one: (-abs(sums[one]), -sums[one], one))
    if not off:
        return
    amounts = [
        f"{category} for {purpose} {written(sums[category, purpose], budget.currency)}"
        + (f" (planned for {listed(planned[category])})" if planned[category] else "")
        for category, purpose in off
    ]
    total = sum((abs(sums[one]) for one in off), ZERO)
    finding = COSTS_STAND_UNDER_NO_LINE.at(
        costs.place(first[off[0]], "category"),
        campaign=budget.name,
        amount=written(total, budget.currency),
        parts=listed(amounts, most=SHOWN),
    )
    yield replace(finding, campaign=budget.campaign.id, stake=total)


def twins(budget: Budget) -> Iterator[Finding]:
    """CS-P19: lines of one category and purpose, each of which shows all costs of both."""
    kinds: defaultdict[Kind, list[BudgetLine]] = defaultdict(list)
    for one in budget.lines:
        if one.category and one.purpose:
            kinds[one.category, one.purpose].append(one)
    for (category, purpose), some in kinds.items():
        if len(some) > 1:
            yield TWO_LINES_SHOW_THE_SAME_COSTS.at(
                budget.table.place(some[1], "category"),
                campaign=budget.name,
                many=len(some),
                kind=f"{category} for {purpose}",
            )
