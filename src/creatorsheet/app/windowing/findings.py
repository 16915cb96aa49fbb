"""What is wrong with captures: counters that fell, windows that were missed, and figures that have to be read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from creatorsheet.app.windowing.gather import Ages, Tables, Team, Video
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.windows import (
    CAPTURE_IS_DUE,
    COUNTER_FELL,
    COUNTER_WAS_TAKEN_BACK,
    WINDOW_WAS_MISSED,
)
from creatorsheet.catalogue.results.choices import CaptureWindow, ResultScope
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.words import counted, listed
from creatorsheet.results import ages
from creatorsheet.results.captures import Drop, Fall

NAMED = 5
"""Videos that one sentence names."""

WORDS = {
    CaptureWindow.H24: "first 24 hours",
    CaptureWindow.D7: "first 7 days",
    CaptureWindow.D30: "first 30 days",
}


def window_words(window: CaptureWindow, days: int) -> str:
    """A window as messages name it."""
    return WORDS.get(window) or f"full attribution period ({counted(days, 'day')})"


def fell(found: Ages, results: Table[Result], campaigns: set[str]) -> Iterator[Finding]:
    """CS-M02: falls that no platform makes, at the capture that does not fit."""
    for (deliverable, scope, _), each in found.falls.items():
        if found.known.owner.get(deliverable, ("", ""))[0] not in campaigns:
            continue
        for fall in each:
            if not fall.usual:
                yield _fell(found, results, deliverable, scope, fall)


def _fell(found: Ages, results: Table[Result], deliverable: str, scope: ResultScope, fall: Fall) -> Finding:
    drops = [one for one in fall.drops if not one.usual] or list(fall.drops)
    counter = max(drops, key=lambda one: one.share).counter
    odd = fall.odd[0] if len(fall.odd) == 1 else fall.later
    places = [results.place(row, counter) for row in fall.odd]
    cells = listed([f"{place.sheet}!{place.cell}" for place in places], "or")
    return COUNTER_FELL.at(
        results.place(odd, counter),
        video=f"{found.called(deliverable)}{_of(scope)}",
        drops=listed([_drop(one) for one in drops]),
        earlier=_moment(fall.earlier, fall.later),
        later=_moment(fall.later, fall.earlier),
        which=f"{'Either ' if len(places) > 1 else ''}{cells} looks",
    )


def taken_back(found: Ages, results: Table[Result], teams: Iterable[Team]) -> Iterator[Finding]:
    """CS-M03: small falls of a campaign in one note, at the deepest."""
    by_campaign: defaultdict[str, list[tuple[str, Fall]]] = defaultdict(list)
    for (deliverable, _, _), each in found.falls.items():
        for fall in each:
            if fall.usual:
                by_campaign[found.known.owner.get(deliverable, ("", ""))[0]].append((deliverable, fall))
    for team in teams:
        held = by_campaign.get(team.plan.row.id)
        if held:
            deliverable, fall = max(held, key=lambda one: max(drop.share for drop in one[1].drops))
            worst = max(fall.drops, key=lambda one: one.share)
            yield COUNTER_WAS_TAKEN_BACK.at(
                results.place(fall.later, worst.counter),
                n=counted(len(held), "capture"),
                campaign=team.name,
                worst=f"{'most of all, ' if len(held) > 1 else ''}{_drop(worst)}, {found.called(deliverable)}",
            )


def missed(found: Ages, campaigns: Table[Campaign], team: Team) -> Iterator[Finding]:
    """CS-M04: windows of a campaign that can never be told, each with its videos."""
    for window, age in team.windows.items():
        gone = [one for one in team.videos if _missed(one, window, age, found.day)]
        if gone:
            yield WINDOW_WAS_MISSED.at(
                campaigns.place(team.plan.row, "name"),
                window=window_words(window, team.plan.days),
                n=counted(len(gone), "video"),
                campaign=team.name,
                videos=listed([one.called for one in gone], most=NAMED),
                age=_age(age),
            )


def _missed(video: Video, window: CaptureWindow, age: timedelta, day: date) -> bool:
    past = (video.posted + age + ages.near(age)).date() < day
    before = any(one.age < age for one in video.views)
    return window is not CaptureWindow.FULL and past and video.figure(window) is None and not before


def due(found: Ages, deliverables: Table[Deliverable], team: Team) -> Iterator[Finding]:
    """CS-M05: videos whose figures have to be read, each by the window that can be saved for the shortest time."""
    for video in team.videos:
        open_ones = list(_open(video, found.day)) if video.readable else []
        if not open_ones:
            continue
        window, until, why = min(open_ones, key=lambda one: one[1] or date.max)
        newest = video.views[-1] if video.views else None
        finding = CAPTURE_IS_DUE.at(
            deliverables.place(video.row, "posted_at"),
            video=video.called,
            window=window_words(window, team.plan.days),
            since=f"; the last are of {(video.posted + newest.age).date()}" if newest else "",
            until=f"by {until}" if until else "now",
            why=why,
        )
        yield replace(finding, due=until)


def _open(video: Video, day: date) -> Iterator[tuple[CaptureWindow, date | None, str]]:
    """Windows that are past and not read, but can still be told; with the last day a capture is near enough."""
    full = video.windows[CaptureWindow.FULL]
    for window, age in video.windows.items():
        whole = window is CaptureWindow.FULL
        if video.figure(window) is not None or (video.posted + age).date() > day or (not whole and age == full):
            continue
        until = (video.posted + age + ages.near(age)).date()
        before = any(one.age < age for one in video.views)
        if day <= until:
            yield (
                window,
                until,
                "read later, they tell it only roughly" if before or whole else "read later, they do not tell it",
            )
        elif before:
            yield window, None, "it is then worked out between two captures, and the sooner the better"
        elif whole:
            yield window, None, "the later they are read, the more of what came after it they hold"


def _drop(one: Drop) -> str:
    return f"{one.counter} fell from {one.before:,} to {one.after:,} (by {_share(one.share)})"


def _share(share: float) -> str:
    return f"{100 * share:.1f} %" if share < 0.1 else f"{100 * share:.0f} %"


def _of(scope: ResultScope) -> str:
    return {
        ResultScope.CREATOR_PAID: ", boosted",
        ResultScope.BRAND_ORGANIC: ", on the brand's account",
        ResultScope.BRAND_PAID: ", as brand ad",
    }.get(scope, "")


def _moment(row: Result, other: Result) -> str:
    """The day of a capture; with the time where both are of one day."""
    at, beside = row.captured_at, other.captured_at
    if at is None or beside is None:
        return "an unknown day"
    return f"{at:%Y-%m-%d %H:%M}" if at.date() == beside.date() else f"{at.date()}"


def _age(age: timedelta) -> str:
    return "24 hours" if age == timedelta(days=1) else counted(age.days, "day")


def every(found: Ages, tables: Tables, teams: Sequence[Team], judged: set[str]) -> list[Finding]:
    """All of them: falls in the campaigns that are `judged`, the rest of the teams."""
    results, campaigns, deliverables = (tables[title] for title in ("Results", "Campaigns", "Deliverables"))
    return [
        *fell(found, results, judged),
        *(one for team in teams for one in due(found, deliverables, team)),
        *(one for team in teams for one in missed(found, campaigns, team)),
        *taken_back(found, results, teams),
    ]
