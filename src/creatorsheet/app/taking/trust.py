"""Whether a file is a pack of ours: by the copy of what was sent, never by what the file says."""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from creatorsheet.book.file import SCHEMA
from creatorsheet.book.pack_back import About, about, read_back
from creatorsheet.catalogue.problems.taking import PACK_CANNOT_BE_TRUSTED
from creatorsheet.catalogue.reports.packs import SentPack
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.files.closely import Closely
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.refusal import Refused
from creatorsheet.sharing.returned import ReturnedTable
from creatorsheet.sharing.scope import fold
from creatorsheet.sharing.sent import Sent
from creatorsheet.sharing.taken import Newer, Taken

Snapshots = Callable[[str], str | None]
"""The text behind a hash; None where it is gone or was altered."""

ASK = "Ask {recipient} for the file you sent, edited in place, or share a new pack and have it filled in"


@dataclass(frozen=True)
class Trusted:
    """A pack that came back, and what is known here about it."""

    name: str
    row: SentPack
    sent: Sent
    returned: dict[str, ReturnedTable]
    last: Taken | None
    newer: Newer
    taken_later: SentPack | None = None


def trusted(
    opened: Closely, packs: Table[Any], *, book_id: str, key: bytes, snapshots: Snapshots, unsealed: bool = False
) -> Trusted:
    """The pack a file is. Refuses (CS-S08) what is none of this workbook's, or cannot be proven to be."""
    said = about(opened)
    row = next((one for one in packs if one.id and one.id == said.pack), None)
    name = opened.name

    def no(reason: str, way: str = ASK) -> Refused:
        recipient = (row.recipient if row else said.recipient) or "the agency"
        return PACK_CANNOT_BE_TRUSTED.refuse(Place(file=name), reason=reason, way=way.format(recipient=recipient))

    if not said.pack:
        raise no("is no pack of creatorsheet")
    if said.sealed and said.book and said.book != book_id:
        raise no("was made from another workbook", "Take it back into the workbook it was made from")
    if said.schema.isdecimal() and int(said.schema) > SCHEMA:
        raise no(
            "was made by a newer version of creatorsheet",
            "Update with: pip install -U creatorsheet, then take it back again",
        )
    if row is None:
        raise no(f"says it is the pack {said.pack}, which is not on the Packs tab")
    sent = _sent(row, snapshots)
    if sent is None:
        way = "Put the folder .creatorsheet back beside the workbook, or share a new pack and have it filled in"
        raise no("cannot be compared: the copy of what was sent is not beside this workbook, or was altered", way)
    if sent.pack_id != said.pack or sent.book_id != book_id:
        raise no("does not belong to the copy of what was sent that the Packs tab names")
    if not _sealed(said, sent, key) and not unsealed:
        way = "Take it back on the computer it was made on, or say --unsealed to take it all the same; it is still checked against the copy kept here"
        raise no("carries a seal that does not agree, or one made on another computer", way)
    returned = read_back(opened, sent)
    if not returned:
        raise no("holds none of the tabs that were sent")
    last = _state(row, snapshots)
    newer, later = _newer(row, packs, snapshots)
    return Trusted(name, row, sent, returned, last, newer, later)


def _sealed(said: About, sent: Sent, key: bytes) -> bool:
    """Whether the seal agrees. A pack whose hidden sheet is gone has none; then the copy kept here is all there is."""
    return not said.sealed or hmac.compare_digest(said.seal.encode(), sent.seal(key).encode())


def _sent(row: SentPack, snapshots: Snapshots) -> Sent | None:
    """What a pack held, if its copy is there, sound, and about tabs and columns that there are."""
    text = snapshots(row.base) if row.base else None
    if text is None:
        return None
    try:
        sent = Sent.from_json(text)
        known = all(
            tab in BY_TITLE and set(table.columns) <= set(BY_TITLE[tab].sheet.columns)
            for tab, table in sent.tables.items()
        )
    except (ValueError, KeyError, TypeError, AttributeError, json.JSONDecodeError):
        return None
    return sent if known else None


def sent_pack(packs: Table[Any], pack_id: str | None, snapshots: Snapshots) -> Sent | None:
    """What a pack of the Packs tab held; None where that is not known any more."""
    row = next((one for one in packs if one.id and one.id == pack_id), None)
    return _sent(row, snapshots) if row else None


def _state(row: SentPack, snapshots: Snapshots) -> Taken | None:
    text = snapshots(row.taken) if row.taken else None
    if text is None:
        return None
    try:
        state = Taken.from_json(text)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return state if state.pack_id == row.id else None


def _newer(row: SentPack, packs: Table[Any], snapshots: Snapshots) -> tuple[Newer, SentPack | None]:
    """Packs for the same agency that were made later and are taken in already, and the newest of them."""
    later = [
        one
        for one in packs
        if one.id != row.id
        and one.taken
        and fold(one.recipient) == fold(row.recipient)
        and one.sent_on
        and row.sent_on
        and one.sent_on > row.sent_on
    ]
    known = []
    for one in later:
        sent, state = _sent(one, snapshots), _state(one, snapshots)
        if sent and state:
            known.append((sent, state))
    newest = max(later, key=lambda one: one.sent_on, default=None)
    return Newer(tuple(known), lost=len(known) < len(later)), newest
