"""What is read in a comment, how the Suggested cell writes it down, and what in it a person decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from creatorsheet.catalogue.choice import Choice
from creatorsheet.catalogue.results.choices import CommentIntent, CommentTheme, Sentiment
from creatorsheet.catalogue.results.comments import Comment

NOTHING = "–"
PARTED = " | "
UNREAD = "Not read: "
EMPTY = "Nothing"
"""The cell of a comment in which nothing was read; a blank one was not looked at yet."""
UNITS = ("themes", "sentiment", "intent")
"""What is decided apart in a comment. Its themes are one: whoever takes one out has read them all."""

THEMES = ("theme_1", "theme_2", "theme_3")
CELLS = {"themes": frozenset(THEMES), "sentiment": frozenset(["sentiment"]), "intent": frozenset(["intent"])}
"""The cells of each."""

ORDER = (
    CommentTheme.PURCHASE,
    CommentTheme.PRICING,
    CommentTheme.CONFUSION,
    CommentTheme.CONCERN,
    CommentTheme.COMPARISON,
    CommentTheme.DEMO,
    CommentTheme.USE_CASE,
    CommentTheme.POSITIVE,
)
"""Which theme stands first where a comment has several: what is nearest to an order, then what stands in its way."""


@dataclass(frozen=True)
class Reading:
    """Themes, sentiment and intent of a comment. `language` is why nothing was read: the name of one that is not English."""

    themes: frozenset[CommentTheme] = frozenset()
    sentiment: Sentiment | None = None
    intent: CommentIntent | None = None
    language: str = ""

    @property
    def text(self) -> str:
        """As the Suggested cell holds it.

        >>> Reading(frozenset({CommentTheme.PRICING}), Sentiment.NEGATIVE).text, Reading(language="Spanish").text
        ('Pricing concerns | Negative | –', 'Not read: Spanish')
        """
        if self.language:
            return f"{UNREAD}{self.language}"
        if not (self.themes or self.sentiment or self.intent):
            return EMPTY
        themes = "; ".join(one.value for one in CommentTheme if one in self.themes)
        return PARTED.join((themes or NOTHING, _named(self.sentiment), _named(self.intent)))


NOT_READ = Reading()


def _named(choice: Choice | None) -> str:
    return choice.value if choice else NOTHING


@lru_cache(16_384)
def suggestion(text: str | None) -> Reading | None:
    """What a Suggested cell holds; None where it is blank or nobody could have written it here."""
    if not text:
        return None
    if text == EMPTY:
        return Reading()
    if text.startswith(UNREAD):
        return Reading(language=text.removeprefix(UNREAD))
    parts = text.split(PARTED.strip())
    if len(parts) != 3:
        return None
    themes, sentiment, intent = (part.strip() for part in parts)
    found = (CommentTheme.named(one.strip()) for one in themes.split(";"))
    return Reading(frozenset(one for one in found if one), Sentiment.named(sentiment), CommentIntent.named(intent))


def ordered(found: Iterable[CommentTheme]) -> tuple[CommentTheme, ...]:
    """Themes as they stand in the row, as many as it has room for."""
    return tuple(sorted(found, key=ORDER.index)[: len(THEMES)])


@lru_cache(1024)
def shown(found: frozenset[CommentTheme]) -> tuple[CommentTheme | None, ...]:
    """What each theme cell holds where these themes are suggested."""
    return (*ordered(found), None, None, None)[: len(THEMES)]


def entered(row: Comment) -> Reading:
    """What the cells of a comment hold, whoever filled them."""
    themes = frozenset(one for one in (row.theme_1, row.theme_2, row.theme_3) if one)
    return Reading(themes, row.sentiment, row.intent)


def by_person(row: Comment) -> frozenset[str]:
    """Which of themes, sentiment and intent a person decided: all of a checked comment, what was typed before anything was
    suggested, and what differs from the suggestion: an emptied cell too, and themes in another order."""
    if row.reviewed_by:
        return frozenset(UNITS)
    held, told = entered(row), suggestion(row.suggested) or NOT_READ
    moved = (row.theme_1, row.theme_2, row.theme_3) != shown(held.themes)
    if held == told and not moved:
        return frozenset()
    decided = frozenset(unit for unit in UNITS if getattr(held, unit) != getattr(told, unit))
    return decided | {"themes"} if moved else decided
