"""Commission of one deal: earned on credited orders, and free to be paid, month by month, once returns are over."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from itertools import accumulate

from creatorsheet.catalogue.agreements.choices import CommissionBasis
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.results.choices import ConversionKind
from creatorsheet.contracts import pay
from creatorsheet.kernel.days import days_after
from creatorsheet.kernel.money import WIDE, minor_unit, rounded
from creatorsheet.kernel.unanswered import Unanswered

EVENTS = {
    CommissionBasis.PER_ORDER: frozenset([ConversionKind.ORDER]),
    CommissionBasis.PER_LEAD: frozenset([ConversionKind.LEAD]),
    CommissionBasis.PER_SIGNUP: frozenset([ConversionKind.SIGNUP, ConversionKind.TRIAL, ConversionKind.DOWNLOAD]),
}
"""What counts as one event where a fixed amount is paid for each."""


@dataclass(frozen=True)
class Sale:
    """A credited order, lead or sign-up, in the deal's currency. `shop_pays` is commission that a shop or network
    pays for it itself; such a sale earns none from the brand."""

    day: date
    kind: ConversionKind = ConversionKind.ORDER
    count: int = 1
    net: Decimal = Decimal(0)
    gross: Decimal = Decimal(0)
    shop_pays: Decimal | None = None


@dataclass(frozen=True)
class Month:
    """One calendar month of commission: what it is counted on, what it earns, and when returns are over."""

    first: date
    last: date
    base: Decimal
    amount: Decimal
    free_on: date


def tiers_of(deal: Deal) -> pay.Tiers:
    """The tiers of a deal; raises Unanswered with the reason where they are none."""
    rates = (deal.commission_rate, deal.tier2_rate, deal.tier3_rate)
    if rates[0] is None:
        raise Unanswered("It has no rate.")
    begins = [Decimal(0), deal.tier2_from, deal.tier3_from]
    return pay.tiers(begins, [None if rate is None else Decimal(repr(rate)) for rate in rates])


def cap_of(deal: Deal) -> Decimal | None:
    """The most a deal's commission comes to; None without a limit. Raises Unanswered where it leaves nothing to earn."""
    cap = deal.commission_cap
    if cap is not None and cap <= 0:
        raise Unanswered("Its limit leaves nothing to earn.")
    return cap


def _whole(cap: Decimal | None, currency: str) -> Decimal | None:
    """A limit in whole minor units, so that rounding never passes it."""
    return None if cap is None else cap.quantize(minor_unit(currency), ROUND_FLOOR, WIDE)


class Commission:
    """What a deal's sales earn. Tiers and the limit run over the whole deal, so a month earns what it adds to the months
    before; an order with more refunds than goods takes from the sales before it, so that no month earns less than nothing."""

    def __init__(self, deal: Deal, sales: Iterable[Sale], currency: str, return_days: int) -> None:
        self._currency, self._hold = currency, return_days
        self.cap = _whole(cap_of(deal), currency)
        self._fixed: Decimal | None = None
        self._tiers: pay.Tiers = ()
        counted = EVENTS.get(deal.commission_basis) if deal.commission_basis else None
        if counted is None:
            self._tiers = tiers_of(deal)
        else:
            self._fixed = deal.commission_fixed
            if self._fixed is None:
                raise Unanswered("It has no amount per event.")
        gross = deal.commission_basis is CommissionBasis.GROSS
        sold = sorted((one for one in sales if one.shop_pays is None), key=lambda one: one.day)
        if counted is None:
            parts = [(one.day, one.gross if gross else one.net) for one in sold if one.kind is ConversionKind.ORDER]
        else:
            parts = [(one.day, Decimal(one.count)) for one in sold if one.kind in counted]
        self._days = [day for day, _ in parts]
        sums = list(accumulate(part for _, part in parts))
        self._sums = [Decimal(0), *reversed(list(accumulate(reversed(sums), min)))]

    def base(self, first: date, last: date) -> Decimal:
        """Sales, or the number of events, of a period."""
        return self._until(last) - self._before(first)

    def amount(self, first: date, last: date) -> Decimal:
        """What a period earns on top of all before it."""
        return self._earned(self._until(last)) - self._earned(self._before(first))

    def movable(self, shifted: Decimal) -> Decimal:
        """The most that sales or events, when they change by so much, add to what later ones earn or take from it."""
        rates = [rate for _, rate in self._rated()]
        spread = max(rates) - (min(rates) if self.cap is None else Decimal(0))
        return shifted * spread + minor_unit(self._currency)

    def months(self) -> Iterator[Month]:
        """Every month with sales, in whole minor units that add up to the commission of all of them."""
        for year, month in sorted({(day.year, day.month) for day in self._days}):
            first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
            yield Month(first, last, self.base(first, last), self.amount(first, last), self.free_on(last))

    def free_on(self, last: date) -> date:
        """The day from which on commission of a period that ends on a day can be paid."""
        return days_after(last, self._hold)

    def _until(self, day: date) -> Decimal:
        return self._sums[bisect_right(self._days, day)]

    def _before(self, day: date) -> Decimal:
        return self._sums[bisect_left(self._days, day)]

    def _earned(self, sold: Decimal) -> Decimal:
        return rounded(pay.commission(sold, self._rated(), self.cap), self._currency)

    def _rated(self) -> pay.Tiers:
        return self._tiers if self._fixed is None else [(Decimal(0), self._fixed)]
