"""The help page on budgets says what the rules hold, and goes out of date with none of them."""

from decimal import Decimal
from importlib.resources import files

import pytest

from creatorsheet.catalogue.actions import BUDGET
from creatorsheet.catalogue.lists import COUNTS_UNDER
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CostCategory
from creatorsheet.catalogue.plan.timing import TIMING
from creatorsheet.catalogue.problems import budget as problems
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.contracts.spending import NINE
from creatorsheet.contracts.unspent import SOON
from creatorsheet.planning.whatif import Base, Line, read
from creatorsheet.shell.pages import WRITTEN

TEXT = (files("creatorsheet.help") / "budget.md").read_text(encoding="utf-8")
PAGE = " ".join(TEXT.split())


def test_the_page_is_listed_and_calls_the_button_by_its_name():
    assert "budget" in WRITTEN
    assert f"(button {BUDGET.button.label})" in PAGE


@pytest.mark.parametrize("category", NINE)
def test_the_days_of_each_category_are_those_declared(category):
    assert f"| {category} | {TIMING[category].words} |" in TEXT


@pytest.mark.parametrize("category", [one for one in CostCategory if one in COUNTS_UNDER])
def test_a_finer_category_counts_as_the_one_it_stands_under(category):
    assert TIMING[category] == TIMING[COUNTS_UNDER[category]]


def test_settings_and_columns_are_called_by_their_names():
    assert f"*{SettingKey.UNSPENT_SHARE}*" in PAGE
    for key in ("test_share", "target_cpm"):
        assert f"*{Campaign.sheet.columns[key].title}*" in PAGE


def test_every_problem_of_budgets_is_told():
    told = {one.code for one in vars(problems).values() if hasattr(one, "code")}
    assert {code for code in told if f"**{code}**" in TEXT} == told
    assert f"in its last {SOON.days} days" in PAGE


def test_every_change_on_the_page_can_be_asked_for():
    line = Line(CostCategory.CREATOR_COMPENSATION, Decimal(10), Decimal(5), owed={"GBP": Decimal(5)})
    base = Base("USD", (line,), Decimal(10), Decimal(0), 2, {"GBP": Decimal("1.3")})
    asked = [one.split("`")[0].strip("'") for one in TEXT.split("`--what-if ")[1:]]
    assert len(asked) == 5
    found = read(asked, base)
    assert found.plans
    assert found.rates
    assert (found.budget.to, found.fee.to) == (Decimal(20000), Decimal(400))
    assert found.posts is not None
