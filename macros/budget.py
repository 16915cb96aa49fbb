"""The button budget."""

from __future__ import annotations

from dataclasses import replace

from creatorsheet.app.budget import budget as use
from creatorsheet.app.budget import page
from creatorsheet.macros.press import Done, Press


def budget(press: Press) -> Done | None:
    """Show the budget of the picked campaign: its page as a file, its sheets copied into the workbook."""
    campaign = press.campaign()
    if campaign is None:
        return None
    made = use(press.book, today=press.today, campaign=campaign)
    [file] = page(press.book.path, made.accounts[0])
    done = press.carry_out(made.outcome)
    where = press.show(file, f"Budget, {campaign}")
    return replace(done, says=(*done.says, f"The budget of {campaign} is {where}."), select=False)
