"""Price terms."""

from __future__ import annotations

from datetime import date

from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import PRICE
from creatorsheet.kernel.plan import Plan


def price(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """Not built yet."""
    return Outcome(PRICE.key, book.name, Plan(PRICE.key))
