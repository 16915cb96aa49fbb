"""Words that tell viewers a post is paid for, market by market. Not legal advice: a first check that names its source.

The full rules with source and date of each stand in rules/markets.toml. What was not found in a text that was read is
marked unverified there, and is never an error by itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from creatorsheet.catalogue.rules import rules

BRAND = r"[\w.&-]+"
CJK = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]")


@dataclass(frozen=True)
class Words:
    """A list of words of one language and standing: accepted, weak (doubted) or refused."""

    language: str
    status: str
    words: tuple[str, ...]
    source: str
    as_of: str
    verified: bool


@dataclass(frozen=True)
class Market:
    """One market's words, and whether TikTok's own label is enough there (yes, no, depends or not_stated)."""

    code: str
    name: str
    words: tuple[Words, ...]
    label_alone: str
    label_verified: bool

    @property
    def spoken_of(self) -> str:
        """The name inside a sentence: the United States, Germany."""
        return f"the {self.name}" if self.name.startswith(("United", "European", "Nether")) else self.name

    @property
    def sample(self) -> str:
        """The first accepted word."""
        return self._accepted()[0].words[0]

    @property
    def verified(self) -> bool:
        """Whether an accepted list was found in a text that was read."""
        return any(one.verified for one in self._accepted())

    def _accepted(self) -> list[Words]:
        return [one for one in self.words if one.status == "accepted"]

    def accepts(self, text: str) -> bool:
        """Whether text holds a word accepted here, in any of the market's languages."""
        return self.word_in(text, "accepted") is not None

    def word_in(self, text: str, status: str) -> tuple[str, bool] | None:
        """The first word of a standing that text holds, and whether its list is verified; verified ones come first."""
        lists = sorted((one for one in self.words if one.status == status), key=lambda one: not one.verified)
        return next(((word, one.verified) for one in lists for word in one.words if _holds(text, word)), None)


def _holds(text: str, word: str) -> bool:
    bare = re.escape(word.removeprefix("#")).replace(re.escape("[brand]"), BRAND)
    pattern = bare if CJK.search(word) else rf"(?<!\w)#?{bare}(?!\w)"
    return re.search(pattern, text, re.IGNORECASE) is not None


@cache
def markets() -> dict[str, Market]:
    """All markets by code; a market without accepted words of its own has those of the neutral default."""
    data = rules("markets")
    found = {one["code"]: _market(one) for one in data["market"]}
    neutral = found[data["fallback"]]
    return {
        code: one if one._accepted() else Market(code, one.name, neutral.words, one.label_alone, one.label_verified)
        for code, one in found.items()
    }


def _market(entry: dict[str, Any]) -> Market:
    words = entry.get("words", [])
    label = next(rule for rule in entry["rule"] if rule["key"] == "platform_label_alone")
    return Market(
        entry["code"],
        entry["name"],
        tuple(
            Words(one["lang"], one["status"], tuple(one["list"]), one["source"], one["as_of"], one["verified"])
            for one in words
        ),
        label["value"],
        label["verified"],
    )


def market(country: str) -> Market:
    """The market of a country, named or by its ISO code; the neutral default where no rules are known.

    >>> market("Germany").code, market("us").code, market("Peru").code
    ('DE', 'US', 'ZZ')
    """
    known = markets()
    wanted = country.strip().casefold()
    alias = {"uk": "GB", "usa": "US", "great britain": "GB", "united states of america": "US"}.get(wanted, "")
    for one in known.values():
        if wanted in (one.code.casefold(), one.name.casefold()) or one.code == alias:
            return one
    return known["ZZ"]
