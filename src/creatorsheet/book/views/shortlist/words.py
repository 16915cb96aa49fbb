"""The sentences of the page: what it finds, what is approved so far, and what its figures mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from creatorsheet.book import look
from creatorsheet.catalogue.creators.choices import ShortlistDecision
from creatorsheet.creators.ranked import Ranked, Shortlist
from creatorsheet.kernel.finding import one_line
from creatorsheet.kernel.money import written
from creatorsheet.kernel.words import counted
from creatorsheet.planning import outlook

OVER = 0.25
"""How far above the fair fee an asked fee may be and still be called fair."""

LONGEST = 80
"""Signs of a title."""

CENTS = 100
"""Amounts under this are told to the cent."""

MOST = 300
"""From so many approved creators on the sum of their views is not told: nobody books so many for one video each."""

NUMBERS = (
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def called(one: Ranked) -> str:
    """How a creator is called on the page; the id where there is no creator of that id."""
    handle = one.creator.handle if one.creator else None
    return one_line(f"@{handle}" if handle else one.row.creator or one.row.id or look.NO_VALUE)


def day(when: date) -> str:
    """A day as people write it: 4 Nov 2026."""
    return f"{when.day} {when:%b %Y}"


def gap(one: Ranked) -> float | None:
    """The asked fee against the fair one, as a share; None where one of them is not known or nothing would be fair."""
    if one.asked is None or not one.fair:
        return None
    return float(one.asked / one.fair - 1)


def score(one: Ranked) -> str:
    """The overall score in words: 88, or 62–81 while something is missing; – where nothing is scored."""
    if one.low is None or one.high is None or one.veto:
        return look.NO_VALUE
    low, high = f"{one.low:.0f}", f"{one.high:.0f}"
    return low if low == high else f"{low}–{high}"


def usual(one: Ranked) -> str:
    """What such a video usually costs: 800–1,400, or from 2,000."""
    if one.usual is None:
        return look.NO_VALUE
    low, high = one.usual.low, one.usual.high
    return f"from {low:,.0f}" if high is None else f"{low:,.0f}–{high:,.0f}"


def title(made: Shortlist) -> str:
    """What the page finds, as a sentence of at most 80 signs."""
    ranked = sorted((one for one in made.ranked if one.rank is not None), key=lambda one: one.rank or 0)
    if not made.ranked:
        return "Three steps to a shortlist"
    if not ranked:
        out = sum(one.veto is not None or one.row.decision is ShortlistDecision.DECLINE for one in made.ranked)
        if out == len(made.ranked):
            return "Nobody is left to choose from: all are ruled out or declined"
        return f"Too early to rank: {counted(len(made.ranked) - out, 'creator')} without a score"
    tries = _fees(made, ranked) if any(gap(one) is not None for one in ranked) else _leaders(ranked)
    return next((text for text in tries if len(text) <= LONGEST), f"{counted(len(ranked), 'creator')} ranked")


def _fees(made: Shortlist, ranked: Sequence[Ranked]) -> Iterator[str]:
    gaps = [(one, by) for one in ranked if (by := gap(one)) is not None]
    fair = sum(by <= OVER for _, by in gaps)
    if len(ranked) == 1:
        (_, by), *_ = gaps
        about = "asks a fair fee" if by <= OVER else f"asks {by:.0%} more than the fair fee"
        yield f"{called(ranked[0])} is the only one ranked and {about}"
        yield f"The only one ranked {about}"
        return
    some = f"{'All' if fair == len(ranked) else f'{_number(fair).capitalize()} of'} {_number(len(ranked))}"
    finding = (
        f"{'Both' if fair == len(ranked) == 2 else some} ranked creators {'asks' if fair == 1 else 'ask'} a fair fee"
    )
    dear = next((one for one, by in gaps if by > OVER), None)
    silent = len(ranked) - len(gaps)
    if dear is not None and dear.fair is not None:
        yield f"{finding}; {called(dear)} would at {made.currency} {dear.fair:,.0f}"
    elif silent:
        yield f"{finding}; {_number(silent)} cannot be compared yet"
    yield finding


def _number(n: int) -> str:
    return NUMBERS[n] if n < len(NUMBERS) else f"{n:,}"


def _leaders(ranked: Sequence[Ranked]) -> Iterator[str]:
    lead = f"{called(ranked[0])} leads with {score(ranked[0])} of 100"
    if len(ranked) > 1:
        yield f"{lead}, {called(ranked[1])} follows with {score(ranked[1])}"
    yield lead
    yield f"The first of {len(ranked):,} has {score(ranked[0])} of 100"


def standing(made: Shortlist) -> str:
    """What is approved so far, what it costs and brings, and what is left of the budget."""
    yes = [one for one in made.ranked if one.row.decision is ShortlistDecision.APPROVE]
    left = ""
    if made.budget_left is not None:
        over = made.budget_left < 0
        amount = _whole(abs(made.budget_left), made.currency)
        left = f" The creator budget is overspent by {amount}." if over else f" Left of the creator budget: {amount}."
    if not made.ranked:
        return f"{made.name} has nobody on its shortlist yet.{left}"
    if not yes:
        return f"Nobody is approved yet.{left}"
    parts = [counted(len(yes), "creator"), _fees_of(yes, made.currency), _views_of(yes)]
    return f"Approved so far: {', '.join(filter(None, parts))}.{left}"


def _whole(amount: Decimal, currency: str) -> str:
    """An amount without cents, except a small one that has some: an overspend of 0.40 is not one of 0."""
    return written(amount, currency) if amount < CENTS and amount % 1 else f"{currency} {amount:,.0f}"


def _fees_of(yes: Sequence[Ranked], currency: str) -> str:
    fees = [one.asked for one in yes if one.asked is not None]
    if not fees:
        return "no fee known"
    some = "" if len(fees) == len(yes) else f" of the {len(fees):,} with a fee"
    return f"{_whole(sum(fees, Decimal(0)), currency)} for one video each{some}"


def _views_of(yes: Sequence[Ranked]) -> str:
    known = [outlook.Forecast(one.forecast.middle, one.forecast.low, one.forecast.high) for one in yes if one.forecast]
    ranged = [one for one in known if one.ranged]
    total = outlook.total(ranged) if len(ranged) <= MOST else None
    if total is None:
        return ""
    low, middle, high = (f"{_about(one):,}" for one in total)
    some = "" if len(ranged) == len(yes) else f" from the {len(ranged):,} with a forecast"
    return f"{middle} views expected ({low}–{high}){some}"


def _about(views: int) -> int:
    """Views with no more digits than a forecast bears: three."""
    return round(views, 3 - len(str(views))) if views >= 1000 else views


def meanings(made: Shortlist) -> Iterator[str]:
    """What the figures mean and rest on, a line each."""
    yield (
        "Videos that are a week old or older, at most 20.  Steady: share of them between half and double the median.  "
        "Views expected: nine videos in ten pass the low figure, half pass the likely one, one in ten the high one."
    )
    yield (
        "Overall: the six parts by their weights, against fixed anchors, so that adding a creator moves nobody; a range while "
        "a part is missing, placed by its low end.  Who is ruled out has no overall score.  The tab Why says what each part is made of."
    )
    fair = (
        f"Fair: likely views at the target CPM of {written(made.target_cpm, made.currency)}; {look.WARNING_SIGN} more than 25% above it."
        if made.target_cpm is not None
        else "No fair fee: the campaign has no target CPM."
    )
    yield f"{fair}  Usual: what a video of that tier usually costs.  Fees in {made.currency}; k thousands, M millions.  {look.NO_VALUE} not known."
    yield from made.notes
