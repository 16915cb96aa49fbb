"""The button budget."""

from __future__ import annotations

from creatorsheet.macros.press import Done, Press


def budget(press: Press) -> Done | None:
    """Show the budget of the picked campaign."""
    raise NotImplementedError
