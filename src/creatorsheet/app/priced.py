"""What the action on prices tells: sentences for people, and the figures behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from creatorsheet.contracts.comparison import Comparison
from creatorsheet.contracts.exclusivity import Clause, Crossing
from creatorsheet.contracts.price import basis
from creatorsheet.contracts.usual import Quote
from creatorsheet.kernel.money import rounded, written
from creatorsheet.kernel.words import counted, listed

BARS, DEALS = 2, 3
"""Exclusivities and comparisons that people are told one by one; the rest is counted."""

Barred = Sequence[tuple[Clause, list[Crossing]]]
Quotes = Mapping[int, Quote | None]
"""What each clause usually costs, by its row in Rights."""


def says(quotes: Quotes, barred: Barred, compared: Sequence[Comparison]) -> Iterator[str]:
    """How many clauses have a range; what an exclusivity on the table would bar; and flat fee or commission where that is
    still open, or where sales are near the point at which both cost the same. Eight lines at most."""
    without = sum(quote is None for quote in quotes.values())
    outside = sum(bool(quote and quote.outside) for quote in quotes.values())
    told = [f"{counted(len(quotes) - without, 'clause')} with a usual range"]
    told += [f"{counted(outside, 'fee')} outside it"] if outside else []
    left = f" {without:,} without: no fee for the work, no length, or nothing that has a price." if without else ""
    yield f"{', '.join(told)}.{left}"
    bars = [(clause, crossings) for clause, crossings in barred if crossings]
    yield from (_barring(clause, crossings, quotes) for clause, crossings in bars[:BARS])
    if bars[BARS:]:
        yield f"… and {counted(len(bars) - BARS, 'more clause')} that would bar work, in --json."
    matter = sorted((one for one in compared if one.near or one.open), key=lambda one: not one.near)
    yield from (_meeting(one) for one in matter[:DEALS])
    if rest := len(compared) - len(matter[:DEALS]):
        yield f"… and {counted(rest, 'more comparison' if matter else 'comparison')} of flat fee and commission in --json."


def _barring(clause: Clause, crossings: list[Crossing], quotes: Quotes) -> str:
    works = list(dict.fromkeys(f"{one.work.called} for {one.work.shown}" for one in crossings))
    told = listed(works, most=2)
    quote = quotes.get(clause.right.sheet_row)
    usual = f" It usually costs {quote.usual}, {basis(quote)}." if quote else ""
    words = "{creator}: the exclusivity for {brand} (clause {clause}) would bar".format(**clause.words)
    return f"{words} {told}.{usual}"


def _meeting(one: Comparison) -> str:
    others = f" and {one.others} more" if one.others else ""
    of = "" if one.deal else f" as in deal {one.terms_of}{others}"
    what = f"{written(one.guaranteed, one.currency)} plus commission" if one.guaranteed else f"commission{of}"
    flat = f"{one.flat_is}, {written(one.flat, one.currency)}"
    if one.sales is None:
        limit = f"; it is limited to {written(one.terms.cap, one.currency)}" if one.terms.cap is not None else ""
        return f"{one.creator}: {what} never costs as much as {flat}{limit}."
    if one.near and one.so_far is not None:
        far = "nearly as much as" if one.so_far < one.sales else "more than" if one.beyond else "as much as"
        so_far, equal = _worth(one, one.so_far), _worth(one, one.sales)
        return f"{one.creator}: {what} costs {far} {flat}: {so_far} so far, and both are equal at {equal}."
    orders = f" ({counted(one.orders, 'order')} at the average so far)" if one.orders is not None else ""
    above = "above that, more" if one.passes else "above that, the same"
    return f"{one.creator}: below {_worth(one, one.sales)}{orders}, {what} costs less than {flat}; {above}."


def _worth(one: Comparison, sales: Decimal) -> str:
    return (
        f"{sales:,f} {one.terms.unit}" if one.terms.counted else f"{written(sales, one.currency)} of {one.terms.unit}"
    )


def figures(quotes: Quotes, barred: Barred, compared: Sequence[Comparison]) -> dict[str, Any]:
    """All ranges with their sources, all that exclusivities on the table would bar, all crossovers."""
    bars = {clause.right.sheet_row: [_bar(one) for one in crossings] for clause, crossings in barred}
    return {
        "clauses": [_clause(row, quote, bars.get(row)) for row, quote in quotes.items() if quote],
        "crossovers": [_crossover(one) for one in compared],
    }


def _clause(row: int, quote: Quote, bars: list[dict[str, Any]] | None) -> dict[str, Any]:
    right, usual = quote.right, quote.range
    return {
        "clause": right.id,
        "row": row,
        "deal": quote.agreement.deal.id,
        "creator": quote.agreement.creator,
        "kind": str(right.kind or ""),
        "status": str(right.status or ""),
        "priced_as": str(usual.what),
        "fee": right.fee,
        "usual_low": quote.low,
        "usual_high": quote.high,
        "or_more": quote.most > quote.high,
        "currency": quote.currency,
        "lies": quote.outside or ("inside" if right.fee else "" if right.fee is None else "included"),
        "of": rounded(quote.base.amount, quote.currency),
        "of_is": quote.base.told,
        "share_low": usual.low,
        "share_high": usual.high,
        "how": usual.how,
        "source": usual.source,
        "state": usual.state,
        "would_bar": bars,
    }


def _bar(one: Crossing) -> dict[str, Any]:
    first, last = one.on[0].first, one.on[-1].last
    return {"work": one.work.called, "for": one.work.shown, "first": first, "last": last}


def _crossover(one: Comparison) -> dict[str, Any]:
    worth = None if one.sales is None else one.sales if one.terms.counted else rounded(one.sales, one.currency)
    return {
        "creator": one.creator,
        "campaign": one.campaign,
        "deal": one.deal,
        "shortlist": one.candidate,
        "flat": one.flat,
        "flat_is": one.flat_is,
        "guaranteed": one.guaranteed,
        "currency": one.currency,
        "terms_of": one.terms_of,
        "unit": one.terms.unit,
        "most": one.terms.cap,
        "sales": worth,
        "never": one.sales is None,
        "orders": one.orders,
        "average_order": None if one.average is None else rounded(one.average, one.currency),
        "so_far": one.so_far,
    }
