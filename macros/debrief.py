"""The button debrief."""

from __future__ import annotations

from dataclasses import replace

from creatorsheet.app.debrief import debrief as use
from creatorsheet.app.debrief import page
from creatorsheet.macros.press import Done, Press


def debrief(press: Press) -> Done | None:
    """Close the picked campaign: its page as a file, its sheets copied into the workbook, decisions carried over."""
    campaign = press.campaign()
    if campaign is None:
        return None
    made = use(press.book, today=press.today, campaign=campaign)
    [file] = page(press.book.path, made.debriefs[0])
    done = press.carry_out(made.outcome)
    where = press.show(file, f"Debrief, {campaign}")
    return replace(done, says=(*done.says, f"The debrief of {campaign} is {where}."), select=False)
