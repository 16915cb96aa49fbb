"""Windows."""

from __future__ import annotations

from datetime import date

from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import WINDOWS
from creatorsheet.kernel.plan import Plan


def windows(book: Book, *, today: date, campaign: str = "") -> Outcome:  # noqa: ARG001
    """Windows."""
    return Outcome(WINDOWS.key, book.name, Plan(WINDOWS.key))
