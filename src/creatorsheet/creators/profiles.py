"""What tells a creator from others: accounts, addresses and names, of all rows that were merged into one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date

from creatorsheet.catalogue.creators.choices import Platform
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.table import Table
from creatorsheet.creators.folding import folded
from creatorsheet.creators.merged import heads
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.identifiers import clean, is_handle, is_user_id, lost_digits, normal_handle

PHONE = 9
"""Last digits of a phone number that are compared: the country's code is often left out."""

SHORTEST_USER = 5
NOBODY = frozenset(
    "anon anonymous creator deleted handle known n a na name nil no none not private tba tbc tbd test tiktok todo unknown"
    " user username xx xxx xxxx".split()
)
"""What people write where they do not know a name yet, word by word."""


@dataclass(frozen=True, order=True)
class Account:
    """A handle on a platform, the days it was theirs, and the platform's number for it; "" where that is not known.

    `former` is a name without a last day of a creator who goes by another one: nobody knows until when it was theirs.
    """

    platform: Platform
    handle: str
    since: date = date.min
    until: date = date.max
    user: str = ""
    former: bool = False

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
    present = {(head[row.id], normal_handle(row.handle)) for row in rows if row.handle}
    named = {one for one, _ in present}
    unread = handles.unread if isinstance(handles, Table) else {}
    for one in handles:
        if one.creator in head:
            spoken, handle = head[one.creator], normal_handle(one.handle or "")
            called[handle].add(spoken)
            account = _account(one, handle, unread.get(one.sheet_row, frozenset()))
            if account and account.platform is Platform.TIKTOK and not one.valid_to:
                account = replace(account, former=spoken in named and (spoken, handle) not in present)
            found[spoken].accounts |= {account} if account else set()
    for row in rows:
        profile = found[head[row.id]]
        if row.handle:
            handle = normal_handle(row.handle)
            called[handle].add(profile.id)
            if _is_name(Platform.TIKTOK, handle) and not _stands(profile.accounts, handle):
                profile.accounts.add(Account(Platform.TIKTOK, handle, since=date.max))
        _known_by(profile, row)
        if row.agency:
            profile.agencies.add(row.agency.casefold())
    _apart(rows, head, found, called)
    return found


def _account(one: Handle, handle: str, unread: Set[str]) -> Account | None:
    """The account of a row of Handles. One whose platform or name nobody can tell is none; one whose days cannot be read
    was theirs on no day that is known."""
    platform = one.platform or Platform.TIKTOK
    name = handle if _is_name(platform, handle) else ""
    user = clean(one.platform_user_id or "")
    user = user if _is_user(platform, user) else ""
    if "platform" in unread or not (user or name):
        return None
    if not name or {"valid_from", "valid_to"} & unread:
        return Account(platform, name, date.max, date.min, user)
    return Account(platform, name, one.valid_from or date.min, one.valid_to or date.max, user)


def _is_name(platform: Platform, handle: str) -> bool:
    exists = is_handle(handle) if platform is Platform.TIKTOK else len(handle) > 1
    return exists and _names(re.split(r"[\W_]+", handle))


def _names(words: Iterable[str]) -> bool:
    """Whether words call anybody by name."""
    return not NOBODY.issuperset(word for word in words if word)


def _is_user(platform: Platform, user: str) -> bool:
    """Whether text is a number that a platform gave, and not what people or spreadsheets make of one."""
    if platform is Platform.TIKTOK:
        return is_user_id(user) and len(set(user)) > 1
    return len(user) >= SHORTEST_USER and any(sign.isdigit() for sign in user) and not lost_digits(user)


def _known_by(profile: Profile, row: Creator) -> None:
    """Take in an address, a phone number and a name, where these are any."""
    if row.email and "@" in row.email.strip().strip("@"):
        profile.emails.setdefault(row.email.strip().casefold(), row.email.strip())
    digits = "".join(sign for sign in row.phone or "" if sign.isdigit())
    if len(digits) > PHONE - 3 and len(set(digits)) > 2:
        profile.phones.setdefault(digits[-PHONE:], digits)
    name = folded(row.name or "")
    if row.name and "tiktok" not in name.replace(" ", "") and _names(name.split()):
        profile.names.setdefault(name, row.name)


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
