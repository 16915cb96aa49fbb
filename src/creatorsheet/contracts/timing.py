"""The days a cost belongs to, by its category: the posting day, the term of a right, the campaign, a period, its own day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from creatorsheet.catalogue.agreements.choices import DurationUnit, RightStatus
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CostCategory
from creatorsheet.catalogue.plan.timing import TIMING, Days
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.clauses import posting_day, span
from creatorsheet.contracts.clock import ends_on
from creatorsheet.contracts.spans import Span
from creatorsheet.contracts.weeks import Part

Parts = tuple[Part, ...]


@dataclass(frozen=True)
class Occasion:
    """What a cost tells of its days: its category, its own day, the video it names, its payment, and the deals it may be for."""

    category: CostCategory | None
    day: date | None = None
    deliverable: str = ""
    payment: Payment | None = None
    deals: Sequence[Agreement] = field(default=(), compare=False)


def window(campaign: Campaign) -> Span | None:
    """From the first to the last posting day of a campaign; None where one is missing or they are the wrong way round."""
    if campaign.starts and campaign.ends and campaign.starts <= campaign.ends:
        return Span(campaign.starts, campaign.ends)
    return None


def parts(one: Occasion, over: Span | None) -> Parts:
    """The days of a cost; none where nobody knows any. `over` are the posting days of the campaign.

    Where what the category asks for is not known, the campaign's days hold, then the cost's own; for costs of a day the
    other way round. A cost without a category lies on its own day.
    """
    how = TIMING[one.category].days if one.category else Days.OWN
    own = (Part(Span(one.day, one.day)),) if one.day else ()
    campaign = (Part(over),) if over else ()
    found = HOW[how](one, over)
    if found:
        return found
    return own or campaign if how in (Days.OWN, Days.PERIOD) else campaign or own


def _period(one: Occasion, _: Span | None) -> Parts:
    paid = one.payment
    if paid and paid.period_from and paid.period_to and paid.period_from <= paid.period_to:
        return (Part(Span(paid.period_from, paid.period_to)),)
    return ()


def _posting(one: Occasion, over: Span | None) -> Parts:
    """The period a retainer is paid for; the named video; the months of a retainer; the videos of the deals, one whose day
    nobody knows by the campaign's days."""
    if period := _period(one, over):
        return period
    retained = [days for deal in one.deals if (days := _retainer(deal))]
    if retained and not one.deliverable:
        return tuple(Part(days) for days in retained)
    videos = [(deal, each) for deal in one.deals for each in deal.planned if one.deliverable in ("", each.id)]
    main = [(deal, each) for deal, each in videos if one.deliverable or each in deal.videos] or videos
    known = [Span(day, day) if (day := posting_day(deal, each)) else over for deal, each in main]
    return tuple(Part(one) for one in known if one)


def _retainer(agreement: Agreement) -> Span | None:
    deal = agreement.deal
    if deal.starts and deal.retainer_months and deal.retainer_months > 0:
        return Span(deal.starts, ends_on(deal.starts, deal.retainer_months, DurationUnit.MONTHS))
    return None


def _term(one: Occasion, _: Span | None) -> Parts:
    """The agreed rights of the deals, those that cost something by their fees, else all alike. One without an end, or whose
    days are not known, counts for nothing."""
    known: list[tuple[Right, Span]] = []
    for deal in one.deals:
        for right in deal.rights:
            named = right.deliverable in (None, one.deliverable) or not one.deliverable
            days = span(deal, right, one.deliverable) if right.status is RightStatus.AGREED and named else None
            if days and not days.endless and right.lasts_unit is not DurationUnit.FOREVER:
                known.append((right, days))
    priced = [(right, days) for right, days in known if right.fee and right.fee > 0]
    return tuple(Part(days, right.fee or Decimal(1)) for right, days in priced or known)


HOW: dict[Days, Callable[[Occasion, Span | None], Parts]] = {
    Days.POSTING: _posting,
    Days.TERM: _term,
    Days.PERIOD: _period,
    Days.CAMPAIGN: lambda *_: (),
    Days.OWN: lambda *_: (),
}
