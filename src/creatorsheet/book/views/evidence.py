"""The campaign report, page two: ages of the posts, costs, best content, how the work went, comparison, definitions."""

from __future__ import annotations

from xlsxwriter import Workbook

from creatorsheet.book.look import ALARM, GRID_COLUMNS, Styles
from creatorsheet.book.views import charts, table
from creatorsheet.book.views.details import BEST
from creatorsheet.book.views.figures import Figures
from creatorsheet.book.views.model import Model
from creatorsheet.book.views.sheet import Page
from creatorsheet.book.views.windows import AGES, LINES, line_of
from creatorsheet.book.views.words import low_word, share, word

LEFT, RIGHT = 1, 19  # first columns of the two halves
LEFT_END = 17


def draw(book: Workbook, page: Page, st: Styles, model: Model, top: int) -> int:
    """Draw the page from row `top`; answers its last row."""
    table.report_heading(page, st, model.figures, top)
    page.sheet.set_row(top + 1, 30)
    page.put(top + 1, 1, _title(model), st("title"))
    _windows(page, st, model, top + 3)
    _costs(book, page, st, model, top + 3)
    _work(page, st, model, top + 3 + 13)
    below = top + 3 + 2 + model.windows.words.rows + 1
    _best(page, st, model, below)
    last = below + 2 + BEST + 1
    _compared(page, st, model, last)
    return _definitions(page, st, model, last)


def _title(model: Model) -> str:
    """What the ages of the posts say about when to judge."""
    f, week = model.figures, model.windows.week(len(LINES) - 2)
    later = f"(1-{week})"
    return (
        f'=IF({f["row"]}=0,"The evidence",IF({week}=0,"The figures behind the verdict",'
        f'IF({later}>0.25,{share(later)}&" of the "&{f["many"]}&" arrive after day 7: judge no creator before day 30",'
        f'{share(week)}&" of the "&{f["many"]}&" come in the first week")))'
    )


def _windows(page: Page, st: Styles, model: Model, top: int) -> None:
    words, week = model.windows.words, model.windows.week(line_of("Views"))
    some = f'=IF({week}>0,{share(week)}&" of the views come in the first week","Results by the age of the posts")'
    page.put(top, LEFT, some, st("head"))
    table.header(page, st, top + 1, LEFT, LEFT_END, (LEFT, "All posts, from the time of each post", "left"))
    spots = {age: 8 + 2 * i for i, (age, _, _) in enumerate(AGES)}
    for age, column in spots.items():
        page.put(top + 1, column, age, st("th", align="right"), to=column + 1)
    page.put(top + 1, 16, "7 d of 30 d", st("th", align="right"), to=17)
    for i in range(words.rows):
        row, small = top + 2 + i, i >= len(LINES)
        look = ("small",) if small else ("td",)
        bold = {"bold": True} if i < len(LINES) and LINES[i].bold else {}
        if not small:
            table.hairlines(page, st, row, LEFT, LEFT_END)
        page.put(row, LEFT, f"={words.at('title', i)}", st(*look, **bold))
        for age, column in spots.items():
            page.put(row, column, f"={words.at(age, i)}", st(*look, align="right", **bold), to=column + 1)
        if not small:
            page.put(row, 16, f'={words.at("week of month", i)}&""', st("td", "soft", align="right"), to=17)


def _costs(book: Workbook, page: Page, st: Styles, model: Model, top: int) -> None:
    f, costs = model.figures, model.figures.costs
    first = f"INDEX({costs.all('title')},{costs.at('at', 0)})"
    part = share(f"INDEX({costs.all('amount')},{costs.at('at', 0)})/MAX({f['spent']},0.000001)")
    empty = f'IF({f["empty categories"]}=0,"; all nine are entered","; "&{low_word(f["empty categories"])}&" of nine not entered")'
    page.put(top, RIGHT, f'=IF({f["spent"]}=0,"What it cost",{first}&" is "&{part}&{empty})', st("head"))
    heads = ((RIGHT, "Cost category", "left"), (28, "Amount", "right"), (GRID_COLUMNS, "Share", "right"))
    table.header(page, st, top + 1, RIGHT, GRID_COLUMNS, *heads)
    for i in range(9):
        row, at = top + 2 + i, costs.at("at", i)
        table.hairlines(page, st, row, RIGHT, GRID_COLUMNS)
        entered = f"INDEX({costs.all('entered')},{at})=1"
        amount = f"INDEX({costs.all('amount')},{at})"
        page.put(row, RIGHT, f"=INDEX({costs.all('title')},{at})", st("td"))
        page.put(row, 24, f'=IF({entered},"","▲ not entered")', st("td", font_color=ALARM))
        page.put(row, 27, f'=IF({entered},{f.money(amount)},"")', st("td", align="right"), to=28)
        of_all = share(f"{amount}/MAX({f['spent']},0.000001)")
        page.put(row, 29, f'=IF({entered},{of_all},"")', st("td", "soft", align="right"), to=30)
    chart = charts.bars(book, costs.cells("bar"), 9, 3)
    page.sheet.insert_chart(top + 2, 24, chart, {"object_position": 1, "description": "Bars: cost by category."})
    page.put(top + 11, RIGHT, "Total", st(bold=True))
    page.put(top + 11, 27, f"={f.money(f['spent'])}", st(bold=True, align="right"), to=28)


def _best(page: Page, st: Styles, model: Model, top: int) -> None:
    best, f = model.details.best, model.figures
    page.put(
        top,
        LEFT,
        f'=IF({best.at("at", 0)}=0,"Best content: no post has results yet","Best content, by views")',
        st("head"),
    )
    won = f"UPPER(LEFT({f['many']},1))&MID({f['many']},2,40)"
    table.header(
        page,
        st,
        top + 1,
        LEFT,
        GRID_COLUMNS,
        (LEFT, "Video", "left"),
        (6, "Opening line", "left"),
        (20, "Made of", "left"),
    )
    for column, words in ((12, "Views"), (14, "Saved by"), (17, f'=IF({f["base"]}="Views","",{won})')):
        page.put(top + 1, column, words, st("th", align="right"), to=column + 1)
    for i in range(BEST):
        row = top + 2 + i
        table.hairlines(page, st, row, LEFT, GRID_COLUMNS)
        page.link(row, LEFT, best.at("url", i), best.at("video", i), st("td", "link"))
        page.put(row, 6, f"={best.at('opening', i)}", st("td"))
        for column, name in ((12, "views"), (14, "saved")):
            page.put(row, column, f"={best.at(name, i)}", st("td", align="right"), to=column + 1)
        page.put(row, 17, f'=IF({f["base"]}="Views","",{best.at("won", i)})', st("td", align="right"), to=18)
        page.put(row, 20, f"={best.at('why', i)}", st("td"))


def _work(page: Page, st: Styles, model: Model, top: int) -> None:
    """Lateness, rounds and marks, in two columns under the costs."""
    work, f = model.details.work, model.figures
    late = f"SUMIFS(Scorecards[Late posts],Scorecards[Campaign ID],{f['id']})"
    said = f'IF({late}=0,"Every post came on time",{word(late)}&IF({late}=1," post"," posts")&" came after the agreed day")'
    page.put(top, RIGHT, f'=IF({f["posts"]}=0,"How the work went",{said})', st("head"))
    half = work.rows // 2
    for i in range(work.rows):
        row, column, ends = (top + 1 + i, RIGHT, 24) if i < half else (top + 1 + i - half, 26, GRID_COLUMNS)
        table.hairlines(page, st, row, column, ends)
        page.put(row, column, f"={work.at('title', i)}", st("td"))
        page.put(row, ends - 1, f"={work.at('says', i)}", st("td", align="right"), to=ends)


def _compared(page: Page, st: Styles, model: Model, top: int) -> None:
    """This campaign against earlier ones, as a whole and tier by tier."""
    f, block = model.figures, model.details.compared
    before = f["earlier campaigns"]
    title = (
        f'=IF({before}=0,"Compared with earlier campaigns: there is none yet in this currency",'
        f'"Compared with "&{before}&IF({before}=1," earlier campaign"," earlier campaigns")&" and its tiers")'
    )
    page.put(top, LEFT, title, st("head"))
    table.header(page, st, top + 1, LEFT, LEFT_END, (LEFT, f'="Cost per "&{f["one"]}', "left"))
    heads = ((5, "Creators"), (7, "This campaign"), (10, "Earlier"), (13, "Difference"), (15, "Creators then"))
    for column, words in heads:
        page.put(top + 1, column, words, st("th", align="right"), to=column + (2 if column in (7, 10, 15) else 1))
    for i in range(block.rows):
        row = top + 2 + i
        here, then = block.at("here", i), block.at("then", i)
        table.hairlines(page, st, row, LEFT, LEFT_END)
        style = {"bold": True} if i == 0 else {}
        page.put(row, LEFT, f"={block.at('group', i)}", st("td", **style))
        page.put(row, 5, f"={block.at('creators', i)}", st("td", align="right"), to=6)
        for column, cell in ((7, here), (10, then)):
            page.put(
                row, column, f'=IF({cell}="","–",{f.price(cell)})', st("td", align="right", **style), to=column + 2
            )
        off = f"({here}/{then}-1)"
        change = f'IF(ROUND(100*{off},0)>0,"+","")&{share(off)}'
        page.put(row, 13, f'=IF(OR({here}="",N({then})=0),"–",{change})', st("td", align="right"), to=14)
        page.put(row, 15, f"={block.at('others', i)}", st("td", "soft", align="right"), to=17)


def _definitions(page: Page, st: Styles, model: Model, top: int) -> int:
    page.put(top, RIGHT, "Definitions used in this report", st("head"))
    for row, (term, text) in enumerate(definitions(model.figures), top + 1):
        table.hairlines(page, st, row, RIGHT, GRID_COLUMNS)
        page.put(row, RIGHT, term, st("td", bold=True))
        page.put(row, RIGHT + 3, text, st("td", "small"))
    return row


def definitions(f: Figures) -> tuple[tuple[str, str], ...]:
    """What each figure of the report means, with the settings it used."""
    window = f"IF(N({f['window']})=0,30,{f['window']})"
    return (
        ("Results", f'="Shop ID, then code, then last click; "&{window}&" days from the post"'),
        ("Cost per result", "All costs but expected ones ÷ results, at dated rates"),
        ("95% range", "Exact Poisson bounds of the count; the cost is known"),
        ("Shared costs", f'="Costs of nobody in particular: "&IF({f["spread"]}="","by fee",LOWER({f["spread"]}))'),
        ("Engagement", "(likes + comments + shares) ÷ views, where reported"),
        ("Reach", "Cannot be added up over posts: the widest is shown"),
        ("Tier", "By followers, in the classes of the tab Lists"),
    )
