"""The button shortlist."""

from __future__ import annotations

from dataclasses import replace

from creatorsheet.app.shortlist import shortlist as use
from creatorsheet.app.shortlist_page import write_page
from creatorsheet.macros.press import Done, Press


def shortlist(press: Press) -> Done | None:
    """Vet the shortlist of the picked campaign, and show the page."""
    campaign = press.campaign()
    if campaign is None:
        return None
    found = use(press.book, today=press.today, campaign=campaign)
    [made] = found.lists
    if not made.ranked:
        return press.carry_out(found.outcome)
    [file] = write_page(press.book.path, made)
    where = press.show(file, f"Shortlist, {campaign}")
    done = press.carry_out(found.outcome)
    return replace(done, says=(*done.says, f"The page to decide on is {where}."), select=False)
