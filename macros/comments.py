"""The button comments."""

from __future__ import annotations

from dataclasses import replace

from creatorsheet.app.commenting.told import by_theme
from creatorsheet.app.comments import comments as use
from creatorsheet.macros.press import Done, Press


def comments(press: Press) -> Done | None:
    """Suggest theme, sentiment and intent of all comments, and say of each theme how far it can be trusted."""
    found = use(press.book)
    done = press.carry_out(found)
    return replace(done, says=(*done.says, *by_theme(found.figures)))
