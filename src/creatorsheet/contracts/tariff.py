"""The tariff of rights: what a right that lasts so many days usually adds to the fee for the work, by Settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from creatorsheet.catalogue.agreements.choices import DurationUnit
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.prices import PRICES, Price, Priced
from creatorsheet.catalogue.settings import Settings
from creatorsheet.kernel.words import counted

MONTH, YEAR = 30, 365
"""Days that prices count a month and a year for, so that 6 months are 180 days and 12 are 365."""

NOTHING = Decimal(0)


def days_of(right: Right) -> int | None:
    """The days a clause lasts, as prices count them; None without end, and while its length is not known."""
    lasts, unit = right.lasts, right.lasts_unit or DurationUnit.DAYS
    if unit is DurationUnit.FOREVER or lasts is None or lasts <= 0:
        return None
    if unit is DurationUnit.DAYS:
        return lasts
    years, months = divmod(lasts * (12 if unit is DurationUnit.YEARS else 1), 12)
    return years * YEAR + months * MONTH


def months_in(days: int) -> Decimal:
    """Days as months: the other way round.

    >>> months_in(180), months_in(545)
    (Decimal('6'), Decimal('18'))
    """
    years, rest = divmod(days, YEAR)
    return 12 * years + min(Decimal(rest) / MONTH, Decimal(12))


@dataclass(frozen=True)
class Range:
    """Usual shares of the fee for the work. `how` tells where in the tariff they stand, `source` who says so.

    `state` is "verified", "unverified" where no source was read, or "own" for what the team set or agreed itself. `most` is
    the share above which a fee is out of the ordinary: more than `high` where the source leaves the upper end open.
    """

    what: Priced
    low: Decimal
    high: Decimal
    how: str
    source: str
    state: str
    most: Decimal


@dataclass(frozen=True)
class Step:
    """One price of the tariff as it stands in Settings."""

    price: Price
    low: Decimal
    high: Decimal

    @property
    def own(self) -> bool:
        """Whether the team set another range than the default."""
        return (self.low, self.high) != self.price.shares

    @property
    def most(self) -> Decimal:
        """The share above which a fee is out of the ordinary."""
        return Decimal(self.price.more.removesuffix(" %")) / 100 if self.price.more and not self.own else self.high

    @property
    def source(self) -> str:
        """Who says so."""
        return f"your own entry in Settings ({self.price.key})" if self.own else self.price.origin


class Tariff:
    """All prices of Settings."""

    def __init__(self, settings: Settings) -> None:
        self._steps: Mapping[Priced, list[Step]] = {
            what: [_step(one, getattr(settings, one.key.key)) for one in prices] for what, prices in PRICES.items()
        }

    def of(self, what: Priced, days: int | None) -> Range | None:
        """The range for a length: in a straight line between two lengths and from nothing up to the first, by months
        beyond the last; None where the length is needed and not known."""
        steps = self._steps[what]
        if steps[0].price.days is None:
            return _range(what, steps[:1], Decimal(1), "whatever it lasts")
        if days is None:
            return None
        below: Step | None = None
        for step in steps:
            length = step.price.days or 0
            if days == length:
                return _range(what, [step], Decimal(1), f"for {length} days")
            if days < length:
                if below is None:
                    return _range(what, [step], Decimal(days) / length, f"in proportion to {length} days")
                start = below.price.days or 0
                part = Decimal(days - start) / (length - start)
                return _range(what, [below, step], part, f"between {start} and {length} days")
            below = step
        last = steps[-1].price.days or 1
        return _range(what, steps[-1:], months_in(days) / months_in(last), f"month by month beyond {last} days")

    def size(self, what: Priced, days: int | None) -> int | None:
        """Which class of lengths a length belongs to: that of the first price it does not pass, or the one above all.

        None where lengths make no difference.
        """
        lengths = [step.price.days for step in self._steps[what] if step.price.days]
        return sum(days > length for length in lengths) if lengths and days is not None else None

    def class_words(self, what: Priced, size: int | None) -> str:
        """The class in a sentence: from 31 to 90 days."""
        if size is None:
            return "of any length"
        lengths = [0, *(step.price.days or 0 for step in self._steps[what])]
        if size + 1 == len(lengths):
            return f"over {counted(lengths[-1], 'day')}"
        return f"of {lengths[size] + 1} to {counted(lengths[size + 1], 'day')}"


def _step(price: Price, shares: tuple[float, ...]) -> Step:
    low, high = (Decimal(f"{one:.12g}") for one in shares)
    return Step(price, low, high)


def _range(what: Priced, steps: list[Step], part: Decimal, how: str) -> Range:
    """One step times a factor, or the point between two."""
    begin, end = ((one.low, one.high, one.most) for one in (steps[0], steps[-1]))
    if len(steps) == 2:
        low, high, most = (begin[i] + (end[i] - begin[i]) * part for i in range(3))
    else:
        low, high, most = (share * part for share in begin)
    states = {"own" if one.own else "verified" if one.price.verified else "unverified" for one in steps}
    state = next(one for one in ("unverified", "own", "verified") if one in states)
    return Range(what, low, high, how, " / ".join(dict.fromkeys(one.source for one in steps)), state, most)
