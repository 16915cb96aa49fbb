"""Where money stands: sums over categories and over purposes are the whole, whatever the order, refunds and blanks included."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.plan.budget import BudgetLine
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import BudgetPurpose, CostCategory
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.budget import Budget, kept, nine, reserve
from creatorsheet.contracts.spending import Amount, Plan, Step, spending

MONEY = st.decimals(-5000, 5000, places=2)
CATEGORY, PURPOSE = st.none() | st.sampled_from(CostCategory), st.none() | st.sampled_from(BudgetPurpose)
AMOUNTS = st.lists(
    st.builds(Amount, MONEY, CATEGORY, PURPOSE, st.sampled_from(Step), st.sampled_from(["EUR", "GBP"])), max_size=12
)
LINES = st.lists(st.tuples(CATEGORY, PURPOSE, st.none() | st.decimals(0, 5000, places=2)), max_size=8)


def stands(lines, amounts, **about):
    campaign = Campaign(campaign_id="C-1", **about)
    rows = tuple(BudgetLine(category=one, purpose=purpose, planned=planned) for one, purpose, planned in lines)
    return spending(Budget(campaign, Table(Campaign, (campaign,)), rows, Table(BudgetLine, rows), "EUR", 0.1), amounts)


@given(LINES, AMOUNTS)
def test_every_sum_is_the_whole(lines, amounts):
    found = stands(lines, amounts)
    for key in ("lines", "blank", "planned", "booked", "promised", "paid", "expected"):
        whole = getattr(found.whole, key)
        for parts in (found.groups, found.categories, found.purposes):
            assert sum(getattr(one, key) for one in parts.values()) == whole
    assert found.whole.committed == sum(one.value for one in amounts if one.counts)
    assert sum(found.whole.owed.values()) == found.whole.committed - found.whole.paid
    for group, one in found.groups.items():
        parts = [each for category, each in found.categories.items() if category and nine(category) is group]
        assert group is None or one.committed == sum(each.committed for each in parts)


@given(LINES, AMOUNTS, st.randoms())
def test_order_does_not_matter(lines, amounts, chance):
    mixed, others = list(lines), list(amounts)
    chance.shuffle(mixed)
    chance.shuffle(others)
    assert stands(mixed, others) == stands(lines, amounts)


@given(LINES, AMOUNTS, MONEY)
def test_a_cost_and_its_refund_leave_everything_as_it_was(lines, amounts, value):
    both = [Amount(sign * value, CostCategory.SHIPPING, BudgetPurpose.REACH, Step.PAID, "EUR") for sign in (1, -1)]
    found, before = stands(lines, [*amounts, *both]), stands(lines, amounts)
    assert (found.whole.paid, found.free) == (before.whole.paid, before.free)
    assert {one: each.remaining for one, each in found.groups.items()} == {
        one: each.remaining for one, each in before.groups.items()
    }


def test_blank_is_not_zero_and_no_line_is_neither():
    tools, samples, rights = CostCategory.CAMPAIGN_TOOLS, CostCategory.PRODUCT_SAMPLES, CostCategory.USAGE_RIGHTS
    found = stands(
        [(tools, None, Decimal(0)), (samples, None, None), (rights, None, None), (rights, None, Decimal(5))], []
    )
    plans = {one: found.groups[one].plan for one in (tools, samples, rights, CostCategory.SHIPPING)}
    assert list(plans.values()) == [Plan.PLANNED, Plan.OPEN, Plan.PARTLY, Plan.NOT_PLANNED]
    assert (found.groups[tools].remaining, found.groups[rights].remaining, found.groups[rights].known) == (0, None, 5)


def test_what_is_over_its_plan_and_by_how_much():
    """Exactly the plan passes; without a line, where there are lines, the plan counts as 0; a blank line tells nothing."""
    tools, samples, rights, shipping = (
        CostCategory.CAMPAIGN_TOOLS,
        CostCategory.PRODUCT_SAMPLES,
        CostCategory.USAGE_RIGHTS,
        CostCategory.SHIPPING,
    )
    spent = [Amount(Decimal(100), one, None, Step.BOOKED, "EUR") for one in (tools, samples, rights, shipping, None)]
    found = stands([(tools, None, Decimal(100)), (samples, None, Decimal(60)), (rights, None, None)], spent)
    over = {one: found.over(one) for one in (tools, samples, rights, shipping, None)}
    assert over == {tools: None, samples: 40, rights: None, shipping: 100, None: None}
    assert stands([], spent).over(shipping) is None
    shares = [found.share(found.groups[one]) for one in (tools, samples, rights, shipping)]
    assert shares == [0.625, 0.375, None, None]
    assert stands([], spent).share(found.groups[tools]) is None


def test_promises_take_the_purpose_of_their_category_only_where_it_has_one():
    pay = CostCategory.CREATOR_COMPENSATION
    promise = Amount(Decimal(100), pay, None, Step.PROMISED, "EUR")
    one = stands([(pay, BudgetPurpose.REACH, Decimal(1)), (pay, BudgetPurpose.REACH, Decimal(2))], [promise])
    two = stands([(pay, BudgetPurpose.REACH, Decimal(1)), (pay, BudgetPurpose.TESTING, Decimal(2))], [promise])
    assert one.purposes[BudgetPurpose.REACH].promised == 100
    assert two.purposes[None].promised == 100


@given(st.decimals("0.01", 50_000, places=2), st.floats(0, 1))
def test_the_reserve_told_is_the_reserve_judged(total, share):
    campaign = Campaign(campaign_id="C-1", test_share=share)
    rows = (BudgetLine(category=CostCategory.SHIPPING, purpose=BudgetPurpose.REACH, planned=total),)
    budget = Budget(campaign, Table(Campaign, (campaign,)), rows, Table(BudgetLine, rows), "EUR", 0.1)
    assert bool(list(reserve(budget))) is (kept(budget).wanted > 0)
