"""The reading of a comment: theme, sentiment and intent, or the language that was not read."""

from __future__ import annotations

import re
from functools import lru_cache

from creatorsheet.catalogue.reading import Reading
from creatorsheet.catalogue.results.choices import CommentTheme
from creatorsheet.learning.clauses import NAMED, clauses
from creatorsheet.learning.intent import intent
from creatorsheet.learning.language import ENGLISH, language
from creatorsheet.learning.sentiment import emoji, sentiment
from creatorsheet.learning.themes import themes

LETTER = re.compile(r"[^\W\d_]")


@lru_cache(131_072)
def reading(text: str, rivals: frozenset[str] = frozenset()) -> Reading:
    """What the rules read in a comment. Another language than English is named and left alone, whatever emoji it has.

    >>> reading("Where can I get this?? 😍").text
    'Purchase questions | Positive | Buying'
    >>> reading("¿Dónde lo puedo comprar?").text
    'Not read: Spanish'
    """
    spoken = language(text)
    if spoken not in (ENGLISH, ""):
        return Reading(language=spoken)
    said = clauses(text)
    found = themes(said, rivals)
    if not LETTER.search(NAMED.sub(" ", text)) and not emoji("positive").isdisjoint(text) and "?" not in text:
        found |= {CommentTheme.POSITIVE}
    return Reading(found, sentiment(text, said, found), intent(text, said, found))
