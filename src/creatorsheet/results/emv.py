"""Earned media value: what unpaid views and reactions would cost at rates somebody typed. It is no result.

Off unless Settings holds rates. It is part of no other figure, least of all of ROI, and never stands without its rates, their
day and its warning (Barcelona Principles of AMEC: such equivalents are not the value of communication).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from creatorsheet.results.newest import COUNTERS

SAMPLE = "2026-01; 5; 0.1; 0.5; 1; 0.8"
"""The day or month the rates are of, then what 1,000 views, a like, a comment, a share and a save are worth."""

WARNING = "It says what such attention would cost at these rates, not what it earned; it is in no other figure."

PER = {name: 1000 if name == "views" else 1 for name in COUNTERS}
"""How many of each one rate is for."""

NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
DAY = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")


@dataclass(frozen=True)
class RateCard:
    """Rates in home currency, in the order of `COUNTERS`, and the day or month they are of, as typed."""

    day: str
    rates: Mapping[str, float]

    def __str__(self) -> str:
        words = [
            f"{rate:g} for {'1,000 views' if name == 'views' else f'a {name[:-1]}'}"
            for name, rate in self.rates.items()
        ]
        return f"{', '.join(words)}, as of {self.day}"


def rate_card(text: str) -> RateCard | None:
    """The rates of a setting's text; None where it is not a day and five numbers, `;` between.

    >>> str(rate_card("2026-01; 5; 0.1; 0,5; 1; 0.8"))
    '5 for 1,000 views, 0.1 for a like, 0.5 for a comment, 1 for a share, 0.8 for a save, as of 2026-01'
    """
    day, *parts = (part.strip() for part in text.split(";"))
    if not _is_day(day) or len(parts) != len(COUNTERS) or not all(map(NUMBER.fullmatch, parts)):
        return None
    return RateCard(day, {name: float(part.replace(",", ".")) for name, part in zip(COUNTERS, parts, strict=True)})


def _is_day(text: str) -> bool:
    if not DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text if len(text) > len("2026-01") else f"{text}-01")
    except ValueError:
        return False
    return True


@dataclass(frozen=True)
class Earned:
    """Earned media value of some videos; of how many, and which counters some of them do not report and so add nothing."""

    value: float
    videos: int
    missing: tuple[str, ...]


def earned(card: RateCard, videos: Iterable[Mapping[str, float]]) -> Earned | None:
    """The value of videos' newest unpaid figures at a card's rates, in home currency; None where no video has any.

    >>> earned(rate_card("2026-01; 5; 0.1; 0.5; 1; 0.8"), [{"views": 20_000, "likes": 900, "comments": 40}]).value
    210.0
    """
    held = [one for one in videos if one]
    if not held:
        return None
    value = sum(card.rates[name] * one.get(name, 0.0) / PER[name] for one in held for name in COUNTERS)
    missing = tuple(name for name in COUNTERS if card.rates[name] and any(name not in one for one in held))
    return Earned(value, len(held), missing)
