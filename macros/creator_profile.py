"""The button profile."""

from __future__ import annotations

from creatorsheet.macros.press import Done, Press


def profile(press: Press) -> Done | None:
    """Show the page of a creator."""
    raise NotImplementedError
