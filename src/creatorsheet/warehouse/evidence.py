"""What the workbook knows, as small frames an engine can join: codes, links, names and videos, each with its days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.kernel.identifiers import normal_handle
from creatorsheet.results.credit import Evidence, Post

if TYPE_CHECKING:
    import pandas as pd

FIRST, LAST = 0, 9_999_999
"""Days without a limit."""

LONG_AGO = datetime(1900, 1, 1)  # noqa: DTZ001  times of an engine are UTC without a zone
"""Stands for the time of a post that nobody knows."""

HAND, VIDEO, NAME, CODE, LINK = range(5)
"""Kinds of evidence: by hand, the Shop's video, the Shop's name for a creator, a code, a link."""

TYPES = {"key": "str", "video_id": "str", "began": "datetime64[us]", "posted": "datetime64[us]"}
"""Types of columns in the words of pandas; all others are whole numbers."""

USUAL_DAYS = 30
"""Days from click to order for a row without a known campaign, as in a sheet."""


class Entry(NamedTuple):
    """Something an order may show, and the row of Tracking it points at from one day to another, both included.

    `key` is lower case and clean; `person` numbers the creators, `days` are those from click to order.
    """

    kind: int
    key: str
    since: int
    until: int
    row: int
    person: int
    days: int


@dataclass(frozen=True)
class Known:
    """The frames, and the rows their numbers stand for.

    `entries` number themselves by `pick`: of those that fit an order the lowest counts. `rows` tell the `pair` of campaign
    and creator, the `post` where it can be told (else -1), and when the pair `began` to post. `posts` tell their time,
    `videos` the post and pair of a video id.
    """

    entries: pd.DataFrame
    rows: pd.DataFrame
    posts: pd.DataFrame
    videos: pd.DataFrame
    tracking: Sequence[TrackingRow]
    deliverables: Sequence[Post]

    @property
    def longest(self) -> int:
        """The most days that may lie between click and order."""
        return int(self.entries["days"].max()) if len(self.entries) else USUAL_DAYS


def known(
    evidence: Evidence, tracking: Sequence[TrackingRow], posts: Sequence[Post], names: Mapping[str, Iterable[date]]
) -> Known:
    """The frames of a workbook. `names` tells of each TikTok name the days from which it may belong to another creator.

    `posts` are those of the evidence, in any order; their times, which decide on windows alone, may be known better.
    """
    pairs: dict[tuple[str, str], int] = {}
    at = {post.deliverable: number for number, post in reversed(list(enumerate(posts)))}
    first: dict[tuple[str, str], datetime] = {}
    for post in posts:
        if post.posted_at:
            pair = post.campaign, post.creator
            first[pair] = min(first.get(pair, datetime.max), _naive(post.posted_at))  # noqa: DTZ901  as all times here
    rows = []
    for number, row in enumerate(tracking):
        pair = row.campaign or "", row.creator or ""
        live = [post for post in evidence.posts.get(pair, ()) if post.posted_at]
        own = row.deliverable or (live[0].deliverable if len(live) == 1 else "")
        began = first.get(pair, LONG_AGO)
        rows.append((number, pairs.setdefault(pair, len(pairs)), at.get(own, -1), began))
    videos = [
        (key, at[post.deliverable], pairs.setdefault((post.campaign, post.creator), len(pairs)))
        for key, post in evidence.videos.items()
    ]
    entries = list(_Entries(evidence, tracking).all(names))
    picks = _framed(((pick, *entry) for pick, entry in enumerate(entries)), ("pick", *Entry._fields))
    times = [(number, _naive(post.posted_at) if post.posted_at else LONG_AGO) for number, post in enumerate(posts)]
    return Known(
        picks,
        _framed(rows, ("row", "pair", "post", "began")),
        _framed(times, ("post", "posted")),
        _framed(videos, ("video_id", "post", "pair")),
        tracking,
        posts,
    )


class _Entries:
    """The entries in the order in which a sheet's orders are credited: the campaign that began last first."""

    def __init__(self, evidence: Evidence, tracking: Sequence[TrackingRow]) -> None:
        self.evidence, self.tracking = evidence, tracking
        self.number = {id(row): number for number, row in enumerate(tracking)}
        self.people: dict[str, int] = {}

    def all(self, names: Mapping[str, Iterable[date]]) -> Iterator[Entry]:
        yield from self._by_hand()
        for key, post in self.evidence.videos.items():
            yield from self._rows(VIDEO, key, self.evidence.of.get((post.campaign, post.creator), ()))
        yield from self._names(names)
        for kind, held in ((CODE, self.evidence.codes), (LINK, self.evidence.links)):
            for key, rows in held.items():
                yield from self._rows(kind, key.lower(), rows, retiring=kind == CODE)

    def _by_hand(self) -> Iterator[Entry]:
        last = {row.tracking_id: row for row in self.tracking if row.tracking_id}
        for key, row in last.items():
            yield self._entry(HAND, str(key), row, FIRST, LAST)

    def _names(self, names: Mapping[str, Iterable[date]]) -> Iterator[Entry]:
        for name in {normal_handle(one): None for one in (*names, *self.evidence.shops)}:
            turns = sorted({date.min, *names.get(name, ())})
            for since, until in zip(turns, [*turns[1:], None], strict=True):
                owner = self.evidence.owner(name, since)
                rows = [*self.evidence.shops.get(name, ()), *self.evidence.whose.get(owner, ())]
                last = as_day(until - timedelta(days=1)) if until else LAST
                yield from self._rows(NAME, name, rows, as_day(since), last)

    def _rows(
        self, kind: int, key: str, rows: Iterable[TrackingRow], since: int = FIRST, until: int = LAST, *,
        retiring: bool = False,
    ) -> Iterator[Entry]:  # fmt: skip
        for row in sorted(rows, key=self._started, reverse=True):
            period = self.evidence.periods.get(row.campaign or "")
            first, last = since, until
            if period and period.starts:
                first = max(first, as_day(period.starts))
            if period and period.ends:
                last = min(last, as_day(period.ends + timedelta(days=period.days)))
            if retiring and row.retired_at:
                last = min(last, as_day(row.retired_at))
            yield self._entry(kind, key, row, first, last)

    def _started(self, row: TrackingRow) -> date:
        period = self.evidence.periods.get(row.campaign or "")
        return (period.starts if period else None) or date.min

    def _entry(self, kind: int, key: str, row: TrackingRow, since: int, until: int) -> Entry:
        period = self.evidence.periods.get(row.campaign or "")
        person = self.people.setdefault(row.creator or "", len(self.people))
        days = period.days if period else USUAL_DAYS
        return Entry(kind, key, since, until, self.number[id(row)], person, days)


def as_day(day: date) -> int:
    """A day as the engine holds it: the year and the number of the day in it.

    >>> as_day(date(2026, 3, 1))
    2026060
    """
    return day.year * 1000 + day.timetuple().tm_yday


def from_day(number: int) -> date:
    """The day of such a number.

    >>> from_day(2026060)
    datetime.date(2026, 3, 1)
    """
    return date(number // 1000, 1, 1) + timedelta(days=number % 1000 - 1)


def _naive(moment: datetime | None) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None) if moment else LONG_AGO


def _framed(rows: Iterable[tuple[object, ...]], columns: Sequence[str]) -> pd.DataFrame:
    """A frame with the types of its columns, also where it has no rows."""
    import pandas as pd

    frame = pd.DataFrame(list(rows), columns=list(columns))
    kinds = {name: TYPES.get(name, "int64") for name in columns}
    return frame.astype(kinds)
