"""How the page writes days, shares, money and what is missing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from creatorsheet.book.look import NO_VALUE
from creatorsheet.kernel.money import CURRENCIES, minor_digits

FOREVER = date.max


def day(one: date | None) -> str:
    """2 Apr 2026; "–" where it is not known.

    >>> day(date(2026, 4, 2))
    '2 Apr 2026'
    """
    return f"{one.day} {one:%b %Y}" if one else NO_VALUE


def near(one: date, today: date) -> str:
    """A day without its year where that is today's.

    >>> near(date(2026, 4, 2), date(2026, 6, 1)), near(date(2025, 4, 2), date(2026, 6, 1))
    ('2 Apr', '2 Apr 2025')
    """
    return f"{one.day} {one:%b}" if one.year == today.year else day(one)


def month(one: date | None) -> str:
    """Apr 2026."""
    return f"{one:%b %Y}" if one else NO_VALUE


def share(part: float | None, digits: int = 0) -> str:
    """61%."""
    return NO_VALUE if part is None else f"{part * 100:.{digits}f}%"


def chance(part: float | None) -> str:
    """How likely: never 0% or 100% of what is only nearly sure.

    >>> chance(0.9999), chance(0.0001), chance(0.47)
    ('over 99%', 'under 1%', '47%')
    """
    if part is None:
        return NO_VALUE
    return "over 99%" if part > 0.995 else "under 1%" if part < 0.005 else f"{part * 100:.0f}%"


def change(part: float | None) -> str:
    """+12%, −4%, 0%.

    >>> change(0.123), change(-0.04), change(0.0)
    ('+12%', '−4%', '0%')
    """
    if part is None:
        return NO_VALUE
    whole = round(part * 100)
    return f"{'+' if whole > 0 else '−' if whole < 0 else ''}{abs(whole)}%"


def money_format(currency: str, *, fine: bool = False) -> str:
    """The number format of an amount: its currency in front, with its decimals where they matter."""
    digits = minor_digits(currency) if fine else 0
    sign = f'"{currency} "' if currency in CURRENCIES else ""
    return f"{sign}#,##0{'.' + '0' * digits if digits else ''}"


def amount(value: Decimal | float, currency: str, *, fine: bool = False) -> str:
    """USD 1,650; with decimals where they matter.

    >>> amount(Decimal("63.59"), "USD", fine=True), amount(1650, "JPY")
    ('USD 63.59', 'JPY 1,650')
    """
    digits = minor_digits(currency) if fine else 0
    return f"{currency} {value:,.{digits}f}".strip()


def span(low: float | None, high: float | None, digits: int = 0) -> str:
    """47–54; above 47 where there is no upper end."""
    if low is None:
        return ""
    return f"above {low:,.{digits}f}" if high is None else f"{low:,.{digits}f}–{high:,.{digits}f}"
