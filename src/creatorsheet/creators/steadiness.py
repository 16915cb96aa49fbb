"""Consistency as a score of 100: how far a creator's views can be planned with, from three figures with fixed anchors."""

from __future__ import annotations

from dataclasses import dataclass

from creatorsheet.creators.consistency import FEWEST
from creatorsheet.creators.vetted import Criterion, Habits, Part
from creatorsheet.kernel.words import counted


@dataclass(frozen=True)
class Anchor:
    """A figure as points: 0 at `none` and beyond, 100 at `full` and beyond, in between in proportion; `weight` of 100."""

    none: float
    full: float
    weight: int

    def points(self, figure: float) -> float:
        """The points of a figure.

        >>> SPREAD.points(0.2), round(SPREAD.points(0.7)), SPREAD.points(3)
        (100.0, 50, 0.0)
        """
        return min(max((figure - self.none) / (self.full - self.none), 0.0), 1.0) * 100


SPREAD = Anchor(none=1.2, full=0.2, weight=40)
"""View spread. 0.2 is how far views of one kind of video wander anyway; at 1.2 the middle video says next to nothing."""

STEADY = Anchor(none=0.3, full=0.9, weight=40)
"""Share of videos between half and double the middle one: the part of posts for which planning with it comes out right."""

VIRAL = Anchor(none=0.2, full=0.0, weight=20)
"""Share of viral videos: with one in five the average is made by hits, which nobody can order."""

ASK = "What views, likes, comments and shares did each of your last 10 to 20 videos get?"


def consistency_part(habits: Habits) -> Part:
    """How steady the views of a creator are, as a score of 100. It depends on this creator's videos alone.

    Under 5 videos nothing is told and the figures are asked for; the same where the middle video has 0 views.

    >>> consistency_part(Habits(10, median=1_000.0, spread=0.45, steady=0.75, viral=1)).low
    70.0
    """
    if habits.videos < FEWEST:
        few = f"only {counted(habits.videos, 'video')} at least 7 days old; {FEWEST} are needed"
        return Part(Criterion.CONSISTENCY, made_of=(few,), asks=(ASK,))
    if habits.spread is None or habits.steady is None:
        return Part(Criterion.CONSISTENCY, made_of=("the middle video has 0 views",), asks=(ASK,))
    figures = ((SPREAD, habits.spread), (STEADY, habits.steady), (VIRAL, habits.viral / habits.videos))
    score = sum(anchor.points(figure) * anchor.weight for anchor, figure in figures) / 100
    near = f"{round(habits.steady * habits.videos)} of {counted(habits.videos, 'video')} between half and double the middle one"
    made_of = (near, f"view spread {habits.spread:.2f}", counted(habits.viral, "viral video"))
    return Part(Criterion.CONSISTENCY, round(score, 6), round(score, 6), made_of)
