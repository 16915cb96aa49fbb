"""The button benchmarks."""

from __future__ import annotations

from creatorsheet.app.benchmarks import benchmarks as use
from creatorsheet.macros.press import Done, Press


def benchmarks(press: Press) -> Done | None:
    """The action on the open workbook."""
    return press.carry_out(use(press.book, campaign="", today=press.today).outcome)
