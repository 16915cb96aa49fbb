"""Comments."""

from __future__ import annotations

from datetime import date

from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import COMMENTS
from creatorsheet.kernel.plan import Plan


def comments(book: Book, *, today: date, campaign: str = "") -> Outcome:  # noqa: ARG001
    """Comments."""
    return Outcome(COMMENTS.key, book.name, Plan(COMMENTS.key))
