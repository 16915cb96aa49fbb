"""What follows from a what-if: each figure as it is now, and the formula that tells it then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from creatorsheet.book import look
from creatorsheet.book.look import NO_VALUE
from creatorsheet.book.views.budget import wording
from creatorsheet.book.views.budget.account import Account
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.money import minor_digits
from creatorsheet.planning.whatif import Answer, whole

Cells = Mapping[str, str]
MANY = 100_000
"""Views from which on a range is told in thousands."""


@dataclass(frozen=True)
class Now:
    """A figure. `formula` gets the cells of all figures by their keys."""

    key: str
    words: str
    value: Raw
    style: str
    formula: Callable[[Cells], str]


def outcomes(account: Account, now: Answer, places: Mapping[str, str]) -> list[Now]:
    """All figures in their order. `places` are the ranges and cells they are told from."""
    base, coin, digits = account.base, account.currency, minor_digits(account.currency)
    money, over, price = wording.whole(coin), wording.whole(coin, over="over"), wording.price(coin)
    share, pay, typed, change = float(base.share), float(base.pay), places["posts typed"], places["fee change"]
    tests = f"ROUND({places['tests']},{digits})"

    def posts(c: Cells) -> str:
        bought = f"INT(ROUND({pay!r}*(1+N({change}))/{c['fee']},6))"
        return f"IF(ISNUMBER({typed}),{typed},IF(N({c['fee']})>0,{bought},{places['posts now']}))"

    found = [
        Now("budget", "Budget", _cell(now.budget), money, lambda _: places["budget"]),
        Now("planned", "Planned", float(now.planned), money, lambda _: f"SUM({places['planned']})"),
        Now("committed", "Committed", float(now.committed), money, lambda _: f"SUM({places['committed']})"),
        Now("free", "Still free", _cell(now.free), over, lambda c: _less(c["budget"], c["committed"])),
        Now(
            "unplanned", "Budget without a line", _cell(now.unplanned), over, lambda c: _less(c["budget"], c["planned"])
        ),
        Now("tests", "Planned for tests", float(now.testing), money, lambda _: tests),
        Now(
            "wanted",
            "Wanted for tests",
            float(now.wanted),
            money,
            lambda c: f"ROUNDDOWN(ROUND({c['planned']}*{share!r},6),{digits})",
        ),
        Now("fee", "Average fee", _cell(now.fee), price, lambda _: places["fee"]),
        Now("posts", "Posts", _cell(now.posts), look.COUNT, posts),
        Now(
            "per post",
            "A post, all in",
            _cell(now.per_post),
            price,
            lambda c: f'IF(N({c["posts"]})>0,{_basis(c)}/{c["posts"]},"{NO_VALUE}")',
        ),
    ]
    return [*found, *_views(account, now, digits, price)]


def _views(account: Account, now: Answer, digits: int, price: str) -> list[Now]:
    base, views, cpm = account.base, now.views, now.cpm
    if base.views is None and not base.target_cpm:
        return []
    target = float(base.target_cpm or 0)

    def told(c: Cells) -> str:
        if base.views:
            return _grown(base.views.middle, base.views.posts, c)
        return f'IF({_basis(c)}>0,ROUND({_basis(c)}*1000/{target!r},0),"{NO_VALUE}")'

    found = [
        Now("views", "Views", _cell(views[1] if views else None), look.COUNT, told),
        Now(
            "cpm",
            "A thousand views",
            _cell(cpm[1] if cpm else None),
            price,
            lambda c: f'IF(N({c["views"]})>0,{_basis(c)}*1000/{c["views"]},"{NO_VALUE}")',
        ),
    ]
    if base.views is None or base.views.low is None or base.views.high is None:
        return found
    unit, ending = (1000, "k") if base.views.high >= MANY else (1, "")
    low, high, of = base.views.low, base.views.high, base.views.posts

    def span(c: Cells) -> str:
        one, other = (f"FIXED({_grown(each, of, c)}/{unit},0)" for each in (low, high))
        return f'IF(N({c["posts"]})>0,{one}&"–"&{other}&"{ending}","{NO_VALUE}")'

    def costs(c: Cells) -> str:
        one, other = (f"FIXED({_basis(c)}*1000/{_grown(each, of, c)},{digits})" for each in (high, low))
        return f'IF(N({c["posts"]})>0,{one}&"–"&{other},"{NO_VALUE}")'

    ends = (
        [whole(Decimal(one) / unit) for one in (views[0], views[2]) if one is not None] if views and now.posts else []
    )
    spread = f"{ends[0]:,}–{ends[1]:,}{ending}" if ends else NO_VALUE
    dear = (
        f"{cpm[0]:,.{digits}f}–{cpm[2]:,.{digits}f}" if cpm and cpm[0] is not None and cpm[2] is not None else NO_VALUE
    )
    return [
        found[0],
        Now("views span", "   from low to high", spread, look.GENERAL, span),
        found[1],
        Now("cpm span", "   from low to high", dear, look.GENERAL, costs),
    ]


def _grown(views: int, posts: int, cells: Cells) -> str:
    return f'IF(ISNUMBER({cells["posts"]}),ROUND({views}*{cells["posts"]}/{posts},0),"{NO_VALUE}")'


def _basis(cells: Cells) -> str:
    """The money posts and views are held against: the plan, else what is committed."""
    return f"IF({cells['planned']}<>0,{cells['planned']},{cells['committed']})"


def _less(budget: str, amount: str) -> str:
    return f'IF(ISNUMBER({budget}),{budget}-{amount},"{NO_VALUE}")'


def _cell(value: Decimal | int | None) -> Raw:
    return NO_VALUE if value is None else float(value)
