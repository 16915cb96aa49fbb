"""Audit posts."""

from __future__ import annotations

from datetime import date

from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import AUDIT
from creatorsheet.kernel.plan import Plan


def audit(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """Not built yet."""
    return Outcome(AUDIT.key, book.name, Plan(AUDIT.key))
