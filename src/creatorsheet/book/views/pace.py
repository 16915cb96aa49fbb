"""How fast money goes and results come: shares of plan over the campaign's own time, from 0 to 1."""

from __future__ import annotations

from creatorsheet.book.views.figures import Figures
from creatorsheet.book.views.words import day, share

STEPS = 8  # points on a line, besides its beginning
WAYS = 30  # tracking rows that are followed
TICKS = 4  # spaces between the dates under the chart
TOP = 1.25  # of plan, where the chart ends
APART = 0.075  # what labels need between them


class Pace:
    """Blocks for the chart: `spent`, `won`, `time`; the last points with their words."""

    def __init__(self, figures: Figures) -> None:
        f = self.figures = figures
        calc = self.calc = figures.calc
        length = f"({f['ends']}-{f['starts']}+1)"
        f.cell("dated", f'=IF({f["gone"]}="",0,IF(AND({f["gone"]}>0,N({f["spent share"]})+N({f["won share"]})>0),1,0))')
        self.points = calc.block("Pace", STEPS + 1, "x", "day", "cost", "spent", "orders", "posts", "won x", "won")
        p, fill, last = self.points, calc.fill, STEPS
        fill(p, "x", lambda i: f"=IF({f['dated']}=1,{f['gone']}*{i}/{last},-1)")
        until = "AsOf+1"
        fill(
            p,
            "day",
            lambda i: (
                f"=IF({f['dated']}=1,{until if i == last else f['starts'] + '+' + p.at('x', i) + '*' + length},0)"
            ),
        )
        costs = f'SUMIFS(Costs[In campaign currency],Costs[Campaign ID],{f["id"]},Costs[Stage],"<>Expected",Costs[Date]'
        fill(
            p,
            "cost",
            lambda i: f"=IF({f['dated']}=0,0,{f['spent']})" if i == last else f'={costs},"<"&{p.at("day", i)})',
        )
        fill(p, "spent", lambda i: self._drawn(f"N({f['spent share']})*{p.at('cost', i)}/MAX({f['spent']},0.000001)"))
        self._ways()
        fill(p, "posts", self._posts)
        known = f.cell(
            "won by day",
            f'=IF({f["dated"]}=0,"",IF({f["won share"]}="","",IF(AND(OR({f["rare"]}=1,{f["base"]}="Revenue"),{p.at("orders", last)}>0),"orders",'
            f'IF(AND({f["rare"]}=0,{p.at("posts", last)}>0),"posts",""))))',
        )
        fill(p, "won x", lambda i: f'=IF({known}="",-1,{p.at("x", i)})')

        def won(i: int) -> str:
            part = (
                f'IF({known}="orders",{p.at("orders", i)}/MAX({p.at("orders", last)},0.000001),'
                f"{p.at('posts', i)}/MAX({p.at('posts', last)},0.000001))"
            )
            return f'=IF({known}="",-1,MIN({TOP},N({f["won share"]})*{part}))'

        fill(p, "won", won)
        self._ends()
        self._scale()
        for tick in range(TICKS + 1):
            date = f"({f['starts']}+{tick}/{TICKS}*({f['ends']}-{f['starts']}))"
            f.cell(f"date {tick}", f'=IF({f["dated"]}=1,{day(date)},"")')

    def _drawn(self, value: str) -> str:
        return f'=IF(OR({self.figures["dated"]}=0,{self.figures["spent share"]}=""),-1,MIN({TOP},{value}))'

    def _ways(self) -> None:
        """Orders by day, through the campaign's codes and links, because orders carry no campaign."""
        f, p = self.figures, self.points
        names = [f"until {i}" for i in range(1, STEPS + 1)]
        ways = self.calc.block("Orders by way", WAYS, "tracking", *names)
        spot = f"(Tracking[Campaign ID]<>{f['id']})*1000000+ROW(Tracking[Campaign ID])-ROW(Tracking[[#Headers],[Campaign ID]])"
        row = f"SUMPRODUCT(SMALL({spot},{{0}}))"

        def way(i: int) -> str:
            number = row.replace("{0}", str(i + 1))
            return f'=IF({f["id"]}="","",IFERROR(IF({number}>=1000000,"",INDEX(Tracking[Tracking ID],{number})&""),""))'

        self.calc.fill(ways, "tracking", way)
        for i, name in enumerate(names, 1):

            def until(line: int, i: int = i) -> str:
                at = ways.at("tracking", line)
                counted = f'SUMIFS(Orders[Count],Orders[Tracking ID],{at},Orders[Time (UTC)],"<"&{p.at("day", i)}'
                fresh = f'{counted},Orders[New customer],"Yes")'
                money = counted.replace("Orders[Count]", "Orders[Net]", 1)
                base = f["base"]
                kinds = f'IF({base}="New customers",{fresh},IF({base}="Revenue",{money}),{counted})))'
                return f'=IF({at}="",0,{kinds})'

            self.calc.fill(ways, name, until)
        self.calc.fill(p, "orders", lambda i: f"=SUM({ways.all(names[i - 1])})" if i else 0)

    def _posts(self, i: int) -> str:
        """Views of the posts that were out by a day."""
        f = self.figures
        ours = f"SUMIFS(Deliverables[Views so far],Deliverables[Campaign ID],{f['id']},Deliverables[Posted at (UTC)]"
        return f'=IF({f["dated"]}=0,0,{ours},"<"&{self.points.at("day", i)}))'

    def _ends(self) -> None:
        """The last point of each line, and where its words stand so that they never cover each other."""
        f, p, last = self.figures, self.points, STEPS
        spent, won = p.at("spent", last), f'IF({f["won share"]}="",-1,MIN({TOP},N({f["won share"]})))'
        self.ends = self.calc.block("Ends of the lines", 3, "x", "y", "label y", "words")
        e = self.ends
        fill = self.calc.fill
        self.calc.write(e, "x", (f"={p.at('x', last)}", f"={p.at('x', last)}", 1))
        fill(e, "y", lambda i: [f"={spent}", f"=IF({f['dated']}=0,-1,{won})", f'=IF({f["gone"]}="",-1,1)'][i])
        close = f"AND({e.at('y', 0)}>=0,{e.at('y', 1)}>=0,ABS({e.at('y', 0)}-{e.at('y', 1)})<{APART})"
        middle = f"({e.at('y', 0)}+{e.at('y', 1)})/2"
        up = f"IF({e.at('y', 0)}>={e.at('y', 1)},1,-1)*{APART}/2"
        fill(
            e,
            "label y",
            lambda i: [
                f"=IF({close},MAX({APART},{middle})+{up},{e.at('y', 0)})",
                f"=IF({close},MAX({APART},{middle})-{up},{e.at('y', 1)})",
                f"={e.at('y', 2)}",
            ][i],
        )
        words = (
            f'="\u00a0spent\u00a0"&{share("N(" + f["spent share"] + ")")}',
            f'="\u00a0won\u00a0"&{share("N(" + f["won share"] + ")")}',
            '="time"',
        )
        fill(e, "words", lambda i: words[i])

    def _scale(self) -> None:
        """Lines across the chart with their shares; nothing while there is nothing to draw."""
        dated, fill = self.figures["dated"], self.calc.fill
        self.grid = self.calc.block("Grid of the pace", 3 * (TICKS + 1), "x", "y")
        fill(self.grid, "x", lambda i: None if i % 3 == 2 else i % 3)
        fill(self.grid, "y", lambda i: None if i % 3 == 2 else f"=IF({dated}=1,{i // 3}/{TICKS},-1)")
        self.scale = self.calc.block("Scale of the pace", TICKS + 1, "x", "label y", "words")
        fill(self.scale, "x", lambda _: 0)
        fill(self.scale, "label y", lambda i: f"=IF({dated}=1,{i}/{TICKS},-1)")
        fill(self.scale, "words", lambda i: f"{100 * i // TICKS}%")

    def title(self) -> str:
        """What the two lines say."""
        f = self.figures
        spent, won, gone = (f"N({f[one]})" for one in ("spent share", "won share", "gone"))
        many = f"UPPER(LEFT({f['many']},1))&MID({f['many']},2,40)"
        return (
            f'=IF({f["dated"]}=0,"Pace",IF({f["won share"]}="",{share(spent)}&" of the budget and "&{share(gone)}&'
            f'" of the time are gone",IF({won}<{spent}-0.05,{many}&" trail spend by "&(ROUND(100*{spent},0)-ROUND(100*{won},0))&" points",'
            f'IF({won}>{spent}+0.05,{many}&" are ahead of spend by "&(ROUND(100*{won},0)-ROUND(100*{spent},0))&" points",'
            f'{many}&" and spend keep pace"))))'
        )

    def caption(self) -> str:
        """What is drawn."""
        f = self.figures
        return (
            f'=IF({f["dated"]}=0,"Drawn once the campaign has dates, a budget and its first cost",'
            f'"Share of budget spent"&IF({f["won share"]}="",""," and of target "&{f["many"]}&" reached")&", from the first to the last posting day")'
        )
