"""The button patterns."""

from __future__ import annotations

from dataclasses import replace

from creatorsheet.app.patterns import page
from creatorsheet.app.patterns import patterns as use
from creatorsheet.macros.press import Done, Press


def patterns(press: Press) -> Done | None:
    """Show the patterns of all campaigns: the page as a file, its sheets copied into the workbook."""
    made = use(press.book, today=press.today)
    [file] = page(press.book.path, made.study)
    done = press.carry_out(made.outcome)
    where = press.show(file, "Patterns")
    return replace(done, says=(*done.says, f"The patterns are {where}."), select=False)
