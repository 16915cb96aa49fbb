"""What Merges remembers of a merge."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from creatorsheet.app.merging.joining import Joining
from creatorsheet.app.merging.pointers import CREATORS
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.setup.merges import MergedCell
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.rowids import row_id
from creatorsheet.sharing.wire import to_wire

MERGED_INTO = "merged_into"


def remembered(
    one: Joining, keep: Creator, other: Creator, merges: Table[MergedCell], book_id: str, today: date
) -> Iterator[dict[str, Any]]:
    """A row of Merges for each cell that changes. Merged into is not among them: it says so itself."""
    taken = {row.id for row in merges}

    def line(tab: str, row: str, cell: str, before: str, after: str) -> dict[str, Any]:
        given = row_id(MergedCell.sheet.prefix, book_id, "Merges", other.id, keep.id, tab, row, cell, taken=taken)
        taken.add(given)
        values = {"merge_row_id": given, "creator": other.id, "into": keep.id, "merged_on": today}
        return values | {"tab": tab, "row": row, "cell": cell or None, "before": before or None, "after": after or None}

    for edit in one.edits:
        sheet = edit.row.sheet
        if (sheet.title, edit.key) == (CREATORS, MERGED_INTO):
            continue
        after = to_wire(edit.after)
        if edit.key == sheet.key:
            after = one.taken_in[sheet.title, edit.row.id]
        yield line(sheet.title, edit.row.id, sheet.columns[edit.key].title, to_wire(edit.before), after)
    for handle in one.handles:
        yield line(Handle.sheet.title, handle[Handle.sheet.key], "", "", "")
