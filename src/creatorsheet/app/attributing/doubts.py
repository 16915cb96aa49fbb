"""Codes in doubt: the signs of each, between which ends its orders lie, and what that does to the cost per order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from decimal import Decimal

from creatorsheet.app.attributing import words
from creatorsheet.app.attributing.gather import Gathered, Held, Pair
from creatorsheet.catalogue.problems.attribution import CODE_LOOKS_LEAKED, RETIRED_CODE_STILL_SELLS
from creatorsheet.catalogue.results.choices import CodeState
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.words import counted, listed
from creatorsheet.results.doubt import Bounds, bounds
from creatorsheet.results.leaks import FEW, Signal, number, signals, singled_out

OVER = (CodeState.LEAKED, CodeState.RETIRED)


@dataclass(frozen=True)
class Doubt:
    """A code with its signs, and its credited orders from without the doubtful ones to with all. `late` are orders after
    the day it was retired."""

    held: Held
    signals: list[Signal]
    bounds: Bounds
    late: int

    @property
    def name(self) -> str:
        """The code itself."""
        return self.held.row.promo_code or ""


@dataclass(frozen=True)
class Standing:
    """A creator of a campaign: all orders, whatever won them, and the full cost, None where nothing is booked."""

    bounds: Bounds
    cost: Decimal | None


def doubts(gathered: Gathered, campaign: str) -> list[Doubt]:
    """The codes of a campaign with what is known of each; the one with most orders in doubt first."""
    found = []
    for held in gathered.codes:
        if held.pair[0] != campaign:
            continue
        signs = signals(held.code, gathered.settings.minimum_peers)
        sales = gathered.prepared.takings.creators.get(held.pair)
        own = gathered.by_code.get(held.row.id, frozenset())
        events = {name: many for name, many in (sales.events.get("orders", {}) if sales else {}).items() if name in own}
        amounts = {name: sales.amounts.get(name, Decimal(0)) for name in events} if sales else {}
        found.append(Doubt(held, signs, bounds(events, amounts, singled_out(signs)), _late(held)))
    return sorted(found, key=lambda one: (-one.bounds.doubtful, not one.signals))


def standings(gathered: Gathered, campaign: str, found: Iterable[Doubt]) -> dict[str, Standing]:
    """The creators of a campaign whose codes have orders in doubt, by creator."""
    plan = gathered.known.campaigns[campaign]
    doubtful: defaultdict[Pair, set[str]] = defaultdict(set)
    for one in found:
        if one.bounds.doubtful:
            doubtful[one.held.pair] |= singled_out(one.signals) & gathered.by_code.get(one.held.row.id, frozenset())
    if not doubtful:
        return {}
    spread = gathered.worked.work(plan).spread
    told = {}
    for pair, names in doubtful.items():
        sales = gathered.prepared.takings.creators[pair]
        told[pair[1]] = Standing(
            bounds(sales.events.get("orders", {}), sales.amounts, names), spread.full(pair[1]) or None
        )
    return told


def _late(held: Held) -> int:
    """Orders with the code after the day it was retired."""
    day = held.row.retired_at
    if day is None:
        return 0
    end = datetime.combine(day, time.max, UTC)
    return number(one for one in held.code.uses if one.at and one.at > end)


def findings(gathered: Gathered, campaign: str, found: Iterable[Doubt]) -> Iterator[Finding]:
    """Codes to check, and retired ones that the shop still takes."""
    plan = gathered.known.campaigns[campaign]
    table = gathered.tables["Tracking"]
    for one in found:
        row = one.held.row
        about = {"code": one.name, "creator": gathered.called(one.held.pair[1])}
        if one.signals and row.code_state not in OVER and row.retired_at is None:
            yield CODE_LOOKS_LEAKED.at(
                table.place(row, "code_state"),
                **about,
                campaign=plan.row.name or campaign,
                signs=listed([words.sign(sign) for sign in one.signals]),
                without=_without(one, plan.currency),
            )
        if row.retired_at and one.late >= FEW:
            yield RETIRED_CODE_STILL_SELLS.at(
                table.place(row, "retired_at"), **about, orders=counted(one.late, "order"), date=row.retired_at
            )


def _without(doubt: Doubt, currency: str) -> str:
    found = doubt.bounds
    if not found.doubtful and singled_out(doubt.signals):
        return "None of them is credited by it"
    if not found.doubtful:
        return "Which of its orders are in doubt cannot be told"
    without = f"Of its {counted(found.orders, 'credited order')} {found.fewest:,} are in no doubt"
    if found.lowest == found.highest:
        return without
    return f"{without}; its revenue is {words.span(found, currency)}"
