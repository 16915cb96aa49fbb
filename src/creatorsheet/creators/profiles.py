"""What tells a creator from others: accounts, addresses and names, of all rows that were merged into one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from creatorsheet.catalogue.creators.choices import Platform
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.creators.folding import folded
from creatorsheet.creators.merged import heads
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.identifiers import normal_handle

PHONE = 9
"""Last digits of a phone number that are compared: the country's code is often left out."""


@dataclass(frozen=True, order=True)
class Account:
    """A handle on a platform, the days it was theirs, and the platform's number for it; "" where that is not known."""

    platform: Platform
    handle: str
    since: date = date.min
    until: date = date.max
    user: str = ""

    def meets(self, other: Account) -> bool:
        """Whether both are one account: the same name on the same days, and not two numbers of the platform."""
        named = (self.platform, self.handle) == (other.platform, other.handle)
        known_apart = bool(self.user and other.user and self.user != other.user)
        return named and not known_apart and max(self.since, other.since) <= min(self.until, other.until)


@dataclass
class Profile:
    """A creator. Keys of `emails`, `phones` and `names` are as compared, values as written."""

    id: str
    accounts: set[Account] = field(default_factory=set)
    emails: dict[str, str] = field(default_factory=dict)
    phones: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    agencies: set[str] = field(default_factory=set)
    apart: set[str] = field(default_factory=set)


def profiles(creators: Iterable[Creator], handles: Iterable[Handle]) -> dict[str, Profile]:
    """The creators by the id of the row that speaks for them; rows without an id are nobody yet, and a name such as
    TikTok user is nobody's."""
    rows = [row for row in creators if row.id]
    head = heads(rows)
    found = {one: Profile(one) for one in dict.fromkeys(head.values())}
    called: defaultdict[str, set[str]] = defaultdict(set)
    for one in handles:
        if one.creator in head:
            spoken, handle = head[one.creator], normal_handle(one.handle or "")
            days = one.valid_from or date.min, one.valid_to or date.max
            user = (one.platform_user_id or "").strip()
            found[spoken].accounts.add(Account(one.platform or Platform.TIKTOK, handle, *days, user))
            called[handle].add(spoken)
    for row in rows:
        profile = found[head[row.id]]
        if row.handle:
            handle = normal_handle(row.handle)
            called[handle].add(profile.id)
            if not _stands(profile.accounts, handle):
                profile.accounts.add(Account(Platform.TIKTOK, handle, since=date.max))
        if row.email:
            profile.emails.setdefault(row.email.strip().casefold(), row.email.strip())
        digits = "".join(sign for sign in row.phone or "" if sign.isdigit())
        if len(digits) > PHONE - 3:
            profile.phones.setdefault(digits[-PHONE:], digits)
        if row.name and (name := folded(row.name)) and "tiktok" not in name.replace(" ", ""):
            profile.names.setdefault(name, row.name)
        if row.agency:
            profile.agencies.add(row.agency.casefold())
    _apart(rows, head, found, called)
    return found


def _stands(accounts: Iterable[Account], handle: str) -> bool:
    """Whether Handles tells of a TikTok name, and so of its days; a name that went to another stands in Creators still."""
    return any((one.platform, one.handle) == (Platform.TIKTOK, handle) for one in accounts)


def _apart(
    rows: Iterable[Creator], head: Mapping[str, str], found: Mapping[str, Profile], called: Mapping[str, set[str]]
) -> None:
    """Who somebody knows to be other people, told by either side."""
    by_case = {one.casefold(): one for one in head}
    for row in rows:
        for entry in entries(row.not_same):
            known = by_case.get(entry.casefold())
            others = {head[known]} if known else called.get(normal_handle(entry), set())
            for other in others - {head[row.id]}:
                found[head[row.id]].apart.add(other)
                found[other].apart.add(head[row.id])
