"""The button patterns."""

from __future__ import annotations

from creatorsheet.app.patterns import patterns as use
from creatorsheet.macros.press import Done, Press


def patterns(press: Press) -> Done | None:
    """The action on the open workbook."""
    return press.carry_out(use(press.book, campaign="", today=press.today).outcome)
