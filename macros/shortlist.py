"""The button shortlist."""

from __future__ import annotations

from dataclasses import replace

from creatorsheet.app.shortlist import shortlist as use
from creatorsheet.app.shortlist_page import take_tabs, write_page
from creatorsheet.macros.press import Done, Press


def shortlist(press: Press) -> Done | None:
    """Vet the shortlist of the picked campaign, and show the page. What was decided on the tab of an earlier page is taken in
    first, for its tab goes; where somebody has to settle something of it, nothing else is done."""
    campaign = press.campaign()
    if campaign is None:
        return None
    before = Done(())
    decided = take_tabs(press.book, today=press.today)
    if decided is not None:
        before = press.carry_out(decided)
        if decided.figures["not_taken"]:
            return replace(before, says=(*before.says, "The page stays as it is until that is settled."))
    found = use(press.book, today=press.today, campaign=campaign)
    [made] = found.lists
    if not made.ranked:
        return _both(before, press.carry_out(found.outcome))
    [file] = write_page(press.book.path, made)
    where = press.show(file, f"Shortlist, {campaign}")
    done = _both(before, press.carry_out(found.outcome))
    return replace(done, says=(*done.says, f"The page to decide on is {where}."), select=False)


def _both(first: Done, then: Done) -> Done:
    """The account of two steps, of which undo takes back the latter first."""
    return replace(
        then,
        says=(*first.says, *then.says),
        findings=(*first.findings, *then.findings),
        plan=first.plan + then.plan,
        written=first.written or then.written,
        undoable=first.undoable or then.undoable,
    )
