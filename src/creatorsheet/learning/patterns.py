"""Patterns: which kinds of hooks, openings, lengths and so on did better than the other videos of the same creators.

An association, not a cause: nobody drew lots over who films what. Every kind that is looked at counts in the correction for
many looks, whether it is told or not.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from creatorsheet.catalogue.traits import CONCEPT, CREATIVE, Trait, Whose
from creatorsheet.learning import openings
from creatorsheet.learning.contrasts import Ground, adjusted
from creatorsheet.learning.record import Video
from creatorsheet.learning.response import Response

FALSE = 0.10
"""Of all patterns told as such, so many may be chance."""

FEWEST_CREATORS = 3
"""Creators who made videos both of the kind and of another."""

TOGETHER = 0.8
"""From this share on a kind goes together with a kind of another trait."""

LINE = Trait("line", "Opening line", Whose.VIDEO)
DELIVERY = Trait("delivery", "Delivery on camera", Whose.VIDEO)
LOOKED_AT = (CREATIVE[0], LINE, *CREATIVE[1:], DELIVERY)


class Standing(Enum):
    """What can be said of a kind."""

    HOLDS = "holds"
    HINT = "hint"
    NOTHING = "nothing"
    ALONE = "alone"
    UNCOMPARED = "uncompared"
    FEW = "few"


RANKS = {one: at for at, one in enumerate(Standing)}


@dataclass(frozen=True)
class Pattern:
    """One kind of a trait. `ratio` is its typical figure over that of other videos of the same creators, None where it cannot
    be compared. `videos` have it, of `creators`; `compared` of them also made others. `false` is the chance corrected for all
    looks. `against` is the other kind where there are only two; `along` what goes together with it, so that the two cannot be
    told apart well; `same` kinds of other traits that the very same videos have."""

    trait: Trait
    kind: str
    videos: int
    creators: tuple[str, ...]
    compared: int
    standing: Standing
    ratio: float | None = None
    low: float | None = None
    high: float | None = None
    false: float | None = None
    against: str = ""
    along: str = ""
    same: tuple[tuple[Trait, str], ...] = ()

    @property
    def told(self) -> bool:
        """Whether it has a figure."""
        return self.ratio is not None


@dataclass(frozen=True)
class Found:
    """All kinds of all traits, the surest first, and how many were looked at. `lines` are all opening lines, also those that
    stand for the same videos as another kind."""

    patterns: tuple[Pattern, ...]
    lines: tuple[Pattern, ...]
    looks: int

    def of(self, *standings: Standing) -> tuple[Pattern, ...]:
        """Those of which so much can be said."""
        return tuple(one for one in self.patterns if one.standing in standings)


def kinds(videos: Sequence[Video]) -> list[dict[Trait, str]]:
    """The kind of each video by trait, and its concept; what nobody entered is left out."""
    lines = openings.grouped(one.opening_line for one in videos)
    found = []
    for one in videos:
        held = {trait: one.traits[trait.key] for trait in (CONCEPT, *CREATIVE) if trait.key in one.traits}
        if one.opening_line in lines:
            held[LINE] = lines[one.opening_line]
        if one.delivery and 1 <= one.delivery <= 5:
            held[DELIVERY] = (
                "Strong, 4 or 5" if one.delivery > 3 else "Middling, 3" if one.delivery == 3 else "Weak, 1 or 2"
            )
        found.append(held)
    return found


def patterns(videos: Sequence[Video], response: Response, fewest: int) -> Found:
    """Every kind of every trait. `fewest` videos of the kind, and of others, are needed of creators who made both."""
    scored = [(one, value) for one in videos if (value := response.log(one)) is not None]
    held = kinds([one for one, _ in scored])
    every = [one for trait in LOOKED_AT for one in _of_trait(trait, scored, held, fewest)]
    looked = _merged([one for one in every if one.told], held)
    false = adjusted([one.false or 0.0 for one in looked.values()])
    settled = {key: _judged(one, share) for (key, one), share in zip(looked.items(), false, strict=True)}
    lines = [
        replace(settled[_rows(one, held)], trait=LINE, kind=one.kind, same=()) if one.told else one
        for one in every
        if one.trait == LINE
    ]
    told = [one if one.same else replace(one, along=_along(one, held)) for one in settled.values()]
    untold = [one for one in every if not one.told]
    return Found(tuple(sorted([*told, *untold], key=_order)), tuple(sorted(lines, key=_order)), len(told))


def _rows(one: Pattern, held: Sequence[Mapping[Trait, str]]) -> tuple[int, ...]:
    """Which videos have the kind."""
    return tuple(at for at, kind in enumerate(held) if kind.get(one.trait) == one.kind)


def _merged(told: Sequence[Pattern], held: Sequence[Mapping[Trait, str]]) -> dict[tuple[int, ...], Pattern]:
    """Kinds that the same videos have, and no others, are one look: the first stands for all, the others are named."""
    firsts: dict[tuple[int, ...], Pattern] = {}
    for one in told:
        key = _rows(one, held)
        first = firsts.get(key)
        firsts[key] = replace(first, same=(*first.same, (one.trait, one.kind))) if first else one
    return firsts


def _order(one: Pattern) -> tuple[int, float, int, str, str]:
    gain = abs(math.log(one.ratio)) if one.ratio else 0.0
    return RANKS[one.standing], -gain, -one.videos, one.trait.title, one.kind


def _judged(one: Pattern, false: float) -> Pattern:
    apart = one.low is not None and one.high is not None and not one.low <= 1.0 <= one.high
    standing = Standing.HOLDS if apart and false <= FALSE else Standing.HINT if apart else Standing.NOTHING
    return replace(one, false=false, standing=standing)


def _of_trait(
    trait: Trait, scored: Sequence[tuple[Video, float]], held: Sequence[Mapping[Trait, str]], fewest: int
) -> list[Pattern]:
    rows = [(video, value, kind[trait]) for (video, value), kind in zip(scored, held, strict=True) if trait in kind]
    if not rows:
        return []
    ground = Ground(
        [value for _, value, _ in rows], [one.creator for one, *_ in rows], [one.campaign for one, *_ in rows]
    )
    made = Counter(video.creator for video, *_ in rows)
    found = [_of_kind(trait, kind, rows, made, ground, fewest) for kind in dict.fromkeys(kind for *_, kind in rows)]
    if len(found) == 2 and all(one.told for one in found):  # the one is the other turned round
        better, worse = sorted(found, key=lambda one: -(one.ratio or 0.0))
        return [replace(better, against=worse.kind)]
    return found


def _of_kind(
    trait: Trait,
    kind: str,
    rows: Sequence[tuple[Video, float, str]],
    made: Mapping[str, int],
    ground: Ground,
    fewest: int,
) -> Pattern:
    is_kind = np.array([one == kind for *_, one in rows])
    mine = Counter(video.creator for video, _, one in rows if one == kind)
    both = {who for who, count in mine.items() if count < made[who]}
    videos, others = sum(mine[who] for who in both), sum(made[who] - mine[who] for who in both)
    bare = Pattern(trait, kind, int(is_kind.sum()), tuple(mine), len(both), Standing.FEW)
    if not both:
        return replace(bare, standing=Standing.ALONE if len(mine) == 1 else Standing.UNCOMPARED)
    if len(mine) == 1:
        return replace(bare, standing=Standing.ALONE)
    if len(both) < FEWEST_CREATORS or min(videos, others) < fewest:
        return bare
    contrast = ground.contrast(is_kind)
    if contrast is None:
        return replace(bare, standing=Standing.UNCOMPARED)
    return replace(
        bare,
        ratio=math.exp(contrast.value),
        low=math.exp(max(contrast.low, -50.0)),
        high=math.exp(min(contrast.high, 50.0)),
        false=contrast.chance,
    )


def _along(one: Pattern, held: Sequence[Mapping[Trait, str]]) -> str:
    """A kind of another trait that most of its videos have and most others have not: the two cannot be told apart well."""
    mine = [kind for kind in held if kind.get(one.trait) == one.kind]
    rest = [kind for kind in held if one.trait in kind and kind[one.trait] != one.kind]
    for trait in (CONCEPT, *LOOKED_AT):
        with_it = Counter(kind[trait] for kind in mine if trait in kind)
        if trait == one.trait or not with_it:
            continue
        kind, count = with_it.most_common(1)[0]
        elsewhere = sum(other.get(trait) == kind for other in rest)
        if count >= TOGETHER * len(mine) and elsewhere <= len(rest) / 2:
            return f"{count} of {len(mine)} are also {trait.title.lower()}: {kind}"
    return ""
