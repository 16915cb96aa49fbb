"""Home: one screen and one printed page about the picked campaign, or the way in while there is none."""

from __future__ import annotations

from xlsxwriter import Workbook

from creatorsheet.book import look
from creatorsheet.book.look import ACCENT, ALARM, GRID_COLUMNS, Styles
from creatorsheet.book.views import charts, headline, table
from creatorsheet.book.views.model import Model
from creatorsheet.book.views.pace import TICKS as DATES
from creatorsheet.book.views.ranking import HEADING
from creatorsheet.book.views.sheet import Page
from creatorsheet.book.views.todo import SHOWN
from creatorsheet.book.views.words import count, day, plural, share, tally, word

PICKER = (1, 4, 11)  # row, first and last column of the campaign picker
CAPTION_AT = 14  # creators' lines above the caption of the ranking at most
LAST_ROW = 30
STEPS = (
    ("Write down one campaign", "Campaigns", "Product, objective, target, budget: four cells are enough to start"),
    ("Add the creators you consider", "Creators", "Type handles, or import an export from any platform"),
    ("Enter one deal", "Deals", "Fee and first post date; codes and links are then one button"),
)
DEMO = "Or look around first: creatorsheet demo opens a finished campaign"


def draw(book: Workbook, page: Page, st: Styles, model: Model, campaigns: str) -> None:
    """Draw the sheet. `campaigns` is the first cell of the campaigns' names, such as Campaigns!$B$3."""
    sheet, f = page.sheet, model.figures
    sheet.set_row(0, 9)
    _picker(book, page, st, campaigns)
    page.put(1, GRID_COLUMNS, f'=IF({f["row"]}=0,"",{f["about"]})', st("small", align="right"))
    sheet.set_row(2, 36)
    page.put(2, 1, _title(model), st("title", valign="vcenter"))
    headline.draw(book, page, st, f, model.bullets, 3)
    _todo(page, st, model)
    _pacing(book, page, st, model)
    _ranking(book, page, st, model)
    _next(page, st, model)
    sheet.print_area(0, 0, LAST_ROW, GRID_COLUMNS)
    sheet.fit_to_pages(1, 1)


def _picker(book: Workbook, page: Page, st: Styles, campaigns: str) -> None:
    row, first, last = PICKER
    page.put(row, 1, "CAMPAIGN", st("kicker"))
    start = '=IF(Campaigns!$B$3="","none yet",Campaigns!$B$3)'.replace("Campaigns!$B$3", campaigns)
    page.put(row, first, start, st("picker", indent=1), to=last)
    page.put(row, last + 1, look.PICK, st("small", font_color=ACCENT))
    name, cell = campaigns.split("!$")
    column, number = cell.split("$")
    down = f"{name}!${column}${number}:${column}${int(number) + 499}"
    page.sheet.data_validation(
        row,
        first,
        row,
        last,
        {
            "validate": "list",
            "source": f"=OFFSET({campaigns},0,0,MAX(1,COUNTA({down})),1)",
            "input_title": "Campaign",
            "input_message": "Home and the Campaign report show this campaign.",
            "error_title": "No such campaign",
            "error_message": "Pick a campaign from the list, or add it on the tab Campaigns first.",
        },
    )
    none = {"type": "cell", "criteria": "==", "value": '"none yet"', "format": st.change(font_color=look.INK_SOFT)}
    page.sheet.conditional_format(row, first, row, last, none)
    book.define_name("PickedCampaign", f"={page.name}!$E$2")


def _title(model: Model) -> str:
    f = model.figures
    spent = f'IF({f["spent share"]}="",{f.money(f["spent"])}&" is spent",{share(f["spent share"])}&" of the budget is spent")'
    of_target = (
        f'IF({f["rare"]}=1," of the "&{f["many"]}&IF({f["won share"]}=1," is"," are")&" won",'
        f'" of the target "&{f["many"]}&" are reached")'
    )
    rated = f'OR({f["kind"]}="rate",{f["kind"]}="mean")'
    won = (
        f'IF({f["won share"]}<>"",{share(f["won share"])}&{of_target},'
        f'IF({rated},{count(f["won"])}&" "&{f["many"]}&" are in",'
        f'{count(f["won"])}&" "&{f["many"]}&IF({f["rare"]}=1," are won"," are reached")))'
    )
    ahead = f'"Posting starts on "&{day(f["starts"])}&IF({f["agreed"]}>0,"; "&{plural(f["agreed"], "post is", "posts are")}&" agreed","")'
    return (
        f'=IF({f["row"]}=0,"Three steps to your first figure",IF(AND({f["spent"]}=0,{f["won"]}=0),'
        f'IF(N({f["starts"]})>AsOf,{ahead},"Nothing is spent and nothing is won yet"),'
        f'IF({f["won"]}=0,{spent}&"; no "&{f["many"]}&" yet",{spent}&" and "&{won})))'
    )


def _todo(page: Page, st: Styles, model: Model) -> None:
    top, none = 8, f"{model.figures['row']}=0"
    sheet, lines = page.sheet, model.todo.lines
    sheet.set_row(top, 24)
    page.put(top, 1, f'=IF({none},"Start here",{model.todo.title()[1:]})', st("head"))
    table.header(page, st, top + 1, 1, 17)
    for first, last, words, align in ((1, 1, "What", "left"), (11, 11, "Where", "left"), (14, 15, "Due", "right"), (16, 17, "At stake", "right")):  # fmt: skip
        empty = {"What": "Step", "Where": "Tab"}.get(words, "")
        page.put(top + 1, first, f'=IF({none},"{empty}","{words}")', st("th", align=align), to=last)
    for i in range(SHOWN):
        row = top + 2 + i
        table.hairlines(page, st, row, 1, 17)
        step, (name, tab, how) = i // 2, STEPS[min(i // 2, len(STEPS) - 1)]
        if step < len(STEPS):
            words, place = (f"{step + 1}   {name}", tab) if i % 2 == 0 else (f"     {how}", "")
        else:
            words, place = ("", "") if i % 2 == 0 else (DEMO, "")
        page.put(row, 1, f'=IF({none},"{words}",{lines.at("what", i)})', st("td"))
        link = f'HYPERLINK("#\'"&SUBSTITUTE({lines.at("where", i)},"!","\'!"),{lines.at("where", i)})'
        start = f'HYPERLINK("#\'{place}\'!A3","{place}")' if place else '""'
        page.put(row, 11, f'=IF({none},{start},IF({lines.at("where", i)}="","",{link}))', st("td", "link"))
        page.put(row, 14, f'=IF({none},"",{lines.at("due", i)})', st("td", align="right"), to=15)
        page.put(row, 16, f'=IF({none},"",{lines.at("stake", i)})', st("td", align="right"), to=17)
    late = {"type": "text", "criteria": "ends with", "value": " late", "format": st.change(font_color=ALARM, bold=True)}
    sheet.conditional_format(top + 2, 14, top + 1 + SHOWN, 15, late)
    for i in range(0, 2 * len(STEPS), 2):
        bold = {
            "type": "formula",
            "criteria": f'=LEFT($B${top + 3 + i},4)="{i // 2 + 1}   "',
            "format": st.change(bold=True),
        }
        sheet.conditional_format(top + 2 + i, 1, top + 2 + i, 1, bold)


def _pacing(book: Workbook, page: Page, st: Styles, model: Model) -> None:
    top, rows, first, apart = 19, 8, 2, 3
    page.put(top, 1, f'=IF({model.figures["row"]}=0,"",{model.pace.title()[1:]})', st("head"))
    page.put(top + 1, 1, f'=IF({model.figures["row"]}=0,"",{model.pace.caption()[1:]})', st("small"))
    frame = charts.Frame(17, rows, first - 0.5, first + DATES * apart - 0.5)
    page.sheet.insert_chart(
        top + 2, 1, charts.pace_ground(book, model.pace, frame), {"object_position": 1, "decorative": True}
    )
    chart = charts.pace(book, model.pace, frame)
    about = "Lines: share of the budget spent and of the target won, over the campaign's time."
    page.sheet.insert_chart(top + 2, 1, chart, {"object_position": 1, "description": about})
    for tick in range(DATES + 1):
        page.put(
            top + 2 + rows,
            first + apart * tick,
            f"={model.figures[f'date {tick}']}",
            st("small", align="center", valign="top"),
        )


def ranking_title(model: Model) -> str:
    """How many creators stay below the target, as a sentence."""
    f, c = model.figures, model.ranking.creators
    good = f"SUMPRODUCT({c.all('enough')}*(IFERROR({c.all('cost')}+0,1E+15)<=N({f['unit target']})))"
    below = short_target(model)
    some = f'IF({good}=1,"One creator stays",{word(good)}&" creators stay")'
    return (
        f'=IF({f["creators"]}=0,"Creators, side by side",IF({f["ranked"]}=0,"Too early to rank the creators",'
        f'IF(N({f["unit target"]})=0,"Cost per "&{f["one"]}&", the cheapest first",'
        f'{some}&" below "&{below}&" per "&{f["one"]})))'
    )


def short_target(model: Model) -> str:
    """The target for one result in few digits."""
    f = model.figures
    aim = f["unit target"]
    return f"{f['sign']}&FIXED({aim},IF({aim}=INT({aim}),0,{f['digits']}))"


def _ranking(book: Workbook, page: Page, st: Styles, model: Model) -> None:
    top, left, lines, f = 8, 19, model.ranking.lines, model.figures
    page.put(top, left, ranking_title(model), st("head"))
    some = f"{f['creators']}>0"
    cost, won = f'=IF({some},"Cost","")', f'=IF({some},IF({f["rare"]}=1,"Won","Result"),"")'
    table.header(page, st, top + 1, left, GRID_COLUMNS, (left, f'=IF({some},"Creator","")', "left"),
                 (GRID_COLUMNS - 1, cost, "right"), (GRID_COLUMNS, won, "right"))  # fmt: skip
    table.ticks(page, st, model.ranking, top + 1, left + 5)
    shown = f"MIN({f['line count']},{CAPTION_AT})"
    caption = (
        f'IF({f["creators"]}=0,"Creators appear here once Score has run",{legend(model)}'
        f'&IF({f["line count"]}>{CAPTION_AT},"; more in the report",""))'
    )
    for i in range(CAPTION_AT + 1):
        row = top + 2 + i
        line = f'IF({i}<{shown},{lines.at("name", i)},IF({i}={shown},{caption},""))'
        page.put(row, left, f"={line}", st())
        if i < CAPTION_AT:
            _cells(page, st, model, row, i, shown)
        kind = f"=IF({i}<{shown},{lines.at('kind', i)},IF({i}={shown},{HEADING},0))"
        page.put(row, table.KIND, kind, st("small"))
    table.kinds(page, st, top + 2, CAPTION_AT + 1, left, GRID_COLUMNS)
    table.dots_and_ranges(book, page, model.ranking, top + 2, left + 5, CAPTION_AT)


def _cells(page: Page, st: Styles, model: Model, row: int, i: int, shown: str) -> None:
    lines, last = model.ranking.lines, GRID_COLUMNS
    for column, name, style in (
        (last - 1, "cost", st(align="right")),
        (last, "won", st(align="right")),
    ):
        cell = lines.at(name, i)
        words = f'IF({cell}="","",IF({cell}>=10000,FIXED({cell}/1000,0)&"k",{count(cell)}))' if name == "won" else cell
        page.put(row, column, f'=IF({i}<{shown},{words},"")', style)


def legend(model: Model) -> str:
    """What the dashed line and the ranges are."""
    f = model.figures
    aim = f'"Dashed: target "&{short_target(model)}'
    wide = f'"Line: 95% range, cut at "&{f["sign"]}&{count(f["axis end"])}'
    no_aim, both = f"N({f['unit target']})=0", f"{f['rare']}=1"
    return f'IF({no_aim},IF({both},{wide},""),{aim}&IF({both},". "&{wide},""))'


def _next(page: Page, st: Styles, model: Model) -> None:
    top, left = 26, 19
    page.put(top, left, f'=IF({model.figures["row"]}=0,"","Next")', st("head"))
    findings, errors = tally('Findings[Severity]<>""'), tally('Findings[Severity]="■ Error"')
    known = (
        f'IF({errors}=0,{plural(findings, "finding", "findings")}&" in this workbook",'
        f'{plural(errors, "error", "errors")}&" among "&{plural(findings, "finding", "findings")})'
    )
    for i, (tab, words) in enumerate(
        (
            ("Campaign report", '"Campaign report, two pages"'),
            ("Scorecards", '"Creators judged one by one"'),
            ("Findings", known),
        )
    ):
        link = f"HYPERLINK(\"#'{tab}'!A1\",{words})"
        page.put(top + 1 + i, left, f'=IF({model.figures["row"]}=0,"",{link})', st("link"))
