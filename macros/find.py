"""The button find."""

from __future__ import annotations

from creatorsheet.macros.press import Done, Press


def find(press: Press) -> Done | None:
    """Find creators for the shortlist of a campaign its user chooses."""
    raise NotImplementedError
