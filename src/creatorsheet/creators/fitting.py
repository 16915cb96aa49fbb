"""Audience fit: how much of a creator's audience a campaign wants, from what is known of it.

A campaign names whom it wants, and no shares; so in each dimension the fit is the share of the audience that is wanted. That
is the largest overlap Σ min(pᵢ, qᵢ) with any split of the wanted ones (`audience.fit`). Location counts twice as much as age or
gender, and interests, which few sources tell, half as much.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import floor

from creatorsheet.catalogue.creators.audience import Audience
from creatorsheet.catalogue.creators.choices import AudienceBase, AudienceDimension, VetoReason
from creatorsheet.catalogue.plan.choices import AudienceGender
from creatorsheet.creators.audience import LEAST_KNOWN, ROUNDING
from creatorsheet.creators.segments import ENDLESS, Slice, Wanted, Where, aims, overlapping, read
from creatorsheet.creators.vetted import Criterion, Part, Stop
from creatorsheet.kernel.words import listed

Dimension = AudienceDimension
WEIGHTS: Mapping[Dimension, int] = {
    Dimension.LOCATION: 4,
    Dimension.AGE: 2,
    Dimension.GENDER: 2,
    Dimension.INTERESTS: 1,
}
BASES = (AudienceBase.VIEWERS, AudienceBase.FOLLOWERS, AudienceBase.ENGAGED, None)
"""Among whom shares are counted, the best first: viewers are whom a post reaches. They are never added up."""

MOST = 1.01
"""What the shares of a dimension may add up to; beyond it one of them is wrong."""

WHOLE = 0.95
"""Part of an audience from which on nobody asks for the rest."""

ALIKE = 1e-9

NAMED: Mapping[Dimension, str] = {
    Dimension.LOCATION: "country",
    Dimension.AGE: "age",
    Dimension.GENDER: "gender",
    Dimension.INTERESTS: "interest",
}
ASK = "Could you send your audience by {} from TikTok's creator tools, that of viewers if you can?"
ASK_INTERESTS = "What else does your audience like to watch, in shares, if TikTok One shows you that?"


@dataclass(frozen=True)
class Reach:
    """How much of an audience is wanted in one dimension: between `low` and `high`, as shares.

    `told` is how much of the audience is known, `even` the share if people are spread evenly within bands of ages. With
    `trouble` the shares cannot be right, and nothing is told.
    """

    dimension: Dimension
    base: AudienceBase | None = None
    day: date | None = None
    low: float = 0.0
    high: float = 1.0
    told: float = 0.0
    even: float | None = None
    trouble: str = ""

    @property
    def counts(self) -> bool:
        """Whether enough is known to count it."""
        return not self.trouble and self.told >= LEAST_KNOWN - ALIKE

    @property
    def people(self) -> str:
        """Who was counted, and the verb for them."""
        return f"{str(self.base).lower()} are" if self.base else "audience is"


def reaches(
    rows: Iterable[Audience], unread: Mapping[int, frozenset[str]], wanted: Wanted, countries: Callable[[str], Where]
) -> dict[Dimension, Reach]:
    """What is known of an audience in each dimension that counts.

    Of each dimension and base the newest day counts, undated rows only where none is dated. Viewers are taken where at least
    half of them is known, else followers, else those who reacted. Rows whose dimension, base or day nobody can read are left
    out; a share that cannot be read is unknown.
    """
    dimensions = wanted.dimensions()
    found: defaultdict[Dimension, defaultdict[AudienceBase | None, list[Audience]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for row in rows:
        if row.dimension in dimensions and not unread.get(row.sheet_row, frozenset()) & {"dimension", "base", "as_of"}:
            found[row.dimension][row.base].append(row)
    known = {}
    for dimension in dimensions:
        if dimension in wanted.unread:
            known[dimension] = Reach(dimension)
            continue
        bases = found[dimension]
        all_ = [
            _reach(dimension, base, _newest(bases[base]), wanted, countries, unread) for base in BASES if base in bases
        ]
        enough = [one for one in all_ if one.counts]
        known[dimension] = next(iter(enough), max(all_, key=lambda one: one.told, default=Reach(dimension)))
    return known


def _newest(rows: Sequence[Audience]) -> list[Audience]:
    day = max((row.as_of for row in rows if row.as_of), default=None)
    return [row for row in rows if row.as_of == day]


def _reach(
    dimension: Dimension,
    base: AudienceBase | None,
    rows: Sequence[Audience],
    wanted: Wanted,
    countries: Callable[[str], Where],
    unread: Mapping[int, frozenset[str]],
) -> Reach:
    day = rows[0].as_of
    slices: dict[Slice, float] = {}
    for row in rows:
        if row.share is None or not row.segment or "share" in unread.get(row.sheet_row, ()):
            continue
        one = read(dimension, row.segment, wanted, countries)
        if not 0 <= row.share <= 1:
            return Reach(dimension, base, day, trouble=f"'{row.segment}' has a share of {row.share * 100:.0f} %")
        if slices.setdefault(one, row.share) != row.share:
            return Reach(dimension, base, day, trouble=f"'{row.segment}' has two different shares")
    if overlapping(slices):
        return Reach(dimension, base, day, trouble="some of the people stand in two rows")
    if dimension is Dimension.INTERESTS:
        return _liked(base, day, slices, wanted)
    total = sum(slices.values())
    if total > MOST + ALIKE:
        return Reach(dimension, base, day, trouble=f"the shares add up to {total * 100:.0f} %")
    return _shared(dimension, base, day, slices, wanted)


def _shared(
    dimension: Dimension, base: AudienceBase | None, day: date | None, slices: Mapping[Slice, float], wanted: Wanted
) -> Reach:
    """Slices that share an audience out among them."""
    told_of = frozenset[str]().union(*(one.members for one in slices))
    complete = aims(dimension, wanted) <= told_of
    rest = sum(share for one, share in slices.items() if one.rest)
    read_ = {one: share for one, share in slices.items() if one.members}
    told = sum(read_.values()) + (rest if complete else 0.0)
    strange = sum(share for one, share in slices.items() if not one.members and not one.rest)
    low = sum(share * one.least for one, share in read_.items())
    high = sum(share * one.most for one, share in read_.items()) + strange
    missing = 1 - told - strange
    if not complete and missing > ROUNDING:
        high += missing
    even = sum(share * (one.least if one.even is None else one.even) for one, share in read_.items())
    split = all(one.even is not None or one.least == one.most for one in read_)
    return Reach(dimension, base, day, min(low, 1.0), min(high, 1.0), min(told, 1.0), min(even, 1.0) if split else None)


def _liked(base: AudienceBase | None, day: date | None, slices: Mapping[Slice, float], wanted: Wanted) -> Reach:
    """Interests: people have several, so who likes one of them is at least the largest share and at most their sum."""
    liked = {one: share for one, share in slices.items() if one.least}
    told = len(liked) / len(wanted.interests)
    low = max(liked.values(), default=0.0)
    high = min(1.0, sum(liked.values())) if told == 1 else 1.0
    return Reach(Dimension.INTERESTS, base, day, low, high, told)


def audience_part(known: Mapping[Dimension, Reach], wanted: Wanted, also: Collection[Dimension] = ()) -> Part:
    """Audience fit as a score of 100: the weighted mean of the dimensions that count.

    What is not known of them is taken as none and as all of it wanted, so the score is a range; it holds the score whatever
    turns up. There is none while less than half of what counts is known. A dimension of which less than half is known counts
    as not known. `also` are dimensions to be asked for whatever is known of them.
    """
    if not known:
        if wanted.countries is None and wanted.where:
            return Part(Criterion.AUDIENCE, 100.0, 100.0, ("the campaign is for everybody",))
        return Part(Criterion.AUDIENCE, made_of=("the campaign does not say whom it is for",))
    weight = sum(WEIGHTS[one] for one in known)
    coverage = sum(WEIGHTS[one.dimension] * min(one.told, 1.0) for one in known.values() if one.counts) / weight
    asks = tuple(_asks(known, wanted, also))
    made_of = tuple(_said(one, wanted) for one in known.values())
    if coverage < LEAST_KNOWN - ALIKE:
        few = f"{coverage * 100:.0f} % of what counts is known; {LEAST_KNOWN * 100:.0f} % are needed"
        return Part(Criterion.AUDIENCE, made_of=(few, *made_of), asks=asks)
    low = sum(WEIGHTS[one.dimension] * (one.low if one.counts else 0.0) for one in known.values()) / weight
    high = sum(WEIGHTS[one.dimension] * (one.high if one.counts else 1.0) for one in known.values()) / weight
    return Part(Criterion.AUDIENCE, round(low * 100, 6), round(high * 100, 6), made_of, asks)


def _asks(known: Mapping[Dimension, Reach], wanted: Wanted, also: Collection[Dimension]) -> Iterator[str]:
    """What to ask: the dimensions that creator tools show in one question, a mistake and the interests by themselves."""
    wanting = [one for one in known.values() if one.dimension in also or _open(one, wanted)]
    plain = [NAMED[one.dimension] for one in wanting if not one.trouble and one.dimension is not Dimension.INTERESTS]
    if plain:
        yield ASK.format(listed(plain))
    for one in wanting:
        if one.trouble:
            yield f"Could you check your audience by {NAMED[one.dimension]} once more? By what we have, {one.trouble}."
        elif one.dimension is Dimension.INTERESTS:
            yield ASK_INTERESTS


def _open(one: Reach, wanted: Wanted) -> bool:
    """Whether the creator could tell more of a dimension."""
    full = one.low == one.high and one.counts
    return one.dimension not in wanted.unread and (bool(one.trouble) or not (full or one.told >= WHOLE))


def _said(one: Reach, wanted: Wanted) -> str:
    """A dimension in a few words: in DE and AT 62 % (viewers, 2026-10-01)."""
    what = _aim(one.dimension, wanted)
    if one.dimension in wanted.unread:
        return f"{NAMED[one.dimension]}: what the campaign wants cannot be read"
    if one.trouble:
        return f"{what}: not told, {one.trouble}"
    if not one.counts:
        return f"{what}: not known" if not one.told else f"{what}: only {percent(one.told)} of the audience is known"
    low, high = percent(one.low), percent(one.high)
    share = low if low == high else f"{low} to {high}"
    if one.even is not None and one.dimension is Dimension.AGE and one.low < one.even < one.high:
        share += f", {percent(one.even)} if evenly split"
    about = [str(one.base).lower() if one.base else "of whom is not said", str(one.day) if one.day else "not dated"]
    return f"{what} {share} ({', '.join(about)})"


def _aim(dimension: Dimension, wanted: Wanted) -> str:
    if dimension is Dimension.LOCATION:
        return f"in {wanted.where}"
    if dimension is Dimension.AGE and wanted.ages:
        first, last = wanted.ages
        return f"{first} and older" if last >= ENDLESS else f"{first} to {last} years old"
    if dimension is Dimension.GENDER:
        return "women" if wanted.gender is AudienceGender.WOMEN else "men"
    return f"into {' or '.join(sorted(wanted.interests))}"


def gate(reach: Reach | None, limit: float, where: str) -> Stop | str | None:
    """Whether enough of an audience is where the campaign sells: a stop where it cannot be, a caution where nobody can tell.

    Exactly the limit passes. Nothing is said of an audience of which nothing is known; it is asked for anyway.
    """
    if reach is None or reach.trouble or not (reach.told or reach.high < 1):
        return None
    if reach.low >= limit - ALIKE:
        return None
    needed = f"{percent(limit)} are needed"
    if reach.high < limit - ALIKE:
        most = "" if reach.low == reach.high else "at most "
        return Stop(VetoReason.AUDIENCE, f"{most}{percent(reach.high)} of the {reach.people} in {where}; {needed}")
    shares = f"{percent(reach.low)} to {percent(reach.high)}"
    return f"{shares} of the {reach.people} in {where}; {needed}"


def percent(share: float) -> str:
    """A share as a percentage, cut after one decimal, so that what is under a limit is never written like it.

    >>> percent(0.62), percent(0.2997), percent(0.3)
    ('62 %', '29.9 %', '30 %')
    """
    return f"{floor(share * 1000 + 1e-6) / 10:g} %"
