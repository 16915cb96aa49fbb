"""What has to be done for the picked campaign: candidates from nine places, in the order of what costs most if missed.

That is: more money at stake before less; of equal money, and of none, the earlier day before the later, so that late
things lead; what has no day after what has one; then in the order of the places, and of what each finds graver, upper rows first. A
place offers its eight gravest, and three things can be asked for only once.
"""

from __future__ import annotations

from creatorsheet.book.views.asks import Asks, Place
from creatorsheet.book.views.figures import Figures
from creatorsheet.book.views.words import count, day, or_dash, plural
from creatorsheet.catalogue.problems.budget import BUDGET_IS_OVERRUN

EACH = 8  # candidates a place can offer
SHOWN = 8  # lines of the list
NO_DAY = 10_000_000  # the day of what has none, behind all days of a sheet


class ToDo:
    """Block `lines`: what, where (an address), the words of its due day and of the money."""

    def __init__(self, figures: Figures) -> None:
        self.figures = figures
        calc = self.calc = figures.calc
        self.places = Asks(figures).places
        total = EACH * len(self.places) + 3
        self.found = calc.block("Things to do, found", total, "row", "what", "where", "due", "stake", "rank")
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

    def _candidates(self, number: int, place: Place) -> str:
        """Fill a place's rows; answers the formula that counts all it asks for."""
        f, block = self.figures, self.found
        first = number * EACH
        table = place.table
        weight = f"({place.test})*(1+IFERROR({place.weight}+0,0)-ROW({table}[{place.at}])/10000000)"
        letters = f'SUBSTITUTE(ADDRESS(1,COLUMN({table}[[#Headers],[{place.at}]]),4),"1","")'
        for i in range(EACH):
            row = block.at("row", first + i)
            key = f"IFERROR(SUMPRODUCT(LARGE({weight},{i + 1})),0)"
            found = f'=IF({f["id"]}="",0,IF({key}>0,IFERROR(MATCH({key},INDEX({weight},0),0),0),0))'

            def of(title: str, row: str = row) -> str:
                return f"INDEX({table}[{title}],{row})"

            cell = f"{letters}&(ROW({table}[[#Headers],[{place.at}]])+{row})"
            where = place.where(of) if place.where else f'"{table}!"&{cell}'
            self._write(
                first + i,
                found,
                place.what(of),
                where,
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
            ("rank", self._rank(row)),
        )
        for column, formula in written:
            page.put(block.top + row, block.columns[column], formula)

    def _rank(self, row: int) -> str:
        """Where a candidate stands among all of them: 1 is the first, 0 is none."""
        block = self.found
        there, stake, due = (block.all(name) for name in ("row", "stake", "due"))
        mine, day = block.at("stake", row), block.at("due", row)
        days, my_day = (f"({one}+({one}=0)*{NO_DAY})" for one in (due, day))
        before = f"({days}<{my_day})"
        if row:
            above = f"(ROW({due})<ROW({day}))"
            before += f"+({days}={my_day})*{above}"
        costlier = f"({stake}>{mine})+({stake}={mine})*({before})"
        return f"=IF({block.at('row', row)}>0,1+SUMPRODUCT(({there}>0)*({costlier})),0)"

    def _single(self, first: int) -> list[str]:
        """Three things a campaign can ask for only once: an overrun, empty categories, and errors no other line tells."""
        f = self.figures
        ours = f'((Findings[Campaign ID]="")+(Findings[Campaign ID]={f["id"]}))'
        errors = f.cell("errors", f'=SUMPRODUCT((Findings[Severity]="■ Error")*(Findings[Home order]="")*{ours})')
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
        told = f'SUMPRODUCT((Findings[Code]="{BUDGET_IS_OVERRUN.code}")*(Findings[Campaign ID]={f["id"]})*(IFERROR(Findings[Home order]+0,0)>0))'
        over = f"IF(AND(N({f['budget']})>0,{f['spent']}>N({f['budget']}),{told}=0),1,0)"
        self._write(
            first, f"={over}", '"The whole budget is overspent"', '"Campaigns!A3"', f"N({f['ends']})",
            f"{f['spent']}-N({f['budget']})",
        )  # fmt: skip
        self._write(first + 1, f"=IF({empty}>0,1,0)", said, '"Costs!F3"', f"N({f['ends']})", f"ROUND({planned},2)")
        many = f'{errors}&IF({errors}=1," error"," errors")&" in the data to solve before you pay or publish"'
        self._write(first + 2, f"=IF({errors}>0,1,0)", many, '"Findings!A1"', "0", "0")
        return [self.found.at("row", first + i) for i in range(3)]

    def _empty(self, number: int) -> str:
        """The name of the first or second category without a cost."""
        costs = self.figures.costs
        place = f"SUMPRODUCT(SMALL({costs.all('entered')}*100+ROW({costs.all('entered')})-{costs.top},{number}))"
        return f'=IF({place}>9,"",INDEX({costs.all("title")},{place}))'

    def _order(self) -> None:
        f, found, lines, fill = self.figures, self.found, self.lines, self.calc.fill
        fill(lines, "at", lambda i: f"=IFERROR(MATCH({i + 1},{found.all('rank')},0),0)")

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
