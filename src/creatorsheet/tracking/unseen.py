"""What nobody has looked at yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from creatorsheet.catalogue.agreements.choices import DeliverableKind
from creatorsheet.catalogue.problems.audit import EVIDENCE_OF_THE_CHECK_IS_MISSING
from creatorsheet.kernel.words import listed
from creatorsheet.tracking.disclosed import label_settles, required
from creatorsheet.tracking.posts import CAPTIONED, FILMED, ZONE, Checked, Post, State

GRACE = timedelta(hours=24)

OF_DISCLOSURE = ("label_seen", "caption_seen", "disclosed_onscreen", "disclosed_spoken")
"""What is looked at whatever somebody accepted."""


def older(moment: datetime | None, day: date, zone: str) -> bool:
    """Whether 24 hours had passed when a day began; not where the moment is unknown."""
    return moment is not None and moment + GRACE <= _begins(day, zone)


@lru_cache(8)
def _begins(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(0), ZONE(zone)).astimezone(UTC)


def missing(post: Post, day: date, zone: str, code_shown: bool) -> Iterator[Checked]:
    """CS-A03: everything that needs somebody's eyes and ears, in one finding. `code_shown`: the caption has the code."""
    items = dict(_open(post, code_shown))
    if not items:
        yield Checked("evidence", State.OK)
        return
    found = None
    checked = post.checks[0].received_on if post.checks else None
    grown = older(post.moment, day, zone) if post.moment else checked is not None and checked < day
    if post.accepted:
        items = {key: words for key, words in items.items() if key in OF_DISCLOSURE}
    if grown and items:
        cells = [post.place(key).cell for key in items if post.checks]
        found = post.at(
            EVIDENCE_OF_THE_CHECK_IS_MISSING,
            next(iter(items)),
            items=listed(list(items.values())),
            url=post.deliverable.url or "the post",
            rest=f", {listed(cells[1:])}" if len(cells) > 2 else f" and {cells[1]}" if cells[1:] else "",
        )
    yield Checked("evidence", State.OPEN, "; ".join(items.values()), found)


def _open(post: Post, code_shown: bool) -> Iterator[tuple[str, str]]:
    """Cells that are open, with what is asked in them."""
    kind, markets = post.deliverable.kind, [one.market for one in post.regions]
    markets = [one for one in markets if not label_settles(post, one)]
    if kind is not DeliverableKind.REPOST and post.open("label_seen"):
        yield "label_seen", "the platform label"
    if kind in CAPTIONED and post.caption is None and post.open("caption_seen"):
        yield "caption_seen", "the caption"
    for key, rule, words in (
        ("disclosed_onscreen", "on_screen", "disclosure on screen"),
        ("disclosed_spoken", "spoken", "disclosure in speech"),
    ):
        if kind in FILMED and any(required(one, rule) for one in markets) and post.open(key):
            yield key, words
    if not post.music_told and post.open("live_music"):
        yield "live_music", "the sound"
    row = post.row
    wanted = row and ("the code" if row.promo_code else "the link" if row.tracked_link else "")
    if wanted and not code_shown and not post.unobliged and post.open("links_codes") and post.open("link_seen"):
        yield "links_codes", wanted
