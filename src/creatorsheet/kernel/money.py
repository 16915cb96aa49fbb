"""Money: decimal amounts with a currency, in the currency's own minor unit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal

NO_MINOR_UNIT = frozenset(
    [
        "BIF",
        "CLP",
        "DJF",
        "GNF",
        "ISK",
        "JPY",
        "KMF",
        "KRW",
        "PYG",
        "RWF",
        "UGX",
        "UYI",
        "VND",
        "VUV",
        "XAF",
        "XOF",
        "XPF",
    ]
)
THREE_DIGITS = frozenset(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"])
"""Currencies whose minor unit is not a hundredth (ISO 4217, table A.1)."""

CURRENCIES = frozenset(
    [
        "AED",
        "AFN",
        "ALL",
        "AMD",
        "ANG",
        "AOA",
        "ARS",
        "AUD",
        "AWG",
        "AZN",
        "BAM",
        "BBD",
        "BDT",
        "BGN",
        "BHD",
        "BIF",
        "BMD",
        "BND",
        "BOB",
        "BRL",
        "BSD",
        "BTN",
        "BWP",
        "BYN",
        "BZD",
        "CAD",
        "CDF",
        "CHF",
        "CLP",
        "CNY",
        "COP",
        "CRC",
        "CUP",
        "CVE",
        "CZK",
        "DJF",
        "DKK",
        "DOP",
        "DZD",
        "EGP",
        "ERN",
        "ETB",
        "EUR",
        "FJD",
        "FKP",
        "GBP",
        "GEL",
        "GHS",
        "GIP",
        "GMD",
        "GNF",
        "GTQ",
        "GYD",
        "HKD",
        "HNL",
        "HTG",
        "HUF",
        "IDR",
        "ILS",
        "INR",
        "IQD",
        "IRR",
        "ISK",
        "JMD",
        "JOD",
        "JPY",
        "KES",
        "KGS",
        "KHR",
        "KMF",
        "KPW",
        "KRW",
        "KWD",
        "KYD",
        "KZT",
        "LAK",
        "LBP",
        "LKR",
        "LRD",
        "LSL",
        "LYD",
        "MAD",
        "MDL",
        "MGA",
        "MKD",
        "MMK",
        "MNT",
        "MOP",
        "MRU",
        "MUR",
        "MVR",
        "MWK",
        "MXN",
        "MYR",
        "MZN",
        "NAD",
        "NGN",
        "NIO",
        "NOK",
        "NPR",
        "NZD",
        "OMR",
        "PAB",
        "PEN",
        "PGK",
        "PHP",
        "PKR",
        "PLN",
        "PYG",
        "QAR",
        "RON",
        "RSD",
        "RUB",
        "RWF",
        "SAR",
        "SBD",
        "SCR",
        "SDG",
        "SEK",
        "SGD",
        "SHP",
        "SLE",
        "SOS",
        "SRD",
        "SSP",
        "STN",
        "SVC",
        "SYP",
        "SZL",
        "THB",
        "TJS",
        "TMT",
        "TND",
        "TOP",
        "TRY",
        "TTD",
        "TWD",
        "TZS",
        "UAH",
        "UGX",
        "USD",
        "UYI",
        "UYU",
        "UZS",
        "VED",
        "VES",
        "VND",
        "VUV",
        "WST",
        "XAF",
        "XCD",
        "XOF",
        "XPF",
        "YER",
        "ZAR",
        "ZMW",
        "ZWG",
    ]
)
"""ISO 4217 codes a marketer may pay in."""


WIDE = Context(prec=400)
"""Room for the longest number a cell can hold."""


def minor_digits(currency: str) -> int:
    """Decimal places of a currency: 2 for most, 0 for the yen, 3 for the dinar."""
    return 0 if currency in NO_MINOR_UNIT else 3 if currency in THREE_DIGITS else 2


def minor_unit(currency: str) -> Decimal:
    """The smallest amount of a currency: 0.01, 1, 0.001."""
    return Decimal(1).scaleb(-minor_digits(currency))


def rounded(amount: Decimal, currency: str) -> Decimal:
    """An amount in whole minor units, halves away from zero as on an invoice.

    >>> rounded(Decimal("2.345"), "USD"), rounded(Decimal("2.5"), "JPY")
    (Decimal('2.35'), Decimal('3'))
    """
    return amount.quantize(minor_unit(currency), ROUND_HALF_UP, WIDE)


def written(amount: Decimal, currency: str) -> str:
    """An amount as messages write it.

    >>> written(Decimal("1150"), "EUR"), written(Decimal("980.4"), "JPY")
    ('EUR 1,150.00', 'JPY 980')
    """
    return f"{currency} {rounded(amount, currency):,}"


def quantile(amounts: Sequence[Decimal], part: Decimal) -> Decimal:
    """A quantile of sorted amounts, in a straight line between neighbours (Hyndman and Fan, 1996, type 7).

    >>> quantile([Decimal(100), Decimal(200), Decimal(400)], Decimal("0.25"))
    Decimal('150.00')
    """
    place = (len(amounts) - 1) * part
    below = int(place)
    above = min(below + 1, len(amounts) - 1)
    return amounts[below] + (amounts[above] - amounts[below]) * (place - below)


def split(total: Decimal, weights: Sequence[Decimal], currency: str) -> list[Decimal]:
    """A total shared out by weight so that the parts add up again (largest remainder; ties to the first).

    >>> split(Decimal("1000.00"), [Decimal(1)] * 3, "EUR")
    [Decimal('333.34'), Decimal('333.33'), Decimal('333.33')]
    """
    whole = sum(weights, Decimal(0))
    if not whole:
        return [Decimal(0)] * len(weights)
    unit = minor_unit(currency)
    exact = [total * weight / whole for weight in weights]
    parts = [part.quantize(unit, ROUND_FLOOR, WIDE) for part in exact]
    left = int((rounded(total, currency) - sum(parts, Decimal(0))) / unit)
    order = sorted(range(len(parts)), key=lambda i: (-(exact[i] - parts[i]), i))
    for i in order[:left]:
        parts[i] += unit
    return parts
