"""What changed between two checks of a live post, and what was not put right in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from creatorsheet.catalogue.agreements.choices import (
    CheckResult,
    DeliverableKind,
    LabelSeen,
    ResponsibleParty,
    ReviewDecision,
)
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.markets import Standing
from creatorsheet.catalogue.problems.audit import FAILED_CHECK_NOT_PUT_RIGHT_IN_TIME, LIVE_POST_CHANGED_OR_VANISHED
from creatorsheet.kernel.captions import folded
from creatorsheet.kernel.days import days_after
from creatorsheet.kernel.words import counted
from creatorsheet.tracking.posts import Checked, Post, State, accepted, told

HOURS = 24
"""Hours in which a problem is corrected where the deal does not say, as its column says."""

ASKING = (ReviewDecision.CORRECTIONS, ReviewDecision.CHANGES, ReviewDecision.REJECTED)
WRONG = (CheckResult.FIX, LabelSeen.NONE)
FAILING = {
    "label_seen": "the platform label",
    "disclosure": "the disclosure",
    "live_caption": "the caption",
    "live_tag": "the tag",
    "links_codes": "the link or code",
    "as_agreed": "the length or format",
    "live_music": "the music",
    "still_public": "being public",
}
"""Cells that can fail and be put right, as people call them."""

OF_DISCLOSURE = ("label_seen", "disclosure")
CHANGING = ("live_caption", "live_tag", "links_codes", "disclosure")
"""Cells in which Fix asks for another caption."""


def changed(post: Post, day: date) -> Iterator[Checked]:
    """CS-A08: caption and label, each from its first evidence to its last; of a post that is gone only that it is."""
    changes = [_gone(post, day)] if post.down else [_caption(post), _label(post)]
    found = [one for one in changes if one]
    for key, words, start, end in found:
        finding = post.at(
            LIVE_POST_CHANGED_OR_VANISHED,
            key,
            state=words,
            start=_day(start) or ("the day it was posted" if post.moment is None else post.moment.date()),
            end=_day(end) or "the last check",
        )
        yield Checked("changes", State.FAILS, words, finding)
    if not found and len(post.checks) > 1:
        yield Checked("changes", State.OK, counted(len(post.checks), "check"))


Change = tuple[str, str, Review | None, Review]


def _day(check: Review | None) -> date | None:
    return check.received_on if check else None


def _caption(post: Post) -> Change | None:
    """The last caption against the one that stood first, or that was asked for or accepted since."""
    base: Review | None = None
    change: tuple[Review, Review] | None = None
    for one in post.checks:
        if not one.caption_seen:
            continue
        if base is None or _asked(base) or accepted(one):
            base, change = one, None
        elif folded(one.caption_seen) == folded(base.caption_seen or ""):
            change = None
        elif _put_right(post, base, one):
            base, change = one, None
        else:
            change = change or (base, one)
        if accepted(one):
            base, change = one, None
    if change is None or base is None:
        return None
    return "caption_seen", _lost(post, base) or "got another caption", *change


def _put_right(post: Post, base: Review, check: Review) -> bool:
    """Whether a caption got what it lacked, and lost nothing: nobody wants it put back."""
    gained = False
    for where in post.regions:
        before, after = (where.market.reading(one.caption_seen or "", post.names).standing for one in (base, check))
        if before is Standing.ACCEPTED and after is not Standing.ACCEPTED:
            return False
        gained = gained or (before is not Standing.ACCEPTED and after is Standing.ACCEPTED)
    return gained


def _asked(check: Review) -> bool:
    """Whether a check asked for another caption."""
    return check.decision in ASKING or any(getattr(check, key) is CheckResult.FIX for key in CHANGING)


def _lost(post: Post, base: Review) -> str:
    for where in post.regions:
        before = where.market.reading(base.caption_seen or "", post.names)
        if before.standing is Standing.ACCEPTED and post.readings[where.name].standing is not Standing.ACCEPTED:
            return (
                f"lost {before.word} from the start of its caption"
                if _late(post, where.name)
                else f"lost {before.word} from its caption"
            )
    return ""


def _late(post: Post, region: str) -> bool:
    return post.readings[region].standing is Standing.LATE


def _label(post: Post) -> Change | None:
    """A label that was there and is no longer."""
    if post.deliverable.kind is DeliverableKind.REPOST:
        return None
    seen = [one for one in post.checks if told(one, "label_seen")]
    had = [one for one in seen if one.label_seen is not LabelSeen.NONE]
    if not had or seen[-1].label_seen is not LabelSeen.NONE:
        return None
    first = next(one for one in seen[seen.index(had[-1]) + 1 :])
    return "label_seen", f"lost its label {had[-1].label_seen}", had[-1], first


def _gone(post: Post, day: date) -> Change | None:
    if (
        post.seen("still_public") is not YesNoUnsure.NO
        or post.accepted
        or post.deliverable.kind is DeliverableKind.STORY
    ):
        return None
    checks = [one for one in post.checks if told(one, "still_public")]
    first = checks[-1]
    for one in reversed(checks):
        if one.still_public is not YesNoUnsure.NO:
            break
        first = one
    if post.campaign.ends and (first.received_on or day) > post.campaign.ends:
        return None
    earlier = post.checks[: post.checks.index(first)]
    return "still_public", "stopped being public", earlier[-1] if earlier else None, first


def overdue(post: Post, day: date, failing: frozenset[str]) -> Iterator[Checked]:
    """CS-A09: checks that failed and still do. `failing` are cells that fail by what the audit itself found today."""
    hours = HOURS if post.deal.correction_hours is None else post.deal.correction_hours
    late = [(key, since) for key, since in _failed(post, failing) if since and (day - since).days * 24 > hours]
    if not late:
        return
    since = min(one for _, one in late)
    found = post.at(
        FAILED_CHECK_NOT_PUT_RIGHT_IN_TIME,
        late[0][0],
        checks=" and ".join(FAILING[key] for key, _ in late),
        date=since,
        days=counted((day - since).days, "day"),
        limit=f"{counted(hours, 'hour')} {'count where nothing was' if post.deal.correction_hours is None else 'were'} agreed",
        owner=_owner(post),
    )
    yield Checked("correction", State.FAILS, f"since {since}", replace(found, due=days_after(since, -(-hours // 24))))


def _owner(post: Post) -> str:
    match post.deal.resp_correction:
        case ResponsibleParty.BRAND:
            return "your own team"
        case ResponsibleParty.AGENCY:
            return post.person.agency or "the agency"
        case ResponsibleParty.BOTH:
            return f"{post.creator} and your own team"
        case _:
            return post.creator


def _failed(post: Post, failing: frozenset[str]) -> Iterator[tuple[str, date | None]]:
    """Each cell whose last word is a failure, with the day since when it has been one."""
    for key in FAILING:
        since: date | None = None
        wrong = False
        for one in post.checks:
            value = told(one, key)
            if value is None:
                continue
            before, wrong = wrong, _wrong(post, one, key, failing)
            since = (since or one.received_on) if wrong and before else one.received_on if wrong else None
        if wrong and (key in OF_DISCLOSURE or not post.accepted):
            yield key, since


def _wrong(post: Post, check: Review, key: str, failing: frozenset[str]) -> bool:
    value = getattr(check, key)
    if key == "label_seen":
        return value in (LabelSeen.NONE, LabelSeen.PROMO) and key in failing
    if key == "still_public":
        return value is YesNoUnsure.NO and key in failing
    return value is CheckResult.FIX and (key in failing or check.id not in post.own)
