"""Bounds as people type them: 10k..50k, 5000.., ..1500 EUR."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from creatorsheet.kernel.money import CURRENCIES

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
BOUNDS = re.compile(
    rf"(?:(?P<low>{NUMBER})\s*(?P<k>[km])?)?\s*(?P<to>\.\.)?\s*(?:(?P<high>{NUMBER})\s*(?P<m>[km])?)?\s*(?P<unit>[a-z]{{3}})?",
    re.IGNORECASE,
)
TIMES = {"": 1, "k": 1_000, "m": 1_000_000}


class UnclearBoundsError(ValueError):
    """Bounds nobody can read; the words say how they are written."""


@dataclass(frozen=True)
class Bounds:
    """From `low` to `high`, both included; None is no bound. `currency` is "" where none was named."""

    low: Decimal | None = None
    high: Decimal | None = None
    currency: str = ""

    def __str__(self) -> str:
        """The bounds in a sentence, without their currency: 10,000 to 50,000, at least 5,000, at most 1,500."""
        low, high = (f"{one.normalize():,f}" if one is not None else "" for one in (self.low, self.high))
        if low and high:
            return low if low == high else f"{low} to {high}"
        return f"at least {low}" if low else f"at most {high}"


def bounds(text: str, sample: str, *, money: bool = False) -> Bounds:
    """Bounds from text; one number alone is exactly that one.

    >>> str(bounds("10k..50k", "")), str(bounds("..1,500 eur", "", money=True)), bounds("..9 EUR", "", money=True).currency
    ('10,000 to 50,000', 'at most 1,500', 'EUR')
    """
    found = BOUNDS.fullmatch(text.strip())
    if not found or not (found["low"] or found["high"]) or (not found["to"] and found["high"]):
        raise UnclearBoundsError(f"'{text.strip()}' is no range; write it like {sample}")
    unit = (found["unit"] or "").upper()
    if unit and (not money or unit not in CURRENCIES):
        raise UnclearBoundsError(f"{unit} is no currency here; write it like {sample}")
    low, high = _number(found["low"], found["k"]), _number(found["high"], found["m"])
    if not found["to"]:
        high = low
    if low is not None and high is not None and low > high:
        raise UnclearBoundsError(f"'{text.strip()}' begins above its end")
    return Bounds(low, high, unit)


def _number(text: str | None, times: str | None) -> Decimal | None:
    return Decimal(text.replace(",", "")) * TIMES[(times or "").lower()] if text else None
