"""Comments that ask something about the product, and those that wait for an answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from creatorsheet.catalogue.reading import by_person, entered, suggestion
from creatorsheet.catalogue.results.choices import AnswerState, CommentIntent, CommentTheme
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.learning.clauses import clauses

ASKING = frozenset([CommentTheme.PURCHASE, CommentTheme.USE_CASE, CommentTheme.DEMO, CommentTheme.CONFUSION])
"""Themes that ask by themselves."""

OTHER = frozenset([CommentTheme.PRICING, CommentTheme.COMPARISON, CommentTheme.CONCERN])
"""Themes that ask where the comment is a question."""

URGENT = frozenset([CommentTheme.PURCHASE, CommentTheme.PRICING, CommentTheme.CONFUSION, CommentTheme.CONCERN])
"""Themes whose questions cost a sale while nobody answers."""


def asks(row: Comment) -> bool:
    """Whether a comment asks something about the product, by the themes in its cells."""
    themes = entered(row).themes
    if row.by_creator or not row.text:
        return False
    question = row.intent is CommentIntent.QUESTION or any(one.asks for one in clauses(row.text))
    return bool(themes & ASKING) or (bool(themes & OTHER) and question)


def product_questions(rows: Iterable[Comment]) -> dict[str, int]:
    """Product questions by deliverable; a deliverable of whose comments none was read is not there."""
    found: Counter[str] = Counter()
    for row in rows:
        if row.deliverable and row.text and not row.by_creator and _was_read(row):
            found[row.deliverable] += asks(row)
    return dict(found)


def _was_read(row: Comment) -> bool:
    """Whether the software or a person read it: a comment in another language tells nothing until somebody does."""
    told = suggestion(row.suggested)
    return not (told and told.language) or "themes" in by_person(row)


def unanswered(rows: Iterable[Comment]) -> list[Comment]:
    """Questions about buying, price, the offer or a worry that nobody marked: neither open nor answered."""
    return [
        row
        for row in rows
        if asks(row) and entered(row).themes & URGENT and row.answer_needed in (None, AnswerState.NO)
    ]
