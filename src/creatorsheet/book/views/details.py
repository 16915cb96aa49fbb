"""What the report says beyond figures: best posts, how the work went, earlier campaigns, and what to do next."""

from __future__ import annotations

from creatorsheet.book.views.figures import Figures, sum_of
from creatorsheet.book.views.ranking import CREATORS, Ranking
from creatorsheet.book.views.words import count, day, fine_share, or_dash, share, tally

BEST = 3
EARLIER = 12  # campaigns looked back at
TIERS = ("Nano", "Micro", "Mid", "Macro", "Mega")
NAMED = 3  # creators a sentence names


class Details:
    """Blocks `best`, `work` and `compared`, and the sentences of the next step."""

    def __init__(self, figures: Figures, ranking: Ranking) -> None:
        self.figures, self.ranking = figures, ranking
        self._best()
        self._work()
        self._compared()
        self.rehire = self._names("Rehire", ("Rehire",))
        self.pause = self._names("Pause", ("Pause", "Remove from consideration"))

    def _best(self) -> None:
        f, calc = self.figures, self.figures.calc
        names = ("at", "id", "url", "video", "opening", "views", "saved", "won", "why")
        best = self.best = calc.block("Best posts", BEST, *names)
        seen = (
            f'(Deliverables[Campaign ID]={f["id"]})*(Deliverables[Posted at (UTC)]<>"")*'
            "IFERROR(Deliverables[Views so far]+0,0)*(1+ROW(Deliverables[Deliverable ID])/100000000)"
        )

        def at(i: int) -> str:
            key = f"IFERROR(SUMPRODUCT(LARGE({seen},{i + 1})),0)"
            return f'=IF({f["id"]}="",0,IF({key}>0,MATCH({key},INDEX({seen},0),0),0))'

        def fill(name: str, content: object) -> None:
            calc.fill(best, name, lambda i: f'=IF({best.at("at", i)}=0,"",{content(i)})')  # type: ignore[operator]

        def of(i: int, title: str) -> str:
            return f"INDEX(Deliverables[{title}],{best.at('at', i)})"

        def latest(i: int, values: str) -> str:
            return sum_of(values, f"Results[Deliverable ID],{best.at('id', i)}", 'Results[Latest],"Yes"')

        def saved(i: int) -> str:
            here = f'Results[Deliverable ID],{best.at("id", i)},Results[Latest],"Yes",Results[Saves],"<>"'
            part = f"({latest(i, 'Results[Saves]')})/{of(i, 'Views so far')}"
            return or_dash(f"COUNTIFS({here})>0", f'IFERROR({fine_share(part)},"–")')

        def why(i: int) -> str:
            said = f'{of(i, "Hook")}&IF({of(i, "Story structure")}="","",", "&LOWER({of(i, "Story structure")}))'
            shared = f'IF({of(i, "Why shared or saved")}="",""," · "&LOWER({of(i, "Why shared or saved")}))'
            return f"{said}&{shared}"

        calc.fill(best, "at", at)
        fill("id", lambda i: of(i, "Deliverable ID"))
        fill("url", lambda i: f'{of(i, "Video link")}&""')
        fill("video", lambda i: f'"@"&{of(i, "Handle")}&" #"&{of(i, "No.")}')
        fill("opening", lambda i: f'IF({of(i, "Opening line")}="","–","“"&{of(i, "Opening line")}&"”")')
        fill("views", lambda i: count(of(i, "Views so far")))
        fill("saved", saved)
        fill("won", lambda i: or_dash(f"{latest(i, f.base_column())}>0", count(latest(i, f.base_column()))))
        fill("why", why)

    def _work(self) -> None:
        f, calc = self.figures, self.figures.calc
        cards = f"Scorecards[Campaign ID],{f['id']}"

        def mark(title: str) -> str:
            mean = f"AVERAGEIFS(Scorecards[{title}],{cards})"
            return f'=IFERROR(FIXED({mean},1)&" of 5","–")'

        quality = f"AVERAGEIFS(Deliverables[Content quality],Deliverables[Campaign ID],{f['id']})"
        delivery = f"AVERAGEIFS(Deliverables[Delivery on camera],Deliverables[Campaign ID],{f['id']})"
        counted = f'COUNTIFS({cards},Scorecards[Revision rounds used],">=0")'
        rounds = f"SUMIFS(Scorecards[Revision rounds used],{cards})"
        late = f"SUMIFS(Scorecards[Late posts],{cards})"
        lines = (
            ("Posts after the agreed day", f'={late}&" of "&{f["posts"]}'),
            ("Revision rounds a post", f'=IF({counted}=0,"–",FIXED({rounds}/MAX(1,{f["posts"]}),1))'),
            ("Communication", mark("Communicated clearly")),
            ("Kept to the brief", mark("Followed the brief")),
            ("Content quality", f'=IFERROR(FIXED({quality},1)&" of 5",IFERROR({mark("Strong content")[1:]},"–"))'),
            ("Delivery on camera", f'=IFERROR(FIXED({delivery},1)&" of 5","–")'),
        )
        self.work = calc.block("How the work went", len(lines), "title", "says")
        calc.fill(self.work, "title", lambda i: lines[i][0])
        calc.fill(self.work, "says", lambda i: lines[i][1])

    def _compared(self) -> None:
        f, calc = self.figures, self.figures.calc
        before = calc.block("Earlier campaigns", EARLIER, "at", "id")
        start = f"N({f['starts']})"
        older = (
            f'(Campaigns[Currency]={f["currency"]})*(Campaigns[Campaign ID]<>{f["id"]})*(Campaigns[Posting starts]<>"")'
            f"*(IFERROR(Campaigns[Posting starts]+0,0)<{start})*(IFERROR(Campaigns[Posting starts]+0,0)"
            "+ROW(Campaigns[Campaign ID])/1000000)"
        )

        def at(i: int) -> str:
            key = f"IFERROR(SUMPRODUCT(LARGE({older},{i + 1})),0)"
            return f"=IF({start}=0,0,IF({key}>0,MATCH({key},INDEX({older},0),0),0))"

        calc.fill(before, "at", at)
        calc.fill(
            before,
            "id",
            lambda i: f'=IF({before.at("at", i)}=0,"-",INDEX(Campaigns[Campaign ID],{before.at("at", i)}))',
        )
        f.cell("earlier campaigns", "=" + tally(f"{before.all('at')}>0"))
        groups = ("All creators", *TIERS)
        names = ("group", "creators", "here", "then", "others")
        block = self.compared = calc.block("Compared", len(groups), *names)
        result = f'IF({f["base"]}="Views",1,2)'

        def then(title: str, row: int) -> str:
            tier = f",Scorecards[Tier],{block.at('group', row)}" if row else ""
            return "+".join(
                f"SUMIFS(Scorecards[{title}],Scorecards[Campaign ID],{before.at('id', i)}{tier})"
                for i in range(EARLIER)
            )

        def others(row: int) -> str:
            tier = (f"Scorecards[Tier]={block.at('group', row)}",) if row else ()
            return "=" + "+".join(
                tally(f"Scorecards[Campaign ID]={before.at('id', i)}", 'Scorecards[Creator ID]<>""', *tier)
                for i in range(EARLIER)
            )

        c = self.ranking.creators

        def here(row: int) -> str:
            mine = f"({c.all('tier')}={block.at('group', row)})" if row else f"({c.all('card')}>0)"
            cost, won = (f"SUMPRODUCT({mine}*IFERROR({c.all(one)}+0,0))" for one in ("spent", "won"))
            return f'=IFERROR(IF({won}>0,{cost}*{f["per"]}/{won},""),"")'

        calc.fill(block, "group", lambda i: groups[i])
        calc.fill(
            block,
            "creators",
            lambda i: f"=SUMPRODUCT(--({c.all('tier')}={block.at('group', i)}))" if i else f"={f['creators']}",
        )
        calc.fill(block, "here", here)
        calc.fill(
            block,
            "then",
            lambda i: (
                f'=IFERROR(({then("Total cost", i)})*{f["per"]}/IF({result}=1,{then("Views", i)},{then("Orders", i)}),"")'
            ),
        )
        calc.fill(block, "others", others)

    def _names(self, name: str, steps: tuple[str, ...]) -> tuple[str, str]:
        """Cells with the creators of a next step, named, and how many they are."""
        f, c, calc = self.figures, self.ranking.creators, self.figures.calc
        wanted = "+".join(f'({c.all("next")}="{one}")' for one in steps) + "+0"
        total = f.cell(f"{name} count", f"=SUMPRODUCT(1*(({wanted})>0))")
        each = calc.block(f"{name}: creators", NAMED, "order", "handle")
        order = f"(({wanted})>0)*IFERROR({c.all('order')}+0,0)+(1-(({wanted})>0))*1000"
        calc.fill(each, "order", lambda i: f"=SUMPRODUCT(SMALL({order},{i + 1}))")
        calc.fill(
            each,
            "handle",
            lambda i: (
                f'=IF({each.at("order", i)}>{CREATORS},"","@"&INDEX({c.all("handle")},MATCH({each.at("order", i)},{c.all("order")},0)))'
            ),
        )
        first, second, third = (each.at("handle", i) for i in range(NAMED))
        names = (
            f'=IF({total}=0,"",IF({total}=1,{first},IF({total}=2,{first}&" and "&{second},'
            f'IF({total}=3,{first}&", "&{second}&" and "&{third},'
            f'{first}&", "&{second}&", "&{third}&" and "&({total}-3)&" more"))))'
        )
        said = f.cell(f"{name} names", names)
        for column in ("spent", "won"):
            f.cell(f"{name} {column}", f"=SUMPRODUCT((({wanted})>0)*IFERROR({c.all(column)}+0,0))")
        return total, said

    def sentences(self, ending: str, ends: str) -> tuple[str, ...]:
        """What to do next. `ending` and `ends` are the cells of the right that ends first, and its day."""
        f = self.figures
        total, names = self.rehire
        spent = share(f"{f['Rehire spent']}/MAX({f['spent']},0.000001)")
        won = share(f"{f['Rehire won']}/MAX({f['won']},0.000001)")
        rehire = (
            f'=IF({f["creators"]}=0,"Run Score once results are in: it proposes a next step for each creator",'
            f'IF({total}=0,"Rehire nobody yet: no creator is clearly below the target",'
            f'"Rehire "&{names}&": "&{spent}&" of the spend, "&{won}&" of the "&{f["many"]}))'
        )
        total, names = self.pause
        test = f'IF(N({f["test share"]})>0,"; keep "&{share(f["test share"])}&" of the budget for tests","")'
        pause = (
            f'=IF({total}=0,"Nobody has to pause",'
            f'"Move "&{f.money(f["Pause spent"])}&" from "&{names}&" to creators not yet tried")&{test}'
        )
        rights = (
            f'=IF({ending}<>"",{ending}&" on "&{day(ends)}&": extend it, or stop the ads and pages that use it",'
            f'IF({f["empty categories"]}>0,"Enter the missing costs before you compare: "&{f["categories"]}&'
            f'" of 9 categories are known","All nine kinds of cost are entered: figures can be compared"))'
        )
        return rehire, pause, rights
