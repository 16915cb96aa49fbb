"""Words for what attribution found."""

from __future__ import annotations

from collections.abc import Sequence

from creatorsheet.catalogue.results.choices import AttributionRule
from creatorsheet.kernel.money import written
from creatorsheet.kernel.words import counted
from creatorsheet.results.doubt import Bounds
from creatorsheet.results.leaks import AROUND, Sign, Signal


def sign(found: Signal) -> str:
    """A sign with its numbers, as part of a sentence."""
    n, of = f"{found.number:,}", counted(found.of, "order")
    days = f"{found.since:%Y-%m-%d} to {found.until:%Y-%m-%d}" if found.since and found.until else ""
    end = f"{found.since:%Y-%m-%d}" if found.since else "its end"
    said = {
        Sign.BEFORE: f"{n} of {of} came before the creator's first post",
        Sign.COUPON: f"{n} of {of} whose origin is known came from coupon sites (most from {found.site})",
        Sign.SEVERAL: f"{n} of {of} carry codes of several creators",
        Sign.STILL: f"{n} orders came from {days}, while views stood still ({found.usual:,.1f} usual)",
        Sign.BURST: f"{n} orders came from {days}, where the views explain {found.usual:,.1f}",
        Sign.ENDED: f"{n} orders came in the {AROUND} days after it ended on {end} ({found.usual:,.0f} in those before)",
        Sign.RETURNING: f"{n} of {found.of:,} buyers were customers before ({found.seen:.0%}; {found.usual:.0%} among peers)",
        Sign.RATE: f"it brought {found.seen:,.2f} orders for a thousand views ({found.usual:,.2f} among peers)",
    }
    return said[found.sign]


def rule(found: AttributionRule) -> str:
    """A kind of evidence within a sentence, after "by" as well."""
    if found is AttributionRule.PERSON:
        return "hand"
    return str(found) if found is AttributionRule.SHOP else str(found).lower()


def ranking(found: Sequence[AttributionRule]) -> str:
    """An order of evidence within a sentence.

    >>> ranking([AttributionRule.CODE, AttributionRule.SHOP])
    'valid code first, then TikTok Shop ID'
    """
    first, *then = map(rule, found)
    return ", then ".join([f"{first} first", *then])


def span(found: Bounds, currency: str) -> str:
    """Revenue without and with the orders in doubt."""
    if found.lowest == found.highest:
        return written(found.revenue, currency)
    return f"{currency} {found.lowest:,.0f} to {found.highest:,.0f}"
