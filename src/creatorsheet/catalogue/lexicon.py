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

SCRIPT = re.compile(f"[{CJK}]")

DENIED_BEFORE = re.compile(
    r"(?:^|[^\w#@])((?:not|no|never|without|isn.t|ain.t|kein\w{0,2}|nicht|ohne|unbezahlte?|pas|sans|sin|senza|non|nao|sem"
    r"|geen|niet)(?: (?:an?|any|really|actually|une?|de|d|es|e|uma?|ein\w{0,2}|bezahlte))?[ ’'])$"
)
DENIED_AFTER = re.compile(
    r"[ (,|/-]*un ?bezahlt|(?:では|じゃ)(?:ない|ありません|なく)|(?:なし|無し|ではない)|-free(?!\w)"
)
"""What turns a word into its opposite: not an ad, keine Werbung, Werbung (unbezahlt), 広告ではありません."""

OTHERWISE = {
    "ad": (re.compile(r"(?!)"), re.compile(r"[- ](?:hoc|lib\w*|nauseam|infinitum|block\w*)(?!\w)")),
    "paid": (
        re.compile(r"(?:^|\W)(?:i|we|you|they|he|she|who|ve|have|has|had|never)[ ’']$"),
        re.compile(
            r" (?:off|attention|out|back|down|too|less|more|full|my|your|his|her|their|the|an?|it|them|[\d$€£])"
        ),
    ),
}
"""Words that mean another thing behind or before others: ad hoc, I paid."""


class Hit(NamedTuple):
    """A word found: as it is listed, or as it stands where the list has [brand]. `denied` is the text that denies it."""

    number: int
    word: str
    at: int
    denied: str = ""


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
        if one[0].startswith("#"):
            return Hit(number, word, one.start())
        before, after = text[max(0, one.start() - 30) : one.start()], text[one.end() : one.end() + 30]
        apart = OTHERWISE.get(one[0])
        if apart and (apart[0].search(before) or apart[1].match(after)):
            return None
        denied = DENIED_BEFORE.search(before)
        against = DENIED_AFTER.match(after)
        said = f"{denied[1] if denied else ''}{one[0]}{against[0] if against else ''}" if denied or against else ""
        return Hit(number, word, one.start(), said)


def lexicon(words: Iterable[str], *, accepted: bool) -> Lexicon:
    """The patterns of a list. Entries that describe instead of naming words, such as "[brand] tag only", are left out."""
    listed, patterns, tagged = tuple(words), {}, set()
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
    pattern = "|".join(f"(?P<w{number}>{text})" for _, (number, text) in longest)
    stems = tuple(dict.fromkeys(max(one.split("[brand]"), key=len).strip() for one in patterns))
    return Lexicon(listed, stems, re.compile(pattern) if pattern else None, frozenset(tagged))


def _is_tagged(bare: str) -> bool:
    return bare.endswith(" [brand]") and len(bare.removesuffix(" [brand]")) <= SHORT


def _pattern(word: str, bare: str, brand: str) -> str:
    if _is_tagged(bare):
        rest = re.escape(bare.removesuffix(" [brand]"))
        return rf"#{rest}{END}|{BEGIN}{rest}(?= [@#]\w)"
    text = re.escape(bare).replace(re.escape("[brand]"), brand)
    if SCRIPT.search(bare):
        return f"#?{text}"
    glued = word.startswith("#") and "[brand]" in word
    return f"{BEGIN}{'#' if glued else '#?'}{text}{END}"
