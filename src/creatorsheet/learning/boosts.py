"""Boosts: recent videos worth money behind them, by the six signs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from creatorsheet.catalogue.results.choices import AmplifyRule
from creatorsheet.kernel.words import counted
from creatorsheet.learning.answers import Answer, Line, Verdict
from creatorsheet.learning.record import Record
from creatorsheet.learning.signs import Candidate, Judge, Looks

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


def boosts(
    record: Record, thresholds: Sequence[float], fewest: int, looks: Mapping[str, Looks], objective: str = ""
) -> list[Candidate]:
    """All recent videos: those worth it first, then those with more signs; those not out for a week at the end."""
    judge = Judge(record, thresholds[0], int(thresholds[1]), fewest)
    recent = [one for one in record.videos if one.age <= RECENT and objective in ("", one.traits.get("objective", ""))]
    found = [judge.of(one, looks.get(one.id, Looks())) for one in recent]
    return sorted(found, key=lambda one: (one.young, -one.met, -_strength(one), one.video.id))


def _strength(one: Candidate) -> float:
    return sum(sign.strength for sign in one.signs if sign.met)


def answer(found: Sequence[Candidate], names: Mapping[str, str], barred: Mapping[str, str] | None = None) -> Answer:
    """Which videos to put money behind. `names` are what their creators are called, `barred` says what stands against videos
    whatever their signs."""
    against = barred or {}
    found = sorted(found, key=lambda one: one.video.id in against)
    lines = tuple(_line(one, names, against.get(one.video.id, "")) for one in found)
    if not found:
        return Answer(KEY, WORDS, Verdict.OPEN, "", f"None: no video went live in the last {RECENT} days.", "")
    needed, chosen = found[0].needed, [one for one in found if one.chosen and one.video.id not in against]
    unknown = sum(one.unknown for one in found) / len(found)
    evidence = (
        "Signs: watch time, completion, comments, demonstration, call to action, clicks or sales."
        f" {counted(len(found), 'video')} of the last {RECENT} days."
    )
    if unknown >= 0.5:
        evidence += f" About {counted(round(unknown), 'sign')} of each cannot be told."
    if not chosen:
        told = f"None yet: {_best(found, against)}."
        next_ = (
            "Check comments, mark quality and review links: signs nobody entered cannot count." if unknown >= 1 else ""
        )
        return Answer(KEY, WORDS, Verdict.OPEN, "", told, evidence, lines, next=next_)
    first = lines[0]
    more = f" and {len(chosen) - 1} more" if len(chosen) > 1 else ""
    told = (
        f"{first.name}{more}: {chosen[0].met} of six signs, {needed} are needed. The debrief says which may run today."
    )
    short = f"{counted(len(chosen), 'video')} {'is' if len(chosen) == 1 else 'are'} worth boosting"
    return Answer(KEY, WORDS, Verdict.ANSWERED, short, told, evidence, lines)


def _best(found: Sequence[Candidate], against: Mapping[str, str]) -> str:
    """Why none is worth it, by the best of them."""
    if able := [one for one in found if not one.young and one.video.id not in against]:
        return f"the best shows {able[0].met} of the {able[0].needed} signs needed"
    if old := [one for one in found if not one.young]:
        return f"something stands against {'it' if len(old) == 1 else 'each'}: {against[old[0].video.id]}"
    return "no video has been out for a week"


def _line(one: Candidate, names: Mapping[str, str], against: str) -> Line:
    """A video: how many signs it shows of those needed, and which; it has a rank where they are enough."""
    video = one.video
    called = names.get(video.creator, video.creator)
    about = video.traits.get("concept") or video.opening_line or f"{video.posted_at.date():%-d %b}"
    signs = ", ".join(SIGNS[sign.rule] for sign in one.signs if sign.met) or "none"
    rank = 1.0 if one.chosen and not against else None
    why = against or (f"only {counted(video.age, 'day')} out" if one.young else signs)
    return Line(
        f"@{called.removeprefix('@')}: {about}",
        one.met,
        one.needed,
        rank=rank,
        figure=f"{one.met} of {len(one.signs)}",
        why=why,
    )
