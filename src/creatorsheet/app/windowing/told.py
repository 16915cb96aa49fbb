"""Windows in words and figures: a few lines for each campaign, and everything behind them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from creatorsheet.app.scoring.groups import acquired
from creatorsheet.app.windowing.findings import window_words
from creatorsheet.app.windowing.gather import COUNTED, Ages, Team, Video
from creatorsheet.catalogue.results.choices import CaptureWindow
from creatorsheet.kernel.unanswered import Unanswered
from creatorsheet.kernel.words import counted, listed
from creatorsheet.results import ages, maturity, sold
from creatorsheet.results.judging import EVENTS
from creatorsheet.results.maturity import CAMPAIGNS

HOUR = timedelta(hours=1)


def says(found: Ages, team: Team) -> Iterator[str]:
    """A campaign in a few lines: how many videos are read, how views ripen, and where the young ones are heading."""
    if not team.videos:
        yield f"{team.name}: no video is live yet."
        return
    seen = sum(1 for one in team.videos if one.views)
    of_all = f"{seen} of {counted(len(team.videos), 'live video')} {'has' if seen == 1 else 'have'} figures"
    yield f"{team.name}: {of_all}."
    yield from _reached(team)
    curve = shares(team)
    if curve:
        parts = [f"{_part(one)} after {_after(one.age)}" for one in curve]
        least = min(curve, key=lambda one: one.videos)
        yield (
            f"  Of its views at {counted(team.plan.days, 'day')} a video has {listed(parts)}, by"
            f" {counted(least.videos, 'video')} of {counted(least.campaigns, 'finished campaign')}."
        )
    yield from _heading(team)
    sold_any = any(one.total for one in team.sold.values())
    if sold_any and found.newest_order and found.newest_order.date() < found.day:
        yield f"  Orders are known up to {found.newest_order.date()}; younger windows may lack some."


def _reached(team: Team) -> Iterator[str]:
    """Views of all videos together in each window, and of how many they are."""
    parts = []
    for window, age in team.windows.items():
        known = [figure.value for one in team.videos if (figure := one.figure(window))]
        twice = window is CaptureWindow.FULL and age in [one for key, one in team.windows.items() if key is not window]
        if known and not twice:
            parts.append(
                f"{window_words(window, team.plan.days)}: {sum(known):,.0f} views of {counted(len(known), 'video')}"
            )
    if parts:
        told = "; ".join(parts)
        yield f"  {told[0].upper()}{told[1:]}."


def _heading(team: Team) -> Iterator[str]:
    open_ones = [one for one in team.projections.values() if isinstance(one, maturity.Projection) and one.videos]
    refused = [one for one in team.projections.values() if isinstance(one, Unanswered)]
    if open_ones:
        whole = [one for one in team.projections.values() if isinstance(one, maturity.Projection)]
        span = maturity.together(whole)
        yield (
            f"  {counted(len(whole), 'video')} {'is' if len(whole) == 1 else 'are'} heading for"
            f" {sum(one.value for one in whole):,.0f} views ({span.low:,.0f}–{span.high:,.0f}, 95 % range)"
            f"{f'; {len(refused)} cannot be projected' if refused else ''}."
        )
    elif refused and team.finished < CAMPAIGNS:
        yield (
            f"  No video is projected: {counted(team.finished, 'campaign') if team.finished else 'no campaign'} with this"
            f" objective {'is' if team.finished < 2 else 'are'} finished, and {CAMPAIGNS} are needed."
        )


def shares(team: Team) -> list[maturity.Share]:
    """The curve of a campaign at its windows."""
    return team.curve.shares([age for window, age in team.windows.items() if window is not CaptureWindow.FULL])


def _part(one: maturity.Share) -> str:
    low, high = (f"{100 * (end or 0):.0f}" for end in (one.range.low, one.range.high))
    return f"{100 * one.value:.0f} % ({low}–{high} %)"


def _after(age: timedelta) -> str:
    return "24 hours" if age == timedelta(days=1) else counted(age.days, "day")


def counted_as(team: Team) -> str:
    """What is counted as sold, in the plural: orders, or sign-ups."""
    kinds = acquired(team.plan)
    return f"{EVENTS.get(kinds[0], 'sign-up')}s" if len(kinds) == 1 else "sign-ups"


def figures(found: Ages, team: Team) -> dict[str, Any]:
    """A campaign for other programs."""
    return {
        "id": team.plan.row.id,
        "name": team.name,
        "days": team.plan.days,
        "finished_campaigns": team.finished,
        "curve": [_share(one) for one in shares(team)],
        "counted": counted_as(team),
        "orders_known_until": found.newest_order and found.newest_order.isoformat(),
        "windows": {window.key: _whole(team, window) for window in team.windows},
        "videos": [_video(found, team, one) for one in team.videos],
        "creators": [
            {"id": creator, "handle": found.handle(creator), "sold": _sold(found, team, one, team.first(creator))}
            for creator, one in team.sold.items()
        ],
    }


def _share(one: maturity.Share) -> dict[str, Any]:
    return {
        "age_days": one.age.days,
        "share": round(one.value, 6),
        "low": one.range.low,
        "high": one.range.high,
        "videos": one.videos,
        "campaigns": one.campaigns,
    }


def _whole(team: Team, window: CaptureWindow) -> dict[str, Any]:
    """Views of all videos together in a window, and of how many they are."""
    known = [figure for one in team.videos if (figure := one.figure(window))]
    return {
        "title": window_words(window, team.plan.days),
        "views": round(sum(one.value for one in known)) if known else None,
        "videos": len(known),
        "of": sum(one.age >= team.windows[window] or one.figure(window) is not None for one in team.videos),
    }


def _video(found: Ages, team: Team, video: Video) -> dict[str, Any]:
    newest = video.views[-1] if video.views else None
    return {
        "id": video.row.id,
        "creator": video.creator,
        "handle": video.handle,
        "number": video.row.number,
        "posted_at": video.posted.isoformat(),
        "age_days": round(video.age / timedelta(days=1), 1),
        "scope": video.scope and str(video.scope),
        "captures": len(video.views),
        "latest": newest and {"views": newest.value, "at": (video.posted + newest.age).isoformat()},
        "windows": {window.key: _counters(video, window) for window in team.windows},
        "heading": _projection(team.projections[video.row.id]),
        "sold": _sold(found, team, video.sold, video.posted),
    }


def _counters(video: Video, window: CaptureWindow) -> dict[str, Any]:
    told = {counter: video.figure(window, counter) for counter in COUNTED}
    return {counter: _figure(video, one) for counter, one in told.items() if one}


def _figure(video: Video, one: ages.Figure) -> dict[str, Any]:
    return {
        "value": round(one.value),
        "how": one.how.value,
        **({"low": round(one.low), "high": round(one.high)} if one.how is ages.How.BETWEEN else {}),
        "captured": [(video.posted + read.age).isoformat() for read in one.of],
        "age_hours": [round(read.age / HOUR, 1) for read in one.of],
        **({"doubtful": True} if one.doubtful else {}),
    }


def _projection(one: maturity.Projection | Unanswered) -> dict[str, Any]:
    if isinstance(one, Unanswered):
        return {"why_not": one.why}
    told = {"value": round(one.value), "low": round(one.low), "high": round(one.high), "mature": round(one.mature, 4)}
    return {**told, "videos": one.videos, "campaigns": one.campaigns} if one.videos else {**told, "complete": True}


def _sold(found: Ages, team: Team, one: sold.Sold, posted: datetime) -> dict[str, Any]:
    """Counts by window; one that is not over, or whose end no order is known beyond, is told as at least so many."""
    until = found.newest_order or found.now
    return {
        **{
            window.key: {"count": one.within[window.key], "over": posted + age <= min(until, found.now)}
            for window, age in team.windows.items()
        },
        "before": one.before,
        "later": one.later,
        "without_time": one.untimed,
        "total": one.total,
    }
