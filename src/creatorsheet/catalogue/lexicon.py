"""Lists of words as they are looked for in captions: whole words, with or without #, and never in their opposite."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from creatorsheet.kernel.captions import BEGIN, CJK, END, folded

NAME, TAG = r"[@#]?[\w&][\w.&-]*", r"[@#][\w.&-]+"
"""What stands for [brand] in a list. In what is not accepted it has to be a tag, lest thanks to everyone is one."""

INSIDE = re.compile(r"@\w[\w.]*|(?:https?://|www\.)\S+")
"""Names of accounts and addresses, whose parts are no words."""

SHORT = 3
"""Letters of a word that is also a common one in other languages, as ad is in Italian: with [brand] it needs a tag."""

NAMED = re.compile(r" [@#]([\w.&-]+)")
SCRIPT = re.compile(f"[{CJK}]")

FILLERS = r"(?: (?:an?|any|some|even|really|actually|une?|de|d|es|e|uma?|ein\w{0,2}|bezahlte|paid|sponsored))"
DENIED_BEFORE = re.compile(
    r"(?:^|[^\w#@])((?:not|no|never|without|hardly|(?:is|ai|was|are|were)n.?t|kein\w{0,2}|nicht|ohne|unbezahlte?|pas|sans|sin"
    rf"|senza|non|nao|sem|geen|niet){FILLERS}{{0,3}}[ ’'])$|(非)$"
)
DENIED_AFTER = re.compile(
    r"[ (,|/-]*un ?bezahlt|(?:では|じゃ)(?:ない|ありません|なく)|(?:なし|無し|ではない)|-free(?!\w)"
    r"|\?+ (?:no|nope|nah|nein|non|nee|nao)(?!\w)"
)
"""What turns a word into its opposite: not an ad, keine Werbung, Werbung (unbezahlt), 広告ではありません."""

NEVER = r"(?!)"
OTHERWISE = {
    "ad": (
        r"(?:^|\W)(?:saw|see|seen|seeing|watched|skip\w*|want|classified) (?:(?:an?|the|this|that|your|their) )?$",
        r"[- ](?:hoc|lib\w*|nauseam|infinitum|block\w*|astra|fundum)(?!\w)",
    ),
    "advert": (NEVER, r" calendar"),
    "advertising": (
        r"(?:^|\W)(?:false|misleading|anti|in|study\w*|studied)[ -]$",
        r" (?:student|agenc|job|degree|career|industry|standards)",
    ),
    "anzeige": (NEVER, r" (?:ist raus|erstatt|gegen)"),
    "pr": (r"自己$", NEVER),
    "publicidad": (NEVER, r" enganosa"),
    "publicite": (NEVER, r" mensongere"),
    "pubblicita": (NEVER, r" (?:ingannevole|occulta)"),
}
"""Words that mean another thing behind or before others: ad hoc, I saw an ad, false advertising."""

APART = {word: (re.compile(before), re.compile(after)) for word, (before, after) in OTHERWISE.items()}

PAID = re.compile(
    r" (?:partner|promo|ad(?!\w)|advert|content|collab|post|video|sponsor|endorse|review|(?:for )?by (?!me(?!\w)|my))"
)
STANDING_BEFORE, STANDING_AFTER = re.compile(r"(?:^|[^\w\s’'] ?|[#@][\w.]+ )$"), re.compile(r"$| ?[^\w\s’'$€£¥]")
"""What makes "paid" a disclosure: what is paid for behind it, or that it stands by itself. Most people who say paid tell
of their wages or of a bill."""


class Hit(NamedTuple):
    """A word found: as it is listed, or as it stands where the list has [brand]. `denied` is the text that denies it.

    `brand` is a name that has to be the brand's, lest the word means another thing: lifepartner, ad @anna in Italian.
    """

    number: int
    word: str
    at: int
    denied: str = ""
    brand: str = ""


@dataclass(frozen=True)
class Lexicon:
    """A list of words, ready to be looked for. `stems` are what one of them has to hold; `tagged` are patterns that count
    only beside another # or @."""

    listed: tuple[str, ...]
    stems: tuple[str, ...]
    pattern: re.Pattern[str] | None
    tagged: frozenset[int]

    def hits(self, text: str) -> list[Hit]:
        """All words of the list that a folded text holds, in the order of the list."""
        if self.pattern is None or not any(stem in text for stem in self.stems):
            return []
        matches = list(self.pattern.finditer(text))
        names = [one.span() for one in INSIDE.finditer(text)] if "@" in text or "." in text else []
        found = []
        for one in matches:
            number = int((one.lastgroup or "w0")[1:])
            if any(first < one.start() < last for first, last in names):
                continue
            if number in self.tagged and not re.search(r"[@#]\w", text[: one.start()] + text[one.end() :]):
                continue
            if hit := self._hit(text, one, number):
                found.append(hit)
        return sorted(found)

    def _hit(self, text: str, one: re.Match[str], number: int) -> Hit | None:
        listed = self.listed[number]
        word = one[0] if "[brand]" in listed else listed
        before, after = text[max(0, one.start() - 40) : one.start()], text[one.end() : one.end() + 30]
        tag = one[0].startswith("#")
        if not tag and _means_another_thing(one[0], before, after):
            return None
        denied, against = DENIED_BEFORE.search(before), DENIED_AFTER.match(after)
        if tag and denied and denied[1] == "no ":  # I can't say no #ad
            denied = None
        said = (denied[1] or denied[2]) if denied else ""
        said = f"{said}{one[0]}{against[0] if against else ''}" if denied or against else ""
        return Hit(number, word, one.start(), said, _brand(listed, one[0], after))


def _means_another_thing(word: str, before: str, after: str) -> bool:
    if word == "paid":
        return not PAID.match(after) and not (STANDING_BEFORE.search(before) and STANDING_AFTER.match(after))
    apart = APART.get(word)
    return apart is not None and bool(apart[0].search(before) or apart[1].match(after))


def _brand(listed: str, found: str, after: str) -> str:
    """The name that makes a word a disclosure: of a tag such as #lumenpartner, or behind a short word."""
    if listed.startswith("#") and "[brand]" in listed:
        before, behind = (folded(part) for part in listed.split("[brand]"))
        return found.removeprefix(before).removesuffix(behind)
    named = NAMED.match(after) if _is_tagged(folded(listed)) and not found.startswith("#") else None
    return named[1] if named else ""


def lexicon(words: Iterable[str], *, accepted: bool) -> Lexicon:
    """The patterns of a list. Entries that describe instead of naming words, such as "[brand] tag only", are left out."""
    listed, patterns, tagged = tuple(words), dict[str, tuple[int, str]](), set()
    for number, word in enumerate(listed):
        if "[brand]" in word and (word.endswith(" only") or not (accepted or word.endswith(" [brand]"))):
            continue
        bare = folded(word.removeprefix("#"))
        if bare in patterns:
            continue
        patterns[bare] = number, _pattern(word, bare, NAME if accepted else TAG)
        if _is_tagged(bare):
            tagged.add(number)
    longest = sorted(patterns.items(), key=lambda one: -len(one[0]))
    texts = [f"(?P<w{number}>{text})" for bare, (number, text) in longest if not _stands_alone(bare)]
    whole = "|".join(f"(?P<w{number}>{text})" for bare, (number, text) in longest if _stands_alone(bare))
    pattern = "|".join([f"{BEGIN}(?:{whole}){END}", *texts] if whole else texts)
    stems = tuple(dict.fromkeys(max(one.replace("[brand]", " ").split(), key=len) for one in patterns))
    return Lexicon(listed, stems, re.compile(pattern) if pattern else None, frozenset(tagged))


def _is_tagged(bare: str) -> bool:
    return bare.endswith(" [brand]") and len(bare.removesuffix(" [brand]")) <= SHORT


def _stands_alone(bare: str) -> bool:
    """Whether a word is looked for as a whole one; signs of scripts without blanks, and short words by a tag, are not."""
    return not (_is_tagged(bare) or SCRIPT.search(bare))


def _pattern(word: str, bare: str, brand: str) -> str:
    if _is_tagged(bare):
        rest = re.escape(bare.removesuffix(" [brand]"))
        return rf"#{rest}{END}|{BEGIN}{rest}(?= [@#]\w)"
    text = re.escape(bare).replace(re.escape("[brand]"), brand)
    if word.startswith("#") and "[brand]" in word:
        return f"#{text}"
    glued = f"|#{re.escape(bare.replace(' ', ''))}" if " " in bare and "[brand]" not in bare else ""
    return f"#?{text}{glued}"
