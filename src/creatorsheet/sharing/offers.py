"""Rows made for the agency to fill: figures of a post after a day, a week and a month, drafts that are due, and audiences
of whom nothing is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from creatorsheet.catalogue.agreements.choices import (
    DeliverableKind,
    DeliverableStatus,
    ReportingKind,
    ReviewDecision,
    ReviewKind,
    RightKind,
    RightStatus,
)
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.creators.audience import Audience
from creatorsheet.catalogue.creators.choices import AudienceBase, AudienceDimension, Source
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.choices import CaptureWindow, ResultScope
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.rowids import row_id
from creatorsheet.sharing.asks import STANDS, WINDOW_DAYS
from creatorsheet.sharing.relations import Relations, is_live, is_post
from creatorsheet.sharing.scope import Shared, SharedTable, Tables, blank_table, fold

BEFORE_DRAFT = (None, DeliverableStatus.AGREED, DeliverableStatus.BRIEFED, DeliverableStatus.CHANGES)
DRAFTED = (None, DeliverableKind.VIDEO, DeliverableKind.PHOTO)
AGES = ((18, 24), (25, 34), (35, 44), (45, 54), (55, 120))
STILL_COUNTABLE = timedelta(days=1)
"""How long after its first day a post's first-day figures can still be read off."""

Captured = Collection[tuple[str, CaptureWindow]]
"""Posts whose figures for a window are in the workbook: id of the deliverable in lower case, and the window."""


@dataclass(frozen=True)
class Offers:
    """Makes the rows. `tables` are those of the workbook, so that nothing is asked for that is known here."""

    shared: Shared
    tables: Tables
    captured: Captured
    book_id: str
    today: date

    @cached_property
    def _taken(self) -> dict[str, set[str]]:
        return {tab: {row.id for row in self.tables.get(tab, ())} for tab in ("Audience", "Reviews", "Results")}

    def added(self) -> Shared:
        """The same pack with the rows that ask to be filled."""
        made: dict[str, SharedTable] = dict(self.shared.tables)
        known = Relations.of(made, self.today)
        makers: Mapping[str, tuple[type[Row], Callable[[Relations], Iterator[Any]]]] = {
            "Audience": (Audience, self._audience),
            "Reviews": (Review, self._drafts),
            "Results": (Result, self._figures),
        }
        for tab, (model, maker) in makers.items():
            rows = tuple(maker(known))
            if rows or tab in made:
                made[tab] = replace(made.get(tab) or blank_table(model, self.shared.overrides), offered=rows)
        order = list(BY_TITLE)
        return replace(self.shared, tables={tab: made[tab] for tab in sorted(made, key=order.index)})

    def _new(self, model: type[Row], *parts: str, **values: Any) -> Any:
        """A row with an id that it keeps from pack to pack, with nothing but what the agency may see."""
        sheet = model.sheet
        given = row_id(sheet.prefix, self.book_id, sheet.title, "offered", *parts, taken=self._taken[sheet.title])
        row = model.model_construct(**{**dict.fromkeys(sheet.columns), **values})
        setattr(row, sheet.key, given)
        return row

    def _figures(self, known: Relations) -> Iterator[Result]:
        videos = self.shared.tables.get("Deliverables")
        boosted = self._boosted()
        wanted = []
        for video in videos.rows if videos else ():
            deal, day = known.deal(video), known.expected(video)
            if (
                not is_post(video)
                or day is None
                or deal.status not in STANDS
                or deal.reporting_kind is ReportingKind.NONE
            ):
                continue
            for window, days in WINDOW_DAYS.items():
                over = day + timedelta(days=days)
                late = window is CaptureWindow.H24 and self.today > over + STILL_COUNTABLE
                if not late and (fold(video.id), window) not in self.captured:
                    wanted.append((days, over, video.handle or "", video.number or 0, window, video))
        for *_, window, video in sorted(wanted, key=lambda one: one[:4]):
            paid = bool(boosted & {(fold(video.deal), ""), (fold(video.deal), fold(video.id))})
            yield self._result(video, window, known, paid=paid)

    def _result(self, video: Deliverable, window: CaptureWindow, known: Relations, *, paid: bool) -> Result:
        captured = _captured(video.posted_at, window)
        return self._new(  # type: ignore[no-any-return]
            Result,
            video.id,
            window,
            deliverable=video.id,
            campaign=known.deal(video).campaign,
            handle=video.handle,
            scope=ResultScope.CREATOR_TOTAL if paid else ResultScope.CREATOR_ORGANIC,
            captured_at=captured,
            moment=window,
            source=Source.PACK,
        )

    def _boosted(self) -> set[tuple[str, str]]:
        """Deals, or single videos of them, on whose posts ads may run: their figures are paid and organic in one."""
        rights = self.shared.tables.get("Rights")
        return {
            (fold(right.deal), fold(right.deliverable))
            for right in (rights.rows if rights else ())
            if right.kind is RightKind.PAID_ADVERTISING and right.status is RightStatus.AGREED and right.ads_allowed
        }

    def _drafts(self, known: Relations) -> Iterator[Review]:
        videos = self.shared.tables.get("Deliverables")
        drafts: defaultdict[str, list[Review]] = defaultdict(list)
        for one in self.tables.get("Reviews", ()):
            if one.kind is ReviewKind.DRAFT:
                drafts[fold(one.deliverable)].append(one)
        for video in videos.rows if videos else ():
            deal = known.deal(video)
            due = video.draft_due is not None or deal.draft_required
            if is_live(video) or video.kind not in DRAFTED or video.status not in BEFORE_DRAFT or not due:
                continue
            if deal.draft_required is False or deal.status not in STANDS:
                continue
            mine = drafts[fold(video.id)]
            if any(one.decision not in (ReviewDecision.CHANGES, ReviewDecision.REJECTED) for one in mine):
                continue  # one is being looked at, or was approved
            number = max((one.round or 0 for one in mine), default=0) + 1
            yield self._new(
                Review,
                video.id,
                f"draft {number}",
                deliverable=video.id,
                handle=video.handle,
                kind=ReviewKind.DRAFT,
                round=number,
            )

    def _audience(self, known: Relations) -> Iterator[Audience]:
        creators = self.shared.tables.get("Creators")
        told = {fold(row.creator) for row in self.tables.get("Audience", ())}
        for creator in creators.rows if creators else ():
            campaigns = known.campaigns_of(creator)
            if campaigns and fold(creator.id) not in told:
                for dimension, segment in _segments(campaigns):
                    yield self._audience_row(creator, dimension, segment)

    def _audience_row(self, creator: Creator, dimension: AudienceDimension, segment: str) -> Audience:
        return self._new(  # type: ignore[no-any-return]
            Audience,
            creator.id,
            dimension,
            segment,
            creator=creator.id,
            handle=creator.handle,
            dimension=dimension,
            segment=segment,
            base=AudienceBase.FOLLOWERS,
            source=Source.PACK,
        )


def _captured(posted: datetime | None, window: CaptureWindow) -> datetime | None:
    return posted + timedelta(days=WINDOW_DAYS[window]) if posted else None


def _segments(campaigns: list[Campaign]) -> Iterator[tuple[AudienceDimension, str]]:
    """The slices the campaigns of a creator are about: their countries, both genders, their ages."""
    for country in dict.fromkeys(code for one in campaigns for code in entries(one.audience_countries)):
        yield AudienceDimension.LOCATION, country
    for gender in ("Female", "Male"):
        yield AudienceDimension.GENDER, gender
    youngest = min((one.age_from or 18 for one in campaigns), default=18)
    oldest = max((one.age_to or 120 for one in campaigns), default=120)
    for first, last in AGES:
        if first <= oldest and last >= youngest:
            yield AudienceDimension.AGE, f"{first}-{last}" if last < 100 else f"{first}+"
