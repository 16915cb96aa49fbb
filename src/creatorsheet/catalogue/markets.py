"""What tells viewers that a post is paid for, market by market. Not legal advice: a first check that names its source.

The full rules with source and date of each stand in rules/markets.toml. What was not found in a text that was read is
marked unverified there, and is never an error by itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Any, NamedTuple

from creatorsheet.catalogue.lexicon import Hit, Lexicon, lexicon
from creatorsheet.catalogue.rules import rules
from creatorsheet.kernel.captions import folded, hashtags
from creatorsheet.kernel.finding import Severity

EARLY = 100
"""Signs of a caption, without emoji, in which a word has to begin where a market wants it at the start: our own limit."""

CROWD = 3
"""Hashtags before a word from which on it is one of a row: our own limit."""

LONG = 6
"""Letters of an accepted word from which on a longer one that begins with it is doubtful and not nothing: our own limit."""

NAMED = 3
"""Letters that a brand's name has at least."""

SEVERITIES = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.NOTE}


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
class Rule:
    """What a market wants shown where. `value` is yes, no, required, recommended, depends or not_stated."""

    key: str
    value: str
    text: str
    source: str
    as_of: str
    verified: bool
    graveness: Severity

    @property
    def severity(self) -> Severity:
        """How grave it is when the rule is not kept; a rule that was not verified never makes an error."""
        return self.graveness if self.verified or self.graveness is Severity.NOTE else Severity.WARNING


class Standing(StrEnum):
    """How a caption stands with a market."""

    ACCEPTED = "accepted"
    LATE = "late"  # an accepted word, where few will see it
    REFUSED = "refused"
    WEAK = "weak"
    DENIED = "denied"  # "not an ad"
    NONE = "none"


class Reading(NamedTuple):
    """A caption as a market reads it: the word that decides, as the market's list has it, and that list or rule.

    `verified` and `source` are those of what decided; with no word at all, of the market's accepted words.
    """

    standing: Standing
    word: str = ""
    where: str = ""  # of a late word: "after character 214"
    verified: bool = False
    source: str = ""


@dataclass(frozen=True)
class Market:
    """One market's words and rules."""

    code: str
    name: str
    words: tuple[Words, ...]
    rules: Mapping[str, Rule]

    @property
    def spoken_of(self) -> str:
        """The name inside a sentence: the United States, Germany."""
        name = self.name.removesuffix(" (baseline)")
        return f"the {name}" if name.startswith(("United", "European", "Nether")) else name

    @property
    def sample(self) -> str:
        """The first accepted word."""
        return self._accepted[0].words[0]

    @property
    def verified(self) -> bool:
        """Whether an accepted list was found in a text that was read."""
        return any(one.verified for one in self._accepted)

    @property
    def label_alone(self) -> str:
        """Whether TikTok's own label is enough here: yes, no, depends or not_stated."""
        return self.rules["platform_label_alone"].value

    @property
    def label_verified(self) -> bool:
        """Whether that was found in a text that was read."""
        return self.rules["platform_label_alone"].verified

    @cached_property
    def _accepted(self) -> tuple[Words, ...]:
        return tuple(one for one in self.words if one.status == "accepted")

    @cached_property
    def _lexicons(self) -> Mapping[str, tuple[Lexicon, list[Words]]]:
        """The words of each standing as they are looked for, those of verified lists first, and the list of each word."""
        found = sorted(self.words, key=lambda one: not one.verified)
        return {
            status: (
                lexicon(
                    (word for one in found if one.status == status for word in one.words), accepted=status == "accepted"
                ),
                [one for one in found if one.status == status for _ in one.words],
            )
            for status in {one.status for one in found}
        }

    def wants(self, key: str) -> Rule | None:
        """The rule on something that is required here, or recommended; None where it is neither."""
        rule = self.rules.get(key)
        return rule if rule and rule.value in ("required", "recommended") else None

    def accepts(self, text: str) -> bool:
        """Whether text holds a word accepted here, in any of the market's languages, wherever it stands."""
        return self.word_in(text, "accepted") is not None

    def word_in(self, text: str, status: str) -> tuple[str, bool] | None:
        """The first word of a standing that text holds, and whether its list is verified; verified ones come first."""
        hits = self._hits(folded(text), status)
        return next(((hit.word, one.verified) for one, hit in hits if not hit.denied), None)

    def reading(self, caption: str, brands: Collection[str] = ()) -> Reading:
        """How a caption stands with this market: its best accepted word decides, else what it has instead.

        `brands` are names that may stand where a list says [brand]; a tag with another name, such as #lifepartner, is
        doubtful. So is a word like an accepted one that no list has.
        """
        return self.reading_of(folded(caption), brands)

    def reading_of(self, text: str, brands: Collection[str] = ()) -> Reading:
        """The same of a caption that is folded already."""
        late: Reading | None = None
        denied = doubted = ""
        for one, hit in self._hits(text, "accepted"):
            if hit.denied:
                denied = denied or hit.denied
            elif hit.brand and not _is_one(hit.brand, brands):
                doubted = doubted or hit.word
            elif where := self._late(text, hit):
                rule = self.rules["caption_start"]
                late = late or Reading(Standing.LATE, hit.word, where, rule.verified, rule.source)
            else:
                return Reading(Standing.ACCEPTED, hit.word, "", one.verified, one.source)
        return late or self._instead(text, denied, doubted)

    def _instead(self, text: str, denied: str, doubted: str) -> Reading:
        """What a caption has instead of an accepted word."""
        if denied:
            return Reading(Standing.DENIED, denied, "", self.verified, self._accepted[0].source)
        for status in (Standing.REFUSED, Standing.WEAK):
            for one, hit in self._hits(text, status):
                if not hit.denied:
                    return Reading(status, hit.word, "", one.verified, one.source)
        if doubted := doubted or self._like_accepted(text):
            return Reading(Standing.WEAK, doubted)
        return Reading(Standing.NONE, "", "", self.verified, self._accepted[0].source)

    def _like_accepted(self, text: str) -> str:
        """A word that nearly says it: English of the neutral default, or one that begins with a long accepted word."""
        if any(one.language == "en" for one in self._accepted):
            hits = [hit for _, hit in markets()["ZZ"]._hits(text, "accepted") if not hit.denied]
            if plain := next((one.word for one in hits if len(one.word) >= LONG or text[one.at] == "#"), ""):
                return plain
        found = self._beginnings.search(text) if self._beginnings else None
        return found[0] if found else ""

    @cached_property
    def _beginnings(self) -> re.Pattern[str] | None:
        words = {
            folded(word).removeprefix("#") for one in self._accepted for word in one.words if "[brand]" not in word
        }
        long = "|".join(re.escape(word) for word in sorted(words) if len(word) >= LONG)
        return re.compile(rf"(?<![\w@])#?(?:{long})\w+") if long else None

    def _hits(self, text: str, status: str) -> list[tuple[Words, Hit]]:
        if status not in self._lexicons:
            return []
        lookup, lists = self._lexicons[status]
        return [(lists[hit.number], hit) for hit in lookup.hits(text)]

    def _late(self, text: str, hit: Hit) -> str:
        """Why a word is too far back where the market wants it at the start; "" where it is not."""
        if not self.wants("caption_start"):
            return ""
        before = len(hashtags(text[: hit.at]))
        if before >= CROWD:
            return f"behind {before} other hashtags"
        return f"after character {EARLY}" if hit.at >= EARLY else ""


def _is_one(name: str, brands: Collection[str]) -> bool:
    """Whether a name is a brand's, or part of one, or has one in it: lumen, lumenskin."""
    bare = _letters(name)
    return any(bare in one or one in bare for one in map(_letters, brands) if len(one) >= NAMED and bare)


def _letters(name: str) -> str:
    return "".join(sign for sign in folded(name) if sign.isalnum())


@cache
def markets() -> dict[str, Market]:
    """All markets by code; a market without accepted words of its own has those of the neutral default."""
    data = rules("markets")
    found = {one["code"]: _market(one) for one in data["market"]}
    neutral = found[data["fallback"]]
    return {
        code: one if one._accepted else Market(code, one.name, neutral.words, one.rules) for code, one in found.items()
    }


def _market(entry: dict[str, Any]) -> Market:
    return Market(
        entry["code"],
        entry["name"],
        tuple(
            Words(one["lang"], one["status"], tuple(one["list"]), one["source"], one["as_of"], one["verified"])
            for one in entry.get("words", [])
        ),
        {
            one["key"]: Rule(
                one["key"],
                one["value"],
                one["text"],
                one["source"],
                one["as_of"],
                one["verified"],
                SEVERITIES[one["severity"]],
            )
            for one in entry["rule"]
        },
    )
