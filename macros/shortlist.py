"""The button shortlist."""

from __future__ import annotations

from creatorsheet.macros.press import Done, Press


def shortlist(press: Press) -> Done | None:
    """Vet the shortlist of the picked campaign, and show the page."""
    raise NotImplementedError
