"""Drafts and approvals."""

from __future__ import annotations

from datetime import date

from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import APPROVALS
from creatorsheet.kernel.plan import Plan


def approvals(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """Not built yet."""
    return Outcome(APPROVALS.key, book.name, Plan(APPROVALS.key))
