"""What is said of marks, opening lines, reasons to share, and comments."""

from __future__ import annotations

from creatorsheet.book.views.patterns.wording import NAMED, times
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.audiences import Side
from creatorsheet.learning.patterns import Standing
from creatorsheet.learning.study import Study

AUDIENCES = "Audience: mark in Scorecards, else overlap with yours (0 to 100) · content: mark in Scorecards, else quality in Deliverables"


def audiences_say(study: Study) -> str:
    """The finding about audience fit and creative."""
    if not study.fits:
        return "Nobody has marked audience or content yet"
    right = [one for one in study.fits if (one.audience, one.creative) == (Side.STRONG, Side.WEAK)]
    wrong = [one for one in study.fits if (one.audience, one.creative) == (Side.WEAK, Side.STRONG)]
    if right:
        names = listed([study.called(one.creator) for one in right], most=NAMED)
        return f"Right audience, weak video: {names}; one execution says little about a creator"
    if wrong:
        names = listed([study.called(one.creator) for one in wrong], most=NAMED)
        return f"Good video, wrong audience: {names}"
    open_ = sum(Side.UNKNOWN in (one.audience, one.creative) for one in study.fits)
    if open_ == len(study.fits):
        return f"Audience and content cannot be held apart yet: marks of {counted(open_, 'creator')} are missing"
    both = sum((one.audience, one.creative) == (Side.STRONG, Side.STRONG) for one in study.fits)
    return f"Audience and video both fit for {both} of {counted(len(study.fits), 'creator')}"


def lines_say(study: Study) -> str:
    """The finding about opening lines."""
    told = [one for one in study.lines if one.told]
    if told and (best := max(told, key=lambda one: one.ratio or 0.0)).standing in (Standing.HOLDS, Standing.HINT):
        return f"“{best.kind}” opens {times(best.ratio)} better"
    if told:
        return "No opening line stands out"
    return "No opening line was used often enough" if study.lines else "No opening line was used twice"


def reasons_say(study: Study) -> str:
    """The finding about sharing and saving."""
    if not study.reasons:
        return "No reason to share entered"
    first = study.reasons[0]
    return f"Mostly “{first.reason.lower()}”"


def themes_say(study: Study) -> str:
    """The finding about comments."""
    if not study.themes:
        return "No comment has a theme"
    return f"{next(iter(study.themes))} lead"
