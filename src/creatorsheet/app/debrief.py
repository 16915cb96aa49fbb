"""Debrief."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import DEBRIEF
from creatorsheet.kernel.plan import Plan


@dataclass(frozen=True)
class Made:
    """The answer of the action."""

    outcome: Outcome


def debrief(book: Book, *, today: date, campaign: str = "") -> Made:  # noqa: ARG001
    """Debrief."""
    return Made(Outcome(DEBRIEF.key, book.name, Plan(DEBRIEF.key)))
