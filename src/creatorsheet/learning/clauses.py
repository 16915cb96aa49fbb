"""A comment cut into clauses of small plain words, each known to ask or to say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from creatorsheet.kernel.captions import folded

NAMED = re.compile(r"@[\w.]+|#(?=\w)|\[\w[\w ]*\]|https?:\S+|www\.\S+")
"""People, the # of hashtags, stickers as exports write them, and addresses."""

QUOTES = str.maketrans("’‘`´“”；？！。，\n\r\v\u2028\u2029", "''''  ;?!.,;;;;;")
ENDS = re.compile(r"(?<=[?!;:])|(?<=\.)(?!\d)")
PARTS = re.compile(r"[,()]|(?<!\w)[-–—]+(?!\w)|\bbut\b|\balthough\b|\bthough\b")
APART = re.compile(
    r"\b(?:(\w+n) (t)|(i) (m|ve|d|ll)|(it|that|he|she|there|what|who|let) (s)|(you|they|we) (re|ve|ll))\b"
)
"""What stood around an apostrophe that an export took away: don t, i ve."""

LONG = re.compile(r"([a-z])\1{2,}")
NO_WORD = re.compile(r"[^\w'$€£%.,\s]+|(?<!\d)[.,]|[.,](?!\d)|(?<!\w)'|'(?!\w)")
OPENS = re.compile(
    r"(?:(?:hi|hey|hello|ok|okay|so|and|but|wait|omg|bro|bruh|girl|sis|guys|also|um+|just) )*"
    r"(?:(?:what|whats|what's|which|where|wheres|where's|when|whens|when's|why|how|hows|how's|who) "
    r"(?!a |an |ever|you |i |we |they |this (?!is)|it(?! )|to )"
    r"|(?:is|are|does|do|did|can|could|will|would|should|has|have|isn't|isnt|aren't|doesn't|doesnt)"
    r" (?:it|this|that|these|those|they|there|u|you|i|we|the|anyone|anybody|someone|my)\b(?<!do it)(?<!do this)(?<!do that)"
    r"|anyone (?:know|tried|else)|any (?:way|chance))"
)
"""How a question begins, where nobody typed its mark."""


@dataclass(frozen=True)
class Clause:
    """Words with single blanks between, small and without accents; `asks` by its mark or by how it begins."""

    words: str
    asks: bool


@lru_cache(131_072)
def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a comment.

    >>> clauses("Soooo cute!! Is it waterproof? @mia")
    (Clause(words='so cute', asks=False), Clause(words='is it waterproof', asks=True))
    """
    small = folded(NAMED.sub(" ", text.translate(QUOTES)))
    small = LONG.sub(r"\1", small) if LONG.search(small) else small
    small = APART.sub(lambda one: "'".join(filter(None, one.groups())), small)
    found = []
    for sentence in ENDS.split(small):
        parts = [words for part in PARTS.split(sentence) if (words := " ".join(NO_WORD.sub(" ", part).split()))]
        asked = "?" in sentence
        for number, words in enumerate(parts, 1):
            found.append(
                Clause(words, (asked and number == len(parts)) or (number == 1 and OPENS.match(words) is not None))
            )
    return tuple(found)
