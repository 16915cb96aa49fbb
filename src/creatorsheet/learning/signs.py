"""The six signs that a video is worth money behind it, each against similar videos."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from creatorsheet.catalogue.agreements.choices import DemoShown
from creatorsheet.catalogue.plan.choices import CtaKind
from creatorsheet.catalogue.results.choices import AmplifyRule
from creatorsheet.learning.record import Record, Video
from creatorsheet.results import ranges

Figure = Callable[[Video], float | None]

OLD = 7
"""Days after which watch time, completion and click rate of a video hardly move any more."""

DOUBT = 0.05
"""How likely chance alone makes comments look as positive as they are, at most."""

GOOD_QUALITY = 4


@dataclass(frozen=True)
class Looks:
    """What people saw of a video: comments that somebody checked, and whether links and codes were right in its review."""

    positive: int = 0
    negative: int = 0
    links_ok: bool | None = None


@dataclass(frozen=True)
class Sign:
    """One sign. `met` is None where nobody can tell; `words` say the figure and what it stands against."""

    rule: AmplifyRule
    met: bool | None
    words: str
    strength: float = 0.0


@dataclass(frozen=True)
class Candidate:
    """A video with its signs. `needed` of the six make it a candidate; `young` says it has not been out for a week."""

    video: Video
    signs: tuple[Sign, ...]
    needed: int
    young: bool = False

    @property
    def met(self) -> int:
        """How many signs it shows."""
        return sum(one.met is True for one in self.signs)

    @property
    def unknown(self) -> int:
        """How many nobody can tell."""
        return sum(one.met is None for one in self.signs)

    @property
    def chosen(self) -> bool:
        """Whether it is proposed."""
        return not self.young and self.met >= self.needed

    @property
    def main(self) -> Sign | None:
        """The strongest sign it shows."""
        return max((one for one in self.signs if one.met), key=lambda one: one.strength, default=None)


class Judge:
    """Judges videos beside all that are a week old. `share` of similar videos it has to pass; under `fewest` of one format
    those of all formats count, which the words say; fewer in all can tell nothing."""

    def __init__(self, record: Record, share: float, needed: int, fewest: int) -> None:
        self.share, self.needed, self.fewest = share, needed, fewest
        self._videos = [one for one in record.videos if one.age >= OLD]
        self._known: dict[Figure, list[tuple[Video, float]]] = {
            figure: self._figures(figure) for figure in (watch, completion, clicking)
        }

    def _figures(self, figure: Figure) -> list[tuple[Video, float]]:
        return [(one, value) for one in self._videos if (value := figure(one)) is not None]

    def of(self, video: Video, looks: Looks) -> Candidate:
        """One video with its six signs."""
        signs = (
            self._among(video, AmplifyRule.WATCH_TIME, watch, "format", "{:.1f} s watched"),
            self._among(video, AmplifyRule.COMPLETION, completion, "length", "{:.0%} reached the end"),
            _sentiment(looks),
            _demo(video),
            _cta(video, looks),
            self._conversion(video),
        )
        return Candidate(video, signs, self.needed, young=video.age < OLD)

    def _similar(self, video: Video, key: str, figure: Figure) -> tuple[list[float], str]:
        """Figures of similar videos, its own left out, and what they share."""
        others = [(one, value) for one, value in self._known[figure] if one.id != video.id]
        label = video.traits.get(key)
        same = [value for one, value in others if label and one.traits.get(key) == label]
        if len(same) >= self.fewest:
            return same, str(label).lower()
        return [value for _, value in others], f"any {key}"

    def _among(self, video: Video, rule: AmplifyRule, figure: Figure, key: str, said: str) -> Sign:
        own = figure(video)
        if own is None:
            return Sign(rule, None, "not known for this video")
        others, kind = self._similar(video, key, figure)
        if len(others) < self.fewest:
            return Sign(rule, None, f"{said.format(own)}; {len(others)} others to compare, {self.fewest} needed")
        place = _place(own, others)
        words = f"{said.format(own)}, more than {place:.0%} of {len(others)} videos ({kind})"
        return Sign(rule, place >= self.share, words, place)

    def _conversion(self, video: Video) -> Sign:
        """Orders by the low end of their range against all others; without orders of its own, clicks."""
        rule = AmplifyRule.CONVERSION
        orders, views = video.facts.get("orders"), video.facts.get("views")
        others = [one for one in self._videos if one.id != video.id and _same_goal(one, video)]
        if orders is not None and views:
            known = [one for one in others if "orders" in one.facts and one.facts.get("views")]
            if len(known) >= self.fewest:
                usual = sum(one.facts["orders"] for one in known) / sum(one.facts["views"] for one in known)
                low, _ = ranges.poisson(orders)
                words = f"{1000 * orders / views:.2f} orders per 1,000 views, at least {1000 * low / views:.2f}; others {1000 * usual:.2f}"
                return Sign(rule, low / views > usual, words, 1 + low / views)
        rate = clicking(video)
        if rate is None:
            return Sign(rule, None, "neither orders nor clicks known for this video")
        clicked = [
            (one, value) for one, value in self._known[clicking] if one.id != video.id and _same_goal(one, video)
        ]
        held = [value for _, value in clicked]
        if len(held) < self.fewest:
            return Sign(rule, None, f"{rate:.2%} clicked; {len(held)} others to compare, {self.fewest} needed")
        place = _place(rate, held)
        clicks, shown = video.facts["clicks"], video.facts["shown"]
        usual = sum(one.facts["clicks"] for one, _ in clicked) / sum(one.facts["shown"] for one, _ in clicked)
        low = ranges.wilson(round(min(clicks, shown)), max(1, round(shown))).low or 0.0
        words = f"{rate:.2%} clicked, more than {place:.0%} of {len(held)} videos; all others {usual:.2%}"
        return Sign(rule, place >= self.share and low > usual, words, place)


def watch(video: Video) -> float | None:
    """Seconds watched a view."""
    return _part(video, "watched", "views")


def completion(video: Video) -> float | None:
    """Share of views that reached the end."""
    return _part(video, "completed", "views")


def clicking(video: Video) -> float | None:
    """Clicks a view, or a time an ad was shown."""
    return _part(video, "clicks", "shown")


def _part(video: Video, over: str, under: str) -> float | None:
    whole = video.facts.get(under)
    return video.facts[over] / whole if whole and over in video.facts else None


def _same_goal(one: Video, other: Video) -> bool:
    return one.traits.get("objective") == other.traits.get("objective")


def _place(own: float, others: Sequence[float]) -> float:
    """The share of others below; those equal count half."""
    return sum(1.0 if one < own else 0.5 if one == own else 0.0 for one in others) / len(others)


def _sentiment(looks: Looks) -> Sign:
    """Positive over negative beyond chance: the sign test, one-sided."""
    rule, told = AmplifyRule.SENTIMENT, looks.positive + looks.negative
    if not told:
        return Sign(rule, None, "no comment of it was checked that is positive or negative")
    by_chance = sum(math.comb(told, one) for one in range(looks.positive, told + 1)) / 2**told
    words = f"{looks.positive} positive, {looks.negative} negative of those checked"
    if by_chance > DOUBT and 0.5**told > DOUBT:
        return Sign(rule, None, f"{words}: too few to tell")
    return Sign(rule, by_chance <= DOUBT, words, 0.5 + (looks.positive / told) / 4)


def _demo(video: Video) -> Sign:
    shown, quality = video.traits.get("demo"), video.quality
    words = f"{shown.lower() if shown else 'demonstration not entered'}, quality {quality or 'not marked'}"
    if (shown and shown != DemoShown.FULL) or (quality is not None and quality < GOOD_QUALITY):
        return Sign(AmplifyRule.DEMO, False, words)
    met = True if shown and quality is not None else None
    return Sign(AmplifyRule.DEMO, met, words, 0.5)


def _cta(video: Video, looks: Looks) -> Sign:
    asked = video.traits.get("cta")
    links = {True: "links and codes OK", False: "links or codes to fix", None: "links and codes not reviewed"}
    words = f"{f'asks: {asked.lower()}' if asked else 'call to action not entered'}; {links[looks.links_ok]}"
    if asked == CtaKind.NONE or looks.links_ok is False:
        return Sign(AmplifyRule.CTA, False, words)
    return Sign(AmplifyRule.CTA, True if asked and looks.links_ok else None, words, 0.4)
