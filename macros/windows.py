"""The button windows."""

from __future__ import annotations

from creatorsheet.app.windows import windows as use
from creatorsheet.macros.press import Done, Press


def windows(press: Press) -> Done | None:
    """Tell what the videos of all running campaigns had by their age."""
    return press.carry_out(use(press.book, campaign="", today=press.today))
