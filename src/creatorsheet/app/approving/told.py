"""What the action on drafts and approvals tells: sentences for people, and the figures behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from creatorsheet.contracts.revisions import Rounds
from creatorsheet.contracts.waiting import Awaited, Wait
from creatorsheet.kernel.money import written
from creatorsheet.kernel.words import counted


def says(waits: Sequence[Wait], soon: int, changes: Sequence[Rounds], today: date) -> Iterator[str]:
    """What is overdue, what falls due, and what costs more."""
    late = {kind: [one for one in waits if one.kind is kind and one.days_late(today)] for kind in Awaited}
    if answers := late[Awaited.ANSWER]:
        worst = _longest(answers, today)
        yield f"{_overdue(answers, 'answer', today)}: {worst.owner} on {worst.short}."
    if drafts := late[Awaited.DRAFT]:
        yield f"{_overdue(drafts, 'draft', today)}: {_longest(drafts, today).short}."
    if feedback := late[Awaited.FEEDBACK]:
        worst = _longest(feedback, today)
        yield (
            f"{counted(len(feedback), 'draft')} {'waits' if len(feedback) == 1 else 'wait'} for your feedback beyond the"
            f" day agreed, {_by(feedback, today)}: {worst.short}."
        )
    if not any(late.values()):
        yield "No answer, draft or feedback is overdue."
    if soon:
        yield f"Feedback on {counted(soon, 'draft')} is due within 2 working days."
    extra = [one for one in changes if one.extra and one.fee != 0]
    if extra:
        yield f"{counted(len(extra), 'deliverable')} took more rounds than agreed{_cost(extra)}."


def _overdue(some: Sequence[Wait], noun: str, today: date) -> str:
    return f"{counted(len(some), noun)} {'is' if len(some) == 1 else 'are'} overdue, {_by(some, today)}"


def _by(some: Sequence[Wait], today: date) -> str:
    days = counted(_longest(some, today).days_late(today), "day")
    return f"by {days}" if len(some) == 1 else f"the longest by {days}"


def _longest(some: Sequence[Wait], today: date) -> Wait:
    return max(some, key=lambda one: one.days_late(today))


def _cost(extra: Sequence[Rounds]) -> str:
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for one in extra:
        if one.owed:
            sums[one.currency] += one.owed
    cost = " and ".join(written(amount, currency) for currency, amount in sorted(sums.items()))
    return f", which costs {cost}" if cost else ""


def figures(waits: Sequence[Wait], changes: Sequence[Rounds], today: date) -> dict[str, Any]:
    """Who waits for whom since when and what that holds up, and the revision rounds of each deliverable."""
    return {
        "as_of": today.isoformat(),
        "waiting": [
            {
                "kind": str(one.kind),
                "campaign": one.campaign.name or "",
                "campaign_id": one.campaign.id,
                "what": one.short,
                "owner": one.owner,
                "creator": one.who,
                "since": one.since,
                "due": one.due,
                "days_late": one.days_late(today),
                "blocks": one.blocks.words if one.blocks else "",
                "blocks_on": one.blocks.day if one.blocks else None,
                "cell": str(one.place),
            }
            for one in sorted(waits, key=lambda one: (one.due or date.max, one.short))
            if one.kind is not Awaited.DRAFT or one.days_late(today)
        ],
        "rounds": [
            {
                "deliverable": one.piece.row.id,
                "creator": one.piece.agreement.creator,
                "used": one.used,
                "limit": one.limit,
                "beyond": one.extra,
                "fee": one.owed if one.extra else None,
                "currency": one.currency,
                "changes": one.asked,
            }
            for one in changes
            if one.used or one.asked
        ],
    }
