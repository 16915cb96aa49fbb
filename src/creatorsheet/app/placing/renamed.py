"""Changes of handles, followed by the number that TikTok gives an account for good."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from creatorsheet.app.placing.people import People
from creatorsheet.app.placing.placed import Placed, Tables, rows_of
from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.creators.choices import Platform
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.problems.identity import CREATOR_HAS_A_NEW_HANDLE, HANDLE_WENT_TO_ANOTHER_ACCOUNT
from creatorsheet.catalogue.table import Table
from creatorsheet.imports.records import AccountDay, CreatorLine, Export, Left, PostFigures
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.identifiers import normal_handle

DAY = timedelta(days=1)
KEY = ("platform", "handle", "creator", "valid_from")


@dataclass(frozen=True)
class Followed:
    """What the user ids of an export tell: `owners` are creators by user id, those in `strangers` are accounts of nobody
    here under a handle that was somebody's. `left` are the lines that can be given to nobody therefore."""

    owners: Mapping[str, str] = field(default_factory=dict)
    strangers: frozenset[str] = frozenset()
    left: frozenset[int] = frozenset()
    placed: Placed = field(default_factory=Placed)

    def owner(self, record: object) -> str:
        """The creator whose account a record is about, by its user id; "" where that tells nothing."""
        return self.owners.get(user_id(record), "")


NOBODY = Followed()
"""An export that gives no user ids."""


def user_id(record: object) -> str:
    """The TikTok number of the account a record is about; "" where the export does not give it."""
    tiktok = isinstance(record, PostFigures | AccountDay) or (
        isinstance(record, CreatorLine) and record.platform == "tiktok"
    )
    return record.user_id if tiktok else ""  # type: ignore[attr-defined]


def follow(export: Export, tables: Tables, *, today: date) -> Followed:
    """Compare the accounts of an export with those in Handles: a known account under another name gets it (CS-R19), and a
    name that another account has now is no longer its former owner's (CS-R20)."""
    seen: dict[str, tuple[str, int]] = {}
    lines: defaultdict[str, list[int]] = defaultdict(list)
    for record in export.records:
        user, handle = user_id(record), getattr(record, "handle", "")
        if user and handle:
            seen.setdefault(user, (handle, record.line))
            lines[user].append(record.line)
    if not seen:
        return NOBODY
    day = min(export.exported_at.date(), today) if export.exported_at else today
    return _Accounts(tables, export.file, day).follow(seen, lines)


class _Accounts:
    """The TikTok accounts of Handles, and what a day's export says against them."""

    def __init__(self, tables: Tables, file: str, day: date) -> None:
        self.file, self.day = file, day
        self.people = People(tables)
        self.creators = {row.id: row for row in rows_of(tables, Creator) if row.id}
        table = tables.get("Creators")
        self.table: Table[Creator] = table or Table(Creator, ())  # type: ignore[assignment]
        self.bearing: defaultdict[str, list[Creator]] = defaultdict(list)
        for one in self.creators.values():
            self.bearing[normal_handle(one.handle or "")].append(one)
        self.renamed: set[str] = set()
        self.of_user: defaultdict[str, list[Handle]] = defaultdict(list)
        self.of_handle: defaultdict[str, list[Handle]] = defaultdict(list)
        for row in rows_of(tables, Handle):
            if row.handle and row.platform in {None, Platform.TIKTOK} and self.people.row(row.creator or ""):
                self.of_handle[normal_handle(row.handle)].append(row)
                if row.platform_user_id:
                    self.of_user[row.platform_user_id].append(row)

    def follow(self, seen: Mapping[str, tuple[str, int]], lines: Mapping[str, list[int]]) -> Followed:
        owners = {user: self._speaks(self.of_user[user][0]) for user in seen if user in self.of_user}
        placed, strangers = Placed(), set[str]()
        for user, (handle, line) in seen.items():
            placed += self._taken(user, handle, line, seen)
            if user in owners:
                placed += self._named(user, handle, line, owners[user])
            elif any(row.platform_user_id not in (None, user) for row in self.of_handle.get(handle, ())):
                strangers.add(user)
            else:
                placed += self._learnt(user, handle, line, seen)
        left = [
            Left(line, f"@{seen[user][0]} is another account than the one in Handles")
            for user in sorted(strangers)
            if self._kept(seen[user][0], seen)
            for line in lines[user]
        ]
        placed += Placed(left=tuple(left))
        return Followed(owners, frozenset(strangers), frozenset(one.line for one in left), placed)

    def _speaks(self, row: Handle) -> str:
        creator = self.people.row(row.creator or "")
        return creator.id if creator else ""

    def _kept(self, handle: str, seen: Mapping[str, tuple[str, int]]) -> bool:
        """Whether a name will still be that of somebody in Creators, with whom its new owner must not be taken for one."""
        bears = any(row.id not in self.renamed for row in self.bearing.get(handle, ()))
        return bears or bool(self.people.creator(handle) and not self._moved(handle, seen))

    def _bearing(self, handle: str, owner: str) -> Iterator[Creator]:
        """The rows of a creator, merged ones too, that bear a name."""
        for row in self.bearing.get(handle, ()):
            whole = self.people.row(row.id)
            if whole and whole.id == owner:
                yield row

    def _moved(self, handle: str, seen: Mapping[str, tuple[str, int]]) -> bool:
        """Whether the export tells the new name of whoever Handles gives a name to."""
        accounts = [row.platform_user_id or "" for row in self.of_handle.get(handle, ())]
        return any(seen.get(user, (handle, 0))[0] != handle for user in accounts)

    def _latest(self, user: str) -> Handle:
        return max(self.of_user[user], key=lambda row: (row.valid_to is None, row.valid_from or date.min))

    def _named(self, user: str, handle: str, line: int, owner: str) -> Placed:
        """An account we know, under a name it has or had: nothing; under another one: the name with its days."""
        latest = self._latest(user)
        before, began = normal_handle(latest.handle or ""), latest.valid_from
        if before == handle:
            return Placed()
        wanted = {"platform": Platform.TIKTOK, "handle": handle, "creator": owner, "valid_from": self.day}
        if began and self.day <= began and any(normal_handle(row.handle or "") == handle for row in self.of_user[user]):
            return Placed()
        if began and self.day < began:
            once = {"valid_to": began - DAY, "platform_user_id": user}
            return Placed((Upsert("Handles", KEY, wanted, once=once, line=line),))
        upserts = [*self._closed(latest), Upsert("Handles", KEY, wanted, once={"platform_user_id": user}, line=line)]
        row = self.people.row(owner)
        for name in {normal_handle(one.handle or ""): None for one in self.of_user[user]}:
            for one in self._bearing(name, owner):
                self.renamed.add(one.id)
                upserts.append(Upsert("Creators", ("creator_id",), {"creator_id": one.id, "handle": handle}, line=line))
        words = {"value": before, "other": handle, "date": self.day, "user": user, "file": self.file}
        called = (row and row.name) or owner
        found = CREATOR_HAS_A_NEW_HANDLE.at(Place(file=self.file, line=line), creator=called, **words)
        return Placed(tuple(upserts), (found,))

    def _learnt(self, user: str, handle: str, line: int, seen: Mapping[str, tuple[str, int]]) -> Placed:
        """The number of a known creator's account, told for the first time."""
        creator = self.people.creator(handle)
        if not creator or sum(other == handle for other, _ in seen.values()) > 1:
            return Placed()
        rows = [row for row in self.of_handle.get(handle, ()) if row.valid_to is None and not row.platform_user_id]
        if rows:
            known = {"handle_id": rows[0].id}
            return Placed((Upsert("Handles", ("handle_id",), known, once={"platform_user_id": user}, line=line),))
        wanted = {"platform": Platform.TIKTOK, "handle": handle, "creator": creator}
        once = {"valid_from": self.day, "platform_user_id": user}
        return Placed((Upsert("Handles", ("platform", "handle", "creator"), wanted, once=once, line=line),))

    def _closed(self, row: Handle) -> Iterator[Upsert]:
        """The last day of a name, where none is said."""
        if row.valid_to is None:
            last = max(self.day - DAY, row.valid_from or date.min)
            yield Upsert("Handles", ("handle_id",), {"handle_id": row.id}, once={"valid_to": last})

    def _taken(self, user: str, handle: str, line: int, seen: Mapping[str, tuple[str, int]]) -> Placed:
        """A name that Handles gives to another account: its days there end. Who had it is told where nobody knows the
        new name."""
        upserts: list[Upsert] = []
        findings: list[Finding] = []
        for row in self.of_handle.get(handle, ()):
            other = row.platform_user_id
            if not other or other == user or (row.valid_from and self.day <= row.valid_from):
                continue
            upserts += self._closed(row)
            moved = seen.get(other, (handle, 0))[0] != handle
            for creator in self._bearing(handle, self._speaks(row)) if not moved else ():
                cell = self.table.place(creator, "handle")
                words = {"value": handle, "date": self.day, "file": self.file, "cell": f"{cell.sheet}!{cell.cell}"}
                place = Place(file=self.file, line=line)
                called = creator.name or creator.id
                findings.append(HANDLE_WENT_TO_ANOTHER_ACCOUNT.at(place, creator=called, **words))
        return Placed(tuple(upserts), tuple(findings))
