"""Budgets: what is over is over in exactly the categories that are, whatever the order of the lines."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.plan.budget import BudgetLine
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import BudgetPurpose, CostCategory
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.budget import Budget, nine, overruns, reserve

NINE = sorted({nine(one) for one in CostCategory})
AMOUNTS = st.decimals(0, 5000, places=2)
LINES = st.lists(st.tuples(st.sampled_from(NINE), AMOUNTS, st.sampled_from(BudgetPurpose)), max_size=8)


def budget(lines, share=0.15, **about):
    campaign = Campaign(campaign_id="C-1", name="Glow Spring", **about)
    rows = tuple(BudgetLine(category=category, planned=planned, purpose=why) for category, planned, why in lines)
    return Budget(campaign, Table(Campaign, (campaign,)), rows, Table(BudgetLine, rows), "EUR", share)


def over(lines, spent, **about):
    return sorted(one.fact for one in overruns(budget(lines, **about), spent))


@given(LINES, st.dictionaries(st.sampled_from(NINE), AMOUNTS), st.randoms())
def test_each_category_over_its_lines_is_told_and_the_whole_beside(lines, spent, chance):
    found = over(lines, spent)
    plan = {one: sum((amount for category, amount, _ in lines if category is one), Decimal(0)) for one in NINE}
    wanted = [str(one) for one in NINE if lines and spent.get(one, 0) > plan[one]]
    wanted += ["The whole budget"] if lines and sum(spent.values()) > sum(plan.values()) else []
    assert [one.split(" of Glow Spring")[0] for one in found] == sorted(wanted)
    mixed = list(lines)
    chance.shuffle(mixed)
    assert over(mixed, spent) == found


@given(LINES, st.dictionaries(st.sampled_from(NINE), AMOUNTS))
def test_a_plan_of_what_is_spent_is_never_over(lines, spent):
    plan = [(one, amount, BudgetPurpose.REACH) for one, amount in spent.items()]
    assert over(plan, spent) == []
    assert over([], spent, budget=sum(spent.values(), Decimal(0))) == []


@given(st.decimals("0.01", 50_000, places=2), st.floats(0, 1))
def test_a_share_is_kept_when_the_lines_hold_it_to_the_cent(total, share):
    kept = (total * Decimal(repr(share))).quantize(Decimal("0.01"))
    lines = [(NINE[0], total - kept, BudgetPurpose.REACH), (NINE[1], kept, BudgetPurpose.TESTING)]
    found = [one.fact for one in reserve(budget(lines, share))]
    short = kept < total * Decimal(repr(share)) - Decimal("0.01")
    assert bool(found) is short


def test_all_of_a_budget_may_be_for_tests():
    assert list(reserve(budget([(NINE[0], Decimal(100), BudgetPurpose.TESTING)], 1.0))) == []
    assert list(reserve(budget([], 1.0))) == []
