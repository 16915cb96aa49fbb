"""Write texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import WRITE
from creatorsheet.kernel.plan import Plan


@dataclass(frozen=True)
class Text:
    """One text for one creator: the file's name without its ending, and the Markdown."""

    name: str
    markdown: str
    ready: bool


@dataclass(frozen=True)
class Written:
    """The answer of the action and the texts it made."""

    outcome: Outcome
    texts: tuple[Text, ...] = ()


def write(book: Book, *, today: date, template: str, campaign: str = "", creators: tuple[str, ...] = ()) -> Written:
    """Not built yet."""
    return Written(Outcome(WRITE.key, book.name, Plan(WRITE.key)))
