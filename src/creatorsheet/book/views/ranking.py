"""Creators side by side: who counts, in which order, and the dots and ranges drawn beside their rows."""

from __future__ import annotations

from creatorsheet.book.views.figures import Figures, least, most, sum_of
from creatorsheet.book.views.sheet import Block
from creatorsheet.book.views.words import count, joined, or_dash, tally

CREATORS = 20
LINES = CREATORS + 2  # a line over those that are not ranked, and the caption
ENOUGH = 5  # events a rank needs
TICKS = 4  # spaces between the ticks of the axis
RANKED, HEADING, UNRANKED = 1, 2, 3
GAP = 0.041  # what a range stays away from its dot, as a share of the axis: half a dot and a hair


class Ranking:
    """Blocks `creators` (in the order of Scorecards), `lines` (in the order of the page) and the chart's points."""

    def __init__(self, figures: Figures) -> None:
        self.figures = figures
        calc = self.calc = figures.calc
        self.creators = calc.block(
            "Creators of the campaign", CREATORS,
            "key", "card", "id", "handle", "profile", "country", "tier", "posts", "spent", "won", "cost", "enough",
            "low", "high", "order", "next", "why",
        )  # fmt: skip
        self._creators()
        self.lines = calc.block(
            "Lines of the page", LINES,
            "kind", "creator", "name", "country", "tier", "posts", "won", "spent", "cost", "range", "next", "why",
        )  # fmt: skip
        self._lines()
        self._axis()
        self._points()

    def _creators(self) -> None:
        f, c, fill = self.figures, self.creators, self.calc.fill
        weight = (
            f'(Scorecards[Campaign ID]={f["id"]})*(Scorecards[Creator ID]<>"")*'
            "(1+IFERROR(Scorecards[Total cost]+0,0)+ROW(Scorecards[Campaign ID])/10000000)"
        )
        fill(c, "key", lambda i: f'=IF({f["id"]}="",0,IFERROR(SUMPRODUCT(LARGE({weight},{i + 1})),0))')
        fill(c, "card", lambda i: f"=IF({c.at('key', i)}>0,MATCH({c.at('key', i)},INDEX({weight},0),0),0)")

        def card(i: int, title: str) -> str:
            return f"INDEX(Scorecards[{title}],{c.at('card', i)})"

        def here(i: int, formula: str) -> str:
            return f'=IF({c.at("card", i)}=0,"",{formula})'

        def person(i: int, title: str) -> str:
            return here(i, f'INDEX(Creators[{title}],{c.at("profile", i)})&""')

        fill(c, "id", lambda i: here(i, card(i, "Creator ID")))
        fill(c, "handle", lambda i: here(i, f'{card(i, "Handle")}&""'))
        fill(c, "profile", lambda i: f"=IFERROR(MATCH({c.at('id', i)},Creators[Creator ID],0),0)")
        fill(c, "country", lambda i: f'=IF({c.at("profile", i)}=0,"",INDEX(Creators[Country],{c.at("profile", i)})&"")')
        fill(c, "tier", lambda i: f'=IF({c.at("profile", i)}=0,"",INDEX(Creators[Tier],{c.at("profile", i)})&"")')
        fill(c, "posts", lambda i: here(i, f"N({card(i, 'Videos delivered')})"))
        fill(c, "spent", lambda i: here(i, f"N({card(i, 'Total cost')})+{self._shared(i)}"))
        fill(c, "won", lambda i: here(i, self._won(i)))
        fill(
            c,
            "cost",
            lambda i: f'=IF(N({c.at("won", i)})>0,{c.at("spent", i)}*{f["per"]}/{c.at("won", i)},"")',
        )
        fill(
            c,
            "enough",
            lambda i: (
                f'=IF({c.at("card", i)}=0,0,IF({c.at("cost", i)}="",0,'
                f"IF(OR({f['rare']}=0,N({c.at('won', i)})>={ENOUGH}),1,0)))"
            ),
        )
        ranged = f"{f['rare']}=1"

        def low(i: int) -> str:
            there = f"AND({ranged},{c.at('card', i)}>0)"
            return f'=IF({there},{c.at("spent", i)}*{f["per"]}/({most(c.at("won", i))}),"")'

        def high(i: int) -> str:
            there = f"AND({ranged},N({c.at('won', i)})>=1)"
            return f'=IF({there},{c.at("spent", i)}*{f["per"]}/({least(c.at("won", i))}),"")'

        fill(c, "low", low)
        fill(c, "high", high)
        fill(c, "order", self._order)
        decided, proposed = "Decided status", "Proposed status"
        fill(c, "next", lambda i: here(i, f'IF({card(i, decided)}<>"",{card(i, decided)}&"",{card(i, proposed)}&"")'))
        fill(c, "why", lambda i: here(i, f'{card(i, "Why proposed")}&""'))

    def _shared(self, i: int) -> str:
        """The creator's part of costs that belong to nobody: by fee, by video, or none, as Settings says."""
        f, c = self.figures, self.creators
        fees = f'SUMIFS(Costs[In campaign currency],Costs[Campaign ID],{f["id"]},Costs[Category],"Creator compensation",' \
            f'Costs[Stage],"<>Expected",Costs[Creator ID],"{{0}}")'  # fmt: skip
        mine = fees.replace('"{0}"', c.at("id", i))
        whole = fees.replace('"{0}"', '"?*"')
        videos = f"SUMIFS(Scorecards[Videos delivered],Scorecards[Campaign ID],{f['id']})"
        by_video = f"IFERROR({c.at('posts', i)}/{videos},0)"
        by_fee = f"IFERROR({mine}/{whole},0)"
        return f'{f["shared costs"]}*IF(LEFT({f["spread"]},3)="Not",0,IF({f["spread"]}="By video",{by_video},{by_fee}))'

    def _won(self, i: int) -> str:
        f, c = self.figures, self.creators
        at = c.at("card", i)
        column = f.base_column()
        where = (
            f"Results[Campaign ID],{f['id']}",
            f"Results[Handle],{c.at('handle', i)}",
            'Results[Latest],"Yes"',
        )
        counted = sum_of(column, *where)

        def mark(title: str) -> str:
            return f"INDEX(Scorecards[{title}],{at})"

        primary = mark("Primary metric result")
        return (
            f'IF(AND({f["kind"]}="count",{primary}<>""),N({primary}),IF({f["base"]}="Orders",N({mark("Orders")}),'
            f'IF({f["base"]}="Views",N({mark("Views")}),{counted})))'
        )

    def _order(self, i: int) -> str:
        """Ranked creators from the cheapest; then the others, most events first."""
        c = self.creators

        def key(rows: str, enough: str, won: str) -> str:
            return f"(IFERROR({rows}+0,0)*{enough}+(1-{enough})*(1E+15-IFERROR({won}+0,0)))"

        def span(column: str) -> str:
            return c.all(column, i)

        every = key(c.all("cost"), c.all("enough"), c.all("won"))
        mine = key(c.at("cost", i), c.at("enough", i), c.at("won", i))
        ties = f"+SUMPRODUCT(--({key(span('cost'), span('enough'), span('won'))}={mine})" if i else ""
        there = f"*({c.all('card')}>0)"
        if i:
            ties += f"*({span('card')}>0))"
        return f"=IF({c.at('card', i)}=0,0,1+SUMPRODUCT(({every}<{mine}){there}){ties})"

    def _lines(self) -> None:
        f, c, one, fill = self.figures, self.creators, self.lines, self.calc.fill
        ranked = f.cell("ranked", f"=SUM({c.all('enough')})")
        everyone = f.cell("creators", "=" + tally(f"{c.all('card')}>0"))
        cards = f"Scorecards[Campaign ID]={f['id']}"
        f.cell("more creators", f'=IF({f["id"]}="",0,{tally(cards)}-{everyone})')
        f.cell("unranked", f"={everyone}-{ranked}")
        heading = f.cell("heading", f"=IF({f['unranked']}>0,1,0)")
        f.cell("line count", f"={everyone}+{heading}")
        fill(
            one,
            "kind",
            lambda i: (
                f"=IF({i + 1}<={ranked},{RANKED},IF(AND({heading}=1,{i + 1}={ranked}+1),{HEADING},"
                f"IF({i + 1}<={everyone}+{heading},{UNRANKED},0)))"
            ),
        )
        fill(
            one,
            "creator",
            lambda i: (
                f"=IF({one.at('kind', i)}={RANKED},MATCH({i + 1},{c.all('order')},0),"
                f"IF({one.at('kind', i)}={UNRANKED},MATCH({i},{c.all('order')},0),0))"
            ),
        )
        sign, digits = f["sign"], f["digits"]
        rank = f'IF({f["rare"]}=1,"Not ranked: fewer than {ENOUGH}","Not ranked: nothing yet")'

        def of(i: int, column: str) -> str:
            return f"INDEX({c.all(column)},{one.at('creator', i)})"

        def say(column: str, words: object, heading: str = '""') -> None:
            fill(
                one,
                column,
                lambda i: f'=IF({one.at("creator", i)}=0,IF({one.at("kind", i)}={HEADING},{heading},""),{words(i)})',  # type: ignore[operator]
            )

        say("name", lambda i: f'"@"&{of(i, "handle")}', rank)
        say("country", lambda i: of(i, "country"))
        say("tier", lambda i: of(i, "tier"))
        say("posts", lambda i: of(i, "posts"))
        say("won", lambda i: of(i, "won"))
        say("spent", lambda i: f"{sign}&{count(of(i, 'spent'))}")
        tidy = f"IF({{0}}>=20,{sign}&FIXED({{0}},0),{sign}&FIXED({{0}},IF({{0}}<0.1,{digits}+2,{digits})))"
        say("cost", lambda i: or_dash(f'{of(i, "cost")}<>""', tidy.replace("{0}", of(i, "cost"))))

        def span(i: int) -> str:
            low, high = of(i, "low"), of(i, "high")
            places = f"IF({low}<20,IF({low}<1,2,1),0)"
            both = joined(f"FIXED({low},{places})", '"–"', f"FIXED({high},{places})")
            return f'IF({low}="","",IF({high}="","over "&FIXED({low},{places}),{both}))'

        say("range", span)
        say("next", lambda i: of(i, "next"))
        say("why", lambda i: of(i, "why"))

    def _axis(self) -> None:
        f, c = self.figures, self.creators
        last = f"IF({f['ranked']}>0,{f['ranked']},1)"
        top = f"SUMPRODUCT(MAX({c.all('enough')}*IFERROR({c.all('cost')}+0,0)))"
        middle = f"SUMPRODUCT(SMALL({c.all('enough')}*IFERROR({c.all('cost')}+0,0)+(1-{c.all('enough')})*1E+15,INT(({last}+1)/2)))"
        raw = f.cell("axis wish", f"=IF({f['ranked']}=0,N({f['unit target']})*2,MIN({top}*1.2,5*{middle}))/{TICKS}")
        power = f.cell("axis power", f"=IF({raw}>0,10^INT(LOG10({raw})),1)")
        steps = f"IF({raw}/{power}<=1,1,IF({raw}/{power}<=2,2,IF({raw}/{power}<=2.5,2.5,IF({raw}/{power}<=5,5,10))))"
        step = f.cell("axis step", f"={power}*{steps}")
        f.cell("axis end", f"={TICKS}*{step}")
        sign = f["sign"]
        for tick in range(TICKS + 1):
            value = f"({tick}*{step})"
            text = f'IF({value}>=10000,{sign}&FIXED({value}/1000,0)&"k",{sign}&FIXED({value},IF(OR({step}>=1,{tick}=0),0,IF({step}>=0.1,1,IF({step}>=0.01,2,3)))))'
            f.cell(f"tick {tick}", f'=IF({f["creators"]}=0,"",{text})')

    def _points(self) -> None:
        f, c, one, calc = self.figures, self.creators, self.lines, self.calc
        end = f["axis end"]

        def of(i: int, column: str) -> str:
            return f"INDEX({c.all(column)},{one.at('creator', i)})"

        self.marks = calc.block("Dots and ranges", LINES, "x", "low", "high", "shown")
        calc.fill(
            self.marks,
            "x",
            lambda i: f'=IF({one.at("creator", i)}=0,-1,IF({of(i, "cost")}="",-1,{of(i, "cost")}/{end}))',
        )
        calc.fill(
            self.marks, "low", lambda i: f'=IF({one.at("creator", i)}=0,2,IF({of(i, "low")}="",2,{of(i, "low")}/{end}))'
        )
        calc.fill(
            self.marks,
            "high",
            lambda i: (
                f'=IF({one.at("creator", i)}=0,-1,IF({of(i, "low")}="",-1,IF({of(i, "high")}="",1,MIN(1,{of(i, "high")}/{end}))))'
            ),
        )
        calc.fill(self.marks, "shown", lambda i: f"=IF(AND({self.marks.at('x', i)}>=0,{self.marks.at('x', i)}<=1),1,0)")
        self.strong_lines, self.strong_dots = self._series("Ranges that count", RANKED)
        self.faint_lines, self.faint_dots = self._series("Ranges of small samples", UNRANKED)
        self.grid = calc.block("Grid", 3 * (TICKS + 1), "x", "y")
        foot = f"-{f['line count']}"
        calc.fill(self.grid, "x", lambda i: None if i % 3 == 2 else i // 3 / TICKS)
        calc.write(self.grid, "y", (0, f"={foot}", None) * (TICKS + 1))
        self.target = calc.block("Target", 2, "x", "y")
        aim = f["unit target"]
        there = f"AND(N({aim})>0,N({aim})<={end})"
        calc.fill(self.target, "x", lambda _: f"=IF({there},{aim}/{end},-1)")
        calc.fill(self.target, "y", lambda i: f"=IF({there},{foot if i else 0},1)")

    def _series(self, title: str, kind: int) -> tuple[Block, Block]:
        """Two pieces of line and a dot for each line of the page; what is not drawn is parked above the axis."""
        calc, one, marks = self.calc, self.lines, self.marks
        pieces = calc.block(title, 6 * LINES, "x", "y")

        def edge(row: int) -> tuple[int, str, str]:
            i, place = divmod(row, 6)
            low, high, x = (marks.at(column, i) for column in ("low", "high", "x"))
            left = f"IF({marks.at('shown', i)}=1,{x}-{GAP},{high})"
            x_at = {0: low, 1: left, 3: f"{x}+{GAP}", 4: high}[place]
            drawn = f"{low}<{left}" if place < 2 else f"AND({marks.at('shown', i)}=1,{x}+{GAP}<{high})"
            return i, x_at, f"AND({one.at('kind', i)}={kind},{drawn})"

        def across(row: int) -> str | None:
            if row % 3 == 2:
                return None
            _, x, drawn = edge(row)
            return f"=IF({drawn},{x},0)"

        def down(row: int) -> str | None:
            if row % 3 == 2:
                return None
            i, _, drawn = edge(row)
            return f"=IF({drawn},-{i}.5,1)"

        calc.fill(pieces, "x", across)
        calc.fill(pieces, "y", down)
        points = calc.block(f"{title}: dots", LINES, "x", "y")
        there = [f"AND({one.at('kind', i)}={kind},{marks.at('shown', i)}=1)" for i in range(LINES)]
        calc.fill(points, "x", lambda i: f"=IF({there[i]},{marks.at('x', i)},0)")
        calc.fill(points, "y", lambda i: f"=IF({there[i]},-{i}.5,1)")
        return pieces, points
