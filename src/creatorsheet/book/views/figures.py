"""The figures of the picked campaign, as formulas on the sheet of calculations."""

from __future__ import annotations

from creatorsheet.book.views.goals import GOALS, OTHERWISE
from creatorsheet.book.views.sheet import Block, Calc
from creatorsheet.book.views.words import CURRENCIES, full_day, money, price, tally
from creatorsheet.catalogue.results.results import Result

CAMPAIGN = "PickedCampaign"
ORGANIC, BOOSTED, MIXED, WIDE = (
    "Creator post, organic",
    "Creator post, boosted",
    "Creator post, not split",
    "Campaign-wide",
)
CATEGORIES = (
    "Creator compensation",
    "Product samples",
    "Packaging and shipping",
    "Affiliate commissions",
    "Content usage rights",
    "Paid media spend",
    "Campaign tools",
    "Editing or production support",
    "Internal campaign management",
)
"""The nine categories a full cost has; Lists says which other category counts under which of them."""

_TITLES = [one.title for one in Result.sheet.columns.values()]
_ALL = f"Results[[{_TITLES[0]}]:[{_TITLES[-1]}]]"


def sum_of(values: str, *where: str) -> str:
    """A sum over Results: organic and boosted rows, or, where there are none, rows that cannot be split."""
    more = "".join(f",{one}" for one in where)

    def scope(name: str) -> str:
        return f'SUMIFS({values}{more},Results[Scope],"{name}")'

    return f"IF({scope(ORGANIC)}+{scope(BOOSTED)}<>0,{scope(ORGANIC)}+{scope(BOOSTED)},{scope(MIXED)})"


def least(number: str) -> str:
    """The lower exact 95 % bound of a count (Garwood), for counts of 1 and more."""
    return f"_xlfn.CHISQ.INV(0.025,2*{number})/2"


def most(number: str) -> str:
    """The upper exact 95 % bound of a count (Garwood)."""
    return f"_xlfn.CHISQ.INV(0.975,2*{number}+2)/2"


class Figures:
    """Named figures; `f["spent"]` is the address of one. Blank means unknown, never zero."""

    def __init__(self, calc: Calc) -> None:
        self.calc = calc
        self.currencies = self._table("Currencies", CURRENCIES, "code", "sign", "name", "unit", "digits")
        rows = [(g.title, g.key, g.base, g.kind, g.many, g.one, int(g.rare), g.over, g.below) for g in GOALS]
        self.goals = self._table(
            "Metrics", rows, "title", "key", "base", "kind", "many", "one", "rare", "over", "below"
        )
        self._campaign()
        self._goal()
        self._money()
        self._results()
        self._posts()

    def __getitem__(self, name: str) -> str:
        return self.calc[name]

    def cell(self, name: str, formula: str) -> str:
        """A named figure."""
        return self.calc.cell(name, formula)

    def money(self, number: str) -> str:
        """An amount in the campaign's currency, in words."""
        return money(number, self["sign"])

    def price(self, number: str) -> str:
        """A unit price in the campaign's currency, in words."""
        return price(number, self["sign"], self["digits"])

    def _table(self, title: str, rows: object, *names: str) -> Block:
        lines = [tuple(row) for row in rows]  # type: ignore[attr-defined]
        block = self.calc.block(title, len(lines), *names)
        for i, name in enumerate(names):
            self.calc.fill(block, name, lambda row, i=i: lines[row][i])  # type: ignore[misc]
        return block

    def _of_campaign(self, name: str, title: str) -> str:
        row = self["row"]
        return self.cell(
            name,
            f'=IF({row}=0,"",IF(INDEX(Campaigns[{title}],{row})="","",INDEX(Campaigns[{title}],{row})))',
        )

    def _campaign(self) -> None:
        name = self.cell("campaign", f'=IF({CAMPAIGN}="",INDEX(Campaigns[Campaign],1)&"",{CAMPAIGN}&"")')
        self.cell("row", f"=IFERROR(MATCH({name},Campaigns[Campaign],0),0)")
        for key, title in (
            ("id", "Campaign ID"),
            ("objective", "Primary objective"),
            ("metric", "Primary metric"),
            ("target", "Target"),
            ("budget", "Total budget"),
            ("test share", "Share kept for tests"),
            ("starts", "Posting starts"),
            ("ends", "Posting ends"),
            ("currency", "Currency"),
            ("countries", "Countries to reach"),
            ("audience", "Audience type"),
            ("margin", "Gross margin"),
            ("window", "Attribution window"),
            ("product", "Product"),
        ):
            self._of_campaign(key, title)
        currency, known = self["currency"], self.currencies
        for key, otherwise in (
            ("sign", f'{currency}&IF({currency}="",""," ")'),
            ("name", currency),
            ("unit", currency),
            ("digits", "2"),
        ):
            found = f"INDEX({known.all(key)},MATCH({currency},{known.all('code')},0))"
            self.cell("currency name" if key == "name" else key, f"=IFERROR({found},{otherwise})")
        self.cell("places", f'=SUBSTITUTE(SUBSTITUTE({self["countries"]},"; ",";"),";",", ")')

    def _goal(self) -> None:
        goals, metric = self.goals, self["metric"]
        by_title = f"MATCH({metric},{goals.all('title')},0)"
        at = self.cell("goal", f"=IFERROR({by_title},IFERROR(MATCH({metric},{goals.all('key')},0),0))")
        otherwise = next(goal for goal in GOALS if goal.title == OTHERWISE)
        for key in ("base", "kind", "many", "one", "rare", "over", "below"):
            known = getattr(otherwise, key)
            constant = str(int(known)) if key == "rare" else f'"{known}"'
            blank = "" if key == "rare" else '&""'
            self.cell(key, f"=IF({at}=0,{constant},INDEX({goals.all(key)},{at}){blank})")
        headers = f"Results[[#Headers],[{_TITLES[0]}]:[{_TITLES[-1]}]]"
        self.cell("base column", f"=MATCH({self['base']},{headers},0)")
        wide = ",".join(f'{self["base"]}="{one}"' for one in ("Branded searches", "Brand mentions"))
        self.cell("wide", f"=IF(OR({wide}),1,0)")

    def _money(self) -> None:
        ours = f'SUMIFS(Costs[In campaign currency],Costs[Campaign ID],{self["id"]},Costs[Stage],"<>Expected"'
        self.cell("spent", f'=IF({self["id"]}="",0,{ours}))')
        own = f"SUMIFS(Scorecards[Total cost],Scorecards[Campaign ID],{self['id']})"
        self.cell("shared costs", f'=IF({self["id"]}="",0,MAX(0,ROUND({self["spent"]}-{own},6)))')
        rule = 'INDEX(Settings[Value],MATCH("Spread of shared costs",Settings[Setting key],0))&""'
        self.cell("spread", f'=IFERROR({rule},"")')
        self.cell("spent share", f'=IF(N({self["budget"]})>0,{self["spent"]}/{self["budget"]},"")')
        block = self.calc.block("Costs by category", 9, "title", "amount", "entered", "order", "shown", "at", "bar")
        self.costs = block
        here = f"Costs[Campaign ID]={self['id']}"
        self.calc.fill(block, "title", lambda row: CATEGORIES[row])
        self.calc.fill(block, "amount", lambda row: f"={ours},Costs[Counts under],{block.at('title', row)})")
        known = (here, 'Costs[Stage]<>"Expected"', 'Costs[Amount]<>""')

        def entered(row: int) -> str:
            counted = tally(*known, f"Costs[Counts under]={block.at('title', row)}")
            return f"=IF({counted}>0,1,0)"

        self.calc.fill(block, "entered", entered)

        def order(row: int) -> str:
            amount = f"({block.all('amount')}+{block.all('entered')}/1000)"
            mine = f"({block.at('amount', row)}+{block.at('entered', row)}/1000)"
            ties = "0"
            if row:
                above = f"({block.all('amount', row)}+{block.all('entered', row)}/1000)"
                ties = f"SUMPRODUCT(--({above}={mine}))"
            return f"=1+SUMPRODUCT(--({amount}>{mine}))+{ties}"

        self.calc.fill(block, "order", order)
        self.calc.fill(block, "at", lambda row: f"=MATCH({row + 1},{block.all('order')},0)")
        largest = f"MAX({block.all('amount')})"
        self.calc.fill(
            block, "bar", lambda row: f"=IF({largest}>0,INDEX({block.all('amount')},{block.at('at', row)})/{largest},0)"
        )
        self.cell("categories", f"=SUM({block.all('entered')})")

    def base_column(self) -> str:
        """The column of Results that holds the base."""
        return f"INDEX({_ALL},0,{self['base column']})"

    def of_base(self, *where: str) -> str:
        """The sum of the base over Results of the campaign's posts."""
        column = self.base_column()
        here = f"Results[Campaign ID],{self['id']}", 'Results[Latest],"Yes"', *where
        return sum_of(column, *here)

    def latest(self, title: str, *where: str) -> str:
        """The sum of a column over the newest rows of the campaign's posts."""
        return sum_of(f"Results[{title}]", f"Results[Campaign ID],{self['id']}", 'Results[Latest],"Yes"', *where)

    def mean(self, title: str, *where: str) -> str:
        """The mean of a column over the campaign's posts, weighted by views; an error where nothing was reported."""
        more = "".join(f"*({one})" for one in where)
        posts = "+".join(f'(Results[Scope]="{one}")' for one in (ORGANIC, BOOSTED, MIXED))
        ours = f'(Results[Campaign ID]={self["id"]})*(Results[{title}]<>"")*({posts}){more}*IFERROR(Results[Views]+0,0)'
        return f"SUMPRODUCT({ours}*IFERROR(Results[{title}]+0,0))/SUMPRODUCT({ours})"

    def _results(self) -> None:
        cards = f"Scorecards[Campaign ID],{self['id']}"
        primary, orders = (f"SUMIFS(Scorecards[{one}],{cards})" for one in ("Primary metric result", "Orders"))
        wide = (
            f"SUMIFS({self.base_column()},Results[Campaign ID],{self['id']}"
            f',Results[Latest],"Yes",Results[Scope],"{WIDE}")'
        )
        won = self.cell(
            "won",
            f'=IF({self["id"]}="",0,IF({self["wide"]}=1,{wide},'
            f'IF(AND({self["kind"]}="count",{primary}<>0),{primary},'
            f'IF(AND({self["base"]}="Orders",{orders}<>0),{orders},{self.of_base()}))))',
        )
        for key, title in (("orders", "Orders"), ("revenue", "Revenue")):
            total = f"SUMIFS(Scorecards[{title}],{cards})"
            self.cell(key, f'=IF({self["id"]}="",0,IF({total}<>0,{total},{self.latest(title)}))')
        self.cell("views", f'=IF({self["id"]}="",0,{self.latest("Views")})')
        self.cell("per", f'=IF(LEFT({self["one"]},6)="1,000 ",1000,1)')
        self.cell("unit cost", f'=IF({won}>0,{self["spent"]}*{self["per"]}/{won},"")')
        target, budget = self["target"], self["budget"]
        self.cell(
            "unit target",
            f'=IF({self["kind"]}="cost",{target},IF(AND({self["kind"]}="count",N({target})>0,N({budget})>0),'
            f'{budget}*{self["per"]}/{target},""))',
        )
        self.cell("won share", f'=IF(AND({self["kind"]}="count",N({target})>0),{won}/{target},"")')
        enough = f"AND({self['rare']}=1,{won}>=1,{self['spent']}>0)"
        for key, bound in (("unit low", most(won)), ("unit high", least(won))):
            self.cell(key, f'=IF({enough},{self["spent"]}*{self["per"]}/({bound}),"")')
        roas = self.cell(
            "return", f'=IF(AND({self["spent"]}>0,{self["revenue"]}<>0),{self["revenue"]}/{self["spent"]},"")'
        )
        even = f'IF(N({self["margin"]})>0,1/{self["margin"]},"")'
        asked = f'IF(AND({self["kind"]}="gain",LEFT({self["metric"]},6)="Return"),{target},{even})'
        aim = self.cell("return target", f"={asked}")
        self.cell("return share", f'=IF(AND(N({aim})>0,{roas}<>""),{roas}/{aim},"")')
        over = (
            f'IF({self["over"]}="reactions",{self.latest("Likes")}+{self.latest("Comments")}+{self.latest("Shares")},'
            f"{self.latest_named(self['over'])})"
        )
        self.cell(
            "rate",
            f'=IF({self["id"]}="","",IF({self["kind"]}="rate",IFERROR(({over})/({self.latest_named(self["below"])}),""),'
            f'IF({self["kind"]}="mean",IFERROR(IF({self["over"]}="Completion",'
            f'{self.mean("Completion", _NOW)},{self.mean("Average watch time", _NOW)}),""),"")))',
        )
        newest = f"SUMPRODUCT(MAX((Results[Campaign ID]={self['id']})*IFERROR(Results[Captured at (UTC)]+0,0)))"
        self.cell("results to", f'=IF({self["id"]}="",0,INT({newest}))')

    def latest_named(self, title: str) -> str:
        """The sum of a column of Results whose title stands in a cell."""
        choices = ("Views", "Shares", "Saves", "Link clicks", "Orders")
        return "+".join(f'IF({title}="{one}",{self.latest(one)},0)' for one in choices)

    def _posts(self) -> None:
        ours = f"Deliverables[Campaign ID]={self['id']}", 'Deliverables[Kind]="Video"'
        live, listed = (tally(*ours, f'Deliverables[Status]{one}"') for one in ('="Live', '<>"Cancelled'))
        self.cell("posts", f'=IF({self["id"]}="",0,{live})')
        signed = "+".join(
            f'SUMIFS(Deals[Number of videos],Deals[Campaign ID],{self["id"]},Deals[Status],"{one}")'
            for one in ("Signed", "Completed", "Disputed")
        )
        self.cell("agreed", f'=IF({self["id"]}="",0,IF({signed}>0,{signed},{listed}))')
        gone = f"(AsOf-{self['starts']})/({self['ends']}-{self['starts']}+1)"
        self.cell(
            "gone", f'=IF(AND(N({self["starts"]})>0,N({self["ends"]})>=N({self["starts"]})),MAX(0,MIN(1,{gone})),"")'
        )
        self.cell(
            "about",
            f'={self["places"]}&IF({self["places"]}="",""," · ")&{self["currency name"]}&IF({self["results to"]}>0,'
            f'" · results to "&{full_day(self["results to"])},"")&" · costs complete: "&{self["categories"]}&" of 9 categories"',
        )


_NOW = 'Results[Latest]="Yes"'
