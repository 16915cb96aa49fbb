"""The scores that people enter: style fit, brand safety, and the seven marks of professional fit."""

from __future__ import annotations

from collections.abc import Collection

from creatorsheet.catalogue.anchors import MARKS, SAFETY, STYLE, Scale
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.creators.vetted import Criterion, Part
from creatorsheet.kernel.words import listed

LOW, HIGH = 1, 5
POINTS = 20
"""Points of 100 for each point of a mark: 1 is 20 of 100, 5 is 100."""


def style_part(row: Candidate, unread: Collection[str] = ()) -> Part:
    """Style fit as somebody entered it; nothing, and a question, while it is blank or cannot be read."""
    return _entered(Criterion.STYLE, row.style_score, "style_score" in unread, STYLE)


def safety_part(row: Candidate, unread: Collection[str] = ()) -> Part:
    """Brand safety as somebody entered it; nothing, and a question, while it is blank or cannot be read."""
    return _entered(Criterion.SAFETY, row.safety_score, "safety_score" in unread, SAFETY)


def _entered(criterion: Criterion, score: float | None, unread: bool, scale: Scale) -> Part:
    if unread or score is None:
        why = "what was entered cannot be read" if unread else "not entered yet"
        return Part(criterion, made_of=(why,), asks=() if unread else (scale.asks,))
    if not 0 <= score <= 100:
        return Part(criterion, made_of=(f"{score:g} was entered; it goes from 0 to 100",))
    return Part(criterion, float(score), float(score), (f"entered: {_step(scale, score)}",))


def _step(scale: Scale, score: float) -> str:
    """The step of a scale that a score is nearest to; of two as near the lower."""
    near = min(scale.steps, key=lambda one: (abs(one - score), one))
    return f"about {near}, {scale.steps[near]}"


def professional_part(row: Candidate, unread: Collection[str] = ()) -> Part:
    """Professional fit: the mean of the seven marks as points of 100; a range while some are missing, each from 1 to 5.

    A mark outside 1 to 5, or one that nobody can read, is missing. Nothing where all are.
    """
    marks = {key: getattr(row, key) for key in MARKS}
    given = {key: mark for key, mark in marks.items() if mark is not None and LOW <= mark <= HIGH and key not in unread}
    missing = [key for key in MARKS if key not in given]
    asks = tuple(MARKS[key].asks for key in missing if marks[key] is None and key not in unread)
    if not given:
        return Part(Criterion.PROFESSIONAL, made_of=(f"none of {len(MARKS)} marks",), asks=asks)
    sum_, parts = sum(given.values()), len(MARKS) / POINTS
    made_of = [f"{len(given)} of {len(MARKS)} marks"]
    if missing:
        made_of.append(f"without {listed([Candidate.sheet.columns[key].title.lower() for key in missing])}")
    low, high = ((sum_ + mark * len(missing)) / parts for mark in (LOW, HIGH))
    return Part(Criterion.PROFESSIONAL, round(low, 6), round(high, 6), tuple(made_of), asks)
