"""Audience fit and creative side by side, so that one weak video does not cost a creator whose audience is right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from creatorsheet.catalogue.results.choices import Verdict
from creatorsheet.learning.apart import Apart, Effect

HIGH, LOW = 4.0, 2.0
"""Marks of 5 from which on, and down to which, a side is strong or weak."""

MATCH, MISS = 70.0, 40.0
"""The same of the audience score (0 to 100), where nobody gave a mark."""


class Side(Enum):
    """How one side stands."""

    STRONG = "strong"
    MIDDLING = "middling"
    WEAK = "weak"
    UNKNOWN = "unknown"


MISSING = {
    (True, True): "Cannot tell: nobody entered how audience and content were",
    (True, False): "Cannot tell yet: enter Reached the audience in Scorecards",
    (False, True): "Cannot tell yet: enter Strong content in Scorecards",
}
ADVICE = {
    (Side.STRONG, Side.STRONG): "Both fit: repeat",
    (Side.STRONG, Side.MIDDLING): "Right audience: {other}",
    (Side.STRONG, Side.WEAK): "Right audience, weak video: keep, and {other}",
    (Side.MIDDLING, Side.STRONG): "Good video, audience so-so: use it in ads too",
    (Side.MIDDLING, Side.MIDDLING): "Nothing stands out",
    (Side.MIDDLING, Side.WEAK): "Weak video: {other}",
    (Side.WEAK, Side.STRONG): "Good video, wrong audience: for ads, not for reach",
    (Side.WEAK, Side.MIDDLING): "Wrong audience: book others for reach",
    (Side.WEAK, Side.WEAK): "Neither fits: look elsewhere",
}
"""What two sides mean together: audience, creative."""


@dataclass(frozen=True)
class Marks:
    """What people entered about a creator: means of marks 1 to 5, and the audience score of the latest shortlist (0 to 100)."""

    reached: float | None = None
    content: float | None = None
    delivery: float | None = None
    score: float | None = None


@dataclass(frozen=True)
class Fit:
    """One creator with both sides, and what to do. `effect` is what the creator does whatever the concept."""

    creator: str
    marks: Marks
    effect: Effect | None
    concepts: tuple[str, ...]
    audience: Side
    creative: Side
    advice: str


def fit(creator: str, marks: Marks, apart: Apart, concepts: tuple[str, ...]) -> Fit:
    """Judge both sides. Marks of people count first; without one the audience score, or the concepts filmed, stand in."""
    audience = _marked(marks.reached, marks.score)
    effects = [one for name in concepts if (one := apart.concept(name))]
    creative = _marked(marks.content, None)
    if creative is Side.UNKNOWN:
        verdicts = {one.verdict for one in effects}
        creative = (
            Side.STRONG if Verdict.STRONG in verdicts and Verdict.WEAK not in verdicts
            else Side.WEAK if verdicts == {Verdict.WEAK}
            else Side.UNKNOWN
        )  # fmt: skip
    return Fit(
        creator,
        marks,
        apart.creator(creator),
        concepts,
        audience,
        creative,
        _advice(creator, audience, creative, apart, concepts),
    )


def _marked(mark: float | None, score: float | None) -> Side:
    if mark is not None:
        return Side.STRONG if mark >= HIGH else Side.WEAK if mark <= LOW else Side.MIDDLING
    if score is not None:
        return Side.STRONG if score >= MATCH else Side.WEAK if score < MISS else Side.MIDDLING
    return Side.UNKNOWN


def _advice(creator: str, audience: Side, creative: Side, apart: Apart, concepts: tuple[str, ...]) -> str:
    if Side.UNKNOWN in (audience, creative):
        return MISSING[audience is Side.UNKNOWN, creative is Side.UNKNOWN]
    effect = apart.creator(creator)
    if audience is creative is Side.STRONG and effect and effect.verdict is Verdict.WEAK:
        return "Marked well, but its videos bring less: find out why"
    return ADVICE[audience, creative].format(other=_other(apart, concepts))


def _other(apart: Apart, concepts: tuple[str, ...]) -> str:
    """The best concept they have not filmed, of those that are strong whoever films them."""
    able = [one for told in apart.told for one in told.concepts if one.name not in concepts]
    better = [one for one in able if one.verdict is Verdict.STRONG]
    best = max(better, key=lambda one: one.ratio, default=None)
    return f"try '{best.name}'" if best else "try another concept"
