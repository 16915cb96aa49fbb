"""The button attribution."""

from __future__ import annotations

from creatorsheet.app.attribute import attribute as use
from creatorsheet.macros.press import Done, Press


def attribute(press: Press) -> Done | None:
    """Tell who gets the orders of all campaigns, which codes are used oddly, and what rose besides."""
    return press.carry_out(use(press.book, campaign="", today=press.today))
