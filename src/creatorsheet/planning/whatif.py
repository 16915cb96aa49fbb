"""What would change in a budget if plans, the budget, rates, posts or fees did; the page holds the same as formulas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from creatorsheet.catalogue.lists import COUNTS_UNDER
from creatorsheet.catalogue.plan.choices import CostCategory
from creatorsheet.kernel.money import CURRENCIES, minor_unit, rounded

ZERO = Decimal(0)
FEES = CostCategory.CREATOR_COMPENSATION
CHANGE = re.compile(r"([+-])(\d+(?:\.\d+)?)\s*%|(\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)")
SAMPLES = "'Creator compensation=+15%', 'budget=20000', 'posts=12', 'fee=400' or 'GBP=+5%'"


class UnclearError(ValueError):
    """A change nobody can read; the words say how it is written."""


@dataclass(frozen=True)
class Change:
    """By a part (0.15 is 15 % more), or to an amount."""

    by: Decimal | None = None
    to: Decimal | None = None

    def of(self, value: Decimal) -> Decimal:
        """A value after the change."""
        return self.to if self.to is not None else value * (1 + (self.by or ZERO))


@dataclass(frozen=True)
class Changes:
    """Everything that is asked; what is blank stays as it is. Rates are by currency, in campaign currency for one of it."""

    plans: Mapping[CostCategory, Change] = field(default_factory=dict)
    rates: Mapping[str, Change] = field(default_factory=dict)
    budget: Change = Change()
    posts: Change | None = None
    fee: Change = Change()


@dataclass(frozen=True)
class Line:
    """One of the nine categories as it stands, in campaign currency. `planned` is None without a plan; `owed` is what is
    committed and not paid in each foreign currency."""

    category: CostCategory | None
    planned: Decimal | None
    committed: Decimal
    testing: Decimal = ZERO
    owed: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True)
class Views:
    """Views that posts of the approved creators may bring together: nine times in ten more than `low`, once in ten more than
    `high`. Without a range only the middle is known. `posts` is how many posts that is."""

    middle: int
    posts: int
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True)
class Base:
    """A budget as it stands. `share` of the plan is wanted for tests; `rates` are today's, for currencies in use."""

    currency: str
    lines: tuple[Line, ...]
    budget: Decimal | None
    share: Decimal
    posts: int | None = None
    rates: Mapping[str, Decimal] = field(default_factory=dict)
    views: Views | None = None
    target_cpm: Decimal | None = None

    @property
    def pay(self) -> Decimal:
        """Money for posts: what is planned for fees, else what is committed."""
        line = next((one for one in self.lines if one.category is FEES), None)
        return (line.planned or line.committed) if line else ZERO

    @property
    def fee(self) -> Decimal | None:
        """What a post costs on average; None while nobody knows how many there are."""
        return self.pay / self.posts if self.posts else None


@dataclass(frozen=True)
class After:
    """A line after the changes."""

    category: CostCategory | None
    planned: Decimal | None
    committed: Decimal

    @property
    def remaining(self) -> Decimal | None:
        """Plan less commitments; negative is an overrun."""
        return None if self.planned is None else self.planned - self.committed


@dataclass(frozen=True)
class Answer:
    """A budget after the changes, in campaign currency. What cannot be told is None."""

    lines: tuple[After, ...]
    planned: Decimal
    committed: Decimal
    budget: Decimal | None
    wanted: Decimal
    testing: Decimal
    posts: int | None
    fee: Decimal | None
    per_post: Decimal | None
    views: tuple[int | None, int, int | None] | None
    """Low, middle and high."""
    cpm: tuple[Decimal | None, Decimal, Decimal | None] | None
    """What a thousand views cost with all of the plan: where views are high, in the middle, and low."""

    @property
    def free(self) -> Decimal | None:
        """Budget less commitments."""
        return None if self.budget is None else self.budget - self.committed

    @property
    def unplanned(self) -> Decimal | None:
        """Budget that no line plans; negative where the lines plan more."""
        return None if self.budget is None else self.budget - self.planned


def answer(base: Base, changes: Changes) -> Answer:
    """What a budget would be. A plan that is changed stays the plan of its category; a rate moves only what is not paid yet.

    Posts and fee: with posts, fees are planned as posts times fee; else the money for fees buys as many whole posts as it
    can. Posts that cost no fee, as for a gift, stay as many as they are. Views grow with the posts.
    """
    coin = base.currency
    fee = changes.fee.of(base.fee) if base.fee is not None else changes.fee.to
    posts = changes.posts.of(Decimal(base.posts or 0)) if changes.posts else None
    pay = rounded(posts * fee, coin) if posts is not None and fee is not None else None
    lines, testing = [], ZERO
    for one in base.lines:
        change = changes.plans.get(one.category, Change()) if one.category else Change()
        planned = (
            one.planned if one.planned is None and change.to is None else rounded(change.of(one.planned or ZERO), coin)
        )
        if one.category is FEES and pay is not None:
            planned = pay
        moved = (_moved(amount, base.rates.get(owed), changes.rates.get(owed)) for owed, amount in one.owed.items())
        lines.append(After(one.category, planned, one.committed + rounded(sum(moved, ZERO), coin)))
        if one.planned:
            testing += rounded(one.testing * (planned or ZERO) / one.planned, coin)
    if posts is None and fee is not None and fee > 0:
        posts = Decimal(whole_posts(changes.plans.get(FEES, Change()).of(base.pay), fee))
    elif posts is None and base.posts is not None:
        posts = Decimal(base.posts)
    total = sum((one.planned or ZERO for one in lines), ZERO)
    committed = sum((one.committed for one in lines), ZERO)
    basis = total or committed
    bought = _views(base, posts, basis)
    return Answer(
        tuple(lines),
        total,
        committed,
        None
        if base.budget is None and changes.budget.to is None
        else rounded(changes.budget.of(base.budget or ZERO), coin),
        (total * base.share).quantize(minor_unit(coin), ROUND_FLOOR),
        testing,
        None if posts is None else int(posts),
        fee,
        basis / posts if posts else None,
        bought,
        bought and _cpm(basis, bought),
    )


def whole_posts(money: Decimal, fee: Decimal) -> int:
    """Whole posts that money buys at a fee."""
    return int(round(money / fee, 6))


def _moved(amount: Decimal, rate: Decimal | None, change: Change | None) -> Decimal:
    """By how much an amount changes with its rate."""
    return amount * (change.of(rate) / rate - 1) if rate and change else ZERO


def _views(base: Base, posts: Decimal | None, money: Decimal) -> tuple[int | None, int, int | None] | None:
    if base.views and posts is not None:
        known = (base.views.low, base.views.middle, base.views.high)
        low, middle, high = (None if one is None else whole(one * posts / base.views.posts) for one in known)
        return low, middle or 0, high
    if base.target_cpm and money > 0:
        return None, whole(money * 1000 / base.target_cpm), None
    return None


def whole(number: Decimal) -> int:
    """The nearest whole number, halves up as ROUND has them."""
    return int(number.quantize(Decimal(1), ROUND_HALF_UP))


def _cpm(
    money: Decimal, views: tuple[int | None, int, int | None]
) -> tuple[Decimal | None, Decimal, Decimal | None] | None:
    low, middle, high = (money * 1000 / one if one else None for one in reversed(views))
    return (low, middle, high) if middle is not None else None


def read(texts: Iterable[str], base: Base) -> Changes:
    """Changes as people write them: Creator compensation=+15%, budget=20000, GBP=+5%. Raises UnclearError.

    A category is one of the nine, a currency one that something is still owed in.
    """
    plans: dict[CostCategory, Change] = {}
    rates: dict[str, Change] = {}
    others: dict[str, Change] = {}
    for text in texts:
        name, equals, value = (part.strip() for part in text.rpartition("="))
        found = CHANGE.fullmatch(value) if equals else None
        if not name or found is None:
            raise UnclearError(f"'{text}' is not clear; write it like {SAMPLES}")
        part = Decimal(found[2]) / 100 if found[2] else None
        change = Change(
            by=-part if part is not None and found[1] == "-" else part,
            to=None if part is not None else _amount(found[3]),
        )
        if change.by is not None and change.by < -1:
            raise UnclearError(f"'{text}' takes away more than there is")
        if name.casefold() in ("budget", "posts", "fee"):
            others[name.casefold()] = change
        elif category := CostCategory.named(name):
            plans[_nine(category, text)] = change
        else:
            if change.to == 0 or change.by == -1:
                raise UnclearError(f"'{text}' is no rate")
            rates[_currency(name, base)] = change
    return Changes(plans, rates, others.get("budget", Change()), _posts(others, base), others.get("fee", Change()))


def _amount(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def _nine(category: CostCategory, text: str) -> CostCategory:
    if category in COUNTS_UNDER:
        raise UnclearError(f"'{text}': {category} counts under {COUNTS_UNDER[category]}; change that")
    return category


def _currency(name: str, base: Base) -> str:
    code = name.upper()
    if code in base.rates:
        return code
    if code in CURRENCIES:
        used = ", ".join(sorted(base.rates)) or "none but its own"
        raise UnclearError(f"nothing is still owed in {code} at a known rate; currencies in use: {used}")
    raise UnclearError(f"'{name}' is no category, no currency, and neither budget, posts nor fee")


def _posts(others: Mapping[str, Change], base: Base) -> Change | None:
    change = others.get("posts")
    if change is None:
        return None
    posts = change.of(Decimal(base.posts or 0))
    if change.by is not None and base.posts is None:
        raise UnclearError("nobody knows yet how many posts there are; write a number, such as posts=12")
    if change.to is not None and posts != int(posts):
        raise UnclearError(f"posts={posts} is no whole number")
    return Change(to=posts.to_integral_value(ROUND_FLOOR))
