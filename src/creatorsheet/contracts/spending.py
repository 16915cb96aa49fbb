"""Where the money of a campaign stands: planned, committed, paid and left, by category and by purpose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from creatorsheet.catalogue.plan.budget import BudgetLine
from creatorsheet.catalogue.plan.choices import BudgetPurpose, CostCategory
from creatorsheet.contracts.budget import Budget, nine
from creatorsheet.contracts.weeks import Part

ZERO = Decimal(0)
NINE = tuple(one for one in CostCategory if nine(one) is one)
"""The nine categories of a full cost."""


class Step(Enum):
    """How far an amount is on its way."""

    EXPECTED = "expected"
    """A guess, which counts for nothing."""
    PROMISED = "promised"
    """Promised by a signed deal and not in Costs yet."""
    BOOKED = "booked"
    """In Costs as committed or invoiced."""
    PAID = "paid"


@dataclass(frozen=True)
class Amount:
    """A cost or a promise in campaign currency; a refund is negative. `currency` is the one it is owed in, `parts` the days
    it belongs to, `paid_on` the day the money left."""

    value: Decimal
    category: CostCategory | None
    purpose: BudgetPurpose | None
    step: Step
    currency: str = ""
    parts: tuple[Part, ...] = ()
    paid_on: date | None = None

    @property
    def counts(self) -> bool:
        """Whether it counts against the budget."""
        return self.step is not Step.EXPECTED


class Plan(Enum):
    """What the Budget tab says of something."""

    NOT_PLANNED = "not planned"
    """It has no line."""
    OPEN = "no amount yet"
    """It has a line, and nobody has thought about the amount."""
    UNREAD = "cannot be read"
    PARTLY = "partly planned"
    """Some of its lines have no amount."""
    PLANNED = "planned"


@dataclass
class Standing:
    """Money of one category, of one purpose, or of the whole, in campaign currency.

    `planned` is the sum of the amounts its lines hold; how much that tells is `plan`. `booked` holds what is paid as well.
    """

    lines: int = 0
    blank: int = 0
    unread: int = 0
    planned: Decimal = ZERO
    booked: Decimal = ZERO
    promised: Decimal = ZERO
    paid: Decimal = ZERO
    expected: Decimal = ZERO
    testing: Decimal = ZERO
    """What is planned of it for tests."""
    owed: defaultdict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    """What is committed and not paid, by the currency it is owed in."""

    @property
    def plan(self) -> Plan:
        """What the Budget tab says."""
        if not self.lines:
            return Plan.NOT_PLANNED
        if self.unread:
            return Plan.UNREAD
        if self.blank:
            return Plan.OPEN if self.blank == self.lines else Plan.PARTLY
        return Plan.PLANNED

    @property
    def known(self) -> Decimal | None:
        """The plan as far as there is one; 0 is a decision, None is none."""
        return self.planned if self.lines > self.blank + self.unread else None

    @property
    def committed(self) -> Decimal:
        """Booked and promised."""
        return self.booked + self.promised

    @property
    def remaining(self) -> Decimal | None:
        """Plan less commitments, negative when over; None without a plan, or while a line has no amount."""
        return self.planned - self.committed if self.plan is Plan.PLANNED else None

    @property
    def idle(self) -> bool:
        """Whether nobody planned it and nothing was spent on it."""
        return not (self.lines or self.committed or self.paid or self.expected)

    def line(self, one: BudgetLine, *, unread: bool) -> None:
        """Count a line of the Budget tab."""
        self.lines += 1
        self.unread += unread
        self.blank += one.planned is None and not unread
        self.planned += one.planned or ZERO
        self.testing += (one.planned or ZERO) if one.purpose is BudgetPurpose.TESTING else ZERO

    def spent(self, one: Amount) -> None:
        """Count an amount."""
        if one.step is Step.EXPECTED:
            self.expected += one.value
            return
        if one.step is Step.PROMISED:
            self.promised += one.value
        else:
            self.booked += one.value
        if one.step is Step.PAID:
            self.paid += one.value
        else:
            self.owed[one.currency] += one.value


@dataclass(frozen=True)
class Spending:
    """A campaign's money. `groups` has the nine categories and None for what names none, finer categories counted under
    theirs; `categories` all fifteen by themselves; `purposes` the four and None."""

    groups: Mapping[CostCategory | None, Standing]
    categories: Mapping[CostCategory | None, Standing]
    purposes: Mapping[BudgetPurpose | None, Standing]
    whole: Standing
    total: Decimal | None
    """Total budget as the campaign has it, else the sum of the lines; None where there is neither."""

    @property
    def free(self) -> Decimal | None:
        """Budget less what is committed, negative when overspent."""
        return None if self.total is None else self.total - self.whole.committed

    @property
    def tested(self) -> Decimal:
        """What is committed for tests."""
        return self.purposes[BudgetPurpose.TESTING].committed

    def over(self, group: CostCategory | None) -> Decimal | None:
        """By how much one of the nine is over its plan; without a line, where there are lines, its plan counts as 0. None
        where it is not, or nobody can tell."""
        one = self.groups[group]
        if group and self.whole.lines and one.plan is Plan.NOT_PLANNED:
            return one.committed if one.committed > 0 else None
        return -one.remaining if group and one.remaining is not None and one.remaining < 0 else None

    def share(self, one: Standing) -> float | None:
        """A part's share of all planned money; None without a plan."""
        return float(one.planned / self.whole.planned) if one.known is not None and self.whole.planned else None


def spending(budget: Budget, amounts: Iterable[Amount]) -> Spending:
    """Where a campaign's money stands. Order does not matter; sums over categories and over purposes are the whole.

    What deals promise takes the purpose of the lines of its category where they all have one, else none.
    """
    groups: dict[CostCategory | None, Standing] = {one: Standing() for one in (*NINE, None)}
    categories: dict[CostCategory | None, Standing] = {one: Standing() for one in (*CostCategory, None)}
    purposes: dict[BudgetPurpose | None, Standing] = {one: Standing() for one in (*BudgetPurpose, None)}
    whole = Standing()
    for line in budget.lines:
        unread = "planned" in budget.table.unread.get(line.sheet_row, ())
        group = nine(line.category) if line.category else None
        for standing in (groups[group], categories[line.category], purposes[line.purpose], whole):
            standing.line(line, unread=unread)
    only = _purposes(budget.lines)
    for one in amounts:
        group = nine(one.category) if one.category else None
        purpose = only.get(group) if one.step is Step.PROMISED else one.purpose
        for standing in (groups[group], categories[one.category], purposes[purpose], whole):
            standing.spent(one)
    total = budget.campaign.budget
    return Spending(
        groups,
        categories,
        purposes,
        whole,
        whole.known if total is None and not budget.unread("budget") else total,
    )


def _purposes(lines: Sequence[BudgetLine]) -> dict[CostCategory | None, BudgetPurpose | None]:
    """The purpose of each of the nine whose lines have but one."""
    found: defaultdict[CostCategory | None, set[BudgetPurpose | None]] = defaultdict(set)
    for one in lines:
        found[nine(one.category) if one.category else None].add(one.purpose)
    return {group: next(iter(some)) for group, some in found.items() if len(some) == 1}
