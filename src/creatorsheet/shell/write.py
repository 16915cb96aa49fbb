"""The write command: the action, and the texts it leaves in a folder."""

from __future__ import annotations

from pathlib import Path

from creatorsheet.app.write import write as use
from creatorsheet.catalogue.actions import WRITE
from creatorsheet.shell import run


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
    """Not built yet."""
    run.action(
        WRITE,
        path,
        lambda book: use(book, today=run.today(), template=template, campaign=campaign, creators=creators).outcome,
        dry_run=dry_run,
        as_json=as_json,
    )
