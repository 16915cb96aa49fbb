"""Creators of a list go to Creators, their names on each platform to Handles. Nobody is merged."""

from __future__ import annotations

from datetime import date

from creatorsheet.app.placing.people import People, strangers
from creatorsheet.app.placing.placed import Placed, Tables, rows_of
from creatorsheet.app.placing.renamed import NOBODY, Followed, user_id
from creatorsheet.app.upsert import Pointer, Upsert
from creatorsheet.catalogue.creators.choices import Platform, RehireStatus
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.problems.identity import TWO_ROWS_MAY_BE_ONE_CREATOR
from creatorsheet.imports.records import CreatorLine, Export
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.identifiers import normal_handle

RENEWED = ("followers", "followers_on")
"""What a newer list overwrites; everything else only fills blanks."""

DATED = {"followers": "followers_on", "typical_rate": "rate_on"}
RATE = ("typical_rate", "rate_currency", "rate_on")


def place_creators(export: Export, tables: Tables, followed: Followed = NOBODY, *, today: date) -> Placed:
    """A row in Creators for each handle nobody has, and new facts for those somebody has.

    Where the list gives TikTok's user id, that tells who it is, whatever the handle. A handle that only stands in Handles
    with an end is nobody's today: its row is left (CS-I09), unless its user id is another account's.
    """
    people = People(tables)
    day = min(export.exported_at.date(), today) if export.exported_at else today
    held = {
        (row.platform or Platform.TIKTOK, normal_handle(row.handle)): row
        for row in rows_of(tables, Handle)
        if row.handle
    }
    owners: dict[int, object] = {}
    upserts: list[Upsert] = []
    former: list[tuple[int, str, date | None]] = []
    for line in export.records:
        if not isinstance(line, CreatorLine) or line.platform != "tiktok":
            continue
        if line.line in followed.left:
            continue
        new = user_id(line) in followed.strangers
        known = None if new else people.row(followed.owner(line) or people.creator(line.handle))
        if known is None and (Platform.TIKTOK, line.handle) in held and not new:
            former.append((line.line, line.handle, today))
            continue
        owners[line.line] = known.id if known else Pointer("Creators", {"handle": line.handle})
        upserts.append(_creator(line, known, day))
    findings: list[Finding] = []
    for line in export.records:
        if isinstance(line, CreatorLine) and line.line in owners and not followed.owner(line):
            if user_id(line) in followed.strangers:
                held.pop((Platform.TIKTOK, line.handle), None)
            wanted = _handle(line, owners[line.line], held, day, export.file)
            if isinstance(wanted, Finding):
                findings.append(wanted)
            else:
                upserts.append(wanted)
    return Placed(tuple(upserts), tuple(findings)) + strangers(export.file, former)


def _creator(line: CreatorLine, known: Creator | None, day: date) -> Upsert:
    facts = {key: value for key, value in line.values.items() if key in Creator.sheet.columns}
    facts |= {date_key: day for key, date_key in DATED.items() if key in facts}
    newer = known is None or known.followers_on is None or known.followers_on <= day
    renewed = {key: facts.pop(key) for key in RENEWED if key in facts} if newer else {}
    if known is not None:
        if known.typical_rate is not None:
            facts = {key: value for key, value in facts.items() if key not in RATE}
        once = facts | {"name": line.name or None}
        return Upsert("Creators", ("creator_id",), {"creator_id": known.id} | renewed, once=once, line=line.line)
    once = facts | {"name": line.name or None, "do_not_contact": False, "rehire_status": RehireStatus.NONE}
    return Upsert("Creators", ("handle",), {"handle": line.handle} | renewed, once=once, line=line.line)


def _handle(
    line: CreatorLine, owner: object, held: dict[tuple[Platform, str], Handle], day: date, file: str
) -> Upsert | Finding:
    """The row of a name on a platform. One that another creator holds is not touched, and said (CS-R12)."""
    platform = next(one for one in Platform if one.name.lower() == line.platform)
    row = held.get((platform, line.handle))
    if row is None:
        values = {"platform": platform, "handle": line.handle, "creator": owner}
        once = {"valid_from": day, "platform_user_id": line.user_id or None}
        return Upsert("Handles", ("platform", "handle", "creator"), values, once=once, line=line.line)
    if row.creator == owner or platform is Platform.TIKTOK:
        once = {"platform_user_id": line.user_id or None}
        return Upsert("Handles", ("handle_id",), {"handle_id": row.id}, once=once, line=line.line)
    words = {
        "creator": owner.values["handle"] if isinstance(owner, Pointer) else owner,
        "other": row.creator,
        "reason": f"the {platform} handle {line.handle}",
        "book": "BOOK.xlsx",
    }
    return TWO_ROWS_MAY_BE_ONE_CREATOR.at(Place(file=file, line=line.line), **words)
