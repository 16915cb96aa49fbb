"""What another order of evidence would change: ranks of creators, and whether a campaign meets its target."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from creatorsheet.app.attributing import words
from creatorsheet.app.attributing.gather import Gathered
from creatorsheet.app.scoring import groups
from creatorsheet.app.scoring.cards import target_of
from creatorsheet.app.scoring.credited import credited
from creatorsheet.app.scoring.prepared import Prepared
from creatorsheet.app.scoring.worked import Worked
from creatorsheet.catalogue.metric import Better
from creatorsheet.catalogue.problems.attribution import CREDIT_HANGS_ON_THE_ORDER_OF_EVIDENCE
from creatorsheet.catalogue.results.choices import AttributionRule
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.words import counted, listed
from creatorsheet.results.account import Account
from creatorsheet.results.recount import Moved, moved, others
from creatorsheet.results.sales import takings

Ranking = tuple[AttributionRule, ...]
NAMED = 3


@dataclass(frozen=True)
class Change:
    """What an order of evidence would change in a campaign. `met` is whether the target is met, now and then; None where
    the campaign has none, or its figure is not known."""

    ranking: Ranking
    moved: list[Moved]
    met: tuple[bool | None, bool | None]

    @property
    def overtaken(self) -> list[Moved]:
        """Creators whose rank would be another."""
        return [one for one in self.moved if one.overtaken]

    @property
    def matters(self) -> bool:
        """Whether a rank or the verdict would be another."""
        return bool(self.overtaken) or self.met[0] is not self.met[1]


class Changes:
    """Credits all orders again under each other order of evidence."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._others: list[tuple[Ranking, Prepared]] = []
        if not gathered.prepared.given_to.by_row:
            return
        held, tables = gathered.prepared, gathered.tables
        currencies = {key: one.currency for key, one in gathered.known.campaigns.items()}
        for ranking in others(gathered.settings.attribution_order):
            given_to = credited(tables, gathered.known, replace(gathered.settings, attribution_order=ranking))
            if given_to.by_row != held.given_to.by_row:
                sold = takings(tables["Orders"], given_to, gathered.tracking, held.rates, currencies)
                self._others.append((ranking, replace(held, given_to=given_to, takings=sold)))

    def of(self, campaign: str) -> list[Change]:
        """Every order of evidence under which some creator of a campaign has other figures, in the order of Settings."""
        found = []
        now = self._gathered.prepared
        for ranking, then in self._others:
            if some := moved(now.takings, then.takings, campaign):
                found.append(Change(ranking, some, (self._met(campaign, now), self._met(campaign, then))))
        return found

    def _met(self, campaign: str, prepared: Prepared) -> bool | None:
        """Whether the campaign reaches the target of its primary metric."""
        plan = self._gathered.known.campaigns[campaign]
        target = target_of(plan)
        if target.value is None:
            return None
        worked = Worked(self._gathered.tables, prepared, self._gathered.settings)
        work = worked.work(plan)
        whole = groups.of_campaign(plan, list(work.brought.values()), work.spread.total, None, {})
        figure = whole.figure(target.metric, ranged=False)
        if figure is None:
            return None
        return figure.value <= target.value if target.metric.better is Better.LOW else figure.value >= target.value


def told(change: Change, gathered: Gathered) -> str:
    """What a change does, as part of a sentence."""
    parts = [
        f"{gathered.called(one.creator)} goes from place {one.rank[0]} to {one.rank[1]} by orders"
        f" ({one.orders[0]:,} to {one.orders[1]:,})"
        for one in change.overtaken[:NAMED]
    ]
    more = len(change.overtaken) - NAMED
    if more > 0:
        parts.append(f"{counted(more, 'other creator')} {'changes' if more == 1 else 'change'} places")
    if change.met[0] is not change.met[1]:
        parts.append(f"the campaign {'meets' if change.met[1] else 'misses'} its target")
    return listed(parts)


def findings(gathered: Gathered, campaign: str, account: Account, found: Sequence[Change]) -> Iterator[Finding]:
    """One note for a campaign in which another order of evidence would change a rank or the verdict."""
    mattering = [one for one in found if one.matters]
    if not mattering:
        return
    worst = max(mattering, key=lambda one: (one.met[0] is not one.met[1], len(one.overtaken)))
    row = gathered.known.campaigns[campaign].row
    conflicts = f"{counted(account.conflicts, 'order')} {'points' if account.conflicts == 1 else 'point'}"
    yield CREDIT_HANGS_ON_THE_ORDER_OF_EVIDENCE.at(
        gathered.tables["Campaigns"].place(row, "name"),
        campaign=row.name or campaign,
        conflicts=conflicts,
        ranking=words.ranking(worst.ranking),
        changes=told(worst, gathered),
    )
