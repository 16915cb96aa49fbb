"""The button that shows a creator's page; the creator of the row that is selected is proposed."""

from __future__ import annotations

from contextlib import suppress

from creatorsheet.app.merging.pointers import pointing
from creatorsheet.app.profile import profile as use
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.creators.merged import heads
from creatorsheet.macros.press import Done, Press

TAB = Creator.sheet.title


def profile(press: Press) -> Done | None:
    """Write the page of a creator as a file, and copy its sheets into the workbook. E-mail and phone are not on it."""
    table, _ = read_rows(press.book, Creator)
    head = heads(table)
    names = {row.id: row.called for row in table if row.id and head[row.id] == row.id}
    first = head.get(_selected(press), "")
    order = sorted(names, key=lambda one: one != first)
    by_name = {names[one]: one for one in reversed(order)}
    chosen = press.one_of("Whose profile?", list(dict.fromkeys(names[one] for one in order)), TAB)
    if chosen is None:
        return None
    [file] = use(press.book, creator=by_name[chosen], today=press.today)
    where = press.show(file, f"Profile, {chosen}")
    return Done((f"The profile of {chosen} is {where}.",))


def _selected(press: Press) -> str:
    """The id of the creator whom the selected row of a tab is about, or ""."""
    with suppress(Exception):  # a chart is selected, or another workbook
        sheet, number = press.caller.api.ActiveSheet.Name, press.app.api.ActiveCell.Row
        for model in ROWS:
            keys = (Creator.sheet.key,) if model is Creator else pointing(model, TAB)[:1]
            if keys and press.book.grid(model.sheet).sheet == sheet:
                rows, _ = read_rows(press.book, model)
                return next((getattr(row, keys[0]) or "" for row in rows if row.sheet_row == number), "")
    return ""
