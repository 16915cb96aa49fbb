"""What the command profile writes and says."""

from __future__ import annotations

from pathlib import Path

from creatorsheet.shell import screen
from creatorsheet.shell.opened import opened
from creatorsheet.shell.run import today


def profile(book: Path, *, creator: str, out: Path | None, pdf: bool, contact: bool) -> None:
    """Write a creator's page and say where it is."""
    from creatorsheet.app.profile import profile as use

    with screen.working("Creator profile"):
        pages = use(opened(book), creator=creator, today=today(), out=out, pdf=pdf, contact=contact)
    screen.written(pages)
    if not contact:
        screen.console.print("Without e-mail and phone, for a page travels; --contact prints them.")
