"""Five headline figures with their bars: what was won, what one of them cost, money spent, posts live, return."""

from __future__ import annotations

from dataclasses import dataclass

from xlsxwriter import Workbook

from creatorsheet.book import look
from creatorsheet.book.look import ALARM, RULE, Styles
from creatorsheet.book.views import charts
from creatorsheet.book.views.figures import Figures
from creatorsheet.book.views.sheet import Block, Page
from creatorsheet.book.views.words import count, fine_share, share


@dataclass(frozen=True)
class Headline:
    """One figure: the formulas of its label, its words, its caption and its share of the target; "" where unknown."""

    label: str
    words: str
    caption: str
    share: str
    less_is_better: bool = False


def headlines(f: Figures) -> tuple[Headline, ...]:
    """The five figures of the picked campaign."""
    return _won(f), _cost(f), _spent(f), _posts(f), _return(f)


def _known(test: str, words: str, otherwise: str) -> str:
    return f'IF({test},{words},"{otherwise}")'


def _won(f: Figures) -> Headline:
    many = f"UPPER(LEFT({f['many']},1))&MID({f['many']},2,40)"
    rated = f'OR({f["kind"]}="rate",{f["kind"]}="mean")'
    seconds = f'{f["over"]}="Average watch time"'
    rate = f'IF({seconds},FIXED({f["rate"]},1)&" s",{fine_share(f["rate"])})'
    goal = f'IF({seconds},FIXED({f["target"]},1)&" s",{fine_share(f["target"])})'
    revenue = f'{f["base"]}="Revenue"'
    won = f"IF({revenue},{f.money(f['won'])},{count(f['won'])})"
    target = f"IF({revenue},{f.money(f['target'])},{count(f['target'])})"
    rated_share = f'IF(AND(N({f["target"]})>0,{f["rate"]}<>""),{f["rate"]}/{f["target"]},"")'
    no_target = f'IF({f["kind"]}="count","no target set",{f["many"]}&" in all")'
    return Headline(
        f"IF({rated},{f['metric']},{many})",
        f'IF({rated},{_known(f["rate"] + "<>" + chr(34) * 2, rate, "")},IF({f["won"]}>0,{won},""))',
        f'IF({rated},IF({f["rate"]}="","after the first results",IF(N({f["target"]})>0,"target "&{goal},"no target set")),'
        f'IF({f["won"]}=0,"after the first result",IF({f["won share"]}="",{no_target},'
        f'"of "&{target}&" · "&{share(f["won share"])})))',
        f'IF({rated},{rated_share},IF({f["won"]}>0,{f["won share"]},""))',
    )


def _cost(f: Figures) -> Headline:
    cost, target = f["unit cost"], f["unit target"]
    off = f"({cost}/{target}-1)"
    versus = (
        f'IF(N({target})=0,"no target set",IF({off}>0.005,"▲ "&{share(off)}&" above "&{f.price(target)},'
        f'IF({off}<-0.005,{share("-" + off)}&" below "&{f.price(target)},"on target, "&{f.price(target)})))'
    )
    places = f"IF({f['unit low']}<1,2,IF({f['unit low']}<20,1,0))"
    span = f'" · range "&FIXED({f["unit low"]},{places})&"–"&FIXED({f["unit high"]},{places})'
    return Headline(
        f'"Cost per "&{f["one"]}',
        f'IF({cost}="","",{f.price(cost)})',
        f'IF({cost}="",IF({f["rare"]}=1,"after 5 "&{f["many"]},"after the first result"),'
        f'{versus}&IF({f["unit low"]}="","",{span}))',
        f'IF(AND({cost}<>"",N({target})>0),{cost}/{target},"")',
        less_is_better=True,
    )


def _spent(f: Figures) -> Headline:
    over = f"N({f['spent share']})>1"
    return Headline(
        '"Spent"',
        f'IF({f["spent"]}>0,{f.money(f["spent"])},"")',
        f'IF({f["spent"]}=0,"after the first cost",IF({f["spent share"]}="","no budget set",'
        f'IF({over},"▲ over "," of ")&{f.money(f["budget"])}&" · "&{share(f["spent share"])}))'.replace(
            '" of "', '"of "'
        ),
        f'IF({f["spent"]}>0,{f["spent share"]},"")',
        less_is_better=True,
    )


def _posts(f: Figures) -> Headline:
    posts, agreed = f["posts"], f["agreed"]
    return Headline(
        '"Posts live"',
        f'IF({posts}+{agreed}>0,{count(posts)},"")',
        f'IF({posts}+{agreed}=0,"after the first deal",IF({agreed}=0,"none agreed",'
        f'"of "&{agreed}&" agreed · "&{share(posts + "/MAX(1," + agreed + ")")}))',
        f'IF({agreed}>0,{posts}/{agreed},"")',
    )


def _return(f: Figures) -> Headline:
    back, aim = f["return"], f["return target"]
    word = f'IF(AND({f["kind"]}="gain",LEFT({f["metric"]},6)="Return"),"target ","break-even ")'
    return Headline(
        f'"Net revenue per "&IF({f["unit"]}="","unit spent",{f["unit"]})',
        f'IF({back}="","",{f["sign"]}&FIXED({back},2))',
        f'IF({back}="","after the first order",IF(N({aim})=0,"every "&IF({f["unit"]}="","unit",{f["unit"]})&" spent, all costs counted",'
        f'{word}&{f["sign"]}&FIXED({aim},2)&" · "&{share(f["return share"])}))',
        f["return share"],
    )


def draw(book: Workbook, page: Page, st: Styles, f: Figures, parts: Block, top: int) -> None:
    """Five blocks of six columns on rows `top` to `top` + 3: label, figure, bar, caption."""
    sheet = page.sheet
    sheet.set_row(top + 1, 27)
    sheet.set_row(top + 2, 9)
    for i, one in enumerate(headlines(f)):
        at = 1 + 6 * i
        page.put(top, at, f"={one.label}", st("soft"))
        page.put(top + 1, at, f'=IF({one.words}="","{look.NO_VALUE}",{one.words})', st("figure"), to=at + 4)
        page.put(top + 3, at, f"={one.caption}", st("small"))
        mark = {"type": "text", "criteria": "begins with", "value": "▲", "format": st.change(font_color=ALARM)}
        sheet.conditional_format(top + 3, at, top + 3, at, mark)
        none = {"type": "cell", "criteria": "==", "value": f'"{look.NO_VALUE}"', "format": st.change(font_color=RULE)}
        sheet.conditional_format(top + 1, at, top + 1, at + 4, none)
        chart = charts.bullet(book, parts, i, less_is_better=one.less_is_better)
        about = "Bar: done against target; the mark is the target."
        sheet.insert_chart(top + 2, at, chart, {"object_position": 1, "description": about})
