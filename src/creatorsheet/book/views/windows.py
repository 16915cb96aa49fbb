"""Views, watch time, engagement, traffic, conversions and revenue, by the age of the posts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from creatorsheet.book.views.figures import BOOSTED, MIXED, ORGANIC, Figures, sum_of
from creatorsheet.book.views.words import count, fine_share, or_dash, share, tally

AGES = (("24 h", "First 24 hours", 1), ("7 d", "First 7 days", 7), ("30 d", "First 30 days", 30), ("To date", "", 0))


@dataclass(frozen=True)
class Line:
    """A line of the table: how a number is made from sums over Results, and how it is shown."""

    title: str
    kind: str  # count, share, decimals, seconds, money, price, gain
    total: bool = False  # whether the first week's share of the month can be told
    bold: bool = False


LINES = (
    Line("Views", "count", total=True),
    Line("Reach, widest post", "count"),
    Line("Average watch time, seconds", "decimals"),
    Line("Completion", "share"),
    Line("Engagement rate, by views", "share"),
    Line("Saves per 1,000 views", "decimals"),
    Line("Clicks", "count", total=True),
    Line("Click-through rate", "share"),
    Line("Conversion rate", "share"),
    Line("Orders", "count", total=True),
    Line("Net revenue", "money", total=True),
    Line("", "count", total=True),  # the base of the primary metric
    Line("", "price", bold=True),  # cost of it
)


class Windows:
    """Block `values` (numbers by line and age), `words` (how they are shown) and two counts of posts.

    What was sold by an age is told only where every order is credited to a post: a code of a creator with several posts
    does not say which of them sold.
    """

    def __init__(self, figures: Figures) -> None:
        self.figures = figures
        calc = figures.calc
        latest = sum_of("Results[Orders]", f"Results[Campaign ID],{figures['id']}", 'Results[Latest],"Yes"')
        self.told = figures.cell("orders told by post", f"=IF(N({figures['orders']})=({latest}),1,0)")
        names = [age for age, _, _ in AGES]
        self.values = calc.block("By age of the posts", len(LINES), *names)
        self.words = calc.block("By age, in words", len(LINES) + 2, "title", *names, "week of month")
        for age, window, days in AGES:
            formulas = self._numbers(window)
            calc.fill(self.values, age, lambda i, known=formulas: f'=IF({figures["id"]}="","",IFERROR({known[i]},""))')  # type: ignore[misc]
            self._say(age, window, days)
        self._titles()

    def _numbers(self, window: str) -> list[str]:
        f = self.figures
        here = (f"Results[Campaign ID],{f['id']}", f'Results[Window],"{window}"' if window else 'Results[Latest],"Yes"')

        def total(title: str, *more: str) -> str:
            return sum_of(f"Results[{title}]", *here, *more)

        def over(above: str, title: str, scale: int = 1) -> str:
            """A sum over the views of the posts that report it."""
            reported = f'Results[{title}],"<>"'
            return f"{scale}*({above})/({total('Views', reported)})"

        age = f'Results[Window]="{window}"' if window else 'Results[Latest]="Yes"'
        scopes = "+".join(f'(Results[Scope]="{one}")' for one in (ORGANIC, BOOSTED, MIXED))
        widest = f"SUMPRODUCT(MAX((Results[Campaign ID]={f['id']})*({age})*({scopes})*IFERROR(Results[Reach]+0,0)))"
        reactions = "+".join(f"({total(one)})" for one in ("Likes", "Comments", "Shares"))
        clicks, orders = total("Link clicks"), total("Orders")
        base = sum_of(f.base_column(), *here)
        counted = f'IF(OR({f["base"]}="Orders",{f["base"]}="New customers"),{self.told},1)'
        won = f"({base})/{counted}" if window else f["won"]
        sold = f"({orders})/{self.told}" if window else f["orders"]
        earned = f"({total('Revenue')})/{self.told}" if window else f["revenue"]
        return [
            f"1/(1/({total('Views')}))",
            f"1/(1/{widest})",
            f.mean("Average watch time", age),
            f.mean("Completion", age),
            over(reactions, "Likes"),
            over(total("Saves"), "Saves", 1000),
            f"1/(1/({clicks}))",
            over(clicks, "Link clicks"),
            f"({sold})/({clicks})",
            f"1/(1/({sold}))",
            f"1/(1/({earned}))",
            f"1/(1/({won}))",
            f"{f['spent']}*{f['per']}/({won})",
        ]

    def _say(self, age: str, window: str, days: int) -> None:
        f, numbers, words = self.figures, self.values, self.words
        shown: dict[str, Callable[[str], str]] = {
            "count": count,
            "share": fine_share,
            "decimals": lambda one: f"FIXED({one},1)",
            "money": lambda one: f"{f['sign']}&FIXED({one},0)",
            "price": lambda one: f"{f['sign']}&FIXED({one},IF({one}<0.1,{f['digits']}+2,{f['digits']}))",
        }
        now = f'Results[Window]="{window}"' if window else 'Results[Latest]="Yes"'
        measured = tally(
            f"Results[Campaign ID]={f['id']}", now, 'Results[Views]<>""',
            f'(Results[Scope]="{ORGANIC}")+(Results[Scope]="{MIXED}")',
        )  # fmt: skip
        out = "IFERROR(Deliverables[Posted at (UTC)]+0,0)"
        old = tally(f"Deliverables[Campaign ID]={f['id']}", f"{out}>0", f"{out}<=AsOf+1-{days}")

        def said(i: int) -> str:
            if i >= len(LINES):
                return f'=IF({f["id"]}="","",{count(old if i == len(LINES) else measured)})'
            number = numbers.at(age, i)
            return "=" + or_dash(number + '<>""', shown[LINES[i].kind](number))

        f.calc.fill(words, age, said)

    def _titles(self) -> None:
        f, numbers, words, fill = self.figures, self.values, self.words, self.figures.calc.fill
        many = f"UPPER(LEFT({f['many']},1))&MID({f['many']},2,40)"
        special = {
            len(LINES) - 2: f'=IF({f["base"]}="Orders","Results counted",{many})',
            len(LINES) - 1: f'="Cost per "&{f["one"]}',
            len(LINES): "Posts old enough",
            len(LINES) + 1: "Posts measured",
        }
        fill(words, "title", lambda i: special.get(i) or LINES[i].title)
        fill(
            words,
            "week of month",
            lambda i: (
                f'=IF(AND(N({numbers.at("7 d", i)})>0,N({numbers.at("30 d", i)})>0),{share(numbers.at("7 d", i) + "/" + numbers.at("30 d", i))},"")'
                if i < len(LINES) and LINES[i].total
                else None
            ),
        )

    def week(self, line: int) -> str:
        """The share of the month's number that the first week brought; 0 when unknown."""
        n = self.values
        return f"IFERROR(N({n.at('7 d', line)})/{n.at('30 d', line)},0)"


def line_of(title: str) -> int:
    """The number of a line by its title."""
    return next(i for i, line in enumerate(LINES) if line.title == title)
