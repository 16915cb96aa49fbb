"""What the action on the mix tells people, and the figures behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from creatorsheet.app.mixing import wording
from creatorsheet.app.mixing.answer import Answer
from creatorsheet.app.mixing.asking import Asked
from creatorsheet.app.mixing.figures import campaign
from creatorsheet.app.mixing.purse import major
from creatorsheet.kernel.money import written
from creatorsheet.kernel.words import counted, listed
from creatorsheet.planning.mix import MONEY, Kind
from creatorsheet.planning.optimum import Best
from creatorsheet.planning.reasons import Change

SURE, UNSURE = 0.9, 0.5


def says(answer: Answer, left_out: int) -> Iterator[str]:
    """The mix in a sentence, then what it rests on and what else could be."""
    asked, mix = answer.asked, answer.mix
    many = counted(len(asked.task.offers), "creator")
    if mix is None:
        yield f"{asked.name}: no set of {many} keeps all limits."
    elif not asked.task.offers:
        yield f"{asked.name}: nobody on its shortlist can be weighed."
        return
    else:
        yield _mix(asked, mix, many)
    yield from _terms(answer, left_out)
    if mix is None:
        return
    if answer.views:
        low, _, high = (f"{one:,}" for one in answer.views)
        yield f"  Eight times in ten the views of them all lie between {low} and {high}, if each does well or badly alone."
    yield from _stable(answer, mix)
    yield from _steps(answer, mix)
    for one in answer.alternatives:
        head = "Next best" if one.proved else "Another good mix"
        yield f"  {head}: {_worth(asked, one.worth - mix.worth)} for {wording.cash(asked, one.fees)}, with {wording.instead(asked, one)}."


def _mix(asked: Asked, mix: Best, many: str) -> str:
    left = asked.task.money.free - mix.fees
    views = sum(asked.forecast(at).middle for at in mix.taken)
    per = (
        f", {written(major(mix.fees, asked.currency) * 1000 / views, asked.currency)} per 1,000 views" if views else ""
    )
    proof = "Proved best" if mix.proved else f"No set brings over {wording.part(mix.bound - mix.worth, mix.worth)} more"
    return (
        f"{asked.name}: {len(mix.taken):,} of {many} bring {asked.worth.said(mix.worth)} for {wording.cash(asked, mix.fees)}{per};"
        f" {wording.cash(asked, left)} is left. {proof}."
    )


def _terms(answer: Answer, left_out: int) -> Iterator[str]:
    """What was counted, the money, and the limits with their price."""
    asked, money = answer.asked, answer.asked.task.money
    yield f"  Counted by {asked.worth.counted}, {asked.why_worth}."
    gone = f"; {wording.cash(asked, money.spent)} of it is gone to nobody on the list" if money.spent else ""
    kept = f"; {wording.cash(asked, money.reserve)} of it only for creators without results yet ({asked.purse.reserved_in})"
    yield f"  Money for creators: {wording.cash(asked, money.total)}, {asked.purse.where}{gone}{kept if money.reserve else ''}."
    if left_out:
        yield f"  {counted(left_out, 'agreed deal')} counted as free, for want of an exchange rate."
    told = [one for one in asked.task.limits if not one.firm and one.kind not in MONEY]
    if not told:
        yield "  No limits on number, tiers, markets or roles were asked for."
    if answer.mix:
        yield from _prices(answer, answer.mix)


def _prices(answer: Answer, mix: Best) -> Iterator[str]:
    """What each limit costs while the others hold, and what all of them cost together."""
    asked, prices = answer.asked, answer.prices or {}
    for one, free in prices.items():
        if free.worth > mix.worth:
            yield f"  Without {_quoted(wording.limit(asked, one), one.kind)} there would be {_gain(asked, mix, free)}."
    idle = [
        wording.limit(asked, one)
        for one, free in prices.items()
        if free.worth == mix.worth and free.proved and one.kind not in MONEY
    ]
    if idle:
        yield f"  {'Each of these limits alone costs' if len(idle) > 1 else 'This limit costs'} nothing: {'; '.join(idle)}."
    together = answer.unlimited
    if together and together.worth > mix.worth:
        yield f"  Without all that was asked for there would be {_gain(asked, mix, together)}."


def _gain(asked: Asked, mix: Best, free: Change) -> str:
    return f"{'' if free.proved else 'at least '}{asked.worth.said(free.worth - mix.worth)} more"


def _quoted(words: str, kind: Kind) -> str:
    return words if kind in (Kind.RESERVE, Kind.BUDGET) else f"'{words}'"


def _worth(asked: Asked, difference: int) -> str:
    whole = asked.worth.said(abs(difference))
    return f"{whole} {'less' if difference < 0 else 'more'}" if difference else "the same"


def _stable(answer: Answer, mix: Best) -> Iterator[str]:
    if answer.stable is None:
        return
    offers = answer.asked.task.offers
    free = [at for at in mix.taken if not offers[at].agreed]
    sure = [at for at in free if answer.stable[at] >= SURE]
    unsure = sorted((at for at in free if answer.stable[at] < UNSURE), key=lambda at: answer.stable[at])  # type: ignore[index]
    if sure:
        yield f"  In the best set however the views turn out (9 times in 10 or more): {wording.names(answer.asked, sure)}."
    if unsure:
        told = [f"{offers[at].name} ({answer.stable[at]:.0%} of the time)" for at in unsure[: wording.SHOWN]]
        yield f"  A close call, for views may turn out otherwise: {listed(told)}."


def _steps(answer: Answer, mix: Best) -> Iterator[str]:
    """What other budgets would bring, step by step; steps that change nothing are told once."""
    asked = answer.asked
    now = asked.task.money.total
    changes = [(total - now, change) for total, change in answer.steps if total != now]
    same = [by for by, change in changes if change and change.worth == mix.worth and change.proved]
    if changes and max(by for by, _ in changes) in same:
        yield f"  More money would bring nothing: not even {wording.cash(asked, max(same))} more."
    if min(same, default=0) < 0:
        yield f"  {wording.cash(asked, -min(same))} less would do as well."
    for by, change in changes:
        head = f"  With {wording.cash(asked, abs(by))} {'more' if by > 0 else 'less'}"
        if change is None:
            yield f"{head} no set keeps all limits."
        elif by not in same:
            yield f"{head} there would be {_bought(asked, mix, change)}."


def _bought(asked: Asked, mix: Best, change: Change) -> str:
    difference = change.worth - mix.worth
    least = "" if change.proved or difference == 0 else "at least " if difference > 0 else "at most "
    who = wording.instead(asked, change)
    share = wording.part(difference, mix.worth)
    return f"{least}{_worth(asked, difference)}{f' ({share})' if difference and share else ''}{f', {who}' if who and difference else ''}"


def figures(answers: Sequence[Answer], today: date) -> dict[str, Any]:
    """Everything behind the sentences, a table of everybody included."""
    return {"as_of": today.isoformat(), "campaigns": [campaign(one) for one in answers]}
