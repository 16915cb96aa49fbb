"""Readiness."""

from __future__ import annotations

from datetime import date

from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import READY
from creatorsheet.kernel.plan import Plan


def ready(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """Not built yet."""
    return Outcome(READY.key, book.name, Plan(READY.key))
