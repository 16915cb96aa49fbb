"""Maturity: which part of its views a video has at an age, by what finished videos had, and where young ones are heading."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray
from scipy import special

from creatorsheet.kernel.unanswered import Unanswered
from creatorsheet.kernel.words import counted
from creatorsheet.results.ages import Figure, How, at
from creatorsheet.results.captures import Read
from creatorsheet.results.ranges import DRAWS, SEED, TAIL, Range

CAMPAIGNS = 5
"""Finished campaigns under which nothing is projected."""

RIPE = 0.2
"""The part of its final views under which a video is not projected."""

Numbers = NDArray[np.float64]


def factors(triangle: Numbers, weights: Numbers | None = None) -> Numbers:
    """Chain-ladder factors from each age to the next: totals by totals over the rows known at both (Mack 1993).

    A row is a video, a column an age, NaN where a figure is not known. With `weights`, a row of them for each of several
    draws, a row of factors for each. NaN where no row is known at both ages or all begin at 0.
    """
    sure = np.isfinite(triangle[:, :-1]) & np.isfinite(triangle[:, 1:])
    many: Numbers = np.ones((1, len(triangle))) if weights is None else weights
    then, later = (many @ np.where(sure, part, 0.0) for part in (triangle[:, :-1], triangle[:, 1:]))
    found: Numbers = np.divide(later, then, out=np.full(then.shape, np.nan), where=then > 0)
    return found[0] if weights is None else found


def to_come(steps: Numbers) -> Numbers:
    """What a figure at each age is multiplied by until the last."""
    found: Numbers = np.multiply.accumulate(steps[..., ::-1], axis=-1)[..., ::-1]
    return found


@dataclass(frozen=True)
class Post:
    """A video of a finished campaign: its views by age, and the sheet rows among them that are doubtful."""

    campaign: str
    known: Sequence[Read]
    odd: Collection[int] = ()


@dataclass(frozen=True)
class Share:
    """The part of its final views that a video has at an age, with its range, and from how many videos and campaigns."""

    age: timedelta
    value: float
    range: Range
    videos: int
    campaigns: int


@dataclass(frozen=True)
class Projection:
    """Where a video is heading: views at the end of the period, with a 95 % range for this one video.

    `then` is what it had at `age`, the part `mature` of the whole. `logs` are of what `videos` finished videos of `campaigns`
    campaigns were multiplied by from that age on: at least, and at most. `alike` is the part of their variance that lies
    between campaigns, which all videos of one campaign share.
    """

    value: float
    low: float
    high: float
    then: float
    age: timedelta
    mature: float
    videos: int
    campaigns: int
    logs: tuple[Logs, ...] = ()
    alike: float = 0.0


@dataclass(frozen=True)
class Logs:
    """Mean and standard deviation of the logs of what finished videos were multiplied by."""

    mean: float
    spread: float

    def end(self, side: int, videos: int) -> float:
        """The upper (1) or lower (-1) end of the range of one more such factor beside so many (Student's t)."""
        reach = float(special.stdtrit(videos - 1, 1 - TAIL)) * self.spread * math.sqrt(1 + 1 / videos)
        return math.exp(self.mean + side * reach)


def _logs(factors_: Sequence[float]) -> Logs:
    found = np.log(factors_)
    return Logs(float(found.mean()), float(found.std(ddof=1)))


def _alike(logs: Numbers, campaigns: Sequence[str]) -> float:
    """The part of the variance that lies between campaigns (intraclass correlation from an analysis of variance)."""
    _, of = np.unique(np.array(campaigns), return_inverse=True)
    sizes = np.bincount(of)
    groups, number = len(sizes), len(logs)
    if number <= groups:
        return 0.0
    means = np.bincount(of, logs) / sizes
    between = float((sizes * (means - logs.mean()) ** 2).sum()) / (groups - 1)
    within = float(((logs - means[of]) ** 2).sum()) / (number - groups)
    size = (number - float((sizes**2).sum()) / number) / (groups - 1)
    shared = max(0.0, (between - within) / size)
    return shared / (shared + within) if shared else 0.0


class Curve:
    """How views ripen until the end of a period, told by videos of finished campaigns with one objective."""

    def __init__(self, finished: Sequence[Post], period: timedelta) -> None:
        """A finished video counts where its views at the end of the period are sure: read, or between two captures."""
        self.period = period
        ends = ((post, _sure(post, period)) for post in finished)
        self._ended = [(post, end) for post, end in ends if end and end.value > 0]

    @property
    def campaigns(self) -> int:
        """How many campaigns the finished videos are of."""
        return len({post.campaign for post, _ in self._ended})

    def shares(self, ages: Sequence[timedelta]) -> list[Share]:
        """The curve at some ages before the end, by chain ladder; the range is of totals when videos are drawn again
        (bootstrap, fixed seed). An age is left out where too few campaigns know it."""
        ages = [age for age in ages if age < self.period]
        enough = [age for age in ages if len({post.campaign for post, _, _ in self._from(age)}) >= CAMPAIGNS]
        if not enough:
            return []
        rows = [[*(_sure(post, age) for age in enough), end] for post, end in self._ended]
        triangle = np.array([[math.nan if cell is None else cell.value for cell in row] for row in rows])
        source, count = np.random.default_rng(SEED), len(triangle)
        draws = source.multinomial(count, np.full(count, 1 / count), size=DRAWS).astype(float)
        drawn = 1 / to_come(factors(triangle, draws))
        low, high = np.nanquantile(drawn, (TAIL, 1 - TAIL), axis=0)
        whole = 1 / to_come(factors(triangle))
        held = [self._from(age) for age in enough]
        return [
            Share(
                age,
                float(whole[i]),
                Range(float(low[i]), float(high[i])),
                len(held[i]),
                len({post.campaign for post, _, _ in held[i]}),
            )
            for i, age in enumerate(enough)
        ]

    def projected(self, known: Sequence[Read], odd: Collection[int] = ()) -> Projection:
        """Where a video is heading from its newest capture. Raises Unanswered where that cannot be told.

        The figure is what it had by the chain-ladder factor. The range is that of one more video beside the finished
        ones: each of these is one observation, whatever its views, and the logs of what they were multiplied by spread
        about their mean. What they had at that age is mostly known between two captures only, so that the range reaches
        from the most to the least they can have had. A video whose end is known is itself. Views cannot fall, so no end
        lies below what was read.
        """
        newest = next((one for one in reversed(known) if one.row not in odd), None)
        if newest is None or newest.value <= 0:
            raise Unanswered("Nobody has read its views yet." if newest is None else "It has no views yet.")
        ended = at(known, self.period, odd)
        if ended is not None and not ended.doubtful:
            return Projection(ended.value, ended.value, ended.value, ended.value, newest.age, 1.0, 0, 0)
        if newest.age >= self.period:
            raise Unanswered("It was first read after the period.")
        held = [(post, then, end) for post, then, end in self._from(newest.age, timedelta(0)) if then.low > 0]
        campaigns = len({post.campaign for post, _, _ in held})
        if campaigns < CAMPAIGNS:
            raise Unanswered(
                f"{counted(campaigns, 'finished campaign')} with this objective {'has' if campaigns == 1 else 'have'}"
                f" videos read both about this age and at the end of the period; {CAMPAIGNS} are needed."
            )
        factor = float(factors(np.array([[then.value, end] for _, then, end in held]))[0])
        if 1 / factor < RIPE:
            raise Unanswered(
                f"At this age a video has {1 / factor:.0%} of its views; from {RIPE:.0%} on it is projected."
            )
        least, most = (
            _logs([end / one for one, end in pairs])
            for pairs in zip(*(((then.high, end), (then.low, end)) for _, then, end in held), strict=True)
        )
        alike = _alike(np.log([end / then.value for _, then, end in held]), [post.campaign for post, _, _ in held])
        read, n = float(newest.value), len(held)
        value = read * max(1.0, factor)
        low = min(read * max(1.0, least.end(-1, n)), value)
        high = max(read * max(1.0, most.end(1, n)), value)
        return Projection(value, low, high, read, newest.age, min(1.0, 1 / factor), n, campaigns, (least, most), alike)

    def _from(self, age: timedelta, off: timedelta | None = None) -> list[tuple[Post, Figure, float]]:
        """Finished videos with their views at an age and at the end, where both are sure and there were any."""
        parts = ((post, _sure(post, age, off), end) for post, end in self._ended)
        return [(post, then, end.value) for post, then, end in parts if then and then.value > 0]


def together(parts: Sequence[Projection]) -> Range:
    """The range of the sum of projections of one campaign: drawn together (fixed seed), for all rest on the same finished
    videos, and videos of one campaign ripen alike as far as those of finished campaigns did."""
    source = np.random.default_rng(SEED)
    open_ones = [one for one in parts if one.videos]
    whole = np.full(DRAWS, float(sum(one.value for one in parts if not one.videos)))
    if open_ones:
        fewest = min(one.videos for one in open_ones)
        common, scale = source.standard_normal(DRAWS), np.sqrt((fewest - 1) / source.chisquare(fewest - 1, DRAWS))
        part = source.random(DRAWS)
        few = min(one.campaigns for one in open_ones)
        shared = source.standard_t(few - 1, DRAWS) * math.sqrt(1 + 1 / few)
        for one in open_ones:
            least, most = one.logs
            mean, spread = (
                least_ + part * (most_ - least_)
                for least_, most_ in ((least.mean, most.mean), (least.spread, most.spread))
            )
            own = (common / math.sqrt(one.videos) + source.standard_normal(DRAWS)) * scale
            off = math.sqrt(1 - one.alike) * own + math.sqrt(one.alike) * shared
            whole += one.then * np.maximum(1.0, np.exp(mean + spread * off))
    low, high = np.quantile(whole, (TAIL, 1 - TAIL))
    value = sum(one.value for one in parts)
    return Range(min(float(low), value), max(float(high), value))


def _sure(post: Post, age: timedelta, off: timedelta | None = None) -> Figure | None:
    """A finished video's views at an age: read near it or between two captures, neither of them doubtful."""
    found = at(post.known, age, post.odd, off=off)
    return found if found and found.how is not How.LATE and not found.doubtful else None
