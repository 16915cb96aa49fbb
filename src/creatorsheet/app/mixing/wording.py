"""How limits, changes and amounts of a mix are told."""

from __future__ import annotations

from collections.abc import Sequence

from creatorsheet.app.mixing.asking import Asked
from creatorsheet.app.mixing.purse import major
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.money import written
from creatorsheet.kernel.words import counted, listed
from creatorsheet.planning.clash import Way
from creatorsheet.planning.mix import Kind, Limit
from creatorsheet.planning.reasons import Change

OPTIONS = {
    Kind.BUDGET: "--budget",
    Kind.RESERVE: "--reserve",
    Kind.TIER: "--tier",
    Kind.MARKET: "--market",
    Kind.ROLE: "--role",
    Kind.MUST: "--must",
    Kind.PAIR: "--apart",
}
SHOWN = 5


def cash(asked: Asked, units: int) -> str:
    """An amount in minor units as messages write it."""
    return written(major(units, asked.currency), asked.currency)


def limit(asked: Asked, one: Limit) -> str:
    """A limit in words."""
    money = asked.task.money
    if one.kind is Kind.BUDGET:
        return f"{_budget(asked)}{f' ({cash(asked, money.spent)} of it gone already)' if money.spent else ''}"
    if one.kind is Kind.RESERVE:
        return f"the test reserve of {cash(asked, money.reserve)}"
    if one.kind is Kind.MUST:
        return f"the agreed deal with {one.name}" if one.firm else f"{one.name} in the mix"
    if one.kind is Kind.BAR:
        who, _, why = one.name.partition(": ")
        return f"the stop on {who} ({why})"
    if one.kind is Kind.PAIR:
        return f"one offer of {one.name} at most" if one.firm else f"only one of {one.name}"
    return f"at {'least' if one.least else 'most'} {_creators(one)}"


def _budget(asked: Asked) -> str:
    return f"the {cash(asked, asked.task.money.total)} for creators"


def _creators(one: Limit) -> str:
    if one.kind is Kind.NUMBER:
        return counted(one.bound, "creator")
    if one.kind is Kind.MARKET:
        return f"{one.bound:,} from {one.name}"
    return f"{one.bound:,} {one.name}" if one.kind is Kind.TIER else f"{one.bound:,} in the role {one.name}"


def place(asked: Asked, one: Limit) -> Place:
    """The cell of a limit; blank where it was asked for."""
    if one.kind is Kind.BUDGET:
        return asked.purse.place
    return asked.purse.reserved_at if one.kind is Kind.RESERVE else Place()


def _where(asked: Asked, one: Limit) -> str:
    at = place(asked, one)
    if str(at):
        return f" in {at}"
    option = OPTIONS.get(one.kind, "--at-least" if one.least else "--at-most")
    return f" ({option})"


def way(asked: Asked, one: Way) -> str:
    """A change in words: what to do, where, by how much."""
    told = [_move(asked, *move) for move in one.moves]
    return " and ".join(told)


def _move(asked: Asked, one: Limit, amount: int) -> str:
    where = _where(asked, one)
    if one.kind is Kind.BUDGET:
        return f"raise {_budget(asked)}{where} by {cash(asked, amount)}"
    if one.kind is Kind.RESERVE:
        return f"lower {limit(asked, one)}{where} by {cash(asked, amount)}"
    if one.kind is Kind.MUST:
        return f"let {one.name} go{where}"
    if one.kind is Kind.PAIR:
        return f"let {one.name} be in together{where}"
    bound = one.bound - amount if one.least else one.bound + amount
    return f"{'lower' if one.least else 'raise'} '{limit(asked, one)}'{where} to {bound:,}"


def names(asked: Asked, some: Sequence[int]) -> str:
    """Creators in one sentence, the first of many."""
    return listed([asked.task.offers[at].name for at in some], most=SHOWN)


def instead(asked: Asked, one: Change) -> str:
    """Who comes and who leaves; blank where nobody does."""
    if one.comes and one.leaves:
        return f"{names(asked, one.comes)} instead of {names(asked, one.leaves)}"
    if one.comes:
        return f"{names(asked, one.comes)} besides"
    return f"without {names(asked, one.leaves)}" if one.leaves else ""


def part(difference: int, whole: int) -> str:
    """A difference as part of a whole."""
    return f"{abs(difference) / whole * 100:.1f} %" if whole else ""
