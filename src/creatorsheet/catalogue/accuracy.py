"""How well the rules read comments, measured on real ones that somebody labelled by hand.

The rules were written on other comments of the same sources. Nobody read these while writing rules, but their totals were
seen between rounds, after which some rules were narrowed, so the figures may flatter a little.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from creatorsheet.catalogue.results.choices import CommentTheme, Sentiment


@dataclass(frozen=True)
class Measured:
    """Of `suggested` suggestions `right` were right, of `there` comments with the theme that many were found."""

    right: int
    suggested: int
    there: int

    @property
    def precision(self) -> float | None:
        """The share of suggestions that are right; None where nothing was suggested."""
        return self.right / self.suggested if self.suggested else None

    @property
    def recall(self) -> float | None:
        """The share of what is there that is found; None where nothing is there."""
        return self.right / self.there if self.there else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where a theme is neither there nor suggested."""
        return 2 * self.right / (self.suggested + self.there) if self.suggested + self.there else None


ON = date(2026, 11, 30)
OF = 248
"""English comments under product videos and a product launch that nobody read while writing rules. tests/bench/themes.py
counts them again, and a test holds these figures to it."""

THEMES = {
    CommentTheme.PURCHASE: Measured(25, 27, 36),
    CommentTheme.PRICING: Measured(0, 1, 2),
    CommentTheme.COMPARISON: Measured(7, 10, 21),
    CommentTheme.USE_CASE: Measured(3, 8, 10),
    CommentTheme.DEMO: Measured(2, 4, 5),
    CommentTheme.POSITIVE: Measured(68, 74, 81),
    CommentTheme.CONFUSION: Measured(3, 3, 6),
    CommentTheme.CONCERN: Measured(17, 27, 35),
}

SENTIMENT_OF = 245
SENTIMENTS = {Sentiment.POSITIVE: Measured(65, 75, 78), Sentiment.NEGATIVE: Measured(13, 21, 32)}
"""Of those that do not both praise and worry: praise stands for Positive, a concern for Negative."""
