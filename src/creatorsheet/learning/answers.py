"""Answers: what a question for the next budget is answered with, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from creatorsheet.catalogue.metric import Metric


class Verdict(Enum):
    """How sure an answer is."""

    ANSWERED = "answered"
    LIKELY = "likely"
    OPEN = "open"


@dataclass(frozen=True)
class Line:
    """A row of the little table under an answer. `rank` says how likely it is ahead of all others or does what is wanted;
    None where it does not count, and then `why`. `figure` is the value in words where it is none of a metric."""

    name: str
    videos: int
    creators: int
    value: float | None = None
    low: float | None = None
    high: float | None = None
    rank: float | None = None
    figure: str = ""
    why: str = ""


@dataclass(frozen=True)
class Answer:
    """One of the six: a sentence, what it rests on, and what would settle it. `short` is for a title, "" while open."""

    key: str
    question: str
    verdict: Verdict
    short: str
    answer: str
    evidence: str
    lines: tuple[Line, ...] = ()
    metric: Metric | None = None
    objective: str = ""
    next: str = ""
