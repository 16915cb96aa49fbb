"""What an account's own export tells: followers and their growth go to Creators, the split of followers to Audience."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from creatorsheet.app.placing.people import People, strangers
from creatorsheet.app.placing.placed import Placed, Tables, older, rows_of
from creatorsheet.app.placing.renamed import NOBODY, Followed
from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.creators.audience import Audience
from creatorsheet.catalogue.creators.choices import AudienceBase, AudienceDimension, Source
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.imports.records import AccountDay, AudienceShare, Export, Left

MONTH, WEEK = timedelta(days=30), timedelta(days=7)
KEY = ("creator", "dimension", "segment", "base")
NO_TAB = "views and visits of an account by day have no tab; the content export brings them by post"


def place_accounts(
    export: Export, tables: Tables, followed: Followed = NOBODY, *, today: date, replace: bool = False
) -> Placed:
    """The newest follower count and the growth of 30 days in Creators; one row of Audience for each segment.

    A count or split that is newer in the workbook stays, unless `replace` (CS-I10); rows of an account that is no
    creator's are left (CS-I09).
    """
    people = People(tables)
    accounts: dict[str, list[AccountDay]] = defaultdict(list)
    shares = []
    for record in export.records:
        if isinstance(record, AccountDay):
            accounts[record.handle].append(record)
        elif isinstance(record, AudienceShare):
            shares.append(record)
    placed = _audience(export, shares, people, tables, today, replace=replace)
    for handle, days in accounts.items():
        last = max(record.day for record in days)
        creator = people.row(followed.owner(days[0]) or people.creator(handle, last))
        if days[0].line in followed.left:
            continue
        if creator is None:
            placed += strangers(export.file, [(record.line, handle, record.day) for record in days])
        else:
            placed += _account(export, days, creator, today, replace=replace)
    return placed


def _account(export: Export, days: list[AccountDay], creator: Creator, today: date, *, replace: bool) -> Placed:
    counts = {record.day: record.figures["followers"] for record in days if "followers" in record.figures}
    values: dict[str, object] = {}
    if counts:
        last = max(counts)
        if creator.followers_on and creator.followers_on > last and not replace:
            return older(export, today, [(record.line, creator.followers_on) for record in days])
        before = counts.get(last - MONTH)
        growth = (counts[last] - before) / before if before else None
        values = {"followers": counts[last], "followers_on": last, "follower_growth": growth}
    else:
        growth = _growth(days, creator)
        if growth is None:
            return Placed(left=tuple(Left(record.line, NO_TAB) for record in days))
        values = {"follower_growth": growth}
    wanted = {"creator_id": creator.id} | values
    return Placed((Upsert("Creators", ("creator_id",), wanted, line=days[0].line),))


def _growth(days: list[AccountDay], creator: Creator) -> float | None:
    """Growth over the last 30 days out of daily changes, on a follower count read within a week of the last day."""
    changes = {record.day: record.figures["follower_growth"] for record in days if "follower_growth" in record.figures}
    last = max(changes, default=None)
    if last is None or not creator.followers or not creator.followers_on:
        return None
    month = [change for day, change in changes.items() if day > last - MONTH]
    before = creator.followers - sum(month)
    near = abs(creator.followers_on - last) <= WEEK
    return sum(month) / before if near and len(month) == MONTH.days and before > 0 else None


def _audience(
    export: Export, shares: list[AudienceShare], people: People, tables: Tables, today: date, *, replace: bool
) -> Placed:
    held = {(row.creator, row.dimension, row.segment, row.base): row for row in rows_of(tables, Audience)}
    upserts, unknown, kept = [], [], []
    for record in shares:
        day = record.as_of or today
        creator = people.creator(record.handle, day)
        if not creator:
            unknown.append((record.line, record.handle, day))
            continue
        key = (creator, AudienceDimension[record.dimension.upper()], record.segment, AudienceBase.FOLLOWERS)
        as_of = held[key].as_of if key in held else None
        if as_of and as_of > day and not replace:
            kept.append((record.line, as_of))
            continue
        values = dict(zip(KEY, key, strict=True)) | {
            "share": record.share,
            "as_of": day,
            "source": Source.TIKTOK_STUDIO,
        }
        upserts.append(Upsert("Audience", KEY, values, line=record.line))
    return Placed(tuple(upserts)) + strangers(export.file, unknown) + older(export, today, kept)
