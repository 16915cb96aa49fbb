"""What the writer of a comment seems to want."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from creatorsheet.catalogue.results.choices import CommentIntent, CommentTheme
from creatorsheet.learning.clauses import NAMED, Clause
from creatorsheet.learning.themes import intent_rule

MENTION = re.compile(r"@\S")
LETTER = re.compile(r"[^\W\d_]")
BESIDE = 2
"""Words beside the name of a friend up to which a comment only shows the video to someone."""


def intent(text: str, clauses: Iterable[Clause], themes: Set[CommentTheme]) -> CommentIntent | None:
    """The intent of a comment; None where nothing shows it. What is nearest to a complaint or an order comes first."""
    clauses = tuple(clauses)
    words = sum(len(one.words.split()) for one in clauses if LETTER.search(one.words))
    if MENTION.search(text) and words <= BESIDE:
        return CommentIntent.TAGGING
    said = [one for one in clauses if not one.asks]
    if CommentTheme.CONCERN in themes and any(intent_rule("complaint").search(one.words) for one in said):
        return CommentIntent.COMPLAINT
    if CommentTheme.PURCHASE in themes or any(intent_rule("buying").search(one.words) for one in said):
        return CommentIntent.BUYING
    if len(said) < len(clauses):
        return CommentIntent.QUESTION
    if any(intent_rule("experience").search(one.words) for one in said):
        return CommentIntent.EXPERIENCE
    if not LETTER.search(NAMED.sub(" ", text)) or (words <= BESIDE and themes <= {CommentTheme.POSITIVE}):
        return CommentIntent.GENERIC
    return None
