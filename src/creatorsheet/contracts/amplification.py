"""Money planned behind creators' posts, and whether any agreement lets it be spent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from creatorsheet.catalogue.agreements.choices import DealStatus, RightKind, RightStatus
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.plan.budget import BudgetLine
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CostCategory
from creatorsheet.catalogue.problems.rights import PAID_AMPLIFICATION_NOT_SETTLED
from creatorsheet.catalogue.results.choices import UsageChannel
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.terms import BINDING
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.clauses import ON_TABLE
from creatorsheet.contracts.uses import BOOSTED, OVER
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.money import written


@dataclass(frozen=True)
class Plan:
    """Paid media that a campaign plans: how much, and the Budget line that says so first."""

    amount: Decimal
    place: Place


def planned(table: Table[BudgetLine], lines: Iterable[BudgetLine]) -> Plan | None:
    """The paid media among the Budget lines of one campaign; None where no line plans any."""
    paid = [
        (one, one.planned)
        for one in lines
        if one.category is CostCategory.PAID_AMPLIFICATION and one.planned and one.planned > 0
    ]
    amount = sum((amount for _, amount in paid), Decimal(0))
    return Plan(amount, table.place(paid[0][0], "planned")) if paid else None


def unsettled_in(agreements: Iterable[Agreement], budget: Table[BudgetLine], settings: Settings) -> Iterator[Finding]:
    """CS-K05 for every campaign of these agreements, cancelled ones among them."""
    lines: defaultdict[str, list[BudgetLine]] = defaultdict(list)
    for line in budget:
        lines[line.campaign or ""].append(line)
    of: defaultdict[str, list[Agreement]] = defaultdict(list)
    for one in agreements:
        of[one.campaign.id].append(one)
    for key, some in of.items():
        campaign = some[0].campaign
        currency = (campaign.currency or settings.home_currency).upper()
        found = unsettled(campaign, some, planned(budget, lines[key] if key else ()), currency)
        if found:
            yield found


def allowed(agreement: Agreement) -> bool:
    """Whether an agreed clause lets money be put behind a video."""
    return any(one.status is RightStatus.AGREED and one.ads_allowed for one in _clauses(agreement))


def unsettled(campaign: Campaign, agreements: Sequence[Agreement], plan: Plan | None, currency: str) -> Finding | None:
    """CS-K05: paid media is planned, and no agreement of the campaign allows it.

    Silent while a deal that is not agreed has it on the table, and where videos are already chosen (CS-K01).
    """
    standing = [one for one in agreements if one.deal.status in BINDING]
    if plan is None or not standing or campaign.status in OVER:
        return None
    settled = any(allowed(one) or _chosen(one) or _unread(one) for one in standing) or any(
        _offered(one) for one in agreements if one not in standing
    )
    if settled:
        return None
    if len(standing) == 1:
        (only,) = standing
        who = f"the agreement with {only.creator} {_answer(only)}"
        whom = only.creator
    else:
        who, whom = f"none of its {len(standing)} agreements allows it", "a creator"
    return PAID_AMPLIFICATION_NOT_SETTLED.at(
        plan.place, campaign=campaign.name or campaign.id, amount=written(plan.amount, currency), who=who, whom=whom
    )


def _clauses(agreement: Agreement) -> list[Right]:
    return [one for one in agreement.rights if one.kind is RightKind.PAID_ADVERTISING]


def _chosen(agreement: Agreement) -> bool:
    """Whether a video of the agreement is chosen for ads; whether it may be is a matter of its uses."""
    paid = UsageChannel.PAID_TIKTOK
    return any(one.amplify in BOOSTED or paid in (one.used_on, one.wanted_for) for one in agreement.assets)


def _offered(agreement: Agreement) -> bool:
    """Whether a deal that may still be agreed has boosting on the table."""
    open_deal = agreement.deal.status is not DealStatus.CANCELLED
    return open_deal and any(
        one.ads_allowed and one.status in (*ON_TABLE, RightStatus.AGREED) for one in _clauses(agreement)
    )


def _unread(agreement: Agreement) -> bool:
    """Whether a cell that could hold the answer holds something no type can read."""
    keys = {"kind", "status", "ads_allowed"}
    unread = agreement.tables["Rights"].unread
    return any(keys & set(unread.get(one.sheet_row, ())) for one in agreement.rights)


def _answer(agreement: Agreement) -> str:
    statuses = {one.status for one in _clauses(agreement)}
    if not statuses:
        return "says nothing about it"
    if RightStatus.AGREED in statuses:
        return "does not allow it"
    if statuses & set(ON_TABLE):
        return "has it on the table only"
    return "no longer allows it" if RightStatus.ENDED in statuses else "refuses it"
