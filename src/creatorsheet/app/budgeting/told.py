"""What is said of a budget: what is free, what is over, what is kept for tests, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator

from creatorsheet.book.views.budget.account import Account
from creatorsheet.contracts.spending import Plan
from creatorsheet.kernel.money import written
from creatorsheet.kernel.words import counted, listed


def says(account: Account) -> Iterator[str]:
    """A campaign in a few lines."""
    found, coin = account.spending, account.currency
    if account.empty:
        yield f"{account.name} has no budget and no costs yet."
        return
    beyond = [
        f"{category} is {written(over, coin)} over"
        for category in found.groups
        if (over := found.over(category)) is not None
    ]
    if found.total is None or found.free is None:
        lacking = "nobody can read its Total budget" if account.unclear else "nobody has set a budget"
        head = f"{written(found.whole.committed, coin)} is committed, and {lacking}"
    elif found.free < 0:
        than = "what is planned so far," if account.open else "the budget of"
        head = f"{written(-found.free, coin)} more is committed than {than} {written(found.total, coin)}"
    else:
        head = f"{written(found.free, coin)} of {written(found.total, coin)}{' planned so far' if account.open else ''} is still free"
    yield f"{account.name}: {head}{'; ' + listed(beyond) if beyond else ''}."
    unplanned = [str(one) for one, standing in found.groups.items() if one and standing.plan is Plan.NOT_PLANNED]
    open_ones = [str(one) for one, standing in found.groups.items() if one and standing.plan is Plan.OPEN]
    if found.whole.lines and unplanned:
        yield f"  Not planned: {', '.join(unplanned)}."
    if open_ones:
        yield f"  Nobody has thought about {listed(open_ones)} yet: the line has no amount."
    if found.whole.promised:
        yield f"  {written(found.whole.promised, coin)} of what is committed is promised by deals and not in Costs yet."
    if found.whole.lines:
        kept = account.reserve
        yield f"  For tests {written(kept.planned, coin)} is planned of {written(kept.wanted, coin)} wanted ({kept.percent}); {written(found.tested, coin)} of the money for tests is committed."
    if account.left_out:
        yield f"  Left out {counted(account.left_out, 'amount')} without an exchange rate."
    if account.unread:
        yield f"  Left out {counted(account.unread, 'amount')} that nobody can read."
