"""Vet and shortlist: recent videos measured, rows judged, scores ranked, fees compared, views forecast."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.creators.ranked import Shortlist


@dataclass(frozen=True)
class Shortlisted:
    """The answer of the action, and the shortlists behind it, for the page."""

    outcome: Outcome
    lists: tuple[Shortlist, ...]


def shortlist(book: Book, *, today: date, campaign: str = "") -> Shortlisted:
    """Vet and rank the shortlist of a campaign (name or id), or of every one that has a shortlist and is not over."""
    raise NotImplementedError
