"""Why a cell function has no answer, in a marketer's words."""

from __future__ import annotations

from creatorsheet.kernel.grid import ExcelError


class Unanswered(Exception):  # noqa: N818  an answer of its own, not a malfunction
    """There is nothing to show. `why` is what CS_WHY says, `shows` what the cell holds: an error, or "" for a blank."""

    def __init__(self, why: str, shows: str = ExcelError.NA.value) -> None:
        super().__init__(why)
        self.why, self.shows = why, shows


def unreadable(why: str) -> Unanswered:
    """For a value that cannot be what it has to be: #VALUE!."""
    return Unanswered(why, ExcelError.VALUE.value)
