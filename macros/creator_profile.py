"""The button that shows a creator's page: of the creator in the row that is selected, else of the one its user names."""

from __future__ import annotations

from creatorsheet.app.profile import profile as use
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.creators.merged import heads
from creatorsheet.macros.press import Done, Press


def profile(press: Press) -> Done | None:
    """Write the page of a creator as a file, and copy its sheets into the workbook. E-mail and phone are not on it."""
    table, _ = read_rows(press.book, Creator)
    head = heads(table)
    names = {row.handle or row.name or row.id: row.id for row in table if row.id and head[row.id] == row.id}
    chosen = press.one_of("Whose profile?", list(names), Creator.sheet.title)
    if chosen is None:
        return None
    [file] = use(press.book, creator=names[chosen], today=press.today)
    called = f"@{chosen}" if any(row.handle == chosen for row in table) else chosen
    where = press.show(file, f"Profile, {called}")
    return Done((f"The profile of {called} is {where}.",))
