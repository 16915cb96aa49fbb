"""Costs at dated rates, how complete they are, and how shared ones are spread."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from creatorsheet.catalogue.plan.choices import CostCategory, CostStage
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.setup.choices import SharedCostRule
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.table import Table
from creatorsheet.results.ledger import Rates, booked, completeness, spread

DAY = date(2026, 3, 14)


def cost(amount: int, currency: str = "EUR", **more: object) -> Cost:
    common = {"campaign": "C", "cost_date": DAY, "category": CostCategory.CREATOR_COMPENSATION, "stage": CostStage.PAID}
    return Cost.model_construct(**{**common, "amount": Decimal(amount), "currency": currency, **more})


def rates(*days: tuple[date, float]) -> Rates:
    rows = [
        Rate.model_construct(rate_date=day, from_currency="GBP", to_currency="EUR", rate=rate) for day, rate in days
    ]
    return Rates(rows)


@pytest.mark.parametrize(("age", "found"), [(0, True), (5, True), (6, False), (-1, False)])
def test_a_rate_is_used_for_five_days_and_never_before_its_own(age, found):
    one = rates((date.fromordinal(DAY.toordinal() - age), 1.2)).find("GBP", "EUR", DAY)
    assert (one is not None) is found


def test_a_pair_is_known_in_both_directions():
    found = rates((DAY, 1.25)).find("EUR", "GBP", DAY)
    assert found is not None
    assert found.rate == pytest.approx(0.8)


def test_a_cost_without_a_rate_is_left_out_and_said():
    table = Table(Cost, (cost(100), cost(50, "GBP"), cost(0, "GBP")))
    entries, findings = booked(table, rates(), {"C": "EUR"})
    assert [one.amount for one in entries] == [Decimal(100), None, Decimal(0)]
    assert [one.code for one in findings] == ["CS-R04"]


def test_completeness_counts_nine_categories():
    kinds = (CostCategory.CREATOR_COMPENSATION, CostCategory.TRACKING_SOFTWARE, CostCategory.CAMPAIGN_TOOLS)
    entries, _ = booked(Table(Cost, tuple(cost(0, category=kind) for kind in kinds)), rates(), {"C": "EUR"})
    assert str(completeness(entries)) == "2 of 9 categories"


@pytest.mark.parametrize(
    ("rule", "parts"),
    [
        (SharedCostRule.BY_FEE, (Decimal("75.00"), Decimal("25.00"))),
        (SharedCostRule.BY_VIDEO, (Decimal("50.00"), Decimal("50.00"))),
        (SharedCostRule.NOT_SPREAD, (Decimal(0), Decimal(0))),
    ],
)
def test_shared_costs_are_spread_as_settings_say(rule, parts):
    table = Table(Cost, (cost(300, creator="A"), cost(100, creator="B"), cost(100, category=CostCategory.EDITING)))
    entries, _ = booked(table, rates(), {"C": "EUR"})
    found = spread(entries, ["A", "B"], {"A": 2, "B": 2}, rule, "EUR")
    assert found.total == 500
    assert (found.full("A") - 300, found.full("B") - 100) == parts
