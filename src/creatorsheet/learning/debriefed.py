"""The debrief of one campaign, as its page and its figures show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from creatorsheet.catalogue.plan.choices import TestKind
from creatorsheet.learning.agenda import Question
from creatorsheet.learning.decisions import Decision
from creatorsheet.learning.formats import Kind
from creatorsheet.learning.goal import Verdict
from creatorsheet.learning.nextbudget import Split
from creatorsheet.learning.signs import Candidate
from creatorsheet.learning.staffing import Need


@dataclass(frozen=True)
class Boost:
    """A video worth money behind it. `allowed` says whether it may be boosted on the day, `until` its last day where that is
    known, `right` the reason in words; `assets` how many rows of Assets it has."""

    candidate: Candidate
    name: str
    allowed: bool
    until: date | None
    right: str
    assets: int


@dataclass(frozen=True)
class Secure:
    """Rights of one video that are worth asking for. `uses` are not allowed now. `now` is what they usually cost today,
    `later` what the same would cost by what the creator asks now, each in words with its ground; `low` and `high` are today's
    range, `sources` who says so. `state` says whether a request stands already, or was refused."""

    name: str
    uses: tuple[str, ...]
    now: str
    later: str
    state: str
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str = ""
    days: int = 90
    sources: tuple[str, ...] = ()


def spread(low: Decimal, high: Decimal, currency: str) -> str:
    """A range of money in whole units, which is all that a usual range bears.

    >>> spread(Decimal("208.75"), Decimal("974.17"), "GBP")
    'GBP 209 to 974'
    """
    return f"{currency} {low:,.0f}" if low == high else f"{currency} {low:,.0f} to {high:,.0f}"


@dataclass(frozen=True)
class Action:
    """A test or change, with who sees it through and by when; `is_new` where this run adds its row."""

    title: str
    kind: TestKind
    because: str
    owner: str
    due: date | None
    reserve: Decimal | None
    status: str
    key: str
    is_new: bool


@dataclass(frozen=True)
class Debrief:
    """All of it. `budget_from` says where the amount of the next budget comes from; `compared` are sentences on what stands
    beside the result; `undone` are titles of agreed changes past their day."""

    campaign: str
    name: str
    status: str
    objective: str
    currency: str
    day: date
    workbook: str
    creators: int
    posts: int
    cost: float
    costs: str
    verdict: Verdict
    compared: tuple[str, ...]
    decisions: tuple[Decision, ...]
    looked: int
    boosts: tuple[Boost, ...]
    near: tuple[Candidate, ...]
    names: dict[str, str]
    secure: tuple[Secure, ...]
    split: Split
    budget_from: str
    formats: tuple[Kind, ...]
    agenda: tuple[Question, ...]
    actions: tuple[Action, ...]
    needs: tuple[Need, ...]
    manager: str
    undone: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to talk about yet."""
        return not self.decisions

    def of(self, statuses: Sequence[object]) -> list[Decision]:
        """The decisions of some statuses, in their order."""
        return [one for one in self.decisions if one.counts in statuses]
