"""Recent videos: which of a creator's videos count, and their figures as a row for each creator."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.table import Table
from creatorsheet.creators.figures import Matrix
from creatorsheet.kernel.formula import denominators, names
from creatorsheet.kernel.identifiers import is_video_id, link_video_id, lost_digits, posted_at

MOST = 20
"""Videos of a creator that count: the newest of those that are old enough."""

RIPE = 7
"""Days from posting after which a video has had most of its views, and counts."""

_RATE = METRICS["engagement_rate"].value
INTERACTIONS = tuple(one for one in names(_RATE) if one not in names(denominators(_RATE)[0]))
"""What counts as engagement, as the engagement rate declares it."""

DATED = frozenset({"posted_at", "seen_at"})
NONE: frozenset[str] = frozenset()
EPOCH = date(1970, 1, 1).toordinal()

T = TypeVar("T")

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Recent:
    """The videos that count: a row for each creator, the oldest first, NaN past the last and where a figure is missing.

    `days` are proleptic days of posting; `interactions` the known ones of a video added up, NaN where none is known or one
    cannot be right; `sponsored` is 1 for Yes, 0 for the creator's own, among them those nobody has looked at.
    """

    creators: tuple[str, ...]
    days: Matrix
    views: Matrix
    interactions: Matrix
    likes: Matrix
    comments: Matrix
    completion: Matrix
    sponsored: Matrix

    def of(self, creators: Collection[str]) -> Recent:
        """The same of these creators alone."""
        wanted = set(creators)
        rows = [at for at, one in enumerate(self.creators) if one in wanted]
        figures = {one.name: getattr(self, one.name)[rows] for one in fields(self) if one.name != "creators"}
        return Recent(tuple(self.creators[at] for at in rows), **figures)


def recent(videos: Table[Video], heads: Mapping[str, str], day: date) -> Recent:
    """The last 20 videos of each creator that were 7 days old on the day their figures are from.

    That day is Figures as of, else `day`, and never later than it. Left out: rows without creator or views, rows whose
    moment of posting is neither given nor in the video's id or link, and rows where one of the two cannot be read. A
    video that stands in several rows of a creator counts once, with the latest figures; it is sponsored where one says so.
    `heads` tells who speaks for merged creators.
    """
    rows, moments = _placed(videos)
    whose: dict[str, int] = {}
    creator = np.array([_code(whose, heads.get(row.creator or "", row.creator or "")) for row in rows], np.int64)
    titles: dict[str | int, int] = {}
    video = np.array([_code(titles, _video(row) or at) for at, row in enumerate(rows)], np.int64)
    posted = np.array(moments, "datetime64[s]")
    seen = np.minimum(np.array([row.seen_at or day for row in rows], "datetime64[D]"), np.datetime64(day))
    views = np.array([row.views for row in rows], np.float64)
    parts = {one: _column(videos, rows, one) for one in (*INTERACTIONS, "completion")}
    interactions = _added([parts[one] for one in INTERACTIONS])
    likes, comments, completion = (_right(parts[one]) for one in ("likes", "comments", "completion"))
    sponsored = _sponsored(videos, rows)

    size = (comments, likes, interactions, views)
    order = np.lexsort((*size, seen.astype(np.int64), video, creator))
    first = _starts(creator[order], video[order])
    latest = order[_ends(first, len(order)) - 1]
    sponsored[latest] = np.fmax.reduceat(sponsored[order], first) if len(first) else sponsored[latest]
    ripe = latest[(seen - posted.astype("datetime64[D]")).astype(np.int64)[latest] >= RIPE]

    order = ripe[np.lexsort((*(one[ripe] for one in size), posted.astype(np.int64)[ripe], creator[ripe]))]
    first = _starts(creator[order])
    ends = _ends(first, len(order))
    many = np.minimum(ends - first, MOST)
    row = np.repeat(np.arange(len(first)), ends - first)
    place = np.arange(len(order)) - (ends - many)[row]
    kept = place >= 0

    def laid(column: Numbers) -> Matrix:
        found: Matrix = np.full((len(first), int(many.max(initial=0))), np.nan)
        found[row[kept], place[kept]] = column[order[kept]]
        return found

    days: Numbers = posted.astype("datetime64[D]").astype(np.float64) + EPOCH
    known = list(whose)
    return Recent(
        tuple(known[at] for at in creator[order[first]]),
        *(laid(one) for one in (days, views, interactions, likes, comments, completion, sponsored)),
    )


def _placed(videos: Table[Video]) -> tuple[list[Video], list[datetime]]:
    """The rows that can be placed in time and have views, and when they were posted, in UTC."""
    rows, moments = [], []
    unread = videos.unread
    for row in videos:
        if (
            not row.creator
            or row.views is None
            or row.views < 0
            or (unread and DATED & unread.get(row.sheet_row, NONE))
        ):
            continue
        moment = row.posted_at or posted_at(_video(row))
        if moment is not None:
            rows.append(row)
            moments.append(moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment)
    return rows, moments


def _video(row: Video) -> str:
    """The id of a video, else the one in its link; "" where it has none or one that lost its last digits."""
    given = row.video_id or ""
    if given and is_video_id(given):
        return given
    return link_video_id(row.url or "") or ("" if given and lost_digits(given) else given)


def _column(videos: Table[Video], rows: Sequence[Video], key: str) -> Numbers:
    """The figures of a column: NaN where blank, below 0 where nobody can read the cell."""
    found = np.array([getattr(row, key) for row in rows], np.float64)
    found[_unread(videos, rows, key)] = -1
    return found


def _unread(videos: Table[Video], rows: Sequence[Video], key: str) -> list[int]:
    unread = videos.unread
    return [at for at, row in enumerate(rows) if key in unread.get(row.sheet_row, NONE)] if unread else []


def _right(figures: Numbers) -> Numbers:
    return np.where(figures < 0, np.nan, figures)


def _added(parts: Sequence[Numbers]) -> Numbers:
    """The known parts of each video added up; NaN where none is known, or one cannot be right."""
    stacked = np.stack(parts)
    told = ~np.isnan(stacked).all(axis=0) & ~(stacked < 0).any(axis=0)
    return np.where(told, np.nansum(stacked, axis=0), np.nan)


def _sponsored(videos: Table[Video], rows: Sequence[Video]) -> Numbers:
    found = np.array([row.sponsored is YesNoUnsure.YES for row in rows], np.float64)
    found[_unread(videos, rows, "sponsored")] = np.nan
    return found


def _code(codes: dict[T, int], name: T) -> int:
    return codes.setdefault(name, len(codes))


def _starts(*keys: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where a new group begins in sorted columns."""
    new = np.zeros(len(keys[0]), bool)
    new[:1] = True
    for key in keys:
        new[1:] |= key[1:] != key[:-1]
    return np.flatnonzero(new)


def _ends(starts: NDArray[np.int64], total: int) -> NDArray[np.int64]:
    return np.append(starts[1:], total)[: len(starts)]
