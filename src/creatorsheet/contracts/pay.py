"""What a creator is owed: a fee, commission by tiers, a bonus, and a deposit taken off."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from creatorsheet.kernel.money import CURRENCIES, rounded
from creatorsheet.kernel.unanswered import Unanswered, unreadable

NOTHING = Decimal(0)
LARGEST = Decimal(10) ** 13
"""Above it the 15 digits of a cell lose the hundredths."""

Tiers = Sequence[tuple[Decimal, Decimal]]
"""Where each tier begins and the rate of the part of sales inside it, rising."""


def commission(sales: Decimal, tiers: Tiers, cap: Decimal | None = None) -> Decimal:
    """Each tier's rate on the part of net sales inside it, never more than the cap where there is one; nothing below
    the first, nothing on negative sales.

    >>> commission(Decimal(30_000), [(NOTHING, Decimal("0.05")), (Decimal(10_000), Decimal("0.08"))])
    Decimal('2100.00')
    """
    ends = [*(begin for begin, _ in tiers[1:]), max(sales, NOTHING)]
    parts = (max(NOTHING, min(sales, end) - begin) * rate for (begin, rate), end in zip(tiers, ends, strict=False))
    earned = sum(parts, NOTHING)
    return earned if cap is None else min(earned, cap)


def payable(fee: Decimal, earned: Decimal, bonus: Decimal, deposit: Decimal, currency: str) -> Decimal:
    """What is left to pay, in whole minor units; below zero when the deposit was more than what was earned."""
    if currency not in CURRENCIES:
        raise unreadable(f"'{currency[:20]}' is no currency ISO 4217 knows; type one such as EUR.")
    for name, amount in (("Fee", fee), ("Bonus", bonus), ("Deposit", deposit)):
        if amount < 0:
            raise unreadable(f"{name} is below 0; type it without the minus.")
    left = fee + earned + bonus - deposit
    if abs(left) >= LARGEST:
        raise unreadable("The amount is too large to be exact; look for a slip in fee, sales, bonus and deposit.")
    return rounded(left, currency)


def tiers(begins: Sequence[Decimal | None], rates: Sequence[Decimal | None]) -> Tiers:
    """The tiers of two columns; rows blank in both are left out."""
    if len(begins) != len(rates):
        raise Unanswered(f"There are {len(begins)} tier starts and {len(rates)} rates; each tier needs both.")
    found: list[tuple[Decimal, Decimal]] = []
    for at, (begin, rate) in enumerate(zip(begins, rates, strict=True), 1):
        if begin is None and rate is None:
            continue
        if begin is None or rate is None:
            raise unreadable(f"Tier {at} lacks its {'start' if begin is None else 'rate'}.")
        if not 0 <= rate <= 1:
            raise unreadable(f"The rate of tier {at} is {float(rate * 100):g} %; type one from 0 % to 100 %.")
        if begin < 0 or (found and begin <= found[-1][0]):
            raise unreadable(f"Tier {at} begins at {begin:,f}; tiers begin at 0 or more and rise.")
        found.append((begin, rate))
    return found
