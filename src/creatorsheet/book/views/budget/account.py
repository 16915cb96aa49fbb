"""What a budget page shows: the money of one campaign, by category, by purpose and by week, and what a change would do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from creatorsheet.contracts.budget import Reserve
from creatorsheet.contracts.spans import Span
from creatorsheet.contracts.spending import Plan, Spending
from creatorsheet.contracts.weeks import ByWeek, line
from creatorsheet.planning.whatif import Base


@dataclass(frozen=True)
class RateUsed:
    """A currency in which something is booked or promised, and the last rate known; None where there is none."""

    currency: str
    rate: float | None
    day: date | None


@dataclass(frozen=True)
class Pace:
    """Committed money by the days it belongs to, and what was paid by its day."""

    used: ByWeek
    paid: ByWeek
    window: Span | None
    budget: Decimal | None

    def planned(self) -> list[Decimal] | None:
        """The budget in a straight line over the posting days, by the end of each week; None without days or budget."""
        if self.window is None or self.budget is None:
            return None
        return [line(self.budget, self.window, day) for day in self.used.weeks.ends]


@dataclass(frozen=True)
class Account:
    """The money of a campaign on a day. `left_out` counts amounts without a rate, `unread` cells of amounts that nobody
    can read; `pace` is None while nothing is dated."""

    campaign: str
    name: str
    status: str
    currency: str
    day: date
    starts: date | None
    ends: date | None
    spending: Spending
    reserve: Reserve
    pace: Pace | None
    rates: tuple[RateUsed, ...]
    left_out: int
    unread: int
    base: Base
    given: bool
    """Whether Total budget is filled, and not the sum of the lines."""
    unclear: bool = False
    """Whether Total budget holds what nobody can read."""

    @property
    def open(self) -> bool:
        """Whether the budget is the sum of lines some of which have no amount yet, so that it may be more."""
        return not self.given and self.spending.whole.plan is Plan.PARTLY

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show yet."""
        return self.spending.total is None and self.spending.whole.idle and not self.unclear
