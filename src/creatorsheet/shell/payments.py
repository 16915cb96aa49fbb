"""The payments command: the action, and the files it leaves beside the workbook."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import typer
from rich.markup import escape

from creatorsheet.app.outcome import Outcome
from creatorsheet.app.paying.files import as_calendar, as_csv
from creatorsheet.app.payments import payments as use
from creatorsheet.book.about import ID
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import PAYMENTS
from creatorsheet.shell import run, screen


def payments(path: Path, *, campaign: str, csv: Path | None, ics: Path | None, dry_run: bool, as_json: bool) -> None:
    """Run the action; leave the files once it is carried out, never on a dry run."""
    for option, file in {"--csv": csv, "--ics": ics}.items():
        if file is not None and (not file.parent.is_dir() or file.suffix.casefold() in (".xlsx", ".xlsm")):
            raise typer.BadParameter(
                f"{file} is no place for such a file: name one in a folder that is there", param_hint=option
            )
    books: list[Book] = []

    def on(book: Book) -> Outcome:
        books.append(book)
        return use(book, today=run.today(), campaign=campaign)

    def leave(outcome: Outcome) -> None:
        rows = outcome.figures["payments"]
        made = {csv: partial(as_csv, rows)}
        made[ics] = partial(as_calendar, rows, book_id=books[0].property(ID), stamp=datetime.now(UTC))
        _write({file: make() for file, make in made.items() if file is not None}, quiet=as_json)

    run.action(PAYMENTS, path, on, dry_run=dry_run, as_json=as_json, then=leave)


def _write(files: Mapping[Path, str], *, quiet: bool) -> None:
    for path, text in files.items():
        path.write_text(text, encoding="utf-8", newline="")
        if not quiet:
            screen.console.print(f"{escape(str(path))} written.")
