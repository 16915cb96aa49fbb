"""What a merge changes: blanks filled, rows moved to the creator who stays, and rows taken in that would stand twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from creatorsheet.app.merging.edits import Edits
from creatorsheet.app.merging.pointers import ANY_ROW, CREATORS, pointers
from creatorsheet.app.merging.who import refused
from creatorsheet.catalogue.creators.choices import Platform, RehireStatus
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.problems.identity import MERGED_CREATORS_HAVE_OTHER_AGENCIES, MERGED_ROWS_DISAGREE
from creatorsheet.catalogue.shapes import Row, Share, Who
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.identifiers import normal_handle
from creatorsheet.sharing.scope import fold
from creatorsheet.sharing.wire import to_wire

Tables = Mapping[str, Table[Any]]

ONCE: Mapping[str, tuple[str, ...]] = {
    "Shortlist": ("campaign",),
    "Scorecards": ("campaign",),
    "Videos": ("video_id",),
    "Partnerships": ("brand", "promoted_on"),
    "Audience": ("dimension", "base"),
}
"""Of these a creator has one row for each of the entries named, but for Audience, where all rows with them are one set."""
SETS = frozenset(["Audience"])

WITH = {
    "followers": ("followers_on", "follower_growth"),
    "typical_rate": ("rate_currency", "rate_on"),
    "rehire_status": ("status_reason",),
    "asked_fee": ("asked_currency", "asked_on"),
    "decision": ("reason",),
    "decided_status": ("override_reason",),
}
"""Cells that only mean something beside another: they come with it or not at all."""
BESIDE = frozenset(key for keys in WITH.values() for key in keys)

KEPT = frozenset(["creator", "campaign", "handle", "agency", "merged_into", "not_same"])
"""Columns that are not compared: who and what a row is about."""
ASKED_TO_STOP = "do_not_contact"
NO_AGENCY = "no agency"


@dataclass
class Joining:
    """All that a merge does. `moved` counts rows by tab, `taken_in` names for each row that goes the one that stays."""

    edits: Edits = field(default_factory=Edits)
    findings: list[Finding] = field(default_factory=list)
    moved: dict[str, int] = field(default_factory=dict)
    taken_in: dict[tuple[str, str], str] = field(default_factory=dict)
    handles: list[dict[str, Any]] = field(default_factory=list)


def joined(tables: Tables, keep: Creator, other: Creator) -> Joining:
    """Merge a row of Creators into another. What the staying row says holds; of the other nothing is lost: its row stays,
    and rows that would stand twice are named in `taken_in`, to be remembered cell by cell."""
    one = Joining()
    creators = tables[CREATORS]
    mine, theirs = keep.agency or "", other.agency or ""
    _fill(one, creators, keep, other, keep.called, other.called, closed=_closed(keep, other))
    if fold(mine) != fold(theirs):
        state = f"rows of both go into packs for {mine}" if mine else "no row of theirs goes into a pack"
        words = {"agency": mine or NO_AGENCY, "was": theirs or NO_AGENCY, "state": state}
        place = creators.place(keep, "agency")
        one.findings.append(
            MERGED_CREATORS_HAVE_OTHER_AGENCIES.at(place, creator=keep.called, other=other.called, **words)
        )
    _moves(one, tables, keep, other)
    _redirect(one, tables)
    _handle(one, tables, keep, other)
    one.edits.set(other, "merged_into", keep.id)
    return one


def _closed(keep: Creator, other: Creator) -> bool:
    """Whether the agency of the row that stays may not see what the other row tells."""
    return fold(keep.agency) not in ("", fold(other.agency))


def followed(tables: Tables, keep: Creator, other: Creator) -> Joining:
    """What is left to do where a row was merged before: rows that name it since then."""
    one = Joining()
    _moves(one, tables, keep, other)
    _redirect(one, tables)
    return one


def _moves(one: Joining, tables: Tables, keep: Creator, other: Creator) -> None:
    for table, key in pointers(tables):
        title = table.model.sheet.title
        by = ONCE.get(title, ())
        mine = (row for row in table if getattr(row, key) == keep.id)
        standing = {entry: row for row in reversed(list(mine)) if (entry := _entry(row, by))}
        told: set[tuple[str, ...]] = set()
        for row in table:
            if getattr(row, key) != other.id:
                continue
            entry = _entry(row, by)
            stays = standing.get(entry) if entry else None
            if stays is None:
                one.edits.set(row, key, keep.id)
                one.moved[title] = one.moved.get(title, 0) + 1
                if entry and title not in SETS:
                    standing[entry] = row
            else:
                _take_in(one, table, row, stays, keep, other, quiet=entry in told)
                told.add(entry)


def _entry(row: Row, by: tuple[str, ...]) -> tuple[str, ...]:
    """What a row is about, as compared; nothing where a part of it is blank."""
    parts = tuple(to_wire(getattr(row, key)).casefold() for key in by)
    return parts if parts and all(parts[: len(parts) - (by[-1] == "base")]) else ()


def _take_in(
    one: Joining, table: Table[Any], row: Row, stays: Row, keep: Creator, other: Creator, *, quiet: bool
) -> None:
    """A row whose place another has: it fills blanks there, and goes."""
    unread = table.unread.get(row.sheet_row)
    if unread:
        place = table.place(row, min(unread))
        raise refused(
            f"{place} holds text that cannot be read, and its row would move", f"Correct {place} first", place
        )
    title = table.model.sheet.title
    if title in SETS:
        if not quiet:
            words = {"column": f"{_said(row, ONCE[title])} of the audience", "value": "as it is"}
            place = table.place(stays)
            one.findings.append(
                MERGED_ROWS_DISAGREE.at(
                    place,
                    creator=keep.called,
                    other=other.called,
                    was="something of its own, kept in Merges",
                    **words,
                )
            )
    else:
        about = f" in {title}"
        names = keep.called + about, other.called + about
        _fill(one, table, stays, row, *names, closed=_closed(keep, other))
    one.taken_in[title, row.id] = stays.id
    one.edits.empty(row)


def _said(row: Row, keys: tuple[str, ...]) -> str:
    return ", ".join(str(value) for key in keys if (value := getattr(row, key)) is not None)


def _fill(
    one: Joining, table: Table[Any], stays: Row, row: Row, keep: str, other: str, *, closed: bool = False
) -> None:
    """Blanks of the row that stays, from the other; where both are filled and differ, a note (CS-R17).

    `closed` keeps from an agency what the other row told of a creator who was not with it.
    """
    for key, column in stays.sheet.columns.items():
        if key in KEPT or key in BESIDE or key == stays.sheet.key or column.calculated or column.by == (Who.SOFTWARE,):
            continue
        value, held = getattr(row, key), one.edits.now(stays, key)
        unreadable = key in table.unread.get(stays.sheet_row, ())
        if _open(key, value) or (_told(held) == _told(value) and not unreadable):
            continue
        if _open(key, held) and not unreadable and not (closed and column.see is Share.AGENCY):
            one.edits.set(stays, key, value)
            for beside in WITH.get(key, ()):
                if beside in stays.sheet.columns:
                    one.edits.set(stays, beside, getattr(row, beside))
        else:
            words = {"value": _shown(table, stays, key), "was": _shown(table, row, key)}
            one.findings.append(MERGED_ROWS_DISAGREE.at(table.place(stays, key), creator=keep, other=other, **words))


def _open(key: str, value: Any) -> bool:
    """Whether a cell holds nothing that anybody decided."""
    return value is None or value is RehireStatus.NONE or (key == ASKED_TO_STOP and value is False)


def _told(value: Any) -> str:
    return to_wire(value).strip().casefold()


def _shown(table: Table[Any], row: Row, key: str) -> str:
    """A cell in words, with what belongs to it."""
    if key in table.unread.get(row.sheet_row, ()):
        return "what cannot be read"
    if getattr(row, key) is None:
        return "blank"
    beside = [to_wire(value) for one in WITH.get(key, ()) if (value := getattr(row, one, None)) is not None]
    return to_wire(getattr(row, key)) + (f" ({', '.join(beside)})" if beside else "")


def _redirect(one: Joining, tables: Tables) -> None:
    """Cells that point at rows which go point at those that took their place."""
    for title in {title for title, _ in one.taken_in}:
        columns = [*pointers(tables, title)]
        if ANY_ROW[0] in tables:
            columns.append((tables[ANY_ROW[0]], ANY_ROW[1]))
        for table, key in columns:
            for row in table:
                stays = one.taken_in.get((title, getattr(row, key) or ""))
                if stays and not one.edits.emptied(row):
                    one.edits.set(row, key, stays)


def _handle(one: Joining, tables: Tables, keep: Creator, other: Creator) -> None:
    """The name of the row that goes becomes a name of the creator who stays, where Handles does not know it."""
    handle = normal_handle(other.handle or "")
    standing = {
        normal_handle(row.handle or "")
        for row in tables[Handle.sheet.title]
        if row.creator in (keep.id, other.id) and row.platform in (None, Platform.TIKTOK)
    }
    if handle and handle not in standing and handle != normal_handle(keep.handle or ""):
        one.handles.append({"creator": keep.id, "handle": handle, "platform": Platform.TIKTOK})
