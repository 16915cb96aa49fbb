"""Patterns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import PATTERNS
from creatorsheet.kernel.plan import Plan


@dataclass(frozen=True)
class Made:
    """The answer of the action."""

    outcome: Outcome


def patterns(book: Book, *, today: date, campaign: str = "") -> Made:  # noqa: ARG001
    """Patterns."""
    return Made(Outcome(PATTERNS.key, book.name, Plan(PATTERNS.key)))
