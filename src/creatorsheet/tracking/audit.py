"""All checks of one live post, in the order of what weighs most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from creatorsheet.catalogue.plan.choices import ApprovalAnswer
from creatorsheet.catalogue.problems.audit import (
    NO_DISCLOSURE_WORD_THE_MARKET_ACCEPTS,
    PLATFORM_DISCLOSURE_LABEL_IS_OFF,
)
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.kernel.finding import Finding, Severity
from creatorsheet.tracking.calendar import dated
from creatorsheet.tracking.changes import changed, overdue
from creatorsheet.tracking.claims import Claims, claimed
from creatorsheet.tracking.differences import Difference, agreed
from creatorsheet.tracking.disclosed import label, words
from creatorsheet.tracking.posts import Checked, Post, State
from creatorsheet.tracking.questions import waiting
from creatorsheet.tracking.shown import Match, Shown
from creatorsheet.tracking.unseen import missing

OF_DISCLOSURE = (PLATFORM_DISCLOSURE_LABEL_IS_OFF.code, NO_DISCLOSURE_WORD_THE_MARKET_ACCEPTS.code)
LABEL = "platform label"


@dataclass(frozen=True)
class Around:
    """What is looked at beside the post: the day and zone of the audit, the brief's claims, and comments."""

    day: date
    zone: str
    claims: Claims
    cleared: ApprovalAnswer | None
    comments: Iterable[Comment]


def audited(post: Post, around: Around, found: list[Difference], code: Shown | None) -> Iterator[Checked]:
    """Every check of a post. Of one that is gone only that it is gone."""
    day, zone = around.day, around.zone
    if post.down:
        yield from changed(post, day)
        yield from overdue(post, day, frozenset(["still_public"]))
        return
    told = [*label(post), *words(post)]
    yield from told
    yield from missing(post, day, zone, code is not None and code.match is Match.RIGHT)
    yield from agreed(post, found, code)
    yield from claimed(post, around.claims, around.cleared)
    yield from dated(post, zone)
    yield from changed(post, day)
    failing = {one.key for one in found}
    failing |= {"label_seen"} if any(one.check == LABEL and one.state is State.FAILS for one in told) else set()
    silent = any(one.finding and one.finding.severity is Severity.ERROR for one in told if one.check != LABEL)
    failing |= {"disclosure"} if silent else set()
    yield from overdue(post, day, frozenset(failing))
    yield from waiting(post, around.comments, day, zone)


class Verdict:
    """What an audited post comes to, the gravest first; the values are words for people."""

    GONE = "gone"
    SILENT = "without a disclosure their market accepts"
    DIFFERS = "with something to put right"
    OPEN = "waiting for somebody to look at them"
    AGREED = "as agreed"


def verdict(post: Post, checks: Iterable[Checked]) -> str:
    """The verdict on a post."""
    findings: list[Finding] = []
    states = set()
    for one in checks:
        states.add(one.state)
        findings += [one.finding] if one.finding else []
    if post.down:
        return Verdict.GONE
    if any(one.code in OF_DISCLOSURE and one.severity is Severity.ERROR for one in findings):
        return Verdict.SILENT
    if State.FAILS in states:
        return Verdict.DIFFERS
    return Verdict.OPEN if State.OPEN in states else Verdict.AGREED
