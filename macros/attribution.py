"""The button attribute."""

from __future__ import annotations

from creatorsheet.app.attribute import attribute as use
from creatorsheet.macros.press import Done, Press


def attribute(press: Press) -> Done | None:
    """The action on the open workbook."""
    return press.carry_out(use(press.book, campaign="", today=press.today))
