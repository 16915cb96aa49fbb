"""Money that nobody will spend any more: what is free once posting has ended, or is about to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from creatorsheet.catalogue.problems.budget import MONEY_WILL_STAY_UNSPENT
from creatorsheet.contracts.budget import Budget
from creatorsheet.contracts.spending import Spending
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.money import rounded, written
from creatorsheet.kernel.words import counted

SOON = timedelta(days=14)
"""How long before the end of posting free money is told, where nothing more is promised or expected."""


def unspent(budget: Budget, found: Spending, share: float, today: date, *, doubtful: bool) -> Iterator[Finding]:
    """CS-P16: more of the budget than may stay free is neither spent nor committed, and posting is over or nearly so.

    `share` is the part that may stay free; `doubtful` whether some amount counts for nothing, so that less may be free.
    """
    ends, total, free = budget.campaign.ends, found.total, found.free
    whole = found.whole
    if doubtful or ends is None or not total or free is None or budget.unread("budget"):
        return
    if budget.campaign.budget is None and (whole.blank or whole.unread):
        return
    if budget.campaign.starts and budget.campaign.starts > ends:
        return
    over = ends < today
    if not over and (ends - today > SOON or whole.promised or whole.expected):
        return
    limit = rounded(total * Decimal(repr(share)), budget.currency)
    if rounded(free, budget.currency) <= limit:
        return
    left = counted((ends - today).days, "day")
    when = f"today, {ends}" if ends == today else f"on {ends}, in {left}"
    given = budget.campaign.budget is not None
    place = (
        budget.campaigns.place(budget.campaign, "budget") if given else budget.table.place(budget.lines[0], "planned")
    )
    finding = MONEY_WILL_STAY_UNSPENT.at(
        place,
        campaign=budget.name,
        free=written(free, budget.currency),
        budget=written(total, budget.currency),
        state=f"its posting ended on {ends}" if over else f"its posting ends {when}, with nothing more promised",
        what=f"{place.sheet}!{place.cell}" if given or len(budget.lines) == 1 else "the lines of its Budget together",
        limit=written(limit, budget.currency),
        committed=written(max(whole.committed, Decimal(0)), budget.currency),
    )
    yield replace(finding, stake=rounded(free, budget.currency), due=ends)
