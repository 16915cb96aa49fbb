"""A live post with all that tells of it: what was agreed, what each check saw, whose code it carries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache, cached_property
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from creatorsheet.catalogue.agreements.choices import (
    CheckResult,
    CompensationModel,
    DeliverableKind,
    DeliverableStatus,
    LabelSeen,
    PartnershipForm,
)
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.markets import Reading
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problem import Problem
from creatorsheet.catalogue.regions import Region
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.captions import folded, hashtags, mentions
from creatorsheet.kernel.finding import Finding, Place, Severity
from creatorsheet.kernel.identifiers import is_video_id, link_video_id
from creatorsheet.kernel.identifiers import posted_at as moment_of

UNSURE = (CheckResult.UNSURE, LabelSeen.UNSURE, YesNoUnsure.UNSURE)
"""Answers that count as open."""

NOT_TOLD = (None, *UNSURE)

FILMED = (None, DeliverableKind.VIDEO)
CAPTIONED = (*FILMED, DeliverableKind.PHOTO)
"""Kinds of posts that carry a caption; a blank kind is a video, as its default says."""

NOTHING = ("", "none", "nothing", "no", "n/a", "-", "–")
"""What people write where nothing is asked for."""


class State(StrEnum):
    """How one check of a post came out."""

    OK = "ok"
    FAILS = "fails"
    OPEN = "open"  # nobody has looked, or nobody could tell


class Checked(NamedTuple):
    """One check of a post: what it rests on, and what is to be told of it. `market`, `source` and `verified` are those
    of a market's rule."""

    check: str
    state: State
    evidence: str = ""
    finding: Finding | None = None
    market: str = ""
    source: str = ""
    verified: bool | None = None


@dataclass(eq=False)
class Post:
    """A deliverable that is live, its agreement, and its live checks, the oldest first.

    `called` and `creator` are how messages call the post and who made it; `regions` are those the campaign wants to
    reach; `promoted` are names of what it promotes; `row` is the row of Tracking it carries; `music_told` says that Rights has
    a clause on its sound; `own` are ids of checks that the audit made itself.
    """

    deliverable: Deliverable
    deal: Deal
    campaign: Campaign
    person: Creator
    called: str
    creator: str
    checks: tuple[Review, ...]
    regions: tuple[Region, ...]
    promoted: tuple[str, ...]
    row: TrackingRow | None
    music_told: bool
    own: frozenset[str]
    tables: Mapping[str, Table[Any]]

    @property
    def name(self) -> str:
        """The post and its creator in a sentence."""
        return f"{self.called} by {self.creator}"

    def place(self, key: str) -> Place:
        """The cell of the last check; where the post has no check, the post's caption."""
        if self.checks:
            return self.tables["Reviews"].place(self.checks[-1], key)
        return self.tables["Deliverables"].place(self.deliverable, "caption")

    def at(self, problem: Problem, key: str, severity: Severity | None = None, **words: object) -> Finding:
        """A finding on the last check's cell, or on the deliverable's where checks have no such cell."""
        of_check = key in Review.sheet.columns
        place = self.place(key) if of_check else self.tables["Deliverables"].place(self.deliverable, key)
        found = problem.at(place, deliverable=self.called, creator=self.creator, **words)
        return replace(found, about=self.deliverable.id, severity=severity or found.severity)

    def telling(self, key: str) -> Review | None:
        """The last check that tells of something; None where none does."""
        for one in reversed(self.checks):
            if getattr(one, key) not in NOT_TOLD:
                return one
        return None

    def seen(self, key: str) -> Any:
        """What the last check that tells of something says; None where none does."""
        last = self.telling(key)
        return getattr(last, key) if last else None

    def open(self, key: str) -> bool:
        """Whether no check tells of something. A cell with text no type could read is another rule's finding."""
        unread = self.tables["Reviews"].unread
        return self.seen(key) is None and not any(key in unread.get(one.sheet_row, ()) for one in self.checks)

    @cached_property
    def caption(self) -> str | None:
        """The caption as it was last seen, else as it was posted."""
        return self.seen("caption_seen") or self.deliverable.caption

    @cached_property
    def text(self) -> str:
        """The caption in small plain letters."""
        return folded(self.caption or "")

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What counts as the brand in a disclosure: what the campaign promotes, and the tags that were agreed."""
        agreed = folded(f"{self.deliverable.tags_required or ''} {self.deliverable.caption_required or ''}")
        return (*self.promoted, *hashtags(agreed), *mentions(agreed))

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """How the caption stands with each region's market; nothing where no caption is known."""
        return (
            {}
            if self.caption is None
            else {one.name: one.market.reading_of(self.text, self.names) for one in self.regions}
        )

    @cached_property
    def accepted(self) -> bool:
        """Whether somebody accepted, with a reason, what a check found, and the caption is still the one accepted."""
        for one in reversed(self.checks):
            if one.caption_seen and folded(one.caption_seen) != self.text:
                return False
            if accepted(one):
                return True
        return False

    @cached_property
    def unobliged(self) -> bool:
        """Whether the creator only got a gift and owes nothing for it."""
        models = {one for one in (self.deal.model, self.deal.model_2) if one}
        gift = models == {CompensationModel.GIFTING} and not self.deal.total
        return gift and self.deal.form in (None, PartnershipForm.GIFTED)

    @property
    def down(self) -> bool:
        """Whether the post is no longer public, as far as is known."""
        gone = self.seen("still_public") is YesNoUnsure.NO
        return gone or self.deliverable.status is DeliverableStatus.TAKEN_DOWN

    @cached_property
    def moment(self) -> datetime | None:
        """When it went live, in UTC."""
        return went_live(self.deliverable)


def told(check: Review, key: str) -> Any:
    """What a check says in a cell; None where it is blank or could not tell."""
    value = getattr(check, key)
    return None if value in UNSURE else value


def accepted(check: Review) -> bool:
    """Whether somebody accepted what a check found, and says why."""
    return bool(check.accepted_by and check.accepted_why)


def video_of(one: Deliverable) -> str:
    """The video id of a deliverable, from its link where the cell is blank or damaged; "" where none is known."""
    return link_video_id(one.url or "") or (one.video_id if one.video_id and is_video_id(one.video_id) else "")


def went_live(one: Deliverable) -> datetime | None:
    """When a deliverable went live, in UTC; from its video id where the cell is blank, None where nothing tells."""
    found = one.posted_at or moment_of(video_of(one))
    return found and in_utc(found)


def in_utc(moment: datetime) -> datetime:
    """A moment that is in UTC where it names no zone."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


ZONE = cache(ZoneInfo)
"""Zones stay in memory; there are not many, and reading one takes long."""


def day_in(zone: str, moment: datetime) -> date:
    """The day in a zone."""
    try:
        return moment.astimezone(ZONE(zone)).date()
    except (OverflowError, ValueError):  # the first and last hours of the calendar
        return moment.date()


def asked(text: str | None) -> str:
    """What a cell asks for; "" where it asks for nothing."""
    return "" if folded(text or "").strip(" .") in NOTHING else text or ""
