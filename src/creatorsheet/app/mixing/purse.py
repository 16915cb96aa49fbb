"""The money a campaign has for creators: what is planned for them, what is kept for tests, and what is gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from creatorsheet.app.readying.money import PAY, Sums
from creatorsheet.catalogue.plan.budget import BudgetLine
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import BudgetPurpose, CostCategory
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.budget import nine
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.money import minor_digits
from creatorsheet.planning.mix import Money
from creatorsheet.planning.wishes import Wishes

ZERO = Decimal(0)


def minor(amount: Decimal, currency: str) -> int:
    """An amount in whole minor units, rounded up, so that nothing that is over fits."""
    return int(amount.scaleb(minor_digits(currency)).to_integral_value(ROUND_CEILING))


def major(units: int, currency: str) -> Decimal:
    """An amount in minor units as money."""
    return Decimal(units).scaleb(-minor_digits(currency))


@dataclass(frozen=True)
class Purse:
    """Money for creators in campaign currency. `where` and `reserved_in` tell where it and the reserve come from; the
    places are those of their cells, blank for what was asked for."""

    total: Decimal
    where: str
    place: Place
    share: Decimal
    kept: Decimal | None
    reserved_in: str
    reserved_at: Place

    def money(self, currency: str, spent: Decimal) -> Money:
        """The same in minor units, less what is spent on nobody of the list."""
        total = int(self.total.scaleb(minor_digits(currency)).to_integral_value(ROUND_FLOOR))
        kept = None if self.kept is None else minor(self.kept, currency)
        return Money(total, self.share, kept, minor(spent, currency))


def purse(
    campaign: Campaign,
    tables: Mapping[str, Table[Any]],
    lines: Sequence[BudgetLine],
    committed: Sums,
    settings: Settings,
    wishes: Wishes,
) -> Purse | Place:
    """What was asked for; else what the Budget tab plans for creators; else the campaign's budget less what is planned or
    committed for all else. The cell that is needed where nobody can tell.

    The reserve is what was asked for; else the lines for creators that are there for testing; else the share kept for
    tests.
    """
    budget, campaigns = tables["Budget"], tables["Campaigns"]
    unread = any({"planned", "category", "purpose"} & budget.unread.get(one.sheet_row, frozenset()) for one in lines)
    own = [one for one in lines if one.category and nine(one.category) is PAY and one.planned is not None]
    at = campaigns.place(campaign, "budget")
    if wishes.budget is not None:
        total, where, place = wishes.budget, "as asked for", Place()
    elif unread:
        return budget.place(lines[0], "planned")
    elif own:
        place = budget.place(own[0], "planned")
        total, where = sum((one.planned or ZERO for one in own), ZERO), f"planned for {PAY.lower()} in {place}"
    elif campaign.budget is None:
        return at
    else:
        total, where, place = campaign.budget - _others(lines, committed), f"{at} less all other costs", at
    kept = None
    if wishes.reserve is not None:
        share, source, there = wishes.reserve, "as asked for", Place()
    elif wishes.budget is None and any(one.purpose is BudgetPurpose.TESTING for one in own):
        tests = [one for one in own if one.purpose is BudgetPurpose.TESTING]
        there = budget.place(tests[0], "planned")
        share, kept, source = ZERO, sum((one.planned or ZERO for one in tests), ZERO), f"planned for testing in {there}"
    elif campaign.test_share is not None:
        there = campaigns.place(campaign, "test_share")
        share, source = Decimal(repr(campaign.test_share)), f"the share in {there}"
    else:
        there = campaigns.place(campaign, "test_share")
        share, source = Decimal(repr(settings.test_share)), "the share in Settings"
    return Purse(total, where, place, share, kept, source, there)


def _others(lines: Sequence[BudgetLine], committed: Sums) -> Decimal:
    """What everything but creators takes: of each category what is planned, or what is committed where that is more."""
    taken = committed[None]
    for category in CostCategory:
        if nine(category) is category and category is not PAY:
            planned = sum(
                (one.planned or ZERO for one in lines if one.category and nine(one.category) is category), ZERO
            )
            taken += max(planned, committed[category])
    return taken
