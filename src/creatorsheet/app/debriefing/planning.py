"""The next budget: which creators and formats it is split over, what a video of each costs, and where the amount is from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from creatorsheet.app.debriefing.gather import Gathered
from creatorsheet.app.scoring import cards
from creatorsheet.app.scoring.gather import Plan
from creatorsheet.catalogue.creators.choices import AWAY, RehireStatus
from creatorsheet.contracts.clock import months_on
from creatorsheet.kernel.money import rounded, written
from creatorsheet.learning.decisions import Decision
from creatorsheet.learning.formats import Kind, brought, dispersion, kinds
from creatorsheet.learning.nextbudget import Rules, Split, shared_out
from creatorsheet.learning.record import Work
from creatorsheet.learning.thompson import Arm
from creatorsheet.results.judging import EVENTS, Target

NOT_FOR_THIS = (*AWAY, RehireStatus.OTHER_CAMPAIGN)
PLAIN = ("views", "reach", "clicks", "interactions", "assets_approved")
"""What a budget is split by where no events are counted."""


@dataclass
class _Sum:
    """A creator's mature videos: what each brought and cost."""

    videos: list[tuple[float, float]] = field(default_factory=list)

    @property
    def brought(self) -> float:
        return sum(had for had, _ in self.videos)

    @property
    def spent(self) -> float:
        return sum(cost for _, cost in self.videos)


def counted_by(target: Target) -> tuple[str, str]:
    """What is counted for the money, and the word for one where it is a rare event."""
    key = target.metric.key
    if key in EVENTS:
        return key, EVENTS[key]
    if key in PLAIN:
        return key, ""
    if target.event or key == "revenue":
        fact = "orders" if target.acquired == ("orders",) else "acquisitions"
        return fact, target.event or EVENTS["orders"]
    return "views", ""


def fitting(gathered: Gathered, plan: Plan) -> list[Work]:
    """Work for the same objective, of the months that benchmarks look back."""
    first = months_on(gathered.day, -gathered.settings.benchmark_months)
    objective = str(plan.row.objective or "")
    return [
        one
        for one in gathered.record.works
        if one.traits.get("objective", "") == objective and (one.last is None or one.last >= first)
    ]


def formats(gathered: Gathered, plan: Plan) -> list[Kind]:
    """Formats of this campaign and earlier ones of the same objective."""
    fact, event = counted_by(cards.target_of(plan))
    sample = gathered.settings.minimum_sample
    return kinds(fitting(gathered, plan), fact, event, gathered.record.home, sample)


def next_split(
    gathered: Gathered, plan: Plan, decisions: Sequence[Decision], found: Sequence[Kind], wanted: Decimal | None
) -> tuple[Split, str]:
    """The split of the next budget, and where its amount comes from. Nobody gets a part who is not to be booked for this."""
    amount, currency, where, tests = _amount(gathered, plan, wanted)
    settings = gathered.settings
    rules = Rules(settings.next_cap, settings.untried_share, tests)
    if amount is None or amount <= 0:
        return Split(Decimal(0), currency, refused="nobody has set a budget; name one with --budget"), where
    arms, least = _arms(gathered, plan, _out(gathered, decisions), currency)
    kept = [one.arm for one in found if one.enough and (one.each or one.brought or one.words)]
    return shared_out(amount, currency, arms, least, kept, rules), where


def _out(gathered: Gathered, decisions: Sequence[Decision]) -> set[str]:
    out = {key for key, row in gathered.creators.items() if row.rehire_status in AWAY or row.do_not_contact}
    return out | {gathered.who(one.creator) for one in decisions if one.counts in NOT_FOR_THIS}


def _amount(gathered: Gathered, plan: Plan, wanted: Decimal | None) -> tuple[Decimal | None, str, str, float]:
    settings, after = gathered.settings, gathered.next(plan.row)
    share = settings.test_share if after is None or after.test_share is None else after.test_share
    if wanted is not None:
        return wanted, plan.currency, f"{written(wanted, plan.currency)}, as asked", share
    if after is not None and after.budget:
        coin = (after.currency or settings.home_currency).upper()
        return after.budget, coin, f"the budget of {after.name or after.id}", share
    own = plan.row.budget
    return own, plan.currency, "as much as this campaign had, for none is planned", share


def _arms(gathered: Gathered, plan: Plan, out: Collection[str], currency: str) -> tuple[list[Arm], dict[str, Decimal]]:
    """What each creator's mature videos brought and cost, and what one of them costs in the currency of the budget."""
    fact, event = counted_by(cards.target_of(plan))
    sums: defaultdict[str, _Sum] = defaultdict(_Sum)
    for work in fitting(gathered, plan):
        if work.rate is None or work.creator in out:
            continue
        had = brought(work, fact, event)
        for one in work.videos:
            cost = one.facts.get("cost", 0.0) * work.rate
            if one.mature and one.id in had and cost > 0:
                sums[work.creator].videos.append((had[one.id], cost))
    rate = _into(gathered, currency)
    ready = {who: one for who, one in sums.items() if event or one.brought > 0}
    spread = dispersion([one.videos for one in ready.values()]) if event else 1.0
    arms = [
        Arm(
            who,
            one.brought / spread,
            one.spent / spread,
            () if event else tuple(had / cost for had, cost in one.videos if had > 0),
        )
        for who, one in sorted(ready.items())
    ]
    least = {}
    if rate:
        least = {
            who: rounded(Decimal(repr(one.spent / len(one.videos) * rate)), currency) for who, one in ready.items()
        }
    return arms, least


def _into(gathered: Gathered, currency: str) -> float | None:
    """What one unit of the currency that works are compared in is worth in another; None without a rate."""
    if currency.upper() == gathered.record.home:
        return 1.0
    dated = gathered.prepared.rates.latest(gathered.record.home, currency, gathered.day)
    return dated.rate if dated else None
