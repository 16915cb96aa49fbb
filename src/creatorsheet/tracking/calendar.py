"""Whether posts went live on the day that was agreed, and which are missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from creatorsheet.catalogue.agreements.choices import MissedDate
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.problems.audit import POST_IS_MISSING, POST_IS_OFF_ITS_DATE
from creatorsheet.catalogue.world import COUNTRIES
from creatorsheet.kernel.captions import folded
from creatorsheet.kernel.finding import Finding, Severity
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.words import counted
from creatorsheet.tracking.codes import bare
from creatorsheet.tracking.posts import Checked, Post, State, accepted, day_in, in_utc
from creatorsheet.tracking.shown import Match, code_shown
from creatorsheet.tracking.wording import of_caption, of_tags

GRACE = 3
"""Days of grace where a deal grants some and says no number, as its column says."""

NEAR = 3
"""Days around the agreed one in which an imported video may be the missing post."""

CODES = {name.casefold(): code for code, name in COUNTRIES.items()}


@cache
def zones(country: str) -> tuple[str, ...]:
    """The time zones of a country, named or by its code; none where it is not known."""
    from babel.core import get_global  # noqa: PLC0415  opens a file of 2 MB that only audits need

    text = clean(country)
    code = CODES.get(text.casefold(), text.upper())
    found: tuple[str, ...] = tuple(get_global("territory_zones").get(code, ()))
    return found


def days_off(post: Post, zone: str) -> int | None:
    """Days between going live and the agreed day, in the kindest zone there is; None where one of both is unknown."""
    due = post.deliverable.publish_due
    if due is None or post.moment is None:
        return None
    off = (day_in(zone, post.moment) - due).days
    if off == 0:
        return 0
    days = {day_in(one, post.moment) for one in zones(post.person.country or "")}
    return min((off, *((day - due).days for day in days)), key=abs)


def grace(deal: Deal) -> int:
    """Days a late post is still accepted; 0 where the deal grants none."""
    if deal.missed_date is not MissedDate.GRACE:
        return 0
    return GRACE if deal.grace_days is None else deal.grace_days


def dated(post: Post, zone: str) -> Iterator[Checked]:
    """CS-A06: the day the post went live."""
    off, moment = days_off(post, zone), post.moment
    if off is None or moment is None:
        yield Checked("date", State.OPEN)
        return
    day = day_in(zone, moment)
    if 0 <= off <= grace(post.deal) or post.unobliged or any(accepted(one) for one in post.checks):
        yield Checked("date", State.OK, day.isoformat())
        return
    found = post.at(
        POST_IS_OFF_ITS_DATE,
        "publish_due",
        date=day,
        days=counted(abs(off), "day"),
        direction="later" if off > 0 else "earlier",
    )
    yield Checked("date", State.FAILS, day.isoformat(), found)


def missing(post: Post, day: date, zone: str, videos: Iterable[Video]) -> Finding | None:
    """CS-A07: a deliverable that should be live and has no trace. `videos` are the creator's that stand at none."""
    due = post.deliverable.publish_due
    if due is None or due >= day or post.unobliged:
        return None
    within = (day - due).days <= grace(post.deal)
    link = next((one.url for one in videos if one.url and _may_be(one, post, due, zone)), None)
    found = post.at(
        POST_IS_MISSING,
        "url",
        Severity.WARNING if within else None,
        due=due,
        days=counted((day - due).days, "day"),
        grace=f"; {counted(grace(post.deal), 'day')} of grace were agreed" if within else "",
        first=f"It may be {link}. " if link else "",
    )
    return replace(found, due=due)


def _may_be(video: Video, post: Post, due: date, zone: str) -> bool:
    if video.posted_at is None or not video.caption or abs((day_in(zone, in_utc(video.posted_at)) - due).days) > NEAR:
        return False
    code = post.row.promo_code if post.row else None
    if code:
        seen = code_shown([video.caption], [bare(code)], {})
        if seen and seen.match is Match.RIGHT:
            return True
    text, one = folded(video.caption), post.deliverable
    tags = [item for wanted in (of_caption(one.caption_required), of_tags(one.tags_required)) for item in wanted.items]
    tags = [item for item in tags if item[0] in "#@" and not any(where.market.accepts(item) for where in post.regions)]
    return any(item not in of_caption(item).missing(text) for item in tags)
