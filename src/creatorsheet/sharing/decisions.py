"""What a decision on the Conflicts tab does: it is carried out only while the cell still holds what was decided about."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from creatorsheet.catalogue.reports.conflicts import Conflict, Decision, Reason
from creatorsheet.catalogue.shapes import Sheet
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.rowids import row_id
from creatorsheet.sharing.fates import points_well
from creatorsheet.sharing.returned import references
from creatorsheet.sharing.sent import Sent
from creatorsheet.sharing.wire import from_wire

HOMELESS = (Reason.UNKNOWN_ROW, Reason.NEW_ROW, Reason.NOT_SENT)
LONGEST = 30_000
"""Characters of a row's entries in one cell of the Conflicts tab."""


class Here(Protocol):
    """The workbook as it stands."""

    def text(self, tab: str, row_id: str, key: str) -> str | None:
        """What a cell holds; None where there is no such row."""


@dataclass(frozen=True)
class Carried:
    """What a decision comes to: cells to write, a row to add, the present text where it has to be asked again, or a trouble."""

    cells: Mapping[str, str] = field(default_factory=dict)
    added: tuple[str, Mapping[str, str]] | None = None
    renewed: str | None = None
    trouble: str = ""


def carry_out(one: Conflict, sent: Sent | None, here: Here) -> Carried:
    """Carry out a decision. `sent` is the pack the entry came in, None where its snapshot is gone."""
    if one.decision is not Decision.THEIRS:
        return Carried()
    if one.tab not in BY_TITLE:
        return Carried(trouble=f"there is no tab {one.tab}")
    sheet = BY_TITLE[one.tab].sheet
    try:
        theirs = _texts(one, one.theirs if one.column_title else one.held or "", sheet)
        ours = _texts(one, one.ours, sheet)
    except (ValueError, KeyError) as wrong:
        return Carried(trouble=f"{wrong.args[0]} cannot be read")
    fault = next((text for key, text in theirs.items() if not _fits(text, sheet, key)), None)
    if fault is not None:
        return Carried(trouble=f"'{fault}' is no value of its column")
    if one.reason in HOMELESS:
        return _new(one, theirs, sent)
    return _standing(one, theirs, ours, sent, here)


def _texts(one: Conflict, text: str | None, sheet: Sheet) -> dict[str, str]:
    """The texts of a cell, or of a row's entries, by column key."""
    if one.column_title:
        column = sheet.titled(one.column_title)
        if column is None:
            raise KeyError(f"the column {one.column_title}")
        return {column.key: text or ""}
    return from_row(text or "{}", sheet)


def as_row(entries: Mapping[str, str], sheet: Sheet) -> str:
    """A row's entries as one text, with the columns' titles."""
    titled = {sheet.columns[key].title: text for key, text in entries.items()}
    return json.dumps(titled, ensure_ascii=False)


def from_row(text: str, sheet: Sheet) -> dict[str, str]:
    """The entries behind a text that `as_row` made; ValueError or KeyError for another."""
    try:
        read = json.loads(text)
        entries = {title: str(entry) for title, entry in read.items()}
    except (ValueError, AttributeError):
        raise ValueError("what stands in Whole row") from None
    columns = {title: sheet.titled(title) for title in entries}
    missing = next((title for title, column in columns.items() if column is None), None)
    if missing is not None:
        raise KeyError(f"the column {missing}")
    return {column.key: entries[title] for title, column in columns.items() if column}


def parts(entries: Mapping[str, str], sheet: Sheet) -> list[dict[str, str]]:
    """Entries in as many parts as fit into cells."""
    found: list[dict[str, str]] = [{}]
    for key, text in entries.items():
        if found[-1] and len(as_row({**found[-1], key: text}, sheet)) > LONGEST:
            found.append({})
        found[-1][key] = text
    return found


def _fits(text: str, sheet: Sheet, key: str) -> bool:
    column = sheet.columns[key]
    try:
        from_wire(text, column)
    except ValueError:
        return False
    return not text or column.choice is None or text in column.choice.labels()


def _new(one: Conflict, theirs: Mapping[str, str], sent: Sent | None) -> Carried:
    table = sent.tables.get(one.tab or "") if sent else None
    if sent is None or table is None or not table.may_add:
        return Carried(trouble=f"rows are not added to {one.tab} from packs")
    texts = {key: text for key, text in theirs.items() if key in table.editable}
    astray = any(not points_well(sent, to, texts.get(key, "")) for key, to in references(one.tab or "").items())
    if astray:
        return Carried(trouble="it points at a row that was not sent")
    sheet = BY_TITLE[one.tab or ""].sheet
    given = row_id(sheet.prefix, sent.book_id, sheet.title, "decided", one.id)
    return Carried(added=(given, texts)) if texts else Carried(trouble="it holds no entry of theirs")


def _standing(
    one: Conflict, theirs: Mapping[str, str], ours: Mapping[str, str], sent: Sent | None, here: Here
) -> Carried:
    """A decision about a row that has its place here, or had it."""
    tab, row = one.tab or "", one.row_id or ""
    table = sent.tables.get(tab) if sent else None
    now = {key: here.text(tab, row, key) for key in theirs}
    if any(text is None for text in now.values()):
        comes = one.reason is Reason.DELETED_HERE or (table is not None and row in table.offered)
        if not comes or table is None or row not in table.rows:
            return Carried(trouble="its row is no longer here")
        columns = BY_TITLE[tab].sheet.columns
        base = {key: text for key, text in table.row(row).items() if text and not columns[key].calculated}
        base.pop(table.columns[0], None)
        return Carried(added=(row, {**base, **theirs}))
    changed = {key: text for key, text in now.items() if text not in (theirs[key], ours.get(key, ""))}
    if changed and one.reason is not Reason.DELETED_HERE:
        present = {key: text or "" for key, text in now.items()}
        sheet = BY_TITLE[tab].sheet
        return Carried(renewed=next(iter(present.values())) if one.column_title else as_row(present, sheet))
    return Carried(cells={key: text for key, text in theirs.items() if now[key] != text})
