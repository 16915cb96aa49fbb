"""Plan mix."""

from __future__ import annotations

from datetime import date

from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import MIX
from creatorsheet.kernel.plan import Plan


def mix(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """Not built yet."""
    return Outcome(MIX.key, book.name, Plan(MIX.key))
