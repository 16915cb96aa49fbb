"""What has to be done for the picked campaign: candidates from eight places, ordered by the money at stake."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from creatorsheet.book.views.figures import Figures
from creatorsheet.book.views.sheet import Block
from creatorsheet.book.views.words import count, day, or_dash, plural

EACH = 8  # candidates a place can offer
SHOWN = 8  # lines of the list
PAY_WITHIN, RIGHTS_WITHIN = 14, 30  # days

Cell = Callable[[str], str]
"""The cell of the candidate's row in a titled column."""


@dataclass(frozen=True)
class Place:
    """A tab that can ask for something. `test` is an array of 1 and 0, `weight` what matters more there."""

    table: str
    at: str  # title of the column a link leads to
    test: str
    weight: str
    what: Callable[[Cell], str]
    due: Callable[[Cell], str]
    stake: Callable[[Cell], str]


class ToDo:
    """Block `lines`: what, where (an address), the words of its due day and of the money."""

    def __init__(self, figures: Figures) -> None:
        self.figures = figures
        calc = self.calc = figures.calc
        self.places = (*self._people(), *self._papers(), *self._work())
        total = EACH * len(self.places) + 3
        self.found = calc.block("Things to do, found", total, "row", "what", "where", "due", "stake", "key")
        counts = [self._candidates(i, place) for i, place in enumerate(self.places)]
        counts += self._single(EACH * len(self.places))
        self.total = figures.cell("things to do", f'=IF({figures["id"]}="",0,{"+".join(counts)})')
        self.lines = calc.block("Things to do, in order", SHOWN, "at", "what", "where", "due", "stake")
        self._order()
        self._ending()

    def _ending(self) -> None:
        """The right or Spark code that matters most among those that end soon."""
        f, found = self.figures, self.found
        rights, spark = (next(i for i, one in enumerate(self.places) if one.at == at) for at in ("Ends", "Spark code"))
        for name, column in (("ending", "what"), ("ending on", "due")):
            there = found.at("row", spark * EACH)
            f.cell(name, f"=IF({there}>0,{found.at(column, spark * EACH)},{found.at(column, rights * EACH)})")

    def _same_money(self, amount: str, currency: str) -> str:
        """An amount in the campaign's currency at the last known rate; 0 without one."""
        ours = self.figures["currency"]
        rate = f"LOOKUP(2,1/((Rates[From]={currency})*(Rates[To]={ours})),Rates[Rate])"
        return f'IF(OR({currency}="",{currency}={ours}),N({amount}),IFERROR(N({amount})*{rate},0))'

    def _deal(self, deal: str, title: str) -> str:
        return f'IFERROR(INDEX(Deals[{title}],MATCH({deal},Deals[Deal ID],0)),"")'

    def _deal_money(self, deal: str) -> str:
        return self._same_money(self._deal(deal, "Total compensation"), f'{self._deal(deal, "Currency")}&""')

    def _per_video(self, deal: str) -> str:
        return f"({self._deal_money(deal)})/MAX(1,N({self._deal(deal, 'Number of videos')}))"

    def _with(self, creator: str) -> str:
        deals = f"Deals[Total compensation],Deals[Campaign ID],{self.figures['id']},Deals[Creator ID],{creator}"
        return f"SUMIFS({deals})"

    def _people(self) -> tuple[Place, ...]:
        ours = self.figures["id"]
        payments = Place(
            "Payments",
            "Amount",
            f'(Payments[Campaign ID]={ours})*(Payments[Paid on]="")*(Payments[Hold]<>"Yes")*(Payments[Due on]<>"")'
            f"*(Payments[Due on]<=AsOf+{PAY_WITHIN})",
            "Payments[Amount]",
            lambda of: f'{of("Kind")}&" due to @"&{of("Handle")}',
            lambda of: of("Due on"),
            lambda of: self._same_money(of("Amount"), of("Currency")),
        )
        record = "About row"

        def asked(of: Cell) -> str:
            video = f'IFERROR(INDEX(Deliverables[Deal ID],MATCH({of(record)},Deliverables[Deliverable ID],0)),"")'
            return (
                f'IF({of("Stage")}="Goal and budget",N({self.figures["budget"]}),'
                f"IF(ISNUMBER(MATCH({of(record)},Deals[Deal ID],0)),{self._deal_money(of(record))},"
                f'IF({video}="",0,{self._per_video(video)})))'
            )

        approvals = Place(
            "Approvals",
            "Answer due",
            f'(Approvals[Campaign ID]={ours})*(Approvals[Answered on]="")*(Approvals[Answer due]<>"")'
            "*(Approvals[Answer due]<AsOf)",
            "AsOf-Approvals[Answer due]",
            lambda of: f'{of("Stage")}&": "&{of("What to approve")}',
            lambda of: of("Answer due"),
            asked,
        )
        return payments, approvals

    def _papers(self) -> tuple[Place, ...]:
        ours = self.figures["id"]
        agreed = f'(Rights[Campaign ID]={ours})*(Rights[Status]="Agreed")'
        spark_end = "(IFERROR(Rights[Spark code from]+0,0)+IFERROR(Rights[Spark code days]+0,0)-1)"

        def behind(of: Cell) -> str:
            media = (
                f"SUMIFS(Costs[In campaign currency],Costs[Campaign ID],{ours},Costs[Creator ID],{of('Creator ID')}"
                ',Costs[Category],"Paid media spend")'
            )
            fee = self._same_money(of("Fee"), f'{self._deal(of("Deal ID"), "Currency")}&""')
            return f'{fee}+IF({of("Kind")}="Paid advertising",{media},0)'

        rights = Place(
            "Rights",
            "Ends",
            f'{agreed}*(Rights[Ends]<>"")*(Rights[Ends]>=AsOf)*(Rights[Ends]<=AsOf+{RIGHTS_WITHIN})',
            "Rights[Fee]",
            lambda of: f'{of("Kind")}&IF({of("Kind")}="Exclusivity",""," right")&" of @"&{of("Handle")}&" ends"',
            lambda of: of("Ends"),
            behind,
        )
        spark = Place(
            "Rights",
            "Spark code",
            f'{agreed}*(Rights[Spark code]<>"")*({spark_end}>=AsOf)*({spark_end}<=AsOf+{RIGHTS_WITHIN})',
            "Rights[Fee]",
            lambda of: f'"Spark code of @"&{of("Handle")}&" ends"',
            lambda of: f"IFERROR({of('Spark code from')}+{of('Spark code days')}-1,0)",
            behind,
        )
        return rights, spark

    def _work(self) -> tuple[Place, ...]:
        f = self.figures
        ours, starts, ends = f["id"], f["starts"], f["ends"]

        def missing(of: Cell) -> str:
            text = '"tracking"'
            for title, words in reversed(
                (
                    ("Code", "promo code"),
                    ("Link", "link"),
                    ("UTM", "UTM"),
                    ("Affiliate", "affiliate tracking"),
                    ("TikTok Shop", "TikTok Shop link"),
                    ("Landing page", "landing page"),
                )
            ):
                state = of(title)
                text = f'IF(AND({state}<>"Ready",{state}<>"Not needed"),"{words}",{text})'
            return f'"@"&{of("Handle")}&": "&{text}&" is not ready"'

        tracking = Place(
            "Tracking",
            "Ready",
            f'(Tracking[Campaign ID]={ours})*(Tracking[Ready]="No")*(Tracking[Code state]<>"Retired")',
            "0*Tracking[Issued on]",
            missing,
            lambda _: starts,
            lambda of: self._with(of("Creator ID")),
        )
        budget = Place(
            "Budget",
            "Remaining",
            f"(Budget[Campaign ID]={ours})*(Budget[Remaining]<0)",
            "0-Budget[Remaining]",
            lambda of: f'{of("Category")}&" costs more than planned"',
            lambda _: ends,
            lambda of: f"0-{of('Remaining')}",
        )
        waiting = "+".join(f'(Deliverables[Status]="{one}")' for one in ("Agreed", "Briefed", "Changes asked"))
        draft_late = f'(Deliverables[Draft due]<>"")*(Deliverables[Draft due]<AsOf)*({waiting})'
        post_late = '(Deliverables[Publish on]<>"")*(Deliverables[Publish on]<AsOf)'

        def is_draft(of: Cell) -> str:
            states = ",".join(f'{of("Status")}="{one}"' for one in ("Agreed", "Briefed", "Changes asked"))
            return f"AND(N({of('Draft due')})>0,N({of('Draft due')})<AsOf,OR({states}))"

        videos = Place(
            "Deliverables",
            "Status",
            f'(Deliverables[Campaign ID]={ours})*(Deliverables[Posted at (UTC)]="")*(Deliverables[Status]<>"Cancelled")'
            f'*(Deliverables[Status]<>"Live")*(Deliverables[Status]<>"Taken down")*({draft_late}+{post_late}>0)',
            "AsOf-Deliverables[Publish on]",
            lambda of: f'IF({is_draft(of)},"Draft ","Post ")&{of("No.")}&" of @"&{of("Handle")}&" is overdue"',
            lambda of: f"IF({is_draft(of)},{of('Draft due')},{of('Publish on')})",
            lambda of: self._per_video(of("Deal ID")),
        )
        return tracking, budget, videos

    def _candidates(self, number: int, place: Place) -> str:
        """Fill a place's rows; answers the formula that counts all it asks for."""
        f, block = self.figures, self.found
        first = number * EACH
        table = place.table
        weight = f"({place.test})*(1+IFERROR({place.weight}+0,0)+ROW({table}[{place.at}])/10000000)"
        letters = f'SUBSTITUTE(ADDRESS(1,COLUMN({table}[[#Headers],[{place.at}]]),4),"1","")'
        for i in range(EACH):
            row = block.at("row", first + i)
            key = f"IFERROR(SUMPRODUCT(LARGE({weight},{i + 1})),0)"
            found = f'=IF({f["id"]}="",0,IF({key}>0,IFERROR(MATCH({key},INDEX({weight},0),0),0),0))'

            def of(title: str, row: str = row) -> str:
                return f"INDEX({table}[{title}],{row})"

            cell = f"{letters}&(ROW({table}[[#Headers],[{place.at}]])+{row})"
            self._write(
                first + i,
                found,
                place.what(of),
                f'"{table}!"&{cell}',
                f"N({place.due(of)})",
                f"ROUND({place.stake(of)},2)",
            )
        return f"SUMPRODUCT(1*(({place.test})>0))"

    def _write(self, row: int, found: str, what: str, where: str, due: str, stake: str) -> None:
        page, block = self.calc.page, self.found
        there = f"{block.at('row', row)}>0"
        written = (
            ("row", found),
            ("what", f'=IF({there},{what},"")'),
            ("where", f'=IF({there},{where},"")'),
            ("due", f"=IF({there},{due},0)"),
            ("stake", f"=IF({there},IFERROR({stake},0),0)"),
            ("key", f"=IF({there},1+{block.at('stake', row)}+(1-{row + 1}/1000)/1000,0)"),
        )
        for column, formula in written:
            page.put(block.top + row, block.columns[column], formula)

    def _single(self, first: int) -> list[str]:
        """Three things a campaign can ask for only once: an overrun, empty categories, and errors to be solved."""
        f = self.figures
        errors = f.cell("errors", '=SUMPRODUCT(--(Findings[Severity]="■ Error"))')
        empty = f.cell("empty categories", f"=IF(AND({f['spent']}>0,{f['categories']}<9),9-{f['categories']},0)")
        costs = f.costs
        names = [f.cell(f"empty {i}", self._empty(i)) for i in (1, 2)]
        planned = "+".join(
            f"(1-{costs.at('entered', i)})*SUMIFS(Budget[Planned],Budget[Campaign ID],{f['id']},Budget[Category],{costs.at('title', i)})"
            for i in range(9)
        )
        said = (
            f'IF({empty}=1,{names[0]}&" has no cost yet",IF(AND({empty}=2,LEN({names[0]}&{names[1]})<35),{names[0]}&'
            f'" and "&LOWER({names[1]})&" have no cost yet",{empty}&" kinds of cost are not entered"))'
            f'&": "&{f["categories"]}&" of 9"'
        )
        over = f"IF(AND(N({f['budget']})>0,{f['spent']}>N({f['budget']})),1,0)"
        self._write(
            first, f"={over}", '"The whole budget is overspent"', '"Campaigns!A3"', f"N({f['ends']})",
            f"{f['spent']}-N({f['budget']})",
        )  # fmt: skip
        self._write(first + 1, f"=IF({empty}>0,1,0)", said, '"Costs!F3"', f"N({f['ends']})", f"ROUND({planned},2)")
        many = f'{errors}&IF({errors}=1," error forbids"," errors forbid")&" paying or publishing"'
        self._write(first + 2, f"=IF({errors}>0,1,0)", many, '"Findings!A1"', "0", "0")
        page, block = self.calc.page, self.found
        page.put(block.top + first + 2, block.columns["key"], f"=IF({errors}>0,1E+12,0)")
        return [block.at("row", first + i) for i in range(3)]

    def _empty(self, number: int) -> str:
        """The name of the first or second category without a cost."""
        costs = self.figures.costs
        place = f"SUMPRODUCT(SMALL({costs.all('entered')}*100+ROW({costs.all('entered')})-{costs.top},{number}))"
        return f'=IF({place}>9,"",INDEX({costs.all("title")},{place}))'

    def _order(self) -> None:
        f, found, lines, fill = self.figures, self.found, self.lines, self.calc.fill
        keys = found.all("key")
        fill(lines, "at", lambda i: f"=IF(LARGE({keys},{i + 1})>0,MATCH(LARGE({keys},{i + 1}),{keys},0),0)")

        def of(i: int, column: str) -> str:
            return f"INDEX({found.all(column)},{lines.at('at', i)})"

        fill(lines, "what", lambda i: f'=IF({lines.at("at", i)}=0,"",{of(i, "what")})')
        fill(lines, "where", lambda i: f'=IF({lines.at("at", i)}=0,"",{of(i, "where")})')

        def due(i: int) -> str:
            date = of(i, "due")
            late = f"(AsOf-{date})"
            words = f'IF({date}=0,"",IF({late}>0,{plural(late, "day", "days")}&" late",{day(date)}))'
            return f'=IF({lines.at("at", i)}=0,"",{words})'

        fill(lines, "due", due)
        amount = f"{f['sign']}&{count('{0}')}"
        fill(
            lines,
            "stake",
            lambda i: (
                f'=IF({lines.at("at", i)}=0,"",{or_dash(of(i, "stake") + ">0", amount.replace("{0}", of(i, "stake")))})'
            ),
        )

    def title(self) -> str:
        """How many things there are, and in which order."""
        total = self.total
        return (
            f'=IF({total}=0,"Nothing to do today",IF({total}=1,"One thing to do",IF({total}>{SHOWN},'
            f'{total}&" things to do, the {SHOWN} costliest",{total}&" things to do, the costliest first")))'
        )


def block_links(lines: Block, row: int) -> str:
    """The address a line of the list leads to, as HYPERLINK takes it."""
    where = lines.at("where", row)
    return f'"#\'"&SUBSTITUTE({where},"!","\'!")'
