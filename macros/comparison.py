"""The button compare."""

from __future__ import annotations

from dataclasses import replace

from creatorsheet.app.compare import compare as use
from creatorsheet.app.compare import page
from creatorsheet.macros.press import Done, Press


def compare(press: Press) -> Done | None:
    """Compare the creators of the picked campaign: the page as a file, its sheets copied into the workbook."""
    campaign = press.campaign()
    if campaign is None:
        return None
    made = use(press.book, today=press.today, campaign=campaign)
    [file] = page(press.book.path, made.comparisons[0])
    done = press.carry_out(made.outcome)
    where = press.show(file, f"Comparison, {campaign}")
    return replace(done, says=(*done.says, f"The comparison of {campaign} is {where}."), select=False)
