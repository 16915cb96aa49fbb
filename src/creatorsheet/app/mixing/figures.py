"""The figures of a mix for other programs and for the table on the screen."""

from __future__ import annotations

from typing import Any

from creatorsheet.app.mixing import wording
from creatorsheet.app.mixing.answer import Answer
from creatorsheet.app.mixing.asking import Asked
from creatorsheet.app.mixing.people import Person
from creatorsheet.app.mixing.purse import major
from creatorsheet.catalogue.creators.choices import MixResult
from creatorsheet.planning.mix import Kind
from creatorsheet.planning.reasons import Change, Out


def campaign(answer: Answer) -> dict[str, Any]:
    """One campaign. What creators count for is in the unit that is named, money in campaign currency."""
    asked, mix = answer.asked, answer.mix
    money = asked.task.money
    found: dict[str, Any] = {
        "campaign": asked.campaign.id,
        "name": asked.name,
        "currency": asked.currency,
        "counted_by": asked.worth.key,
        "counted": asked.worth.counted,
        "unit": asked.worth.unit,
        "money": {
            "total": major(money.total, asked.currency),
            "from": asked.purse.where,
            "gone": major(money.spent, asked.currency),
            "reserve": major(money.reserve, asked.currency),
            "reserve_from": asked.purse.reserved_in,
        },
        "mix": None,
        "creators": sorted((_creator(answer, one) for one in asked.people), key=_rank),
    }
    if answer.clash:
        found["clash"] = [wording.limit(asked, one) for one in answer.clash.limits]
        found["ways"] = [wording.way(asked, one) for one in answer.clash.ways]
    if mix is None:
        return found
    found["mix"] = {
        "creators": [asked.offered[at].name for at in mix.taken],
        "counts": asked.worth.amount(mix.worth),
        "at_most": asked.worth.amount(mix.bound),
        "proved": mix.proved,
        "fees": major(mix.fees, asked.currency),
        "left": major(money.free - mix.fees, asked.currency),
        "views": sum(asked.forecast(at).middle for at in mix.taken),
        "views_range": answer.views,
    }
    found["limits"] = [
        {"limit": wording.limit(asked, one), **_against(answer, free)} for one, free in (answer.prices or {}).items()
    ]
    found["without_limits"] = _against(answer, answer.unlimited) if answer.unlimited else None
    found["budgets"] = [
        {"total": major(total, asked.currency), **(_against(answer, one) if one else {"counts": None})}
        for total, one in answer.steps
    ]
    found["next_best"] = [_against(answer, one) for one in answer.alternatives]
    return found


def _against(answer: Answer, one: Change) -> dict[str, Any]:
    asked = answer.asked
    return {
        "counts": asked.worth.amount(one.worth),
        "at_most": asked.worth.amount(one.bound),
        "more": asked.worth.amount(one.worth - answer.mix.worth) if answer.mix else None,
        "fees": major(one.fees, asked.currency),
        "with": [asked.task.offers[at].name for at in one.comes],
        "without": [asked.task.offers[at].name for at in one.leaves],
    }


def _creator(answer: Answer, one: Person) -> dict[str, Any]:
    asked = answer.asked
    at = asked.places.get(id(one))
    result = answer.result(one)
    views = one.forecast.middle if one.forecast else None
    out = answer.outs.get(at) if answer.outs and at is not None else None
    return {
        "row": one.row.id if one.row else "",
        "id": one.creator,
        "creator": one.name,
        "tier": one.tier,
        "market": one.market,
        "role": one.role,
        "fee": one.fee,
        "fee_from": one.fee_from,
        "views": views,
        "views_from": one.views_from,
        "cpm": (one.fee + one.booked) * 1000 / views if one.fee is not None and views else None,
        "counts": asked.worth.amount(asked.task.offers[at].worth) if at is not None else None,
        "tested": one.tested,
        "agreed": one.agreed,
        "in": result is MixResult.CHOSEN,
        "result": result,
        "why": _why(asked, one, result, out),
        "costs": asked.worth.amount(out.costs) if out and out.costs is not None else None,
        "costs_exactly": out.sure if out and out.costs is not None else None,
        "in_futures": answer.stable[at] if answer.stable and at is not None else None,
    }


def _why(asked: Asked, one: Person, result: MixResult | None, out: Out | None) -> str:
    """Why somebody is in or out, in few words."""
    if result is MixResult.CHOSEN:
        return "agreed" if one.agreed else ""
    if out is None:
        return one.barred or (f"wants {one.wanting.item}" if one.wanting else "")
    if out.costs is None:
        return SHUT.get(out.kind, "no set with them keeps all limits")
    if out.kind is Kind.PAIR:
        return "another offer of theirs, or one they cannot be booked with, is in"
    least = "" if out.sure else "at least "
    loss = f"{least}{asked.worth.number(out.costs)} less" if out.costs else ("as good" if out.sure else "a close call")
    who = wording.instead(asked, out.change) if out.change else ""
    return f"{loss} ({who})" if who else loss


SHUT: dict[Kind | None, str] = {
    Kind.BUDGET: "costs more than is free",
    Kind.RESERVE: "costs more than the test reserve leaves",
    Kind.PAIR: "cannot be booked with one who has to be in",
    Kind.NUMBER: "enough have to be in already",
    Kind.TIER: "enough of this tier have to be in already",
    Kind.MARKET: "enough of this market have to be in already",
    Kind.ROLE: "enough of this role have to be in already",
}
"""Why no mix can hold somebody, by the limit that shuts them out."""


def _rank(row: dict[str, Any]) -> tuple[bool, bool, float, str]:
    """Those who are in first, then the nearest, then who could not be weighed or booked."""
    order = row["costs"] if row["costs"] is not None else 0
    return not row["in"], row["costs"] is None, -(row["counts"] or 0) if row["in"] else order, row["creator"]
