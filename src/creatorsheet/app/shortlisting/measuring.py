"""Recent videos of creators, measured, written into Creators, and what is to be said of them (CS-V03, CS-V04, CS-V05)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from creatorsheet.app.shortlisting.evidence import Evidence
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.problems.habits import (
    ONE_VIDEO_CARRIES_THE_AVERAGE,
    TOO_FEW_VIDEOS,
    UNUSUAL_ENGAGEMENT,
)
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.setup.choices import EngagementDefinition
from creatorsheet.catalogue.table import Table
from creatorsheet.creators.consistency import FEWEST, FEWEST_SPONSORED
from creatorsheet.creators.habits import habits as told
from creatorsheet.creators.merged import heads
from creatorsheet.creators.names import tier
from creatorsheet.creators.peers import FEWEST_PEERS, FEWEST_VIDEOS, compared
from creatorsheet.creators.recent import recent
from creatorsheet.creators.reception import ENOUGH
from creatorsheet.creators.vetted import Habits
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.words import counted, listed

CARRIED = 2
"""Mean against median above which hits carry the average."""

SHOWN = 5
DIGITS = 10


def measured(
    tables: Mapping[str, Table[Any]], settings: Settings, day: date, creators: Collection[str]
) -> Mapping[str, Habits]:
    """The recent videos of these creators, by Creator ID; peers are looked for among all creators.

    Reads Creators and Videos, and for the comments Comments, Deals and Deliverables. A merged creator has the figures of the one that is kept. Who has no videos that count has `Habits(0)`.
    """
    table: Table[Creator] = tables["Creators"]
    head, rows = heads(table), table.by_id()
    kept = {one: head.get(one, one) for one in creators}
    found = recent(tables["Videos"], head, day)
    speaking = {one: rows[one] for one in found.creators if one in rows}
    groups = {
        one: (size, row.main_format)
        for one, row in speaking.items()
        if (size := _tier(row, settings)) is not None and row.main_format
    }
    growth = {one: row.follower_growth for one, row in speaking.items() if row.follower_growth is not None}
    beside = compared(found, groups, growth, _idle(tables, settings, day, groups))
    followers = None
    if settings.engagement_definition is EngagementDefinition.BY_FOLLOWERS:
        followers = {one: row.followers for one, row in speaking.items() if row.followers}
    figures = told(found.of(kept.values()), followers)
    for one, other in beside.items():
        if one in figures:
            figures[one] = replace(figures[one], unusual=other.unusual, peers=other.peers, oddities=other.oddities)
    return {one: figures.get(speaks, Habits(0)) for one, speaks in kept.items()}


def _idle(
    tables: Mapping[str, Table[Any]], settings: Settings, day: date, creators: Collection[str]
) -> Mapping[str, tuple[int, int]]:
    """How many comments under a creator's videos say nothing, of how many; where enough are known to compare anybody."""
    if len(tables["Comments"]) < ENOUGH * (FEWEST_PEERS + 1):
        return {}
    told = Evidence(tables, settings, day, creators).receptions
    return {
        one: (each.short + each.wordless + each.repeated, each.judged)
        for one, each in told.items()
        if each.judged >= ENOUGH
    }


def _tier(row: Creator, settings: Settings) -> str | None:
    if row.followers is not None and row.followers >= 0:
        return tier(row.followers, settings.tiers)
    return row.tier


def write(creators: Table[Creator], habits: Mapping[str, Habits]) -> None:
    """Put the figures into the rows of Creators; what cannot be told any more becomes blank.

    Left alone: cells nobody can read, merged rows, and creators with under 5 videos, of whom nothing is told.
    """
    for row in creators:
        found = habits.get(row.id)
        if found is None or found.videos < FEWEST or row.merged_into:
            continue
        unread = creators.unread.get(row.sheet_row, frozenset())
        figures = {
            "median_views": None if found.median is None else round(found.median),
            "engagement": found.engagement,
            "consistency": found.spread,
            "engagement_consistency": found.engagement_spread,
            "watchability": found.completion,
            "posts_per_week": found.a_week,
            "sponsored_lift": None if found.lift is None else found.lift[0] - 1,
            "unusual": found.unusual,
        }
        for key, figure in figures.items():
            if key not in unread:
                row.put(key, round(figure, DIGITS) if isinstance(figure, float) else figure)


def findings(table: Table[Creator], habits: Mapping[str, Habits]) -> Iterator[Finding]:
    """CS-V03, CS-V04 and CS-V05 of these creators, in the order of Creators; merged ones are told once."""
    head = heads(table)
    wanted = {head.get(one, one): found for one, found in habits.items()}
    rows = [(row, wanted[row.id]) for row in table if row.id and row.id in wanted]
    alone = []
    for row, found in rows:
        yield from _few(table, row, found)
        yield from _carried(table, row, found)
        yield from _odd(table, row, found)
        if found.videos >= FEWEST and found.peers is not None and found.peers < FEWEST_PEERS:
            alone.append(row)
    if alone:
        names = [row.called for row in alone]
        yield TOO_FEW_VIDEOS.at(
            table.place(alone[0], "unusual"),
            found=f"{counted(len(names), 'creator')} with too few peers to compare engagement: "
            + listed(names, most=SHOWN),
            need=f"it takes {FEWEST_PEERS} of the same tier and main format with {FEWEST_VIDEOS} videos at least 7 days old",
            fix="Import videos of more such creators",
            notes=table.place(alone[0], "notes"),
        )


def _few(table: Table[Creator], row: Creator, found: Habits) -> Iterator[Finding]:
    own = found.videos - found.sponsored
    have = f"{row.called} has {counted(found.videos, 'video')} at least 7 days old"
    if found.videos < FEWEST:
        yield _wanting(table, row, "consistency", have, f"{FEWEST} are needed for consistency and a forecast")
        return
    if found.videos < FEWEST_VIDEOS and found.peers is not None and found.peers >= FEWEST_PEERS:
        yield _wanting(table, row, "unusual", have, f"{FEWEST_VIDEOS} are needed to compare engagement with peers")
    if found.sponsored and found.lift is None and (found.sponsored < FEWEST_SPONSORED or own < FEWEST):
        have = f"of {row.called}'s last {counted(found.videos, 'video')} {found.sponsored} are sponsored"
        have = have.replace(" 1 are ", " 1 is ")
        need = f"{FEWEST_SPONSORED} such and {FEWEST} others are needed to tell how sponsored ones do"
        yield _wanting(table, row, "sponsored_lift", have, need)


def _wanting(table: Table[Creator], row: Creator, key: str, found: str, need: str) -> Finding:
    fix, notes = f"Import more of {row.called}'s videos", table.place(row, "notes")
    return TOO_FEW_VIDEOS.at(table.place(row, key), found=found, need=need, fix=fix, notes=notes)


def _carried(table: Table[Creator], row: Creator, found: Habits) -> Iterator[Finding]:
    if not found.viral or not found.median or not found.mean or found.mean <= CARRIED * found.median:
        return
    hits = "1 viral video lifts it" if found.viral == 1 else f"{found.viral} viral videos lift it"
    yield ONE_VIDEO_CARRIES_THE_AVERAGE.at(
        table.place(row, "median_views"),
        creator=row.called,
        n=found.videos,
        value=f"{found.mean:,.0f}",
        factor=f"{found.mean / found.median:,.1f}",
        median=f"{found.median:,.0f}",
        hits=hits,
    )


def _odd(table: Table[Creator], row: Creator, found: Habits) -> Iterator[Finding]:
    for one in found.oddities:
        yield UNUSUAL_ENGAGEMENT.at(
            table.place(row, "unusual"),
            creator=row.called,
            measure=one.measure,
            value=_percent(one.value),
            low=_percent(one.low),
            high=_percent(one.high),
            n=f"{one.peers:,}",
        )


def _percent(share: float) -> str:
    return f"{share * 100:,.1f} %"
