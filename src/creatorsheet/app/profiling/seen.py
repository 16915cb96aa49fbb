"""What is seen of a creator from outside: recent videos, audience, and work for brands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from math import isnan

from creatorsheet.app.profiling.person import stale
from creatorsheet.app.profiling.theirs import Theirs
from creatorsheet.catalogue.creators.audience import Audience
from creatorsheet.catalogue.creators.choices import AudienceBase, AudienceDimension
from creatorsheet.catalogue.creators.partnerships import Partnership
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.setup.choices import EngagementDefinition
from creatorsheet.catalogue.world import COUNTRIES
from creatorsheet.creators.portrait import OTHERS, UNKNOWN, Post, Promotion, Slice, Split, Videos
from creatorsheet.creators.recent import RIPE, recent
from creatorsheet.creators.vetted import Habits
from creatorsheet.kernel.identifiers import posted_at

NAMED = 4
"""Slices that stand for themselves where they have no order of their own."""

UNNAMED = ("other", "others", "rest of world")
"""What an export calls the countries it does not name."""

NOTICED = 0.005
"""A part of an audience that is worth a line."""


def videos(theirs: Theirs, habits: Habits) -> Videos:
    """Their recent videos: those behind the habits, with day and whether they were paid for."""
    table = theirs.tables[Video.sheet.title]
    own = replace(table, rows=tuple(theirs.of(Video)))
    counted = recent(own, dict.fromkeys(theirs.ids, theirs.row.id), theirs.day)
    posts = list[Post]()
    if counted.creators:
        rows = zip(counted.days[0].tolist(), counted.views[0].tolist(), counted.sponsored[0].tolist(), strict=True)
        posts = [Post(date.fromordinal(int(day)), int(views), paid == 1) for day, views, paid in rows if not isnan(day)]
    read = max((min(one.seen_at, theirs.day) for one in own if one.seen_at), default=None)
    return Videos(
        habits=habits,
        posts=tuple(posts),
        read=read,
        stale=bool(posts) and stale(read, theirs.settings.fresh_days[2], theirs.day),
        young=sum(_young(one, theirs.day) for one in own),
        by_followers=theirs.settings.engagement_definition is EngagementDefinition.BY_FOLLOWERS,
    )


def _young(one: Video, day: date) -> bool:
    """Whether a video was too new to count when its figures were read."""
    moment = one.posted_at or posted_at(one.video_id or "")
    read = min(one.seen_at or day, day)
    return moment is not None and one.views is not None and (read - moment.date()).days < RIPE


def audience(theirs: Theirs) -> Iterator[Split]:
    """Their audience by country, age, gender and interests: the newest split of each, followers before viewers of one day."""
    found: defaultdict[tuple[AudienceDimension, AudienceBase, date], list[Audience]] = defaultdict(list)
    for one in theirs.of(Audience):
        if one.dimension and one.segment and one.share is not None:
            found[one.dimension, one.base or AudienceBase.FOLLOWERS, one.as_of or date.min].append(one)
    for dimension in AudienceDimension:
        some = [key for key in found if key[0] is dimension]
        if some:
            order = list(AudienceBase)
            key = max(some, key=lambda one: (one[2], -order.index(one[1])))
            yield _split(theirs, key, found[key])


def _split(theirs: Theirs, key: tuple[AudienceDimension, AudienceBase, date], rows: list[Audience]) -> Split:
    dimension, base, day = key
    on = None if day == date.min else day
    shares: defaultdict[str, float] = defaultdict(float)
    for row in rows:
        words = row.segment or ""
        name = COUNTRIES.get(words.upper(), words) if dimension is AudienceDimension.LOCATION else words
        shares[name] = row.share or 0.0
    if dimension is AudienceDimension.AGE:
        ordered = sorted(shares.items())
    else:
        ordered = sorted(shares.items(), key=lambda pair: -pair[1])
    gathered = dimension is AudienceDimension.LOCATION
    slices = [Slice(words, share) for words, share in ordered if not (gathered and words.casefold() in UNNAMED)]
    rest = [Slice(words, share, rest=True) for words, share in ordered if gathered and words.casefold() in UNNAMED]
    if dimension in (AudienceDimension.LOCATION, AudienceDimension.INTERESTS) and len(slices) > NAMED + 1:
        rest = [Slice(OTHERS, sum(one.share for one in (*slices[NAMED:], *rest)), rest=True)]
        slices = slices[:NAMED]
    slices += rest
    unknown = 1 - sum(shares.values())
    if unknown > NOTICED and dimension is not AudienceDimension.INTERESTS:
        slices.append(Slice(UNKNOWN, unknown, rest=True))
    sources = list(dict.fromkeys(str(row.source) for row in rows if row.source))
    return Split(
        dimension=str(dimension),
        slices=tuple(slices),
        base=str(base).lower(),
        source=", ".join(sources),
        on=on,
        stale=stale(on, theirs.settings.fresh_days[1], theirs.day),
    )


def promotions(theirs: Theirs, median: float | None) -> list[Promotion]:
    """Their work for brands, the newest first; work without a day comes last."""
    videos = theirs.tables["Videos"].by_id()
    found = []
    for one in theirs.of(Partnership):
        video = videos.get(one.video or "")
        views = video.views if video else None
        found.append(
            Promotion(
                brand=one.brand or "",
                on=one.promoted_on,
                category=one.product_category or "",
                rival=one.competitor,
                disclosed=one.disclosed,
                natural=one.natural,
                lift=views / median - 1 if views is not None and median else None,
            )
        )
    return sorted(found, key=lambda one: (one.on or date.min, one.brand), reverse=True)
