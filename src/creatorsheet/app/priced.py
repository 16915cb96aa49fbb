"""What the action on prices tells: sentences for people, and the figures behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from creatorsheet.contracts.agreement import listed
from creatorsheet.contracts.comparison import Comparison
from creatorsheet.contracts.exclusivity import Clause, Crossing
from creatorsheet.contracts.price import basis
from creatorsheet.contracts.usual import Quote
from creatorsheet.kernel.money import rounded, written
from creatorsheet.kernel.words import counted

SHOWN = 12
"""Lines of one kind that people are told; the rest is counted."""

Barred = Sequence[tuple[Clause, list[Crossing]]]
Quotes = Mapping[int, Quote | None]
"""What each clause usually costs, by its row in Rights."""


def says(quotes: Quotes, barred: Barred, compared: Sequence[Comparison]) -> Iterator[str]:
    """How many clauses have a range, what each exclusivity on the table would bar, and where commission meets the fee."""
    without = sum(quote is None for quote in quotes.values())
    left = f" {without:,} without: no fee for the work, no length, or nothing that has a price." if without else ""
    yield f"{counted(len(quotes) - without, 'clause')} with a usual range.{left}"
    outside = [quote for quote in quotes.values() if quote and quote.outside]
    if outside:
        yield f"{counted(len(outside), 'fee')} outside it."
    yield from _some(_barring(clause, crossings, quotes) for clause, crossings in barred if crossings)
    yield from _some(_meeting(one) for one in sorted(compared, key=lambda one: not one.open))


def _some(lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    yield from found[:SHOWN]
    if found[SHOWN:]:
        yield f"And {len(found) - SHOWN:,} more of the kind."


def _barring(clause: Clause, crossings: list[Crossing], quotes: Quotes) -> str:
    works = list(dict.fromkeys(f"{one.work.called} for {one.work.shown}" for one in crossings))
    told = listed([*works[:2], f"{len(works) - 2} more"] if works[2:] else works)
    quote = quotes.get(clause.right.sheet_row)
    usual = f" It usually costs {quote.usual}, {basis(quote)}." if quote else ""
    words = "{creator}: the exclusivity for {brand} (clause {clause}) would bar".format(**clause.words)
    return f"{words} {told}.{usual}"


def _meeting(one: Comparison) -> str:
    beside = f", with {written(one.guaranteed, one.currency)} paid besides," if one.guaranteed else ""
    others = f" and {one.others} more" if one.others else ""
    of = "" if one.deal else f" of deal {one.terms_of}{others}"
    flat = f"{one.flat_is} of {written(one.flat, one.currency)}"
    if one.sales is None:
        limit = f" (at most {written(one.terms.cap, one.currency)})" if one.terms.cap is not None else ""
        return f"{one.creator}: commission{of}{beside} never comes to {flat}{limit}."
    sales = f"{one.sales:,f}" if one.terms.counted else written(one.sales, one.currency)
    orders = f", {counted(one.orders, 'order')} as they are now" if one.orders is not None else ""
    return f"{one.creator}: commission{of}{beside} comes to {flat} at {sales} {'' if one.terms.counted else 'of '}{one.terms.unit}{orders}."


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
        "currency": quote.currency,
        "lies": quote.outside or ("inside" if right.fee is not None else ""),
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
