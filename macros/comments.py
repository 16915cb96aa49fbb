"""The button comments."""

from __future__ import annotations

from creatorsheet.app.comments import comments as use
from creatorsheet.macros.press import Done, Press


def comments(press: Press) -> Done | None:
    """The action on the open workbook."""
    return press.carry_out(use(press.book))
