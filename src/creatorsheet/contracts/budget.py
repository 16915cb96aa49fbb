"""The budget of a campaign against what is committed, and what of it is kept for tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal

from creatorsheet.catalogue.lists import COUNTS_UNDER
from creatorsheet.catalogue.plan.budget import BudgetLine
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import BudgetPurpose, CostCategory
from creatorsheet.catalogue.problems.budget import BUDGET_IS_OVERRUN, NO_MONEY_IS_SET_ASIDE_FOR_TESTS
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.money import minor_digits, rounded, written

ZERO = Decimal(0)


@dataclass(frozen=True)
class Budget:
    """A campaign and its Budget lines. `share` is what Settings keep for tests where the campaign says nothing."""

    campaign: Campaign
    campaigns: Table[Campaign]
    lines: Sequence[BudgetLine]
    table: Table[BudgetLine]
    currency: str
    share: float

    @property
    def planned(self) -> bool:
        """Whether anybody planned anything."""
        return bool(self.lines) or self.campaign.budget is not None

    def doubtful(self, *keys: str) -> Place | None:
        """The first of these cells in any line that holds what no type can read."""
        unread = self.table.unread
        cells = ((one, key) for one in self.lines for key in keys if key in unread.get(one.sheet_row, ()))
        return next((self.table.place(one, key) for one, key in cells), None)

    def unread(self, key: str) -> bool:
        """Whether a cell of the campaign holds what no type can read."""
        return key in self.campaigns.unread.get(self.campaign.sheet_row, ())

    @property
    def name(self) -> str:
        """How messages call the campaign."""
        return self.campaign.name or self.campaign.id


def nine(category: CostCategory) -> CostCategory:
    """The one of the nine categories that another counts under."""
    return COUNTS_UNDER.get(category, category)


def overruns(budget: Budget, committed: Mapping[CostCategory | None, Decimal]) -> Iterator[Finding]:
    """CS-P11: categories with more committed than planned, then the campaign as a whole.

    `committed` is by one of the nine categories, None for what names none, in campaign currency.
    """
    if budget.doubtful("planned", "category"):
        return
    if budget.lines:
        for category in CostCategory:
            spent = committed.get(category, ZERO)
            own = [one for one in budget.lines if one.category and nine(one.category) is category]
            if spent and not any(one.planned is None for one in own):
                plan = sum((one.planned or ZERO for one in own), ZERO)
                yield from _over(budget, str(category), spent, plan, _place(budget, own))
    spent = sum(committed.values(), ZERO)
    if budget.campaign.budget is not None:
        place = budget.campaigns.place(budget.campaign, "budget")
        yield from _over(budget, "The whole budget", spent, budget.campaign.budget, place)
    elif all(one.planned is not None for one in budget.lines) and budget.lines:
        plan = sum((one.planned or ZERO for one in budget.lines), ZERO)
        yield from _over(budget, "The whole budget", spent, plan, _place(budget, budget.lines))


def _place(budget: Budget, lines: Sequence[BudgetLine]) -> Place:
    return budget.table.place(lines[0], "planned") if lines else Place(sheet="Budget", table="Budget")


def _over(budget: Budget, what: str, spent: Decimal, plan: Decimal, place: Place) -> Iterator[Finding]:
    over = rounded(spent, budget.currency) - rounded(plan, budget.currency)
    if over > 0:
        found = BUDGET_IS_OVERRUN.at(
            place,
            what=what,
            campaign=budget.name,
            committed=written(spent, budget.currency),
            planned=written(plan, budget.currency),
            difference=written(over, budget.currency),
        )
        yield replace(found, stake=over)


@dataclass(frozen=True)
class Reserve:
    """Money for tests: the share wanted of all lines (0 to 1), what that is in whole minor units, and what is planned."""

    share: Decimal
    total: Decimal
    wanted: Decimal
    planned: Decimal

    @property
    def percent(self) -> str:
        """The share as messages write it."""
        return f"{self.share * 100:.1f}".removesuffix(".0") + " %"


def kept(budget: Budget) -> Reserve:
    """What the campaign wants to keep for tests, and what its lines with that purpose hold; blank amounts count nothing."""
    share = Decimal(repr(budget.share if budget.campaign.test_share is None else budget.campaign.test_share))
    total = sum((one.planned or ZERO for one in budget.lines), ZERO)
    planned = sum((one.planned or ZERO for one in budget.lines if one.purpose is BudgetPurpose.TESTING), ZERO)
    unit = Decimal(1).scaleb(-minor_digits(budget.currency))
    return Reserve(share, total, (total * share).quantize(unit, ROUND_FLOOR), planned)


def reserve(budget: Budget) -> Iterator[Finding]:
    """CS-P13: less is planned for tests than the campaign wants to keep for them."""
    campaign = budget.campaign
    if not budget.lines or budget.unread("test_share") or budget.doubtful("planned", "purpose"):
        return
    found = kept(budget)
    if found.planned < found.wanted:
        yield NO_MONEY_IS_SET_ASIDE_FOR_TESTS.at(
            budget.campaigns.place(campaign, "test_share"),
            campaign=budget.name,
            planned=written(found.total, budget.currency),
            amount=written(found.planned, budget.currency),
            percent=found.percent,
            need=written(found.wanted, budget.currency),
        )
