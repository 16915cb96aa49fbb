"""Whom a name on the command line means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.problems.cells import VALUE_IS_NOT_KNOWN
from creatorsheet.catalogue.problems.identity import CREATORS_CANNOT_BE_MERGED_OR_SPLIT
from creatorsheet.catalogue.table import Table
from creatorsheet.creators.merged import heads
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.identifiers import clean, normal_handle
from creatorsheet.kernel.nearest import nearest
from creatorsheet.kernel.refusal import Refused

Tables = Mapping[str, Table[Any]]


def refused(reason: str, way: str, place: Place | None = None) -> Refused:
    """CS-R18 with its reason."""
    return CREATORS_CANNOT_BE_MERGED_OR_SPLIT.refuse(place, reason=reason, way=way)


def known_as(tables: Tables, text: str) -> list[Creator]:
    """The rows that an id names, or a handle, present or former; merged rows among them. None where nobody is named so."""
    rows: Table[Creator] = tables["Creators"]
    known = rows.by_id()
    wanted, handle = clean(text).casefold(), normal_handle(text)
    found = [row for key, row in known.items() if key.casefold() == wanted]
    found = found or [row for row in known.values() if row.handle and normal_handle(row.handle) == handle]
    if not found:
        owners = {one.creator for one in tables["Handles"] if one.handle and normal_handle(one.handle) == handle}
        found = [row for key, row in known.items() if key in owners]
    return found


def named(tables: Tables, text: str) -> list[Creator]:
    """The rows that an id names, or a handle, present or former; merged rows among them. Refuses (CS-R07) what names none."""
    if found := known_as(tables, text):
        return found
    rows, handle = tables["Creators"], normal_handle(text)
    place = Place(sheet="Creators", table="Creators", column="Creator")
    near = nearest(handle, [row.handle for row in rows if row.handle]) or "none"
    raise VALUE_IS_NOT_KNOWN.refuse(place, value=f"'{text}'", where="Creators", nearest=near, or_add="")


def one_of(tables: Tables, text: str) -> Creator:
    """The one creator that a name means: of merged rows the one that speaks for them. Refuses (CS-R18) several."""
    head = heads(tables["Creators"])
    rows: dict[str, Creator] = tables["Creators"].by_id()
    found = {head[row.id]: rows[head[row.id]] for row in named(tables, text)}
    if len(found) > 1:
        raise refused(
            f"{text} is a handle of {' and '.join(sorted(found))}",
            "Name them by their Creator ID, from the Creators tab",
        )
    return next(iter(found.values()))
