"""What a marketer asks of a mix beyond the workbook: limits on numbers, tiers, markets and roles, who must be in or out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from creatorsheet.catalogue.creators.choices import CreatorRole, CreatorTier
from creatorsheet.kernel.entries import entries
from creatorsheet.planning.worth import Worth

RANGE = re.compile(r"(\d+)?\s*(\.\.)?\s*(\d+)?")
AMOUNT = re.compile(r"\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?")
SHARE = re.compile(r"(\d+(?:\.\d+)?)\s*%")


class UnclearError(ValueError):
    """A wish nobody can read; the words say how it is written."""


@dataclass(frozen=True)
class Between:
    """At least `low` and at most `high` creators; None is no limit."""

    low: int | None = None
    high: int | None = None


Named = tuple[tuple[str, Between], ...]


@dataclass(frozen=True)
class Wishes:
    """Everything that was asked for; what is blank is left to the workbook, or not limited.

    `budget` is money for creators in campaign currency, what is agreed with some of them included; `reserve` the part of
    it for creators and ideas not tried yet, 0 to 1. Creators are handles, names or ids.
    """

    budget: Decimal | None = None
    reserve: Decimal | None = None
    number: Between = Between()
    tiers: Named = ()
    markets: Named = ()
    roles: Named = ()
    must: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    approved: bool = False
    worth: Worth | None = None
    alternatives: int = 3


def tier(text: str) -> tuple[str, Between]:
    """A limit on a tier, such as Micro=3..6."""
    return _named(text, CreatorTier.named, CreatorTier.labels(), "Micro=3..6")


def role(text: str) -> tuple[str, Between]:
    """A limit on a campaign role, such as Reach=1.."""
    return _named(text, CreatorRole.named, CreatorRole.labels(), "Reach=1..")


def market(text: str) -> tuple[str, Between]:
    """A limit on creators of a country, or of a group of countries as in Lists, such as US=2.."""
    return _named(text, lambda name: name, (), "US=2..")


def _named(text: str, find: Callable[[str], str | None], known: Iterable[str], sample: str) -> tuple[str, Between]:
    name, equals, numbers = text.partition("=")
    found = find(name.strip())
    if not equals or not name.strip():
        raise UnclearError(f"'{text}' is not clear; write it like {sample}")
    if not found:
        raise UnclearError(f"'{name.strip()}' is none of {', '.join(known)}")
    return str(found), between(numbers, sample)


def between(text: str, sample: str = "3..6") -> Between:
    """A range of numbers: 3..6, 3.., ..6, or 3 for exactly three.

    >>> between("3..6"), between("..6"), between("2")
    (Between(low=3, high=6), Between(low=None, high=6), Between(low=2, high=2))
    """
    found = RANGE.fullmatch(text.strip())
    if not found or not (found[1] or found[3]):
        raise UnclearError(f"'{text.strip()}' is no range; write it like {sample}")
    low, high = (int(one) if one else None for one in (found[1], found[3]))
    if not found[2]:
        high = low
    if low is not None and high is not None and low > high:
        raise UnclearError(f"'{text.strip()}' begins above its end")
    return Between(low, high)


def money(text: str) -> Decimal:
    """An amount such as 8000 or 8,000.50."""
    if not AMOUNT.fullmatch(text.strip()):
        raise UnclearError(f"'{text}' is no amount; write it like 8000 or 8,000.50")
    return Decimal(text.strip().replace(",", ""))


def share(text: str) -> Decimal:
    """A share such as 15%, as a fraction."""
    found = SHARE.fullmatch(text.strip())
    if not found or Decimal(found[1]) > 100:
        raise UnclearError(f"'{text}' is no share; write it like 15%")
    return Decimal(found[1]) / 100


def together(text: str) -> tuple[str, ...]:
    """Creators of whom only one may be in, separated by commas or semicolons."""
    found = tuple(entries(text.replace(",", ";")))
    if len(found) < 2:
        raise UnclearError(f"'{text}' names no two creators; write it like anna.skin,ben.cooks")
    return found
