"""How alike two creators are: each reason with its marks, which add up by fixed rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from creatorsheet.catalogue.creators.choices import Platform
from creatorsheet.creators.folding import bare
from creatorsheet.creators.profiles import Account, Profile
from creatorsheet.kernel.nearest import distance

ACCOUNT = 100
"""One TikTok account: the platform's number for it, or one handle on the same days."""
CONTACT, ELSEWHERE, FORMER = 60, 60, 60
"""An address or phone number that only these two have; one account on another platform; one TikTok handle that either may
have had before the other."""
NAME, VARIANT, TWO_PLATFORMS = 40, 40, 40
"""A name of two words or more; handles that differ in dots and underscores alone; one handle on two platforms."""
COMMON, NEAR = 20, 20
"""A name or address that others have too, or that offices use; a handle or a name with one letter changed."""
WORD = 10
"""A name of one word."""

LIKELY, POSSIBLE = 60, 40
FEW = 3
"""Creators who may have a name before it counts as a common one."""

OFFICES = frozenset(
    "admin agency booking bookings business collab collabs contact hello info inquiries management marketing mgmt office"
    " partnerships pr press sales support talent team".split()
)
"""Names of mailboxes that people share."""

SHORTEST_VARIANT, SHORTEST_NEAR, SHORTEST_WORD = 5, 6, 4


class Sure(StrEnum):
    """How sure it is that two creators are one."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


@dataclass(frozen=True)
class Reason:
    """What two creators have in common, as a message says it after "share", and what that counts."""

    said: str
    marks: int


@dataclass(frozen=True)
class Shared:
    """How many creators have an address, a phone number and a name."""

    emails: Counter[str]
    phones: Counter[str]
    names: Counter[str]

    @classmethod
    def of(cls, profiles: Iterable[Profile]) -> Shared:
        """Counted over all creators."""
        emails, phones, names = Counter[str](), Counter[str](), Counter[str]()
        for one in profiles:
            emails.update(one.emails.keys())
            phones.update(one.phones.keys())
            names.update(one.names.keys())
        return cls(emails, phones, names)


def sure(reasons: Iterable[Reason]) -> Sure | None:
    """What reasons amount to. Only one account makes it certain, however much else adds up."""
    marks = [one.marks for one in reasons]
    if max(marks, default=0) >= ACCOUNT:
        return Sure.CERTAIN
    whole = sum(marks)
    return Sure.LIKELY if whole >= LIKELY else Sure.POSSIBLE if whole >= POSSIBLE else None


def reasons(one: Profile, other: Profile, shared: Shared) -> tuple[Reason, ...]:
    """What two creators have in common, the strongest first; the best of each kind counts once."""
    first, second = sorted((one, other), key=lambda profile: profile.id)
    kinds = (
        _users(first, second),
        _handles(first, second),
        _contact(first, second, "e-mail address", first.emails, second.emails, shared.emails),
        _contact(first, second, "phone number", first.phones, second.phones, shared.phones),
        _names(first.names, second.names, shared.names),
    )
    best = [max(kind, key=lambda reason: (reason.marks, reason.said)) for some in kinds if (kind := list(some))]
    return tuple(sorted(best, key=lambda reason: -reason.marks))


def _users(one: Profile, other: Profile) -> Iterator[Reason]:
    theirs = {(account.platform, account.user) for account in other.accounts if account.user}
    for account in one.accounts:
        if (account.platform, account.user) in theirs:
            marks = ACCOUNT if account.platform is Platform.TIKTOK else ELSEWHERE
            yield Reason(f"the {account.platform} user id {account.user}", marks)


def _handles(one: Profile, other: Profile) -> Iterator[Reason]:
    for mine in one.accounts:
        for theirs in other.accounts:
            if found := _alike(mine, theirs):
                yield found


def _alike(mine: Account, theirs: Account) -> Reason | None:
    if mine.meets(theirs):
        since = max(mine.since, theirs.since)
        when = f" from {since} on" if date.min < since < date.max else ""
        tiktok = mine.platform is Platform.TIKTOK
        said = f"the {'' if tiktok else f'{mine.platform} '}handle {mine.handle}{when}"
        if mine.former or theirs.former:
            return Reason(f"{said}, which may have gone from one to the other", FORMER)
        return Reason(said, ACCOUNT if tiktok else ELSEWHERE)
    if not (mine.handle and theirs.handle):
        return None
    if mine.handle != theirs.handle:
        return _nearly(mine, theirs)
    platforms = sorted({str(mine.platform), str(theirs.platform)})
    return Reason(f"the handle {mine.handle} on {' and '.join(platforms)}", TWO_PLATFORMS) if platforms[1:] else None


def _nearly(mine: Account, theirs: Account) -> Reason | None:
    """Handles that may be one misspelt; of two accounts with numbers of their own neither is."""
    if mine.user and theirs.user:
        return None
    said = f"nearly the same handle, {' and '.join(sorted((mine.handle, theirs.handle)))}"
    plain = bare(mine.handle)
    if len(plain) >= SHORTEST_VARIANT and plain == bare(theirs.handle):
        return Reason(said, VARIANT)
    long = min(len(mine.handle), len(theirs.handle)) >= SHORTEST_NEAR
    return Reason(said, NEAR) if long and distance(mine.handle, theirs.handle, 1) == 1 else None


def _contact(
    one: Profile, other: Profile, kind: str, mine: dict[str, str], theirs: dict[str, str], held: Counter[str]
) -> Iterator[Reason]:
    """Addresses both have; those of creators of one agency are the agency's."""
    if one.agencies & other.agencies:
        return
    for value in mine.keys() & theirs.keys():
        office = value.partition("@")[0] in OFFICES
        yield Reason(f"the {kind} {mine[value]}", COMMON if office or held[value] > 2 else CONTACT)


def _names(mine: dict[str, str], theirs: dict[str, str], held: Counter[str]) -> Iterator[Reason]:
    for name in mine.keys() & theirs.keys():
        written = " / ".join(sorted({mine[name], theirs[name]}))
        if " " in name:
            yield Reason(f"the name {written}", NAME if held[name] <= FEW else COMMON)
        elif len(name) >= SHORTEST_WORD:
            yield Reason(f"the name {written}", WORD)
    for name in mine.keys() - theirs.keys():
        for another in theirs.keys() - mine.keys():
            if " " in name and " " in another and distance(name, another, 1) == 1:
                yield Reason(f"nearly the same name, {' and '.join(sorted((mine[name], theirs[another])))}", NEAR)
