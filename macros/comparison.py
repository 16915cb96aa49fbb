"""The button compare."""

from __future__ import annotations

from creatorsheet.app.compare import compare as use
from creatorsheet.macros.press import Done, Press


def compare(press: Press) -> Done | None:
    """The action on the open workbook."""
    return press.carry_out(use(press.book, campaign="", today=press.today).outcome)
