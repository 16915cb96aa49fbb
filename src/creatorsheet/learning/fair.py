"""Fair comparison: where each creator of a campaign stands among others hired for the same role, and how sure that is."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from creatorsheet.catalogue.metric import Better
from creatorsheet.catalogue.settings import Settings
from creatorsheet.kernel.words import counted
from creatorsheet.learning import shrunk
from creatorsheet.learning.fitted import Fitted, fitted
from creatorsheet.learning.measure import Kind, Measure, measure_of, variance
from creatorsheet.learning.measured import Lacking, Sample, sample
from creatorsheet.learning.peers import Peers, found, near
from creatorsheet.learning.record import Record, Work
from creatorsheet.results import ranges
from creatorsheet.results.judging import chance
from creatorsheet.results.peers import percentile
from creatorsheet.results.proposals import ENOUGH

SURE = 0.975
"""From which chance on a creator is clearly better, or clearly worse, than the median of its peers: 95 % on both sides."""


@dataclass(frozen=True)
class Judged:
    """A creator's work in a campaign beside its peers. Money is in the campaign's currency; only mature posts count.

    `spend` is what they cost, `events` what they brought; a cost per event is the one by the other. `value` with `low` and `high` (95 %) is what the work itself says, `shrunk` with its own ends what it says once drawn toward
    the peers as far as chance asks. `percentile` is the share of peers that `shrunk` beats, `better` how likely it is better
    than their median, `meets` how likely the target is met. `quartiles` are those of true figures
    in that role.

    `reason` says why it is not compared, "" where it is: then percentile and better are None, while meets is given wherever
    there is anything to tell it from. `remedy` says what would do.
    """

    work: Work
    measure: Measure | None
    peers: Peers
    posts: int = 0
    spend: float | None = None
    events: int | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    shrunk: float | None = None
    shrunk_low: float | None = None
    shrunk_high: float | None = None
    quartiles: tuple[float, float, float] | None = None
    percentile: float | None = None
    better: float | None = None
    meets: float | None = None
    reason: str = ""
    remedy: str = ""

    @property
    def level(self) -> str:
        """What all peers share: Nano · generating TikTok Shop sales · tutorial · any pay."""
        return self.peers.title

    @property
    def compared(self) -> bool:
        """Whether it has a place among its peers."""
        return not self.reason

    @property
    def clear(self) -> int:
        """1 where its own range lies wholly on the better side of the role's median and it is as surely better once drawn toward
        the peers, which allows for how many are looked at; -1 on the worse side likewise; else 0."""
        if self.quartiles is None or self.measure is None or self.low is None or self.better is None:
            return 0
        middle, high = self.quartiles[1], math.inf if self.high is None else self.high
        side = 1 if self.low > middle else -1 if high < middle else 0
        side = side if self.measure.better is Better.HIGH else -side
        return side if (self.better if side > 0 else 1 - self.better) >= SURE else 0


@dataclass(frozen=True)
class Comparison:
    """A campaign's creators held against their peers; `unrated` works were left out for want of an exchange rate."""

    campaign: str
    measure: Measure | None
    creators: tuple[Judged, ...]
    unrated: int = 0


def judged(record: Record, settings: Settings) -> Mapping[tuple[str, str], Judged]:
    """Every creator of every campaign by (campaign, creator), in the order of the record."""
    campaigns = dict.fromkeys(one.campaign for one in record.works)
    return {
        (campaign, one.work.creator): one
        for campaign in campaigns
        for one in comparison(record, settings, campaign).creators
    }


def comparison(record: Record, settings: Settings, campaign: str) -> Comparison:
    """The creators of one campaign, by its primary metric."""
    members = [one for one in record.works if one.campaign == campaign]
    measure = measure_of(members[0].target) if members else None
    if measure is None:
        told = [
            Judged(one, None, Peers(), reason=f"{one.target.metric.title.lower()} are known of whole campaigns only")
            for one in members
        ]
        return Comparison(campaign, None, tuple(told))
    objective = members[0].traits.get("objective", "")
    pool = [one for one in near(record, campaign) if one.traits.get("objective", "") == objective]
    said = {id(one): sample(one, measure) for one in pool}
    samples = {key: one for key, one in said.items() if isinstance(one, Sample)}
    able = [one for one in pool if objective and id(one) in samples and _speaks(samples[id(one)], measure)]
    peers = found(members, able, settings.minimum_peers)
    judging = _Judging(measure, samples, able, settings)
    told = [judging.judge(one, said[id(one)], peers[one.creator]) for one in members]
    unrated = sum(one.rate is None for one in pool if measure.money and one.mature)
    return Comparison(campaign, measure, tuple(told), unrated)


def _speaks(held: Sample, measure: Measure) -> bool:
    return measure.kind is Kind.EVENTS or held.level is not None


class _Judging:
    """Judges the works of one campaign; what is told from a group of peers is told once."""

    def __init__(
        self, measure: Measure, samples: Mapping[int, Sample], able: Sequence[Work], settings: Settings
    ) -> None:
        self.measure, self.samples, self.settings = measure, samples, settings
        each = [samples[id(one)].each for one in able]
        self.noise = shrunk.within(each, fewest=3) if measure.kind is Kind.POSTS else None
        self._fits: dict[frozenset[int], Fitted | None] = {}

    def judge(self, work: Work, held: Sample | Lacking, peers: Peers) -> Judged:
        """One creator: its own figure and range, the same drawn toward its peers, and its place among them."""
        if isinstance(held, Lacking):
            return Judged(work, self.measure, peers, work.mature, reason=held.reason, remedy=held.remedy)
        fit = self._fit(peers)
        own = self._own(work, held, peers, fit)
        reason, remedy = self._too_little(work, held, peers, fit)
        told = replace(own, reason=reason, remedy=remedy)
        if fit is None or not _speaks(held, self.measure):
            return replace(told, meets=chance(work.group, work.target))
        return self._beside(told, fit, held)

    def _fit(self, peers: Peers) -> Fitted | None:
        if not peers.enough:
            return None
        pool = [*peers.works, *peers.own]
        key = frozenset(map(id, pool))
        if key not in self._fits:
            self._fits[key] = fitted(self.measure, {id(one): self.samples[id(one)] for one in pool}, self.noise)
        return self._fits[key]

    def _own(self, work: Work, held: Sample, peers: Peers, fit: Fitted | None) -> Judged:
        rate = self._rate(work)
        low: float | None = None
        high: float | None = None
        if self.measure.kind is Kind.EVENTS:
            found = ranges.cost_per(held.spend, held.events or 0)
            low, high = found.low, found.high
        elif held.level is not None:
            noise = fit.noise if fit else self.noise
            spread = held.variance
            if spread is None and noise is not None:
                spread = variance(self.measure, noise, held.posts)
            if spread is not None:
                low, high = map(self.measure.back, shrunk.Level(held.level, spread).ends)
        value, low, high = (None if one is None else one / rate for one in (held.value, low, high))
        spend = held.spend / (work.rate or 1.0)
        return Judged(work, self.measure, peers, held.posts, spend, held.events, value, low, high)

    def _beside(self, told: Judged, fit: Fitted, held: Sample) -> Judged:
        measure, rate = self.measure, self._rate(told.work)
        mine = fit.posterior(held)
        others = [fit.middles[id(one)] for one in told.peers.works]
        limit = measure.limit(told.work.target)
        place = better = None
        if told.compared:
            place = percentile(mine.middle, others, measure.better, self.settings.minimum_peers)
            below = mine.below(median(others))
            better = below if measure.better is Better.LOW else 1 - below
        meets = None
        if limit is not None and (measure.kind is Kind.EVENTS or measure.possible(limit * rate)):
            below = mine.below(fit.onto(limit * rate))
            meets = below if measure.better is Better.LOW else 1 - below
        low, middle, high = (fit.back(one) / rate for one in (mine.ends[0], mine.middle, mine.ends[1]))
        return replace(
            told,
            shrunk=middle,
            shrunk_low=low,
            shrunk_high=high,
            quartiles=(fit.quartiles[0] / rate, fit.quartiles[1] / rate, fit.quartiles[2] / rate),
            percentile=place,
            better=better,
            meets=meets,
        )

    def _rate(self, work: Work) -> float:
        """What the campaign's amounts are multiplied by to compare them."""
        return (work.rate or 1.0) if self.measure.money else 1.0

    def _too_little(self, work: Work, held: Sample, peers: Peers, fit: Fitted | None) -> tuple[str, str]:
        """Why a work is not compared, and what would do; two blanks where it is."""
        if few := self._too_few(work, held):
            return few
        if not work.traits.get("objective"):
            return "the campaign has no objective", "pick one on Campaigns"
        if not peers.enough:
            return f"{counted(peers.count, 'peer')}, {peers.wanted} are needed", "past campaigns would add to them"
        if fit is None:
            return "too few posts of each peer to tell chance", ""
        return ("the peers differ by no more than chance", "") if fit.alike else ("", "")

    def _too_few(self, work: Work, held: Sample) -> tuple[str, str] | None:
        if held.events is not None and held.events < ENOUGH:
            if not held.events:
                return f"no {self.measure.event} yet", ""
            wanting = math.ceil((ENOUGH - held.events) * held.posts / held.events)
            return f"{counted(held.events, self.measure.event)}, {ENOUGH} are needed", self._more(work, wanting)
        least = self.settings.minimum_sample
        if self.measure.kind is Kind.POSTS and held.posts < least:
            return f"{counted(held.posts, 'mature post')}, {least} are needed", self._more(work, least - held.posts, "")
        return None

    def _more(self, work: Work, posts: int, noun: str = " post") -> str:
        young = len(work.videos) - work.mature
        if young:
            return f"{counted(young, 'post')} {'is' if young == 1 else 'are'} still too young"
        return f"{'one' if posts == 1 else posts} more{noun}{'s' if noun and posts > 1 else ''} would do"
