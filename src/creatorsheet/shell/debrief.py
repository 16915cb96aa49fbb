"""The debrief command."""

from __future__ import annotations

from pathlib import Path

from creatorsheet.app.debrief import debrief as use
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import DEBRIEF
from creatorsheet.shell import run


def debrief(path: Path, *, campaign: str, dry_run: bool, as_json: bool) -> None:
    """Run the action."""

    def on(book: Book) -> Outcome:
        return use(book, today=run.today(), campaign=campaign).outcome

    run.action(DEBRIEF, path, on, dry_run=dry_run, as_json=as_json)
