"""Creators who may be one person in two rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from creatorsheet.catalogue.creators.choices import Platform
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.problems.cells import TWO_ROWS_MAY_BE_ONE_CREATOR
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding


def twins(creators: Table[Creator], handles: Table[Handle], book: str) -> Iterator[Finding]:
    """Pairs of creator ids that share a handle on the same days, a platform's user id, an e-mail address or a phone.

    An address or phone shared by creators of one agency is the agency's. Rows merged into another are skipped.
    """
    rows = creators.by_id()
    merged = {row.id for row in creators if row.merged_into}
    seen: set[tuple[str, str]] = set()
    for one, other, reason in _pairs(creators, handles):
        pair = (min(one, other), max(one, other))
        if one == other or pair in seen or {one, other} & merged:
            continue
        seen.add(pair)
        place = creators.place(rows[other]) if other in rows else None
        yield TWO_ROWS_MAY_BE_ONE_CREATOR.at(place, creator=one, other=other, reason=reason, book=book)


def _pairs(creators: Table[Creator], handles: Table[Handle]) -> Iterator[tuple[str, str, str]]:
    yield from _same_handle(creators, handles)
    users: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in handles:
        if row.creator and row.platform_user_id:
            users[str(row.platform or Platform.TIKTOK), row.platform_user_id].append(row.creator)
    for (platform, user), ids in users.items():
        for one, other in combinations(ids, 2):
            yield one, other, f"the {platform} user id {user}"
    yield from _contacts(creators)


def _same_handle(creators: Table[Creator], handles: Table[Handle]) -> Iterator[tuple[str, str, str]]:
    current: defaultdict[str, list[str]] = defaultdict(list)
    for creator in creators:
        if creator.handle and creator.id:
            current[creator.handle].append(creator.id)
    for handle, ids in current.items():
        for one, other in combinations(ids, 2):
            yield one, other, f"the handle {handle}"
    spells: defaultdict[tuple[str, str], list[Handle]] = defaultdict(list)
    for row in handles:
        if row.creator and row.handle:
            spells[str(row.platform or Platform.TIKTOK), row.handle].append(row)
    for (_, handle), rows in spells.items():
        for first, second in combinations(rows, 2):
            since = max(first.valid_from or date.min, second.valid_from or date.min)
            until = min(first.valid_to or date.max, second.valid_to or date.max)
            if since <= until:
                when = f" from {since} on" if since > date.min else ""
                yield first.creator or "", second.creator or "", f"the handle {handle}{when}"


def _contacts(creators: Table[Creator]) -> Iterator[tuple[str, str, str]]:
    shared: defaultdict[tuple[str, str], list[Creator]] = defaultdict(list)
    for row in creators:
        if row.id and row.email:
            shared["the e-mail address", row.email.casefold()].append(row)
        digits = "".join(sign for sign in row.phone or "" if sign.isdigit())
        if row.id and len(digits) > 6:
            shared["the phone number", digits].append(row)
    for (word, value), rows in shared.items():
        for one, other in combinations(rows, 2):
            if not (one.agency and one.agency == other.agency):
                yield one.id, other.id, f"{word} {value}"
