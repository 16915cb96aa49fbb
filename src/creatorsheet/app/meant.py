"""Who is meant: by a Creator ID, a handle, present or former, or a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from creatorsheet.app.merging.who import Tables, known_as
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.problems.cells import VALUE_IS_NOT_KNOWN
from creatorsheet.catalogue.problems.identity import NAME_MEANS_SEVERAL_CREATORS
from creatorsheet.catalogue.table import Table
from creatorsheet.creators.folding import folded
from creatorsheet.creators.merged import heads
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.words import listed

SHOWN = 3
"""Creators that a refusal lists."""

ALIKE = 0.6
"""How much of a name has to agree for it to be listed as near."""

PLACE = Place(sheet="Creators", table="Creators", column="Creator")


def meant(tables: Tables, text: str) -> tuple[Creator, frozenset[str]]:
    """The creator whom a text means, and the ids of all rows that were merged into that one, its own among them.

    An id counts before a handle, a present handle before a former one, and that before a name, compared without accents
    and in any order of its words. Refuses a text that means nobody (CS-R07) or several (CS-R22), with the nearest.
    """
    table: Table[Creator] = tables["Creators"]
    head, rows = heads(table), table.by_id()
    named = {head[row.id] for row in known_as(tables, text) or _by_name(rows.values(), text)}
    found = [one for one in dict.fromkeys(row.id for row in table) if one in named]
    if not found:
        near = listed([*_near(tables, text)], "or") or "none"
        raise VALUE_IS_NOT_KNOWN.refuse(PLACE, value=f"'{text}'", where="Creators", nearest=near, or_add="")
    if len(found) > 1:
        some = listed([f"{rows[one].called} ({one})" for one in found], most=SHOWN)
        raise NAME_MEANS_SEVERAL_CREATORS.refuse(PLACE, value=f"'{text}'", creators=some)
    return rows[found[0]], frozenset(one for one, whole in head.items() if whole == found[0])


def _by_name(rows: Iterable[Creator], text: str) -> list[Creator]:
    wanted = folded(text)
    return [row for row in rows if wanted and row.name and folded(row.name) == wanted]


def _near(tables: Tables, text: str) -> Iterator[str]:
    """The handles of those whose handle, former handle or name is most like a text."""
    rows = tables["Creators"].by_id()
    head = heads(tables["Creators"])
    names = {folded(name): row.id for row in rows.values() for name in (row.name, row.handle) if name}
    names |= {folded(one.handle): one.creator for one in tables["Handles"] if one.handle and one.creator in rows}
    near = get_close_matches(folded(text), names, n=2 * SHOWN, cutoff=ALIKE)
    yield from list(dict.fromkeys(rows[head[names[one]]].called for one in near))[:SHOWN]
