"""The figures of a budget for other programs and for the tables on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from creatorsheet.book.views.budget.account import Account
from creatorsheet.contracts.budget import nine
from creatorsheet.contracts.spending import Spending, Standing
from creatorsheet.kernel.money import rounded
from creatorsheet.planning.whatif import Answer

NO_NAME = "Without a category"
NO_PURPOSE = "Without a purpose"


def figures(account: Account, before: Answer, after: Answer | None) -> dict[str, Any]:
    """One campaign; money in its currency. `what_if` is there where changes were asked for."""
    found, pace = account.spending, account.pace
    return {
        "campaign": account.campaign,
        "name": account.name,
        "status": account.status,
        "currency": account.currency,
        "budget": found.total,
        "budget_from": "Total budget" if account.given else "the sum of the lines",
        **_money(found, found.whole),
        "free": found.free,
        "categories": list(_categories(found)),
        "purposes": [
            {"purpose": str(purpose or NO_PURPOSE), **_money(found, one)} for purpose, one in found.purposes.items()
        ],
        "tests": {
            "share": account.reserve.share,
            "wanted": account.reserve.wanted,
            "planned": account.reserve.planned,
            "committed": found.tested,
        },
        "weeks": list(_weeks(account)),
        "later": pace and pace.used.later,
        "earlier": pace and pace.used.buckets[0],
        "undated": pace and pace.used.undated,
        "paid_undated": pace and pace.paid.undated,
        "left_out": account.left_out,
        "unread": account.unread,
        "rates": [{"currency": one.currency, "rate": one.rate, "day": one.day} for one in account.rates],
        "posts": before.posts,
        "fee": before.fee,
        "per_post": before.per_post,
        "views": before.views,
        "cpm": before.cpm,
        "what_if": after and _after(after),
    }


def _money(found: Spending, one: Standing) -> dict[str, Any]:
    return {
        "plan": one.plan.value,
        "planned": one.known,
        "committed": one.committed,
        "booked": one.booked,
        "promised": one.promised,
        "paid": one.paid,
        "expected": one.expected,
        "remaining": one.remaining,
        "share": found.share(one),
    }


def _categories(found: Spending) -> Iterator[dict[str, Any]]:
    """The nine, each with what counts under it, then what names none."""
    for group, whole in found.groups.items():
        if group is None and whole.idle:
            continue
        under = [
            {"category": str(one), **_money(found, standing)}
            for one, standing in found.categories.items()
            if one and group and one is not group and nine(one) is group and not standing.idle
        ]
        yield {"category": str(group or NO_NAME), **_money(found, whole), "under": under}


def _weeks(account: Account) -> Iterator[dict[str, Any]]:
    pace = account.pace
    if pace is None:
        return
    ends = pace.used.weeks.ends
    plan: Sequence[Decimal | None] = pace.planned() or [None] * len(ends)
    for end, used, paid, planned in zip(ends, pace.used.cumulative, pace.paid.cumulative, plan, strict=True):
        yield {
            "ends": end,
            "used": used,
            "paid": paid,
            "plan": None if planned is None else rounded(planned, account.currency),
        }


def _after(after: Answer) -> dict[str, Any]:
    return {
        "budget": after.budget,
        "planned": after.planned,
        "committed": after.committed,
        "free": after.free,
        "unplanned": after.unplanned,
        "tests": {"wanted": after.wanted, "planned": after.testing},
        "categories": [
            {
                "category": str(one.category or NO_NAME),
                "planned": one.planned,
                "committed": one.committed,
                "remaining": one.remaining,
            }
            for one in after.lines
        ],
        "posts": after.posts,
        "fee": after.fee,
        "per_post": after.per_post,
        "views": after.views,
        "cpm": after.cpm,
    }
