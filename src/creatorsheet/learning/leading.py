"""Leading kinds: which tier converts, which format holds attention, which offer gets clicks, and how sure that is."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.traits import FORMAT, OBJECTIVE, OFFER, TIER, Trait
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.answers import Answer, Line, Verdict
from creatorsheet.learning.benchmarks import Sources
from creatorsheet.learning.best import LIKELY, SURE, Drawn, drawn
from creatorsheet.learning.cells import ratio, source
from creatorsheet.learning.middle import middle
from creatorsheet.learning.said import ranged, said
from creatorsheet.learning.units import EVENTS, NONE, Measured, objectives
from creatorsheet.results.ranges import FEWEST

ONE_SIDED = 1.6448536269514722
FAR = 3
"""Times as many videos as there are: a test that needs more is not worth it."""


@dataclass(frozen=True)
class Question:
    """A question about the kinds of a trait. The first of `keys` that any video has is what is compared; `does` says what the
    best one does, `also` is another figure of the same quality."""

    key: str
    words: str
    trait: Trait
    keys: tuple[str, ...]
    does: str
    noun: str
    also: str = ""


KINDS = (
    Question("tier", "Which creator tier generates the strongest conversions?", TIER, ("cvr", "cpa"), "converts best", "tier"),
    Question(
        "format", "Which formats hold attention longest?", FORMAT, ("avg_watch",), "holds attention longest", "format",
        "completion_rate",
    ),
    Question("offer", "Which offers produce the highest click-through rate?", OFFER, ("ctr",), "gets clicked most", "offer"),
)  # fmt: skip


def answer(question: Question, sources: Sources, fewest: int, objective: str = "") -> Answer:
    """The answer for an objective, or for the one that has most videos with the figure; kinds with fewer than `fewest`
    videos are not ranked."""
    measured, chosen = _found(question, sources, objective)
    if measured is None:
        metric = METRICS[question.keys[0]]
        names = [one.name.replace("_", " ") for one in metric.args if one.name != "impressions"]
        told = f"Cannot tell yet: no mature video has what {metric.title} is made of, or no {question.noun} is entered."
        return Answer(
            question.key, question.words, Verdict.OPEN, "", told, "", metric=metric, objective=chosen,
            next=f"Import or enter {listed(names)} in Results.",
        )  # fmt: skip
    return _Asked(question, measured, chosen, sources, fewest).answer()


def _found(question: Question, sources: Sources, objective: str) -> tuple[Measured | None, str]:
    for key in question.keys:
        every = sources.of(METRICS[key])
        labelled = every.where(~every.units.flags(question.trait.key, ""))
        named = objective or next(iter(objectives(labelled.units)), "")
        found = labelled.where(labelled.units.flags(OBJECTIVE.key, named))
        if len(found):
            return found, named
    return None, objective


class _Asked:
    """A question with what was measured for it."""

    def __init__(self, question: Question, measured: Measured, objective: str, sources: Sources, fewest: int) -> None:
        self.question, self.measured, self.objective, self.fewest = question, measured, objective, fewest
        self.sources, self.home, self.metric = sources, sources.record.home, measured.metric
        self.codes, self.names = measured.units.kinds(question.trait.key)
        codes = self.codes
        self.sizes = np.bincount(codes, minlength=len(self.names))
        self.people = [len(np.unique(measured.units.creators[codes == at])) for at in range(len(self.names))]
        self.ranked = [at for at in range(len(self.names)) if self.sizes[at] >= fewest and self.people[at] >= FEWEST]

    def answer(self) -> Answer:
        """The sentence, its evidence, and the table."""
        if len(self.ranked) < 2:
            return self._too_little()
        place = np.full(len(self.names), NONE, dtype=np.int64)
        place[self.ranked] = np.arange(len(self.ranked))
        draws = drawn(source(self.measured), place[self.codes])
        best = draws.best(self.metric.better)
        order = sorted(range(len(self.ranked)), key=lambda at: (-best[at], self.names[self.ranked[at]]))
        lines = [self._line(self.ranked[at], float(best[at])) for at in order]
        verdict, told, next_ = self._told(lines, draws, order)
        return self._made(verdict, told, (*lines, *self._unranked()), next_)

    def _told(self, lines: Sequence[Line], draws: Drawn, order: Sequence[int]) -> tuple[Verdict, str, str]:
        first, second = lines[0], lines[1]
        rank = first.rank or 0.0
        share = f"{100 * rank:.0f} of 100 draws"
        if rank >= SURE:
            told = f"{first.name}: {self._figure(first)}, {_many(first)}. It is ahead of all others in {share}."
            return Verdict.ANSWERED, told, ""
        test = self._test(lines, draws, order)
        if rank >= LIKELY:
            told = f"Probably {first.name}: {self._figure(first)}, {_many(first)}, ahead in {share}. Next is {second.name}: {self._figure(second)}."
            return Verdict.LIKELY, told, test
        high, low = sorted((first, second), key=lambda one: -(one.value or 0.0))
        pair = f"{high.name} has {self._figure(high)}, {low.name} {self._figure(low)}"
        if not draws.weight.any():
            told = f"Cannot tell yet: the {self.question.noun}s differ no more than chance makes them. {pair}."
            return Verdict.OPEN, told, test
        return Verdict.OPEN, f"Cannot tell yet: {pair}, and none is ahead of all others in more than {share}.", test

    def _test(self, lines: Sequence[Line], draws: Drawn, order: Sequence[int]) -> str:
        """How many more videos of the first two would tell them apart if they differ as much as they seem to."""
        first, second = order[0], order[1]
        pair = f"{lines[0].name} and {lines[1].name}"
        gap = abs(float(draws.mean[first] - draws.mean[second]))
        noise = float(draws.error[first] ** 2 + draws.error[second] ** 2)
        times = ONE_SIDED**2 * noise / gap**2 if gap else math.inf
        if times > FAR + 1:
            return f"{pair} are so close that no test of sensible size would tell: let price decide."
        size = (lines[0].videos + lines[1].videos) / 2
        return f"Test next: about {max(self.fewest, math.ceil(size * (times - 1)))} more videos each of {pair}, all else alike."

    def _figure(self, line: Line) -> str:
        value = said(self.metric, line.value or 0.0, self.home)
        span = ranged(self.metric, line.low, line.high, self.home)
        return f"{value} ({span})" if span else f"{value} (too few creators for a range)"

    def _line(self, at: int, rank: float | None, why: str = "") -> Line:
        flags = self.codes == at
        some = self.measured.where(flags)
        if self.metric.key in EVENTS:
            return Line(self.names[at], len(some), self.people[at], *ratio(some), rank, why=why)
        found = middle(some.logs, some.units.creators)
        return Line(self.names[at], len(some), self.people[at], found.median, found.low, found.high, rank, why=why)

    def _unranked(self) -> Iterator[Line]:
        rest = [at for at in range(len(self.names)) if at not in self.ranked]
        for at in sorted(rest, key=lambda at: (-self.sizes[at], self.names[at])):
            line = Line(self.names[at], int(self.sizes[at]), self.people[at])
            yield Line(line.name, line.videos, line.creators, why=_lacks(line, self.fewest))

    def _too_little(self) -> Answer:
        noun, enough = self.question.noun, f"{self.fewest} videos by {FEWEST} creators"
        lines = (*(self._line(at, None, "nothing to compare it with") for at in self.ranked), *self._unranked())
        if self.ranked and len(self.names) == 1:
            told = (
                f"Cannot tell yet: all have one {noun}, {self.names[0]}: {self._figure(lines[0])}, {_many(lines[0])}."
            )
            next_ = f"Test next: a second {noun}, in {enough} or more."
        elif self.ranked:
            told = f"Cannot tell yet: only {lines[0].name} has {enough}: {self._figure(lines[0])}."
            next_ = f"Test next: {_more(lines[1], self.fewest)}."
        else:
            told = f"Cannot tell yet: no {noun} has {enough} with the figures."
            next_ = f"Test next: {_more(lines[0], self.fewest)}."
        return self._made(Verdict.OPEN, told, lines, next_)

    def _made(self, verdict: Verdict, told: str, lines: tuple[Line, ...], next_: str) -> Answer:
        one = self.question
        short = "" if verdict is Verdict.OPEN else f"{lines[0].name} {one.does}"
        evidence = self._evidence(lines)
        return Answer(one.key, one.words, verdict, short, told, evidence, lines, self.metric, self.objective, next_)

    def _evidence(self, lines: Sequence[Line]) -> str:
        people = len(np.unique(self.measured.units.creators))
        how = "total over total" if self.metric.key in EVENTS else "median"
        told = f"{self.metric.title}, {how}, of {counted(len(self.measured), 'video')} by {counted(people, 'creator')}. {self.objective}."
        return told + self._other([one.name for one in lines if one.rank is not None])

    def _other(self, ranked: Sequence[str]) -> str:
        """The best by the other figure, where it is another kind."""
        if not self.question.also or not ranked:
            return ""
        rival = self.sources.of(METRICS[self.question.also], self.objective)
        found = {
            name: float(np.exp(np.median(rival.logs[flags])))
            for name in ranked
            if (flags := rival.units.flags(self.question.trait.key, name)).any()
        }
        if not found:
            return ""
        best = max(found, key=lambda name: found[name])
        return f" By {rival.metric.title.lower()} {best} is first: {said(rival.metric, found[best], self.home)}."


def _many(line: Line) -> str:
    return f"{counted(line.videos, 'video')} by {counted(line.creators, 'creator')}"


def _lacks(line: Line, fewest: int) -> str:
    if line.videos < fewest:
        return f"{counted(line.videos, 'video')}, {fewest} needed"
    return f"{counted(line.creators, 'creator')}, {FEWEST} needed"


def _more(line: Line, fewest: int) -> str:
    if line.videos < fewest:
        return f"{counted(fewest - line.videos, 'more video')} of {line.name}"
    return f"{counted(FEWEST - line.creators, 'more creator')} for {line.name}"
