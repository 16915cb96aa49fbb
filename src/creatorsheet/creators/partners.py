"""Past partnerships of a creator: for rivals, not disclosed, inaccurate, unnatural, and too many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from creatorsheet.catalogue.creators.choices import Judgement, YesNoUnsure
from creatorsheet.catalogue.creators.partnerships import Partnership
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.creators.vetted import Habits
from creatorsheet.kernel.captions import folded
from creatorsheet.kernel.words import counted, listed

YEAR = 365
"""Days for which a hidden advertisement speaks against a creator."""

SHOWN = 3
TODAY = "today"
"""What happens on the day that counts where a campaign has no start."""


class Against(Enum):
    """What speaks against a partnership; the gravest first."""

    RIVAL = "a competitor"
    HIDDEN = "not disclosed"
    WRONG = "inaccurate about the product"


@dataclass(frozen=True)
class Past:
    """One past brand deal: a row of Partnerships, or a sponsored video that stands in no such row."""

    brand: str
    day: date | None
    rival: YesNoUnsure | None = None
    natural: Judgement | None = None
    accurate: Judgement | None = None
    disclosed: Judgement | None = None


@dataclass(frozen=True)
class Doubt:
    """What speaks against one past brand deal."""

    past: Past
    reasons: tuple[Against, ...]

    def said(self, start: date, event: str = "the start") -> str:
        """The deal in a few words: Dewly on 2026-03-20 (a competitor, 21 days before the start)."""
        reasons = [
            f"{one.value}, {_distance(self.past.day, start, event)}"
            if one is Against.RIVAL and self.past.day
            else one.value
            for one in self.reasons
        ]
        when = f"on {self.past.day}" if self.past.day else "on an unknown day"
        return f"{self.past.brand} {when} ({', '.join(reasons)})"


def _distance(day: date, start: date, event: str) -> str:
    days = (start - day).days
    if not days:
        return event if event == TODAY else f"on the day of {event}"
    return f"{counted(abs(days), 'day')} {'before' if days > 0 else 'after'} {event}"


def brand(name: str | None) -> str:
    """A brand's name as it is compared: small letters and digits alone, without accents.

    >>> brand("L'Oréal Paris"), brand("LOREAL paris")
    ('lorealparis', 'lorealparis')
    """
    return "".join(sign for sign in folded(name or "") if sign.isalnum())


def pasts(
    partnerships: Iterable[Partnership], videos: Sequence[Video], day_of: Callable[[Video], date | None]
) -> list[Past]:
    """The past brand deals of one creator, each once: a sponsored video whose row, or whose brand and day, stands in
    Partnerships is that partnership. `day_of` tells the day a video was posted on."""
    found, told = [], set[object]()
    by_row = {one.id: one for one in videos if one.id}
    for row in partnerships:
        if not row.brand:
            continue
        video = by_row.get(row.video or "")
        day = row.promoted_on or (day_of(video) if video else None)
        told |= {row.video, (brand(row.brand), day)} - {None}
        found.append(Past(row.brand, day, row.competitor, row.natural, row.accurate, row.disclosed))
    for one in videos:
        if one.sponsored is not YesNoUnsure.YES or not one.brand or (one.id and one.id in told):
            continue
        day = day_of(one)
        if (brand(one.brand), day) not in told:
            told.add((brand(one.brand), day))
            found.append(Past(one.brand, day))
    return sorted(set(found), key=lambda one: (one.day or date.min, brand(one.brand), repr(one)))


def is_rival(past: Past, rivals: frozenset[str]) -> bool:
    """Whether a brand is a direct competitor: somebody said so, or Lists has it and nobody denied it."""
    return past.rival is YesNoUnsure.YES or (past.rival is not YesNoUnsure.NO and brand(past.brand) in rivals)


def doubts(
    found: Sequence[Past], rivals: frozenset[str], start: date, days: int, today: date, end: date | None = None
) -> Iterator[Doubt]:
    """The deals that speak against a creator. A rival does from `days` before the campaign's start to its end, both days
    included; a hidden advertisement for a year; a wrong explanation always. `rivals` are names as `brand` has them.
    """
    last = end or date.max
    for one in found:
        reasons = []
        if one.day and is_rival(one, rivals) and (start - one.day).days <= days and one.day <= last:
            reasons.append(Against.RIVAL)
        if one.disclosed is Judgement.NO and (one.day is None or one.day >= today - timedelta(YEAR)):
            reasons.append(Against.HIDDEN)
        if one.accurate is Judgement.NO:
            reasons.append(Against.WRONG)
        if reasons:
            yield Doubt(one, tuple(reasons))


def told(found: Sequence[Doubt], start: date, event: str = "the start") -> str:
    """The doubts in one sentence, the newest first; more than three are counted. `event` is what happens on `start`."""
    newest = sorted(found, key=lambda one: one.past.day or date.min, reverse=True)
    return listed([one.said(start, event) for one in newest], most=SHOWN)


def undated(found: Iterable[Past], rivals: frozenset[str]) -> list[str]:
    """Rivals somebody worked for on a day that nobody knows."""
    return sorted({one.brand for one in found if one.day is None and is_rival(one, rivals)})


def cautions(found: Sequence[Past], habits: Habits, limit: float) -> Iterator[str]:
    """What else is to be thought of: too much advertising, deals that did not feel natural, ads that do worse than usual."""
    if habits.sponsored_share is not None and habits.sponsored_share > limit:
        verb = "is" if habits.sponsored == 1 else "are"
        share = f"{habits.sponsored:,} of {counted(habits.videos, 'recent video')} {verb} sponsored"
        yield f"{share}; the limit is {limit * 100:g} %"
    seen = [one.natural for one in found if one.natural not in (None, Judgement.UNSEEN)]
    stiff = seen.count(Judgement.NO)
    if stiff and 2 * stiff >= len(seen):
        yield f"{stiff} of {counted(len(seen), 'partnership')} judged did not feel natural"
    if habits.lift and habits.lift[2] < 1:
        middle, low, high = (f"{one * 100:.0f} %" for one in habits.lift)
        yield f"sponsored videos get {middle} of the usual views ({low} to {high})"
