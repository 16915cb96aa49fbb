"""A creator on one page: who they are, recent videos, audience, past work, prices, results, rights, and what is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from creatorsheet.catalogue.creators.choices import CreatorTier, Judgement, RehireStatus, YesNoUnsure
from creatorsheet.creators.vetted import Habits


@dataclass(frozen=True)
class Read:
    """A figure that somebody read on a day. `stale` once the day is further back than Settings allow, or not known."""

    value: int | None = None
    on: date | None = None
    stale: bool = False


@dataclass(frozen=True)
class Person:
    """Who it is. Texts are "" where nothing is entered; `earlier` are other names they go or went by.

    `contact` is empty unless the page may carry an address; `campaigns` are those with a scorecard; `unread` names cells
    that nobody can read.
    """

    called: str
    creator: str
    name: str = ""
    tier: CreatorTier | None = None
    followers: Read = Read()
    market: str = ""
    language: str = ""
    niche: str = ""
    formats: str = ""
    fits: str = ""
    role: str = ""
    agency: str = ""
    contact: tuple[str, ...] = ()
    reachable: bool = False
    since: date | None = None
    earlier: tuple[str, ...] = ()
    merged: int = 0
    campaigns: int = 0
    owner: str = ""
    status: RehireStatus | None = None
    why: str = ""
    next_step: str = ""
    do_not_contact: bool = False
    unread: tuple[str, ...] = ()


@dataclass(frozen=True)
class Post:
    """A recent video that counts; one that nobody has looked at is taken for their own."""

    on: date
    views: int
    sponsored: bool = False


@dataclass(frozen=True)
class Videos:
    """Recent videos, the oldest first; `read` is the latest day of their figures, `young` how many are too new to count,
    `by_followers` whether engagement is told of followers and not of views."""

    habits: Habits
    posts: tuple[Post, ...] = ()
    read: date | None = None
    stale: bool = False
    young: int = 0
    by_followers: bool = False


OTHERS, UNKNOWN = "others", "not known"
"""What a slice is called that stands for others together, and for what nobody knows."""


@dataclass(frozen=True)
class Slice:
    """One slice of an audience; `rest` where it stands for others together, or for what nobody knows."""

    words: str
    share: float
    rest: bool = False


@dataclass(frozen=True)
class Split:
    """An audience by one dimension, as counted among `base` on a day. Slices are the largest first, ages in their order."""

    dimension: str
    slices: tuple[Slice, ...]
    base: str
    source: str
    on: date | None
    stale: bool = False


@dataclass(frozen=True)
class Promotion:
    """Brand work of theirs. `lift` is the post's views against their middle video, a fraction."""

    brand: str
    on: date | None
    category: str = ""
    rival: YesNoUnsure | None = None
    disclosed: Judgement | None = None
    natural: Judgement | None = None
    lift: float | None = None


class Kind(StrEnum):
    """What a price is."""

    ASKED = "asked"
    AGREED = "agreed"
    OFFERED = "offered"
    USUAL = "usual rate"


@dataclass(frozen=True)
class Price:
    """A price of theirs in its own currency, "" where none is entered. `per_thousand` is what the fee for the work came to
    for 1,000 views, or None with the reason in `why`, such as 2 of 3 seen."""

    kind: Kind
    amount: Decimal
    currency: str
    on: date | None
    campaign: str = ""
    work: str = ""
    per_thousand: Decimal | None = None
    why: str = ""


@dataclass(frozen=True)
class Figure:
    """A figure with its 95 % range; None where nothing happened yet, or the range has no such end."""

    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Ran:
    """What a campaign with them came to. Cost is the full one, with their part of common costs, in campaign currency.

    `views_of` is how many of the `posts` the views are known of; `chance` how likely the campaign's target is met.
    """

    campaign: str
    on: date | None
    state: str
    currency: str
    posts: int
    agreed: int | None = None
    views: int | None = None
    views_of: int = 0
    orders: int | None = None
    cost: float | None = None
    per_order: Figure | None = None
    chance: float | None = None


@dataclass(frozen=True)
class Mark:
    """A mark of 1 to 5: the latest, and the mean of all campaigns that have it."""

    words: str
    latest: int
    mean: float
    of: int


@dataclass(frozen=True)
class Held:
    """A clause that is agreed: what it allows or forbids, for which campaign, and its days. `until` is None where no end
    is known, and date.max without end; `starts` is None while what sets it off has no day."""

    what: str
    campaign: str
    starts: date | None
    until: date | None
    why: str = ""

    def live(self, day: date) -> bool:
        """Whether it is not over."""
        return self.until is None or self.until >= day

    def days_left(self, day: date) -> int | None:
        """Days until it ends; None without an end."""
        return None if self.until is None or self.until == date.max else (self.until - day).days


@dataclass(frozen=True, order=True)
class Open:
    """Something to be done about them; the gravest first, then by its day."""

    rank: int
    due: date
    words: str = ""
    late: bool = False
    dated: bool = True


@dataclass(frozen=True)
class Portrait:
    """All that is known of a creator on a day, the newest first; the page shows as much as fits and counts the rest.

    `rate_stale` says that no price they asked is recent enough to hold.
    """

    day: date
    workbook: str
    person: Person
    recent: Videos
    audience: tuple[Split, ...] = ()
    work: tuple[Promotion, ...] = ()
    prices: tuple[Price, ...] = ()
    ran: tuple[Ran, ...] = ()
    marks: tuple[Mark, ...] = ()
    verdicts: tuple[str, ...] = ()
    rights: tuple[Held, ...] = ()
    exclusive: tuple[Held, ...] = ()
    open: tuple[Open, ...] = ()
    asks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    rate_stale: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing but a name is known."""
        known: Sequence[object] = (*self.audience, *self.work, *self.prices, *self.ran, *self.rights, *self.exclusive)
        return not known and not self.recent.habits.videos and self.person.followers.value is None
