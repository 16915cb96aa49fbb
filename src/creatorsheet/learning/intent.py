"""What the writer of a comment seems to want."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from creatorsheet.catalogue.results.choices import CommentIntent, CommentTheme
from creatorsheet.learning.clauses import Clause
from creatorsheet.learning.themes import intent_rule

MENTION = re.compile(r"@\S")
LETTER = re.compile(r"[^\W\d_]")
BESIDE = 2
"""Words beside the name of a friend up to which a comment only shows the video to someone."""


def intent(text: str, clauses: Iterable[Clause], themes: Set[CommentTheme]) -> CommentIntent | None:
    """The intent of a comment; None where nothing shows it. What is nearest to a complaint or an order comes first."""
    clauses = tuple(clauses)
    words = sum(len(one.words.split()) for one in clauses if LETTER.search(one.words))
    said = [one for one in clauses if not one.asks]
    rules = (
        (CommentIntent.TAGGING, MENTION.search(text) and words <= BESIDE),
        (CommentIntent.COMPLAINT, CommentTheme.CONCERN in themes and _shown("complaint", said)),
        (CommentIntent.BUYING, CommentTheme.PURCHASE in themes or _shown("buying", said)),
        (CommentIntent.QUESTION, len(said) < len(clauses)),
        (CommentIntent.EXPERIENCE, _shown("experience", said)),
        (CommentIntent.GENERIC, words <= BESIDE and themes <= {CommentTheme.POSITIVE}),
    )
    return next((one for one, holds in rules if holds), None)


def _shown(name: str, said: Iterable[Clause]) -> bool:
    return any(intent_rule(name).search(one.words) for one in said)
