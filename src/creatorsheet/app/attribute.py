"""Attribute."""

from __future__ import annotations

from datetime import date

from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import ATTRIBUTE
from creatorsheet.kernel.plan import Plan


def attribute(book: Book, *, today: date, campaign: str = "") -> Outcome:  # noqa: ARG001
    """Attribute."""
    return Outcome(ATTRIBUTE.key, book.name, Plan(ATTRIBUTE.key))
