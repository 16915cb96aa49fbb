"""The windows command."""

from __future__ import annotations

from pathlib import Path

from creatorsheet.app.outcome import Outcome
from creatorsheet.app.windows import windows as use
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import WINDOWS
from creatorsheet.shell import run


def windows(path: Path, *, campaign: str, dry_run: bool, as_json: bool) -> None:
    """Run the action."""

    def on(book: Book) -> Outcome:
        return use(book, today=run.today(), campaign=campaign)

    run.action(WINDOWS, path, on, dry_run=dry_run, as_json=as_json)
