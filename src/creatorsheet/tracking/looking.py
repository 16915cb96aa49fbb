"""A check of a live post as a program makes it: what it can read, and whether there is anything new to read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from creatorsheet.catalogue.agreements.choices import CheckResult
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.markets import Standing
from creatorsheet.kernel.captions import folded
from creatorsheet.kernel.finding import Severity
from creatorsheet.kernel.identifiers import link_video_id, posted_at
from creatorsheet.tracking.calendar import days_off, grace
from creatorsheet.tracking.differences import Difference, off_length, tags_of
from creatorsheet.tracking.disclosed import label_settles, severity
from creatorsheet.tracking.posts import CAPTIONED, FILMED, Post, video_of
from creatorsheet.tracking.shown import Match, Shown
from creatorsheet.tracking.wording import Wanted, of_caption

Naming = Callable[[int, str], str]
"""The id of the check we make of a post when it has so many already, and a folded caption."""


def of_this_upload(one: Deliverable, checks: Sequence[Review]) -> tuple[Review, ...]:
    """Live checks, the oldest first, of the video behind the present link.

    A check that does not say which video it saw is of another one if it was made before this one was uploaded.
    """
    video = video_of(one)
    uploaded = posted_at(video)
    first = uploaded.date() - timedelta(days=1) if uploaded else date.min
    return in_order(check for check in checks if _is_of(check, video, first))


def _is_of(check: Review, video: str, first: date) -> bool:
    seen = link_video_id(check.post_link) if check.post_link else ""
    return seen == video if seen and video else check.received_on is None or check.received_on >= first


def in_order(checks: Iterable[Review]) -> tuple[Review, ...]:
    """Checks by their day; those of one day as they stand in the tab."""
    return tuple(sorted(checks, key=lambda check: check.received_on or date.min))


def own(checks: Sequence[Review], caption: str | None, named: Naming) -> frozenset[str]:
    """Ids of checks that we made: their id tells the caption they were made of, whatever people wrote since."""
    texts = {folded(one.caption_seen or "") for one in checks} | {folded(caption or "")}
    ours = {named(at, text) for at in range(len(checks)) for text in texts}
    return frozenset(one.id for one in checks if one.id in ours)


def is_new(checks: Sequence[Review], ours: frozenset[str], caption: str | None, named: Naming) -> bool:
    """Whether a post looks other than at its last check: it has none yet, or its caption was changed since.

    `ours` are ids of checks that we made. A check people made may hold a later caption than Deliverables; only one that no check holds is then new.
    """
    if not checks:
        return True
    now = folded(caption or "")
    last = next((one for one in reversed(checks) if one.id in ours), None)
    if last:
        return bool(now) and last.id not in {named(at, now) for at in range(len(checks))}
    seen = {folded(one.caption_seen) for one in checks if one.caption_seen}
    return bool(now and seen) and now not in seen


def read(post: Post, zone: str, found: Sequence[Difference], code: Shown | None) -> dict[str, CheckResult]:
    """The cells of a check that text, dates and lengths can tell of. What needs eyes and ears is left out."""
    wrong = {one.key for one in found}
    cells = {
        "live_caption": _words(post, of_caption(post.deliverable.caption_required)),
        "live_tag": _words(post, tags_of(post, Wanted())),
        "links_codes": _code(post, code, "links_codes" in wrong),
        "live_date": _date(post, zone),
        "as_agreed": _length(post, "as_agreed" in wrong),
    }
    if post.unobliged:
        cells = dict.fromkeys(cells, CheckResult.NA)
    return {key: value for key, value in {"disclosure": _disclosure(post), **cells}.items() if value}


def _disclosure(post: Post) -> CheckResult | None:
    if post.caption is None or post.deliverable.kind not in CAPTIONED:
        return None
    reads = [(post.readings[one.name], one.market) for one in post.regions if not label_settles(post, one.market)]
    failing = [pair for pair in reads if pair[0].standing is not Standing.ACCEPTED]
    if any(severity(*pair) is Severity.ERROR for pair in failing):
        return CheckResult.FIX
    return CheckResult.UNSURE if failing or len(reads) < len(post.regions) else CheckResult.OK


def _words(post: Post, wanted: Wanted) -> CheckResult | None:
    if not wanted.items:
        return None if wanted.unclear else CheckResult.NA
    if post.caption is None:
        return None
    if wanted.missing(post.text):
        return CheckResult.FIX
    return None if wanted.unclear else CheckResult.OK


def _code(post: Post, code: Shown | None, wrong: bool) -> CheckResult | None:
    if wrong:
        return CheckResult.FIX
    if code and code.match is Match.RIGHT:
        return CheckResult.OK
    return None if post.row and (post.row.promo_code or post.row.tracked_link) else CheckResult.NA


def _date(post: Post, zone: str) -> CheckResult | None:
    if post.deliverable.publish_due is None:
        return CheckResult.NA
    off = days_off(post, zone)
    if off is None:
        return None
    return CheckResult.OK if 0 <= off <= grace(post.deal) else CheckResult.FIX


def _length(post: Post, wrong: bool) -> CheckResult | None:
    if wrong:
        return CheckResult.FIX
    one = post.deliverable
    known = one.kind in FILMED and one.length_s and one.length_agreed
    return CheckResult.OK if known and not off_length(one.length_s, one.length_agreed) else None
