"""The button pipeline."""

from __future__ import annotations

from creatorsheet.app.pipeline import pipeline as use
from creatorsheet.macros.press import Done, Press


def pipeline(press: Press) -> Done | None:
    """Tell how far the creators of all campaigns are."""
    return press.carry_out(use(press.book, campaign="", today=press.today))
