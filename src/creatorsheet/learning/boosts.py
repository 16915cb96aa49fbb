"""Boosts: recent videos worth money behind them, by the six signs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from creatorsheet.catalogue.results.choices import AmplifyRule
from creatorsheet.kernel.words import counted
from creatorsheet.learning.answers import Answer, Line, Verdict
from creatorsheet.learning.record import Record, Video
from creatorsheet.learning.signs import Candidate, Judge, Looks, clicking, completion, watch
from creatorsheet.results.frames import Numbers

KEY, WORDS = "videos", "Which videos should receive paid amplification?"

RECENT = 90
"""Days a video may be out: what is older is hardly news to anybody it would be shown to."""

SIGNS = {
    AmplifyRule.WATCH_TIME: "watch time",
    AmplifyRule.COMPLETION: "completion",
    AmplifyRule.SENTIMENT: "comments",
    AmplifyRule.DEMO: "demo",
    AmplifyRule.CTA: "call to action",
    AmplifyRule.CONVERSION: "clicks or sales",
}
LOOKED_AT = 12
"""Videos that are judged by all six signs: those that do best by the three that are figures."""


def boosts(
    record: Record, thresholds: Sequence[float], fewest: int, looks: Mapping[str, Looks], objective: str = ""
) -> list[Candidate]:
    """The recent videos with the most signs, best first; videos that have fewer than are needed at the end."""
    judge = Judge(record, thresholds[0], int(thresholds[1]), fewest)
    young = [one for one in record.videos if one.age <= RECENT and objective in ("", one.traits.get("objective", ""))]
    places = np.sum([_places(record.videos, young, figure) for figure in (watch, completion, clicking)], axis=0)
    order = sorted(range(len(young)), key=lambda at: (-places[at], young[at].id)) if young else []
    found = [judge.of(young[at], looks.get(young[at].id, Looks())) for at in order[:LOOKED_AT]]
    return sorted(
        found, key=lambda one: (not one.chosen, -one.met, -sum(sign.strength for sign in one.signs if sign.met))
    )


def _places(every: Sequence[Video], some: Sequence[Video], figure: Callable[[Video], float | None]) -> Numbers:
    """What share of all videos each of some is above; 0 where its figure is not known."""
    known = np.sort(np.array([value for one in every if (value := figure(one)) is not None]))
    own = np.array([-np.inf if (value := figure(one)) is None else value for one in some])
    found: Numbers = np.searchsorted(known, own) / max(1, len(known))
    return found


def answer(found: Sequence[Candidate], names: Mapping[str, str]) -> Answer:
    """Which videos to put money behind. `names` are what their creators are called."""
    lines = tuple(_line(one, names) for one in found)
    if not found:
        return Answer(KEY, WORDS, Verdict.OPEN, "", f"None: no video went live in the last {RECENT} days.", "")
    needed, chosen = found[0].needed, [one for one in found if one.chosen]
    unknown = sum(one.unknown for one in found) / len(found)
    evidence = (
        f"A video needs {needed} of six signs: watch time, completion, comments, demonstration, call to action, clicks or sales."
        f" {len(found)} looked at, out for {RECENT} days at most."
    )
    if unknown >= 0.5:
        evidence += f" Of each about {counted(round(unknown), 'sign')} cannot be told."
    if not chosen:
        best = max(one.met for one in found)
        told = f"None yet: the best shows {best} of the {needed} signs needed."
        next_ = (
            "Check comments, mark quality and review links: signs nobody entered cannot count." if unknown >= 1 else ""
        )
        return Answer(KEY, WORDS, Verdict.OPEN, "", told, evidence, lines, next=next_)
    first = lines[0]
    more = f" and {len(chosen) - 1} more" if len(chosen) > 1 else ""
    told = f"{first.name}{more}: {chosen[0].met} of six signs, {needed} are needed. Have rights settled first."
    short = f"{counted(len(chosen), 'video')} {'is' if len(chosen) == 1 else 'are'} worth boosting"
    return Answer(KEY, WORDS, Verdict.ANSWERED, short, told, evidence, lines)


def _line(one: Candidate, names: Mapping[str, str]) -> Line:
    """A video: how many signs it shows of those needed, and which; it has a rank where they are enough."""
    video = one.video
    called = names.get(video.creator, video.creator)
    about = video.traits.get("concept") or video.opening_line or f"{video.posted_at.date():%-d %b}"
    signs = ", ".join(SIGNS[sign.rule] for sign in one.signs if sign.met) or "none"
    figure, rank = f"{one.met} of {len(one.signs)}", 1.0 if one.chosen else None
    return Line(f"@{called.removeprefix('@')}: {about}", one.met, one.needed, rank=rank, figure=figure, why=signs)
