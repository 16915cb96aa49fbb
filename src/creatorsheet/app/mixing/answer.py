"""The mix of one campaign with all that is told about it, and the result of each row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from creatorsheet.app.mixing.asking import Asked
from creatorsheet.app.mixing.people import Person
from creatorsheet.catalogue.creators.choices import MixResult
from creatorsheet.planning import outlook, reasons
from creatorsheet.planning.clash import Clash, clash
from creatorsheet.planning.mix import Kind, Limit
from creatorsheet.planning.optimum import Best
from creatorsheet.planning.reasons import Change, Out

RESULTS = {
    Kind.BUDGET: MixResult.BUDGET,
    Kind.RESERVE: MixResult.RESERVE,
    Kind.NUMBER: MixResult.NUMBER,
    Kind.TIER: MixResult.TIER,
    Kind.MARKET: MixResult.MARKET,
    Kind.ROLE: MixResult.ROLE,
    Kind.PAIR: MixResult.PAIR,
    Kind.BAR: MixResult.BARRED,
    None: MixResult.VALUE,
}


@dataclass(frozen=True)
class Answer:
    """A mix, or the clash that leaves none."""

    asked: Asked
    mix: Best | None
    clash: Clash | None = None
    outs: Mapping[int, Out] | None = None
    prices: Mapping[Limit, Change] | None = None
    unlimited: Change | None = None
    steps: tuple[tuple[int, Change | None], ...] = ()
    alternatives: tuple[Change, ...] = ()
    views: tuple[int, int, int] | None = None
    stable: tuple[float, ...] | None = None

    def result(self, person: Person) -> MixResult | None:
        """What a row is told; None where there is no mix."""
        if self.mix is None:
            return None
        at = self.asked.places.get(id(person))
        if at is None:
            return MixResult.BARRED if person.barred else MixResult.DATA
        if at in self.mix.taken:
            return MixResult.CHOSEN
        return RESULTS[self.outs[at].kind] if self.outs else None


def answer(asked: Asked, alternatives: int) -> Answer:
    """The best mix of a campaign and what lies behind it."""
    task = asked.task
    mix = task.best()
    if mix is None:
        return Answer(asked, None, clash(task))
    prices = reasons.prices(task, mix)
    forecasts = [asked.forecast(at) for at in range(len(task.offers))]
    return Answer(
        asked,
        mix,
        outs=reasons.outs(task, mix, prices),
        prices=prices,
        unlimited=reasons.unlimited(task, mix),
        steps=tuple(reasons.steps(task, mix)),
        alternatives=tuple(reasons.alternatives(task, mix, alternatives)),
        views=outlook.total([forecasts[at] for at in mix.taken]),
        stable=outlook.stability(task, mix.taken, forecasts, asked.value) if asked.worth.viewed else None,
    )
