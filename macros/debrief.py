"""The button debrief."""

from __future__ import annotations

from creatorsheet.app.debrief import debrief as use
from creatorsheet.macros.press import Done, Press


def debrief(press: Press) -> Done | None:
    """The action on the open workbook."""
    return press.carry_out(use(press.book, campaign="", today=press.today).outcome)
