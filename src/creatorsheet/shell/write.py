"""The write command: the action, and the texts it leaves in a folder."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from creatorsheet.app.outcome import Outcome
from creatorsheet.app.write import write as use
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import WRITE
from creatorsheet.shell import run, texts

if TYPE_CHECKING:
    from creatorsheet.book.word.own import WordFile


def write(
    path: Path,
    *,
    template: str,
    campaign: str,
    creators: tuple[str, ...],
    out: Path | None,
    word: Path | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Run the action and leave the texts, but not on a dry run. The workbook is only written once they are there."""
    form = _form(word)

    def on(book: Book) -> Outcome:
        today = run.today()
        written = use(book, today=today, template=template, campaign=campaign, creators=creators, form=form)
        placed = texts.Folder(path.parent, out).placed(written.texts, today)
        if not dry_run:
            texts.write(placed)
        return texts.told(written, placed, dry_run=dry_run).outcome

    run.action(WRITE, path, on, dry_run=dry_run, as_json=as_json)


def _form(word: Path | None) -> WordFile | None:
    if word is None:
        return None
    if find_spec("lxml") is None:
        raise typer.BadParameter(
            'Word files need one more package: pip install "creatorsheet[word]"', param_hint="--word"
        )
    from creatorsheet.book.word.own import WordFile

    return WordFile(word)
