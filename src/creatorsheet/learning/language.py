"""Which language a comment is in: enough to leave alone what the rules of English cannot read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache

from creatorsheet.catalogue.rules import rules
from creatorsheet.kernel.captions import folded

ENGLISH = "English"
UNTOLD = ""
"""Too little to tell: a name, one word, an emoji."""

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
NAMED = re.compile(r"[@#][\w.]+|https?:\S+")
OWN = 0.5
"""Share of a comment's letters from which on a script tells the language."""

NEAR = 2
"""Languages named where small words fit several as well."""


def language(text: str) -> str:
    """The language of a comment, by name; "" where too little is said. Japanese is told by one kana among Chinese signs.

    >>> language("where can I get this?"), language("¿dónde lo puedo comprar?"), language("가격이 얼마예요"), language("@mia 😍")
    ('English', 'Spanish', 'Korean', '')
    """
    bare = NAMED.sub(" ", text)
    if bare.isascii():
        return _latin(bare.casefold(), bare)
    scripts = Counter(script for sign in bare if ord(sign) > 0x24F and (script := _script(ord(sign))))
    letters = sum(1 for sign in bare if sign.isalpha())
    if scripts and scripts.total() >= letters * OWN:
        return "Japanese" if scripts["Japanese"] else scripts.most_common(1)[0][0]
    return _latin(folded(bare), bare)


@cache
def _ranges() -> tuple[list[int], list[tuple[int, str]]]:
    """Firsts of all ranges in order, with their lasts and names."""
    held = sorted(
        (int(first, 16), int(last, 16), name)
        for name, pairs in rules("languages")["scripts"].items()
        for first, last in pairs
    )
    return [first for first, _, _ in held], [(last, name) for _, last, name in held]


def _script(code: int) -> str:
    firsts, rest = _ranges()
    at = bisect_right(firsts, code) - 1
    return rest[at][1] if at >= 0 and code <= rest[at][0] else ""


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """The languages each small word is from."""
    held = {name: set(one["words"].split()) for name, one in rules("languages")["latin"].items()}
    return {word: tuple(name for name in held if word in held[name]) for words in held.values() for word in words}


@cache
def _letters() -> dict[str, str]:
    return {sign: name for name, one in rules("languages")["latin"].items() for sign in one["letters"]}


def _latin(small: str, written: str) -> str:
    """The language with most small words; another than English has to lead by one, and two that fit alike are both named."""
    words, letters = _words(), _letters()
    points: Counter[str] = Counter()
    for word in WORD.findall(small.replace("’", "'")):
        points.update(words.get(word, ()))
    if not written.isascii():
        points.update(letters[sign] for sign in written.casefold() if sign in letters)
    english = points.pop(ENGLISH, 0)
    most = max(points.values(), default=0)
    if most > english:
        return " or ".join([name for name, n in points.items() if n == most][:NEAR])
    return ENGLISH if english else UNTOLD
