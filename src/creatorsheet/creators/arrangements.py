"""Long-term arrangements: which end without going on, and who might be offered one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from creatorsheet.catalogue.agreements.choices import (
    CompensationModel,
    DealStatus,
    LongtermForm,
    PartnershipForm,
    PaymentSchedule,
)
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignModel, Objective
from creatorsheet.catalogue.terms import AGREED
from creatorsheet.kernel.days import days_after
from creatorsheet.kernel.words import counted

NOTICE = 30
"""Days before its end in which an arrangement has to be spoken about."""

REGULAR = 3
"""Campaigns from which on a creator may be offered an arrangement."""

TWICE = 2


def long_term(deal: Deal, campaign: Campaign | None) -> str:
    """What makes a deal a long-term arrangement, in words; "" for a single job."""
    if deal.longterm_form:
        return str(deal.longterm_form)
    if deal.form is PartnershipForm.AMBASSADOR or (campaign and campaign.model is CampaignModel.AMBASSADOR):
        return str(LongtermForm.AMBASSADOR)
    if CompensationModel.RETAINER in (deal.model, deal.model_2) or deal.payment_schedule is PaymentSchedule.MONTHLY:
        return str(CompensationModel.RETAINER)
    return ""


@dataclass(frozen=True)
class Arrangement:
    """A long-term deal that is in force."""

    deal: Deal
    creator: str
    kind: str
    renewed: bool

    def ends_soon(self, day: date) -> bool:
        """Whether it ends within 30 days, the last of them included, and nothing follows."""
        ends = self.deal.ends
        return ends is not None and day <= ends <= days_after(day, NOTICE) and not self.renewed


def arrangements(
    deals: Iterable[Deal],
    campaigns: Callable[[str | None], Campaign | None],
    person: Callable[[str | None], str],
    day: date,
) -> list[Arrangement]:
    """Signed long-term deals that have not ended. One is renewed where another one of the creator, in whatever state but
    cancelled, ends later or has no end."""
    kinds = [
        (deal, person(deal.creator), kind)
        for deal in deals
        if deal.creator
        and deal.status is not DealStatus.CANCELLED
        and (kind := long_term(deal, campaigns(deal.campaign)))
    ]
    last: dict[str, date] = {}
    for deal, creator, _ in kinds:
        last[creator] = max(last.get(creator, date.min), deal.ends or date.max)
    return [
        Arrangement(deal, creator, kind, renewed=deal.ends is not None and last[creator] > deal.ends)
        for deal, creator, kind in kinds
        if deal.status in AGREED and (deal.ends is None or deal.ends >= day)
    ]


@dataclass(frozen=True)
class Regular:
    """A creator you work with again and again without an arrangement: what might suit, and why."""

    creator: str
    campaigns: int
    form: LongtermForm
    why: str


def regulars(
    work: Iterable[tuple[str, Campaign, Sequence[Deal]]], arranged: Iterable[str], score: Callable[[str], float | None]
) -> list[Regular]:
    """Creators of three campaigns or more without a long-term arrangement, most campaigns first.

    `work` is each campaign of each creator with its agreed deals, `score` the mean of a creator's scorecards, out of 5.
    """
    bound = set(arranged)
    by: dict[str, list[tuple[Campaign, Sequence[Deal]]]] = {}
    for creator, campaign, deals in work:
        if creator and creator not in bound:
            by.setdefault(creator, []).append((campaign, deals))
    found = []
    for creator, some in by.items():
        if len(some) >= REGULAR:
            form, because = _form(some)
            mean = score(creator)
            reasons = [counted(len(some), "campaign"), *([because] if because else [])]
            reasons += [f"past score {mean:.1f} of 5"] if mean is not None else ["no score yet"]
            found.append(Regular(creator, len(some), form, ", ".join(reasons)))
    return sorted(found, key=lambda one: (-one.campaigns, one.creator))


def _form(some: Sequence[tuple[Campaign, Sequence[Deal]]]) -> tuple[LongtermForm, str]:
    shop = sum(
        campaign.objective is Objective.SHOP_SALES or any(one.form is PartnershipForm.SHOP for one in deals)
        for campaign, deals in some
    )
    commission = sum(
        any(CompensationModel.COMMISSION in (one.model, one.model_2) for one in deals) for _, deals in some
    )
    launches = sum(campaign.objective is Objective.NEW_PRODUCT for campaign, _ in some)
    if shop >= TWICE:
        return LongtermForm.SHOP, f"{shop} of them for TikTok Shop"
    if commission >= TWICE:
        return LongtermForm.AFFILIATE, f"{commission} of them on commission"
    if launches >= TWICE:
        return LongtermForm.LAUNCHES, f"{launches} of them launches"
    return LongtermForm.MONTHLY, ""
