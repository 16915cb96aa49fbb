"""Whether a comment speaks for the product or against it: by the rules of themes, and by emoji."""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import cache

from creatorsheet.catalogue.results.choices import CommentTheme, Sentiment
from creatorsheet.catalogue.rules import rules
from creatorsheet.learning.clauses import Clause
from creatorsheet.learning.themes import rule


@cache
def emoji(leaning: str) -> frozenset[str]:
    """Signs that lean one way whatever stands beside them. Laughter and 😭 do not: they are as often delight."""
    return frozenset(rules("themes")["emoji"][leaning].split())


def sentiment(text: str, clauses: Iterable[Clause], themes: Set[CommentTheme]) -> Sentiment | None:
    """The leaning of a comment; None where neither word nor sign leans. A worry that only asks leans nowhere.

    What is said of the creator cannot be told from what is said of the product.
    """
    likes = CommentTheme.POSITIVE in themes or _shown(text, "positive")
    dislikes = _shown(text, "negative") or any(
        not clause.asks and (rule(CommentTheme.CONCERN).holds(clause) or _dear(clause)) for clause in clauses
    )
    if likes and dislikes:
        return Sentiment.MIXED
    if likes or dislikes:
        return Sentiment.POSITIVE if likes else Sentiment.NEGATIVE
    return None


def _shown(text: str, leaning: str) -> bool:
    return not text.isascii() and not emoji(leaning).isdisjoint(text)


DEAR = ("expensive", "overpriced", "pricey", "rip off", "ripoff", "afford", "too much money", "costly", "unaffordable")


def _dear(clause: Clause) -> bool:
    return any(word in clause.words for word in DEAR) and "not " not in clause.words and "n't" not in clause.words
